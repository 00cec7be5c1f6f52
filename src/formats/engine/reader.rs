//! Reads one JSON value at a time into a clean value of a field, and reports what is wrong with it.

use super::expected::{DATE_TIME, Items, MISSPELLED, OTHER_TEXT, PARAGRAPHS, SEARCH_URL, TEXT, url_for};
use super::limits::{MAX_LINE_LENGTH, MAX_STEPS};
use super::node::Node;
use super::renditions::last_candidate;
use super::schema::FORMATS;
use super::shortcodes::without_shortcodes;
use super::wording::{
    base_of_schemeless, before_paywall, is_no_address, is_placeholder, lines_of, without_last_link, without_teaser_end,
};
use crate::body::{Block, Run};
use crate::host::Host;
use crate::html_text::unmarked;
use crate::json::{Json, Kind};
use crate::record::Value;
use crate::report::{Code, Expected, Found, Path, Report};
use crate::text::{after, clean, without_code};
use crate::time::{ParsedTimestamp, Timestamp, parse_loose};
use crate::url::{Purpose, SafeUrl};
use alloc::borrow::Cow;

/// Reads the values of one payload.
pub(crate) struct FieldReader<'h> {
    pub(crate) host: &'h dyn Host,
    /// What relative URLs resolve against.
    pub(crate) base: Option<&'h str>,
    /// The URL of the article or story that is read, which takes precedence over `base`.
    pub(crate) own_url: Option<String>,
    /// The URL that the payload gives for itself, which takes precedence over `base` too.
    pub(crate) self_link: Option<String>,
    /// The site that a feed is of, which URLs of its entries resolve against.
    pub(crate) site: Option<String>,
    /// Whether `base` takes precedence.
    pub(crate) keeps_base: bool,
    /// The part of the body before the publisher's mark that the rest is not for everybody.
    pub(crate) free: Option<Vec<Block>>,
    pub(crate) report: &'h mut Report,
    /// Whether common mistakes are read as they were meant.
    pub(crate) lenient: bool,
    /// The addresses of the parts of the payload that may not be shown; empty for one without.
    #[cfg(feature = "formats")]
    pub(super) withheld: Vec<String>,
    /// Whether the objects that are read have members that may be misspelled.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) has_other_names: bool,
    /// How many more steps selectors may take.
    pub(crate) steps: u32,
}

impl<'h> FieldReader<'h> {
    /// A strict reader.
    pub(crate) fn new(host: &'h dyn Host, base: Option<&'h str>, report: &'h mut Report) -> Self {
        FieldReader {
            host,
            base,
            own_url: None,
            self_link: None,
            site: None,
            free: None,
            keeps_base: base.is_some(),
            report,
            lenient: false,
            #[cfg(feature = "formats")]
            withheld: Vec::new(),
            #[cfg(not(target_arch = "wasm32"))]
            has_other_names: false,
            steps: MAX_STEPS,
        }
    }

    /// Reports a value of another type than `expected`.
    pub(crate) fn wrong_type(&mut self, path: &Path, expected: Expected, found: Found) {
        self.report.warn_at(Code::WrongType, path, expected, found);
    }

