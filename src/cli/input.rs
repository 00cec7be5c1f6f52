//! One payload from a file or from standard input: JSON, or an article's HTML page. It reads no article.

use super::Trouble;
use super::page;
use serde_json::Value;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Most bytes of a payload; the element takes no more either.
const MOST_JSON: u64 = 1 << 20;

/// Most bytes of a page.
const MOST_HTML: u64 = 8 << 20;

/// Why a file is no payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// The code that reports have for it.
    NotJson,
    /// It is too large.
    TooLarge,
}

impl Unread {
    /// Its stable name, as in docs/errors.md.
    pub(super) fn code(self) -> &'static str {
        match self {
            Unread::NotJson => "not-json",
            Unread::TooLarge => "too-large",
        }
    }

    /// One sentence for people.
    pub(super) fn message(self) -> &'static str {
        match self {
            Unread::NotJson => "the text is neither JSON nor an article's HTML page",
            Unread::TooLarge => "the payload is longer than 1 MiB, or the page than 8",
        }
    }
}

/// The bytes of a file, or of standard input for `-`, up to what a page may have.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MOST_HTML + 1).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|open| open.take(MOST_HTML + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| Trouble::of(&file.display().to_string(), &error))?;
    Ok(bytes)
}

/// The payload in some bytes. What begins with `<` is a page, at the address `base`.
pub(super) fn payload(bytes: &[u8], base: Option<&str>) -> Result<Value, Unread> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let is_page = text.trim_ascii_start().first() == Some(&b'<');
    if text.len() as u64 > if is_page { MOST_HTML } else { MOST_JSON } {
        return Err(Unread::TooLarge);
    }
    if is_page {
        return page::payload(&String::from_utf8_lossy(text), base).ok_or(Unread::NotJson);
    }
    serde_json::from_slice(text).map_err(|_| Unread::NotJson)
}
