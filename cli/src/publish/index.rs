//! The index of a folder of cards, and its feeds: collects the manifests of the cards that have a payload.

use super::document::PAGE_STYLE;
use super::feed::{self, FeedItem, Feeds};
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
use url::Url;

/// The number of cards on the index page, the newest first. `index.json` lists all cards.
const MAX_LISTED: usize = 200;

/// The files that [`write`] makes.
const NAMES: [&str; 4] = ["index.json", "index.html", feed::RSS, feed::JSON_FEED];

/// An entry by its publication time and path, with its item in the feeds.
type Dated = Reverse<(String, String, String, String)>;

/// The newest entries, each with its item in the feeds. The oldest of them is on top.
#[derive(Default)]
pub(crate) struct Newest(BinaryHeap<Dated>);

impl Newest {
    /// Adds an entry, whose text is `line`, if it is new enough.
    pub(crate) fn push(&mut self, entry: &Value, line: String, item: &Value) {
        let (published, path) = (text(entry, "published").to_owned(), text(entry, "path").to_owned());
        self.add(Reverse((published, path, line, item.to_string())));
    }

    fn add(&mut self, dated: Dated) {
        self.0.push(dated);
        if self.0.len() > MAX_LISTED {
            self.0.pop();
        }
    }

    /// The newest of both.
    pub(crate) fn merge(mut self, other: Self) -> Self {
        other.0.into_iter().for_each(|dated| self.add(dated));
        self
    }

    /// The index page and the feeds of a site at `base`, with their names.
    pub(crate) fn files(self, base: &Url) -> [(&'static str, String); 3] {
        let newest = self.0.into_sorted_vec();
        let parse = |line: &String| serde_json::from_str::<Value>(line).ok();
        let entries: Vec<Value> = newest.iter().filter_map(|Reverse((_, _, line, _))| parse(line)).collect();
        let items = newest.iter().filter_map(|Reverse((.., item))| FeedItem::from_json(&parse(item)?));
        let items: Vec<FeedItem> = items.take(feed::MAX_ITEMS).collect();
        let feeds = Feeds { base, items: &items };
        [("index.html", page(&entries)), (feed::RSS, feeds.rss()), (feed::JSON_FEED, feeds.json_feed())]
    }
}

/// Writes `index.json`, `index.html` and the feeds into `out`, without the cards that have no payload any more. Returns those.
///
/// # Errors
///
/// If more than `removals` percent of the cards are lost; then nothing is written. `None` keeps all cards.
pub(crate) fn write(
    payloads: &InputFolder,
    out: &Path,
    base: &Url,
    work: &WorkFolder,
    removals: Option<u8>,
) -> Result<Losses, Error> {
    let list = out.join("index.json");
    let (newest, losses) = work.write_with(&list, |file| {
        let mut index = IndexWriter { out: BufWriter::new(file), newest: Newest::default(), is_empty: true };
        let losses = write_list(removals.map(|_| payloads), out, &mut index)?;
        losses.check(removals.unwrap_or_default())?;
        Ok((index.newest, losses))
    })?;
    for (name, text) in newest.files(base) {
        work.write(&out.join(name), text.as_bytes())?;
    }
    Ok(losses)
}

/// Removes the index, where a new one has no space: the old one can name articles that are withdrawn.
pub(crate) fn remove(out: &Path) {
    for name in NAMES {
        let _ = fs::remove_file(out.join(name));
    }
}

fn write_list(payloads: Option<&InputFolder>, out: &Path, index: &mut IndexWriter) -> Result<Losses, Error> {
    let mut losses = Losses::default();
    let failed = |error| Error::file("write", &out.join("index.json"))(error);
    index.begin().map_err(failed)?;
    for path in losses::cards(out) {
        let path = path?;
        let Some(Manifest { entry, item, .. }) = Manifest::read(&out.join(&path)) else { continue };
        if payloads.is_none_or(|payloads| losses.add(path, payloads)) {
            index.push(&entry, &item).map_err(failed)?;
        }
    }
    index.end().map_err(failed)?;
    Ok(losses)
}

/// Writes `index.json` one entry at a time, so that memory does not grow with the number of cards.
struct IndexWriter {
    out: BufWriter<File>,
    newest: Newest,
    is_empty: bool,
}

impl IndexWriter {
    fn begin(&mut self) -> io::Result<()> {
        write!(self.out, "{{\"version\":1,\"articles\":[")
    }

    fn push(&mut self, entry: &Value, item: &Value) -> io::Result<()> {
        let line = entry.to_string();
        write!(self.out, "{}\n{line}", if self.is_empty { "" } else { "," })?;
        self.is_empty = false;
        self.newest.push(entry, line, item);
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
    out.push_str("li{margin:.6em 0}</style>\n");
    for (name, kind) in [(feed::RSS, "application/rss+xml"), (feed::JSON_FEED, "application/feed+json")] {
        out.push_str("<link rel=\"alternate\"");
        write_attr("type", Some(kind), &mut out);
        write_attr("href", Some(name), &mut out);
        out.push_str(">\n");
    }
    out.push_str("</head>\n<body>\n<main>\n<h1>Articles</h1>\n");
    out.push_str(if entries.is_empty() { "<p>There is no article yet.</p>\n" } else { "<ul>\n" });
    entries.iter().for_each(|entry| write_item(entry, &mut out));
    out.push_str(if entries.is_empty() { "" } else { "</ul>\n" });
    out.push_str(
        "<p><a href=\"index.json\">All articles as JSON</a>, the newest as <a href=\"feed.xml\">RSS</a> and \
         <a href=\"feed.json\">JSON Feed</a></p>\n</main>\n</body>\n</html>\n",
    );
    out
}

/// Writes the line of an article.
pub(super) fn write_item(entry: &Value, out: &mut String) {
    out.push_str("<li><a");
    write_attr("lang", entry.get("language").and_then(Value::as_str), out);
    out.push_str(&link(text(entry, "path")));
    // One that says who paid, or what artificial intelligence made.
    let title = Some(text(entry, "title")).filter(|title| !title.is_empty());
    escape(title.unwrap_or_else(|| text(entry, "headline")), false, out);
    out.push_str("</bdi></a>");
    // The title says that an article is taken back.
    let note = match text(entry, "corrected") {
        "correction" => " (Correction)",
        "clarification" => " (Clarification)",
        "update" => " (Update)",
        "editorsNote" => " (Editor’s note)",
        _ => "",
    };
    out.push_str(note);
    if let Some(day) = text(entry, "published").get(..10) {
        out.push_str(" <time>");
        escape(day, false, out);
        out.push_str("</time>");
    }
    out.push_str("</li>\n");
}

/// The part of the line that only the article at a path has.
pub(super) fn link(path: &str) -> String {
    format!(" href=\"{}/\"><bdi>", encode(path))
}

pub(crate) fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Percent-encodes a path as an address relative to the index.
fn encode(path: &str) -> String {
    let part = |part: &str| percent_encoding::utf8_percent_encode(part, percent_encoding::NON_ALPHANUMERIC).to_string();
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
