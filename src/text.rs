//! Clean text: no control or direction characters, bounded length, typewriter and typographic copies told alike. No markup.

#[path = "text/marks.rs"]
mod marks;
#[path = "text/print.rs"]
mod print;

use marks::is_mark;
pub(crate) use print::Print;

/// Most combining marks on one base character: the Stream-Safe Text Format of UAX #15.
const MOST_MARKS: usize = 30;

/// What [`clean`] made of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// The text: single spaces, trimmed, at most the asked number of characters and an ellipsis.
    pub text: String,
    /// Whether characters beyond the limit were left out.
    pub cut: bool,
}

/// Cleans one line of text, at most `limit` characters (Unicode scalar values) long.
///
/// Control characters, bidi controls (U+202A–E, U+2066–9), byte order marks and noncharacters go, white space
/// folds to single spaces, and a base keeps 30 combining marks. A longer text ends at a word, with an ellipsis.
#[must_use]
pub fn clean(raw: &str, limit: usize) -> Clean {
    if is_clean(raw.as_bytes(), limit) {
        return Clean { text: String::from(raw), cut: false };
    }
    let mut clean = scrub(raw, limit, true);
    if clean.text.as_bytes().last() == Some(&b' ') {
        clean.text.pop();
    }
    clean
}

/// Cleans a stretch of a line like [`clean`], but keeps a space at either end.
#[must_use]
pub fn clean_run(raw: &str, limit: usize) -> Clean {
    scrub(raw, limit, false)
}

/// Most texts are printable ASCII with single spaces: they are told by their bytes alone.
fn is_clean(bytes: &[u8], limit: usize) -> bool {
    let mut after_space = true;
    for &byte in bytes {
        let space = byte == b' ';
        if !(0x20..0x7F).contains(&byte) || (space && after_space) {
            return false;
        }
        after_space = space;
    }
    !after_space && bytes.len() <= limit
}

/// Copies the characters that may stay, as many as there is room for.
fn scrub(raw: &str, limit: usize, mut after_space: bool) -> Clean {
    let mut text = String::with_capacity(raw.len().min(limit.saturating_mul(4)));
    let (mut count, mut marks) = (0, 0);
    for c in raw.chars() {
        let c = if is_space(c) { ' ' } else { c };
        let dropped = is_dropped(c);
        // What is not seen parts no mark from its base.
        if is_mark(c) {
            marks += 1;
        } else if !dropped && !is_joiner(c) {
            marks = 0;
        }
        if dropped || marks > MOST_MARKS || (c == ' ' && after_space) {
            continue;
        }
        if count == limit {
            text.truncate(word_end(&text));
            text.push('…');
            return Clean { text, cut: true };
        }
        text.push(c);
        count += 1;
        after_space = c == ' ';
    }
    Clean { text, cut: false }
}

/// The stretches of a text between marks, which are ASCII.
pub(crate) fn pieces(text: &str, mark: u8) -> Pieces<'_> {
    Pieces { rest: Some(text), mark }
}

/// What [`pieces`] finds.
pub(crate) struct Pieces<'t> {
    rest: Option<&'t str>,
    mark: u8,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    // Once in the wasm, not at each of its uses.
    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let text = self.rest?;
        let end = text.bytes().position(|byte| byte == self.mark);
        self.rest = end.and_then(|end| text.get(end + 1..));
        text.get(..end.unwrap_or(text.len()))
    }
}

/// The stretch `place` of a text between marks; empty where there are fewer.
#[inline(never)]
pub(crate) fn piece(text: &str, mark: u8, place: usize) -> &str {
    pieces(text, mark).nth(place).unwrap_or_default()
}

/// The value of one to six decimal digits.
pub(crate) fn digits(text: &[u8]) -> Option<u32> {
    let short = (1..=6).contains(&text.len());
    let add = |value: u32, digit: &u8| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0'));
    short.then(|| text.iter().try_fold(0, add))?
}

/// Whether [`clean`] makes a space of a character.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether [`clean`] takes a character out.
pub(crate) fn is_dropped(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0019}')
        || (c as u32) & 0xFFFE == 0xFFFE
}

