//! Reads bytes as text, and says where they are not UTF-8.

use super::SyntaxError;

/// The text in some bytes.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, SyntaxError> {
    core::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let count = |found: usize| u32::try_from(found + 1).unwrap_or(u32::MAX);
        SyntaxError {
            line: count(before.iter().filter(|byte| **byte == b'\n').count()),
            // A continuation byte belongs to the character before it.
            column: count(before.iter().skip(line_start).filter(|byte| **byte & 0xC0 != 0x80).count()),
            expected: "UTF-8",
        }
    })
}
