//! Turns the fuzzer's bytes into payloads and options. The invariants are those of the property tests.

#[path = "../../tests/invariants/mod.rs"]
pub mod invariants;

pub mod file_tree;
pub mod html_page;

use invariants::FORMATS;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// The fixtures of the project's own format and of all others, ordered by name.
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

/// A payload, the format to read it as, and the options of its card.
pub struct Input {
    /// The name of a format; empty to detect it.
    pub format: &'static str,
    /// Options by their JavaScript names.
    pub options: Value,
    /// A payload of any format.
    pub payload: Value,
}

/// Decodes an input. The first two bytes select the format and the options. JSON follows; or a byte that selects a
/// fixture, and edits separated by 0xFF, which is never in UTF-8. An edit is a byte that selects a value, and its
/// replacement.
#[must_use]
pub fn input(bytes: &[u8]) -> Option<Input> {
    let (&[format, options], rest) = bytes.split_first_chunk()?;
    let payload = match rest.first()? {
        b'{' | b'[' => serde_json::from_slice(rest).ok()?,
        fixture => edited(usize::from(*fixture), rest.get(1..)?)?,
    };
    Some(Input { format: FORMATS.get(usize::from(format) % FORMATS.len())?, options: decode_options(options), payload })
}

/// A fixture with some of its values replaced.
fn edited(fixture: usize, edits: &[u8]) -> Option<Value> {
    let mut payload = FIXTURES.get(fixture % FIXTURES.len())?.clone();
    for edit in edits.split(|byte| *byte == 0xFF).filter(|edit| !edit.is_empty()) {
        let (index, text) = edit.split_first()?;
        let text = String::from_utf8_lossy(text);
        let value = serde_json::from_str(&text).unwrap_or_else(|_| Value::from(text));
        let mut index = usize::from(*index) % leaves(&payload).max(1);
        replace_leaf(&mut payload, &mut index, &mut Some(value));
    }
    Some(payload)
}

/// Counts the values that hold no others.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(leaves).sum(),
        Value::Array(items) => items.iter().map(leaves).sum(),
        _ => 1,
    }
}

/// Replaces the leaf that `index` counts down to.
fn replace_leaf(value: &mut Value, index: &mut usize, replacement: &mut Option<Value>) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|inner| replace_leaf(inner, index, replacement)),
        Value::Array(items) => items.iter_mut().for_each(|inner| replace_leaf(inner, index, replacement)),
        _ if *index == 0 => {
            if let Some(replacement) = replacement.take() {
                *value = replacement;
            }
        }
        _ => *index -= 1,
    }
}

/// Options that the bits of a byte select.
fn decode_options(byte: u8) -> Value {
    let choose = |names: &[&'static str], bit: u8| names.get(usize::from(byte >> bit) % names.len()).copied();
    json!({
        "layout": choose(&["full", "standard", "hero", "compact"], 0),
        "theme": choose(&["auto", "dark"], 2),
        "linkTarget": choose(&["_self", "_blank"], 3),
        "lang": choose(&["", "ar", "vi", "de-AT"], 4),
        "related": if byte & 0x40 == 0 { 50 } else { 4 },
        "headingLevel": if byte & 0x80 == 0 { 2 } else { 6 },
    })
}
