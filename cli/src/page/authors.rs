//! Who wrote a page's article: metadata, then what is marked as author, then the byline.

use super::document::{Document, clean, fold, text};
use super::names::{BEFORE, MAX_NAME, after_word, is_name, names_in};
use scraper::ElementRef;

/// Characters of a byline.
const MAX_BYLINE: usize = 160;

const METAS: [&str; 19] = [
    "author",
    "article:author",
    "article:author_name",
    "article_author",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "smartbanner:author",
    "dc.creator",
    "dc.creator.name",
    "dcterms.creator",
    "dc:creator",
    "dc.contributor",
    "byl",
    "byline",
    "citation_author",
    "authors",
    "creator",
    "news_author",
];

/// The names of the authors. `linked` are those of the structured data, `site` are names of the site: one of these is
/// the author only if there is no other.
pub(super) fn authors(page: &Document, linked: &[String], site: &[String]) -> Vec<String> {
    let is_site = |name: &str| site.iter().any(|site| fold(site) == fold(name));
    let found: Vec<Vec<String>> = bylines(page, linked).map(|bylines| names(&bylines, &is_site)).collect();
    let of_people = found.iter().find(|names| names.iter().any(|name| !is_site(name)));
    let mut names = of_people.or_else(|| found.iter().find(|names| !names.is_empty())).cloned().unwrap_or_default();
    if of_people.is_some() {
        names.retain(|name| !is_site(name));
    }
    names
}

/// What may hold names, the surest place first.
fn bylines<'a>(page: &'a Document, linked: &'a [String]) -> impl Iterator<Item = Vec<String>> + 'a {
    let metas = METAS.iter().filter_map(|name| page.meta(&[name])).map(|text| vec![text.to_owned()]);
    let marked = MARKS.iter().map(|marks| marked(page, marks));
    let classes = BYLINES.iter().map(|part| of_class(page, part));
    let after = std::iter::once_with(|| after_headline(page));
    std::iter::once(linked.to_vec()).chain(metas).chain(marked).chain(classes).chain(after)
}

/// The names in some bylines, each once.
fn names(bylines: &[String], is_site: &dyn Fn(&str) -> bool) -> Vec<String> {
    /// Each is compared with all others.
    const MAX_NAMES: usize = 50;
    let mut names: Vec<String> = Vec::new();
    let found = bylines.iter().flat_map(|byline| names_in(byline, is_site)).take(MAX_NAMES);
    for name in found.filter(|name| is_name(name)) {
        if !names.iter().any(|known| fold(known) == fold(&name)) {
            names.push(name);
        }
    }
    names
}

/// Elements marked as the author, and links to the author's page.
const MARKS: [&str; 3] = [
    "[itemprop~='author'], [property~='author'], [property~='schema:author']",
    "[rel~='author']",
    "a[href*='/author/'], a[href*='/autor/'], a[href*='/autores/'], a[href*='/auteur/'], a[href*='/autoren/'], a[href*='/people/']",
];

fn marked(page: &Document, marks: &str) -> Vec<String> {
    let names = beside_first(page.select_own(marks)).map(name_of);
    names.filter(|name| !name.is_empty() && name.chars().count() <= MAX_BYLINE).collect()
}

/// The first element and those beside it. The authors of other stories are marked as those of this one are.
fn beside_first(elements: Vec<ElementRef<'_>>) -> impl Iterator<Item = ElementRef<'_>> {
    let parent = |element: &ElementRef<'_>| element.parent().map(|parent| parent.id());
    let grandparent = |element: &ElementRef<'_>| element.ancestors().nth(1).map(|parent| parent.id());
    let first = elements.first().map(|first| (parent(first), grandparent(first)));
    elements.into_iter().filter(move |element| {
        first.is_some_and(|(above, top)| parent(element) == above || grandparent(element) == top)
    })
}

/// The name in an element: of its part that is marked as name, else its own.
fn name_of(element: ElementRef<'_>) -> String {
    let named = element.descendants().filter_map(ElementRef::wrap).find(|inner| inner.attr("itemprop") == Some("name"));
    let of = named.unwrap_or(element);
    of.attr("content").map(clean).filter(|name| !name.is_empty()).unwrap_or_else(|| text(of))
}

/// Parts of classes that mark a byline, the surest first.
const BYLINES: [&str; 10] =
    ["byline", "author", "autor", "auteur", "writer", "redakteur", "fn", "contributor", "username", "credit"];

fn of_class(page: &Document, part: &str) -> Vec<String> {
    let is_mark = |word: &str| word == part || (part.len() > 4 && (word.starts_with(part) || word.ends_with(part)));
    let texts = beside_first(page.select_classes(is_mark)).map(|element| {
        let link = element.descendants().filter_map(ElementRef::wrap).find(|inner| inner.value().name() == "a");
        let own = text(element);
        if own.chars().count() > MAX_NAME { link.map(text).unwrap_or_default() } else { own }
    });
    texts.filter(|text| !text.is_empty() && text.chars().count() <= MAX_BYLINE).collect()
}

/// A text near the headline that begins with "By" and a name, or that follows "By" alone.
fn after_headline(page: &Document) -> Vec<String> {
    let words = || BEFORE.iter().take(6);
    let begins = |text: &str| words().any(|word| after_word(text, word).is_some());
    let is_by = |text: &str| {
        words().take(4).any(|word| text.trim_matches([':', '|', '·', '–', '-', ' ']).to_lowercase() == **word)
    };
    let texts = page.texts_after_headline();
    let before = std::iter::once("").chain(texts.iter().map(String::as_str));
    let mut bylines = texts.iter().zip(before).filter(|(text, before)| begins(text) || is_by(before));
    bylines.find(|(text, _)| text.chars().count() <= MAX_NAME).map(|(text, _)| text.clone()).into_iter().collect()
}
