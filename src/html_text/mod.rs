//! Reads the body of an article from HTML, as blocks of runs.
//!
//! The text is read in one pass by the tokenizer of <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>;
//! `tests/known-differences/html5lib.txt` lists the differences. Counters take the place of a tree, so depth costs
//! nothing. Nothing is fetched, and texts are cleaned later.
//!
//! - Paragraphs, sections, definitions and the like each begin a block. So does `<br><br>`, which old newsroom systems
//!   write for a paragraph. A quotation holds its paragraphs as lines. A list holds its items, nested ones included,
//!   and an item is one line. `pre` keeps its line ends.
//! - `em`, `i`, `strong`, `b` and `a` are kept. `q` becomes quotation marks. Other elements leave their text.
//! - Left out with their content: scripts, styles, forms and their controls, figures and other media, `nav`, `aside`,
//!   embeds of social networks, and struck-out text (`s`, `del`), which is no longer true.
//! - Tables are left out too: cells without their columns are hard to read, and a card has no room for columns. Where the
//!   text is nothing but a table, the table lays it out.

mod blocks;
mod cursor;
mod elements;
mod embeds;
mod entities;
mod limits;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod linear;
mod markup;
mod runs;
mod tags;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests_of_publishers;
pub mod tokens;
mod work;

use crate::body::Block;
use crate::text::{digits, find};
use crate::url::SafeUrl;
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
pub use limits::{MAX_BYTES, MAX_LINES};
pub(crate) use markup::{has_tags, unescaped, unmarked};

/// The blocks of a body in HTML, in the order of the text. None is empty, and there are at most `MAX_LINES` lines and
/// `MAX_BYTES` bytes in them.
///
/// White space collapses as in CSS, and adjacent runs differ in style. `link` is called once with the `href` of each
/// `a` that has text, and returns the safe address; on `None` the text has no link. Time is linear in the length of
/// `html`.
pub fn blocks(html: &str, link: &mut dyn FnMut(&str) -> Option<SafeUrl>) -> Vec<Block> {
    let blocks = read(html, link, false);
    if blocks.is_empty() && find(html, "<t").or_else(|| find(html, "<T")).is_some() {
        return read(html, link, true);
    }
    blocks
}

/// `in_tables`: a table lays out the text.
fn read(html: &str, link: &mut dyn FnMut(&str) -> Option<SafeUrl>, in_tables: bool) -> Vec<Block> {
    let is_table = |tag: &tokens::Tag| in_tables && tag.name.eq_ignore_ascii_case("table");
    let mut builder = blocks::BlockBuilder::new(runs::Runs::new(link), !has_blocks(html));
    for token in tokens::Tokens::new(html) {
        if !matches!(&token, tokens::Token::Start(tag) | tokens::Token::End(tag) if is_table(tag)) {
            builder.read(token);
        }
        if builder.full() {
            break;
        }
    }
    builder.finish()
}

/// Whether a text has elements that part its paragraphs, or none to part. Where WordPress and others keep texts, blank
/// lines do.
fn has_blocks(html: &str) -> bool {
    use tokens::ElementKind::{Block, Break, Preformatted};
    let parts = |token| matches!(token, tokens::Token::Start(tag) if matches!(tag.kind, Block | Break | Preformatted));
    find(html, "\n").is_none() || tokens::Tokens::new(html).any(parts)
}

/// The text of an HTML fragment, such as a title or a caption, as one line.
///
/// Tags and what `blocks` leaves out are gone, character references are replaced, and white space collapses.
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

/// An address with its character references replaced, as in an HTML attribute.
pub(crate) fn decode_address(raw: &str) -> Cow<'_, str> {
    entities::decode(raw, entities::Location::Attribute)
}

/// The images in HTML that are not decoration: smileys and pixels that count readers are small, or named so.
pub(crate) fn images(html: &str) -> impl Iterator<Item = tags::Tag<'_>> {
    tokens::Tokens::new(html).filter_map(|token| match token {
        tokens::Token::Start(tag) if tag.name.eq_ignore_ascii_case("img") => {
            let is_small = |side| {
                let size = tag.attribute(side).map(|text| text.trim_end_matches("px"));
                size.and_then(|size| digits(size.as_bytes())).is_some_and(|size| size < 100)
            };
            let class = tag.attribute("class").unwrap_or_default();
            let names = ["wp-smiley", "emoji", "avatar"];
            let is_decoration = crate::text::split_ascii(class, b' ').any(|name| names.contains(&name));
            let is_seen = !is_small("width") && !is_small("height") && !is_decoration && !embeds::hides(&tag);
            is_seen.then_some(tag)
        }
        _ => None,
    })
}

/// The addresses of the links in HTML.
pub(crate) fn links(html: &str) -> impl Iterator<Item = Cow<'_, str>> {
    tokens::Tokens::new(html).filter_map(|token| match token {
        tokens::Token::Start(tag) if tag.kind == tokens::ElementKind::Link => {
            tag.attribute("href").and_then(entities::address)
        }
        _ => None,
    })
}

/// A text with its character references replaced, for fields that hold text with references.
///
/// Numbers, the names of HTML 4 and a few of HTML 5 are known; other names stay as they are written.
#[must_use]
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    entities::decode(text, entities::Location::Text)
}
