//! The languages that the card speaks besides English.

use super::english::{ENGLISH, text_of};
use crate::text::split_ascii;
use std::sync::LazyLock;

/// A language and its messages, a line `name=text` for each in the order of `en.txt`.
type Language = (&'static str, &'static str);

/// The texts of a language, in the order of `Message::ALL`.
pub(super) type Texts = &'static [&'static str];

macro_rules! languages {
    ($($name:literal)*) => { [$(($name, include_str!(concat!($name, ".txt")))),*] };
}

pub(super) static LANGUAGES: [Language; 23] = languages![
    "fr" "es" "pt" "de" "ar" "zh" "ja" "hi" "ru" "uk" "tr" "fa" "he" "it" "nl" "pl" "ko" "id" "vi" "sv" "bn" "ur" "el"
];

/// The texts of all languages. English is the last one.
static TEXTS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let texts = |(language, file): &Language| (*language, split_ascii(file, b'\n').map(text_of).collect());
    LANGUAGES.iter().chain([&("en", ENGLISH)]).map(texts).collect()
});

/// The messages in a language, which is given by its primary subtag; else those in English.
pub(super) fn find(primary: &str) -> (&'static str, Texts) {
    let found = TEXTS.iter().find(|(language, _)| *language == primary).or(TEXTS.last());
    found.map_or(("en", &[]), |(language, texts)| (*language, texts))
}

/// The text of the message at a place of `Message::ALL`.
pub(super) fn text_at(texts: Texts, place: usize) -> &'static str {
    texts.get(place).copied().unwrap_or_default()
}
