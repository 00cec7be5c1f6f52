//! When a page's article was published and updated: metadata, then `<time>`, then what stands near the headline, then
//! the address.

use super::document::{Document, text, tokens};
use super::written_date::{date_in, date_in_path};
use scraper::ElementRef;

const PUBLISHED: [&str; 31] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "datepublished",
    "date_published",
    "publication_date",
    "article_date_original",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "pub_date",
    "date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.available",
    "dc:date",
    "dc:created",
    "citation_publication_date",
    "citation_date",
    "cxenseparse:recs:publishtime",
    "displaydate",
    "pdate",
    "ptime",
];

const UPDATED: [&str; 12] = [
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "date_modified",
    "article_date_updated",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "utime",
    "revised",
];

/// Words in the classes of elements that hold a date.
const MARKS: [&str; 17] = [
    "byline",
    "created",
    "data",
    "date",
    "dateline",
    "datetime",
    "datum",
    "fecha",
    "meta",
    "post-info",
    "posted",
    "pub",
    "publi",
    "published",
    "stamp",
    "time",
    "timestamp",
];

/// Characters of an element that is a date and little else.
const MAX_TEXT: usize = 160;

/// When a page says that it is out of date: <https://ogp.me/#type_article>, and the rule for search engines
/// (<https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag>).
pub(super) fn expires(page: &Document) -> Option<String> {
    let rule = "unavailable_after:";
    let robots = || page.meta(&["robots", "googlebot"]).and_then(|text| text.get(text.find(rule)? + rule.len()..));
    date_in(page.meta(&["article:expiration_time"]).or_else(robots)?)
}

pub(super) fn updated(page: &Document) -> Option<String> {
    let meta = UPDATED.iter().filter_map(|name| date_in(page.meta(&[name])?));
    meta.into_iter().next().or_else(|| {
        let marked = page.select_own("time[itemprop~='dateModified'], time.updated:not(.published)");
        marked.into_iter().find_map(of_element)
    })
}

pub(super) fn published(page: &Document, address: Option<&str>) -> Option<String> {
    let meta = || PUBLISHED.iter().find_map(|name| date_in(page.meta(&[name])?));
    meta()
        .or_else(|| marked(page))
        .or_else(|| of_times(page))
        .or_else(|| near_classes(page))
        .or_else(|| after_headline(page))
        .or_else(|| page.select_own(".updated").into_iter().find_map(of_element))
        .or_else(|| date_in_path(address?))
}

/// The date of an element: what it says to machines, else its text.
fn of_element(element: ElementRef<'_>) -> Option<String> {
    let attributes = ["datetime", "content", "data-datetime", "data-date", "title"];
    let stated = attributes.iter().find_map(|name| date_in(element.attr(name)?));
    stated
        .or_else(|| Some(text(element)).filter(|text| text.chars().count() <= MAX_TEXT).and_then(|text| date_in(&text)))
}

/// An element that is marked as the date of publication.
fn marked(page: &Document) -> Option<String> {
    let marks = "[itemprop~='datePublished'], [property~='datePublished'], [property~='schema:datePublished'], time[pubdate], \
                 .dt-published, time.published, abbr.published, time.entry-date";
    page.select_own(marks).into_iter().chain(page.select("[itemprop~='datePublished']")).find_map(of_element)
}

/// The first `<time>` beside the headline; one that says it is an update is none.
fn of_times(page: &Document) -> Option<String> {
    let times = page.select_own("time");
    let is_update = |time: &ElementRef<'_>| {
        tokens(*time).any(|token| ["updated", "modified"].iter().any(|word| token.contains(word)))
    };
    times.into_iter().filter(|time| !is_update(time)).find_map(of_element)
}

/// The first short element whose class says that it is a date.
fn near_classes(page: &Document) -> Option<String> {
    let is_mark = |part: &str| MARKS.contains(&part) || part.ends_with("date") || part.starts_with("publi");
    page.select_classes(is_mark).into_iter().find_map(of_element)
}

/// A date among the first texts after the headline.
fn after_headline(page: &Document) -> Option<String> {
    let texts = page.texts_after_headline().into_iter();
    texts.filter(|text| text.chars().count() <= MAX_TEXT).find_map(|text| date_in(&text))
}
