//! Interprets a format's tables: reads JSON objects into records, property by property.

use super::access;
use super::expected::{self, COUNT, Items, PIXELS};
use super::members::Members;
use super::node::Node;
use super::paid::says_paid;
use super::reader::FieldReader;
use super::record_list::RecordList;
use super::requirements::{RecordKind, is_complete};
use super::rules::{decides, is_flag, is_withheld, put_value};
use super::schema::{FORMATS, FieldType, ObjectSchema, PropertySchema};
use super::selector::{each, select};
use super::settle::{is_summary, settle_update, settle_url};
use super::{foreign, renditions, teaser};
use crate::json::{Json, Kind};
use crate::record::{Field, Record, Value};
use crate::report::{Code, Expected};
use crate::url::Purpose;

/// Reads an object; `None` if it lacks a required field or has no field at all.
fn read_record<J: Json>(
    reader: &mut FieldReader,
    schema: &ObjectSchema,
    node: &Node<J>,
    kind: RecordKind,
    expected: Expected,
) -> Option<Record> {
    let mut record = Record::with_capacity(schema.properties.len().min(node.json.most_members()));
    match schema.shorthand {
        _ if node.json.kind() == Kind::Object => {
            let around = (reader.own_url.clone(), reader.free.take());
            read_properties(reader, schema, node, &mut record, kind);
            if kind.has_own_url() {
                access::cut(reader, &mut record, node);
            }
            if FORMATS && kind == RecordKind::Story {
                (reader.own_url, reader.free) = around;
            }
        }
        Some(field) if node.json.kind() == Kind::Text => {
            let value = read_value(reader, &schema.property(field)?, node)?;
            return put_value(reader, field, Some(value), node, &mut record).then_some(record);
        }
        _ => {
            reader.wrong_type(&node.path, expected, node.found());
            return None;
        }
    }
    if kind != RecordKind::Article && is_withheld(reader, &mut record, node, kind) {
        return None;
    }
    if FORMATS && reader.lenient && kind.has_own_url() {
        if kind == RecordKind::Story {
            teaser::derive(&mut record, true);
        } else if !record.has(Field::Headline) {
            teaser::derive_headline(&mut record, matches!(reader.report.format(), "rss" | "atom" | "json-feed"));
        }
    }
    is_complete(reader, schema, node, kind, &record).then_some(record)
}

/// Reads an article, alone or of a list.
pub(crate) fn read_article<J: Json>(
    reader: &mut FieldReader,
    schema: &ObjectSchema,
    node: &Node<J>,
    kind: RecordKind,
) -> Option<Record> {
    read_record(reader, schema, node, kind, expected::ARTICLE)
}

/// Reads the properties whose fields `record` does not have yet.
pub(super) fn read_properties<J: Json>(
    reader: &mut FieldReader,
    schema: &ObjectSchema,
    node: &Node<J>,
    record: &mut Record,
    kind: RecordKind,
) {
    let mut members = Members::of(reader, schema, node);
    for (place, property) in schema.properties().enumerate() {
        if FORMATS && reader.lenient && kind.has_own_url() && says_paid(reader, &property, node, record) {
            continue;
        }
        let hidden = FORMATS && !kind.shows(property.field, record);
        if members.lacks(place) || hidden || record.has(property.field) {
            continue;
        }
        let mut read = |reader: &mut FieldReader, inner: &Node<J>| read_property(reader, &property, inner, record);
        if FORMATS && property.is_path {
            select(reader, node, property.key(), &mut read);
        } else if let Some(inner) = members.take(node, place, &property) {
            read(reader, &inner);
        }
        if FORMATS && matches!(property.field_type, FieldType::Renditions(_)) {
            renditions::choose(record);
        }
        #[cfg(feature = "formats")]
        if property.field == Field::Image {
            reader.take_withheld(record);
        }
        if FORMATS && property.field == Field::Url && kind.has_own_url() && !reader.keeps_base {
            settle_url(reader.report.format(), record);
            reader.own_url = record.url(Field::Url).map(|url| String::from(url.as_str())).or(reader.own_url.take());
        }
    }
}

