//! Who wrote a page's article: metadata, then what is marked as author, then the byline.

use super::byline_words::BEFORE;
use super::document::{Document, clean, fold, text};
use super::element::{MAX_NODES, before};
use super::names::{MAX_NAME, is_name, is_other_work, names_in};
use super::visible_byline::{WORDS_BETWEEN, after_headline};
use article_embed::internal::plain_line;
use scraper::ElementRef;
use std::collections::HashSet;

/// Characters of a byline.
const MAX_BYLINE: usize = 160;

const METAS: [&str; 21] = [
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
    "articleauthor",
    "og:article:author",
];

/// The names of the authors. `linked` are those of the structured data, `site` are names of the site: one of these is
/// the author only if there is no other.
pub(super) fn authors(page: &Document, linked: &[String], site: &[String]) -> Vec<String> {
    let is_site = |name: &str| site.iter().any(|site| fold(site) == fold(name));
    let found: Vec<Vec<String>> =
        bylines(page, linked).map(|bylines| names(page.in_time(&bylines), &is_site)).collect();
    let of_people = found.iter().find(|names| names.iter().any(|name| !is_site(name)));
    let mut names = of_people.or_else(|| found.iter().find(|names| !names.is_empty())).cloned().unwrap_or_default();
    if of_people.is_some() {
        names.retain(|name| !is_site(name));
    }
    names
}

/// What may hold names, the surest place first.
fn bylines<'a>(page: &'a Document, linked: &'a [String]) -> impl Iterator<Item = Vec<String>> + 'a {
    let metas = METAS.iter().map(|name| {
        page.metas(name).iter().filter_map(|text| plain_line(text)).map(|text| in_order(name, &text)).collect()
    });
    let labelled = std::iter::once_with(|| page.labelled(&BEFORE).map(str::to_owned).into_iter().collect());
    let marked = MARKS.iter().map(|marks| marked(page, marks));
    let classes = BYLINES.iter().map(|part| of_class(page, part));
    let after = std::iter::once_with(|| after_headline(page));
    std::iter::once(linked.to_vec()).chain(metas).chain(labelled).chain(marked).chain(classes).chain(after)
}

/// A name as people say it. Libraries write the family name first: "Writer, A."
fn in_order(meta: &str, text: &str) -> String {
    let is_library = meta.starts_with("dc") || meta.starts_with("citation");
    let parts = text.split_once(", ").filter(|(family, given)| {
        is_library
            && !family.contains(' ')
            && !given.contains(',')
            && (meta.starts_with("citation") || !given.contains(" and "))
    });
    parts.map_or_else(|| text.to_owned(), |(family, given)| format!("{given} {family}"))
}

/// The names in some bylines, each once.
fn names<'b>(bylines: impl Iterator<Item = &'b String>, is_site: &dyn Fn(&str) -> bool) -> Vec<String> {
    /// Each is compared with all others.
    const MAX_NAMES: usize = 50;
    let mut names: Vec<String> = Vec::new();
    let found = bylines.flat_map(|byline| names_in(byline, is_site)).take(MAX_NAMES);
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
    let elements = page.select_own(marks).filter(|element| !is_in_picture(*element)).collect();
    let names = page.in_time(beside_first(elements)).map(name_of);
    names.filter(|name| !name.is_empty() && name.chars().count() <= MAX_BYLINE).collect()
}

/// The first element and those beside it. The authors of other stories are marked as those of this one are.
fn beside_first(elements: Vec<ElementRef<'_>>) -> impl Iterator<Item = ElementRef<'_>> {
    let parent = |element: &ElementRef<'_>| element.parent().map(|parent| parent.id());
    let grandparent = |element: &ElementRef<'_>| {
        let above = element.ancestors().filter_map(ElementRef::wrap).nth(1)?;
        (above.value().name() != "body").then(|| above.id())
    };
    let first = elements.first().map(|first| (parent(first), grandparent(first)));
    elements.into_iter().filter(move |element| {
        first.is_some_and(|(above, top)| parent(element) == above || top.is_some() && grandparent(element) == top)
    })
}

/// The name in an element: of its part that is marked as name, else its own.
fn name_of(element: ElementRef<'_>) -> String {
    let named = element.descendants().filter_map(ElementRef::wrap).find(|inner| inner.attr("itemprop") == Some("name"));
    let of = named.unwrap_or(element);
    of.attr("content").map(clean).filter(|name| !name.is_empty()).unwrap_or_else(|| text(of))
}

/// Parts of classes that mark a byline, the surest first.
const BYLINES: [&str; 12] = [
    "byline",
    "author",
    "autor",
    "auteur",
    "writer",
    "redakteur",
    "fn",
    "contributor",
    "reporter",
    "journalist",
    "username",
    "credit",
];

/// Elements of a byline that are looked at.
const MAX_PARTS: usize = 8;

/// Whether an element belongs to a picture, whose author is another one.
fn is_in_picture(element: ElementRef<'_>) -> bool {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .any(|above| ["figure", "figcaption"].contains(&above.value().name()))
}

/// What stands between a name and the text before it.
const MARKS_AROUND: [char; 7] = [' ', '|', '·', '•', '–', '—', '-'];

fn of_class(page: &Document, part: &str) -> Vec<String> {
    let is_mark = |word: &str| word == part || (part.len() > 4 && (word.starts_with(part) || word.ends_with(part)));
    let elements = page.select_classes(is_mark).filter(|element| !is_in_picture(*element));
    let mut elements: Vec<ElementRef<'_>> = elements.collect();
    // Of elements in one another, those inside have a name each.
    let inner: HashSet<_> = elements.iter().map(|element| element.id()).collect();
    let has_inner =
        |element: &ElementRef<'_>| element.descendants().skip(1).take(MAX_NODES).any(|node| inner.contains(&node.id()));
    if part == "byline" {
        elements.retain(|element| !has_inner(element));
    }
    let texts = page.in_time(beside_first(elements)).map(|element| {
        let own = in_parts(element).unwrap_or_else(|| text(element));
        let inner = element.descendants().take(MAX_NODES).filter_map(ElementRef::wrap);
        let links = inner.filter(|inner| inner.value().name() == "a");
        let mut writers = links.filter(|link| !is_other_work(before(*link).trim_matches(MARKS_AROUND)));
        if own.chars().count() > MAX_NAME { writers.next().map(text).unwrap_or_default() } else { own }
    });
    texts.filter(|text| !text.is_empty() && text.chars().count() <= MAX_BYLINE).collect()
}

/// The texts of the elements that a byline is made of, parted by commas: name and role.
fn in_parts(byline: ElementRef<'_>) -> Option<String> {
    let has_own_text = byline.children().any(|node| node.value().as_text().is_some_and(|own| !own.trim().is_empty()));
    let parts: Vec<String> =
        byline.children().filter_map(ElementRef::wrap).map(text).filter(|part| !part.is_empty()).collect();
    if has_own_text || parts.len() < 2 {
        return None;
    }
    let mut joined = String::new();
    let mut is_joint = true;
    for part in parts.iter().take(MAX_PARTS) {
        let word = part.trim_matches([':', ' ']).to_lowercase();
        let is_word = BEFORE.contains(&word.as_str()) || WORDS_BETWEEN.contains(&word.as_str());
        joined.push_str(if is_joint || is_word { " " } else { ", " });
        joined.push_str(part);
        is_joint = is_word;
    }
    Some(joined.trim().to_owned())
}
