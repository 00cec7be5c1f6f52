//! The byline among the first texts after the headline, which nothing marks as one.

use super::byline_words::BEFORE;
use super::document::Document;
use super::names::{MAX_NAME, after_word};

/// Words before a name in texts that nothing marks as a byline, and those that begin other texts too.
const SURE: [&str; 8] = ["by", "von", "par", "por", "记者", "記者", "作者", "撰文"];
const UNSURE: [&str; 5] = ["di", "de", "door", "av", "af"];

/// A text near the headline that begins with "By" and a name, or that follows "By" alone.
pub(super) fn after_headline(page: &Document) -> Vec<String> {
    let texts = page.texts_after_headline();
    let before = std::iter::once("").chain(texts.iter().map(String::as_str));
    let mut bylines = texts.iter().zip(before).enumerate();
    let found = bylines.find(|(_, (text, before))| {
        text.chars().count() <= MAX_NAME && (begins_byline(text) || is_label(text, before) || is_of_reporter(text))
    });
    found.map(|(at, (text, _))| with_others(text, texts.get(at + 1..).unwrap_or_default())).into_iter().collect()
}

/// A byline with the names that follow it in elements of their own: "By", "A. Writer", "and", "B. Other".
fn with_others(text: &str, after: &[String]) -> String {
    /// Names of one byline.
    const MAX_NAMES: usize = 6;
    let mut byline = text.to_owned();
    for pair in after.chunks_exact(2).take(MAX_NAMES) {
        let [joint, name] = pair else { break };
        if !WORDS_BETWEEN.contains(&joint.as_str()) || !is_capitalized(name) || name.chars().count() > MAX_NAME {
            break;
        }
        byline.push_str(if joint == "," { ", " } else { " and " });
        byline.push_str(name);
    }
    byline
}

/// What stands between two names that are elements.
pub(super) const WORDS_BETWEEN: [&str; 9] = [",", "and", "und", "et", "&", "y", "e", "en", "og"];

/// Whether a text is a name and a word for a reporter, in Korean.
fn is_of_reporter(text: &str) -> bool {
    let mut words = text.split(' ');
    words.next().is_some_and(|name| (2..=4).contains(&name.chars().count())) && words.next() == Some("기자")
}

fn begins_byline(text: &str) -> bool {
    let has_colon = |word: &str| text.get(word.len()..).is_some_and(|rest| rest.starts_with([':', '：']));
    let begins = |word: &&str| {
        after_word(text, word).is_some_and(|rest| {
            has_colon(word)
                || word.contains(' ')
                || SURE.contains(word)
                || UNSURE.contains(word) && is_capitalized(rest)
        })
    };
    BEFORE.iter().any(begins)
}

/// Whether the text before a name is a word for it alone.
fn is_label(text: &str, before: &str) -> bool {
    let word = before.trim_matches([':', '|', '·', '–', '-', ' ']).to_lowercase();
    SURE.contains(&word.as_str()) || UNSURE.contains(&word.as_str()) && is_capitalized(text)
}

/// Whether a text has two words or more that all begin with a capital.
fn is_capitalized(text: &str) -> bool {
    let words = || text.split(' ').take_while(|word| word.starts_with(char::is_alphabetic));
    words().count() > 1 && words().all(|word| word.starts_with(char::is_uppercase))
}
