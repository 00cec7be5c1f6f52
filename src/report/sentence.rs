//! Writes the sentence of an issue. A browser's build has no sentences.

use super::mismatch::{Expected, Found, Phrase};
use crate::text::push_number;

/// The sentence: "expected a list of authors, found a number".
pub(super) fn sentence(expected: Expected, found: Found) -> String {
    let mut out = String::from("expected ");
    expected.0.write(&mut out);
    let is_question = out.ends_with('?');
    push_all(&mut out, &[if is_question { " Found " } else { ", found " }, found.0, found.1]);
    out
}

impl Phrase {
    fn write(self, out: &mut String) {
        match self {
            Phrase::Plain(phrase) => out.push_str(phrase),
            Phrase::Object(noun, None) => push_all(out, &[noun, " (an object)"]),
            Phrase::Object(noun, Some(shorthand)) => push_all(out, &[noun, " (", shorthand, " or an object)"]),
            Phrase::ListOf(plural) => push_all(out, &["a list of ", plural]),
            Phrase::AtMost(max, plural) => {
                out.push_str("at most ");
                push_number(out, max as u64);
                push_all(out, &[" ", plural]);
            }
            Phrase::Either(one, other) => push_all(out, &[one, " or ", other]),
            #[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
            Phrase::At(phrase, line, column) => {
                push_all(out, &[phrase, " at line "]);
                push_number(out, line.into());
                out.push_str(" column ");
                push_number(out, column.into());
            }
            Phrase::Field(name) => push_all(out, &["the name of a field: did you mean `", name, "`?"]),
            Phrase::OneOf(words) => push_choice(out, &words.iter().map(|(word, _)| *word).collect::<Vec<_>>()),
            Phrase::Words(words) => push_choice(out, &words.split_ascii_whitespace().collect::<Vec<_>>()),
            Phrase::Between(min, max) => {
                out.push_str("a whole number from ");
                push_number(out, min.into());
                out.push_str(" to ");
                push_number(out, max.into());
            }
        }
    }
}

/// Appends words as in "one, two or three".
fn push_choice(out: &mut String, words: &[&str]) {
    for (index, word) in words.iter().enumerate() {
        let separator = match index {
            0 => "",
            _ if index + 1 == words.len() => " or ",
            _ => ", ",
        };
        push_all(out, &[separator, word]);
    }
}

fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::json::Kind;

    #[test]
    fn a_sentence_names_what_was_expected_and_what_was_found() {
        let words = &[("usable", ""), ("withheld", ""), ("canceled", "")];
        let author = Expected::object("an author", Some("a name"));
        for (expected, kind, text) in [
            (Expected::phrase("text"), Kind::Number, "expected text, found a number"),
            (Expected::object("a link", None), Kind::Text, "expected a link (an object), found text"),
            (author, Kind::Null, "expected an author (a name or an object), found null"),
            (Expected::list_of("authors"), Kind::Boolean, "expected a list of authors, found a boolean"),
            (Expected::at_most(300, "lines"), Kind::List, "expected at most 300 lines, found a list"),
            (Expected::either("a", "b"), Kind::Object, "expected a or b, found an object"),
            (Expected::words(" ltr rtl"), Kind::Text, "expected ltr or rtl, found text"),
            (Expected::between(2, 6), Kind::Text, "expected a whole number from 2 to 6, found text"),
            (Expected::one_of(words), Kind::Number, "expected usable, withheld or canceled, found a number"),
        ] {
            assert_eq!(sentence(expected, Found::kind(|| kind)), text);
        }
    }
}
