//! Microdata and RDFa of a page as nodes of JSON-LD, so that one table reads them all:
//! <https://html.spec.whatwg.org/multipage/microdata.html>, <https://www.w3.org/TR/rdfa-lite/>.

use super::document::{Document, clean, text};
use scraper::ElementRef;
use serde_json::{Map, Value, json};

/// Items of a page, and levels of items within items.
const MAX_ITEMS: usize = 20;
const MAX_DEPTH: usize = 4;

/// Names that one element has, and bytes of all values of a page: elements in one another have the same texts.
const MAX_NAMES: usize = 8;
const MAX_BYTES: usize = 1 << 20;

/// Bytes that a value counts for at least: to find it takes time even if it is empty.
const MIN_BYTES: usize = 64;

/// The attributes of one syntax.
struct Syntax {
    /// Selects an item that is not part of another one.
    items: &'static str,
    kind: &'static str,
    property: &'static str,
}

const SYNTAXES: [Syntax; 2] = [
    Syntax { items: "[itemscope][itemtype]:not([itemprop])", kind: "itemtype", property: "itemprop" },
    Syntax { items: "[typeof]:not([property])", kind: "typeof", property: "property" },
];

/// The items of schema.org whose type ends with `Article`, `Posting` or the like, with or without their publisher, but not
/// those of other stories.
pub(super) fn articles(page: &Document, with_publisher: bool) -> Vec<Value> {
    let items = SYNTAXES.iter().flat_map(|syntax| page.select_in_order(syntax.items).map(move |item| (syntax, item)));
    let articles = items.filter(|(syntax, item)| kind(syntax, *item).is_some_and(|kind| is_article(&kind)));
    let mut left = MAX_BYTES;
    let mut articles: Vec<Value> =
        articles.take(MAX_ITEMS).map(|(syntax, item)| object(syntax, item, 0, &mut left)).collect();
    for article in articles.iter_mut().filter(|_| !with_publisher).filter_map(Value::as_object_mut) {
        for name in ["publisher", "sourceOrganization", "copyrightHolder", "provider"] {
            article.remove(name);
        }
    }
    articles
}

pub(super) fn is_article(kind: &str) -> bool {
    ["Article", "BlogPosting", "LiveBlogPosting", "Report", "Recipe", "Review"].iter().any(|end| kind.ends_with(end))
        && kind != "SearchReport"
}

/// The type of an item, without the address of its vocabulary.
fn kind(syntax: &Syntax, item: ElementRef<'_>) -> Option<String> {
    let kinds = item.attr(syntax.kind)?;
    let kind = kinds.split_whitespace().next()?;
    Some(kind.rsplit(['/', '#', ':']).next()?.to_owned())
}

/// The item as an object. `left` is how many bytes of values the page may still have.
fn object(syntax: &Syntax, item: ElementRef<'_>, depth: usize, left: &mut usize) -> Value {
    let mut members = Map::new();
    members.insert(String::from("@type"), json!(kind(syntax, item)));
    let mut open: Vec<ElementRef<'_>> = children(item);
    open.reverse();
    while let Some(element) = open.pop().filter(|_| *left > 0) {
        let is_item = element.attr(syntax.kind).is_some();
        if let Some(names) = element.attr(syntax.property) {
            let is_object = is_item && depth < MAX_DEPTH;
            *left = left.saturating_sub(MIN_BYTES);
            let value = if is_object { object(syntax, element, depth + 1, left) } else { value(element) };
            // The text of a page is not marked up well enough to be read: it has advertisements and links in it.
            let is_text = names.split_whitespace().any(|name| name.ends_with("articleBody"));
            let names = names.split_whitespace().filter(|_| !is_text);
            // An object is copied with all that is in it.
            for name in names.take(if value.is_object() { 2 } else { MAX_NAMES }) {
                *left = left.saturating_sub(name.len() + value.as_str().map_or(1, str::len));
                add(&mut members, name.rsplit(['/', '#', ':']).next().unwrap_or(name), &value);
            }
        }
        if !is_item {
            open.extend(children(element).into_iter().rev());
        }
    }
    Value::Object(members)
}

fn children(element: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    element.children().filter_map(ElementRef::wrap).collect()
}

/// Adds a value; the values of a repeated property are a list.
fn add(members: &mut Map<String, Value>, name: &str, value: &Value) {
    match members.get_mut(name) {
        None => drop(members.insert(name.to_owned(), value.clone())),
        Some(Value::Array(list)) => list.push(value.clone()),
        Some(one) => *one = json!([one.clone(), value]),
    }
}

/// The value of an element that is no item: of the attribute that its kind of element has, else its text.
fn value(element: ElementRef<'_>) -> Value {
    let attribute = match element.value().name() {
        "a" | "area" | "link" => {
            element.attr("content").or_else(|| element.attr("href").filter(|_| text(element).is_empty()))
        }
        "img" | "audio" | "embed" | "iframe" | "source" | "track" | "video" => element.attr("src"),
        "object" => element.attr("data"),
        "data" | "meter" => element.attr("value"),
        "time" => element.attr("datetime").or_else(|| element.attr("content")),
        _ => element.attr("content"),
    };
    json!(attribute.map_or_else(|| text(element), clean))
}
