//! The job of a build: publishes each file of a folder, skips the unchanged ones and reports the invalid ones.

use super::assets::hash;
use super::output::Output;
use super::publication::Publication;
use super::site::Site;
use crate::clock;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::files::input_folder::InputFolder;
use crate::files::manifest::{self, FILES, Manifest};
use crate::files::site_path::NameFault;
use crate::input;
use crate::output::print;
use indicatif::ProgressBar;
use serde::Serialize;
use serde_json::json;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The number of files with each outcome.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) written: AtomicU64,
    pub(crate) unchanged: AtomicU64,
    pub(crate) bad: AtomicU64,
}

/// The state that all threads of a build share.
pub(crate) struct Job<'a> {
    pub(crate) payloads: &'a InputFolder,
    pub(crate) output: &'a Output,
    pub(crate) site: &'a Site,
    /// Changes whenever all cards have to be built again.
    pub(crate) fingerprint: String,
    /// Writes unchanged cards too.
    pub(crate) force: bool,
    /// Reports errors as JSON on standard output.
    pub(crate) json: bool,
    pub(crate) progress: ProgressBar,
    pub(crate) counts: Counts,
}

impl Job<'_> {
    /// Publishes one file, by its name relative to the folder of payloads, and counts the outcome. A panic counts as an invalid file, so that the others are still
    /// built.
    pub(crate) fn run(&self, file: &Path) {
        let outcome = catch_unwind(AssertUnwindSafe(|| self.publish(file))).unwrap_or_else(|_| {
            let message = "the renderer panicked, which is a bug of article-embed; please report it with this file";
            Err(Diagnostic::error("crashed", message))
        });
        match outcome {
            Ok(true) => self.counts.written.fetch_add(1, Relaxed),
            Ok(false) => self.counts.unchanged.fetch_add(1, Relaxed),
            Err(diagnostic) => {
                self.report(file, &diagnostic);
                self.counts.bad.fetch_add(1, Relaxed)
            }
        };
        self.progress.inc(1);
    }

    /// Returns whether the card had to be written.
    fn publish(&self, file: &Path) -> Result<bool, Diagnostic> {
        let path = self.payloads.path_of(file)?;
        let bytes = self.payloads.read(file)?;
        let source_hash = hash(&[self.fingerprint.as_bytes(), &bytes].concat());
        let folder = self.output.cards.folder(&path);
        let now = clock::now();
        let before = Manifest::read(&folder);
        if let Some(manifest) = &before {
            if !self.force && manifest.is_fresh(&source_hash, clock::seconds(now), &folder) {
                return Ok(false);
            }
            if manifest.path() != path && self.payloads.has(manifest.path()) {
                return Err(NameFault::SameOnDisk.into());
            }
            if input::may_be_incomplete(&bytes) && self.payloads.is_recent(file) {
                return Err(Error::BeingWritten.into());
            }
        }
        let Publication { files, entry, item, until, withheld, .. } = Publication::new(&bytes, &path, self.site, now)?;
        if self.output.only_withdraws && !withheld {
            return Err(Error::file("write", &folder)(io::ErrorKind::StorageFull.into()).into());
        }
        if withheld && before.is_some_and(|before| before.entry != entry) {
            self.output.relist(&entry);
        }
        let item = item.map(|item| item.to_json()).unwrap_or_default();
        let lengths = files.iter().map(|text| text.len() as u64).collect();
        let manifest = Manifest { source_hash, until, lengths, entry, item }.text();
        let files = FILES.into_iter().zip(&files).chain([(manifest::NAME, &manifest)]);
        let files: Vec<_> = files.map(|(name, text)| (name, text.as_bytes())).collect();
        let written = self.output.cards.replace(&path, &files).or_else(|error| match withheld {
            true => self.withdraw(&path, &files, error),
            false => Err(error),
        });
        written.map_err(Error::file("write", &folder))?;
        Ok(true)
    }

    /// Withdraws an article whose notice cannot be written: without its old files there can be space for it.
    fn withdraw(&self, path: &str, files: &[(&str, &[u8])], error: io::Error) -> io::Result<()> {
        self.output.cards.remove(path)?;
        self.output.cards.replace(path, files).map_err(|_| error)
    }

    fn report(&self, file: &Path, diagnostic: &Diagnostic) {
        let file = self.payloads.name(file);
        if self.json {
            let file = file.display().to_string();
            let _ = print(format!("{}\n", json!(FileDiagnostic { file, diagnostic })).as_bytes());
        } else {
            self.progress.suspend(|| eprintln!("{}", diagnostic.line(&file)));
        }
    }
}

/// A diagnostic as one line of JSON.
#[derive(Serialize)]
struct FileDiagnostic<'a> {
    file: String,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}
