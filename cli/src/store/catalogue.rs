//! The catalogue of an object store: what each card was built from, which versions its files have, and its entry in the
//! index. Each of its files has the cards whose paths have one hash, so that an article that changes rewrites few others.

use super::objects::Expected;
use super::store_files::StoreFiles;
use crate::error::Error;
use crate::files::manifest::FILES;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

/// The folder of the catalogue.
pub(super) const FOLDER: &str = ".article-embed/catalogue";

/// The number of its files: with a million cards, each has a thousand, which is about a megabyte.
pub(super) const COUNT: u32 = 1024;

/// One version of one file of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileVersion {
    /// Of its content.
    pub(super) hash: String,
    pub(super) tag: String,
}

/// What the catalogue says of a card.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Card {
    /// The hash of the payload and of everything else that the files depend on. Empty if a build was about to change
    /// the card.
    pub(super) source_hash: String,
    /// When the card has to be built again, in seconds since 1970.
    pub(super) until: Option<i64>,
    /// The versions of [`FILES`]. Empty if a build was about to change the card.
    pub(super) files: Vec<FileVersion>,
    /// The entry in the index; null if there is none yet.
    pub(super) entry: Value,
    /// The item in the feeds; null if it has none.
    pub(super) item: Value,
}

impl Card {
    /// Whether a build at `now`, in seconds since 1970, would write the same files.
    pub(super) fn is_fresh(&self, source_hash: &str, now: i64) -> bool {
        self.source_hash == source_hash && self.is_whole() && self.until.is_none_or(|until| until > now)
    }

    /// Marks the card: a build is about to change it. Returns the versions of its files.
    pub(super) fn mark(&mut self) -> Vec<FileVersion> {
        self.source_hash.clear();
        std::mem::take(&mut self.files)
    }

    /// Whether an article leaves the index, or a build was killed when it was about to.
    pub(super) fn is_withdrawn_by(&self, withheld: bool, entry: &Value) -> bool {
        withheld && !self.entry.is_null() && (self.entry != *entry || !self.is_whole())
    }

    /// Whether the versions of all files are known.
    pub(super) fn is_whole(&self) -> bool {
        self.files.len() == FILES.len()
    }
}

/// A file of the catalogue as it is stored.
#[derive(Serialize, Deserialize)]
struct Content {
    version: u32,
    /// The build that wrote it, so that no two builds write the same bytes.
    build: String,
    cards: BTreeMap<String, Card>,
}

/// A file of the catalogue.
pub(super) struct CatalogueFile {
    number: u32,
    /// By the paths of the site.
    pub(super) cards: BTreeMap<String, Card>,
    /// The version that was read or written last; `None` if there is none.
    tag: Option<String>,
}

/// The number of the file with a card, by the path of the site.
pub(super) fn number_of(path: &str) -> u32 {
    Sha256::digest(path.as_bytes()).iter().take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) % COUNT
}

impl CatalogueFile {
    /// Reads a file. One that is missing has no cards.
    pub(super) fn read(number: u32, store: StoreFiles<'_>) -> Result<Self, Error> {
        let name = name_of(number);
        let Some(object) = store.read(&name)? else {
            return Ok(CatalogueFile { number, cards: BTreeMap::new(), tag: None });
        };
        // The version tells a later form from this one.
        let content = serde_json::from_slice(&object.bytes).ok().filter(|content: &Content| content.version == 1);
        let other = || io::Error::other("expected a catalogue of version 1, found another text");
        let content = content.ok_or_else(other).map_err(Error::file("read", &store.path(&name)))?;
        Ok(CatalogueFile { number, cards: content.cards, tag: Some(object.tag) })
    }

    /// The numbers of the files that there are.
    pub(super) fn numbers(store: StoreFiles<'_>) -> Result<Vec<u32>, Error> {
        let names = store.list(FOLDER)?;
        let number = |name: &str| u32::from_str_radix(name.rsplit('/').next()?.strip_suffix(".json")?, 16).ok();
        Ok(names.iter().filter_map(|(name, _)| number(name)).filter(|number| *number < COUNT).collect())
    }

    /// Writes the file in place of the version that was read or written last.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another build has written it since.
    pub(super) fn write(&mut self, store: StoreFiles<'_>) -> Result<(), Error> {
        let content = Content { version: 1, build: store.build.to_owned(), cards: std::mem::take(&mut self.cards) };
        let bytes = serde_json::to_vec(&content).unwrap_or_default();
        self.cards = content.cards;
        let name = name_of(self.number);
        let expected = self.tag.as_deref().map_or(Expected::Missing, Expected::Tag);
        self.tag = match store.write(&name, bytes.clone(), expected)? {
            Some(tag) => Some(tag),
            // The answer to a write that succeeded can get lost, and the write is then tried again.
            None => match store.read(&name)? {
                Some(found) if found.bytes == bytes => Some(found.tag),
                _ => return Err(store.is_locked()),
            },
        };
        Ok(())
    }

    /// Whether no other build has written the file since.
    pub(super) fn is_latest(&self, store: StoreFiles<'_>) -> Result<bool, Error> {
        Ok(store.tag(&name_of(self.number))? == self.tag)
    }
}

fn name_of(number: u32) -> String {
    format!("{FOLDER}/{number:03x}.json")
}

/// An identifier of this build, different from all others.
pub(crate) fn build_id() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // Its address differs between machines that start at the same moment, where addresses are random.
    let place = std::ptr::from_ref(&since).addr();
    crate::publish::assets::hash(format!("{} {} {place}", std::process::id(), since.as_nanos()).as_bytes())
}
