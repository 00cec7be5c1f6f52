//! Records of fields: what an article and its parts are made of. It knows no rules; those are the tables'.
//!
//! Fields are data and not members of structs, because a table can then say how each is read (`formats`) and where
//! it is shown (`view`): in a browser that is a third of the bytes.

mod field;

pub use field::Field;

use crate::body::Block;
use crate::time::Timestamp;
use crate::url::SafeUrl;
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

/// Fields and what they say. What the payload lacked is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record(Vec<(Field, Value)>);

impl Record {
    /// What a field says.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, field: Field) -> Option<&mut Value> {
        self.0.iter_mut().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    /// Whether a field says something.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// Adds a field that is not there yet.
    pub(crate) fn put(&mut self, field: Field, value: Value) {
        self.0.push((field, value));
    }

    /// Takes a field out.
    pub(crate) fn remove(&mut self, field: Field) -> Option<Value> {
        let place = self.0.iter().position(|(known, _)| *known == field)?;
        Some(self.0.remove(place).1)
    }

    /// The characters of a text, a word or an address.
    pub(crate) fn said(&self, field: Field) -> &str {
        self.url(field).map(SafeUrl::as_str).or(self.text(field)).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
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
        self.0.iter().try_for_each(|(field, value)| map.serialize_entry(field.key(), value))
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
