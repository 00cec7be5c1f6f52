//! Compares the native renderer's HTML of every fixture in every layout with golden files. `UPDATE_GOLDEN=1` updates
//! them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;
#[path = "corpus/list.rs"]
mod list;

use article_embed::{Options, Reader, html};
use corpus::{BASE, LAYOUTS, fixtures, path};
use list::{each_fixture, each_foreign};
use std::fs;
use std::time::{Duration, UNIX_EPOCH};

/// A time in milliseconds: after every date of publication in the fixtures, before every embargo and expiry to come.
const NOW: u64 = 1_780_000_000_000;

#[test]
fn every_fixture_in_every_layout_is_as_it_was() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut compared = 0;
    for (name, payload) in fixtures() {
        for layout in LAYOUTS {
            let options = Options::new().layout(layout.parse().unwrap()).topics(4);
            let options = options.now(UNIX_EPOCH + Duration::from_millis(NOW));
            let article = Reader::new().base(BASE).read_value(&payload).unwrap().article;
            let html = html::card(&article, &options) + "\n";
            let file = path("golden").join(format!("{name}.{layout}.html"));
            if update {
                fs::write(&file, &html).unwrap();
            }
            assert_eq!(html, fs::read_to_string(&file).unwrap(), "{}", file.display());
            compared += 1;
        }
    }
    assert!(compared >= 4 * 13, "{compared}");
}

macro_rules! names {
    ($($name:literal)*) => { [$($name),*] };
}

/// The names that are in only one of the lists.
fn unlike<'a>(one: &[&'a str], other: &[&'a str]) -> Vec<&'a str> {
    let without = |list: &[&'a str], from: &[&'a str]| -> Vec<&'a str> {
        from.iter().filter(|name| !list.contains(name)).copied().collect()
    };
    [without(one, other), without(other, one)].concat()
}

#[test]
fn browsers_are_given_every_fixture() {
    let files = fixtures();
    let files: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(unlike(&each_fixture!(names), &files), Vec::<&str>::new());
    let foreign = fs::read_dir(path("fixtures/formats")).unwrap().map(|entry| entry.unwrap().path());
    let foreign: Vec<_> = foreign.filter(|path| path.is_file()).collect();
    let foreign: Vec<_> = foreign.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect();
    assert_eq!(unlike(&each_foreign!(names), &foreign), Vec::<&str>::new());
}

#[test]
fn a_fixture_that_is_not_listed_is_found() {
    assert_eq!(unlike(&["a", "b"], &["a", "b", "c"]), ["c"]);
    assert_eq!(unlike(&["a", "b"], &["a"]), ["b"]);
}
