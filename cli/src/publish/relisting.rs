//! Replaces entries of the index while a build runs: an article that is withdrawn leaves the index no later than its
//! card changes.

use super::feed::{self, FeedItem};
use super::index;
use crate::error::Error;
use crate::files::WorkFolder;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Articles that wait for the index to be free. One pass over the index replaces all of them.
#[derive(Default)]
pub(crate) struct Relisting {
    waiting: Mutex<Vec<Relisted>>,
}

/// The new entry of an article, and the id of the item that it had in the feeds.
struct Relisted {
    entry: Value,
    id: Option<String>,
}

impl Relisting {
    /// Replaces the entry of an article. Returns when the index has it, and no feed has the item.
    pub(crate) fn run(
        &self,
        entry: &Value,
        item: Option<&FeedItem>,
        out: &Path,
        work: &WorkFolder,
    ) -> Result<(), Error> {
        let id = item.map(|item| item.id().to_owned());
        lock(&self.waiting).push(Relisted { entry: entry.clone(), id });
        let _alone = work.locks.index().map_err(Error::file("lock", out))?;
        let articles = std::mem::take(&mut *lock(&self.waiting));
        // Another thread has taken it along.
        if articles.is_empty() {
            return Ok(());
        }
        let lines = articles.iter().map(|Relisted { entry, .. }| (json_start(entry), entry.to_string()));
        let items =
            articles.iter().map(|Relisted { entry, .. }| (index::link(index::text(entry, "path")), item_line(entry)));
        let (lines, items): (Vec<_>, Vec<_>) = (lines.collect(), items.collect());
        replace_lines(&out.join("index.json"), work, &lines, |line, start| line.starts_with(start))?;
        let is_item = |line: &str, link: &str| line.starts_with("<li>") && line.contains(link);
        replace_lines(&out.join("index.html"), work, &items, is_item)?;
        let ids: Vec<_> = articles.into_iter().filter_map(|article| article.id).collect();
        [feed::RSS, feed::JSON_FEED].into_iter().try_for_each(|name| take_out(&out.join(name), name, &ids, work))
    }
}

/// The line of an article in `index.html`.
fn item_line(entry: &Value) -> String {
    let mut line = String::new();
    index::write_item(entry, &mut line);
    line.trim_end().to_owned()
}

/// Takes items out of a feed, if it is there and has them.
fn take_out(file: &Path, name: &str, ids: &[String], work: &WorkFolder) -> Result<(), Error> {
    if ids.is_empty() || !file.exists() {
        return Ok(());
    }
    let text = fs::read_to_string(file).map_err(Error::file("read", file))?;
    match feed::without(name, &text, ids).map_err(Error::file("read", file))? {
        Some(rest) => work.write(file, rest.as_bytes()),
        None => Ok(()),
    }
}

/// How the line of an article begins, without the mark that ends the path.
fn json_start(entry: &Value) -> String {
    format!("{{\"path\":{},", json!(index::text(entry, "path")))
}

/// Writes a file again, each line that has the first text of a pair as the second one. A file that is missing, or has
/// no such line that differs, stays as it is.
fn replace_lines(
    file: &Path,
    work: &WorkFolder,
    pairs: &[(String, String)],
    has: impl Fn(&str, &str) -> bool,
) -> Result<(), Error> {
    let failed = || Error::file("read", file);
    let new = |line: &str| {
        let (line, comma) = line.strip_suffix(',').map_or((line, ""), |line| (line, ","));
        let pair = pairs.iter().find(|(mark, new)| has(line, mark) && line != new);
        pair.map(|(_, new)| format!("{new}{comma}"))
    };
    let lines = || File::open(file).map(|open| BufReader::new(open).lines());
    if !file.exists() {
        return Ok(());
    }
    let mut changes = false;
    for line in lines().map_err(failed())? {
        changes |= new(&line.map_err(failed())?).is_some();
        if changes {
            break;
        }
    }
    if !changes {
        return Ok(());
    }
    work.write_with(file, |open: File| {
        let mut out = BufWriter::new(open);
        for line in lines().map_err(failed())? {
            let line = line.map_err(failed())?;
            writeln!(out, "{}", new(&line).unwrap_or(line)).map_err(Error::file("write", file))?;
        }
        out.flush().map_err(Error::file("write", file))
    })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
