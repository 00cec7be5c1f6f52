//! Takes out of an article what not everybody may read: the text after the publisher's mark, an excerpt made of it, the
//! updates, and in other publishers' formats the files of media.

use super::node::Node;
use super::reader::FieldReader;
use super::rules::end_state;
use super::schema::FORMATS;
use crate::article::is_free;
use crate::body::{Block, line_text};
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::Code;
use crate::text::{end_of, plain};

/// Ends the state of an article by the times of its updates, and its body where the publisher says that the free part ends;
/// without a mark there is no free part.
pub(super) fn cut<J: Json>(reader: &mut FieldReader, record: &mut Record, node: &Node<J>) {
    end_state(reader, record);
    let marked = if FORMATS { reader.free.take() } else { None };
    if is_free(record) {
        return;
    }
    if FORMATS
        && reader.lenient
        && let Some(Value::Record(media)) = record.get_mut(Field::Media)
    {
        // What kind it is and how long it takes everybody may know.
        media.remove(Field::Url);
        media.remove(Field::Images);
    }
    if record.remove(Field::Updates).is_some() {
        reader.report.warn(Code::NotFree, &node.path);
    }
    if let Some(Value::Body(body)) = record.remove(Field::Body)
        && cut_body(record, body, marked)
    {
        reader.report.warn(Code::NotFree, &node.path);
    }
}

/// Puts the free part of a body back into its record. Returns whether that is not all of it.
fn cut_body(record: &mut Record, mut body: Vec<Block>, marked: Option<Vec<Block>>) -> bool {
    let (mut text, mut free) = (String::new(), 0);
    match record.number(Field::FreeParagraphs) {
        Some(count) => free = body.len().min(count as usize),
        None => {
            if FORMATS && let Some(mut marked) = marked {
                free = marked.len();
                // The one is the start of the other.
                if size(&marked) != size(&body) {
                    marked.extend(body);
                }
                body = marked;
            }
        }
    }
    if free == body.len() {
        record.put(Field::Body, Value::Body(body));
        return false;
    }
    let mut free_bytes = 0;
    for (index, block) in body.iter().enumerate() {
        if index == free {
            free_bytes = text.len();
        }
        push_text(block, &mut text);
    }
    if excerpt_end(record, &text).is_some_and(|end| end > free_bytes) {
        record.remove(Field::Excerpt);
    }
    if free > 0 {
        body.truncate(free);
        put_free(record, body);
    }
    true
}

/// Puts the free part of a body into a record, and how many blocks it has.
fn put_free(record: &mut Record, body: Vec<Block>) {
    let count = Value::Number(body.len() as u32);
    match record.get_mut(Field::FreeParagraphs) {
        Some(given) => *given = count,
        None => record.put(Field::FreeParagraphs, count),
    }
    record.put(Field::Body, Value::Body(body));
}

/// The size of a body, by which a longer one is known.
fn size(body: &[Block]) -> usize {
    body.iter().map(Block::size).sum()
}

/// Where the excerpt, without its last points, ends for the first time in a text in plain typography.
fn excerpt_end(record: &Record, text: &str) -> Option<usize> {
    let excerpt = plain(record.text(Field::Excerpt).unwrap_or_default());
    let last = excerpt.bytes().rposition(|byte| !matches!(byte, b' ' | b'.'))?;
    end_of(excerpt.get(..=last)?, text)
}

/// Appends the text of a block on one line, in plain typography.
fn push_text(block: &Block, text: &mut String) {
    let lines = match block {
        Block::Paragraph(line) | Block::Heading(line) => core::slice::from_ref(line),
        Block::Quotation(lines) | Block::List { items: lines, .. } => lines,
    };
    for line in lines {
        text.push_str(&plain(&line_text(line)));
        text.push(' ');
    }
}
