//! A parsed page: its meta tags, elements and texts.

pub(super) use super::decode::clean;
use super::metas::Metas;
use crate::html_tree::{self, Limit, Limits, start_of};
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::HashSet;

/// Headings, and nodes in an element, that are looked at: a hostile page nests elements that all seem to be a byline.
const MAX_HEADINGS: usize = 50;
const MAX_NODES: usize = 400;

/// Elements with one mark that are looked at.
const MAX_ELEMENTS: usize = 200;

/// Texts after the headline that are looked at.
const MAX_TEXTS: usize = 30;

/// A parsed page.
pub(super) struct Document {
    html: Html,
    metas: Metas,
    /// The elements that belong to something else than the article.
    asides: HashSet<NodeId>,
}

impl Document {
    /// # Errors
    ///
    /// The limit that the page exceeds.
    pub(super) fn parse(text: &str) -> Result<Self, Limit> {
        let html = html_tree::parse(text, &Limits::from_now())?;
        let (metas, asides) = (Metas::of(&html), asides(&html));
        Ok(Document { html, metas, asides })
    }

    /// The content of the first of these meta tags that the page has, by `property` or `name` in lowercase.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        self.metas.first(names)
    }

    /// The meta tags whose name begins with `og:image`, in the order of the page.
    pub(super) fn pictures(&self) -> impl Iterator<Item = (&str, &str)> {
        self.metas.pictures()
    }

    /// An attribute of the page's root.
    pub(super) fn root_attribute(&self, name: &str) -> Option<String> {
        // A page without a tag has no root.
        let root = self.html.tree.root().children().find_map(ElementRef::wrap)?;
        root.attr(name).map(clean).filter(|value| !value.is_empty())
    }

    /// The elements that match a selector, in document order.
    pub(super) fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        select(&self.html, selector)
    }

    /// The elements that match a selector and belong to the article: not to a comment, to a list of other stories, or
    /// to the page's foot.
    pub(super) fn select_own(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.select(selector)
            .into_iter()
            .filter(|element| !self.asides.contains(&element.id()))
            .take(MAX_ELEMENTS)
            .collect()
    }

    /// The elements of the article one of whose classes, or the id, has a part that is accepted: `post-date` has the
    /// parts `post` and `date`.
    pub(super) fn select_classes<'a>(&'a self, accept: impl Fn(&str) -> bool) -> Vec<ElementRef<'a>> {
        let is_accepted = |element: &ElementRef<'_>| tokens(*element).any(|token| token.split(['_', '-']).any(&accept));
        let elements = self.select("[class], [id]").into_iter().filter(|element| !self.asides.contains(&element.id()));
        elements.filter(is_accepted).take(MAX_ELEMENTS).collect()
    }

    /// The first texts after the headline, each that of one text node.
    pub(super) fn texts_after_headline(&self) -> Vec<String> {
        let Some(heading) = self.select_own("h1").into_iter().next() else { return Vec::new() };
        let inside: HashSet<NodeId> = heading.descendants().map(|node| node.id()).collect();
        let after = self.html.tree.root().descendants().skip_while(|node| node.id() != heading.id());
        let visible = after.filter(|node| {
            let parent = node.parent().and_then(ElementRef::wrap);
            !inside.contains(&node.id()) && parent.is_none_or(|parent| !is_hidden(parent))
        });
        let texts = visible.filter_map(|node| node.value().as_text().map(|text| clean(text)));
        texts.filter(|text| !text.is_empty()).take(MAX_TEXTS).collect()
    }

    /// The first value of an attribute that is not empty, among the elements that match a selector.
    pub(super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let values = self.select(selector).into_iter().filter_map(|element| element.attr(name).map(clean));
        values.into_iter().find(|value| !value.is_empty())
    }
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector).map(|selector| html.select(&selector).collect()).unwrap_or_default()
}

