//! The headline of a page: its visible heading, or what its metadata says without the site's name.

use super::document::{Document, clean, fold, text, tokens};
use super::element::{MAX_NODES, is_link_home};
use super::titles::{self, without_site};
use article_embed::internal::plain_line;
use scraper::ElementRef;
use std::collections::BTreeSet;

/// Elements in a heading that are looked at.
const MAX_PARTS: usize = 20;

/// The percentage of words that two titles of one article have in common.
const ALIKE: usize = 50;

/// The headline of a page. `linked` is what its structured data says, `site` are names of the site.
///
/// Search engines get another title than readers, with keywords and the site's name. Where the page has a heading that
/// is alike, the heading is the headline.
pub(super) fn headline(page: &Document, linked: Option<&str>, site: &[String]) -> Option<String> {
    let titles: Vec<String> = [
        linked.map(clean),
        page.meta(&["og:title"]).map(str::to_owned),
        page.meta(&["twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "dc:title"])
            .map(str::to_owned),
        page.meta(&["citation_title"]).map(str::to_owned),
        page.select("title").next().map(text),
    ]
    .into_iter()
    .flatten()
    .filter_map(|title| plain_line(&title))
    .filter(|title| !fold(title).is_empty())
    .map(|title| without_site(&title, site))
    .collect();
    let mut headings = headings(page, site, &titles);
    if headings.is_empty() {
        headings = lesser_headings(page, titles.first());
    }
    let alike = titles.iter().filter_map(|title| closest(page, &headings, title)).next();
    let only = || headings.first().filter(|heading| headings.len() == 1 && heading.split(' ').count() > 3).cloned();
    let named = || titles.first().cloned();
    alike.or_else(only).or_else(named).or_else(|| headings.first().cloned()).filter(|text| !fold(text).is_empty())
}

/// The texts of the page's first headings, without the site's name. Of a heading with other words above the headline, the
/// part that is a title.
fn headings(page: &Document, site: &[String], titles: &[String]) -> Vec<String> {
    let is_title = |text: &String| titles.iter().any(|title| fold(title) == fold(text));
    let title_in = |heading: ElementRef<'_>| {
        let parts =
            heading.descendants().take(MAX_NODES).skip(1).filter_map(ElementRef::wrap).take(MAX_PARTS).map(text);
        let own = text(heading);
        let part = if is_title(&own) { None } else { parts.into_iter().find(is_title) };
        part.or_else(|| without_kicker(heading)).or_else(|| without_part(heading).find(is_title)).unwrap_or(own)
    };
    let own = page.select_own("h1").filter(|heading| !is_link_home(*heading));
    let texts = own.filter_map(|heading| plain_line(&title_in(heading)));
    let is_site = |text: &String| site.iter().any(|name| fold(name) == fold(text));
    let headings = texts.filter(|text| fold(text).len() > 2 && !is_site(text));
    headings.map(|heading| without_site(&heading, site)).collect()
}

/// Parts of classes of the words above a headline, and of the headline beside them.
const KICKERS: [&str; 22] = [
    "antetitulo",
    "cintillo",
    "dachzeile",
    "eyebrow",
    "kicker",
    "label",
    "occhiello",
    "oberzeile",
    "overhead",
    "overline",
    "preheadline",
    "pretitle",
    "roofline",
    "spitzmarke",
    "subheadline",
    "supertitle",
    "suptitle",
    "surtitre",
    "topic",
    "topline",
    "vignette",
    "volanta",
];
const HEADLINES: [&str; 3] = ["headline", "hl", "title"];

/// The text of a heading without the words above it, where classes tell them from the headline.
fn without_kicker(heading: ElementRef<'_>) -> Option<String> {
    let is = |element: ElementRef<'_>, words: &[&str]| {
        tokens(element).any(|token| token.split(['_', '-']).any(|part| words.contains(&part)))
    };
    let inner = || heading.descendants().take(MAX_NODES).skip(1).filter_map(ElementRef::wrap).take(MAX_PARTS);
    let kicker = inner().find(|part| is(*part, &KICKERS)).map(text).filter(|kicker| !kicker.is_empty())?;
    let own = text(heading);
    let named = inner().find(|part| is(*part, &HEADLINES) && !is(*part, &KICKERS)).map(text);
    let rest = named.or_else(|| own.strip_prefix(kicker.as_str()).map(str::to_owned))?;
    let rest = rest.trim_start_matches([' ', ':', '|', '–', '—', '-']);
    (fold(rest).len() > 2 && fold(rest) != fold(&kicker)).then(|| rest.to_owned())
}

/// The text of a heading without what one of its elements has at its beginning or end: a badge, a date.
fn without_part(heading: ElementRef<'_>) -> impl Iterator<Item = String> {
    let own = text(heading);
    let parts = heading.descendants().take(MAX_NODES).skip(1).filter_map(ElementRef::wrap).take(MAX_PARTS).map(text);
    parts.filter(|part| !part.is_empty()).filter_map(move |part| {
        let rest = own.strip_prefix(part.as_str()).or_else(|| own.strip_suffix(part.as_str()))?;
        Some(rest.trim().to_owned())
    })
}

/// The text of a lesser heading that is the title, or a part of it.
fn lesser_headings(page: &Document, title: Option<&String>) -> Vec<String> {
    let parts: Vec<String> = title.into_iter().flat_map(|title| titles::parts(title)).map(|part| fold(&part)).collect();
    let marked = page.select_own("[itemprop~='headline'], [property~='schema:headline'], h2, h3");
    let texts = marked.filter(|heading| !is_link_home(*heading)).filter_map(|heading| plain_line(&text(heading)));
    texts.filter(|text| text.split(' ').count() > 1 && parts.contains(&fold(text))).take(1).collect()
}

/// The heading that has most words in common with a title, if it has half of those of the shorter one.
fn closest(page: &Document, headings: &[String], title: &str) -> Option<String> {
    page.in_time(headings)
        .map(|heading| (likeness(heading, title), heading))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by_key(|(likeness, _)| *likeness)
        .map(|(_, heading)| heading.clone())
}

/// Whether two titles can be those of one article.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    likeness(one, other) >= ALIKE || likeness(other, one) >= ALIKE
}

/// The percentage of the words of the shorter title that the other one has.
fn likeness(heading: &str, title: &str) -> usize {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    if fold(title).contains(&fold(heading)) {
        return 100;
    }
    let (own, wanted) = (words(heading), words(title));
    100 * own.intersection(&wanted).count() / own.len().min(wanted.len()).max(1)
}
