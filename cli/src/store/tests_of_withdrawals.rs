//! What is withdrawn or removed: all files at once, and nothing that a later build wrote.

use super::*;
use crate::store::objects::{Expected, Object, WriteError};
use std::io;
use std::sync::atomic::AtomicBool;

/// The cards that [`change`] withdraws or removes.
const GONE: [&str; 3] = ["a1", "world/rain3", "a/b2"];

/// How many files of each of [`GONE`] have its headline.
fn files_of_gone(files: &BTreeMap<String, String>) -> [usize; 3] {
    let of = |path: &str| {
        let own = files.iter().filter(|(name, _)| name.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')));
        own.filter(|(_, text)| text.contains(&format!("Story {path}"))).count()
    };
    GONE.map(of)
}

#[test]
fn all_files_of_a_withdrawn_article_go_at_once() {
    let (payloads, clean) = (stories(), Memory::default());
    payloads.build(&clean, None).unwrap();
    let (before, old) = (clean.copy(), clean.public());
    let all = files_of_gone(&old);
    assert!(all.iter().all(|count| *count > 4), "{all:?}");
    change(&payloads);
    payloads.build(&clean, None).unwrap();
    let (mut public, mut gone) = (0, 0);
    for left in (0..=clean.requests.load(SeqCst)).step_by(7) {
        let store = before.copy();
        let _ = payloads.build(&Interrupted { store: &store, left: AtomicI64::new(left), meanwhile: None }, None);
        for (count, whole) in files_of_gone(&store.public()).into_iter().zip(all) {
            assert!(count == 0 || count == whole, "{count} of {whole} files after {left} requests");
            if count == 0 { gone += 1 } else { public += 1 }
        }
    }
    assert!(public > 10 && gone > 10, "{public} {gone}");
    let mut half = clean.public();
    half.insert(String::from("a1/index.html"), old["a1/index.html"].clone());
    assert_eq!(files_of_gone(&half), [1, 0, 0], "the control");
}

/// A store that removes whatever there is.
struct Careless<'a>(&'a Interrupted<'a>);

impl Objects for Careless<'_> {
    fn read(&self, name: &str) -> io::Result<Option<Object>> {
        self.0.read(name)
    }
    fn tag(&self, name: &str) -> io::Result<Option<String>> {
        self.0.tag(name)
    }
    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError> {
        self.0.write(name, bytes, expected)
    }
    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError> {
        let found = versions.iter().filter_map(|(name, _)| Some((name.clone(), self.0.tag(name).ok()??)));
        let found: Vec<_> = found.collect();
        self.0.remove(&found)
    }
    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>> {
        self.0.list(folder)
    }
}

/// Runs a build that withdraws articles. Before its request of a number, another build publishes them again. Returns
/// whether the store has what that one wrote, and whether the first was interrupted.
fn restored(left: i64, is_careless: bool) -> (bool, bool) {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    change(&payloads);
    let ran = AtomicBool::new(false);
    let second = || {
        GONE.iter().for_each(|path| payloads.write(path, "Published again", "usable"));
        // Two builds that write one file in turns may both give up; the second is run again.
        let built = (0..9).find_map(|_| payloads.build(&store, None).ok());
        assert_eq!(built.unwrap().bad, 0);
        ran.store(true, SeqCst);
    };
    let slow = Interrupted { store: &store, left: AtomicI64::new(left), meanwhile: Some(&second) };
    let _ = if is_careless { payloads.build(&Careless(&slow), None) } else { payloads.build(&slow, None) };
    (without_addresses(store.public()) == payloads.folder(), ran.load(SeqCst))
}

#[test]
fn a_build_removes_nothing_that_a_later_one_wrote() {
    let (mut left, mut is_lost) = (0, false);
    while let (is_whole, true) = restored(left, false) {
        assert!(is_whole, "interrupted at request {left}");
        is_lost = is_lost || !restored(left, true).0;
        left += if is_lost { 7 } else { 4 };
    }
    assert!(left > 60 && is_lost, "the control: a store without conditions loses cards");
}
