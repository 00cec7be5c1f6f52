//! Replaces entries of the index while a build runs: an article that is withdrawn leaves the index no later than its
//! card changes.

use super::index;
use crate::error::Error;
use crate::files::WorkFolder;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Entries that wait for the index to be free. One pass over the index replaces all of them.
#[derive(Default)]
pub(crate) struct Relisting {
    waiting: Mutex<Vec<Value>>,
    index: Mutex<()>,
}

impl Relisting {
    /// Replaces the entry of an article. Returns when `index.json` and `index.html` have it, if they had another.
    pub(crate) fn run(&self, entry: &Value, out: &Path, work: &WorkFolder) -> Result<(), Error> {
        lock(&self.waiting).push(entry.clone());
        let _alone = lock(&self.index);
        let entries = std::mem::take(&mut *lock(&self.waiting));
        // Another thread has taken it along.
        if entries.is_empty() {
            return Ok(());
        }
        let list: Vec<_> = entries.iter().map(|entry| (json_start(entry), entry.to_string())).collect();
        let item = |entry: &Value| {
            let mut line = String::new();
            index::write_item(entry, &mut line);
            line.trim_end().to_owned()
        };
        let items: Vec<_> =
            entries.iter().map(|entry| (index::link(index::text(entry, "path")), item(entry))).collect();
        replace_lines(&out.join("index.json"), work, &list, |line, start| line.starts_with(start))?;
        replace_lines(&out.join("index.html"), work, &items, |line, link| {
            line.starts_with("<li>") && line.contains(link)
        })
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
    let lines = || fs::File::open(file).map(|open| BufReader::new(open).lines());
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
