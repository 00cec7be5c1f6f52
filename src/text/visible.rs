//! Tells texts that a reader sees from those of invisible characters.

/// Whether a text has a visible character.
pub(crate) fn is_visible(text: &str) -> bool {
    text.chars().any(|c| !is_invisible(c))
}

/// White space, joiners, fillers and selectors, which are invisible alone: most of
/// <https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point>, the blank letters of Hangul and Braille, and what
/// [`clean`](super::clean) removes. A table of its own is smaller in the wasm than the classes of that function.
fn is_invisible(c: char) -> bool {
    matches!(c, '\0'..=' ' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{1680}'
        | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}' | '\u{2800}' | '\u{3000}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FDD0}'..='\u{FDEF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}' | '\u{1107F}' | '\u{13430}'..='\u{1345F}'
        | '\u{16FE4}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || (c as u32) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::super::invisible::Invisible;
    use super::*;

    #[test]
    fn a_text_of_invisible_characters_is_not_visible() {
        for text in ["", " ", "\u{200B} ", "\u{A0}\u{2060}", "\u{AD}\u{3164}", "\u{FE0F}\u{2800}"] {
            assert!(!is_visible(text), "{text:?}");
        }
        for text in ["a", "\u{200B}.", "雨", "👩‍🚀", "\u{301}a"] {
            assert!(is_visible(text), "{text:?}");
        }
    }

    #[test]
    fn the_table_agrees_with_the_classes_of_every_character() {
        for c in '\0'..=char::MAX {
            let mut invisible = Invisible::default();
            invisible.kind(c);
            assert_eq!(!is_invisible(c), invisible.shows(), "{c:?}");
        }
    }
}
