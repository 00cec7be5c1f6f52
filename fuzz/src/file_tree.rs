//! Invariants of `build` on any folder: a site has the cards of its payloads and nothing else, nothing outside of the
//! folder is read or changed, and a site that was updated is the one that a first build writes.

mod folders;
mod steps;

use article_embed_cli::internal::{self, Summary};
use folders::{Files, Folders, SECRET};
use std::ffi::OsString;
use std::path::Path;
use steps::{Step, steps};

/// Runs `article-embed build`.
///
/// # Errors
///
/// If the build could not run.
pub fn build(args: &[OsString]) -> Result<Summary, String> {
    internal::build(args)
}

/// Decodes steps, takes them, and checks the site after each build and at the end.
pub fn tree(bytes: &[u8], build: impl Fn(&[OsString]) -> Result<Summary, String>) {
    let folders = Folders::new();
    for step in steps(bytes) {
        match step {
            Step::Build => {
                let before = folders.site("out");
                match build(&folders.args("out", 20)) {
                    Ok(_) => check(&folders),
                    // The first build of a site makes its scripts.
                    Err(error) => assert!(before.is_empty() || folders.site("out") == before, "changed by {error}"),
                }
            }
            step => folders.take(&step),
        }
    }
    let updated = build(&folders.args("out", 100)).unwrap();
    check(&folders);
    let site = folders.site("out");
    let again = build(&folders.args("out", 100)).unwrap();
    assert_eq!((again.written, again.removed), (0, 0), "nothing has changed");
    assert_eq!((again.unchanged, again.bad), (updated.written + updated.unchanged, updated.bad));
    assert_same(&folders.site("out"), &site);
    if updated.bad == 0 {
        build(&folders.args("new", 100)).unwrap();
        assert_same(&folders.site("new"), &site);
    }
}

/// Checks what holds after any build.
fn check(folders: &Folders) {
    assert_eq!(folders.strangers(), folders.strangers_before(), "a file outside of the site was changed");
    let site = folders.site("out");
    for (name, bytes) in &site {
        let shows = bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes());
        assert!(!shows, "{name} has what is in another folder");
    }
    let cards: Vec<&str> = site.iter().filter_map(|(name, _)| name.strip_suffix("/edition.json")).collect();
    for card in &cards {
        let whole =
            internal::CARD_FILES.iter().all(|file| site.iter().any(|(name, _)| *name == format!("{card}/{file}")));
        assert!(whole, "{card} lacks a file");
        assert!(folders.has_payload(card), "{card} has no payload");
    }
    let owned = |name: &str| {
        let folder = Path::new(name).parent().and_then(Path::to_str).unwrap_or_default();
        cards.contains(&folder)
            || name.starts_with("assets/")
            || ["index.json", "index.html", "feed.json", "feed.xml"].contains(&name)
    };
    assert_eq!(site.iter().find(|(name, _)| !owned(name)).map(|(name, _)| name), None, "a file that no card has");
    assert_eq!(folders.listed(), cards, "the index lists the cards");
}

fn assert_same(one: &Files, other: &Files) {
    let names = |files: &Files| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    let differs = one.iter().zip(other).find(|(one, other)| one != other);
    assert_eq!(differs.map(|(one, _)| &one.0), None, "a file that differs");
}
