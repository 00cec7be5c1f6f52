//! Decides what of an article may be shown: by its status, embargo and expiry. What is in doubt is not shown.

use super::expected::DATE_TIME;
use super::node::Node;
use super::reader::FieldReader;
use super::requirements::RecordKind;
use super::schema::FORMATS;
use super::wording::is_address;
use crate::article::notice_of;
use crate::json::{Json, Kind};
use crate::record::{Field, Record, Value};
use crate::report::{Code, Expected, Found};
use crate::time::Timestamp;

/// What decides whether a record may be shown.
const RULES: [Field; 3] = [Field::Status, Field::Embargo, Field::Expires];

/// Whether a field decides that.
pub(super) fn decides(field: Field) -> bool {
    RULES.contains(&field)
}

/// Whether a part of an article, or an article of a list, may not be shown now, which is reported. What decides it is taken
/// out of the record; an article of a list keeps when it expires. The part may be the article itself, which decides for
/// both.
pub(super) fn is_withheld<J: Json>(
    reader: &mut FieldReader,
    record: &mut Record,
    node: &Node<J>,
    kind: RecordKind,
) -> bool {
    if !RULES.iter().any(|rule| record.has(*rule)) {
        return false;
    }
    let withheld = kind != RecordKind::Itself && notice_of(record, reader.host.now()).is_some();
    for rule in RULES {
        if !(FORMATS && kind == RecordKind::Item && rule == Field::Expires) {
            record.remove(rule);
        }
    }
    if withheld {
        #[cfg(feature = "formats")]
        reader.withheld.push(String::from(record.as_str(Field::Url)));
        reader.report.warn(Code::Withheld, &node.path);
    }
    withheld
}

#[cfg(feature = "formats")]
impl FieldReader<'_> {
    /// Removes the image of a record whose address is that of one which may not be shown: a publisher may name it twice.
    pub(super) fn take_withheld(&self, record: &mut Record) {
        let url = record.record(Field::Image).map(|image| image.as_str(Field::Url)).unwrap_or_default();
        if self.withheld.iter().any(|withheld| withheld == url) {
            record.remove(Field::Image);
        }
    }
}

/// Puts the value of a property into its record. Returns whether there was one.
pub(super) fn put_value<J: Json>(
    reader: &mut FieldReader,
    field: Field,
    value: Option<Value>,
    node: &Node<J>,
    record: &mut Record,
) -> bool {
    match value {
        Some(Value::Time(time)) if is_no_time(field, &time, FORMATS && reader.lenient) => {
            reader.report.warn_at(Code::BadTime, &node.path, DATE_TIME, Found::phrase("a placeholder; it is left out"));
        }
        Some(Value::Text(text)) if FORMATS && reader.lenient && is_name(field) && is_address(&text) => {
            reader.report.warn_at(Code::BadValue, &node.path, Expected::phrase("a name"), Found::phrase("an address"));
        }
        // The word decides nothing.
        Some(Value::Keyword("")) => {}
        Some(value) => {
            tell_change(reader, field, &value);
            record.put(field, value);
            return true;
        }
        // What is in doubt is not shown.
        None if decides(field) && !(FORMATS && reader.lenient && field != Field::Status && is_blank(&node.json)) => {
            reader.report.explain(&node.path, "; it is taken for withheld");
            record.remove(Field::Status);
            record.put(Field::Status, Value::Keyword("withheld"));
        }
        // What is in doubt is disclosed, and is not free.
        None if is_disclosed(field, node, FORMATS && reader.lenient) => {
            record.put(field, Value::Record(Record::default()));
            return true;
        }
        None if field == Field::Access && !is_blank(&node.json) => {
            record.put(field, Value::Keyword("subscription"));
            return true;
        }
        None => {}
    }
    false
}

/// Whether a time stands for none. "Never" is a fine end of an embargo. Other publishers' programs write the first second
/// of their clocks for no time.
fn is_no_time(field: Field, time: &Timestamp, lenient: bool) -> bool {
    time.is_placeholder() && (field != Field::Embargo || time.civil().0 < 9999)
        || lenient && !decides(field) && time.epoch() == 0
}

/// Ends "Live" six hours after the article was last changed, if its publisher gives no end: last night's is not that of
/// today.
pub(super) fn end_state(reader: &FieldReader, record: &mut Record) {
    let is_open = |label: &Record| !label.has(Field::Until) && label.text(Field::Kind) == Some("live");
    if !record.record(Field::Label).is_some_and(is_open) {
        return;
    }
    let newest = record.list(Field::Updates).first().and_then(|update| update.time(Field::Time));
    let updated = record.time(Field::Updated);
    let last = if newest.map(Timestamp::epoch) > updated.map(Timestamp::epoch) { newest } else { updated };
    let last = last.or(record.time(Field::Published));
    let Some(end) = last.map(Timestamp::six_hours_later) else { return };
    if let Some(Value::Record(label)) = record.get_mut(Field::Label) {
        reader.host.changes_at(&end);
        label.put(Field::Until, Value::Time(end));
    }
}

/// Tells the host when time alone changes the card.
fn tell_change(reader: &FieldReader, field: Field, value: &Value) {
    if let Value::Time(time) = value
        && matches!(field, Field::Embargo | Field::Expires | Field::Until)
    {
        reader.host.changes_at(time);
    }
}

/// Whether `true` and `false` stand for a field's record without details, and for none.
pub(super) fn is_flag(field: Field) -> bool {
    matches!(field, Field::Sponsored | Field::Ai | Field::Sensitive)
}

/// Whether a value that gave no record discloses something all the same: `true`, an object without a name, and in the
/// project's own format whatever is not `false`.
fn is_disclosed<J: Json>(field: Field, node: &Node<J>, lenient: bool) -> bool {
    match field {
        Field::Sponsored if node.json.kind() == Kind::Object => true,
        Field::Sensitive if FORMATS && lenient && node.json.kind() == Kind::Object => true,
        Field::Sponsored | Field::Ai | Field::Sensitive => node.json.boolean().unwrap_or(!lenient),
        _ => false,
    }
}

fn is_name(field: Field) -> bool {
    matches!(field, Field::Name | Field::Credit)
}

/// Whether a value is a text of white space alone, which some publishers write for `null`.
fn is_blank<J: Json>(json: &J) -> bool {
    json.text().is_some_and(|text| text.bytes().all(|byte| byte == b' '))
}
