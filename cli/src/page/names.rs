//! The names in a byline: "By A. Writer and B. Reporter, Staff Writers".

use super::byline_words::{BEFORE, LABELS, NOBODY, OTHER_WORK, ROLES};
use super::document::fold;
use super::months::month;

/// Characters of a name.
pub(super) const MAX_NAME: usize = 70;

/// Words of a name.
const MAX_WORDS: usize = 6;

/// Words between two names.
const JOINTS: [&str; 18] = [
    " and ",
    " und ",
    " et ",
    " AND ",
    " UND ",
    " ET ",
    " & ",
    " y ",
    " e ",
    " en ",
    " og ",
    " och ",
    " i ",
    " a ",
    " и ",
    " та ",
    " im Gespräch mit ",
    " in conversation with ",
];

/// Agencies that stand after the names of those who wrote for them.
const AGENCIES: [&str; 12] = [
    "associatedpress",
    "theassociatedpress",
    "reuters",
    "agencefrancepresse",
    "bloomberg",
    "bloombergnews",
    "pressassociation",
    "canadianpress",
    "thecanadianpress",
    "australianassociatedpress",
    "deutschepresseagentur",
    "upi",
];

/// The rest of a text that begins with a word.
pub(super) fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let marks = [' ', ':', '\u{A0}', '：', '/', '／'];
    let start = text.get(..word.len()).filter(|start| start.to_lowercase() == word)?;
    let rest = text.get(start.len()..)?;
    let is_slash = rest.starts_with(['/', '／']) && word.is_ascii();
    (rest.starts_with(marks) && !is_slash).then(|| rest.trim_start_matches(marks))
}

