//! The interpreter of a format's tables: JSON object by object into records. What it reads, the desk cleans.

use super::desk::{Desk, Node};
use super::shape::{Member, Shape, Takes};
use crate::json::{Json, Kind};
use crate::record::{Field, Record, Value};
use crate::report::Code;
use crate::url::Purpose;

/// Reads an object; `None` where it lacks what it cannot be without, or says nothing at all.
pub(super) fn record<J: Json>(desk: &mut Desk, shape: &Shape, node: Node<J>) -> Option<Record> {
    let mut record = Record::default();
    match shape.bare {
        _ if node.json.kind() == Kind::Object => members(desk, shape, &node, &mut record),
        Some(bare) if node.json.kind() == Kind::Text => {
            let member = shape.members.iter().find(|member| member.field == bare)?;
            record.put(bare, value(desk, member, node, &record)?);
            return Some(record);
        }
        _ => {
            desk.wrong_type(&node.path);
            return None;
        }
    }
    let mut whole = true;
    for group in shape.needed {
        if !group.iter().any(|field| record.has(*field)) {
            whole = false;
            let named = |member: &&Member| group.contains(&member.field);
            let path = node.path.key(shape.members.iter().find(named)?.key());
            desk.report.missing(&path);
        }
    }
    (whole && !record.is_empty()).then_some(record)
}

fn members<J: Json>(desk: &mut Desk, shape: &Shape, node: &Node<J>, record: &mut Record) {
    for member in shape.members {
        if record.has(member.field) {
            continue;
        }
        if let Some(inner) = node.get(member.key())
            && let Some(value) = value(desk, member, inner, record)
        {
            record.put(member.field, value);
        }
    }
}

/// Reads one member. `around` is what has been read of the record that it belongs to.
fn value<J: Json>(desk: &mut Desk, member: &Member, node: Node<J>, around: &Record) -> Option<Value> {
    match member.takes {
        Takes::Text(limit) => desk.text(&node, usize::from(limit)).map(Value::Text),
        Takes::Link => desk.url(&node, Purpose::Link).map(Value::Url),
        Takes::Picture => desk.url(&node, Purpose::Image).map(Value::Url),
        Takes::Search => desk.search(&node).map(Value::Url),
        Takes::Time => desk.time(&node).map(Value::Time),
        Takes::Pixels => desk.pixels(&node).map(Value::Number),
        Takes::Language => desk.language(&node).map(Value::Text),
        Takes::Word(words) => desk.word(&node, words).map(Value::Word),
        Takes::Body(most) => desk.body(node, usize::from(most)),
        Takes::Record(shape) => record(desk, shape, node).map(Value::Record),
        Takes::List(shape, most) => {
            let mut list = Vec::new();
            desk.each(node, usize::from(most), &mut |desk, item| entry(desk, shape, item, around, &mut list));
            (!list.is_empty()).then_some(Value::List(list))
        }
    }
}

/// Reads one entry of a list, and adds it if no other says the same.
fn entry<J: Json>(desk: &mut Desk, shape: &Shape, item: Node<J>, around: &Record, list: &mut Vec<Record>) -> bool {
    let path = item.path;
    let Some(entry) = record(desk, shape, item) else {
        return false;
    };
    // A story that leads to the article itself is not related to it.
    let again = |pair: &[Field; 2]| alike(pair, around, &entry) || list.iter().any(|other| alike(pair, other, &entry));
    let new = !shape.unique.iter().any(again);
    if new {
        list.push(entry);
    } else {
        desk.report.warn(Code::Duplicate, &path);
    }
    new
}

fn alike(pair: &[Field; 2], one: &Record, other: &Record) -> bool {
    pair.iter().all(|field| one.said(*field) == other.said(*field))
}
