//! An object store in memory, which can be killed and interrupted.

use super::objects::{Expected, Object, Objects, WriteError};
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
use std::sync::{Mutex, MutexGuard};

/// An object store in memory.
#[derive(Default)]
pub(super) struct Memory {
    objects: Mutex<BTreeMap<String, Object>>,
    /// The names of what was written, in order.
    pub(super) written: Mutex<Vec<String>>,
    /// The number of requests so far.
    pub(super) requests: AtomicI64,
}

impl Memory {
    fn objects(&self) -> MutexGuard<'_, BTreeMap<String, Object>> {
        self.objects.lock().unwrap()
    }

    /// A store with the same objects, and without requests so far.
    pub(super) fn copy(&self) -> Self {
        let written = Mutex::new(self.written.lock().unwrap().clone());
        Memory { objects: Mutex::new(self.objects().clone()), written, requests: AtomicI64::new(0) }
    }

    /// The names and contents of the files that readers may have.
    pub(super) fn public(&self) -> BTreeMap<String, String> {
        let of = |(name, object): (&String, &Object)| (name.clone(), String::from_utf8(object.bytes.clone()).unwrap());
        self.objects().iter().map(of).filter(|(name, _)| !name.starts_with('.')).collect()
    }

    /// Writes an object whatever there is.
    pub(super) fn put(&self, name: &str, text: &str) {
        self.insert(&mut self.objects(), name, text.as_bytes().to_vec());
    }

    fn insert(&self, objects: &mut BTreeMap<String, Object>, name: &str, bytes: Vec<u8>) -> String {
        let mut written = self.written.lock().unwrap();
        written.push(name.to_owned());
        let tag = written.len().to_string();
        objects.insert(name.to_owned(), Object { bytes, tag: tag.clone() });
        tag
    }

    fn request(&self) {
        self.requests.fetch_add(1, SeqCst);
    }
}

impl Objects for Memory {
    fn read(&self, name: &str) -> io::Result<Option<Object>> {
        self.request();
        Ok(self.objects().get(name).cloned())
    }

    fn tag(&self, name: &str) -> io::Result<Option<String>> {
        Ok(self.read(name)?.map(|object| object.tag))
    }

    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError> {
        self.request();
        let mut objects = self.objects();
        let holds = match (objects.get(name), expected) {
            (None, Expected::Missing) => true,
            (Some(object), Expected::Tag(tag)) => object.tag == tag,
            _ => false,
        };
        if holds { Ok(self.insert(&mut objects, name, bytes)) } else { Err(WriteError::Conflict) }
    }

    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError> {
        self.request();
        let mut objects = self.objects();
        let is_other = |(name, tag): &(String, String)| objects.get(name).is_some_and(|object| object.tag != *tag);
        let (others, these): (Vec<_>, Vec<_>) = versions.iter().partition(|version| is_other(version));
        for (name, _) in these {
            objects.remove(name);
        }
        if others.is_empty() { Ok(()) } else { Err(WriteError::Conflict) }
    }

    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>> {
        self.request();
        let inside = |name: &str| name.strip_prefix(folder)?.strip_prefix('/').map(|rest| !rest.contains('/'));
        let objects = self.objects();
        let found = objects.iter().filter(|(name, _)| inside(name) == Some(true));
        Ok(found.map(|(name, object)| (name.clone(), object.tag.clone())).collect())
    }
}

/// A store that is interrupted at the request of a number, counted from 0.
pub(super) struct Interrupted<'a> {
    pub(super) store: &'a Memory,
    pub(super) left: AtomicI64,
    /// What happens meanwhile; `None` if nothing is answered from there on.
    pub(super) meanwhile: Option<&'a (dyn Fn() + Sync)>,
}

impl Interrupted<'_> {
    fn request(&self) -> io::Result<&Memory> {
        let left = self.left.fetch_sub(1, SeqCst);
        match self.meanwhile {
            Some(run) if left == 0 => run(),
            None if left <= 0 => return Err(io::Error::other("killed")),
            _ => {}
        }
        Ok(self.store)
    }
}

impl Objects for Interrupted<'_> {
    fn read(&self, name: &str) -> io::Result<Option<Object>> {
        self.request()?.read(name)
    }

    fn tag(&self, name: &str) -> io::Result<Option<String>> {
        self.request()?.tag(name)
    }

    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError> {
        self.request().map_err(WriteError::Other)?.write(name, bytes, expected)
    }

    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError> {
        self.request().map_err(WriteError::Other)?.remove(versions)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>> {
        self.request()?.list(folder)
    }
}
