//! Collects the records of a list, each once.

use super::node::Node;
use super::reader::FieldReader;
use super::requirements::RecordKind;
use super::schema::{FORMATS, ObjectSchema, UniqueKey};
use super::teaser;
use crate::json::Json;
use crate::record::{Field, Record};
use crate::report::Code;
use crate::time::Timestamp;

/// A list of records that is being read.
pub(super) struct RecordList<'r> {
    pub(super) schema: &'static ObjectSchema,
    pub(super) kind: RecordKind,
    /// The record that the list is part of.
    pub(super) parent: &'r Record,
    pub(super) records: Vec<Record>,
}

impl RecordList<'_> {
    /// Appends the record of `item`, unless it repeats another. Returns whether it was appended.
    pub(super) fn push<J: Json>(&mut self, reader: &mut FieldReader, item: &Node<J>, record: Record) -> bool {
        let story = FORMATS && self.kind == RecordKind::Story;
        // A list of articles holds the article itself too, which is no mistake.
        if story && record.as_str(Field::Url) == self.parent.as_str(Field::Url) {
            return false;
        }
        // A story that links to the article itself is not related to it.
        let repeats = |key: &UniqueKey| {
            key.is_shared(self.parent, &record) || self.records.iter().any(|other| key.is_shared(other, &record))
        };
        let new = !if story { teaser::UNIQUE } else { self.schema.unique }.iter().any(repeats);
        if new {
            self.records.insert(self.place(&record), record);
        } else {
            reader.report.warn(Code::Duplicate, &item.path);
        }
        new
    }

    /// Where the record belongs: corrections and updates have the newest one first, those without a time last; all else is
    /// in order. A retraction comes before all other corrections, because short layouts show the first one alone.
    fn place(&self, record: &Record) -> usize {
        let rank = |record: &Record| {
            let date = record.time(Field::Date).or(record.time(Field::Time)).map_or(i64::MIN / 2, Timestamp::epoch);
            if record.text(Field::Kind) == Some("retraction") { date / 2 + i64::MAX / 2 } else { date }
        };
        let later = |other: &Record| rank(other) < rank(record);
        self.records.iter().position(later).unwrap_or(self.records.len())
    }
}