    /// The characters of a JSON string. `expected` is what a message asks for if it is another value.
    pub(super) fn raw<'n, J: Json>(&mut self, node: &'n Node<J>, expected: Expected) -> Option<Cow<'n, str>> {
        let raw = node.json.text();
        if FORMATS && self.lenient {
            return raw.or_else(|| self.coerce_text(node, expected).map(Cow::Owned)).map(without_code);
        }
        if raw.is_none() {
            self.wrong_type(&node.path, expected, node.found());
        }
        raw
    }

    /// Text of at most `limit` characters; `None` if it is empty.
    pub(crate) fn text<J: Json>(&mut self, node: &Node<J>, limit: usize) -> Option<String> {
        let raw = self.raw(node, TEXT)?;
        if FORMATS && self.lenient {
            return self.plain_line(&raw, limit, &node.path);
        }
        self.bounded_line(&raw, limit, &node.path)
    }

    /// A clean line of a text that may be HTML.
    pub(in crate::formats) fn plain_line(&mut self, raw: &str, limit: usize, path: &Path) -> Option<String> {
        let plain = self.strip_markup(Cow::Borrowed(without_last_link(raw)), path);
        self.bounded_line(&without_teaser_end(without_shortcodes(&plain).trim_ascii()), limit, path)
    }

    /// A clean line of at most `limit` characters; `None` if it is empty.
    pub(super) fn bounded_line(&mut self, raw: &str, limit: usize, path: &Path) -> Option<String> {
        let clean = clean(raw, limit);
        if clean.cut {
            self.too_long(Expected::at_most(limit, "characters"), path);
        }
        let nothing = clean.text.is_empty() || FORMATS && self.lenient && is_placeholder(&clean.text);
        (!nothing).then_some(clean.text)
    }

    /// Reports a text that was cut.
    pub(super) fn too_long(&mut self, expected: Expected, path: &Path) {
        self.report.warn_at(Code::TooLong, path, expected, Found::phrase("more; the end is cut"));
    }

    /// A URL; `None` if it is empty.
    pub(crate) fn url<J: Json>(&mut self, node: &Node<J>, purpose: Purpose) -> Option<SafeUrl> {
        let mut raw = self.raw(node, url_for(purpose))?;
        if FORMATS && self.lenient {
            raw = self.unescape(raw, &node.path);
        }
        if FORMATS && self.lenient && is_no_address(raw.trim_ascii(), purpose == Purpose::Image) {
            return None;
        }
        let url = self.parse_url(if FORMATS && self.lenient { last_candidate(&raw, purpose) } else { &raw }, purpose);
        let scheme = |text: &str| text.trim_ascii_start().as_bytes().get(4).copied();
        let found = match &url {
            None if raw.bytes().all(|byte| byte == b' ') => return None,
            None => OTHER_TEXT,
            Some(url)
                if purpose == Purpose::Image && scheme(url.as_str()) == Some(b's') && scheme(&raw) == Some(b':') =>
            {
                Found::phrase("an http: URL; the image is loaded by https:")
            }
            Some(_)
                if FORMATS
                    && self.lenient
                    && !self.keeps_base
                    && purpose == Purpose::Image
                    && !raw.bytes().any(|byte| byte == b':') =>
            {
                Found::phrase("a relative URL; it is resolved against the article's")
            }
            _ => return url,
        };
        self.report.warn_at(Code::UnsafeUrl, &node.path, url_for(purpose), found);
        url
    }

    pub(super) fn parse_url(&self, raw: &str, purpose: Purpose) -> Option<SafeUrl> {
        let own = if FORMATS { self.own_url.as_deref() } else { None };
        // Ghost's own placeholder for the address of the site.
        let raw = if FORMATS && self.lenient { after(raw, "__GHOST_URL__").unwrap_or(raw) } else { raw };
        let base = own.or(self.base).or_else(|| base_of_schemeless(raw));
        SafeUrl::parse(raw, base, purpose, self.host)
    }

    /// The URL of a search, with a placeholder for the search terms.
    pub(crate) fn search_url<J: Json>(&mut self, node: &Node<J>) -> Option<SafeUrl> {
        let url = self.url(node, Purpose::Link)?;
        let contains = |place: &[u8]| url.as_str().as_bytes().windows(place.len()).any(|window| window == place);
        if contains(b"{query}") || contains(b"%7Bquery%7D") {
            return Some(url);
        }
        self.report.warn_at(Code::BadValue, &node.path, SEARCH_URL, Found::phrase("a URL without it"));
        None
    }

    /// A point in time; if it `decides` what may be shown, its zone must be known. If `loose`, no spelling is reported.
    pub(crate) fn time<J: Json>(&mut self, node: &Node<J>, decides: bool, loose: bool) -> Option<Timestamp> {
        let raw = self.raw(node, DATE_TIME)?;
        let mut parsed = Timestamp::parse(&raw);
        if FORMATS && self.lenient && parsed.is_none() {
            let exact = |(time, exact)| (exact || !decides).then_some(ParsedTimestamp { time, strict: false });
            parsed = parse_loose(unmarked(&raw).as_deref().unwrap_or(&raw)).and_then(exact);
        }
        if !parsed.is_some_and(|parsed| parsed.strict || loose) {
            let found = if parsed.is_some() { MISSPELLED } else { OTHER_TEXT };
            self.report.warn_at(Code::BadTime, &node.path, DATE_TIME, found);
        }
        parsed.map(|parsed| parsed.time)
    }

    /// Calls `read` with each element of a list until enough of them are kept. Any other value counts as a list of one.
    pub(crate) fn each<J: Json>(
        &mut self,
        list: &Node<J>,
        items: &Items,
        read: &mut dyn FnMut(&mut Self, &Node<J>) -> bool,
    ) {
        if list.json.kind() != Kind::List {
            read(self, list);
            return;
        }
        let mut kept = 0;
        for (index, json) in list.json.items().enumerate() {
            let path = list.path.index(index);
            // Unusable elements are skipped, up to a limit: a list of a million of them would take seconds.
            if kept == items.max || index == items.max * 4 {
                self.too_many(items.count, &list.path);
                break;
            }
            match json.kind() {
                Kind::Null => self.wrong_type(&path, items.one, Found::kind(|| Kind::Null)),
                _ => kept += usize::from(read(self, &Node { json, path })),
            }
        }
    }

    /// Reports a list that was cut.
    pub(super) fn too_many(&mut self, expected: Expected, path: &Path) {
        self.report.warn_at(Code::TooMany, path, expected, Found::phrase("more; the rest is left out"));
    }

    /// The blocks of a list of paragraphs, or of HTML.
    pub(crate) fn body<J: Json>(&mut self, node: &Node<J>, max: usize) -> Option<Value> {
        let mut blocks = Vec::new();
        match node.json.kind() {
            Kind::Text if FORMATS => {
                let raw = node.json.text().unwrap_or_default();
                if let Some(free) = before_paywall(&raw) {
                    self.free = Some(self.html(free, &node.path));
                }
                if self.lenient {
                    return self.prose(node, true);
                }
                blocks = self.html(&raw, &node.path);
            }
            kind if kind == Kind::List || FORMATS && self.lenient => {
                let items = Items { max, one: TEXT, count: Expected::at_most(max, "paragraphs") };
                self.each(node, &items, &mut |reader, item| {
                    let Some(text) = reader.text(item, MAX_LINE_LENGTH) else { return false };
                    let paragraph = |line: &str| Block::Paragraph(Vec::from([Run::plain(String::from(line))]));
                    match FORMATS && reader.lenient {
                        true => blocks.extend(lines_of(&text).into_iter().map(paragraph)),
                        false => blocks.push(paragraph(&text)),
                    }
                    true
                });
            }
            _ => self.wrong_type(&node.path, PARAGRAPHS, node.found()),
        }
        (!blocks.is_empty()).then_some(Value::Body(blocks))
    }
}
