//! The copy desk: reads one value at a time, cleans it, and notes what was wrong. It knows no format.

use super::FORMATS;
use crate::body::{Block, Run};
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::locale::language_tag;
use crate::record::Value;
use crate::report::{Code, Path, Report};
use crate::text::{clean, digits};
use crate::time::Timestamp;
use crate::url::{Purpose, SafeUrl};

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
}

/// One reading of one payload.
pub(crate) struct Desk<'h> {
    pub(crate) host: &'h dyn Host,
    pub(crate) base: Option<&'h str>,
    pub(crate) report: &'h mut Report,
    /// Whether the format is another publisher's, so that more is read as meant.
    pub(crate) lenient: bool,
    /// How many steps into the payload may still be taken.
    pub(crate) steps: u32,
}

/// Most steps into one payload: ten times what a list of fifty posts takes.
const MOST_STEPS: u32 = 50_000;

impl<'h> Desk<'h> {
    /// A desk for the project's own format.
    pub(crate) fn new(host: &'h dyn Host, base: Option<&'h str>, report: &'h mut Report) -> Self {
        Desk { host, base, report, lenient: false, steps: MOST_STEPS }
    }

    pub(crate) fn wrong_type(&mut self, path: &Path) {
        self.report.warn(Code::WrongType, path);
    }

    /// The characters of a JSON string; all else is of a wrong type.
    pub(super) fn raw<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let raw = node.json.text();
        if raw.is_none() {
            if FORMATS && self.lenient {
                return self.meant(node);
            }
            self.wrong_type(&node.path);
        }
        raw.map(|raw| raw.into_owned())
    }

    /// A text of at most `limit` characters; an empty one is as good as none.
    pub(crate) fn text<J: Json>(&mut self, node: &Node<J>, limit: usize) -> Option<String> {
        let mut raw = self.raw(node)?;
        if FORMATS && self.lenient {
            raw = self.unmarked(raw, &node.path);
        }
        self.line(&raw, limit, &node.path)
    }

    /// A line of at most `limit` characters; an empty one is as good as none.
    pub(super) fn line(&mut self, raw: &str, limit: usize, path: &Path) -> Option<String> {
        let clean = clean(raw, limit);
        if clean.cut {
            self.report.warn(Code::TooLong, path);
        }
        (!clean.text.is_empty()).then_some(clean.text)
    }

    /// An address; an empty one is as good as none.
    pub(crate) fn url<J: Json>(&mut self, node: &Node<J>, purpose: Purpose) -> Option<SafeUrl> {
        let mut raw = self.raw(node)?;
        if FORMATS && self.lenient {
            raw = self.unescaped(raw, &node.path);
        }
        let url = self.safe(&raw, purpose);
        if url.is_none() && !raw.bytes().all(|byte| byte == b' ') {
            self.report.warn(Code::UnsafeUrl, &node.path);
        }
        url
    }

    pub(super) fn safe(&self, raw: &str, purpose: Purpose) -> Option<SafeUrl> {
        SafeUrl::parse(raw, self.base, purpose, self.host)
    }

    /// An address with a place for words.
    pub(crate) fn search<J: Json>(&mut self, node: &Node<J>) -> Option<SafeUrl> {
        let url = self.url(node, Purpose::Link)?;
        let holds = |place: &[u8]| url.as_str().as_bytes().windows(place.len()).any(|window| window == place);
        if holds(b"{query}") || holds(b"%7Bquery%7D") {
            return Some(url);
        }
        self.report.warn(Code::BadValue, &node.path);
        None
    }

    /// A point in time; a `loose` one may be misspelled.
    pub(crate) fn time<J: Json>(&mut self, node: &Node<J>, loose: bool) -> Option<Timestamp> {
        let raw = self.raw(node)?;
        let mut parsed = Timestamp::parse(&raw);
        if !parsed.is_some_and(|parsed| parsed.strict || loose) {
            self.report.warn(Code::BadTime, &node.path);
        }
        if FORMATS && self.lenient && parsed.is_none() {
            parsed = super::lenient::mail_time(&raw);
        }
        parsed.map(|parsed| parsed.time)
    }

    /// A language tag in its canonical spelling.
    pub(crate) fn language<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let tag = node.json.text().and_then(|raw| language_tag(&raw, self.host));
        if tag.is_none() {
            self.report.warn(Code::BadLanguage, &node.path);
        }
        tag
    }

    /// A size in pixels, from 1 to 99,999; digits in a string are read as meant.
    pub(crate) fn pixels<J: Json>(&mut self, node: &Node<J>) -> Option<u32> {
        let strict = node.json.kind() == Kind::Number;
        let number = match strict {
            true => node.json.number().map(|number| number as u32),
            false => node.json.text().and_then(|text| digits(text.trim_ascii().as_bytes())),
        };
        let pixels = number.filter(|number| (1..100_000).contains(number));
        if pixels.is_none() || !strict {
            self.wrong_type(&node.path);
        }
        pixels
    }

    /// One of a set of words.
    pub(crate) fn word<J: Json>(&mut self, node: &Node<J>, words: &[(&str, &'static str)]) -> Option<&'static str> {
        let chosen = node.json.text().and_then(|raw| words.iter().find(|(word, _)| *word == raw));
        if chosen.is_none() {
            self.report.warn(Code::BadValue, &node.path);
        }
        chosen.map(|(_, kept)| *kept)
    }

    /// Hands the elements of a list to `read`, until it has kept `most` of them; a lone value is a list of one.
    pub(crate) fn each<J: Json>(
        &mut self,
        list: &Node<J>,
        most: usize,
        read: &mut dyn FnMut(&mut Self, &Node<J>) -> bool,
    ) {
        if list.json.kind() != Kind::List {
            read(self, list);
            return;
        }
        let mut kept = 0;
        // Bad elements are passed over, yet a list of nothing else must not be walked for ever.
        for index in 0..list.json.len() {
            let path = list.path.index(index);
            if kept == most || index == most * 4 {
                self.report.warn(Code::TooMany, &list.path);
                break;
            }
            match list.json.item(index) {
                Some(json) => kept += usize::from(read(self, &Node { json, path })),
                None => self.wrong_type(&path),
            }
        }
    }

    /// The blocks of a list of paragraphs, or of an HTML text.
    pub(crate) fn body<J: Json>(&mut self, node: &Node<J>, most: usize) -> Option<Value> {
        let mut blocks = Vec::new();
        match node.json.kind() {
            Kind::Text if FORMATS => blocks = self.html(&node.json.text().unwrap_or_default(), &node.path),
            Kind::Text => self.wrong_type(&node.path),
            _ => self.each(node, most, &mut |desk, item| {
                let text = desk.text(item, LONGEST_LINE);
                let kept = text.is_some();
                blocks.extend(text.map(|text| Block::Paragraph(Vec::from([Run::plain(text)]))));
                kept
            }),
        }
        (!blocks.is_empty()).then_some(Value::Body(blocks))
    }
}

/// Longest paragraph, item or other line of a text, in characters.
pub(super) const LONGEST_LINE: usize = 10_000;
