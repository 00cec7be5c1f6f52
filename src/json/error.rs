//! Where and why a text is not JSON.

use core::fmt;

/// Where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// What would have been right there: "a comma or a closing brace".
    pub expected: &'static str,
}

impl SyntaxError {
    /// Whether this build finds places in texts. A browser's wasm is smaller without.
    pub(super) const IS_LOCATED: bool = cfg!(any(feature = "server", not(target_arch = "wasm32")));

    pub(crate) fn at(text: &str, offset: usize, expected: &'static str) -> Self {
        if !Self::IS_LOCATED {
            return SyntaxError { line: 0, column: 0, expected };
        }
        // A fault can lie inside of a character of several bytes, never before its start.
        let before = (0..=offset).rev().find_map(|end| text.get(..end)).unwrap_or_default();
        let lines = before.bytes().filter(|byte| *byte == b'\n').count();
        let line_start = before.bytes().rposition(|byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count();
        SyntaxError { line: lines as u32 + 1, column: column as u32 + 1, expected }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "expected {} at line {} column {}", self.expected, self.line, self.column)
    }
}

impl core::error::Error for SyntaxError {}
