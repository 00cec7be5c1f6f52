//! Reads all articles of a payload: each as if it were alone, and what the payload says of the list.

use super::detect::{Request, Signatures, begin, reject_payload, reject_request};
use super::envelope::{self_link, site_of};
use super::expected;
use super::interpret::{read_article, read_properties};
use super::json_ld::Graph;
use super::node::Node;
use super::reader::FieldReader;
use super::requirements::RecordKind;
use super::schema::Format;
use super::selector::select;
use super::settle::settle;
use super::teaser::UNIQUE;
use crate::json::{Json, Kind};
use crate::record::{Field, Record, Value};
use crate::report::{Code, Path};

/// The maximum number of entries that are tried for each article of the list.
const MAX_TRIES: usize = 4;

/// Reads the articles of a payload, `most` at most: as `requested`, or by the first signature that matches any.
///
/// A list of which nothing may be shown has no articles, and the status `withheld`.
pub(crate) fn read<J: Json + Copy>(
    json: J,
    requested: Option<&str>,
    signatures: [&Signatures; 2],
    reader: &mut FieldReader,
    most: usize,
) -> Option<Record> {
    let graph = Graph::of(json);
    let root = Node { json: graph.json(), path: Path::ROOT };
    if !matches!(root.json.kind(), Kind::List | Kind::Object) {
        reader.report.error_at(Code::WrongRoot, &root.path, expected::PAYLOAD, root.found());
        return None;
    }
    reader.self_link = self_link(&root.json);
    reader.site = site_of(reader, &root.json);
    let requested = Request::parse(requested.unwrap_or_default());
    let known = requested.named(signatures[1]);
    if known.is_none() && !requested.format.is_empty() {
        reject_request(reader, expected::FORMAT_NAME);
    }
    for (selector, format) in signatures.into_iter().flat_map(Signatures::iter) {
        if known.is_some_and(|known| known.name != format.name) {
            continue;
        }
        let mut items = Items { format, most, tries: 0, records: Vec::new() };
        select(reader, &root, selector, &mut |reader, node| items.push(reader, node));
        if items.tries > 0 {
            return items.into_list(reader, &root);
        }
    }
    reject_payload(reader, &root, known.is_some(), None);
    None
}

/// The articles of a list that is being read.
struct Items {
    format: &'static Format,
    most: usize,
    /// How many entries were read.
    tries: usize,
    records: Vec<Record>,
}

impl Items {
    /// Reads an entry. Returns whether there is no room for another.
    fn push<J: Json>(&mut self, reader: &mut FieldReader, node: &Node<J>) -> bool {
        if self.records.len() >= self.most || self.tries >= self.most.saturating_mul(MAX_TRIES) {
            return true;
        }
        self.tries += 1;
        begin(reader, self.format);
        let Some(record) = read_article(reader, self.format.article, node, RecordKind::Item) else {
            return false;
        };
        if self.records.iter().any(|other| UNIQUE.iter().any(|key| key.is_shared(other, &record))) {
            reader.report.warn(Code::Duplicate, &node.path);
        } else {
            self.records.push(record);
        }
        false
    }

    /// The list, with what the payload says of it.
    fn into_list<J: Json>(self, reader: &mut FieldReader, root: &Node<J>) -> Option<Record> {
        let mut list = Record::default();
        if self.records.is_empty() {
            if reader.withheld.is_empty() {
                reader.report.error(Code::NoArticle, &root.path);
                return None;
            }
            list.put(Field::Status, Value::Keyword("withheld"));
            return Some(list);
        }
        begin(reader, self.format);
        if let Some(envelope) = self.format.envelope {
            read_properties(reader, envelope, root, &mut list, RecordKind::Head);
        }
        let mut records = self.records;
        let site = list.record(Field::Publisher).map(|publisher| publisher.as_str(Field::Name));
        for record in &mut records {
            settle(record, self.format.lenient, site);
            record.remove(Field::Body);
        }
        share(Field::Publisher, &mut records, &mut list);
        share(Field::Language, &mut records, &mut list);
        if let (None, Some(url)) =
            (list.url(Field::Url), list.record(Field::Publisher).and_then(|of| of.url(Field::Url)))
        {
            let url = url.clone();
            list.put(Field::Url, Value::Url(url));
        }
        list.put(Field::Items, Value::List(records));
        Some(list)
    }
}

/// Moves a field that all articles have alike to the list, which says it once. What the list says of itself stays.
fn share(field: Field, records: &mut [Record], list: &mut Record) {
    let name = |value: &Value| match value {
        Value::Record(record) => String::from(record.as_str(Field::Name)),
        Value::Text(text) => text.clone(),
        _ => String::new(),
    };
    let named = |record: &Record| record.get(field).map(name);
    let Some((first, others)) = records.split_first_mut().filter(|(first, _)| first.has(field)) else { return };
    if list.get(field).is_none()
        && others.iter().all(|record| named(record) == named(first))
        && let Some(value) = first.remove(field)
    {
        list.put(field, value);
    }
    let shared = list.get(field).map(name);
    for record in records {
        if named(record) == shared {
            record.remove(field);
        }
    }
}
