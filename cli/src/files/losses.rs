//! Finds the cards that have no payload any more, and tells a deletion from an accident.

use super::input_folder::{InputFolder, io_error, is_too_long};
use super::{manifest, work_folder};
use crate::error::Error;
use std::ffi::OsStr;
use std::io;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The cards of a site, and those of them that have no payload any more.
#[derive(Debug, Default)]
pub(crate) struct Losses {
    pub(crate) cards: u64,
    pub(crate) lost: Vec<String>,
}

impl Losses {
    /// Looks at all cards of `out`.
    pub(crate) fn find(payloads: &InputFolder, out: &Path) -> Result<Self, Error> {
        let mut losses = Losses::default();
        for path in cards(out) {
            losses.add(path?, payloads);
        }
        Ok(losses)
    }

    /// Counts a card. Returns whether it has a payload.
    pub(crate) fn add(&mut self, path: String, payloads: &InputFolder) -> bool {
        self.cards += 1;
        let has = payloads.has(&path);
        if !has {
            self.lost.push(path);
        }
        has
    }

    /// Whether so few cards are lost that somebody meant it.
    ///
    /// # Errors
    ///
    /// [`Error::Lost`] if there are more.
    pub(crate) fn check(&self, percent: u8) -> Result<(), Error> {
        check(self.lost.len() as u64, self.cards, percent)
    }
}

/// Whether so few cards are lost that somebody meant it: one, or at most `percent` of all.
///
/// # Errors
///
/// [`Error::Lost`] if there are more.
pub(crate) fn check(lost: u64, cards: u64, percent: u8) -> Result<(), Error> {
    let is_one = lost == 1 && percent > 0;
    if !is_one && lost.saturating_mul(100) > cards.saturating_mul(percent.into()) {
        return Err(Error::Lost { lost, cards, percent });
    }
    Ok(())
}

/// The paths of all cards of a site, in the order of their names.
pub(crate) fn cards(out: &Path) -> impl Iterator<Item = Result<String, Error>> + use<'_> {
    let public = |entry: &DirEntry| entry.file_name() != OsStr::new(work_folder::NAME);
    let entries = WalkDir::new(out).sort_by_file_name().into_iter().filter_entry(public);
    entries.filter_map(move |found| match found {
        Ok(entry) => {
            let is_card = entry.file_name() == manifest::NAME && entry.file_type().is_file();
            let folder = entry.path().parent().filter(|_| is_card)?.strip_prefix(out).ok()?;
            let parts = folder.iter().map(OsStr::to_str).collect::<Option<Vec<_>>>()?;
            (!parts.is_empty()).then(|| Ok(parts.join("/")))
        }
        Err(error) => {
            let path = error.path().unwrap_or(out).to_owned();
            // Another shard replaces or removes the card at this moment. No card has a path that is too long.
            let has_none = |error: &io::Error| error.kind() == io::ErrorKind::NotFound || is_too_long(error);
            if error.depth() > 0 && error.io_error().is_some_and(has_none) {
                return None;
            }
            Some(Err(Error::file("read", &path)(io_error(error))))
        }
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_card_may_go_and_a_fifth_of_many() {
        let check = |lost, cards, percent| super::check(lost, cards, percent).is_ok();
        assert!(check(0, 0, 20) && check(1, 3, 20) && check(2, 10, 20) && check(20, 100, 20) && check(9, 9, 100));
        assert!(!check(2, 9, 20) && !check(21, 100, 20) && !check(1, 100, 0));
    }
}
