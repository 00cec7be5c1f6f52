//! The files of a site in an object store, with errors that name them.

use super::objects::{Expected, Object, Objects, WriteError};
use crate::error::Error;
use std::path::PathBuf;

/// The files of a site in an object store.
#[derive(Clone, Copy)]
pub(super) struct StoreFiles<'a> {
    pub(super) objects: &'a dyn Objects,
    /// The address of the store, without a slash at the end.
    pub(super) address: &'a str,
    /// The identifier of the build.
    pub(super) build: &'a str,
}

impl StoreFiles<'_> {
    /// The address of a file, for messages.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("{}/{name}", self.address))
    }

    pub(super) fn read(&self, name: &str) -> Result<Option<Object>, Error> {
        self.objects.read(name).map_err(Error::file("read", &self.path(name)))
    }

    pub(super) fn tag(&self, name: &str) -> Result<Option<String>, Error> {
        self.objects.tag(name).map_err(Error::file("read", &self.path(name)))
    }

    pub(super) fn list(&self, folder: &str) -> Result<Vec<(String, String)>, Error> {
        self.objects.list(folder).map_err(Error::file("read", &self.path(folder)))
    }

    /// Removes files in one request, by their names and tags. Returns `false` if one is of another version.
    pub(super) fn remove(&self, versions: &[(String, String)]) -> Result<bool, Error> {
        let name = versions.first().map_or("", |(name, _)| name);
        match self.objects.remove(versions) {
            Ok(()) => Ok(true),
            Err(WriteError::Conflict) => Ok(false),
            Err(WriteError::Other(error)) => Err(Error::file("remove", &self.path(name))(error)),
        }
    }

    /// Writes a file on a condition. Returns its tag; `None` if the condition does not hold.
    pub(super) fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<Option<String>, Error> {
        match self.objects.write(name, bytes, expected) {
            Ok(tag) => Ok(Some(tag)),
            Err(WriteError::Conflict) => Ok(None),
            Err(WriteError::Other(error)) => Err(Error::file("write", &self.path(name))(error)),
        }
    }

    /// The error that another build writes to the store.
    pub(super) fn is_locked(&self) -> Error {
        Error::Locked(PathBuf::from(self.address))
    }
}
