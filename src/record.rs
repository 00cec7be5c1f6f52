//! Records of fields: what an article and its parts are made of. It knows no rules; those are the tables'.
//!
//! Fields are data and not members of structs, because a table can then say how each is read (`formats`) and where
//! it is shown (`view`): in a browser that is a third of the bytes.

mod field;
mod marks;

pub use field::Field;

use crate::body::Block;
use crate::time::Timestamp;
use crate::url::SafeUrl;
use marks::Marks;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What a field says. Every text is clean, and every address safe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A line of text, not empty.
    Text(String),
    /// One of the words that the field takes.
    Word(&'static str),
    /// An address.
    Url(SafeUrl),
    /// A point in time.
    Time(Timestamp),
    /// A whole number, at least 1.
    Number(u32),
    /// The text of a story, not empty.
    Body(Vec<Block>),
    /// A record with fields of its own.
    Record(Record),
    /// Records, at least one.
    List(Vec<Record>),
}

/// The place of a field in the record that it was last looked for in.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(crate) type Near = core::cell::Cell<usize>;

/// Fields and what they say. What the payload lacked is absent.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// In the order they were read.
    fields: Vec<(Field, Value)>,
    marks: Marks,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.fields == other.fields
    }
}

impl Eq for Record {}

impl Record {
    /// What a field says.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        if self.marks.has(field) == Some(false) {
            return None;
        }
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    /// What a field says, looked for first where it was `near`: in records that are read alike it stands there again.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn near(&self, field: Field, near: &Near) -> Option<&Value> {
        if !self.has(field) {
            return None;
        }
        match self.fields.get(near.get()) {
            Some((known, value)) if *known == field => Some(value),
            _ => {
                near.set(self.fields.iter().position(|(known, _)| *known == field)?);
                self.get(field)
            }
        }
    }

    /// Whether what a field says is known to need no escape in HTML.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn is_plain(&self, field: Field) -> bool {
        self.marks.is_plain(field)
    }

    pub(crate) fn get_mut(&mut self, field: Field) -> Option<&mut Value> {
        self.marks.change(field);
        self.fields.iter_mut().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    /// Whether a field says something.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.marks.has(field).unwrap_or_else(|| self.get(field).is_some())
    }

    /// Adds a field that is not there yet.
    pub(crate) fn put(&mut self, field: Field, value: Value) {
        self.marks.add(field, &value);
        self.fields.push((field, value));
    }

    /// Takes a field out.
    pub(crate) fn remove(&mut self, field: Field) -> Option<Value> {
        let place = self.fields.iter().position(|(known, _)| *known == field)?;
        self.marks.remove(field);
        Some(self.fields.remove(place).1)
    }

    /// The characters of a text, a word or an address.
    pub(crate) fn said(&self, field: Field) -> &str {
        self.url(field).map(SafeUrl::as_str).or(self.text(field)).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The text or word of a field.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.get(field)? {
            Value::Text(text) => Some(text),
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The address of a field.
    #[must_use]
    pub fn url(&self, field: Field) -> Option<&SafeUrl> {
        match self.get(field)? {
            Value::Url(url) => Some(url),
            _ => None,
        }
    }

    /// The point in time of a field.
    #[must_use]
    pub fn time(&self, field: Field) -> Option<&Timestamp> {
        match self.get(field)? {
            Value::Time(time) => Some(time),
            _ => None,
        }
    }

    /// The number of a field.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<u32> {
        match self.get(field)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The record of a field.
    #[must_use]
    pub fn record(&self, field: Field) -> Option<&Record> {
        match self.get(field)? {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The records of a field, none where it is absent.
    #[must_use]
    pub fn list(&self, field: Field) -> &[Record] {
        match self.get(field) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The text of the story, empty where it is absent.
    #[must_use]
    pub fn body(&self) -> &[Block] {
        match self.get(Field::Body) {
            Some(Value::Body(body)) => body,
            _ => &[],
        }
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write(&mut map)?;
        map.end()
    }
}

impl Record {
    pub(crate) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.fields.iter().try_for_each(|(field, value)| map.serialize_entry(field.key(), value))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Word(word) => serializer.serialize_str(word),
            Value::Url(url) => serializer.serialize_str(url.as_str()),
            Value::Time(time) => serializer.serialize_str(&time.rfc3339()),
            Value::Number(number) => serializer.serialize_u32(*number),
            Value::Body(body) => crate::markup::serialize_body(body, serializer),
            Value::Record(record) => record.serialize(serializer),
            Value::List(list) => serializer.collect_seq(list),
        }
    }
}
