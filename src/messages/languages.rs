//! The languages that the card speaks besides English.

use super::english::{ENGLISH, text_of};
use crate::text::nth_split;

/// A language and its messages, a line `name=text` for each in the order of `en.txt`.
type Language = (&'static str, &'static str);

macro_rules! languages {
    ($($name:literal)*) => { [$(($name, include_str!(concat!($name, ".txt")))),*] };
}

pub(super) static LANGUAGES: [Language; 23] = languages![
    "fr" "es" "pt" "de" "ar" "zh" "ja" "hi" "ru" "uk" "tr" "fa" "he" "it" "nl" "pl" "ko" "id" "vi" "sv" "bn" "ur" "el"
];

/// The messages in a language, which is given by its primary subtag; else those in English.
pub(super) fn find(primary: &str) -> Language {
    LANGUAGES.iter().find(|(language, _)| *language == primary).copied().unwrap_or(("en", ENGLISH))
}

/// The text of the message at a place of `Message::ALL`.
pub(super) fn text_at(lines: &'static str, place: usize) -> &'static str {
    text_of(nth_split(lines, b'\n', place))
}
