//! Records of fields, which an article and its parts are made of.
//!
//! Fields are data, not struct members, so that a table says how each is read (`formats`) and where it is shown
//! (`view`). In a browser that takes a third of the bytes.

mod entry;
mod field;

pub use field::Field;

use crate::body::Block;
use crate::time::Timestamp;
use crate::url::SafeUrl;
use entry::{Entry, FieldSet};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The value of a field. Every text is clean, and every URL safe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A line of text; never empty.
    Text(String),
    /// One of the words that the field allows.
    Keyword(&'static str),
    /// A URL.
    Url(SafeUrl),
    /// A point in time.
    Time(Timestamp),
    /// A whole number.
    Number(u32),
    /// A number with one decimal, as tenths: 35 is 3.5.
    Tenths(u32),
    /// The text of an article; at least one block.
    Body(Vec<Block>),
    /// A record with fields of its own.
    Record(Record),
    /// At least one record.
    List(Vec<Record>),
}

impl Value {
    /// Whether the value is known to need no escaping in HTML. A browser never asks.
    fn is_plain(&self) -> bool {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        match self {
            Value::Text(text) => return crate::escape::is_plain(text),
            Value::Url(url) => return crate::escape::is_plain(url.as_str()),
            _ => {}
        }
        false
    }
}

/// The index at which a field was last found. Records of one format have their fields in the same order.
pub(crate) type IndexHint = core::cell::Cell<usize>;

/// Fields and their values. A field that the payload lacks is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// In the order they were read.
    fields: Vec<Entry<Value>>,
    present: FieldSet,
}

impl Record {
    /// A record with room for `most` fields, or as many as most records have.
    pub(crate) fn with_capacity(most: usize) -> Self {
        const MAX: usize = 20;
        // A browser's wasm is smaller without.
        let capacity = if cfg!(target_arch = "wasm32") { 0 } else { most.min(MAX) };
        Record { fields: Vec::with_capacity(capacity), present: FieldSet::default() }
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        if self.lacks(field) {
            return None;
        }
        self.fields.iter().find(|entry| entry.field == field).map(|entry| &entry.value)
    }

    /// The value of a field, and whether it is known to need no escaping in HTML. Looked for first where `hint` says, and
    /// remembered there.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn get_hinted(&self, field: Field, hint: &IndexHint) -> Option<(&Value, bool)> {
        if self.lacks(field) {
            return None;
        }
        let hinted = self.fields.get(hint.get()).filter(|entry| entry.field == field);
        let entry = hinted.or_else(|| {
            hint.set(self.fields.iter().position(|entry| entry.field == field)?);
            self.fields.get(hint.get())
        })?;
        Some((&entry.value, entry.is_plain))
    }

    pub(crate) fn get_mut(&mut self, field: Field) -> Option<&mut Value> {
        self.fields.iter_mut().find(|entry| entry.field == field).map(Entry::value_mut)
    }

    /// Whether the record is known to lack a field, without a search.
    pub(crate) fn lacks(&self, field: Field) -> bool {
        self.present.has(field) == Some(false)
    }

    /// Whether the record has a field.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.present.has(field).unwrap_or_else(|| self.get(field).is_some())
    }

    /// Adds a field that the record does not have yet.
    pub(crate) fn put(&mut self, field: Field, value: Value) {
        self.present.add(field);
        let is_plain = value.is_plain();
        self.fields.push(Entry::new(field, value, is_plain));
    }

    /// Removes a field.
    pub(crate) fn remove(&mut self, field: Field) -> Option<Value> {
        let place = self.fields.iter().position(|entry| entry.field == field)?;
        self.present.remove(field);
        Some(self.fields.remove(place).value)
    }

    /// The text, word or URL of a field; empty for other values and absent fields.
    pub(crate) fn as_str(&self, field: Field) -> &str {
        self.url(field).map(SafeUrl::as_str).or_else(|| self.text(field)).unwrap_or_default()
    }

    /// The host of the record's address, without `www.`.
    pub(crate) fn domain(&self) -> &str {
        self.url(Field::Url).map_or("", SafeUrl::domain)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The text or word of a field, if it is one.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.get(field)? {
            Value::Text(text) => Some(text),
            Value::Keyword(word) => Some(word),
            _ => None,
        }
    }

    /// The URL of a field, if it is one.
    #[must_use]
    pub fn url(&self, field: Field) -> Option<&SafeUrl> {
        match self.get(field)? {
            Value::Url(url) => Some(url),
            _ => None,
        }
    }

    /// The time of a field, if it is one.
    #[must_use]
    pub fn time(&self, field: Field) -> Option<&Timestamp> {
        match self.get(field)? {
            Value::Time(time) => Some(time),
            _ => None,
        }
    }

    /// The number of a field, if it is one.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<u32> {
        match self.get(field)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number with one decimal of a field, as tenths, if it is one.
    #[must_use]
    pub fn tenths(&self, field: Field) -> Option<u32> {
        match self.get(field)? {
            Value::Tenths(tenths) => Some(*tenths),
            _ => None,
        }
    }

    /// The record of a field, if it is one.
    #[must_use]
    pub fn record(&self, field: Field) -> Option<&Record> {
        match self.get(field)? {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The records of a field; empty if it is absent.
    #[must_use]
    pub fn list(&self, field: Field) -> &[Record] {
        match self.get(field) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The blocks of the text; empty if the record has none.
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
    /// Adds the fields to a map that is being serialized.
    pub(crate) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.fields.iter().try_for_each(|entry| map.serialize_entry(entry.field.key(), &entry.value))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Keyword("true") => serializer.serialize_bool(true),
            Value::Keyword(word) => serializer.serialize_str(word),
            Value::Url(url) => serializer.serialize_str(url.as_str()),
            Value::Time(time) => serializer.serialize_str(&time.rfc3339()),
            Value::Number(number) => serializer.serialize_u32(*number),
            Value::Tenths(tenths) if tenths % 10 == 0 => serializer.serialize_u32(tenths / 10),
            Value::Tenths(tenths) => serializer.serialize_f64(f64::from(*tenths) / 10.0),
            Value::Body(body) => crate::body_html::serialize_body(body, serializer),
            Value::Record(record) => record.serialize(serializer),
            Value::List(list) => serializer.collect_seq(list),
        }
    }
}
