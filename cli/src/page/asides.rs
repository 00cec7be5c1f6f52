//! What of a page belongs to something else than its article: comments, other stories, the navigation, the foot.

use super::element::{fold, is_link_home, leads_home, select, text, tokens};
use crate::html_tree::{InTime, Limit, Limits};
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html};
use std::collections::HashSet;

/// Headings that are looked at: a hostile page has many.
const MAX_HEADINGS: usize = 50;

/// Characters of the text of another story.
const MAX_TEASER: usize = 400;

/// Nodes in a heading that are looked at.
const MAX_IN_HEADING: usize = 20;

/// Classes and ids, or their first part, of elements that hold something else than the article.
const ASIDES: [&str; 41] = [
    "aside",
    "breaking",
    "comment",
    "comments",
    "commentlist",
    "discussion",
    "disqus",
    "footer",
    "kommentar",
    "kommentare",
    "latest",
    "masthead",
    "menu",
    "most",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsticker",
    "outbrain",
    "popular",
    "promo",
    "reactions",
    "recent",
    "recommendations",
    "recommended",
    "related",
    "replies",
    "respond",
    "responses",
    "sidebar",
    "suggested",
    "taboola",
    "teaser",
    "ticker",
    "topbar",
    "topstories",
    "trackbacks",
    "trending",
    "upnext",
    "webmentions",
];

/// Whole classes and ids of such elements.
const WHOLE: [&str; 21] = [
    "also-read",
    "further-reading",
    "h-cite",
    "more-articles",
    "more-from",
    "more-news",
    "more-on",
    "more-posts",
    "more-stories",
    "p-comment",
    "read-also",
    "read-next",
    "see-also",
    "similar-posts",
    "site-footer",
    "site-header",
    "story-list",
    "top-news",
    "top-stories",
    "u-comment",
    "up-next",
];

/// The elements that belong to something else than the article. What contains the heading belongs to the article,
/// whatever its classes say.
///
/// # Errors
///
/// There is no time left.
pub(super) fn asides(html: &Html, limits: &Limits) -> Result<HashSet<NodeId>, Limit> {
    let found = within_asides(html, &HashSet::new(), limits)?;
    let headings = InTime::new(select(html, "h1").into_iter(), limits).filter(|heading| !is_link_home(*heading));
    let own = headings.take(MAX_HEADINGS).filter(|heading| !found.contains(&heading.id()));
    let around: HashSet<NodeId> = own.flat_map(|heading| heading.ancestors().map(|parent| parent.id())).collect();
    within_asides(html, &around, limits)
}

/// What an element stands in.
#[derive(Default)]
struct Inside {
    articles: usize,
    mains: usize,
    asides: usize,
    /// Whether the page has a heading, so that what else has one is another story.
    has_heading: bool,
}

/// What an open element is. What it stands in changes until it ends.
struct Opened {
    is_article: bool,
    is_main: bool,
    is_aside: bool,
}

impl Inside {
    fn open(&mut self, element: ElementRef<'_>, around: &HashSet<NodeId>) -> Opened {
        let opened = Opened {
            is_article: is_article(element),
            is_main: element.value().name() == "main",
            // What is in an aside is beside the article whatever it says.
            is_aside: self.asides == 0 && !around.contains(&element.id()) && is_aside(element, self),
        };
        self.articles += usize::from(opened.is_article);
        self.mains += usize::from(opened.is_main);
        self.asides += usize::from(opened.is_aside);
        opened
    }

    fn close(&mut self, opened: &Opened) {
        self.articles -= usize::from(opened.is_article);
        self.mains -= usize::from(opened.is_main);
        self.asides -= usize::from(opened.is_aside);
    }
}

fn within_asides(html: &Html, around: &HashSet<NodeId>, limits: &Limits) -> Result<HashSet<NodeId>, Limit> {
    let (mut found, mut open) = (HashSet::new(), Vec::new());
    let mut inside = Inside { has_heading: !around.is_empty(), ..Inside::default() };
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                let Some(element) = ElementRef::wrap(node) else { continue };
                limits.check_time()?;
                open.push(inside.open(element, around));
                if inside.asides > 0 {
                    found.insert(node.id());
                }
            }
            Edge::Close(node) => {
                if let Some(opened) = ElementRef::wrap(node).and_then(|_| open.pop()) {
                    inside.close(&opened);
                }
            }
        }
    }
    Ok(found)
}

/// Whether an element says that it is beside the article. An article has a foot of its own, often with its author.
fn is_aside(element: ElementRef<'_>, inside: &Inside) -> bool {
    let in_article = inside.articles > 0;
    let says = |token: &str| {
        (token != "footer" || !in_article) && ASIDES.contains(&token)
            || WHOLE.contains(&token)
            || token.starts_with("widget_")
            || token.split(['_', '-']).next().is_some_and(|first| first != token && ASIDES.contains(&first))
    };
    let is_comment = || {
        element.attr("itemprop") == Some("comment")
            || ["itemtype", "typeof"].iter().any(|kind| {
                element.attr(kind).is_some_and(|kind| kind.ends_with("Comment") || kind.ends_with("sioc:Post"))
            })
    };
    match element.value().name() {
        // Themes name the whole page after what it has beside the text, as in `body class="sidebar-left"`.
        "body" | "html" | "main" => false,
        "article" => {
            is_comment()
                || tokens(element).any(|token| token.starts_with("comment"))
                || inside.has_heading && (is_teaser(element) || in_article && has_heading(element))
        }
        "header" => !in_article && inside.mains == 0 && inside.has_heading && is_site_header(element),
        "aside" | "nav" => true,
        "footer" => !in_article,
        _ => is_comment() || tokens(element).any(|token| says(&token)),
    }
}

fn is_article(element: ElementRef<'_>) -> bool {
    let kind = element.attr("itemtype").unwrap_or_default();
    element.value().name() == "article" || kind.ends_with("Article") || kind.ends_with("BlogPosting")
}

/// Whether the head of a page has a menu, or the name of the site.
fn is_site_header(element: ElementRef<'_>) -> bool {
    let mut inner = element.descendants().take(MAX_TEASER).filter_map(ElementRef::wrap);
    inner.any(|inner| inner.value().name() == "ul" || leads_home(inner))
}

/// Whether an `article` is another story: short, and headed by a link to it.
fn is_teaser(element: ElementRef<'_>) -> bool {
    let headings = element.descendants().take(4 * MAX_TEASER).filter_map(ElementRef::wrap);
    let Some(heading) =
        headings.take(MAX_TEASER).find(|inner| ["h1", "h2", "h3", "h4", "h5"].contains(&inner.value().name()))
    else {
        return false;
    };
    let is_link = |node: ElementRef<'_>| node.value().name() == "a" && node.attr("href").is_some();
    let is_linked = heading
        .descendants()
        .take(MAX_IN_HEADING)
        .chain(heading.ancestors().take(2))
        .filter_map(ElementRef::wrap)
        .any(is_link);
    heading.value().name() != "h1" && is_linked && !fold(&text(heading)).is_empty() && is_short(element)
}

/// Whether an `article` within the article has a heading: an update, or another story.
fn has_heading(element: ElementRef<'_>) -> bool {
    let mut inner = element.descendants().take(MAX_IN_HEADING).filter_map(ElementRef::wrap);
    inner.any(|inner| ["h2", "h3", "h4"].contains(&inner.value().name()))
}

fn is_short(element: ElementRef<'_>) -> bool {
    text(element).chars().count() <= MAX_TEASER
}
