//! The index of a folder of cards, written from what each card's folder remembers. What has no payload any more is removed.

use super::Trouble;
use super::args::Build;
use super::ledger::{self, Line};
use crate::markup::{escape, write_attr};
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use walkdir::WalkDir;

/// So many of the newest cards are on the index page; `index.json` has them all.
const NEWEST: usize = 200;

/// Writes `index.json` and `index.html`.
///
/// Returns how many cards were removed.
pub(super) fn write(asked: &Build) -> Result<u64, Trouble> {
    let list = asked.out.join("index.json.new");
    let file = File::create(&list).map_err(|error| Trouble::of(&list.display().to_string(), &error))?;
    let (newest, removed) = write_list(asked, BufWriter::new(file))?;
    fs::rename(&list, asked.out.join("index.json"))?;
    let newest: Vec<Value> = newest
        .into_sorted_vec()
        .into_iter()
        .filter_map(|Reverse((_, _, line))| serde_json::from_str(&line).ok())
        .collect();
    ledger::replace(&asked.out.join("index.html"), page(&newest).as_bytes())?;
    Ok(removed)
}

/// The newest by their dates, the oldest of them on top.
type Newest = BinaryHeap<Reverse<(String, String, String)>>;

/// One entry at a time: memory does not grow with their number.
fn write_list(asked: &Build, mut out: BufWriter<File>) -> io::Result<(Newest, u64)> {
    let (mut newest, mut removed, mut first) = (Newest::new(), 0, true);
    write!(out, "{{\"version\":1,\"articles\":[")?;
    let walk = WalkDir::new(&asked.out).sort_by_file_name().into_iter().filter_map(Result::ok);
    for found in walk.filter(|entry| entry.file_name() == ledger::NAME && entry.file_type().is_file()) {
        let Some(folder) = found.path().parent() else { continue };
        let Some(Line { entry, .. }) = Line::of(folder) else { continue };
        let text = |key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        if ledger::file_of(&asked.folder.payloads, &text("path")).is_none() {
            ledger::remove(folder, &asked.out)?;
            removed += 1;
            continue;
        }
        let line = entry.to_string();
        write!(out, "{}\n{line}", if first { "" } else { "," })?;
        first = false;
        newest.push(Reverse((text("published"), text("path"), line)));
        if newest.len() > NEWEST {
            newest.pop();
        }
    }
    write!(out, "\n]}}\n")?;
    out.flush()?;
    Ok((newest, removed))
}

/// A page with links to cards.
pub(super) fn page(entries: &[Value]) -> String {
    let mut out = String::from(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Cards</title>\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<ul>\n",
    );
    for entry in entries {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default();
        out.push_str("<li><a");
        write_attr("lang", entry.get("language").and_then(Value::as_str), &mut out);
        write_attr("href", Some(&format!("{}/", encoded(text("path")))), &mut out);
        out.push_str("><bdi>");
        escape(text("headline"), false, &mut out);
        out.push_str("</bdi></a> ");
        escape(text("published").get(..10).unwrap_or_default(), false, &mut out);
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n</body>\n</html>\n");
    out
}

/// A path as an address relative to the index has it.
fn encoded(path: &str) -> String {
    let part = |part: &str| percent_encoding::utf8_percent_encode(part, percent_encoding::NON_ALPHANUMERIC).to_string();
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