/// Reads a property into its record. Returns whether the field can take nothing more.
fn read_property<J: Json>(
    reader: &mut FieldReader,
    property: &PropertySchema,
    node: &Node<J>,
    record: &mut Record,
) -> bool {
    let (schema, max, kind) = match property.field_type {
        // `true` and `false` stand for a disclosure without details, and for none.
        FieldType::Object(_) if is_flag(property.field) && node.json.boolean().is_some() => {
            return put_value(reader, property.field, None, node, record);
        }
        FieldType::List(schema, max) => (schema, max, RecordKind::Part),
        FieldType::Stories(schema, max) if FORMATS => (schema, max, RecordKind::Story),
        FieldType::Renditions(schema) if FORMATS => (schema, renditions::MAX, RecordKind::Part),
        FieldType::Crops(schema) if FORMATS => {
            let image = read_object(reader, schema, node, RecordKind::Part, property.field);
            renditions::put_better(record, image);
            return false;
        }
        FieldType::JoinedProse if FORMATS => {
            reader.append_prose(node, record);
            return false;
        }
        FieldType::Updates(schema) if FORMATS => {
            if let Some(mut update) = read_record(reader, schema, node, RecordKind::Part, expected::ARTICLE) {
                settle_update(&mut update);
                reader.append_update(update, node, record);
            }
            return false;
        }
        _ => {
            let value = read_value(reader, property, node);
            return put_value(reader, property.field, value, node, record);
        }
    };
    read_list(reader, property.field, ListType { schema, max: usize::from(max), kind }, node, record)
}

/// What a list may hold.
struct ListType {
    schema: &'static ObjectSchema,
    max: usize,
    kind: RecordKind,
}

/// Reads a list into its record. Returns whether it is full.
fn read_list<J: Json>(
    reader: &mut FieldReader,
    field: Field,
    ListType { schema, max, kind }: ListType,
    node: &Node<J>,
    record: &mut Record,
) -> bool {
    let plural = field.plural();
    let items = Items { max, one: expected::record(field, schema), count: Expected::at_most(max, plural) };
    let expected = if node.json.kind() == Kind::List { items.one } else { Expected::list_of(plural) };
    let before = if FORMATS { record.remove(field) } else { None };
    let records = if let Some(Value::List(records)) = before { records } else { Vec::new() };
    let mut list = RecordList { schema, kind, parent: record, records };
    reader.each(node, &items, &mut |reader, item| {
        read_record(reader, schema, item, kind, expected).is_some_and(|record| list.push(reader, item, record))
    });
    let full = list.records.len() >= max;
    if !list.records.is_empty() {
        record.put(field, Value::List(list.records));
    }
    full
}

/// Reads the value of a property that is not a list.
fn read_value<J: Json>(reader: &mut FieldReader, property: &PropertySchema, node: &Node<J>) -> Option<Value> {
    match property.field_type {
        FieldType::Text(limit) => reader.text(node, usize::from(limit)).map(Value::Text),
        FieldType::Link => reader.url(node, Purpose::Link).map(Value::Url),
        FieldType::ImageUrl => reader.url(node, Purpose::Image).map(Value::Url),
        FieldType::Email => reader.email(node).map(Value::Text),
        FieldType::SearchUrl => reader.search_url(node).map(Value::Url),
        FieldType::Time => reader.time(node, decides(property.field), false).map(Value::Time),
        FieldType::Pixels => reader.whole(node, PIXELS, 100_000, false).map(Value::Number),
        FieldType::Count => reader.whole(node, COUNT, 1_000, false).map(Value::Number),
        FieldType::Tenths => reader.tenths(node).map(Value::Tenths),
        FieldType::Language => reader.language(node).map(Value::Text),
        FieldType::Keyword(words) => reader.keyword(node, words).map(Value::Keyword),
        FieldType::Body(max) => reader.body(node, usize::from(max)),
        FieldType::Object(schema) => {
            let itself = FORMATS && property.key.as_bytes().first() == Some(&b'?');
            let kind = if itself { RecordKind::Itself } else { RecordKind::Part };
            read_object(reader, schema, node, kind, property.field).map(Value::Record)
        }
        FieldType::Flattened(schema) if FORMATS => {
            let (mut record, part) = (Record::default(), RecordKind::Part);
            read_properties(reader, schema, node, &mut record, part);
            let whole = !record.is_empty() && is_complete(reader, schema, node, part, &record);
            // A mark withholds what it stands beside.
            let is_mark = property.field == Field::Sensitive;
            if is_mark && record.has(Field::Status) {
                reader.report.warn(Code::Withheld, &node.path);
            }
            (whole && (is_mark || !is_withheld(reader, &mut record, node, part))).then_some(Value::Record(record))
        }
        _ if FORMATS => foreign::read(reader, property, node),
        _ => None,
    }
}

/// Reads an object. In a lenient format a list may stand for it, whose first usable object is read, or the first of the best images.
fn read_object<J: Json>(
    reader: &mut FieldReader,
    schema: &ObjectSchema,
    node: &Node<J>,
    kind: RecordKind,
    field: Field,
) -> Option<Record> {
    let expected = expected::record(field, schema);
    if !FORMATS || !reader.lenient {
        return read_record(reader, schema, node, kind, expected);
    }
    let mut best = None;
    each(reader, node, &mut |reader, item| {
        let record = read_record(reader, schema, item, kind, expected);
        if field == Field::Image {
            best = renditions::better(best.take(), record.filter(renditions::is_shown));
            return false;
        }
        best = record.filter(|record| field != Field::Section || !is_summary(record));
        best.is_some()
    });
    best
}