/// Where a text that was cut may end: after a word, or in a script without spaces between two graphemes.
fn word_end(text: &str) -> usize {
    const NEAR: usize = 160;
    if let Some(space) = text.bytes().rposition(|byte| byte == b' ')
        && text.len() - space < NEAR
    {
        return space;
    }
    // The last base may have lost marks or joined characters to the cut, so it goes with them.
    let mut end = text.len();
    for (start, c) in text.char_indices().rev().take(MOST_MARKS * 2) {
        end = start;
        let joined = text.get(..start).is_some_and(|before| before.ends_with(joins_next));
        if !is_mark(c) && !joins_previous(c) && !joined {
            break;
        }
    }
    end
}

/// What shows nothing and stands between letters: joiners, marks of direction, invisible operators.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2065}')
}

fn joins_previous(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{1F1E6}'..='\u{1F1FF}' | '\u{E0020}'..='\u{E007F}')
}

fn joins_next(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> String {
        clean(raw, 1000).text
    }

    #[test]
    fn white_space_folds_and_ends_are_trimmed() {
        assert_eq!(cleaned("  Rain\t\r\n in \u{2028} Hanoi "), "Rain in Hanoi");
        assert_eq!(cleaned(" \n "), "");
        assert_eq!(clean_run(" and  so ", 99).text, " and so ");
    }

    #[test]
    fn control_and_direction_characters_go() {
        assert_eq!(cleaned("a\0b\u{1B}[0m\u{202E}c\u{2066}d\u{2069}\u{FEFF}e\u{FFFF}"), "ab[0mcde");
        // Marks and joiners that spelling needs stay.
        assert_eq!(cleaned("می\u{200C}خواهم \u{200F}"), "می\u{200C}خواهم \u{200F}");
    }

    #[test]
    fn numbers_have_one_to_six_digits() {
        let read = [&b"7"[..], b"999999", b"", b"1000000", b"5555555555555", b"1a"].map(digits);
        assert_eq!(read, [Some(7), Some(999_999), None, None, None, None]);
    }

    #[test]
    fn a_base_keeps_thirty_marks() {
        let zalgo = format!("o{}k", "\u{0301}".repeat(100_000));
        assert_eq!(cleaned(&zalgo).chars().count(), 2 + MOST_MARKS);
        assert_eq!(cleaned("क्षत्रिय"), "क्षत्रिय");
        for between in ["\0", "\u{202E}", "\u{200D}", "\u{2060}"] {
            let parted = format!("o{}", ["\u{301}".repeat(29), between.into()].concat().repeat(50));
            assert_eq!(cleaned(&parted).matches('\u{301}').count(), MOST_MARKS, "{between:?}");
        }
    }

    #[test]
    fn a_long_text_ends_at_a_word() {
        let cut = clean("The minister resigned today", 20);
        assert_eq!((cut.text.as_str(), cut.cut), ("The minister…", true));
        assert_eq!(clean("exact", 5), Clean { text: "exact".into(), cut: false });
    }

    #[test]
    fn a_long_text_without_spaces_ends_between_graphemes() {
        assert_eq!(clean("東京で地震が発生", 5).text, "東京で地…");
        assert_eq!(clean("ab👨\u{200D}👩\u{200D}👧", 4).text, "ab…");
        assert_eq!(clean("abe\u{301}\u{301}\u{301}", 4).text, "ab…");
    }

    #[test]
    fn every_nonspacing_mark_of_unicode_counts_as_a_mark() {
        use icu::properties::{CodePointMapData, props::GeneralCategory};
        let category = CodePointMapData::<GeneralCategory>::new();
        for c in '\0'..=char::MAX {
            if matches!(category.get(c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark) {
                assert!(is_mark(c), "U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_not_marks() {
        for c in ['a', 'ß', 'я', 'א', 'ب', 'क', 'ก', 'ក', 'က', 'ལ', '東', '한', 'あ', '😀'] {
            assert!(!is_mark(c), "{c}");
        }
    }
}
