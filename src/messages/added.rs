//! The languages that a page has loaded, each from a file of its own.

use super::english::{ENGLISH, text_of};
use crate::text::{clean_run, nth_split, split_ascii};
use core::cell::RefCell;

/// The most languages besides English, and the most bytes of a file. What is more is not kept.
const MAX_LANGUAGES: usize = 23;
const MAX_BYTES: usize = 8192;

/// Maximum length of a message in characters.
const MAX_LENGTH: usize = 100;

/// A language and its messages, a line for each in the order of `en.txt`.
type Language = (&'static str, &'static str);

thread_local! {
    static LANGUAGES: RefCell<[Option<Language>; MAX_LANGUAGES]> = const { RefCell::new([None; MAX_LANGUAGES]) };
}

/// The messages in a language, which is given by its primary subtag.
pub(super) fn find(primary: &str) -> Option<Language> {
    LANGUAGES.with_borrow(|known| known.iter().flatten().find(|(language, _)| *language == primary).copied())
}

/// Adds a language by its file: a line `language=fr`, then the messages, a line `name=text` for each.
///
/// Each text is cleaned. One that is missing, or has not the places of the English one, stays English. So a file of
/// another version, with more messages or fewer, does no harm.
pub(crate) fn add(file: &str) {
    let language = nth_split(nth_split(file, b'\n', 0), b'=', 1);
    LANGUAGES.with_borrow_mut(|known| {
        // Its place if it is known, else the first free one.
        let place = known.iter_mut().find(|known| known.is_none_or(|(other, _)| other == language));
        if let Some(place @ None) = place
            && file.len() <= MAX_BYTES
        {
            *place = Some((String::from(language).leak(), lines_of(file).leak()));
        }
    });
}

/// The messages of a file in the order of `en.txt`.
fn lines_of(file: &str) -> String {
    let mut lines = String::new();
    for english in split_ascii(ENGLISH, b'\n') {
        let name = nth_split(english, b'=', 0);
        let given = split_ascii(file, b'\n').find(|line| nth_split(line, b'=', 0) == name);
        let given = clean_run(nth_split(given.unwrap_or_default(), b'=', 1), MAX_LENGTH).text;
        let fits = !given.is_empty() && places(&given) == places(text_of(english));
        lines.extend(["=", if fits { &given } else { text_of(english) }, "\n"]);
    }
    lines
}

/// How many places for numbers and names a text has.
fn places(text: &str) -> [usize; 2] {
    [b'{', b'}'].map(|brace| split_ascii(text, brace).count())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::messages::{Message, Messages};

    /// The text of a message in a language that was added.
    fn text(language: &str, message: Message) -> &'static str {
        let (language, lines) = find(language).expect("a language");
        Messages { language, lines, own: "" }.get(message)
    }

    #[test]
    fn a_file_adds_its_language() {
        assert_eq!(find("xa"), None);
        add(&["language=xa\n", include_str!("fr.txt")].concat());
        for message in Message::ALL {
            assert_eq!(text("xa", *message), Messages::of("fr", "").get(*message), "{message}");
        }
        add("language=xa\nsearch=Later\n");
        assert_eq!(text("xa", Message::Search), "Rechercher", "the first file counts");
    }

    #[test]
    fn a_text_is_cleaned_and_stays_english_without_its_places() {
        add(
            "language=xb\nfuture=A\nsearch=Fi\u{202E}nd  it\u{0}\npaidBy=Nobody\noutOf={} {\nupdated=\nand= og =\nmore",
        );
        for (message, expected) in [
            (Message::Search, "Find it"),
            (Message::PaidBy, "Paid for by {}"),
            (Message::OutOf, "{} out of {}"),
            (Message::Updated, "Updated"),
            (Message::More, "Read more"),
            (Message::And, " og "),
            (Message::Share, ""),
        ] {
            assert_eq!(text("xb", message), expected, "{message}");
        }
    }

    #[test]
    fn the_number_and_the_bytes_of_languages_have_limits() {
        add(&format!("language=xc\n{}", "a".repeat(MAX_BYTES)));
        assert_eq!(find("xc"), None);
        for number in 0..30 {
            add(&format!("language=y{number}\nsearch=A\n"));
        }
        let kept = (0..30).filter(|number| find(&format!("y{number}")).is_some()).count();
        assert!((1..=MAX_LANGUAGES).contains(&kept), "{kept}");
        assert_eq!(LANGUAGES.with_borrow(|known| known.iter().flatten().count()), MAX_LANGUAGES);
    }
}