/// Classes and ids, or their first part, of elements that hold something else than the article.
const ASIDES: [&str; 22] = [
    "aside",
    "comment",
    "comments",
    "commentlist",
    "disqus",
    "footer",
    "kommentar",
    "kommentare",
    "menu",
    "most",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "popular",
    "promo",
    "recent",
    "recommendations",
    "recommended",
    "related",
    "sidebar",
    "teaser",
];

/// The elements that belong to something else than the article. What contains the heading belongs to the article,
/// whatever its classes say.
fn asides(html: &Html) -> HashSet<NodeId> {
    let found = within_asides(html, &HashSet::new());
    let headings = select(html, "h1").into_iter().take(MAX_HEADINGS).filter(|heading| !found.contains(&heading.id()));
    let around: HashSet<NodeId> = headings.flat_map(|heading| heading.ancestors().map(|parent| parent.id())).collect();
    within_asides(html, &around)
}

fn within_asides(html: &Html, around: &HashSet<NodeId>) -> HashSet<NodeId> {
    let (mut found, mut depth, mut articles) = (HashSet::new(), 0_usize, 0_usize);
    for edge in html.tree.root().traverse() {
        let (Edge::Open(node) | Edge::Close(node)) = edge;
        let Some(element) = ElementRef::wrap(node) else { continue };
        let is_aside = !around.contains(&node.id()) && is_aside(element, articles > 0);
        let is_article = element.value().name() == "article";
        if let Edge::Open(_) = edge {
            depth += usize::from(is_aside);
            if depth > 0 {
                found.insert(node.id());
            }
            articles += usize::from(is_article);
        } else {
            articles -= usize::from(is_article);
            depth -= usize::from(is_aside);
        }
    }
    found
}

/// Whether an element says that it is beside the article. An article has a foot of its own, often with its author.
fn is_aside(element: ElementRef<'_>, in_article: bool) -> bool {
    let says = |token: &str| {
        ASIDES.contains(&token) || token.split(['_', '-']).next().is_some_and(|first| ASIDES.contains(&first))
    };
    match element.value().name() {
        // Themes name the whole page after what it has beside the text, as in `body class="sidebar-left"`.
        "body" | "html" | "main" | "article" => false,
        "aside" | "nav" => true,
        "footer" => !in_article,
        _ => tokens(element).any(|token| says(&token)),
    }
}

/// The classes and the id of an element, in lowercase.
pub(super) fn tokens(element: ElementRef<'_>) -> impl Iterator<Item = String> {
    let names = element.attr("class").into_iter().chain(element.attr("id"));
    names.flat_map(str::split_whitespace).map(str::to_ascii_lowercase)
}

/// The text of an element without those of scripts and hidden elements.
pub(super) fn text(element: ElementRef<'_>) -> String {
    /// In bytes. Elements in one another have the same texts.
    const MAX_TEXT: usize = 16 * 1024;
    let mut text = String::new();
    for node in element.descendants().take(MAX_NODES) {
        if let Node::Text(own) = node.value() {
            let parent = node.parent().and_then(ElementRef::wrap);
            if parent.is_none_or(|parent| !is_hidden(parent)) {
                text.push_str(start_of(own, MAX_TEXT.saturating_sub(text.len())));
            }
        } else if node.value().as_element().is_some_and(|element| !INLINE.contains(&element.name())) {
            text.push(' ');
        }
    }
    clean(&text)
}

/// Elements that do not part words.
const INLINE: [&str; 13] = ["a", "abbr", "b", "bdi", "em", "font", "i", "mark", "span", "strong", "sub", "sup", "u"];

fn is_hidden(element: ElementRef<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    ["script", "style", "noscript", "template", "svg", "button"].contains(&element.value().name())
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || ["display:none", "visibility:hidden"].iter().any(|rule| style.contains(rule))
        || tokens(element)
            .any(|token| ["hidden", "screen-reader-text", "sr-only", "visually-hidden"].contains(&token.as_str()))
}

/// A text for comparisons: without case, punctuation and spaces.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
