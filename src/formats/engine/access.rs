//! Takes out of an article what not everybody may read: the text after the publisher's mark, and an excerpt made of it.

use super::node::Node;
use super::reader::FieldReader;
use super::schema::FORMATS;
use crate::article::is_free;
use crate::body::{Block, line_text};
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::Code;
use crate::text::plain;

/// Ends the body of an article where its publisher says that the free part ends; without a mark there is no free part.
pub(super) fn cut<J: Json>(reader: &mut FieldReader, record: &mut Record, node: &Node<J>) {
    let marked = if FORMATS { reader.free.take() } else { None };
    if is_free(record) {
        return;
    }
    let Some(Value::Body(whole)) = record.remove(Field::Body) else { return };
    let count = record.number(Field::FreeParagraphs).map(|count| count as usize);
    let free = match (count, marked) {
        (Some(count), _) => whole.get(..count).unwrap_or(&whole).to_vec(),
        (None, marked) => marked.unwrap_or_default(),
    };
    if free == whole {
        return record.put(Field::Body, Value::Body(free));
    }
    let excerpt = plain(record.text(Field::Excerpt).unwrap_or_default());
    let excerpt = excerpt.trim_ascii_end().trim_end_matches('.');
    if !excerpt.is_empty() && text_of(&whole).contains(excerpt) && !text_of(&free).contains(excerpt) {
        record.remove(Field::Excerpt);
    }
    if !free.is_empty() {
        let count = Value::Number(free.len() as u32);
        match record.get_mut(Field::FreeParagraphs) {
            Some(given) => *given = count,
            None => record.put(Field::FreeParagraphs, count),
        }
        record.put(Field::Body, Value::Body(free));
    }
    reader.report.warn(Code::NotFree, &node.path);
}

/// The text of a body on one line, in plain typography.
fn text_of(body: &[Block]) -> String {
    let mut text = String::new();
    for block in body {
        let lines = match block {
            Block::Paragraph(line) | Block::Heading(line) => core::slice::from_ref(line),
            Block::Quotation(lines) | Block::List { items: lines, .. } => lines,
        };
        for line in lines {
            text.push_str(&plain(&line_text(line)));
            text.push(' ');
        }
    }
    text
}
