//! The languages that the card speaks besides English.

/// A language and its messages, a line `name=text` for each in the order of `en.txt`.
type Language = (&'static str, &'static str);

macro_rules! languages {
    ($($name:literal)*) => { [$(($name, include_str!(concat!($name, ".txt")))),*] };
}

pub(super) static LANGUAGES: [Language; 23] = languages![
    "fr" "es" "pt" "de" "ar" "zh" "ja" "hi" "ru" "uk" "tr" "fa" "he" "it" "nl" "pl" "ko" "id" "vi" "sv" "bn" "ur" "el"
];

/// The messages in a language, which is given by its primary subtag.
pub(super) fn find(primary: &str) -> Option<Language> {
    LANGUAGES.iter().find(|(language, _)| *language == primary).copied()
}
