//! Who wrote a page's article: metadata, then what is marked as author, then the byline.

use super::document::{Document, clean, fold, text};
use scraper::ElementRef;

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

/// Characters of a byline, and of a name.
const MAX_BYLINE: usize = 160;
const MAX_NAME: usize = 70;

/// Words of a name.
const MAX_WORDS: usize = 6;

/// Words before a name: "By A. Writer".
const BEFORE: [&str; 30] = [
    "by",
    "von",
    "par",
    "por",
    "di",
    "de",
    "door",
    "av",
    "af",
    "written by",
    "posted by",
    "published by",
    "geschrieben von",
    "ein beitrag von",
    "autor",
    "autorin",
    "author",
    "auteur",
    "autore",
    "text",
    "ein gastbeitrag von",
    "words by",
    "publicado por",
    "publié par",
    "veröffentlicht von",
    "verfasst von",
    "gepostet von",
    "redaktion",
    "reported by",
    "story by",
];

/// Beginnings of links beside a name: to all stories of the author, to tags.
const LABELS: [&str; 14] = [
    "all ",
    "alle ",
    "follow",
    "mehr ",
    "more ",
    "read ",
    "schlagwort",
    "see ",
    "tags",
    "todas",
    "ver ",
    "view ",
    "voir ",
    "zeige ",
];

/// Names that stand where an author's name should, for nobody.
const NOBODY: [&str; 14] = [
    "admin",
    "administrator",
    "author",
    "autor",
    "anonymous",
    "editor",
    "guest",
    "noauthor",
    "none",
    "null",
    "undefined",
    "unknown",
    "webmaster",
    "byline",
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
    let mut names: Vec<String> = Vec::new();
    for name in bylines.iter().flat_map(|byline| names_in(byline, is_site)).filter(|name| is_name(name)) {
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

/// A text near the headline that begins with "By" and a name.
fn after_headline(page: &Document) -> Vec<String> {
    let begins = |text: &String| BEFORE.iter().take(6).any(|word| after_word(text, word).is_some());
    let texts = page.texts_after_headline().into_iter();
    texts.filter(|text| text.chars().count() <= MAX_NAME && begins(text)).take(1).collect()
}

/// The rest of a text that begins with a word.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len()).filter(|start| start.to_lowercase() == word)?;
    let rest = text.get(start.len()..)?;
    rest.starts_with([' ', ':', '\u{A0}']).then(|| rest.trim_start_matches([' ', ':', '\u{A0}']))
}

/// The names in a byline.
fn names_in(byline: &str, is_site: &dyn Fn(&str) -> bool) -> Vec<String> {
    if byline.contains("://") {
        return Vec::new();
    }
    let mut text = trimmed(byline);
    while let Some(rest) = BEFORE.iter().find_map(|word| after_word(text, word)) {
        text = trimmed(rest);
    }
    // The site's name stands before or after that of the author: "News Example - A. Writer".
    let parts = [" | ", " · ", " • ", " – ", " - "].iter().find_map(|mark| text.split_once(mark));
    let text = parts.map_or(text, |(first, last)| if is_site(first) { last } else { first });
    let end = [" (", " am ", " on ", " @", "→"].iter().filter_map(|mark| text.find(mark)).min();
    let text = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
    let names = text.split([',', ';', '/']).flat_map(split_and).map(|name| trimmed(name).to_owned());
    names.filter(|name| !name.is_empty() && !is_credential(name)).collect()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '|', '·', '•', ',', ';', '-', '–', '—', ':', '*', '/', '»', '«'])
}

/// Two names that are joined by "and": each has two words, unlike those of "Jobs & Hire".
fn split_and(text: &str) -> Vec<&str> {
    for joint in [" and ", " und ", " et ", " & ", " y ", " e ", " en ", " og ", " och "] {
        let names: Vec<&str> = text.split(joint).collect();
        if names.len() > 1 && names.iter().all(|name| name.trim().contains(' ')) {
            return names;
        }
    }
    vec![text]
}

/// Whether what follows a name and a comma is a degree or an agency: "A. Writer, PhD".
fn is_credential(name: &str) -> bool {
    let is_short = name.chars().count() <= 4 && name.chars().all(|c| c.is_uppercase() || c == '.');
    is_short || ["phd", "msc", "esq", "mba", "pharmd", "rdn"].contains(&fold(name).as_str())
}

/// Whether a text can be the name of a person or of a newsroom: no handle, no address, no sentence.
fn is_name(name: &str) -> bool {
    let (length, words) = (name.chars().count(), name.split(' ').count());
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let is_address = name.contains("://") || name.contains('@') || name.starts_with("www.");
    !is_address
        && (2..=MAX_NAME).contains(&length)
        && words <= MAX_WORDS
        && digits <= 3
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && !BEFORE.contains(&name.to_lowercase().as_str())
        && name.chars().any(char::is_alphabetic)
        && !name.ends_with(['?', '!', ':'])
        && !LABELS.iter().any(|label| name.to_lowercase().starts_with(label))
        && !NOBODY.contains(&fold(name).as_str())
        && super::written_date::date_in(name).is_none()
}
