//! Looks at the whole folder and reads the files that have changed since the last time.

use super::snapshot::{Listed, Snapshot};
use crate::clock;
use crate::error::Error;
use crate::output::tell;
use crate::server::folder::Folder;
use crate::server::identity::Identity;
use std::collections::HashMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often a long first look says how far it is.
const PROGRESS: Duration = Duration::from_secs(2);

/// A first snapshot has this many articles; each further one has twice as many, until all are read.
const FIRST: usize = 1000;

/// What is known of a file.
struct Known {
    identity: Identity,
    /// When the entry changes by itself, in seconds since 1970.
    until: Option<i64>,
    /// Whether the file may have been read while it was being written.
    incomplete: bool,
    /// `None` if the payload is invalid.
    listed: Option<Arc<Listed>>,
}

impl Known {
    /// Whether the entry has changed by itself since.
    fn is_over(&self) -> bool {
        self.until.is_some_and(|until| until <= clock::seconds(clock::now()))
    }
}

/// The looks at a folder.
pub(super) struct Scan {
    folder: Arc<Folder>,
    known: HashMap<PathBuf, Known>,
    /// Whether the whole folder was read once.
    is_complete: bool,
    failed: bool,
}

impl Scan {
    pub(super) fn new(folder: Arc<Folder>) -> Self {
        Scan { folder, known: HashMap::new(), is_complete: false, failed: false }
    }

    /// Looks at the folder, and publishes what there is if it is not what there was. A folder that cannot be read is not an
    /// empty one: what was known of its files stays.
    pub(super) fn run(&mut self, publish: impl Fn(Snapshot)) {
        let (files, error) = self.folder.files();
        self.tell_of(error.as_ref());
        let mut old = std::mem::take(&mut self.known);
        let is_first = old.is_empty() && !self.is_complete;
        let mut progress = Progress::new(files.len(), !is_first);
        self.known.reserve(files.len());
        let (mut changed, mut next) = (false, FIRST);
        for file in files {
            let before = old.remove(&file);
            if let Some(now) = self.look(&file, before, &mut changed) {
                self.known.insert(file, now);
            }
            progress.step();
            if is_first && self.known.len() == next {
                publish(Snapshot::new(Arc::clone(&self.folder), self.articles(), false));
                next *= 2;
            }
        }
        progress.end();
        // Those that are left have no file any more, or nobody can tell.
        let is_whole = error.is_none();
        changed |= is_whole && (!old.is_empty() || !self.is_complete);
        if !is_whole {
            // What ends is not shown beyond its end, whoever can read it.
            changed |= old.values().any(Known::is_over);
            self.known.extend(old.into_iter().filter(|(_, known)| !known.is_over()));
        }
        self.is_complete |= is_whole;
        if changed {
            publish(Snapshot::new(Arc::clone(&self.folder), self.articles(), self.is_complete));
        }
    }

    /// Says once that a folder cannot be read.
    fn tell_of(&mut self, error: Option<&Error>) {
        if let Some(error) = error.filter(|_| !self.failed) {
            tell(format_args!("article-embed: {}; the index keeps what it has of this folder", error.chain()));
        }
        self.failed = error.is_some();
    }

    /// Seconds until the first of the entries changes by itself.
    pub(super) fn remaining(&self) -> Option<i64> {
        let next = self.known.values().filter_map(|known| known.until).min()?;
        Some(next - clock::seconds(clock::now()))
    }

    fn articles(&self) -> Vec<Arc<Listed>> {
        self.known.values().filter_map(|known| known.listed.clone()).collect()
    }

    /// What is known of a file now; `None` if it is gone. One that cannot be read keeps what was known of it.
    fn look(&self, file: &Path, before: Option<Known>, changed: &mut bool) -> Option<Known> {
        let was_known = before.is_some();
        let good = before.filter(|known| !known.is_over());
        let read = match self.folder.look(file) {
            Ok(Some(identity)) if good.as_ref().is_some_and(|known| known.identity == identity) => return good,
            Ok(Some(identity)) => self.read_version(file, identity),
            Ok(None) => {
                *changed |= was_known;
                return None;
            }
            Err(error) => Err(error),
        };
        match (read, good) {
            (Err(_), Some(good)) => Some(good),
            // The file may be one that is being written: the next look tells.
            (Ok(read), Some(good)) if read.incomplete && read.identity.is_recent() => Some(good),
            (read, _) => {
                *changed |= was_known || read.is_ok();
                read.ok()
            }
        }
    }

    /// What a version of a file says. A panic of the renderer concerns this file only.
    fn read_version(&self, file: &Path, identity: Identity) -> io::Result<Known> {
        let read = catch_unwind(AssertUnwindSafe(|| self.read(file))).unwrap_or(Ok(None))?;
        Ok(read.unwrap_or(Known { identity, until: None, incomplete: true, listed: None }))
    }

    fn read(&self, file: &Path) -> io::Result<Option<Known>> {
        let Some(path) = self.folder.path_of(file) else { return Ok(None) };
        let Some(payload) = self.folder.read(file)? else { return Ok(None) };
        let listing = self.folder.list(&payload, &path);
        let until = listing.as_ref().and_then(|listing| listing.until);
        let listed = listing.map(|listing| Arc::new(Listed::new(path, &listing.entry, until)));
        let incomplete = listed.is_none() || payload.may_be_incomplete();
        Ok(Some(Known { identity: payload.identity, until, incomplete, listed }))
    }
}

/// Says on standard error how far a first look is, if it takes long.
struct Progress {
    total: usize,
    done: usize,
    hidden: bool,
    started: Instant,
    said: Instant,
}

impl Progress {
    fn new(total: usize, hidden: bool) -> Self {
        Progress { total, done: 0, hidden, started: Instant::now(), said: Instant::now() }
    }

    fn step(&mut self) {
        self.done += 1;
        if !self.hidden && self.done.is_multiple_of(256) && self.said.elapsed() > PROGRESS {
            self.said = Instant::now();
            tell(format_args!("article-embed: index: {} of {} files", self.done, self.total));
        }
    }

    fn end(&self) {
        let took = self.started.elapsed();
        if !self.hidden && took > PROGRESS {
            tell(format_args!("article-embed: index: {} files in {:.1} s", self.total, took.as_secs_f64()));
        }
    }
}
