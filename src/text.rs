//! Clean text: no control or direction characters, bounded length, typewriter and typographic copies told alike. No markup.

#[path = "text/marks.rs"]
mod marks;
#[path = "text/print.rs"]
mod print;

use marks::is_mark;
pub(crate) use print::Print;

/// Most combining marks on one base character: the Stream-Safe Text Format of UAX #15.
const MOST_MARKS: usize = 30;

/// Most characters of a word in Hebrew, Arabic or a script of India, which has spaces: WebKit takes a time for a longer one
/// that grows with the cube of its length, and Chromium one that grows with the square.
const LONGEST_WORD: usize = 200;

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
/// folds to single spaces, a base keeps 30 combining marks, and a word that has no end is parted. A longer text ends at
/// a word, with an ellipsis.
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
    let (mut count, mut marks, mut word) = (0, 0, 0);
    for c in raw.chars() {
        let endless = word >= LONGEST_WORD && ('\u{590}'..'\u{E00}').contains(&c);
        let c = if endless || is_space(c) { ' ' } else { c };
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
        word = if after_space { 0 } else { word + 1 };
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
#[path = "text/tests.rs"]
mod tests;
