//! The index of a folder of cards: collects the manifests of the cards that have a payload.

use super::document::PAGE_STYLE;
use crate::error::Error;
use crate::files::WorkFolder;
use crate::files::input_folder::InputFolder;
use crate::files::losses::{self, Losses};
use crate::files::manifest::Manifest;
use article_embed::internal::escape::{escape, write_attr};
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The number of cards on the index page, the newest first. `index.json` lists all cards.
const MAX_LISTED: usize = 200;

/// Writes `index.json` and `index.html` into `out`, without the cards that have no payload any more. Returns those.
///
/// # Errors
///
/// If more than `removals` percent of the cards are lost; then nothing is written. `None` keeps all cards.
pub(crate) fn write(
    payloads: &InputFolder,
    out: &Path,
    work: &WorkFolder,
    removals: Option<u8>,
) -> Result<Losses, Error> {
    let list = out.join("index.json");
    let (newest, losses) = work.write_with(&list, |file| {
        let mut index = IndexWriter { out: BufWriter::new(file), newest: BinaryHeap::new(), is_empty: true };
        let losses = write_list(removals.map(|_| payloads), out, &mut index)?;
        losses.check(removals.unwrap_or_default())?;
        Ok((index.newest, losses))
    })?;
    let newest = newest.into_sorted_vec().into_iter();
    let newest: Vec<Value> = newest.filter_map(|Reverse((_, _, line))| serde_json::from_str(&line).ok()).collect();
    work.write(&out.join("index.html"), page(&newest).as_bytes())?;
    Ok(losses)
}

/// Removes the index, where a new one has no space: the old one can name articles that are withdrawn.
pub(crate) fn remove(out: &Path) {
    for name in ["index.json", "index.html"] {
        let _ = fs::remove_file(out.join(name));
    }
}

fn write_list(payloads: Option<&InputFolder>, out: &Path, index: &mut IndexWriter) -> Result<Losses, Error> {
    let mut losses = Losses::default();
    let failed = |error| Error::file("write", &out.join("index.json"))(error);
    index.begin().map_err(failed)?;
    for path in losses::cards(out) {
        let path = path?;
        let Some(Manifest { entry, .. }) = Manifest::read(&out.join(&path)) else { continue };
        if payloads.is_none_or(|payloads| losses.add(path, payloads)) {
            index.push(&entry).map_err(failed)?;
        }
    }
    index.end().map_err(failed)?;
    Ok(losses)
}

/// Writes `index.json` one entry at a time, so that memory does not grow with the number of cards.
struct IndexWriter {
    out: BufWriter<File>,
    /// The newest entries as (publication time, path, JSON); the oldest of them is on top.
    newest: BinaryHeap<Reverse<(String, String, String)>>,
    is_empty: bool,
}

impl IndexWriter {
    fn begin(&mut self) -> io::Result<()> {
        write!(self.out, "{{\"version\":1,\"articles\":[")
    }

    fn push(&mut self, entry: &Value) -> io::Result<()> {
        let line = entry.to_string();
        write!(self.out, "{}\n{line}", if self.is_empty { "" } else { "," })?;
        self.is_empty = false;
        self.newest.push(Reverse((text(entry, "published").to_owned(), text(entry, "path").to_owned(), line)));
        if self.newest.len() > MAX_LISTED {
            self.newest.pop();
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        write!(self.out, "\n]}}\n")?;
        self.out.flush()
    }
}

/// An HTML page with a link to each card.
pub(crate) fn page(entries: &[Value]) -> String {
    let mut out = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Articles</title>\n<meta name=\"description\" content=\"The newest articles of this site, each with its card.\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n<style>",
    );
    out.push_str(PAGE_STYLE);
    out.push_str("li{margin:.6em 0}</style>\n</head>\n<body>\n<main>\n<h1>Articles</h1>\n");
    out.push_str(if entries.is_empty() { "<p>There is no article yet.</p>\n" } else { "<ul>\n" });
    for entry in entries {
        out.push_str("<li><a");
        write_attr("lang", entry.get("language").and_then(Value::as_str), &mut out);
        write_attr("href", Some(&format!("{}/", encode(text(entry, "path")))), &mut out);
        out.push_str("><bdi>");
        escape(text(entry, "headline"), false, &mut out);
        out.push_str("</bdi></a>");
        if let Some(day) = text(entry, "published").get(..10) {
            out.push_str(" <time>");
            escape(day, false, &mut out);
            out.push_str("</time>");
        }
        out.push_str("</li>\n");
    }
    out.push_str(if entries.is_empty() { "" } else { "</ul>\n" });
    out.push_str("<p><a href=\"index.json\">All articles as JSON</a></p>\n</main>\n</body>\n</html>\n");
    out
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Percent-encodes a path as an address relative to the index.
fn encode(path: &str) -> String {
    let part = |part: &str| percent_encoding::utf8_percent_encode(part, percent_encoding::NON_ALPHANUMERIC).to_string();
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
