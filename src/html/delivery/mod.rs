//! Where the payload, the script and the style sheet of a card are, and the tags that name them.

#[cfg(not(target_arch = "wasm32"))]
mod builder;
mod read;

use crate::escape::{INERT, NO_FORMULAS, write_attr};
use crate::host::Host;
use crate::keyword::keywords;
use crate::messages::names;
use crate::options::{DateStyle, LinkTarget, Options, Pictures, Theme};
use crate::styles::STYLES;
use crate::text::{push_number, split_ascii};
use crate::url::{Purpose, SafeUrl};

keywords! {
    /// When the element draws its card.
    #[non_exhaustive]
    Loading = "loading" {
        /// When it comes near the viewport.
        Lazy = "lazy",
        /// As soon as the script is there.
        Eager = "eager",
        /// When the reader clicks it.
        Interaction = "interaction",
    }
}

keywords! {
    /// A button under the card, which `tools.js` adds.
    #[non_exhaustive]
    Tool = "tools" {
        /// Shares the article's address.
        Share = "share",
        /// Copies the snippet.
        Embed = "embed",
        /// Tells a reader of new updates of a live article.
        Updates = "updates",
        /// Shows more of a list.
        More = "more",
        /// Says how long the article takes to read, which is not a button.
        ReadingTime = "reading-time",
    }
}

/// Where a page gets the payload, the script and the style sheet of a card, and when the element loads them.
///
/// Nothing is written unless it is given. A setter that takes a text checks it and returns a [`Result`].
///
/// ```
/// use article_embed::html::{Delivery, Loading};
///
/// # fn main() -> Result<(), article_embed::options::OptionError> {
/// let delivery = Delivery::new()
///     .payload("https://news.example/rain.json")?
///     .script("https://cdn.example/embed.js")?
///     .integrity("sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC")?
///     .stylesheet("https://cdn.example/card.css")?
///     .loading(Loading::Eager);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The address of the payload.
    pub(crate) payload: Option<String>,
    /// The name of the payload's format.
    pub(crate) format: Option<String>,
    /// The address of `embed.js`.
    pub(crate) script: Option<String>,
    /// The hash of `embed.js`.
    pub(crate) integrity: Option<String>,
    /// The address of the card's style sheet.
    pub(crate) stylesheet: Option<String>,
    /// The nonce of the style sheet in the page.
    pub(crate) nonce: Option<String>,
    pub(crate) loading: Option<Loading>,
    /// Seconds after which the element reads the payload again, at least 1.
    pub(crate) refresh: Option<u32>,
    /// Names of [`Tool`]s, separated by spaces.
    pub(crate) tools: Option<String>,
    /// Whether a list leaves out what another one on the page shows.
    pub(crate) dedupe: bool,
    /// Pixels.
    pub(crate) max_width: Option<u32>,
    /// Pixels.
    pub(crate) max_height: Option<u32>,
}

impl Delivery {
    /// Writes the start tag of the element, with an attribute for each option that differs from its default.
    pub(super) fn write_element(&self, options: &Options, out: &mut String) {
        out.push_str("<article-embed");
        self.write_attributes(options, "", out);
        write_attr("class", Some(NO_FORMULAS), out);
        out.push_str(INERT);
        out.push('>');
    }

    /// Writes the beginning of a quotation's start tag, with the same attributes, whose names begin with `data-`. Reserves
    /// the given heights in pixels, on a narrow page and on a wide one.
    pub(super) fn write_quotation(&self, options: &Options, (narrow, wide): (u32, u32), out: &mut String) {
        out.extend(["<blockquote class=\"article-embed ", NO_FORMULAS, "\""]);
        self.write_attributes(options, "data-", out);
        out.push_str(" style=\"min-height:clamp(");
        push_number(out, wide.into());
        out.push_str("px,(600px - 100vw)*999,");
        push_number(out, narrow.into());
        out.push_str("px)\"");
        out.push_str(INERT);
    }

    fn write_attributes(&self, options: &Options, prefix: &str, out: &mut String) {
        let of = Options::default();
        let number = |number: u64| {
            let mut digits = String::new();
            push_number(&mut digits, number);
            digits
        };
        let [related, topics, level] =
            [options.related, options.topics, options.heading_level].map(|value| number(value.into()));
        let (paragraphs, refresh) = (number(options.paragraphs.into()), self.refresh.map(|time| number(time.into())));
        for (name, value) in [
            ("src", self.payload.as_deref()),
            ("layout", (options.layout != of.layout).then(|| options.layout.name())),
            ("theme", (options.theme != Theme::Auto).then(|| options.theme.name())),
            ("related", (options.related != of.related).then_some(related.as_str())),
            ("topics", (options.topics != of.topics).then_some(topics.as_str())),
            ("paragraphs", (options.paragraphs != of.paragraphs).then_some(paragraphs.as_str())),
            ("heading-level", (options.heading_level != of.heading_level).then_some(level.as_str())),
            ("lang", options.language.as_deref()),
            ("dir", options.direction.map(crate::language::Direction::name)),
            ("date-style", (options.date_style == DateStyle::Relative).then_some("relative")),
            ("link-target", (options.link_target == LinkTarget::Blank).then_some("_blank")),
            ("pictures", (options.pictures != Pictures::Auto).then_some(options.pictures.name())),
            ("publisher", options.publisher.as_deref()),
            ("words", own_words(&options.words).as_deref()),
            ("tools", self.tools.as_deref()),
            ("dedupe", self.dedupe.then_some("")),
            ("loading", self.loading.map(Loading::name)),
            ("refresh", refresh.as_deref()),
            ("format", self.format.as_deref()),
        ] {
            write_attr(&[prefix, name].concat(), value, out);
        }
        #[cfg(feature = "formats")]
        write_list_options(options, prefix, out);
    }

