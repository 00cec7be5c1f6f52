//! Checks, with an HTML parser, that a card has only elements, attributes and values that its table allows.

use article_embed::internal::escape::INERT;
use scraper::node::Element;
use scraper::{Html, Node, Selector};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// What the table allows: element → attribute → `=value` or `~kind`. The browser tests read the same file.
static ALLOWED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../hostile/allowed.json")).unwrap());

/// What a snippet may have, besides the options in `data-` attributes.
static FALLBACK: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "blockquote": {
            "cite": ["~Address"], "lang": ["~Language"], "dir": ["~Direction"], "style": ["~Reserved"],
            "class": ["=article-embed tex2jax_ignore mathjax_ignore"],
        },
        "p": {"lang": ["~Language"]}, "strong": {"lang": ["~Language"]}, "footer": {}, "bdi": {},
        "a": {"href": ["~Address"], "rel": ["=noopener noreferrer"], "target": ["=_blank"]},
        "time": {"datetime": ["~Rfc3339"], "lang": ["~Language"]},
    })
});

/// What is wrong with a piece of HTML, if anything.
pub fn fault_of(html: &str) -> Option<String> {
    // The marks for frameworks are the same on every root. A serializer writes each as `name=""`.
    let html = &html.replacen(INERT, "", 1);
    let parsed = Html::parse_fragment(html);
    let snippet = html.starts_with("<blockquote class=\"article-embed ");
    let again = parsed.root_element().inner_html();
    if again != unquoted(&decoded(html)) {
        return Some(format!("read as {again}"));
    }
    parsed.tree.root().descendants().find_map(|node| match node.value() {
        Node::Element(element) => fault_of_element(element, snippet),
        Node::Text(text) if snippet && &**text == "\n" => None,
        Node::Text(text) => text.chars().any(is_odd).then(|| format!("text {:?}", &**text)),
        Node::Document | Node::Fragment => None,
        other => Some(format!("{other:?}")),
    })
}

/// HTML without the references to characters that only template languages read.
fn decoded(html: &str) -> String {
    let references = "#$%@`[\\]{|}".chars().map(|c| (format!("&#{};", u32::from(c)), c));
    references.fold(html.to_owned(), |html, (reference, c)| html.replace(&reference, &c.to_string()))
}

/// HTML with `<` and `>` unescaped in attribute values. The HTML Standard escapes them since 2025, the parser's
/// serializer does not yet.
fn unquoted(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut tag, mut quoted, mut from) = (false, false, 0);
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'<' => tag = true,
            b'>' => tag = quoted,
            b'"' if tag => {
                let part = html.get(from..at).unwrap();
                out.push_str(&if quoted { part.replace("&lt;", "<").replace("&gt;", ">") } else { part.to_owned() });
                (quoted, from) = (!quoted, at);
            }
            _ => {}
        }
    }
    out + html.get(from..).unwrap()
}

/// The text of the first element that a selector matches.
pub fn first_text(html: &str, selector: &str) -> Option<String> {
    let parsed = Html::parse_fragment(html);
    let element = parsed.select(&Selector::parse(selector).unwrap()).next()?;
    Some(element.text().collect())
}

/// An attribute of the first element that a selector matches.
pub fn first_value(html: &str, selector: &str, attribute: &str) -> Option<String> {
    let parsed = Html::parse_fragment(html);
    let element = parsed.select(&Selector::parse(selector).unwrap()).next()?;
    element.attr(attribute).map(str::to_owned)
}

fn fault_of_element(element: &Element, snippet: bool) -> Option<String> {
    let name = element.name();
    // The root of the fragment.
    if name == "html" {
        return None;
    }
    let table = if snippet { &*FALLBACK } else { &*ALLOWED };
    let Some(known) = table.get(name) else { return Some(format!("element {name}")) };
    if &*element.name.ns != "http://www.w3.org/1999/xhtml" {
        return Some(format!("{name} in {}", &*element.name.ns));
    }
    let linked = element.attr("href").or(element.attr("action")).is_some();
    if linked && !element.attr("rel").unwrap_or_default().ends_with("noopener noreferrer") {
        return Some(format!("{name} without rel"));
    }
    let own = element.attrs().filter(|(attribute, _)| !snippet || !attribute.starts_with("data-"));
    own.into_iter().find_map(|(attribute, value)| {
        let values = known.get(attribute).and_then(Value::as_array);
        let fits = values.is_some_and(|values| values.iter().any(|one| fits(one.as_str().unwrap(), value)));
        (!fits).then(|| format!("{name} {attribute}={value:?}"))
    })
}

/// Whether a value is the allowed one, or of the allowed kind.
fn fits(allowed: &str, value: &str) -> bool {
    let Some(kind) = allowed.strip_prefix('~') else { return allowed.strip_prefix('=') == Some(value) };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        "Address" => is_address(value),
        "Srcset" => value.split(", ").all(|source| {
            let parts = source.split_once(' ').and_then(|(url, width)| Some((url, width.strip_suffix('w')?)));
            parts.is_some_and(|(url, width)| is_address(url) && digits(width))
        }),
        "Class" => value.split(' ').enumerate().all(|(index, word)| match index {
            0 => word == "card",
            1 => ["standard", "compact", "hero", "full"].contains(&word),
            _ => ["light", "dark", "unbounded", "other-direction"].contains(&word),
        }),
        "Direction" => ["ltr", "rtl", "auto"].contains(&value),
        "Language" | "RequestedLanguage" => {
            value.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        }
        // A date, or a date-time.
        "Rfc3339" => {
            (value.len() == 10 || value.len() >= 20)
                && value.bytes().all(|byte| byte.is_ascii_digit() || b"-:+TZ".contains(&byte))
        }
        "Dimension" | "Number" => digits(value) && value.len() <= 6 && !value.starts_with('0'),
        "Reserved" => {
            let heights = value.strip_prefix("min-height:clamp(").and_then(|rest| rest.strip_suffix("px)"));
            heights
                .and_then(|rest| rest.split_once("px,(600px - 100vw)*999,"))
                .is_some_and(|(a, b)| digits(a) && digits(b))
        }
        "FocalPoint" => matches!(value.as_bytes(), [b'x', b'0'..=b'4', b' ', b'y', b'0'..=b'4']),
        "SearchFieldName" => value.len() <= 16 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "CrossOrigin" => value == "anonymous",
        "Field" | "Alt" | "Named" | "Spoken" | "Message" | "SourceName" | "Rating" | "SearchPrompt" => {
            !value.contains(is_odd)
        }
        _ => false,
    }
}

fn is_address(value: &str) -> bool {
    let url = url::Url::parse(value).ok().filter(|url| url.as_str() == value);
    url.is_some_and(|url| {
        matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none()
    })
}

fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
