//! Cleans text: removes control and direction characters, collapses white space, and limits lengths.

mod code;
mod combining;
mod decimal;
mod find;
mod fingerprint;
mod invisible;
mod visible;
mod word;

pub(crate) use code::without_code;
use combining::is_mark;
pub(crate) use decimal::push_number;
pub(crate) use find::{after, end_of, find, find_last, is_capital, is_letter, split_place};
pub(crate) use fingerprint::{Fingerprint, is_same, plain};
use invisible::{CharacterClass, Invisible, is_blank};
pub(crate) use invisible::{is_dropped, is_space};
pub(crate) use visible::is_visible;
use word::separator;

/// Maximum number of combining marks on one base character: that of the Stream-Safe Text Format,
/// <https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format>.
const MAX_MARKS: usize = 30;

/// A text that was cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// The text, with single spaces, and an ellipsis if it was cut.
    pub text: String,
    /// Whether it was longer than the limit.
    pub cut: bool,
}

/// Cleans one line of text and cuts it to `limit` characters (Unicode scalar values).
///
/// Control characters, bidi controls (U+202A–E, U+2066–9), byte order marks and noncharacters are removed. White space
/// collapses to single spaces and is trimmed. A base character keeps 30 combining marks. Overlong words are split. A
/// text that is cut ends at a word, with an ellipsis.
#[must_use]
pub fn clean(raw: &str, limit: usize) -> Clean {
    if is_clean(raw.as_bytes(), limit) {
        return Clean { text: String::from(raw), cut: false };
    }
    let mut clean = scrub(raw, limit, true);
    if clean.text.ends_with(|c| c == ' ' || is_blank(c)) {
        clean.text.pop();
    }
    clean
}

/// Cleans a part of a line like [`clean`], but keeps a space at either end.
#[must_use]
pub fn clean_run(raw: &str, limit: usize) -> Clean {
    scrub(raw, limit, false)
}

/// Whether a text is printable ASCII with single spaces and needs no cleaning. Most texts are.
fn is_clean(bytes: &[u8], limit: usize) -> bool {
    // `|` and no early end: compilers look at 16 bytes with a few SIMD instructions.
    let unclean =
        |found, (one, next): (&u8, &u8)| found | !(0x20..0x7F).contains(one) | ((*one == b' ') & (*next == b' '));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let visible = |byte: Option<&u8>| byte.is_some_and(|byte| (0x21..0x7F).contains(byte));
    bytes.len() <= limit && visible(bytes.first()) && visible(bytes.last()) && !pairs.fold(false, unclean)
}

/// Copies the characters that are kept, up to the limit.
fn scrub(raw: &str, limit: usize, after_space: bool) -> Clean {
    let mut text = String::with_capacity(raw.len().min(limit.saturating_mul(4)));
    let mut state = State { after_space, ..State::default() };
    for c in raw.chars() {
        let Some((separator, c)) = state.next(c) else { continue };
        for c in separator.into_iter().chain([c]) {
            if state.count == limit {
                text.truncate(word_end(&text));
                text.push('…');
                return Clean { text, cut: true };
            }
            text.push(c);
            state.count += 1;
        }
    }
    if !state.invisible.shows() {
        text.retain(|c| c == ' ');
    }
    Clean { text, cut: false }
}

/// What decides whether the next character is kept.
#[derive(Default)]
struct State {
    /// Characters so far.
    count: usize,
    /// Marks on the last base.
    marks: usize,
    /// Characters of the last word.
    word: usize,
    after_space: bool,
    invisible: Invisible,
}

impl State {
    /// The character in the form in which it is kept, and the separator before it; `None` if it is removed.
    fn next(&mut self, c: char) -> Option<(Option<char>, char)> {
        let kind = self.invisible.kind(c);
        match kind {
            CharacterClass::Dropped => return None,
            CharacterClass::Space | CharacterClass::Blank if self.after_space => return None,
            // An invisible character does not separate a mark from its base.
            CharacterClass::Visible if is_mark(c) => self.marks += 1,
            CharacterClass::Joiner => {}
            _ => self.marks = 0,
        }
        if self.marks > MAX_MARKS {
            return None;
        }
        let is_base = kind == CharacterClass::Visible && self.marks == 0;
        let separator = if is_base { separator(c, self.word) } else { None };
        if matches!(kind, CharacterClass::Space | CharacterClass::Blank) {
            self.after_space = true;
        } else if kind == CharacterClass::Visible {
            self.after_space = false;
        }
        self.word = match c {
            '\u{200B}' => 0,
            _ if self.after_space => 0,
            _ if separator.is_some() => 1,
            _ => self.word + 1,
        };
        Some((separator, if kind == CharacterClass::Space { ' ' } else { c }))
    }
}

/// The parts of a text between separators, which are ASCII. It is smaller in the browser than `str::split`.
pub(crate) fn split_ascii(text: &str, separator: u8) -> SplitAscii<'_> {
    SplitAscii { rest: Some(text), separator }
}

/// The iterator of [`split_ascii`].
pub(crate) struct SplitAscii<'t> {
    rest: Option<&'t str>,
    separator: u8,
}

impl<'t> Iterator for SplitAscii<'t> {
    type Item = &'t str;

    // One copy in the wasm instead of one at each use.
    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let text = self.rest?;
        let end = text.bytes().position(|byte| byte == self.separator);
        self.rest = end.and_then(|end| text.get(end + 1..));
        text.get(..end.unwrap_or(text.len()))
    }
}

/// Whether a list of words that are parted by `separator` has this one, in any letter case of ASCII.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn has_word(words: &str, separator: u8, word: &str) -> bool {
    split_ascii(words, separator).any(|known| known.eq_ignore_ascii_case(word))
}

/// The part `index` of a text between separators, counted from 0; empty if there are fewer.
#[inline(never)]
pub(crate) fn nth_split(text: &str, separator: u8, index: usize) -> &str {
    split_ascii(text, separator).nth(index).unwrap_or_default()
}

/// The value of one to six decimal digits.
pub(crate) fn digits(text: &[u8]) -> Option<u32> {
    let short = (1..=6).contains(&text.len());
    let add = |value: u32, digit: &u8| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0'));
    short.then(|| text.iter().try_fold(0, add))?
}

/// The byte at which a cut text ends: after a word, or between two graphemes in a script without spaces.
fn word_end(text: &str) -> usize {
    /// Bytes.
    const MAX_LAST_WORD: usize = 160;
    if let Some(space) = text.bytes().rposition(|byte| byte == b' ')
        && text.len() - space < MAX_LAST_WORD
    {
        return space;
    }
    // The last base may have lost marks or joined characters to the cut, so it is removed too.
    let mut end = text.len();
    for (start, c) in text.char_indices().rev() {
        end = start;
        let joined = text.get(..start).is_some_and(|before| before.ends_with(joins_next));
        if !is_mark(c) && !joins_previous(c) && !joined {
            break;
        }
    }
    end
}

fn joins_previous(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{1F1E6}'..='\u{1F1FF}' | '\u{E0020}'..='\u{E007F}')
}

/// Whether a character belongs to what follows it. That of U+200B is a word that was parted: without it, and after two
/// joiners, the place would be cleaned away.
fn joins_next(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