    /// Writes the script tag, if there is a script.
    pub(super) fn write_script(&self, host: &dyn Host, out: &mut String) {
        if self.script.is_none() {
            return;
        }
        out.push_str("<script async");
        write_attr("src", self.script.as_deref(), out);
        write_attr("integrity", self.integrity.as_deref(), out);
        // A browser checks the hash of another origin's script only if it is fetched with CORS.
        // https://www.w3.org/TR/SRI/#cross-origin-data-leakage
        write_attr("crossorigin", self.integrity.as_ref().map(|_| "anonymous"), out);
        // The page that takes the snippet lets the script ask the payload's origin, and no other one.
        write_attr("data-origins", self.payload.as_deref().and_then(|url| origin(url, host)).as_deref(), out);
        out.push_str("></script>");
    }

    /// Writes the card's style sheet, if asked that of lists and galleries too, or the link to it.
    pub(super) fn write_style(&self, with_lists: bool, out: &mut String) {
        if self.stylesheet.is_some() {
            out.push_str("<link rel=\"stylesheet\"");
            write_attr("href", self.stylesheet.as_deref(), out);
            return out.push('>');
        }
        out.push_str("<style");
        write_attr("nonce", self.nonce.as_deref(), out);
        out.push('>');
        out.push_str(STYLES);
        #[cfg(feature = "formats")]
        out.push_str(if with_lists { crate::styles::LIST_STYLES } else { "" });
        #[cfg(not(feature = "formats"))]
        let _ = with_lists;
        out.push_str("</style>");
    }
}

/// Writes an attribute for each option of lists that differs from its default.
#[cfg(feature = "formats")]
fn write_list_options(options: &Options, prefix: &str, out: &mut String) {
    let (list, of) = (&options.list, Options::default().list);
    let mut items = String::new();
    push_number(&mut items, list.items.into());
    for (name, value) in [
        ("items", (list.items != of.items).then_some(items.as_str())),
        ("lead", list.lead.then_some("")),
        ("excerpts", (list.excerpts != of.excerpts).then(|| list.excerpts.name())),
        ("numbered", list.numbered.then_some("")),
        ("exclude", options.exclude.as_deref()),
    ] {
        write_attr(&[prefix, name].concat(), value, out);
    }
}

/// The replaced messages as the attribute has them: JSON. Without control characters, only `"` and `\\` are escaped.
fn own_words(row: &str) -> Option<String> {
    let mut json = String::new();
    for (name, word) in names().zip(split_ascii(row, b'|')).filter(|(_, word)| !word.is_empty()) {
        let word = word.replace('\\', "\\\\").replace('"', "\\\"");
        json.extend([if json.is_empty() { "{\"" } else { ",\"" }, name, "\":\"", &word, "\""]);
    }
    (!json.is_empty()).then(|| json + "}")
}

/// The origin of an absolute address as browsers compare it, `https://xn--bcher-kva.example`, and `self` for one that is
/// relative to the page.
fn origin(url: &str, host: &dyn Host) -> Option<String> {
    let Some(href) = SafeUrl::parse(url, None, Purpose::Link, host) else {
        let href = SafeUrl::parse(url, Some(PAGE), Purpose::Link, host)?;
        return href.as_str().starts_with(PAGE).then(|| "self".to_owned());
    };
    let slashes = href.as_str().match_indices('/').nth(2);
    slashes.and_then(|(end, _)| href.as_str().get(..end)).map(str::to_owned)
}

/// Whether a text is a nonce: Base64 in either alphabet.
fn is_nonce(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte))
}

/// Whether a text is one or several hashes, separated by spaces. Browsers load a script with any other text unchecked
/// (<https://www.w3.org/TR/SRI/#parse-metadata>).
fn is_integrity(text: &str) -> bool {
    text.split_ascii_whitespace().all(|hash| {
        let base64 = ["sha256-", "sha384-", "sha512-"].iter().find_map(|algorithm| hash.strip_prefix(algorithm));
        base64.is_some_and(|base64| !base64.is_empty() && is_nonce(base64))
    })
}

/// Whether a text is an http(s) address without a user name, which browsers ask nothing of, or relative to the page.
fn is_address(text: &str, host: &dyn Host) -> bool {
    SafeUrl::parse(text, Some(PAGE), Purpose::Link, host).is_some()
}

/// Stands for the page that takes the snippet, whose address is not known.
const PAGE: &str = "https://page.invalid/";
