//! The copy desk: reads one field at a time, cleans it, and notes what was wrong. It knows no format.

use crate::body::{Block, Run};
use crate::host::Host;
use crate::html_text;
use crate::json::{Json, Kind};
use crate::locale::language_tag;
use crate::report::{Code, Path, Report};
use crate::text::{clean, clean_run};
use crate::time::Timestamp;
use crate::url::{Purpose, SafeUrl};
use alloc::borrow::Cow;

/// One JSON value and where it stands.
pub(crate) struct Node<'p, J> {
    pub(crate) json: J,
    pub(crate) path: Path<'p>,
}

impl<'p, J: Json> Node<'p, J> {
    /// The member `key`; `null` is as good as none.
    pub(crate) fn get(&'p self, key: &'static str) -> Option<Node<'p, J>> {
        Some(Node { json: self.json.get(key)?, path: self.path.key(key) })
    }

    /// The element `index`.
    pub(crate) fn item(&'p self, index: usize) -> Option<Node<'p, J>> {
        Some(Node { json: self.json.item(index)?, path: self.path.index(index) })
    }

    pub(crate) fn kind(&self) -> Kind {
        self.json.kind()
    }
}

/// One reading of one payload.
pub(crate) struct Desk<'h> {
    pub(crate) host: &'h dyn Host,
    pub(crate) base: Option<&'h str>,
    pub(crate) report: &'h mut Report,
}

