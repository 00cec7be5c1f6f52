//! Where a card's payload, script and style sheet come from, as whoever writes pages says it. It fetches none of them.

use crate::host::Host;
use crate::json::Json;
use crate::locale::NAMES;
use crate::markup::write_attr;
use crate::options::{DateStyle, LinkTarget, Options, Theme};
use crate::report::{Code, Path, Report, push_number};
use crate::styles::STYLES;
use crate::text::pieces;

/// What stands around a card in a page. Nothing of it is asked for unless it is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// The address of the payload, from which the element draws the card anew when it has to.
    pub payload: Option<String>,
    /// The address of `embed.js`.
    pub script: Option<String>,
    /// The hash of `embed.js` (Subresource Integrity).
    pub integrity: Option<String>,
    /// The address of the card's style sheet, which else stands in the page.
    pub stylesheet: Option<String>,
    /// What a Content-Security-Policy asks of a style sheet that stands in the page.
    pub nonce: Option<String>,
    /// When the element draws the card by itself: `lazy`, `eager` or `interaction`.
    pub loading: Option<&'static str>,
    /// Seconds, at least 1, between the element's readings of the payload: how corrections and kills arrive.
    pub refresh: Option<u32>,
    /// Which buttons a card has where `tools.js` is: `share`, `embed`.
    pub tools: Option<String>,
    /// Most pixels a consumer of oEmbed has room for, across.
    pub max_width: Option<u32>,
    /// Most pixels a consumer of oEmbed has room for, down.
    pub max_height: Option<u32>,
}

impl Delivery {
    /// Reads a delivery by its JavaScript names: `src`, `script`, `integrity`, `stylesheet`, `nonce`, `loading`,
    /// `refresh`, `maxWidth`, `maxHeight`. One that cannot be is left out, with a warning under `$options`.
    #[must_use]
    pub fn read(json: &impl Json, host: &dyn Host, report: &mut Report) -> Self {
        let mut text = |key: &'static str, fits: &dyn Fn(&str) -> bool| {
            let text = json.get(key)?.text()?.into_owned();
            let fit = !text.is_empty() && fits(&text);
            if !fit {
                report.warn(Code::BadValue, &Path::OPTIONS.key(key));
            }
            fit.then_some(text)
        };
        let address = |text: &str| is_address(text, host);
        let hash = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=-_ ".contains(&byte));
        let whole = |key| Some(json.get(key)?.number()?).filter(|number| *number >= 1.0).map(|number| number as u32);
        Delivery {
            payload: text("src", &address),
            script: text("script", &address),
            integrity: text("integrity", &hash),
            stylesheet: text("stylesheet", &address),
            nonce: text("nonce", &hash),
            loading: text("loading", &|text| loading(text).is_some()).as_deref().and_then(loading),
            refresh: whole("refresh"),
            tools: text("tools", &|text| text.split_ascii_whitespace().all(|tool| matches!(tool, "share" | "embed"))),
            max_width: whole("maxWidth"),
            max_height: whole("maxHeight"),
        }
    }

    /// The start of the element, with an attribute for all that is not as it is by itself.
    pub(super) fn write_element(&self, options: &Options, out: &mut String) {
        let of = Options::default();
        let number = |number: u64| {
            let mut digits = String::new();
            push_number(&mut digits, number);
            digits
        };
        let theme = match options.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let (related, level) = (number(options.related.into()), number(options.heading_level.into()));
        let refresh = self.refresh.map(|seconds| number(seconds.into()));
        let paragraphs = number(options.paragraphs.into());
        out.push_str("<article-embed");
        for (name, value) in [
            ("src", self.payload.as_deref()),
            ("layout", (options.layout != of.layout).then(|| options.layout.name())),
            ("theme", theme),
            ("related", (options.related != of.related).then_some(related.as_str())),
            ("paragraphs", (options.paragraphs != of.paragraphs).then_some(paragraphs.as_str())),
            ("heading-level", (options.heading_level != of.heading_level).then_some(level.as_str())),
            ("lang", options.language.as_deref()),
            ("dir", options.direction.map(crate::locale::Direction::name)),
            ("date-style", (options.date_style == DateStyle::Relative).then_some("relative")),
            ("link-target", (options.link_target == LinkTarget::Blank).then_some("_blank")),
            ("words", own_words(&options.words).as_deref()),
            ("tools", self.tools.as_deref()),
            ("loading", self.loading),
            ("refresh", refresh.as_deref()),
            ("format", options.format.as_deref()),
        ] {
            write_attr(name, value, out);
        }
        out.push('>');
    }

    /// The script tag, if there is a script.
    pub(super) fn write_script(&self, out: &mut String) {
        if self.script.is_none() {
            return;
        }
        out.push_str("<script async");
        write_attr("src", self.script.as_deref(), out);
        write_attr("integrity", self.integrity.as_deref(), out);
        // A hash can only be held against what the other origin agrees to show.
        write_attr("crossorigin", self.integrity.as_ref().map(|_| "anonymous"), out);
        out.push_str("></script>");
    }

    /// The card's style sheet.
    pub(super) fn write_style(&self, out: &mut String) {
        if self.stylesheet.is_some() {
            out.push_str("<link rel=\"stylesheet\"");
            write_attr("href", self.stylesheet.as_deref(), out);
            return out.push('>');
        }
        out.push_str("<style");
        write_attr("nonce", self.nonce.as_deref(), out);
        out.push('>');
        out.push_str(STYLES);
        out.push_str("</style>");
    }
}

/// The words of a host's own as the attribute has them: JSON. They are clean, so that there is little to escape.
fn own_words(row: &str) -> Option<String> {
    let mut json = String::new();
    for (name, word) in pieces(NAMES, b' ').zip(pieces(row, b'|')).filter(|(_, word)| !word.is_empty()) {
        let word = word.replace('\\', "\\\\").replace('"', "\\\"");
        json.extend([if json.is_empty() { "{\"" } else { ",\"" }, name, "\":\"", &word, "\""]);
    }
    (!json.is_empty()).then(|| json + "}")
}

fn loading(name: &str) -> Option<&'static str> {
    ["lazy", "eager", "interaction"].into_iter().find(|known| *known == name)
}

/// Whether a text is an `http(s)` address, or one relative to the page.
fn is_address(text: &str, host: &dyn Host) -> bool {
    let http = |url: String| url.starts_with("https:") || url.starts_with("http:");
    host.parse_url(text, Some("https://page.invalid/")).is_some_and(http)
}
