//! The job of a build: publishes each file of a folder, skips the unchanged ones and reports the invalid ones.

use super::assets::hash;
use super::feed::FeedItem;
use super::outcomes::{Outcomes, guarded};
use super::output::Output;
use super::publication::Publication;
use super::site::Site;
use crate::clock;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::files::card_folders::Staged;
use crate::files::input_folder::InputFolder;
use crate::files::manifest::{self, FILES, Manifest};
use crate::files::site_path::NameFault;
use crate::input;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The state that all threads of a build share.
pub(crate) struct Job<'a> {
    pub(crate) payloads: &'a InputFolder,
    pub(crate) output: &'a Output,
    pub(crate) site: &'a Site,
    /// Changes whenever all cards have to be built again.
    pub(crate) fingerprint: String,
    /// Writes unchanged cards too.
    pub(crate) force: bool,
    pub(crate) outcomes: &'a Outcomes,
    pub(crate) waiting: Mutex<Vec<(PathBuf, Staged)>>,
}

/// How many cards wait until they are replaced together: a flush takes milliseconds, whatever it writes.
const TOGETHER: usize = 64;

/// What became of a file.
enum Outcome {
    Written,
    Unchanged,
    /// The card is prepared, and replaced together with others.
    Waiting,
}

impl Job<'_> {
    /// Publishes one file, by its name relative to the folder of payloads, and counts the outcome. A panic counts as an invalid file, so that the others are still
    /// built.
    pub(crate) fn run(&self, file: &Path) {
        let outcome = guarded(|| self.publish(file));
        match outcome {
            Ok(Outcome::Waiting) => self.replace_waiting(TOGETHER),
            Ok(Outcome::Written) => self.outcomes.count(&self.outcomes.written),
            Ok(Outcome::Unchanged) => self.outcomes.count(&self.outcomes.unchanged),
            Err(diagnostic) => self.fail(file, &diagnostic),
        }
    }

    fn fail(&self, file: &Path, diagnostic: &Diagnostic) {
        self.outcomes.fail(&self.payloads.name(file), diagnostic);
    }

    /// Replaces the cards that wait, if there are at least so many.
    pub(crate) fn replace_waiting(&self, at_least: usize) {
        let waiting = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() < at_least {
                return;
            }
            std::mem::take(&mut *waiting)
        };
        let (files, staged): (Vec<PathBuf>, Vec<Staged>) = waiting.into_iter().unzip();
        for (file, replaced) in files.iter().zip(self.output.cards.replace_all(staged)) {
            match replaced {
                Ok(()) => self.outcomes.count(&self.outcomes.written),
                Err(error) => {
                    self.fail(file, &Error::file("write the card of", &self.payloads.name(file))(error).into())
                }
            }
        }
    }

    fn publish(&self, file: &Path) -> Result<Outcome, Diagnostic> {
        let path = self.payloads.path_of(file)?;
        if !self.output.cards.fits(&path) {
            return Err(NameFault::TooLong.into());
        }
        let bytes = self.payloads.read(file)?;
        let source_hash = hash(&[self.fingerprint.as_bytes(), &bytes].concat());
        let folder = self.output.cards.folder(&path);
        let now = clock::now();
        let before = Manifest::read(&folder);
        if let Some(manifest) = &before {
            if !self.force && manifest.is_fresh(&source_hash, clock::seconds(now), &folder) {
                return Ok(Outcome::Unchanged);
            }
            if manifest.path() != path && self.payloads.has(manifest.path()) {
                return Err(NameFault::SameOnDisk.into());
            }
            if input::may_be_incomplete(&bytes) && self.payloads.is_recent(file) {
                return Err(Error::BeingWritten.into());
            }
        }
        let publication = Publication::new(&bytes, &path, self.site, now)?;
        let written = self.write(file, &path, &publication, source_hash, before.as_ref());
        Ok(written.map_err(Error::file("write", &folder))?)
    }

    /// Writes the files of an article, or lets them wait. `before` is the manifest of the card that there is.
    fn write(
        &self,
        file: &Path,
        path: &str,
        publication: &Publication,
        source_hash: String,
        before: Option<&Manifest>,
    ) -> io::Result<Outcome> {
        let Publication { files, entry, item, until, withheld, .. } = publication;
        if self.output.only_withdraws && !withheld {
            return Err(io::ErrorKind::StorageFull.into());
        }
        if let Some(before) = before.filter(|before| *withheld && before.entry != *entry) {
            self.output.relist(entry, FeedItem::from_json(&before.item).as_ref());
        }
        let item = item.as_ref().map(FeedItem::to_json).unwrap_or_default();
        let lengths = files.iter().map(|text| text.len() as u64).collect();
        let manifest = Manifest { source_hash, until: *until, lengths, entry: entry.clone(), item }.text();
        let files = FILES.into_iter().zip(files).chain([(manifest::NAME, &manifest)]);
        let files: Vec<_> = files.map(|(name, text)| (name, text.as_bytes())).collect();
        if before.is_some() && !withheld {
            let stage = || self.output.cards.stage(path, &files);
            // Old files that go can make room for new ones.
            let again = |_| {
                self.replace_waiting(1);
                stage()
            };
            let staged = stage().or_else(again)?;
            self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push((file.to_owned(), staged));
            return Ok(Outcome::Waiting);
        }
        let written = self.output.cards.replace(path, &files).or_else(|error| match withheld {
            true => self.withdraw(path, &files, error),
            false => Err(error),
        });
        written.map(|()| Outcome::Written)
    }

    /// Withdraws an article whose notice cannot be written: without its old files there can be space for it.
    fn withdraw(&self, path: &str, files: &[(&str, &[u8])], error: io::Error) -> io::Result<()> {
        self.output.cards.remove(path)?;
        self.output.cards.replace(path, files).map_err(|_| error)
    }
}
