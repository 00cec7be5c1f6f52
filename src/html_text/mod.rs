//! A story's text from HTML: blocks of runs, no tree and no markup. It neither fetches nor cleans anything.
//!
//! The tokens are those of the WHATWG HTML Standard, in one pass over the text; what is read differently is listed in
//! `tests/known-differences/html5lib.txt`. Instead of a tree there are counters, so nesting costs nothing.
//!
//! - Paragraphs, sections, definitions and so on each begin a new block; so does `<br><br>`, as old newsroom HTML
//!   has it. A quotation holds its paragraphs as lines; a list holds its items, nested ones too, and an item is one
//!   line. In `pre` the line ends stay.
//! - `em`, `i`, `strong`, `b` and `a` are kept. `q` gives quotation marks. Other elements leave their text.
//! - Left out with all that is in them: scripts, styles, forms and their controls, figures and other media, `nav`,
//!   `aside`, embed codes of social networks, and what is struck out (`s`, `del`), as it no longer holds.
//! - Left out too: tables. A row read without its columns is noise, and a card is no place for columns.

mod blocks;
mod cursor;
mod elements;
mod entities;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod linear;
mod runs;
mod steps;
mod tags;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
/// The tokens, for this project's own tests.
#[doc(hidden)]
pub mod tokens;

use crate::body::Block;
use crate::url::SafeUrl;
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// Most lines of a text: paragraphs, headings, items, and lines of quotations. The rest is left out.
pub const MOST_LINES: usize = 400;

/// Most bytes of a text, with its links' addresses and a few for every run. The rest is left out.
pub const MOST_BYTES: usize = 256 * 1024;

/// The blocks of a body in HTML, in the order of the text; none of them is empty.
///
/// White space is folded as CSS does it, and adjacent runs differ in style. `link` is given the `href` of an `a`
/// with text in it, once, and answers the safe address; with `None` the text stays without a link. Takes time in
/// proportion to the length of `html`, and gives at most [`MOST_LINES`] and [`MOST_BYTES`].
pub fn blocks(html: &str, link: &mut dyn FnMut(&str) -> Option<SafeUrl>) -> Vec<Block> {
    let mut builder = blocks::Builder::new(runs::Runs::new(link));
    for token in tokens::Tokens::new(html) {
        builder.read(token);
        if builder.full() {
            break;
        }
    }
    builder.finish()
}

/// The characters of a fragment of HTML, such as a title or a caption, as one line.
///
/// Tags are gone with what [`blocks`] leaves out, character references are characters, and white space is folded.
#[must_use]
pub fn plain_text(html: &str) -> String {
    let mut text = String::new();
    for block in &blocks(html, &mut |_| None) {
        let lines = match block {
            Block::Paragraph(line) | Block::Heading(line) => core::slice::from_ref(line),
            Block::Quotation(lines) | Block::List { items: lines, .. } => lines,
        };
        for line in lines {
            if !text.is_empty() {
                text.push(' ');
            }
            for run in line {
                text.push_str(if run.is_break() { " " } else { &run.text });
            }
        }
    }
    text
}

/// What a text says that should be plain and yet has tags or references in it; `None` where it has none.
///
/// Only what closes is a tag: `<AAPL.O>` is how agencies write a company.
pub(crate) fn unmarked(text: &str) -> Option<String> {
    if has_tags(text) {
        return Some(plain_text(text));
    }
    match decode_entities(text) {
        Cow::Owned(plain) => (plain != text).then_some(plain),
        Cow::Borrowed(_) => None,
    }
}

/// An address with its character references replaced, as in an attribute of HTML.
pub(crate) fn decode_address(raw: &str) -> Cow<'_, str> {
    entities::decode(raw, entities::Place::Attribute)
}

/// Whether a text has a tag in it that closes an element.
pub(crate) fn has_tags(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair == b"</" || pair == b"/>")
}

/// A text with its character references replaced, for fields that are text but come with references in them.
///
/// Numbers, the names of HTML 4 and a few of HTML 5; other names stay as they are written.
#[must_use]
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    entities::decode(text, entities::Place::Text)
}