impl Desk<'_> {
    /// A field that the card cannot be without is not there.
    pub(crate) fn missing(&mut self, path: &Path) {
        self.report.error(Code::Missing, path, "the card cannot be without this field");
    }

    pub(crate) fn wrong_type(&mut self, path: &Path) {
        self.report.warn(Code::WrongType, path, "the field takes another JSON type; it is left out");
    }

    /// The text under `key`, at most `limit` characters; absent, `null` and empty are all `None`.
    pub(crate) fn text<J: Json>(&mut self, from: &Node<J>, key: &'static str, limit: usize) -> Option<String> {
        self.text_of(&from.get(key)?, limit)
    }

    /// The text that `node` is.
    pub(crate) fn text_of<J: Json>(&mut self, node: &Node<J>, limit: usize) -> Option<String> {
        let Some(raw) = self.raw(node) else {
            self.wrong_type(&node.path);
            return None;
        };
        let clean = clean(&raw, limit);
        if clean.cut {
            self.report.warn(Code::TooLong, &node.path, "the text is too long; it is cut");
        }
        (!clean.text.is_empty()).then_some(clean.text)
    }

    fn raw<'n, J: Json>(&self, node: &'n Node<J>) -> Option<Cow<'n, str>> {
        node.json.text()
    }

    /// The address under `key`.
    pub(crate) fn url<J: Json>(&mut self, from: &Node<J>, key: &'static str, purpose: Purpose) -> Option<SafeUrl> {
        self.url_of(&from.get(key)?, purpose)
    }

    /// The address that `node` is.
    pub(crate) fn url_of<J: Json>(&mut self, node: &Node<J>, purpose: Purpose) -> Option<SafeUrl> {
        let Some(raw) = node.json.text() else {
            self.wrong_type(&node.path);
            return None;
        };
        let url = self.safe(raw.trim(), purpose);
        if url.is_none() && !raw.trim().is_empty() {
            let message = "the address does not parse, is not http(s), or carries user info; it is left out";
            self.report.warn(Code::UnsafeUrl, &node.path, message);
        }
        url
    }

    fn safe(&self, raw: &str, purpose: Purpose) -> Option<SafeUrl> {
        SafeUrl::parse(raw, self.base, purpose, self.host)
    }

    /// The point in time under `key`.
    pub(crate) fn time<J: Json>(&mut self, from: &Node<J>, key: &'static str) -> Option<Timestamp> {
        let node = from.get(key)?;
        let Some(raw) = node.json.text() else {
            self.wrong_type(&node.path);
            return None;
        };
        let parsed = Timestamp::parse(&raw);
        match parsed {
            None => self.report.warn(Code::BadTime, &node.path, "the time is not RFC 3339; it is left out"),
            Some(parsed) if !parsed.strict => {
                self.report.warn(
                    Code::BadTime,
                    &node.path,
                    "the time is not quite RFC 3339; it is read as meant, in UTC",
                );
            }
            Some(_) => {}
        }
        parsed.map(|parsed| parsed.time)
    }

    /// The language tag under `key`.
    pub(crate) fn language<J: Json>(&mut self, from: &Node<J>, key: &'static str) -> Option<String> {
        let node = from.get(key)?;
        let tag = node.json.text().and_then(|raw| language_tag(&raw));
        if tag.is_none() {
            self.report.warn(Code::BadLanguage, &node.path, "the language is not a BCP 47 tag; it is left out");
        }
        tag
    }

    /// A size in pixels, from 1; digits in a string are read as meant.
    pub(crate) fn pixels<J: Json>(&mut self, from: &Node<J>, key: &'static str) -> Option<u32> {
        let node = from.get(key)?;
        let number = match node.kind() {
            Kind::Number => node.json.number(),
            _ => node.json.text().and_then(|text| text.trim().parse::<u32>().ok()).map(f64::from),
        };
        let strict = node.kind() == Kind::Number;
        let pixels = number.filter(|number| (1.0..100_000.0).contains(number)).map(|number| number as u32);
        if pixels.is_none() || !strict {
            self.wrong_type(&node.path);
        }
        pixels
    }

    /// One of a set of words.
    pub(crate) fn choice<J: Json, T: Copy>(
        &mut self,
        from: &Node<J>,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let node = from.get(key)?;
        let chosen = node.json.text().and_then(|raw| words.iter().find(|(word, _)| *word == raw));
        if chosen.is_none() {
            self.report.warn(Code::BadValue, &node.path, "the field has no such value; it is left out");
        }
        chosen.map(|(_, value)| *value)
    }

    /// The first `most` good elements of the list under `key`; a lone value counts as a list of one.
    pub(crate) fn list<J: Json, T>(
        &mut self,
        from: &Node<J>,
        key: &'static str,
        most: usize,
        mut read: impl FnMut(&mut Self, &Node<J>) -> Option<T>,
    ) -> Vec<T> {
        let Some(list) = from.get(key) else {
            return Vec::new();
        };
        if list.kind() != Kind::List {
            return read(self, &list).into_iter().collect();
        }
        let mut kept = Vec::new();
        // Bad elements are passed over, yet a list of nothing else must not be walked for ever.
        for index in 0..list.json.len() {
            if kept.len() == most || index == most * 4 {
                self.report.warn(Code::TooMany, &list.path, "the list is too long; its end is left out");
                break;
            }
            match list.item(index) {
                Some(item) => kept.extend(read(self, &item)),
                None => self.wrong_type(&list.path.index(index)),
            }
        }
        kept
    }

    /// The blocks of an HTML text.
    pub(crate) fn html_of<J: Json>(&mut self, node: &Node<J>) -> Vec<Block> {
        let Some(raw) = node.json.text() else {
            self.wrong_type(&node.path);
            return Vec::new();
        };
        let mut unsafe_links = false;
        let mut blocks = html_text::blocks(&raw, &mut |href| {
            let url = self.safe(href.trim(), Purpose::Link);
            unsafe_links |= url.is_none();
            url
        });
        if unsafe_links {
            self.report.warn(Code::UnsafeUrl, &node.path, "a link in the text has no safe address; its text stays");
        }
        for block in &mut blocks {
            clean_block(block);
        }
        blocks
    }
}

/// Longest stretch of text in one style, in characters.
const LONGEST_RUN: usize = 10_000;

fn clean_block(block: &mut Block) {
    match block {
        Block::Paragraph(line) | Block::Heading(line) => clean_line(line),
        Block::Quotation(lines) | Block::List { items: lines, .. } => {
            lines.iter_mut().for_each(|line| clean_line(line));
        }
    }
}

fn clean_line(line: &mut [Run]) {
    for run in line.iter_mut().filter(|run| !run.is_break()) {
        run.text = clean_run(&run.text, LONGEST_RUN).text;
    }
}
