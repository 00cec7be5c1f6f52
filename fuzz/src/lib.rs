//! What the targets are made of: the bytes they are given as texts or payloads. What must hold of those, the judge says.

#[path = "../../tests/judge/mod.rs"]
pub mod judge;

use judge::FORMATS;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// The project's own payloads, and those of all formats, in the order of their names.
static FIXTURES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let list = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        files
    };
    let files = [list(&folder), list(&folder.join("formats"))].concat();
    files.iter().filter_map(|file| serde_json::from_slice(&std::fs::read(file).ok()?).ok()).collect()
});

/// A payload, what to read it as, and how to ask for its card.
pub struct Order {
    /// The name of a format, or nothing.
    pub format: &'static str,
    /// By their JavaScript names.
    pub options: Value,
    /// In whatever format.
    pub payload: Value,
}

/// The order that bytes stand for: two bytes for the format and the options, then JSON; or a byte that names a fixture,
/// and pieces to plant in it, each a byte for the place and a text. What ends a piece is in no text.
#[must_use]
pub fn order(bytes: &[u8]) -> Option<Order> {
    let (&[format, options], rest) = bytes.split_first_chunk()?;
    let payload = match rest.first()? {
        b'{' | b'[' => serde_json::from_slice(rest).ok()?,
        fixture => planted(usize::from(*fixture), rest.get(1..)?)?,
    };
    Some(Order { format: FORMATS.get(usize::from(format) % FORMATS.len())?, options: asked(options), payload })
}

fn planted(fixture: usize, pieces: &[u8]) -> Option<Value> {
    let mut payload = FIXTURES.get(fixture % FIXTURES.len())?.clone();
    for piece in pieces.split(|byte| *byte == 0xFF).filter(|piece| !piece.is_empty()) {
        let (place, text) = piece.split_first()?;
        let text = String::from_utf8_lossy(text);
        let value = serde_json::from_str(&text).unwrap_or_else(|_| Value::from(text));
        let mut left = usize::from(*place) % places(&payload).max(1);
        plant(&mut payload, &mut left, &mut Some(value));
    }
    Some(payload)
}

/// How many values there are that hold no others.
fn places(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(places).sum(),
        Value::Array(items) => items.iter().map(places).sum(),
        _ => 1,
    }
}

fn plant(value: &mut Value, left: &mut usize, planted: &mut Option<Value>) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|inner| plant(inner, left, planted)),
        Value::Array(items) => items.iter_mut().for_each(|inner| plant(inner, left, planted)),
        _ if *left == 0 => {
            if let Some(planted) = planted.take() {
                *value = planted;
            }
        }
        _ => *left -= 1,
    }
}

fn asked(byte: u8) -> Value {
    let one = |names: &[&'static str], bit: u8| names.get(usize::from(byte >> bit) % names.len()).copied();
    json!({
        "layout": one(&["full", "standard", "hero", "compact"], 0),
        "theme": one(&["auto", "dark"], 2),
        "linkTarget": one(&["_self", "_blank"], 3),
        "lang": one(&["", "ar", "vi", "de-AT"], 4),
        "related": if byte & 0x40 == 0 { 50 } else { 4 },
        "headingLevel": if byte & 0x80 == 0 { 2 } else { 6 },
    })
}
