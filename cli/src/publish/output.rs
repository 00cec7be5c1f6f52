//! The folder that a build writes to: its scripts, its cards and its index.

use super::assets::Asset;
use super::feed::FeedItem;
use super::index;
use super::relisting::Relisting;
use crate::error::Error;
use crate::files::WorkFolder;
use crate::files::card_folders::CardFolders;
use crate::files::input_folder::InputFolder;
use crate::files::shard::Shard;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use url::Url;

/// The space for a card in the index, in bytes. Most entries are shorter.
const INDEX_ENTRY: u64 = 512;

/// The folder that a build writes to.
pub(crate) struct Output {
    out: PathBuf,
    pub(crate) cards: CardFolders,
    /// Whether the disk is so full that the scripts of the site are missing. Then articles are withdrawn, and no others
    /// are published.
    pub(crate) only_withdraws: bool,
    relisting: Relisting,
}

impl Output {
    /// Makes and locks the folder, writes the scripts, and reserves space for the index of `total` cards.
    pub(crate) fn prepare(out: &Path, shard: Option<Shard>, assets: &[Asset], total: u64) -> Result<Self, Error> {
        fs::create_dir_all(out).map_err(Error::file("create", out))?;
        let cards = CardFolders::new(out, WorkFolder::open(out, shard)?);
        let mut only_withdraws = false;
        for Asset { path, bytes } in assets {
            let file = out.join(path);
            // Its path has the hash of its content.
            if fs::metadata(&file).map(|found| found.len()).ok() == Some(bytes.len() as u64) {
                continue;
            }
            match cards.work.write(&file, bytes) {
                Err(error) if error.is_full_disk() => only_withdraws = true,
                other => other?,
            }
        }
        cards.work.reserve(total.saturating_mul(INDEX_ENTRY));
        Ok(Output { out: out.to_owned(), cards, only_withdraws, relisting: Relisting::default() })
    }

    /// Puts what is left of an article into the index before its card is withdrawn, and takes its item out of the feeds:
    /// a build that is killed after that would leave the headline there.
    pub(crate) fn relist(&self, entry: &Value, item: Option<&FeedItem>) {
        if self.relisting.run(entry, item, &self.out, &self.cards.work).is_err() {
            index::remove(&self.out);
        }
    }

    /// Writes the index and the feeds of a site at `base`, and removes the cards that have no payload any more, at most
    /// `removals` percent of all; `None` keeps them. Of shards that work at the same time, the last one does this.
    /// Returns how many are removed.
    pub(crate) fn finish(&self, payloads: &InputFolder, base: &Url, removals: Option<u8>) -> Result<u64, Error> {
        self.cards.work.release();
        let failed = |error| Error::file("lock", &self.out)(error);
        let _alone = self.cards.work.locks.index().map_err(failed)?;
        if !self.cards.work.locks.is_last().map_err(failed)? {
            return self.cards.work.sync().map(|()| 0).map_err(Error::file("write", &self.out));
        }
        let write = |removals| index::write(payloads, &self.out, base, &self.cards.work, removals);
        let losses = write(removals).or_else(|error| match error {
            // The files vanished during the build. What was withdrawn still has to leave the index.
            Error::Lost { .. } => write(None).and(Err(error)),
            error if error.is_full_disk() => {
                index::remove(&self.out);
                write(removals)
            }
            error => Err(error),
        })?;
        for path in &losses.lost {
            self.cards.remove(path).map_err(Error::file("remove", &self.cards.folder(path)))?;
            self.cards.remove_empty(path);
        }
        self.cards.work.sync().map_err(Error::file("write", &self.out))?;
        Ok(losses.lost.len() as u64)
    }
}
