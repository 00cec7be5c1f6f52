//! When a page's article was published and updated: metadata, then `<time>`, then what stands near the headline, then
//! the address.

use super::date_labels::{self, announces_change, announces_publication, is_change, published_in};
use super::document::{Document, Found, text, tokens};
use super::written_date::{date_in, date_in_path, date_of};
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
const MAX_WORDS: usize = 26;

/// When a page says that it is out of date: <https://ogp.me/#type_article>, and the rule for search engines
/// (<https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag>).
pub(super) fn expires(page: &Document) -> Option<String> {
    let rule = "unavailable_after:";
    let robots = || page.meta(&["robots", "googlebot"]).and_then(|text| text.get(text.find(rule)? + rule.len()..));
    date_in(page.meta(&["article:expiration_time"]).or_else(robots)?)
}

pub(super) fn updated(page: &Document, address: Option<&str>) -> Option<String> {
    let order = day_first(page, address);
    let meta = UPDATED.iter().find_map(|name| date_in(page.meta(&[name])?));
    let marks = "[itemprop~='dateModified'], .dt-updated, time.updated:not(.published)";
    let times = || {
        let times = page.select_own("time").chain(of_classes(page));
        times.filter(|element| is_change(*element)).find_map(|element| changed_in(element, order))
    };
    meta.or_else(|| page.select_own(marks).find_map(|element| of_element(element, order)))
        .or_else(times)
        .or_else(|| changed_after_headline(page, order))
}

/// A date of a change among the first texts after the headline.
fn changed_after_headline(page: &Document, order: Option<bool>) -> Option<String> {
    page.texts_after_headline()
        .iter()
        .filter(|text| is_line(text))
        .find_map(|text| date_labels::changed_in(text, order))
}

pub(super) fn published(page: &Document, address: Option<&str>) -> Option<String> {
    let order = day_first(page, address);
    let of = |element: ElementRef<'_>| of_element(element, order);
    let meta = || PUBLISHED.iter().find_map(|name| date_in(page.meta(&[name])?));
    let times = || page.select_own("time").filter(|time| !is_update(*time));
    meta()
        .or_else(|| marked(page).find_map(of))
        .or_else(|| times().find_map(of))
        .or_else(|| of_classes(page).filter(|element| !is_change(*element)).find_map(of))
        .or_else(|| after_headline(page, order))
        .or_else(|| page.select_own(".updated").find_map(of))
        .or_else(|| date_in_path(address?))
}

/// Whether the day stands before the month where both are numbers. American English has the month first, but sites of
/// other countries often leave their software in American English.
fn day_first(page: &Document, address: Option<&str>) -> Option<bool> {
    let language = page.attribute("html[lang]", "lang").or_else(|| page.root_attribute("xml:lang"))?.to_lowercase();
    let host = address.and_then(|url| url::Url::parse(url).ok()).and_then(|url| url.host_str().map(str::to_owned));
    let country = host.as_deref().and_then(|host| host.rsplit('.').next()).filter(|end| end.len() == 2);
    match language.split(['-', '_']).collect::<Vec<_>>().as_slice() {
        ["en", "us", ..] if country.is_none_or(|country| country == "us") => Some(false),
        ["en"] | ["en", "ca" | "za" | "ph" | "001", ..] => None,
        _ => Some(true),
    }
}

/// The date of an element: what it says to machines, else its text.
fn of_element(element: ElementRef<'_>, order: Option<bool>) -> Option<String> {
    stated(element).or_else(|| published_in(&short_text(element)?, order))
}

/// The date in an element that says that it is about a change.
fn changed_in(element: ElementRef<'_>, order: Option<bool>) -> Option<String> {
    stated(element).or_else(|| date_of(&short_text(element)?, order))
}

fn stated(element: ElementRef<'_>) -> Option<String> {
    let attributes = ["datetime", "content", "data-datetime", "data-date", "title"];
    attributes.iter().find_map(|name| date_in(element.attr(name)?))
}

fn short_text(element: ElementRef<'_>) -> Option<String> {
    Some(text(element)).filter(|text| text.chars().count() <= MAX_TEXT)
}

/// Elements that are marked as the date of publication.
fn marked(page: &Document) -> Found<'_> {
    let marks = "[itemprop~='datePublished'], [property~='datePublished'], [property~='schema:datePublished'], \
                 [property~='dc:created'], [property~='dc:issued'], time[pubdate], .dt-published, time.published, \
                 abbr.published, time.entry-date";
    page.select_own(marks)
}

/// Whether a time says that it is that of a change.
fn is_update(time: ElementRef<'_>) -> bool {
    tokens(time).any(|token| ["updated", "modified"].iter().any(|word| token.contains(word))) || is_change(time)
}

/// The elements whose class says that they are a date.
fn of_classes(page: &Document) -> Found<'_> {
    page.select_classes(|part| MARKS.contains(&part) || part.ends_with("date") || part.starts_with("publi"))
}

/// Whether a text can be a date and its label: no sentence, and no notice of copyright.
fn is_line(text: &str) -> bool {
    text.chars().count() <= MAX_TEXT
        && text.split(' ').count() <= MAX_WORDS
        && !["©", "opyright", "ll rights reserved"].iter().any(|mark| text.contains(mark))
        && !is_sentence(text)
}

/// Whether a text is a sentence of the article, which can have a date of another day.
fn is_sentence(text: &str) -> bool {
    /// Words of a date that ends with a point: "4 March 2026, 10:15 Uhr."
    const MAX_DATE: usize = 4;
    let last = text.rsplit(' ').next().unwrap_or_default().trim_end_matches('.');
    let is_point = text.ends_with(['!', '?', '。'])
        || text.ends_with('.') && last.chars().filter(|c| c.is_alphabetic()).count() > 2;
    is_point && text.split(' ').count() > MAX_DATE && !announces_publication(text) && !announces_change(text)
}

/// A date among the first texts after the headline.
fn after_headline(page: &Document, order: Option<bool>) -> Option<String> {
    let texts = page.texts_after_headline();
    let before = std::iter::once("").chain(texts.iter().map(String::as_str));
    let own = texts.iter().zip(before).filter(|(_, before)| !announces_change(before));
    own.filter_map(|(text, _)| if is_line(text) { Some(text.as_str()) } else { dateline(text) })
        .find_map(|text| published_in(text, order))
}

/// The place and the day before the first sentence of a text: "Hamburg, 4 March 2026 – The ferry is back."
fn dateline(text: &str) -> Option<&str> {
    const PREPOSITIONS: [&str; 12] =
        ["on", "since", "in", "until", "by", "am", "seit", "im", "le", "depuis", "el", "desde"];
    let (before, _) =
        [" - ", " – ", " — "].iter().filter_map(|mark| text.split_once(mark)).min_by_key(|(it, _)| it.len())?;
    let is_place = before.split(' ').next().is_some_and(|word| !PREPOSITIONS.contains(&word.to_lowercase().as_str()));
    (is_place && before.split(' ').count() <= 8 && is_line(before)).then_some(before)
}
