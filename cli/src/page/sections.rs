//! The section of a page's article: metadata, breadcrumbs, category links, the navigation.

use super::document::{Document, clean, fold, text, tokens};
use super::names::after_word;
use super::written_date::date_in;
use article_embed::internal::is_paid as is_paid_word;
use scraper::ElementRef;
use url::Url;

const METAS: [&str; 14] = [
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
    "og:article:section",
    "sailthru.section",
];

/// Where pages name sections and topics, beside these.
const TAGS: [&str; 5] = ["article:tag", "keywords", "news_keywords", "parsely-tags", "sailthru.tags"];

/// Whether a section or a tag of the page is a word for paid content.
pub(super) fn is_paid(page: &Document, section: Option<&str>) -> bool {
    let tags = METAS.iter().chain(&TAGS).flat_map(|name| page.metas(name)).map(String::as_str);
    tags.chain(section).any(is_paid_word)
}

/// Links that are looked at.
const MAX_LINKS: usize = 1000;

/// Breadcrumbs that are looked at: a hostile page has many in one another.
const MAX_CRUMBS: usize = 100;

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

/// Words that stand where a section's name should, for none, and for what kinds of text and places are called.
const NO_SECTIONS: [&str; 30] = [
    "alaune",
    "allarticles",
    "allcategories",
    "alleartikel",
    "allnews",
    "allstories",
    "archive",
    "archives",
    "article",
    "articles",
    "beitrag",
    "breaking",
    "categories",
    "category",
    "erweitertesuche",
    "exclusive",
    "frontpage",
    "home",
    "live",
    "none",
    "null",
    "page",
    "post",
    "posts",
    "readmore",
    "search",
    "story",
    "tags",
    "undefined",
    "updated",
];

/// Words before a section's name.
const LABELS: [&str; 27] = [
    "category",
    "categories",
    "posted in",
    "filed under",
    "filed in",
    "published in",
    "section",
    "topic",
    "kategorie",
    "rubrik",
    "ressort",
    "rubrique",
    "catégorie",
    "categoría",
    "kategorien",
    "kategoria",
    "kategori",
    "kategorija",
    "categoria",
    "categorie",
    "категория",
    "категорія",
    "рубрика",
    "раздел",
    "sección",
    "sezione",
    "rubryka",
];

/// The section. `linked` is that of the structured data, `crumbs` are its breadcrumbs, `others` are the headline and the
/// name of the site: no sections.
pub(super) fn section(
    page: &Document,
    linked: Option<&str>,
    crumbs: &[String],
    others: [&str; 2],
    address: Option<&str>,
) -> Option<String> {
    let name = |text: &str| first(text).filter(|name| is_name(name, others));
    linked
        .and_then(name)
        .or_else(|| METAS.iter().find_map(|meta| name(page.meta(&[meta]).filter(|text| is_one(meta, text))?)))
        .or_else(|| name(page.labelled(&["filed under"])?))
        .or_else(|| marked(page).iter().find_map(|text| name(text)))
        .or_else(|| last_crumb(crumbs.to_vec(), others))
        .or_else(|| breadcrumb(page, others))
        .or_else(|| of_classes(page).iter().find_map(|text| name(text)))
        .or_else(|| of_navigation(page, address?).and_then(|text| name(&text)))
}

/// Whether a tag has a section: libraries list the subjects of a text.
fn is_one(meta: &str, text: &str) -> bool {
    meta != "dc.subject" || !text.contains([',', ';'])
}

/// The first of several sections in one text, without what says that it is one.
fn first(text: &str) -> Option<String> {
    let after = LABELS.iter().find_map(|label| after_word(text, label)).unwrap_or(text);
    let after = [" > ", " › ", " » "].iter().fold(after, |text, mark| text.split(mark).next().unwrap_or(text));
    after.split([',', ';', '|', '/']).map(clean).find(|name| !name.is_empty())
}

fn is_name(name: &str, others: [&str; 2]) -> bool {
    let folded = fold(name);
    !folded.is_empty()
        && name.chars().count() <= MAX_NAME
        && name.split(' ').count() <= 5
        && !others.iter().any(|other| is_start(&folded, name, &fold(other)))
        && !name.contains("://")
        && !NO_SECTIONS.contains(&folded.as_str())
        && folded.chars().any(char::is_alphabetic)
        && date_in(name).is_none()
}

/// Whether a name is another text, or its beginning: "Ferry returns to…".
fn is_start(folded: &str, name: &str, other: &str) -> bool {
    folded == other || (name.ends_with(['…', '.']) && other.starts_with(folded))
}

fn texts<'p>(elements: impl Iterator<Item = ElementRef<'p>>) -> Vec<String> {
    elements.map(|element| element.attr("content").map(clean).unwrap_or_else(|| text(element))).collect()
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
    marks.iter().flat_map(|marks| texts(page.select_in_order(marks))).collect()
}

/// The last breadcrumb that is neither the front page nor the article.
fn breadcrumb(page: &Document, others: [&str; 2]) -> Option<String> {
    let is_trail = |element: &ElementRef<'_>| tokens(*element).any(|token| token.contains("breadcrumb"));
    let mut trail = page
        .select("[itemtype*='BreadcrumbList'], [class*='readcrumb'], [id*='readcrumb'], nav[aria-label*='readcrumb']");
    let trail =
        trail.find(|trail| is_trail(trail) || trail.attr("itemtype").or_else(|| trail.attr("aria-label")).is_some())?;
    let links = trail.descendants().filter_map(ElementRef::wrap).filter(|element| element.value().name() == "a");
    last_crumb(page.in_time(links.take(MAX_CRUMBS)).map(text).collect(), others)
}

fn last_crumb(crumbs: Vec<String>, others: [&str; 2]) -> Option<String> {
    let is_section = |name: &String| !HOME.contains(&fold(name).as_str()) && is_name(name, others);
    crumbs.into_iter().rfind(is_section)
}

fn of_classes(page: &Document) -> Vec<String> {
    let words =
        ["category", "categories", "cat", "section", "kicker", "rubrik", "ressort", "topic", "overline", "categoria"];
    // The section of a text, not of a newspaper, or a list of sections.
    let is_large = |element: &ElementRef<'_>| ["section", "main", "ul", "ol", "form"].contains(&element.value().name());
    let elements = page.select_classes(|part| words.contains(&part)).filter(|element| !is_large(element));
    texts(elements.take(20))
}

/// The name that a link of the page, mostly in its navigation, has for the first folder of the page's address.
fn of_navigation(page: &Document, address: &str) -> Option<String> {
    let address = Url::parse(address).ok()?;
    let mut folders = address.path_segments()?;
    let folder = folders.next().filter(|folder| !folder.is_empty() && folders.next().is_some())?.to_owned();
    page.select("a[href]").take(MAX_LINKS).find_map(|link| {
        let url = address.join(link.attr("href")?).ok()?;
        let own = url.path().trim_matches('/');
        (own == folder && url.host_str() == address.host_str()).then(|| text(link))
    })
}
