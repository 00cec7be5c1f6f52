//! Limits of the text that is read from HTML.

/// Maximum number of lines: paragraphs, headings, items, and lines of quotations. The rest is left out.
pub const MAX_LINES: usize = 400;

/// Maximum size in bytes, counting text, the addresses of links, and a few bytes for every run. The rest is left out.
pub const MAX_BYTES: usize = 256 * 1024;
