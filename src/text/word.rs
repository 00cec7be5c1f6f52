//! Parts words without end, which take a browser quadratic time to lay out, and more in WebKit.

/// Maximum length of a word of Hebrew, Arabic or an Indic script, in characters. Their longest compounds have fewer.
const MAX_SPACED: usize = 200;

/// Maximum length of a word between two places where a line may end, in other scripts beyond Latin, Greek and Cyrillic.
const MAX_UNSPACED: usize = 100;

/// The character to put before `c`, which a word of `length` characters precedes: a space where words have spaces, else
/// a space without width, as Khmer and Tibetan texts have between their words.
///
/// Chinese, Japanese and Korean need none: a line may end after each of their letters, and browsers shape them one by
/// one. Emoji are not parted, because
/// they join, and punctuation is not, so that the ellipsis of a cut text stays with its word.
pub(super) fn separator(c: char, length: usize) -> Option<char> {
    match c {
        '\u{590}'..='\u{DFF}' if length >= MAX_SPACED => Some(' '),
        '\u{E00}'..='\u{1FFF}'
        | '\u{2C00}'..='\u{2DFF}'
        | '\u{A4D0}'..='\u{ABFF}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FB00}'..='\u{FEFF}'
        | '\u{10000}'..='\u{1EFFF}'
            if length >= MAX_UNSPACED =>
        {
            Some('\u{200B}')
        }
        _ => None,
    }
}
