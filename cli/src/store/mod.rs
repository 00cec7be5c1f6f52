//! Builds into an object store, where files change one by one and nobody holds a lock.
//!
//! The catalogue says which version of each file is in the store. A build first marks the cards that it is about to
//! change there, on condition that nobody else changed the catalogue in the meantime. It then writes their files, each
//! on condition that it is still the version that the catalogue names. So a build that is killed leaves marks that the
//! next one finds, and of two builds at once the one that marked last wins every file.

mod address_index;
mod build;
mod catalogue;
mod listing;
mod marked_card;
#[cfg(test)]
mod memory;
mod objects;
mod plan;
mod settings;
mod store_files;
#[cfg(test)]
mod tests;

pub(crate) use build::run;
pub(crate) use catalogue::build_id;
pub use objects::{Expected, Headers, Object, Objects, WriteError};
pub(crate) use settings::StoreBuild;
