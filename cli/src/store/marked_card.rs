//! Writes or removes the files of one card in an object store.

use super::catalogue::{CatalogueFile, FileVersion};
use super::objects::Expected;
use super::store_files::StoreFiles;
use crate::error::Error;
use crate::files::manifest::FILES;
use crate::publish::assets::hash;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::HashMap;

/// How often a card is written again because its files are of other versions than expected.
const MAX_ATTEMPTS: u32 = 5;

/// A card that the catalogue has marked.
pub(super) struct MarkedCard<'a> {
    pub(super) store: StoreFiles<'a>,
    /// The file of the catalogue that has the mark.
    pub(super) marked: &'a CatalogueFile,
    pub(super) path: &'a str,
}

/// What is known of a file before it is written.
#[derive(Clone)]
enum Known {
    Missing,
    /// An older version, and the hash of its content, if that is known.
    Version {
        tag: String,
        hash: Option<String>,
    },
}

impl MarkedCard<'_> {
    /// Writes the contents of [`FILES`]. `before` has their versions before the mark; it is empty if they are not known,
    /// and `None` of a card that the catalogue did not have.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another build has marked the card since.
    pub(super) fn write(&self, texts: &[String; 7], before: Option<&[FileVersion]>) -> Result<Vec<FileVersion>, Error> {
        let mut known = match before {
            None => vec![Known::Missing; FILES.len()],
            Some(files) if files.len() == FILES.len() => files
                .iter()
                .map(|FileVersion { hash, tag }| Known::Version { tag: tag.clone(), hash: Some(hash.clone()) })
                .collect(),
            Some(_) => self.find()?,
        };
        for _ in 0..MAX_ATTEMPTS {
            if let Some(files) = self.try_write(texts, &known)? {
                return Ok(files);
            }
            // In this order: a build that marks the card after the look at the mark looks at its files after that.
            known = self.find()?;
            if !self.marked.is_latest(self.store)? {
                return Err(self.store.is_locked());
            }
        }
        Err(self.store.is_locked())
    }

    /// Writes the files that differ: the payload first, which all cards in pages read, and then the others at the same
    /// time, so that a reader finds two versions for as short as can be. Returns `None` if one is of another version than
    /// expected.
    fn try_write(&self, texts: &[String; 7], known: &[Known]) -> Result<Option<Vec<FileVersion>>, Error> {
        let files: Vec<_> = FILES.iter().zip(texts).zip(known).collect();
        let Some((((name, text), before), others)) = files.split_first() else { return Ok(None) };
        let Some(first) = self.write_file(name, text, before)? else { return Ok(None) };
        let others = others.par_iter().map(|((name, text), before)| self.write_file(name, text, before));
        let others: Option<Vec<FileVersion>> = others.collect::<Result<_, Error>>()?;
        Ok(others.map(|others| std::iter::once(first).chain(others).collect()))
    }

    /// Writes a file if it differs. Returns `None` if it is of another version than expected.
    fn write_file(&self, name: &str, text: &str, known: &Known) -> Result<Option<FileVersion>, Error> {
        let new = hash(text.as_bytes());
        let expected = match known {
            Known::Version { tag, hash } if hash.as_ref() == Some(&new) => {
                return Ok(Some(FileVersion { hash: new, tag: tag.clone() }));
            }
            Known::Version { tag, .. } => Expected::Tag(tag),
            Known::Missing => Expected::Missing,
        };
        let tag = self.store.write(&self.name(name), text.as_bytes().to_vec(), expected)?;
        Ok(tag.map(|tag| FileVersion { hash: new, tag }))
    }

    /// Looks at which versions of the files there are.
    fn find(&self) -> Result<Vec<Known>, Error> {
        let found: HashMap<String, String> = self.versions()?.into_iter().collect();
        let of = |name: &&str| match found.get(&self.name(name)) {
            Some(tag) => Known::Version { tag: tag.clone(), hash: None },
            None => Known::Missing,
        };
        Ok(FILES.iter().map(of).collect())
    }

    /// Removes the files in one request, so that nobody finds one of them without the others. `before` has their versions
    /// before the mark; it is empty if they are not known.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another build has marked the card since.
    pub(super) fn remove(&self, before: &[FileVersion]) -> Result<(), Error> {
        let mut versions: Vec<(String, String)> = match before.len() == FILES.len() {
            true => FILES.iter().zip(before).map(|(name, file)| (self.name(name), file.tag.clone())).collect(),
            false => self.versions()?,
        };
        for _ in 0..MAX_ATTEMPTS {
            // Where a store has no conditions for removals, this look is all that protects a later build.
            if !self.marked.is_latest(self.store)? {
                return Err(self.store.is_locked());
            }
            if versions.is_empty() || self.store.remove(&versions)? {
                return Ok(());
            }
            versions = self.versions()?;
        }
        Err(self.store.is_locked())
    }

    /// The names and tags of the files that there are.
    fn versions(&self) -> Result<Vec<(String, String)>, Error> {
        let names = FILES.map(|name| self.name(name));
        Ok(self.store.list(self.path)?.into_iter().filter(|(name, _)| names.contains(name)).collect())
    }

    fn name(&self, file: &str) -> String {
        format!("{}/{file}", self.path)
    }
}
