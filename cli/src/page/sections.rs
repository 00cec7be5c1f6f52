//! The section of a page's article: metadata, breadcrumbs, category links, the navigation.

use super::document::{Document, clean, fold, text, tokens};
use scraper::ElementRef;
use url::Url;

const METAS: [&str; 13] = [
    "article:section",
    "og:section",
    "parsely-section",
    "section",
    "articlesection",
    "category",
    "vr:category",
    "slick:category",
    "article:categories",
    "cxenseparse:gfr-categorylabel0",
    "article:top-level-section",
    "dc.subject",
    "sailthru.section",
];

/// Links that are looked at.
const MAX_LINKS: usize = 1000;

/// Characters of a section's name.
const MAX_NAME: usize = 40;

/// Breadcrumbs that lead to the front page.
const HOME: [&str; 12] = [
    "home",
    "start",
    "startseite",
    "homepage",
    "inicio",
    "accueil",
    "news",
    "blog",
    "sieindhier",
    "siesindhier",
    "youarehere",
    "mainpage",
];

/// The section. `linked` is that of the structured data, `crumbs` are its breadcrumbs.
pub(super) fn section(
    page: &Document,
    linked: Option<&str>,
    crumbs: &[String],
    headline: &str,
    address: Option<&str>,
) -> Option<String> {
    let name = |text: &str| first(text).filter(|name| is_name(name, headline));
    linked
        .and_then(name)
        .or_else(|| METAS.iter().find_map(|meta| name(page.meta(&[meta])?)))
        .or_else(|| marked(page).iter().find_map(|text| name(text)))
        .or_else(|| last_crumb(crumbs.to_vec(), headline))
        .or_else(|| breadcrumb(page, headline))
        .or_else(|| of_classes(page).iter().find_map(|text| name(text)))
        .or_else(|| of_navigation(page, address?).and_then(|text| name(&text)))
}

/// The first of several sections in one text.
fn first(text: &str) -> Option<String> {
    text.split([',', ';', '|', '/']).map(clean).find(|name| !name.is_empty())
}

fn is_name(name: &str, headline: &str) -> bool {
    let folded = fold(name);
    !folded.is_empty()
        && name.chars().count() <= MAX_NAME
        && name.split(' ').count() <= 5
        && folded != fold(headline)
        && !name.contains("://")
}

fn texts(elements: Vec<ElementRef<'_>>) -> Vec<String> {
    elements.into_iter().map(|element| element.attr("content").map(clean).unwrap_or_else(|| text(element))).collect()
}

/// Elements marked as the section, and links marked as categories.
fn marked(page: &Document) -> Vec<String> {
    let marks = [
        "[itemprop~='articleSection']",
        "a[rel~='category']",
        "a[rel~='tag'][href*='/category/']",
        "a[href*='/category/']",
        "a[href*='/kategorie/']",
        "a[href*='/categoria/'], a[href*='/categorie/'], a[href*='/rubrik/']",
    ];
    marks.iter().flat_map(|marks| texts(page.select_own(marks))).collect()
}

/// The last breadcrumb that is neither the front page nor the article.
fn breadcrumb(page: &Document, headline: &str) -> Option<String> {
    let is_trail = |element: &ElementRef<'_>| tokens(*element).any(|token| token.contains("breadcrumb"));
    let trail = page
        .select("[itemtype*='BreadcrumbList'], [class*='readcrumb'], [id*='readcrumb'], nav[aria-label*='readcrumb']");
    let trail = trail.into_iter().find(|trail| is_trail(trail) || trail.attr("itemtype").is_some())?;
    let links =
        trail.descendants().filter_map(ElementRef::wrap).filter(|element| element.value().name() == "a").map(text);
    last_crumb(links.collect(), headline)
}

fn last_crumb(crumbs: Vec<String>, headline: &str) -> Option<String> {
    let is_section = |name: &String| !HOME.contains(&fold(name).as_str()) && is_name(name, headline);
    crumbs.into_iter().rfind(is_section)
}

fn of_classes(page: &Document) -> Vec<String> {
    let words =
        ["category", "categories", "cat", "section", "kicker", "rubrik", "ressort", "topic", "overline", "categoria"];
    texts(page.select_classes(|part| words.contains(&part)).into_iter().take(20).collect())
}

/// The name that a link of the page, mostly in its navigation, has for the first folder of the page's address.
fn of_navigation(page: &Document, address: &str) -> Option<String> {
    let address = Url::parse(address).ok()?;
    let mut folders = address.path_segments()?;
    let folder = folders.next().filter(|folder| !folder.is_empty() && folders.next().is_some())?.to_owned();
    page.select("a[href]").into_iter().take(MAX_LINKS).find_map(|link| {
        let url = address.join(link.attr("href")?).ok()?;
        let own = url.path().trim_matches('/');
        (own == folder && url.host_str() == address.host_str()).then(|| text(link))
    })
}
