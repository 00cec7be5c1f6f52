//! Texts of pages as they were meant: decoded as often as they were encoded.

/// Rounds of decoding, for texts that were encoded more than once.
const MAX_ROUNDS: usize = 3;

/// A text with its entities decoded, as often as it was encoded, and its white space collapsed.
pub(super) fn clean(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MAX_ROUNDS {
        if !text.contains('&') {
            break;
        }
        let decoded = htmlize::unescape(&text).into_owned();
        if decoded == text {
            break;
        }
        text = decoded;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
