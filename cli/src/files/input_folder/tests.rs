//! The folder of payloads while somebody changes it.
#![cfg(unix)]

use super::*;
use std::fs;
use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// A file outside of the folder is never read, at whatever moment a link to it takes the place of a payload.
#[test]
fn a_link_that_takes_the_place_of_a_file_leads_nowhere() {
    let home = std::env::temp_dir().join(format!("article-embed-links-{}", std::process::id()));
    fs::create_dir_all(home.join("in/folder")).unwrap();
    fs::write(home.join("secret.json"), "Secret").unwrap();
    fs::create_dir_all(home.join("other")).unwrap();
    fs::write(home.join("other/a.json"), "Secret").unwrap();
    fs::write(home.join("in/folder/a.json"), "Public").unwrap();
    let folder = InputFolder::open(&home.join("in")).unwrap();
    let done = AtomicBool::new(false);
    let (mut public, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Relaxed) {
                swap(&home)
            }
        });
        while public < 100 || refused < 100 {
            match folder.read(Path::new("folder/a.json")) {
                Ok(bytes) => {
                    assert_ne!(bytes, b"Secret");
                    public += 1;
                }
                Err(_) => refused += 1,
            }
        }
        done.store(true, Relaxed);
    });
    // Read by its path, the same link leads outside.
    fs::remove_file(home.join("in/folder/a.json")).unwrap();
    symlink("../../secret.json", home.join("in/folder/a.json")).unwrap();
    assert_eq!(fs::read(home.join("in/folder/a.json")).unwrap(), b"Secret");
    assert!(
        folder.read(Path::new("folder/a.json")).unwrap_err().chain().ends_with("the link leads outside of the folder")
    );
    fs::remove_dir_all(home).unwrap();
}

/// Puts links in the place of the file, and of its folder, and takes them away.
fn swap(home: &Path) {
    symlink("../../secret.json", home.join("in/link")).unwrap();
    fs::rename(home.join("in/link"), home.join("in/folder/a.json")).unwrap();
    fs::write(home.join("in/file"), "Public").unwrap();
    fs::rename(home.join("in/file"), home.join("in/folder/a.json")).unwrap();
    fs::rename(home.join("in/folder"), home.join("in/away")).unwrap();
    symlink("../other", home.join("in/folder")).unwrap();
    fs::remove_file(home.join("in/folder")).unwrap();
    fs::rename(home.join("in/away"), home.join("in/folder")).unwrap();
}
