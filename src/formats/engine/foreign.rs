//! Reads a value of a type that only other publishers' formats have.

use super::expected::PIXELS;
use super::limits::MAX_NAME;
use super::media;
use super::node::Node;
use super::reader::FieldReader;
use super::rules::decides;
use super::scalars::mentioned;
use super::schema::{FieldType, PropertySchema};
use crate::json::Json;
use crate::record::Value;
use crate::report::Code;

/// Reads the value of a property, if its type is one of those.
pub(super) fn read<J: Json>(reader: &mut FieldReader, property: &PropertySchema, node: &Node<J>) -> Option<Value> {
    match property.field_type {
        FieldType::Html(limit) => reader.html_text(node, usize::from(limit)).map(Value::Text),
        FieldType::Byline => reader.byline(node).map(Value::Text),
        FieldType::FirstName => reader.first_name(node).map(Value::Text),
        FieldType::LinkIfUrl => reader.link_if_url(node).map(Value::Url),
        FieldType::LoosePixels => reader.whole(node, PIXELS, 100_000, true).map(Value::Number),
        FieldType::LooseDuration(parts) => media::duration(&node.json, parts).map(Value::Number),
        FieldType::Minutes => media::minutes(&node.json).map(Value::Number),
        FieldType::Clock([minutes, seconds]) => media::clock(&node.json, minutes, seconds).map(Value::Number),
        FieldType::MediaUrl => reader.media_url(node).map(Value::Url),
        FieldType::Implied(word) => Some(Value::Keyword(word)),
        FieldType::Fault(expected, found) => {
            reader.report.warn_at(Code::Missing, &node.path, expected, found);
            None
        }
        FieldType::FirstLink => reader.first_link(node).map(Value::Url),
        FieldType::FirstImage => reader.first_image(node).map(Value::Record),
        FieldType::FirstMedia => reader.first_media(node).map(Value::Record),
        FieldType::Mention(words) => mentioned(&node.json, words, false).map(Value::Keyword),
        FieldType::Term(words) => mentioned(&node.json, words, true).map(Value::Keyword),
        FieldType::TextBut(words) => match mentioned(&node.json, words, true) {
            Some(_) => None,
            None => reader.text(node, usize::from(MAX_NAME)).map(Value::Text),
        },
        FieldType::Preview(max) => {
            let body = reader.body(node, usize::from(max));
            if let (None, Some(Value::Body(blocks))) = (&reader.free, &body) {
                reader.free = Some(blocks.clone());
            }
            body
        }
        FieldType::LooseTime => reader.time(node, decides(property.field), true).map(Value::Time),
        FieldType::LocalTime([local, utc]) => reader.local_time(node, local, utc).map(Value::Time),
        FieldType::Prose => reader.prose(node, false),
        _ => None,
    }
}
