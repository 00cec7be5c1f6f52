//! What a build into an object store is asked to do.

use super::objects::Objects;
use super::store_files::StoreFiles;
use crate::files::input_folder::InputFolder;
use crate::files::shard::Shard;
use crate::publish::assets::hash;
use crate::publish::site::Site;

/// A build into an object store.
pub(crate) struct StoreBuild<'a> {
    pub(crate) objects: &'a dyn Objects,
    /// The address of the store, without a slash at the end.
    pub(crate) address: &'a str,
    /// The identifier of this build.
    pub(crate) id: &'a str,
    pub(crate) site: &'a Site,
    pub(crate) payloads: &'a InputFolder,
    /// The share of the cards, in percent, that may be removed.
    pub(crate) max_removed: u8,
    /// Whether folders that cannot be read are left out.
    pub(crate) keep_going: bool,
    /// The part of the payloads that is built.
    pub(crate) shard: Option<Shard>,
    /// Writes unchanged cards too, and looks at which versions of their files there are.
    pub(crate) force: bool,
}

impl<'a> StoreBuild<'a> {
    pub(super) fn store(&self) -> StoreFiles<'a> {
        StoreFiles { objects: self.objects, address: self.address, build: self.id }
    }

    /// Whether a file of the catalogue is in the part that is built.
    pub(super) fn owns(&self, number: u32) -> bool {
        self.shard.is_none_or(|shard| shard.has_number(number))
    }

    /// The hash of a payload and of everything else that a card depends on.
    pub(super) fn source_hash(&self, bytes: &[u8]) -> String {
        hash(&[self.site.fingerprint().as_bytes(), bytes].concat())
    }
}
