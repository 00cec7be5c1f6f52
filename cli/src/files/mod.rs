//! The files of a site: which are payloads, how they are read and written, and what is remembered of them.

pub(crate) mod card_folders;
mod disk;
pub(crate) mod input_folder;
mod locks;
pub(crate) mod losses;
pub(crate) mod manifest;
pub(crate) mod regular;
pub(crate) mod shard;
pub(crate) mod site_path;
pub(crate) mod survey;
mod work_folder;

pub(crate) use work_folder::WorkFolder;
