//! The messages in English, and the names of all messages.

use crate::text::{nth_split, split_ascii};

/// The messages for every language that has none: a line `name=text` for each, in the order of [`super::Message`]. A text that
/// ends with a space has another `=` after it. The last ones are the names of those that `tools.js` has itself.
pub(super) static ENGLISH: &str = concat!(
    include_str!("en.txt"),
    "share=\nembed=\ncopied=\nnotCopied=\nshowMore=\nannounce=\nnewUpdates=\nreadingTime="
);

/// The text in a line `name=text`.
pub(super) fn text_of(line: &'static str) -> &'static str {
    nth_split(line, b'=', 1)
}

/// The names of the messages, in the order of [`super::Message`].
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    split_ascii(ENGLISH, b'\n').map(|line| nth_split(line, b'=', 0))
}
