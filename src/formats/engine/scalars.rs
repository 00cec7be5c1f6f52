//! Reads values that are not texts: language tags, sizes, words of a list.

use super::expected::{EMAIL, LANGUAGE, OTHER_TEXT, TENTHS};
use super::limits::MAX_NAME;
use super::node::Node;
use super::reader::FieldReader;
use super::schema::FORMATS;
use super::site_name::letters;
use super::table::Words;
use crate::json::{Json, Kind, floor};
use crate::language::language_tag;
use crate::report::{Code, Expected, Found};
use crate::text::{digits, split_ascii};
use alloc::borrow::Cow;

impl FieldReader<'_> {
    /// A language tag in its canonical spelling.
    pub(crate) fn language<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let inner = if FORMATS && self.lenient { language_of(&node.json) } else { None };
        let named = inner.as_ref().and_then(language_of);
        let text = named.as_ref().or(inner.as_ref()).unwrap_or(&node.json).text();
        // The name of a language has the form of a tag too.
        let is_name =
            |tag: &str| FORMATS && self.lenient && split_ascii(tag, b'-').next().is_some_and(|tag| tag.len() > 3);
        let tag = text.and_then(|raw| language_tag(&raw, self.host)).filter(|tag| !is_name(tag));
        // No language, none known, one without a code, several: https://www.loc.gov/standards/iso639-2/
        if FORMATS && self.lenient && matches!(tag.as_deref(), Some("zxx" | "und" | "mis" | "mul")) {
            return None;
        }
        if tag.is_none() {
            self.report.warn_at(Code::BadLanguage, &node.path, LANGUAGE, node.found_other());
        }
        tag
    }

    /// A whole number of at least 1 and below `end`, which `expected` describes. Digits in a string are read too, and
    /// reported unless `loose`.
    pub(crate) fn whole<J: Json>(&mut self, node: &Node<J>, expected: Expected, end: u32, loose: bool) -> Option<u32> {
        let strict = node.json.kind() == Kind::Number;
        let number = match strict {
            true => node.json.number().and_then(|number| u32::try_from(number).ok()),
            false => node.json.text().and_then(|text| {
                let text = text.trim_ascii();
                // Sizes have a unit in other formats.
                let text = if FORMATS && self.lenient { text.strip_suffix("px").unwrap_or(text) } else { text };
                digits(text.as_bytes())
            }),
        };
        let whole = number.filter(|number| (1..end).contains(number));
        if whole.is_none() || !strict && !loose {
            let found = match (whole, strict) {
                (Some(_), _) => Found::phrase("digits in a string; they are read as meant"),
                (None, true) => Found::phrase("another number"),
                (None, false) => node.found_other(),
            };
            self.wrong_type(&node.path, expected, found);
        }
        whole
    }

    /// A number from 0 to 100 with at most one decimal, as tenths. Other publishers write it as text too, some with a comma.
    pub(crate) fn tenths<J: Json>(&mut self, node: &Node<J>) -> Option<u32> {
        let text = if FORMATS && self.lenient { node.json.text() } else { None };
        let written = text.as_deref().map(str::trim_ascii);
        let is_number = |text: &&str| {
            text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) && !text.is_empty()
        };
        let tenths = match written {
            Some(text) => Some(text).filter(is_number).map(|text| floor(text, 1)),
            None => node.json.tenths(),
        };
        let tenths = tenths.and_then(|tenths| u32::try_from(tenths).ok()).filter(|tenths| *tenths <= 1_000);
        if tenths.is_none() {
            let other = Found::phrase("another number");
            let found = if node.json.kind() == Kind::Number { other } else { node.found_other() };
            self.wrong_type(&node.path, TENTHS, found);
        }
        tenths
    }

    /// An e-mail address: a text with one `@` inside, and no space.
    pub(crate) fn email<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let text = self.text(node, usize::from(MAX_NAME))?;
        let mut parts = split_ascii(&text, b'@').map(|part| part.is_empty() || part.bytes().any(is_no_letter));
        if (parts.next(), parts.next(), parts.next()) == (Some(false), Some(false), None) {
            return Some(text);
        }
        self.report.warn_at(Code::BadValue, &node.path, EMAIL, OTHER_TEXT);
        None
    }

    /// One of a set of words.
    pub(crate) fn keyword<J: Json>(&mut self, node: &Node<J>, words: &Words) -> Option<&'static str> {
        let first = if FORMATS && self.lenient { node.json.item(0) } else { None };
        let json = first.as_ref().unwrap_or(&node.json);
        let flag = json.boolean().map(|flag| Cow::Borrowed(if flag { "true" } else { "false" }));
        let raw = flag.or_else(|| json.text());
        let raw = raw.as_deref().map(str::trim_ascii).map(|raw| {
            // A word of a vocabulary, as an address: `https://schema.org/False`.
            let is_address = FORMATS && self.lenient && raw.starts_with("http");
            if is_address { term_of(raw) } else { raw }
        });
        let chosen = raw.and_then(|raw| words.iter().find(|(word, _)| word.eq_ignore_ascii_case(raw)));
        if chosen.is_none() {
            self.report.warn_at(Code::BadValue, &node.path, words.expected(), node.found_other());
        }
        chosen.map(|(_, stored)| stored)
    }
}

/// Whether a byte is a space or punctuation that no e-mail address has.
fn is_no_letter(byte: u8) -> bool {
    matches!(byte, b' '..=b'*' | b',' | b'/' | b':'..=b'?')
}

/// The stored word of the first pair whose first word is in a text of `json`, or, if `whole`, is its term.
pub(super) fn mentioned<J: Json>(json: &J, words: &Words, whole: bool) -> Option<&'static str> {
    /// The maximum number of elements of a list that are looked at.
    const MAX_TEXTS: usize = 40;
    let of_text = |json: &J| word_in(&json.text()?, words, whole);
    let of_one = |json: &J| {
        let named = |key| json.get(key).as_ref().and_then(of_text);
        let names = ["name", "literal", "uri", "@id", "id", "code", "qcode", "text", "#text", "@term", "@label"];
        of_text(json).or_else(|| names.into_iter().find_map(named))
    };
    // A word that decides nothing leaves it to the others.
    let of_item = |item: J| of_one(&item).filter(|stored| !stored.is_empty());
    of_one(json).or_else(|| json.items().take(MAX_TEXTS).find_map(of_item))
}

/// The same in a text, which may be a list of words.
pub(super) fn word_in(text: &str, words: &Words, whole: bool) -> Option<&'static str> {
    split_ascii(text, b',').find_map(|text| {
        let text = if whole { letters(term_of(text)) } else { text.to_ascii_lowercase() };
        let is_in = |word: &str| {
            whole && text.trim_end_matches('s') == word
                || !whole && text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
        };
        words.iter().find(|(word, _)| is_in(word)).map(|(_, stored)| stored)
    })
}

/// The last part of an address or a code, such as `http://cv.iptc.org/newscodes/genre/Opinion`; all of another text.
fn term_of(text: &str) -> &str {
    let is_code = !text.bytes().any(|byte| byte == b' ');
    let end = text.bytes().rposition(|byte| matches!(byte, b'/' | b':' | b'#'));
    end.filter(|_| is_code).and_then(|end| text.get(end + 1..)).unwrap_or(text)
}

/// The tag or the name in a list of languages, or in an object that describes one.
fn language_of<J: Json>(json: &J) -> Option<J> {
    json.items().next().or_else(|| json.get("alternateName")).or_else(|| json.get("name"))
}
