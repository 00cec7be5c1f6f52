//! Tells the front page of a site, and pages that list articles, from the page of an article.

use super::address::is_front;
use super::document::{Document, fold, text, tokens};
use super::json_ld::Nodes;
use ego_tree::NodeId;
use scraper::ElementRef;
use std::collections::HashSet;
use url::Url;

/// Classes that WordPress, Drupal and others give the body of such pages; each needs one of the others of its list.
const BODIES: [&[&str]; 4] = [
    &["archive", "category", "tag", "author", "date", "post-type-archive", "tax"],
    &["search", "search-results", "search-no-results"],
    &["home", "blog", "front", "page-template-default"],
    &["front", "path-frontpage", "page-node", "html"],
];

/// Other stories with a link as their heading that make a list, and the characters of paragraphs that make an article.
const MIN_STORIES: usize = 4;
const MAX_ARTICLES: usize = 50;
const MAX_TEXT: usize = 400;

/// Words of the name of a section.
const MAX_WORDS: usize = 3;

/// Whether a page that does not say that it is an article is a front page or a list: it says so, it has the address of a
/// front page, or it has little more than links to stories.
pub(super) fn is_list(page: &Document, nodes: &Nodes, address: Option<&str>) -> bool {
    let is_root = address.and_then(|url| Url::parse(url).ok()).is_some_and(|url| is_front(&url));
    let is_profile = page.meta(&["og:type"]).is_some_and(|kind| kind.eq_ignore_ascii_case("profile"));
    is_root || nodes.is_list() || is_profile || has_classes(page) || has_stories(page) || has_linked_headings(page)
}

fn has_classes(page: &Document) -> bool {
    let classes: Vec<String> = page.select("body").next().map(|body| tokens(body).collect()).unwrap_or_default();
    let has = |name: &&str| classes.iter().any(|class| class == *name);
    let is_single = classes.iter().any(|class| class.starts_with("single"));
    !is_single && BODIES.iter().any(|names| names.first().is_some_and(has) && names.iter().skip(1).any(has))
}

/// Whether a page is several `article` elements, each with a link as its heading, under a heading of few words, and hardly
/// a paragraph beside them.
fn has_stories(page: &Document) -> bool {
    let (stories, others): (Vec<_>, Vec<_>) = page.select("article").take(MAX_ARTICLES).partition(is_story);
    let is_name = |heading: ElementRef<'_>| text(heading).split(' ').count() <= MAX_WORDS;
    let text_beside = || {
        let stories: HashSet<NodeId> = page.select("article").filter(is_story).map(|story| story.id()).collect();
        let in_story =
            |element: &ElementRef<'_>| element.ancestors().take(MAX_LEVELS).any(|above| stories.contains(&above.id()));
        let paragraphs = page.select("p").filter(|paragraph| !in_story(paragraph));
        paragraphs.map(|paragraph| fold(&text(paragraph)).len()).sum::<usize>()
    };
    stories.len() >= MIN_STORIES && others.is_empty() && page.select("h1").all(is_name) && text_beside() < MAX_TEXT
}

/// Whether a page has several headings that are links, under a heading of few words, and hardly a text that does not stand
/// beside one of them.
fn has_linked_headings(page: &Document) -> bool {
    let headings: Vec<_> = page.select("h2, h3, h4").filter(|heading| is_linked(*heading)).collect();
    let is_name = |heading: ElementRef<'_>| text(heading).split(' ').count() <= MAX_WORDS;
    let parents = headings.iter().take(MAX_ARTICLES).filter_map(|heading| heading.parent()).map(|parent| parent.id());
    let parents: HashSet<NodeId> = parents.collect();
    let is_beside = |element: ElementRef<'_>| {
        let mut above = std::iter::once(*element).chain(element.ancestors()).take(MAX_LEVELS);
        above.any(|above| {
            parents.contains(&above.id())
                || ElementRef::wrap(above).is_some_and(|above| APART.contains(&above.value().name()))
        })
    };
    let within_body = page.select("body").flat_map(|body| body.descendants().skip(1).filter_map(ElementRef::wrap));
    let mut texts = page.in_time(within_body).filter(|element| !is_beside(*element));
    let mut left = MAX_TEXT;
    headings.len() > MIN_STORIES
        && parents.len() > MIN_STORIES
        && page.select("h1").all(is_name)
        && page.select("article").all(|article| is_story(&article))
        && !texts.any(|element| {
            let own = element.children().filter_map(|node| node.value().as_text()).map(|own| fold(own).len()).sum();
            left = left.saturating_sub(own);
            left == 0
        })
}

/// Elements whose text is no article's.
const APART: [&str; 9] = ["a", "button", "footer", "form", "header", "nav", "noscript", "script", "style"];

/// Elements around a text that are looked at.
const MAX_LEVELS: usize = 60;

/// Whether an `article` has a link as its heading.
fn is_story(article: &ElementRef<'_>) -> bool {
    let inner = article.descendants().take(4 * MAX_TEXT).filter_map(ElementRef::wrap).take(MAX_TEXT);
    inner.filter(|inner| ["h2", "h3", "h4"].contains(&inner.value().name())).any(is_linked)
}

/// Whether a heading is a link, or has one.
fn is_linked(heading: ElementRef<'_>) -> bool {
    let mut around =
        heading.descendants().take(MAX_WORDS * 4).chain(heading.ancestors().take(2)).filter_map(ElementRef::wrap);
    around.any(|node| node.value().name() == "a" && node.attr("href").is_some())
}
