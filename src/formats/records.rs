//! The interpreter of a format's tables: JSON object by object into records. What it reads, the desk cleans.

use super::desk::{Desk, Node};
use super::shape::{Member, Shape, Takes};
use super::walk::walk;
use super::{FORMATS, native, renditions, summary};
use crate::json::{Json, Kind};
use crate::record::{Field, Record, Value};
use crate::report::Code;
use crate::url::Purpose;

/// What a record is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The article: what it lacks is an error.
    Article,
    /// An article as a related story: only what a teaser shows is read.
    Story,
    /// A part of either.
    Part,
}

/// Reads an object; `None` where it lacks what it cannot be without, or says nothing at all.
pub(super) fn record<J: Json>(desk: &mut Desk, shape: &Shape, node: &Node<J>, role: Role) -> Option<Record> {
    let mut record = Record::default();
    match shape.bare {
        _ if node.json.kind() == Kind::Object => members(desk, shape, node, &mut record, role),
        Some(bare) if node.json.kind() == Kind::Text => {
            let member = shape.members.iter().find(|member| member.field == bare)?;
            record.put(bare, value(desk, member, node)?);
            return Some(record);
        }
        _ => {
            desk.wrong_type(&node.path);
            return None;
        }
    }
    if FORMATS && desk.lenient && role != Role::Part {
        summary::derive(&mut record, role == Role::Story);
    }
    whole(desk, shape, node, role, &record).then_some(record)
}

/// Whether a record has what it cannot be without.
fn whole<J: Json>(desk: &mut Desk, shape: &Shape, node: &Node<J>, role: Role, record: &Record) -> bool {
    let mut whole = !record.is_empty();
    for group in if FORMATS && role == Role::Story { native::STORY.needed } else { shape.needed } {
        if !group.iter().any(|field| record.has(*field)) {
            whole = false;
            if let Some(member) = shape.members.iter().find(|member| group.contains(&member.field)) {
                desk.report.missing(&node.path.key(member.key()), role == Role::Article);
            }
        }
    }
    whole
}

/// Reads the members of an object that `record` does not have yet.
pub(super) fn members<J: Json>(desk: &mut Desk, shape: &Shape, node: &Node<J>, record: &mut Record, role: Role) {
    for member in shape.members {
        if record.has(member.field) || FORMATS && role == Role::Story && !summary::shows(member.field, record) {
            continue;
        }
        let mut read = |desk: &mut Desk, inner: &Node<J>| take(desk, member, inner, record);
        if FORMATS && member.far {
            walk(desk, node, member.key(), &mut read);
        } else if let Some(inner) = node.get(member.key()) {
            read(desk, &inner);
        }
        if FORMATS && matches!(member.takes, Takes::Renditions(_)) {
            renditions::choose(record);
        }
    }
}

/// Adds a member to a record; whether nothing more can be added to the field.
fn take<J: Json>(desk: &mut Desk, member: &Member, node: &Node<J>, record: &mut Record) -> bool {
    let (shape, most, role) = match member.takes {
        Takes::List(shape, most) => (shape, most, Role::Part),
        Takes::Stories(shape, most) if FORMATS => (shape, most, Role::Story),
        Takes::Renditions(shape) if FORMATS => (shape, 20, Role::Part),
        Takes::Chapters if FORMATS => {
            desk.chapter(node, record);
            return false;
        }
        _ => {
            let value = value(desk, member, node);
            let took = value.is_some();
            value.into_iter().for_each(|value| record.put(member.field, value));
            return took;
        }
    };
    let before = if FORMATS { record.remove(member.field) } else { None };
    let mut list = if let Some(Value::List(list)) = before { list } else { Vec::new() };
    desk.each(node, usize::from(most), &mut |desk, item| entry(desk, shape, item, role, record, &mut list));
    let full = list.len() >= usize::from(most);
    if !list.is_empty() {
        record.put(member.field, Value::List(list));
    }
    full
}

/// Reads the value of one member.
fn value<J: Json>(desk: &mut Desk, member: &Member, node: &Node<J>) -> Option<Value> {
    match member.takes {
        Takes::Text(limit) => desk.text(node, usize::from(limit)).map(Value::Text),
        Takes::Link => desk.url(node, Purpose::Link).map(Value::Url),
        Takes::Picture => desk.url(node, Purpose::Image).map(Value::Url),
        Takes::Search => desk.search(node).map(Value::Url),
        Takes::Time => desk.time(node, false).map(Value::Time),
        Takes::Pixels => desk.pixels(node).map(Value::Number),
        Takes::Language => desk.language(node).map(Value::Text),
        Takes::Word(words) => desk.word(node, words).map(Value::Word),
        Takes::Body(most) => desk.body(node, usize::from(most)),
        Takes::Record(shape) => part(desk, shape, node).map(Value::Record),
        Takes::Html(limit) if FORMATS => desk.html_line(node, usize::from(limit)).map(Value::Text),
        Takes::Byline if FORMATS => desk.byline(node).map(Value::Text),
        Takes::FirstName if FORMATS => desk.first_name(node).map(Value::Text),
        Takes::Address if FORMATS => desk.address(node).map(Value::Url),
        Takes::LooseTime if FORMATS => desk.time(node, true).map(Value::Time),
        Takes::Prose if FORMATS => desk.prose(node),
        Takes::Part(shape) if FORMATS => {
            let mut record = Record::default();
            members(desk, shape, node, &mut record, Role::Part);
            (!record.is_empty() && whole(desk, shape, node, Role::Part, &record)).then_some(Value::Record(record))
        }
        _ => None,
    }
}

/// Reads an object; of a list, in a format that has lists there, the first that says something.
fn part<J: Json>(desk: &mut Desk, shape: &Shape, node: &Node<J>) -> Option<Record> {
    if !FORMATS || !desk.lenient {
        return record(desk, shape, node, Role::Part);
    }
    let mut first = None;
    super::walk::each(desk, node, &mut |desk, item| {
        first = record(desk, shape, item, Role::Part);
        first.is_some()
    });
    first
}

/// Reads one entry of a list, and adds it if no other says the same.
fn entry<J: Json>(
    desk: &mut Desk,
    shape: &Shape,
    item: &Node<J>,
    role: Role,
    around: &Record,
    list: &mut Vec<Record>,
) -> bool {
    let Some(entry) = record(desk, shape, item, role) else {
        return false;
    };
    let story = FORMATS && role == Role::Story;
    // In a list of articles the article itself is no news.
    if story && entry.said(Field::Url) == around.said(Field::Url) {
        return false;
    }
    // A story that leads to the article itself is not related to it.
    let again = |pair: &[Field; 2]| alike(pair, around, &entry) || list.iter().any(|other| alike(pair, other, &entry));
    let new = !if story { &native::STORY } else { shape }.unique.iter().any(again);
    if new {
        list.push(entry);
    } else {
        desk.report.warn(Code::Duplicate, &item.path);
    }
    new
}

fn alike(pair: &[Field; 2], one: &Record, other: &Record) -> bool {
    pair.iter().all(|field| one.said(*field) == other.said(*field))
}
