//! The names in a byline: "By A. Writer and B. Reporter, Staff Writers".

use super::document::fold;

/// Characters of a name.
pub(super) const MAX_NAME: usize = 70;

/// Words of a name.
const MAX_WORDS: usize = 6;

/// Words before a name: "By A. Writer".
pub(super) const BEFORE: [&str; 30] = [
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
const NOBODY: [&str; 18] = [
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
    "staff",
    "staffreporter",
    "staffwriter",
    "undefined",
    "unknown",
    "user",
    "webmaster",
    "byline",
];

/// The rest of a text that begins with a word.
pub(super) fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len()).filter(|start| start.to_lowercase() == word)?;
    let rest = text.get(start.len()..)?;
    rest.starts_with([' ', ':', '\u{A0}']).then(|| rest.trim_start_matches([' ', ':', '\u{A0}']))
}

/// The names in a byline.
pub(super) fn names_in(byline: &str, is_site: &dyn Fn(&str) -> bool) -> Vec<String> {
    if byline.contains("://") {
        return Vec::new();
    }
    // "ada@quay.example (Ada Bo)", as in RSS
    let named = byline.split_once(" (").filter(|(before, _)| before.contains('@') && !before.contains(' '));
    let mut text = trimmed(named.map_or(byline, |(_, name)| name.trim_end_matches(')')));
    while let Some(rest) = BEFORE.iter().find_map(|word| after_word(text, word)) {
        text = trimmed(rest);
    }
    // The site's name stands before or after that of the author: "News Example - A. Writer".
    let parts = [" | ", " · ", " • ", " – ", " - "].iter().find_map(|mark| text.split_once(mark));
    let text = parts.map_or(text, |(first, last)| if is_site(first) { last } else { first });
    let end = [" (", " am ", " on ", " @", "→"].iter().filter_map(|mark| text.find(mark)).min();
    let text = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
    let parts = text.split([',', ';', '/']).enumerate();
    let people = parts.filter(|(place, part)| *place == 0 || !is_role(part.trim())).map(|(_, part)| part);
    let names = people.flat_map(split_and).map(|name| trimmed(name).to_owned());
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

/// Last words of what an author is: "A. Writer, Chief Political Correspondent".
const ROLES: [&str; 24] = [
    "columnist",
    "contributor",
    "correspondent",
    "critic",
    "editor",
    "freelance",
    "journalist",
    "journaliste",
    "korrespondent",
    "korrespondentin",
    "photographer",
    "producer",
    "redacteur",
    "redactor",
    "redactora",
    "redakteur",
    "redakteurin",
    "reporter",
    "reporterin",
    "rédacteur",
    "rédactrice",
    "specialist",
    "staff",
    "writer",
];

/// Whether what follows a name and a comma says what its bearer is: "Staff Writer", and not "A. Writer".
fn is_role(part: &str) -> bool {
    let lower = part.to_lowercase();
    !lower.contains('.') && lower.rsplit(' ').next().is_some_and(|last| ROLES.contains(&last.trim_end_matches('s')))
}

/// Whether a text can be the name of a person or of a newsroom: no handle, no address, no sentence.
pub(super) fn is_name(name: &str) -> bool {
    let (length, words) = (name.chars().count(), name.split(' ').count());
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let is_domain = words == 1 && end.len() > 1 && end.chars().all(|c| c.is_ascii_lowercase());
    let is_address = is_domain || name.contains("://") || name.contains('@') || name.starts_with("www.");
    !is_address
        && (2..=MAX_NAME).contains(&length)
        && words <= MAX_WORDS
        && digits <= 3
        // A handle.
        && !(name.contains('_') && name == name.to_lowercase())
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && (!BEFORE.contains(&name.to_lowercase().as_str()) || name == "Redaktion")
        && name.chars().any(char::is_alphabetic)
        && !name.ends_with(['?', '!', ':'])
        && !LABELS.iter().any(|label| name.to_lowercase().starts_with(label))
        && !NOBODY.contains(&fold(name).as_str())
        && super::written_date::date_in(name).is_none()
}
