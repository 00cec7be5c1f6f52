//! What the JSON reader and `serde_json` have in common, and where they differ.

use article_embed::internal::json::{Document, Json, Kind, SyntaxError};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value with all its members, also those that share a name.
#[derive(Debug)]
pub enum Any {
    Null,
    Boolean(bool),
    /// A whole number of at most 64 bits.
    Whole(i64),
    /// Any other number.
    Float(f64),
    Text(String),
    List(Vec<Any>),
    Object(Vec<(String, Any)>),
}

/// Names that a value is asked for. The fuzzer's dictionary and corpus have them.
const NAMES: [&str; 6] = ["a", "", "headline", "url", "é", "\n"];

/// Integers of doubles are exact up to here.
const MAX_SAFE: u64 = 1 << 53;

/// Parses a text with this project's reader.
pub fn parse(text: &str) -> Result<Document<'_>, SyntaxError> {
    Document::parse(text)
}

/// Both readers take the same texts and see the same values; a fault has a place in the text.
pub fn json(text: &str, parse: for<'t> fn(&'t str) -> Result<Document<'t>, SyntaxError>) {
    // `serde_json` leaves the byte order mark to its callers.
    let theirs = serde_json::from_str::<Any>(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    match (parse(text), theirs) {
        (Ok(document), Ok(expected)) => assert!(same(&document.root(), &expected), "{text:?}: {expected:?}"),
        (Ok(_), Err(error)) => assert!(is_limit(&error), "{text:?}: {error}"),
        (Err(error), Ok(_)) => panic!("{text:?}: {error}"),
        (Err(error), Err(other)) => {
            let place = offset(text, error.line, error.column);
            assert!(could_go_on(&text[..place]), "{text:?}: {error}, which is late");
            assert!(is_limit(&other) || place + MAX_TOKEN >= bytes_read(text, &other), "{text:?}: {error}, {other}");
        }
    }
}

/// Bytes of the longest token whose fault is reported at its start: an escape such as `\\u00e9`.
const MAX_TOKEN: usize = 6;

/// Whether more text could make JSON of this one.
fn could_go_on(text: &str) -> bool {
    match serde_json::from_str::<Any>(text.strip_prefix('\u{FEFF}').unwrap_or(text)) {
        Ok(_) => true,
        Err(error) => error.is_eof() || is_limit(&error),
    }
}

/// The number of bytes that the other reader had read when it found its fault.
fn bytes_read(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    lines.map(str::len).sum::<usize>() + error.column()
}

/// Texts that only this reader takes. RFC 8259 leaves the size of numbers, the depth and lone surrogates to each.
fn is_limit(error: &serde_json::Error) -> bool {
    let message = error.to_string();
    ["number out of range", "surrogate", "recursion limit", "unexpected end of hex escape"]
        .iter()
        .any(|limit| message.contains(limit))
}

/// The offset in bytes of a line and a column in characters, both counted from 1.
fn offset(text: &str, line: u32, column: u32) -> usize {
    let start = match line {
        1 => 0,
        _ => {
            text.match_indices('\n').nth(line as usize - 2).unwrap_or_else(|| panic!("{text:?} has no line {line}")).0
                + 1
        }
    };
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let mut places = text[start..end].char_indices().map(|(place, _)| start + place).chain([end]);
    places.nth(column as usize - 1).unwrap_or_else(|| panic!("{text:?} has no column {column}"))
}

/// A value as this reader sees it, compared with the other reader's.
pub fn same(value: &impl Json, expected: &Any) -> bool {
    match expected {
        Any::Null => value.kind() == Kind::Null,
        Any::Boolean(boolean) => value.boolean() == Some(*boolean),
        Any::Whole(number) if number.unsigned_abs() <= MAX_SAFE => value.number() == Some(*number),
        Any::Whole(number) => value.number().is_some_and(|own| is_near(own, *number as f64)),
        Any::Float(number) => value.number().is_some_and(|own| is_near(own, *number)),
        Any::Text(text) => value.text().as_deref() == Some(text),
        Any::List(list) => {
            let items: Vec<_> = value.items().collect();
            value.kind() == Kind::List
                && items.len() == list.len()
                && items.iter().zip(list).all(|(item, expected)| same(item, expected))
        }
        Any::Object(members) => {
            let values = value.values(usize::MAX);
            // Of several members with one name, the last counts.
            let named = |name: &&'static str| {
                let expected = members.iter().rfind(|(known, _)| known == name).map(|(_, value)| value);
                match (value.get(name), expected) {
                    (Some(value), Some(expected)) => same(&value, expected),
                    (None, expected) => matches!(expected, None | Some(Any::Null)),
                    (Some(_), None) => false,
                }
            };
            value.kind() == Kind::Object
                && values.len() == members.len()
                && values.iter().zip(members).all(|(value, (_, expected))| same(value, expected))
                && NAMES.iter().all(named)
        }
    }
}

/// Whether a number that was rounded down is that of a double. Both readers round in the last places, and near zero.
fn is_near(own: i64, double: f64) -> bool {
    let error = (double.abs() * 1e-13).max(f64::MIN_POSITIVE);
    (double - error).floor() as i64 <= own && own <= (double + error).floor() as i64
}

impl<'de> Deserialize<'de> for Any {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = Any;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Any, E> {
        Ok(Any::Null)
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Any, E> {
        Ok(Any::Boolean(boolean))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Any, E> {
        Ok(Any::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Any, E> {
        Ok(i64::try_from(number).map_or(Any::Float(number as f64), Any::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Any, E> {
        Ok(Any::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Any, E> {
        Ok(Any::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Any, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Any::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Any, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Any::Object(members))
    }
}
