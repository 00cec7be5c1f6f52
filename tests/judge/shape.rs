//! Whether HTML is nothing but what the card's tables can make, as an HTML parser sees it. It changes nothing.

use scraper::node::Element;
use scraper::{Html, Node, Selector};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// What the tables can make, which the browsers' tests judge by too: element → attribute → `=value` or `~kind`.
static ALLOWED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../hostile/allowed.json")).unwrap());

/// The same of the fallback in a snippet.
static FALLBACK: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "blockquote": {"cite": ["~Address"], "lang": ["~Language"], "dir": ["~Direction"]},
        "p": {"lang": ["~Language"]}, "footer": {}, "bdi": {},
        "a": {"href": ["~Address"], "rel": ["=noopener noreferrer"], "target": ["=_blank"]},
        "time": {"datetime": ["~Machine"], "lang": ["~Language"]},
    })
});

/// What is wrong with a piece of HTML, or nothing.
pub fn fault_of(html: &str) -> Option<String> {
    let parsed = Html::parse_fragment(html);
    let snippet = html.starts_with("<article-embed");
    let again = parsed.root_element().inner_html();
    if again != unquoted(html) {
        return Some(format!("read as {again}"));
    }
    parsed.tree.root().descendants().find_map(|node| match node.value() {
        Node::Element(element) => fault_of_element(element, snippet),
        Node::Text(text) => text.chars().any(is_odd).then(|| format!("text {:?}", &**text)),
        Node::Document | Node::Fragment => None,
        other => Some(format!("{other:?}")),
    })
}

/// HTML with `<` and `>` as they are in values: the Standard has them escaped since 2025, the parser's writer has not.
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

/// The text of the first element that a selector fits.
pub fn first_text(html: &str, selector: &str) -> Option<String> {
    let parsed = Html::parse_fragment(html);
    let element = parsed.select(&Selector::parse(selector).unwrap()).next()?;
    Some(element.text().collect())
}

/// A value of the first element that a selector fits.
pub fn first_value(html: &str, selector: &str, attribute: &str) -> Option<String> {
    let parsed = Html::parse_fragment(html);
    let element = parsed.select(&Selector::parse(selector).unwrap()).next()?;
    element.attr(attribute).map(str::to_owned)
}

fn fault_of_element(element: &Element, snippet: bool) -> Option<String> {
    let name = element.name();
    // The fragment's own root, and the element that a snippet's fallback stands in, which has attributes of its host.
    if name == "html" || snippet && name == "article-embed" {
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
    element.attrs().find_map(|(attribute, value)| {
        let values = known.get(attribute).and_then(Value::as_array);
        let fits = values.is_some_and(|values| values.iter().any(|one| fits(one.as_str().unwrap(), value)));
        (!fits).then(|| format!("{name} {attribute}={value:?}"))
    })
}

/// Whether a value is the one that is written, or of the kind.
fn fits(allowed: &str, value: &str) -> bool {
    let Some(kind) = allowed.strip_prefix('~') else { return allowed.strip_prefix('=') == Some(value) };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        "Address" => is_address(value),
        "Sources" => value.split(", ").all(|source| {
            let parts = source.split_once(' ').and_then(|(url, width)| Some((url, width.strip_suffix('w')?)));
            parts.is_some_and(|(url, width)| is_address(url) && digits(width))
        }),
        "Class" => value.split(' ').enumerate().all(|(index, word)| match index {
            0 => word == "card",
            1 => ["standard", "compact", "hero", "full"].contains(&word),
            _ => ["light", "dark", "turned"].contains(&word),
        }),
        "Direction" => ["ltr", "rtl", "auto"].contains(&value),
        "Language" | "Asked" => {
            value.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        }
        // A whole day, or a moment.
        "Machine" => {
            (value.len() == 10 || value.len() >= 20)
                && value.bytes().all(|byte| byte.is_ascii_digit() || b"-:+TZ".contains(&byte))
        }
        "Size" => digits(value) && value.len() <= 6 && !value.starts_with('0'),
        "SearchField" => value.len() <= 16 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "Of" | "Alt" | "Outlet" | "Prompt" => !value.contains(is_odd),
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
