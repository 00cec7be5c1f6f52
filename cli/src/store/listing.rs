//! Writes the index of an object store, its feeds and its index of addresses, from the catalogue.

use super::address_index::{self, AddressIndex};
use super::catalogue::{CatalogueFile, FileVersion};
use super::objects::Expected;
use super::store_files::StoreFiles;
use crate::error::Error;
use crate::files::manifest;
use crate::publish::assets::hash as content_hash;
use crate::publish::feed;
use crate::publish::index::{Newest, text};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;
use url::Url;

/// What the files of the index contained when they were written last.
const STATE: &str = ".article-embed/listing.json";

/// How often the index is written again because another build has written it in the meantime. With a thousand parts,
/// each waits for a few others at most: the one that comes first needs no second attempt.
const MAX_ATTEMPTS: u32 = 30;

/// Writes the index of a site.
#[derive(Clone, Copy)]
pub(super) struct Listing<'a> {
    pub(super) store: StoreFiles<'a>,
    /// The address of the site.
    pub(super) base: &'a Url,
}

/// What the index has, collected from files of the catalogue.
#[derive(Default)]
struct Lists {
    /// The entries as JSON, each with what it is sorted by.
    lines: Vec<(String, String)>,
    newest: Newest,
    addresses: AddressIndex,
}

impl Listing<'_> {
    /// Writes the files that differ.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if other builds write them all the time.
    pub(super) fn write(&self) -> Result<(), Error> {
        for attempt in 0..MAX_ATTEMPTS {
            if self.try_write()? {
                return Ok(());
            }
            // Builds that meet here should not meet again.
            let own = u64::from(std::process::id() % 64);
            std::thread::sleep(Duration::from_millis(u64::from(attempt.min(10)) * (20 + own)));
        }
        Err(self.store.is_locked())
    }

    /// Returns `false` if another build has written a file in the meantime.
    fn try_write(&self) -> Result<bool, Error> {
        // Before the catalogue: a build that writes the index later has read the catalogue later.
        let (tags, state_file) = (self.tags()?, self.store.read(STATE)?);
        let before = state_file.as_ref().and_then(|file| serde_json::from_slice(&file.bytes).ok());
        let before: BTreeMap<String, FileVersion> = before.unwrap_or_default();
        let numbers = CatalogueFile::numbers(self.store)?;
        let lists = numbers.into_par_iter().map(|number| self.collect(number));
        let lists = lists.try_reduce(Lists::default, |one, other| Ok(one.merge(other)))?;
        let written = lists.into_files(self.base, &tags).into_par_iter().map(|(name, text)| {
            let (hash, tag) = (content_hash(text.as_bytes()), tags.get(&name));
            if let Some(same) = before.get(&name).filter(|before| before.hash == hash && Some(&before.tag) == tag) {
                return Ok(Some((name, same.clone())));
            }
            let expected = tag.map_or(Expected::Missing, |tag| Expected::Tag(tag));
            let written = match self.store.write(&name, text.into_bytes(), expected)? {
                // Builds that end together write the same. Without this, each would start again because of the others.
                None => {
                    self.store.read(&name)?.filter(|found| content_hash(&found.bytes) == hash).map(|found| found.tag)
                }
                written => written,
            };
            Ok(written.map(|tag| (name, FileVersion { hash, tag })))
        });
        let written: Vec<Option<(String, FileVersion)>> = written.collect::<Result<_, Error>>()?;
        let Some(state) = written.into_iter().collect::<Option<BTreeMap<_, _>>>() else { return Ok(false) };
        if state != before {
            let expected = state_file.as_ref().map_or(Expected::Missing, |file| Expected::Tag(&file.tag));
            // A state that is out of date only costs a write of what has not changed.
            self.store.write(STATE, serde_json::to_vec(&state).unwrap_or_default(), expected)?;
        }
        Ok(true)
    }

    /// The tags of the files that there are.
    fn tags(&self) -> Result<HashMap<String, String>, Error> {
        let addresses = self.store.list(address_index::FOLDER)?.into_iter();
        let mut tags: HashMap<String, String> = addresses.filter(|(name, _)| address_index::has(name)).collect();
        for name in ["index.json", "index.html", feed::RSS, feed::JSON_FEED] {
            if let Some(tag) = self.store.tag(name)? {
                tags.insert(name.to_owned(), tag);
            }
        }
        Ok(tags)
    }

    fn collect(&self, number: u32) -> Result<Lists, Error> {
        let mut lists = Lists::default();
        for (path, card) in CatalogueFile::read(number, self.store)?.cards {
            if !card.entry.is_null() {
                lists.push(&path, &card.entry, &card.item);
            }
        }
        Ok(lists)
    }
}

impl Lists {
    fn push(&mut self, path: &str, entry: &Value, item: &Value) {
        let line = entry.to_string();
        self.addresses.add(text(entry, "url"), path);
        self.newest.push(entry, line.clone(), item);
        self.lines.push((order(path), line));
    }

    fn merge(mut self, other: Self) -> Self {
        self.lines.extend(other.lines);
        let (newest, addresses) = (self.newest.merge(other.newest), self.addresses.merge(other.addresses));
        Lists { lines: self.lines, newest, addresses }
    }

    /// The names and contents of the files of the index. Address files that there are and that have no address any more
    /// are emptied: only writes have conditions.
    fn into_files(mut self, base: &Url, there: &HashMap<String, String>) -> Vec<(String, String)> {
        self.lines.sort_unstable();
        let lines: Vec<String> = self.lines.into_iter().map(|(_, line)| line).collect();
        let start = if lines.is_empty() { "" } else { "\n" };
        let list = format!("{{\"version\":1,\"articles\":[{start}{}\n]}}\n", lines.join(",\n"));
        let mut files = vec![(String::from("index.json"), list)];
        files.extend(self.newest.files(base).map(|(name, text)| (name.to_owned(), text)));
        let mut addresses: BTreeMap<String, String> = self.addresses.into_files().collect();
        for name in there.keys().filter(|name| address_index::has(name)) {
            addresses.entry(name.clone()).or_insert_with(|| String::from("{\"version\":1,\"paths\":{}}\n"));
        }
        files.extend(addresses);
        files
    }
}

/// What puts paths in the order in which a build finds them in a folder: by the names of folders and files.
fn order(path: &str) -> String {
    format!("{}\0{}", path.replace('/', "\0"), manifest::NAME)
}
