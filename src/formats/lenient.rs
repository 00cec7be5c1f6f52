//! The copy desk's part for HTML and for what other publishers misspell: reads it as it was meant. It knows no format.

use super::desk::{Desk, LONGEST_LINE, Node};
use crate::body::{Block, Line, Run};
use crate::html_text;
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::{Code, Path, push_number};
use crate::text::{clean_run, pieces};
use crate::time::{Parsed, Timestamp};
use crate::url::{Purpose, SafeUrl};
use alloc::borrow::Cow;

impl Desk<'_> {
    /// What was meant where a text is due: a number as its digits, of a list its first text.
    pub(super) fn meant<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        if let Some(number) = node.json.number() {
            let mut digits = String::new();
            push_number(&mut digits, number as u64);
            return Some(digits);
        }
        self.wrong_type(&node.path);
        node.json.item(0)?.text().map(|text| text.into_owned())
    }

    /// A text without the HTML that should not be in it.
    pub(super) fn unmarked(&mut self, raw: String, path: &Path) -> String {
        let Some(plain) = html_text::unmarked(beginning(&raw)) else {
            return raw;
        };
        self.report.warn(Code::Markup, path);
        plain
    }

    /// An address as it is meant where it was written for HTML.
    pub(super) fn unescaped(&mut self, raw: String, path: &Path) -> String {
        match html_text::decode_address(&raw) {
            Cow::Owned(plain) if plain != raw => {
                self.report.warn(Code::Markup, path);
                plain
            }
            _ => raw,
        }
    }

    /// A fragment of HTML as a line of text.
    pub(super) fn html_line<J: Json>(&mut self, node: &Node<J>, limit: usize) -> Option<String> {
        let raw = self.raw(node)?;
        let mut plain = html_text::plain_text(&raw);
        // How WordPress ends an excerpt that it has cut.
        if plain.as_bytes().ends_with("[…]".as_bytes()) {
            plain.truncate(plain.len() - "[…]".len());
            plain.push('…');
        }
        self.line(&plain, limit, &node.path)
    }

    /// A name without the "By" before it.
    pub(super) fn byline<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let name = self.text(node, usize::from(super::native::NAME))?;
        let by = matches!(name.as_bytes(), [b'B' | b'b', b'Y' | b'y', b' ', ..]);
        Some(if by { name.get(3..).map(String::from)? } else { name })
    }

    /// The first name of a text, which may have more of them after commas.
    pub(super) fn first_name<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let raw = self.raw(node)?;
        let plain = self.unmarked(raw, &node.path);
        self.line(pieces(&plain, b',').next()?, usize::from(super::native::NAME), &node.path)
    }

    /// An address that may also be a name of another kind, which is nothing amiss.
    pub(super) fn address<J: Json>(&mut self, node: &Node<J>) -> Option<SafeUrl> {
        let first = node.json.item(0);
        let raw = first.as_ref().unwrap_or(&node.json).text()?;
        let known = matches!(raw.as_bytes(), [b'h' | b'H', b't' | b'T', b't' | b'T', b'p' | b'P', ..]);
        if !known {
            return None;
        }
        let raw = self.unescaped(raw.into_owned(), &node.path);
        self.safe(&raw, Purpose::Link)
    }

    /// The paragraphs of a text, a line each.
    pub(super) fn prose<J: Json>(&mut self, node: &Node<J>) -> Option<Value> {
        let raw = self.raw(node)?;
        let mut blocks = Vec::new();
        if html_text::has_tags(&raw) {
            blocks = self.html(&raw, &node.path);
        } else {
            for line in pieces(beginning(&raw), b'\n') {
                let text = self.line(&html_text::decode_entities(line), LONGEST_LINE, &node.path);
                blocks.extend(text.map(|text| Block::Paragraph(Vec::from([Run::plain(text)]))));
                if blocks.len() == html_text::MOST_LINES {
                    break;
                }
            }
        }
        (!blocks.is_empty()).then_some(Value::Body(blocks))
    }

    /// Adds a part of a text to the parts before it.
    pub(super) fn chapter<J: Json>(&mut self, node: &Node<J>, record: &mut Record) {
        let Some(Value::Body(more)) = self.prose(node) else {
            return;
        };
        match record.get_mut(Field::Body) {
            Some(Value::Body(body)) if body.len() + more.len() > html_text::MOST_LINES => {
                self.report.warn(Code::TooMany, &node.path);
            }
            Some(Value::Body(body)) => body.extend(more),
            _ => record.put(Field::Body, Value::Body(more)),
        }
    }

    /// The blocks of a text in HTML.
    pub(super) fn html(&mut self, raw: &str, path: &Path) -> Vec<Block> {
        let mut unsafe_links = false;
        let mut blocks = html_text::blocks(raw, &mut |href| {
            let url = self.safe(href, Purpose::Link);
            unsafe_links |= url.is_none();
            url
        });
        if unsafe_links {
            self.report.warn(Code::UnsafeUrl, path);
        }
        let mut cut = false;
        for block in &mut blocks {
            cut |= clean_block(block);
        }
        if cut {
            self.report.warn(Code::TooLong, path);
        }
        blocks
    }
}

/// A time of mail and feeds (RFC 5322), as long as programs write it: `Wed, 04 May 2022 02:41:00 GMT`.
pub(super) fn mail_time(text: &str) -> Option<Parsed> {
    let [_, _, _, b',', b' ', d, day, b' ', j, a, n, b' ', y, e, r, year, ..] = text.as_bytes() else {
        return None;
    };
    let mut months = b"JanFebMarAprMayJunJulAugSepOctNovDec".chunks(3);
    let month = months.position(|name| name == [*j, *a, *n])? as u8 + 1;
    let mut time = String::new();
    for byte in [*y, *e, *r, *year, b'-', b'0' + month / 10, b'0' + month % 10, b'-', *d, *day] {
        time.push(char::from(byte));
    }
    // A missing zone is taken as UTC.
    time.push_str(text.strip_suffix(" GMT").unwrap_or(text).get(16..)?);
    Timestamp::parse(&time)
}

/// As much of a text as may be kept; what is left out need not be read.
fn beginning(raw: &str) -> &str {
    (0..4).find_map(|less| raw.get(..html_text::MOST_BYTES - less)).unwrap_or(raw)
}

/// Whether something was cut.
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

/// Whether the line was cut. What it may hold is one character at least, so that a cut line is not cut once more.
fn clean_line(line: &mut Line) -> bool {
    let mut left = LONGEST_LINE;
    for (index, run) in line.iter_mut().enumerate() {
        if !run.is_break() {
            let clean = clean_run(&run.text, left);
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
            assert_eq!(beginning(&text).len(), kept);
        }
        assert_eq!(beginning(&"é東".repeat(99_999)).len(), 262_142);
    }

    #[test]
    fn times_of_mail_are_read() {
        for (text, meant) in [
            ("Wed, 04 May 2022 02:41:00 GMT", Some("2022-05-04T02:41:00Z")),
            ("Fri, 31 Dec 2021 23:59:59 -0330", Some("2021-12-31T23:59:59-03:30")),
            ("Wed, 04 May 2022", Some("2022-05-04")),
            ("Wed, 04 Mai 2022 02:41:00 GMT", None),
            ("Tue, 29 Feb 2022 02:41:00 GMT", None),
            ("Wed, 04 May 2022 02:41:00 EST", None),
            ("Wed–04 May 2022 02:41:00 GMT", None),
            ("Wednesday", None),
        ] {
            assert_eq!(mail_time(text).map(|parsed| parsed.time.rfc3339()).as_deref(), meant, "{text}");
        }
    }
}
