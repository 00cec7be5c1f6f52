//! Publishing: the site, the files of each article, the index, and the job that builds them all.

pub(crate) mod address;
pub(crate) mod assets;
pub(crate) mod document;
pub(crate) mod feed;
pub(crate) mod index;
pub(crate) mod job;
pub(crate) mod outcomes;
pub(crate) mod output;
pub(crate) mod publication;
mod relisting;
pub(crate) mod site;
pub mod summary;
