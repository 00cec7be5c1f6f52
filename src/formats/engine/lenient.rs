//! Reads what other publishers write instead of plain values, as it was meant: HTML, escaped URLs, lists for texts.

use super::expected::{TEXT, url_for};
use super::limits::MAX_LINE_LENGTH;
use super::node::Node;
use super::reader::FieldReader;
use super::shortcodes::without_shortcodes;
use super::wording::{is_invitation, is_placeholder, lines_of, without_last_link, without_teaser_end};
use crate::body::{Block, Line, Run, line_text};
use crate::html_text;
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::{Code, Expected, Found, Path};
use crate::text::{after, clean_run, push_number};
use crate::time::Timestamp;
use crate::url::{Purpose, SafeUrl};
use alloc::borrow::Cow;

impl FieldReader<'_> {
    /// The text that another value stands for: a number's digits, or the first text of a list, which is reported.
    pub(super) fn coerce_text<J: Json>(&mut self, node: &Node<J>, expected: Expected) -> Option<String> {
        if let Some(number) = node.json.number() {
            let mut digits = String::new();
            push_number(&mut digits, number.max(0) as u64);
            return Some(digits);
        }
        let first = node.json.items().next().and_then(|first| first.text().map(|text| text.into_owned()));
        let list = Found::phrase("a list; its first text is read");
        let found = if first.is_some() { list } else { node.found() };
        self.wrong_type(&node.path, expected, found);
        first
    }

    /// Plain text from text that may be HTML, which is reported.
    pub(super) fn strip_markup<'t>(&mut self, raw: Cow<'t, str>, path: &Path) -> Cow<'t, str> {
        let Some(plain) = html_text::unmarked(bounded(&raw)) else {
            return raw;
        };
        self.report.warn(Code::Markup, path);
        Cow::Owned(plain)
    }

    /// A URL from text whose characters may be escaped for HTML, which is reported.
    pub(super) fn unescape<'t>(&mut self, raw: Cow<'t, str>, path: &Path) -> Cow<'t, str> {
        match html_text::decode_address(&raw) {
            Cow::Owned(plain) if *plain != *raw => {
                self.report.warn_at(
                    Code::Markup,
                    path,
                    Expected::phrase("a URL"),
                    Found::phrase("one escaped for HTML; it is unescaped"),
                );
                Cow::Owned(plain)
            }
            _ => raw,
        }
    }

    /// HTML as one line of text.
    pub(super) fn html_text<J: Json>(&mut self, node: &Node<J>, limit: usize) -> Option<String> {
        let raw = self.raw(node, TEXT)?;
        let html = without_shortcodes(without_last_link(bounded(&raw)));
        let plain = html_text::unmarked(&html).map_or(html, Cow::Owned);
        self.bounded_line(&without_teaser_end(plain.trim_ascii()), limit, &node.path)
    }

    /// A link, if the value is one, or a path on the article's site. Identifiers of another kind are common in its place,
    /// and not reported.
    pub(super) fn link_if_url<J: Json>(&mut self, node: &Node<J>) -> Option<SafeUrl> {
        let first = node.json.items().next();
        let raw = first.as_ref().unwrap_or(&node.json).text()?;
        let is_url = matches!(raw.as_bytes(), [b'/', ..] | [b'h' | b'H', b't' | b'T', b't' | b'T', b'p' | b'P', ..]);
        if !is_url {
            return None;
        }
        let raw = self.unescape(raw, &node.path);
        self.parse_url(&raw, Purpose::Link)
    }

    /// A point in time on the publisher's clock and in UTC, which together give its zone.
    pub(super) fn local_time<J: Json>(
        &mut self,
        node: &Node<J>,
        local: &'static str,
        utc: &'static str,
    ) -> Option<Timestamp> {
        let mut read = |key| self.time(&node.get(key)?, false, true);
        match (read(local), read(utc)) {
            (Some(local), Some(utc)) => local.in_zone_that_is(&utc).or(Some(utc)),
            (local, utc) => utc.or(local),
        }
    }

    /// The blocks of HTML, or the paragraphs of plain text, one per line, which the text of a member for HTML never is.
    pub(super) fn prose<J: Json>(&mut self, node: &Node<J>, is_html: bool) -> Option<Value> {
        let raw = self.raw(node, TEXT)?;
        let raw = html_text::unescaped(without_shortcodes(bounded(&raw)));
        let mut blocks = Vec::new();
        let has_tags = html_text::has_tags(&raw);
        if has_tags || is_html && lines_of(&raw).len() == 1 {
            blocks = parted(self.html(&raw, &node.path));
        } else {
            let text = html_text::unmarked(&raw);
            let is_end = |c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
            for line in text.as_deref().unwrap_or(&raw).split(is_end).flat_map(lines_of) {
                let text = self.bounded_line(line, MAX_LINE_LENGTH, &node.path);
                blocks.extend(text.as_deref().map(paragraph));
                if blocks.len() == html_text::MAX_LINES {
                    break;
                }
            }
        }
        blocks.retain(|block| !matches!(block, Block::Paragraph(line) | Block::Heading(line) if is_left_out(line)));
        (!blocks.is_empty()).then_some(Value::Body(blocks))
    }

    /// Appends prose to the body that a record has so far.
    pub(super) fn append_prose<J: Json>(&mut self, node: &Node<J>, record: &mut Record) {
        if let Some(Value::Body(more)) = self.prose(node, false) {
            self.append_blocks(more, node, record);
        }
    }

    /// Appends an update of a live article to the body that a record has so far: its headline and its text.
    pub(super) fn append_update<J: Json>(&mut self, mut update: Record, node: &Node<J>, record: &mut Record) {
        let mut blocks = Vec::new();
        if let Some(Value::Text(headline)) = update.remove(Field::Headline) {
            blocks.push(Block::Heading(Vec::from([Run::plain(headline)])));
        }
        if let Some(Value::Body(body)) = update.remove(Field::Body) {
            blocks.extend(body);
        }
        self.append_blocks(blocks, node, record);
    }

    fn append_blocks<J: Json>(&mut self, more: Vec<Block>, node: &Node<J>, record: &mut Record) {
        match record.get_mut(Field::Body) {
            Some(Value::Body(body)) if body.len() + more.len() > html_text::MAX_LINES => {
                self.too_many(Expected::at_most(html_text::MAX_LINES, "lines"), &node.path);
            }
            Some(Value::Body(body)) => body.extend(more),
            _ => record.put(Field::Body, Value::Body(more)),
        }
    }

    /// The blocks of HTML.
    pub(super) fn html(&mut self, raw: &str, path: &Path) -> Vec<Block> {
        let mut unsafe_links = false;
        let mut blocks = html_text::blocks(raw, &mut |href| {
            let url = self.parse_url(href, Purpose::Link);
            unsafe_links |= url.is_none();
            url
        });
        if unsafe_links {
            let found = Found::phrase("another link target; the link is left out");
            self.report.warn_at(Code::UnsafeUrl, path, url_for(Purpose::Link), found);
        }
        let mut cut = false;
        for block in &mut blocks {
            cut |= clean_block(block);
        }
        if cut {
            self.too_long(Expected::at_most(MAX_LINE_LENGTH, "characters"), path);
        }
        blocks
    }
}