/// The names in a byline.
pub(super) fn names_in(byline: &str, is_site: &dyn Fn(&str) -> bool) -> Vec<String> {
    if byline.contains("://") {
        return Vec::new();
    }
    // "ada@quay.example (Ada Bo)", as in RSS
    let named = byline.split_once(" (").filter(|(before, _)| before.contains('@') && !before.contains(' '));
    let text = trimmed(named.map_or(byline, |(_, name)| name.trim_end_matches(')')));
    let whole = writers(text, is_site);
    let text = without_label(whole);
    let end = [" (", " am ", " on ", " @", "→"].iter().filter_map(|mark| text.find(mark)).min();
    // A newsroom that nothing labels as author can be one for a place.
    let is_labelled = text.len() < trimmed(whole).len();
    let text = cut(text.get(..end.unwrap_or(text.len())).unwrap_or(text));
    let parts: Vec<&str> = text.split([',', ';', '/', '、']).map(str::trim).collect();
    let is_whole = parts.first().is_some_and(|first| first.contains(' '));
    let people = parts.into_iter().enumerate().filter(|(place, part)| {
        *place == 0 && !is_other_work(part)
            || *place > 0
                && !is_role(part)
                && !is_other_work(part)
                && !is_beside(part, is_whole)
                && !is_credential(part)
                && !AGENCIES.contains(&fold(part).as_str())
    });
    let names: Vec<&str> = people.flat_map(|(_, part)| split_and(without_label(part))).collect();
    let has_place = is_labelled || names.len() > 1;
    let names = names.into_iter().map(|name| trimmed(if has_place { without_place(name) } else { name }).to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// The part of a byline that names who wrote: not the part with the site's name or the date, and not what others did.
fn writers<'a>(text: &'a str, is_site: &dyn Fn(&str) -> bool) -> &'a str {
    let mut parts = vec![text];
    for mark in [" | ", " · ", " • ", " – ", " — ", " - "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    let others = |part: &&str| !is_other_work(part.trim()) && !is_site(part.trim());
    if parts.iter().any(&others) {
        parts.retain(&others);
    }
    let writes = |part: &&&str| without_label(part) != trimmed(part);
    let chosen = parts.iter().find(writes).or(parts.first()).copied().unwrap_or_default();
    // "Posted 10:30 AM By: A. Writer"
    let later = [" By ", " By: ", " by ", " by: ", " Von ", " von "].iter().find_map(|by| chosen.split_once(by));
    let after = later.filter(|(before, _)| before.contains(|c: char| c.is_ascii_digit())).map(|(_, after)| after);
    after.unwrap_or(chosen)
}

/// A text without words before the name.
fn without_label(text: &str) -> &str {
    let text = trimmed(text);
    // "and B. Other", the second of two bylines
    let mut text = JOINTS.iter().find_map(|joint| text.strip_prefix(joint.trim_start())).unwrap_or(text);
    while let Some(rest) = after_label(text).filter(|rest| !rest.is_empty()) {
        text = trimmed(rest);
    }
    text
}

/// The rest of a text that begins with words before a name, the longest that it begins with: "Written by A. Writer".
fn after_label(text: &str) -> Option<&str> {
    let after = BEFORE.iter().filter_map(|word| after_word(text, word)).min_by_key(|rest| rest.len());
    after.or_else(|| after_reporter(text))
}

/// The name after a word for a reporter without a space between them, and before the place of the report:
/// "記者王小美／高雄報導".
fn after_reporter(text: &str) -> Option<&str> {
    let rest = ["本报记者", "本報記者", "记者", "記者"].iter().find_map(|word| text.strip_prefix(word))?;
    let name = rest.split(['／', '/', ' ', '、', '，']).next()?;
    (2..=4).contains(&name.chars().count()).then_some(name)
}

/// Whether part of a byline names somebody who did other work than to write.
pub(super) fn is_other_work(part: &str) -> bool {
    let lower = part.to_lowercase();
    OTHER_WORK.split('|').any(|start| lower.starts_with(start))
}

/// A name without the place or the paper that the report is for: "A. Writer in Hanoi".
fn without_place(name: &str) -> &str {
    let cut = [" in ", " for "]
        .iter()
        .filter_map(|word| name.split_once(word))
        .find(|(before, after)| before.contains(' ') && after.starts_with(char::is_uppercase));
    cut.map_or(name, |(before, _)| before)
}

/// A byline without what stands after its names: a date, an address.
fn cut(text: &str) -> &str {
    let words: Vec<&str> = text.split(' ').collect();
    let is_number = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_date = |at: usize, word: &str| {
        month(word.trim_matches(['.', ','])).is_some()
            && (is_number(words.get(at + 1)) || is_number(at.checked_sub(1).and_then(|at| words.get(at))))
    };
    let ends = words.iter().enumerate().skip(1).find(|(at, word)| {
        word.contains('@')
            || is_date(*at, word)
            || ["기자", "특파원"].contains(word)
            // "A. Writer is a former captain"
            || *at > 1 && ["is", "ist"].contains(word) && ["a", "an", "the", "our"].contains(words.get(at + 1).unwrap_or(&"a"))
    });
    let kept = ends.map_or(words.len(), |(at, _)| at);
    let length: usize = words.iter().take(kept).map(|word| word.len() + 1).sum();
    let kept = text.get(..length.saturating_sub(1)).unwrap_or(text);
    // The day stood before the month.
    if kept.len() < text.len() {
        let kept = trimmed(kept.trim_end_matches(|c: char| c.is_ascii_digit() || ". ".contains(c)));
        [" at", " on", " um", " am", " le"].iter().find_map(|word| kept.strip_suffix(word)).unwrap_or(kept)
    } else {
        kept
    }
}

/// Whether what follows a name and a comma is a place or a paper: one word after a whole name, or no name at all.
fn is_beside(part: &str, after_whole_name: bool) -> bool {
    !part.starts_with(|c: char| !c.is_lowercase()) && part.chars().any(char::is_lowercase)
        || after_whole_name && !part.contains(' ') && part.is_ascii()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '|', '·', '•', ',', ';', '-', '–', '—', ':', '*', '/', '»', '«'])
}

/// Two names that are joined by "and": each has two words, unlike those of "Jobs & Hire".
fn split_and(text: &str) -> Vec<&str> {
    for joint in JOINTS {
        let names: Vec<&str> = text.split(joint).collect();
        let is_person =
            |name: &&str| name.trim().contains(' ') && (joint != " a " || !name.starts_with(char::is_lowercase));
        if names.len() > 1 && names.iter().all(is_person) {
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
