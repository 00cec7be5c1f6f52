//! Two builds at once, objects of somebody else, stores that are damaged, and folders that lost many files.

use super::*;
use crate::store::objects::{Expected, Object, WriteError};
use std::io;

/// Runs a build, and before its request of a number one of the payloads as they have become by then. Returns how the
/// first one ended, and whether it was interrupted.
fn interrupted(left: i64) -> (Result<Summary, Error>, bool, Memory, Payloads) {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    payloads.write("a0", "Second", "usable");
    payloads.write("a/b0", "Second", "usable");
    let ran = std::sync::atomic::AtomicBool::new(false);
    let second = || {
        change(&payloads);
        payloads.write("a0", "Third", "usable");
        payloads.write("a/b0", "Third", "usable");
        assert_eq!(payloads.build(&store, None).unwrap().bad, 0);
        ran.store(true, SeqCst);
    };
    let slow = Interrupted { store: &store, left: AtomicI64::new(left), meanwhile: Some(&second) };
    let result = payloads.build(&slow, None);
    (result, ran.load(SeqCst), store, payloads)
}

#[test]
fn of_two_builds_at_once_the_one_that_marked_last_wins() {
    let (mut stopped, mut left) = (0, 0);
    loop {
        let (result, ran, store, payloads) = interrupted(left);
        if !ran {
            break;
        }
        if let Err(error) = result {
            assert!(error.chain().starts_with("another build is writing to s3://cards/site"), "{}", error.chain());
            stopped += 1;
        }
        assert_eq!(without_addresses(store.public()), payloads.folder(), "interrupted at request {left}");
        left += 3;
    }
    assert!(stopped > 3, "{stopped} builds were stopped in {left} requests");
}

#[test]
fn objects_of_somebody_else_are_replaced_and_others_stay() {
    let (payloads, store) = (stories(), Memory::default());
    for name in ["a1/article.json", "a1/robots.txt", "index.json", "z é4/frame.html"] {
        store.put(name, "copied by hand");
    }
    payloads.build(&store, None).unwrap();
    let mut files = without_addresses(store.public());
    assert_eq!(files.remove("a1/robots.txt").as_deref(), Some("copied by hand"));
    assert_eq!(files, payloads.folder());
}

#[test]
fn a_payload_may_have_the_name_of_the_index_of_addresses() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.write("addresses", "Addresses", "usable");
    payloads.write("addresses/3f2.json", "Digits", "usable");
    for _ in 0..2 {
        payloads.build(&store, None).unwrap();
        let files = store.public();
        let is_index = |name: &&String| crate::store::address_index::has(name);
        assert!(files.keys().filter(is_index).count() > 5);
        let mut cards = files.clone();
        cards.retain(|name, _| !is_index(&name));
        assert_eq!(cards, payloads.folder());
    }
}

#[test]
fn a_folder_that_lost_many_files_changes_nothing() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    let before = store.public();
    for number in 0..5 {
        payloads.remove(&format!("a/b{number}"));
    }
    payloads.write("a1", "Corrected", "usable");
    for shard in [None, Some("1/4"), Some("4/4")] {
        let error = payloads.build(&store, shard).unwrap_err().chain();
        assert!(error.starts_with("5 of 20 cards have no payload any more, which is more than 20 %"), "{error}");
    }
    assert_eq!(store.public(), before);
    fs::remove_dir_all(payloads.0.join("in")).unwrap();
    fs::create_dir(payloads.0.join("in")).unwrap();
    assert!(matches!(payloads.build(&store, None), Err(Error::Empty(_))));
    assert_eq!(store.public(), before);
}

/// A store that fails to read or list some objects.
struct Failing<'a>(&'a Memory, fn(&str) -> bool);

impl Failing<'_> {
    fn of(&self, name: &str) -> io::Result<&Memory> {
        if (self.1)(name) { Err(io::Error::other("out of reach")) } else { Ok(self.0) }
    }
}

impl Objects for Failing<'_> {
    fn read(&self, name: &str) -> io::Result<Option<Object>> {
        self.of(name)?.read(name)
    }
    fn tag(&self, name: &str) -> io::Result<Option<String>> {
        self.of(name)?.tag(name)
    }
    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError> {
        self.of(name).map_err(WriteError::Other)?.write(name, bytes, expected)
    }
    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError> {
        let stores = versions.iter().map(|(name, _)| self.of(name)).collect::<io::Result<Vec<_>>>();
        stores.map_err(WriteError::Other)?.first().map_or(Ok(()), |store| store.remove(versions))
    }
    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>> {
        self.of(folder)?.list(folder)
    }
}

#[test]
fn what_cannot_be_read_is_not_missing() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    let before = store.public();
    change(&payloads);
    let unread: [fn(&str) -> bool; 2] = [|name| name == ".article-embed/catalogue", |name| name.ends_with("1.json")];
    for fails in unread {
        let error = payloads.build(&Failing(&store, fails), None).unwrap_err().chain();
        assert!(error.starts_with("cannot read s3://cards/site/.article-embed/catalogue"), "{error}");
        assert_eq!(store.public(), before);
    }
    let name = store.list(".article-embed/catalogue").unwrap()[0].0.clone();
    let whole = String::from_utf8(store.read(&name).unwrap().unwrap().bytes).unwrap();
    for text in ["", "{}", &whole.replace("\"version\":1", "\"version\":2")] {
        store.put(&name, text);
        let error = payloads.build(&store, None).unwrap_err().chain();
        assert!(error.contains("expected a catalogue of version 1, found another text"), "{error}");
        assert_eq!(store.public(), before);
    }
    store.put(&name, &whole);
    assert_eq!(counts(payloads.build(&store, None)), [4, 16, 0, 1]);
}

#[test]
fn a_card_that_cannot_be_written_is_written_by_the_next_build() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    change(&payloads);
    let summary = payloads.build(&Failing(&store, |name| name == "a1/oembed.json"), None);
    assert_eq!(counts(summary), [3, 16, 1, 1]);
    assert_ne!(without_addresses(store.public()), payloads.folder());
    assert_eq!(counts(payloads.build(&store, None)), [1, 19, 0, 0]);
    assert_eq!(without_addresses(store.public()), payloads.folder());
}