/// As much of a text as may be kept, so that the rest need not be read.
pub(super) fn bounded(raw: &str) -> &str {
    (0..4).find_map(|less| raw.get(..html_text::MAX_BYTES - less)).unwrap_or(raw)
}

/// A paragraph of plain text.
fn paragraph(text: &str) -> Block {
    Block::Paragraph(Vec::from([Run::plain(String::from(text))]))
}

/// Blocks whose paragraphs of plain text have their lost breaks again.
fn parted(blocks: Vec<Block>) -> Vec<Block> {
    let mut parted = Vec::new();
    for block in blocks {
        if let Block::Paragraph(line) = &block
            && let [Run { text, emphasis: false, strong: false, link: None }] = line.as_slice()
        {
            parted.extend(lines_of(text).into_iter().map(paragraph));
        } else {
            parted.push(block);
        }
    }
    parted.truncate(html_text::MAX_LINES);
    parted
}

/// Whether a paragraph or a heading is not part of the text.
fn is_left_out(line: &Line) -> bool {
    let text = line_text(line);
    let is_link = line.iter().all(|run| run.link.is_some() || run.text.trim_ascii().is_empty());
    // WordPress puts a film or a post in the place of its address alone.
    let is_embed = !is_link && after(&text, "http").is_some() && text.bytes().all(|byte| byte != b' ');
    is_placeholder(&text) || is_embed || is_invitation(text.trim_ascii(), is_link)
}

/// Cleans the lines of a block. Returns whether one was cut.
fn clean_block(block: &mut Block) -> bool {
    match block {
        Block::Paragraph(line) | Block::Heading(line) => clean_line(line),
        Block::Quotation(lines) | Block::List { items: lines, .. } => {
            let mut cut = false;
            for line in lines {
                cut |= clean_line(line);
            }
            cut
        }
    }
}

/// Cleans the runs of a line. Returns whether it was cut.
fn clean_line(line: &mut Line) -> bool {
    let mut left = MAX_LINE_LENGTH;
    for (index, run) in line.iter_mut().enumerate() {
        if !run.is_break() {
            let clean = clean_run(&run.text, left);
            // At least one character stays allowed, so that a line that was cut is not cut once more when it is read
            // again.
            left = clean.text.chars().fold(left, |left, _| (left - 1).max(1));
            run.text = clean.text;
            if clean.cut {
                line.truncate(index + 1);
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_between_two_characters() {
        for (text, kept) in [("é".repeat(10), 20), ("a".repeat(300_000), 262_144), ("x東".repeat(100_000), 262_144)] {
            assert_eq!(bounded(&text).len(), kept);
        }
        assert_eq!(bounded(&"é東".repeat(99_999)).len(), 262_142);
    }
}
