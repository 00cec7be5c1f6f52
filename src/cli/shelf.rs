//! What a server has to give: editions made when they are asked for, and the index of a folder as it was a moment ago.

use super::build::files_in;
use super::edition::Edition;
use super::site::Site;
use super::{input, ledger};
use crate::report::Report;
use crate::{Server, html, read_as};
use rayon::iter::{ParallelBridge, ParallelIterator};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A folder of many files is not read anew at every request.
const FRESH: Duration = Duration::from_secs(5);

/// The articles of a folder.
#[derive(Default)]
pub(super) struct Index {
    /// One for each article, in the order of their paths.
    pub(super) entries: Vec<Value>,
    paths: HashMap<String, String>,
}

impl Index {
    /// The path of the article with an address.
    pub(super) fn path(&self, url: &str) -> Option<&str> {
        self.paths.get(url).map(String::as_str)
    }
}

/// A folder of payloads, as a site.
pub(super) struct Shelf {
    dir: PathBuf,
    pub(super) site: Site,
    index: Mutex<Option<(Instant, Arc<Index>)>>,
}

impl Shelf {
    pub(super) fn new(dir: PathBuf, site: Site) -> Self {
        Shelf { dir, site, index: Mutex::new(None) }
    }

    /// The edition at a path, as the folder is now.
    pub(super) fn edition(&self, path: &str) -> Option<Edition> {
        Edition::of(&fs::read(self.file(path)?).ok()?, path, &self.site).ok()
    }

    fn file(&self, path: &str) -> Option<PathBuf> {
        let file = ledger::file_of(&self.dir, path)?;
        // A link inside may lead outside.
        fs::canonicalize(&file).ok()?.starts_with(fs::canonicalize(&self.dir).ok()?).then_some(file)
    }

    /// The answer for a path, within what a consumer has room for, across and down.
    pub(super) fn oembed(&self, path: &str, room: (Option<u32>, Option<u32>)) -> Option<Value> {
        let file = self.file(path)?;
        let server = Server::of_environment();
        let (options, mut delivery) = self.site.asked(path, &server);
        (delivery.max_width, delivery.max_height) = room;
        let base = options.base.as_deref();
        let payload = input::payload(&fs::read(file).ok()?, base).ok()?;
        let article = read_as(options.format.as_deref(), &payload, base, &server, &mut Report::default())?;
        Some(json!(html::oembed(&article, &options, &delivery, &server)))
    }

    /// The index, at most a few seconds old.
    pub(super) fn index(&self) -> Arc<Index> {
        let mut kept = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, index)) = kept.as_ref().filter(|(made, _)| made.elapsed() < FRESH) {
            return Arc::clone(index);
        }
        let index = Arc::new(self.read());
        *kept = Some((Instant::now(), Arc::clone(&index)));
        index
    }

    fn read(&self) -> Index {
        let entry = |file: PathBuf| {
            let path = ledger::path_of(&self.dir, &file)?;
            Some(self.edition(&path)?.entry)
        };
        let mut entries: Vec<Value> = files_in(&self.dir, None).par_bridge().filter_map(entry).collect();
        let text = |entry: &Value, key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        entries.sort_by_key(|entry| text(entry, "path"));
        let paths = entries.iter().map(|entry| (text(entry, "url"), text(entry, "path"))).collect();
        Index { entries, paths }
    }
}
