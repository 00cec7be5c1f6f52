//! Elements of a page: their classes, their text, whether they are shown.

use super::decode::clean;
use crate::html_tree::start_of;
use scraper::{ElementRef, Html, Node, Selector};

/// Nodes in an element that are looked at: a hostile page nests elements that all seem to be a byline.
pub(super) const MAX_NODES: usize = 400;

/// The bytes of an element's text. Elements in one another have the same texts.
const MAX_TEXT: usize = 16 * 1024;

/// The elements that match a selector, in document order.
pub(super) fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector).map(|selector| html.select(&selector).collect()).unwrap_or_default()
}

/// Whether an element is a link to the front page.
pub(super) fn leads_home(element: ElementRef<'_>) -> bool {
    let href = element.attr("href").filter(|_| element.value().name() == "a").unwrap_or_default();
    let path = href.split_once("://").map_or(href, |(_, rest)| rest.find('/').map_or("", |at| rest.split_at(at).1));
    !href.is_empty() && ["", "/", "./", "/index.html", "/index.php"].contains(&path)
}

/// Whether all text of an element is that of a link to the front page: it is the name of the site.
pub(super) fn is_link_home(element: ElementRef<'_>) -> bool {
    /// Links whose text is compared.
    const MAX_LINKS: usize = 3;
    let inner = element.descendants().take(MAX_NODES).filter_map(ElementRef::wrap).filter(|inner| leads_home(*inner));
    let is_inside = element.parent().and_then(ElementRef::wrap).is_some_and(leads_home);
    is_inside || inner.take(MAX_LINKS).any(|link| fold(&text(link)) == fold(&text(element)))
}

/// The classes and the id of an element, in lowercase.
pub(super) fn tokens(element: ElementRef<'_>) -> impl Iterator<Item = String> {
    tokens_as_written(element).map(str::to_ascii_lowercase)
}

fn tokens_as_written(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    let names = element.attr("class").into_iter().chain(element.attr("id"));
    names.flat_map(str::split_whitespace)
}

/// The text of an element without those of scripts and hidden elements.
pub(super) fn text(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    // Many texts can be in one element.
    let mut last = None;
    for node in element.descendants().take(MAX_NODES) {
        if let Node::Text(own) = node.value() {
            let parent = node.parent().and_then(ElementRef::wrap);
            let is_shown = match (last, parent) {
                (Some((id, is_shown)), Some(parent)) if id == parent.id() => is_shown,
                _ => parent.is_none_or(|parent| !is_hidden(parent)),
            };
            last = parent.map(|parent| (parent.id(), is_shown));
            if is_shown {
                text.push_str(start_of(own, MAX_TEXT.saturating_sub(text.len())));
            }
        } else if node.value().as_element().is_some_and(|element| !INLINE.contains(&element.name())) {
            text.push(' ');
        }
    }
    clean(&text)
}

/// The text before an element: of the node before it, else of the node before its parent.
pub(super) fn before(element: ElementRef<'_>) -> String {
    let of = |element: ElementRef<'_>| {
        let texts = element.prev_siblings().take(4).map(|node| match node.value() {
            Node::Text(own) => start_of(own.trim(), MAX_TEXT).to_owned(),
            _ => ElementRef::wrap(node).map(text).unwrap_or_default(),
        });
        texts.into_iter().find(|text| !text.is_empty())
    };
    of(element).or_else(|| of(element.parent().and_then(ElementRef::wrap)?)).unwrap_or_default()
}

/// Elements that do not part words.
const INLINE: [&str; 13] = ["a", "abbr", "b", "bdi", "em", "font", "i", "mark", "span", "strong", "sub", "sup", "u"];

pub(super) fn is_hidden(element: ElementRef<'_>) -> bool {
    Visibility::of(element) != Visibility::Shown
}

/// Who gets the texts of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visibility {
    Shown,
    /// Screen readers alone.
    ReadOut,
    Hidden,
}

impl Visibility {
    pub(super) fn of(element: ElementRef<'_>) -> Self {
        let style = || element.attr("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
        let has = |names: &[&str]| {
            tokens_as_written(element).any(|token| names.iter().any(|name| token.eq_ignore_ascii_case(name)))
        };
        if has(&["screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"]) {
            Visibility::ReadOut
        } else if ["script", "style", "noscript", "template", "svg", "button"].contains(&element.value().name())
            || element.attr("hidden").is_some()
            || element.attr("aria-hidden") == Some("true")
            || has(&["hidden"])
            || ["display:none", "visibility:hidden"].iter().any(|rule| style().contains(rule))
        {
            Visibility::Hidden
        } else {
            Visibility::Shown
        }
    }
}

/// A text for comparisons: without case, punctuation and spaces.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
