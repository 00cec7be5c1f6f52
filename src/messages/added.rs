//! The languages that a page has loaded, each from a file of its own.

use super::english::{ENGLISH, text_of};
use crate::text::{clean_run, nth_split, split_ascii};
use core::cell::RefCell;

/// The most languages besides English, and the most bytes of a file. What is more is not kept.
const MAX_LANGUAGES: usize = 23;
const MAX_BYTES: usize = 8192;

/// Maximum length of a message in characters.
const MAX_LENGTH: usize = 100;

/// The file of a language.
pub(super) type Texts = &'static str;

/// A language and its file.
type Language = (&'static str, Texts);

thread_local! {
    static LANGUAGES: RefCell<[Option<Language>; MAX_LANGUAGES]> = const { RefCell::new([None; MAX_LANGUAGES]) };
}

/// The file of a language, which is given by its primary subtag; else English, which needs none.
pub(super) fn find(primary: &str) -> Language {
    let known =
        LANGUAGES.with_borrow(|known| known.iter().flatten().find(|(language, _)| *language == primary).copied());
    known.unwrap_or(("en", ""))
}

/// Adds a language by its file: a line `language=fr`, then the messages, a line `name=text` for each in any order.
pub(crate) fn add(file: &str) {
    let language = nth_split(nth_split(file, b'\n', 0), b'=', 1);
    LANGUAGES.with_borrow_mut(|known| {
        // The first file of a language is the one that is found.
        if let Some(free) = known.iter_mut().find(|known| known.is_none())
            && file.len() <= MAX_BYTES
        {
            *free = Some((String::from(language).leak(), String::from(file).leak()));
        }
    });
}

/// The text of the message at a place of `Message::ALL`. It is English if the file has none, one that is not clean or too
/// long, or one without the places of the English text. So a file of another version does no harm.
pub(super) fn text_at(file: &'static str, place: usize) -> &'static str {
    let line = nth_split(ENGLISH, b'\n', place);
    let (name, english) = (nth_split(line, b'=', 0), text_of(line));
    let given = split_ascii(file, b'\n').find(|line| nth_split(line, b'=', 0) == name).map_or("", text_of);
    let fits = !given.is_empty() && places(given) == places(english) && clean_run(given, MAX_LENGTH).text == given;
    if fits { given } else { english }
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
        let (found, file) = find(language);
        assert_eq!(found, language);
        text_at(file, message as usize)
    }

    #[test]
    fn a_file_adds_its_language() {
        assert_eq!(find("xa"), ("en", ""));
        add(&["language=xa\n", include_str!("fr.txt")].concat());
        for message in Message::ALL {
            assert_eq!(text("xa", *message), Messages::of("fr", "").get(*message), "{message}");
            assert_eq!(text_at("", *message as usize), Messages::of("en", "").get(*message), "{message}");
        }
        add("language=xa\nsearch=Later\n");
        assert_eq!(text("xa", Message::Search), "Rechercher", "the first file counts");
    }

    #[test]
    fn a_text_stays_english_without_its_places_or_if_it_is_not_clean() {
        let long = "a".repeat(MAX_LENGTH + 1);
        add(&["language=xb\nfuture=A\nsearch=Fi\u{202E}nd\npaidBy=Nobody\noutOf={} {\nupdated=\nand= og =\nmore=A\u{0}\nrelated=", &long, "\nlive=Direkte\nnew"].concat());
        for (message, expected) in [
            (Message::Search, "Search"),
            (Message::PaidBy, "Paid for by {}"),
            (Message::OutOf, "{} out of {}"),
            (Message::Updated, "Updated"),
            (Message::More, "Read more"),
            (Message::Related, "You may also like"),
            (Message::New, "New"),
            (Message::And, " og "),
            (Message::Live, "Direkte"),
            (Message::Share, ""),
        ] {
            assert_eq!(text("xb", message), expected, "{message}");
        }
    }

    #[test]
    fn the_number_and_the_bytes_of_languages_have_limits() {
        add(&format!("language=xc\n{}", "a".repeat(MAX_BYTES)));
        assert_eq!(find("xc"), ("en", ""));
        for number in 0..30 {
            add(&format!("language=y{number}\nsearch=A\n"));
        }
        let kept = (0..30).filter(|number| find(&format!("y{number}")).0 != "en").count();
        assert!((1..=MAX_LANGUAGES).contains(&kept), "{kept}");
    }
}
