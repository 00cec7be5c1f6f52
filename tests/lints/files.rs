//! The project's own files, and lints of a file as a whole: its length, its first line, its name.

use super::{assert_catches, assert_clean};
use std::fs;
use std::path::Path;

/// A file, by its path in the project.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Whether it is in one of these folders.
    pub fn is_in(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(&format!("{folder}/")))
    }

    pub fn is(&self, extensions: &[&str]) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| extensions.iter().any(|known| own == *known))
    }
}

const FOLDERS: [&str; 10] =
    ["src", "cli", "js", "scripts", "tests", "www", "fuzz", "object-store", "benches", "integrations"];

/// Extensions of files that people write and read.
const EXTENSIONS: [&str; 8] = ["rs", "js", "mjs", "ts", "css", "html", "md", "php"];

/// All files that people write: those of the project's folders, and some beside them.
pub fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in FOLDERS.into_iter().chain(["docs", "examples"]) {
        collect(folder, &mut sources);
    }
    for file in
        ["README.md", "CONTRIBUTING.md", "SECURITY.md", "Cargo.toml", "package.json", "package-lock.json", ".npmrc"]
    {
        sources.push(read(file));
    }
    // Generated.
    sources.retain(|source| !source.path.starts_with("tests/golden/") && source.path != "js/article.d.ts");
    assert!(sources.len() > 100, "{}", sources.len());
    sources
}

/// Adds the files of a folder, without hidden ones and installed packages.
fn collect(folder: &str, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(root().join(folder)).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{folder}/{name}");
        if name.starts_with('.') || name == "node_modules" || path == "integrations/wordpress/assets" {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            collect(&path, sources);
        } else if EXTENSIONS.iter().any(|extension| path.ends_with(&format!(".{extension}"))) {
            sources.push(read(&path));
        }
    }
}

fn read(path: &str) -> Source {
    Source { path: path.to_owned(), text: fs::read_to_string(root().join(path)).unwrap() }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

const MAX_LINES: usize = 250;

fn long(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    let long = source.is_in(&FOLDERS) && lines > MAX_LINES;
    long.then(|| format!("{lines} lines")).into_iter().collect()
}

#[test]
fn no_file_is_long() {
    assert_clean(long);
}

#[test]
fn a_long_file_is_caught() {
    assert_catches(long, ("src/a.rs", &"\n".repeat(251)), ("src/a.rs", &"\n".repeat(250)));
}

/// The first line is a comment that says what the file does.
fn undescribed(source: &Source) -> Vec<String> {
    let first = source.text.lines().next().unwrap_or_default();
    let marks = ["//! ", "// "];
    let said = marks.iter().any(|mark| first.strip_prefix(mark).is_some_and(|text| text.contains(' ')));
    let fault = source.is(&["rs", "js", "mjs", "ts"]) && !said;
    fault.then(|| format!("begins with {first:?}")).into_iter().collect()
}

#[test]
fn every_file_begins_with_its_purpose() {
    assert_clean(undescribed);
}

#[test]
fn a_file_without_a_purpose_is_caught() {
    assert_catches(undescribed, ("js/a.js", "import './b.js';"), ("js/a.js", "// What a card says when clicked."));
    assert_catches(undescribed, ("src/a.rs", "//! "), ("src/a.rs", "//! The card as data."));
}

/// File names that say nothing about the content.
fn unnamed(source: &Source) -> Vec<String> {
    let names = ["util", "utils", "helper", "helpers", "manager", "misc", "common"];
    let stem = source.path.rsplit('/').next().unwrap().split('.').next().unwrap();
    names.contains(&stem).then(|| format!("named {stem}")).into_iter().collect()
}

#[test]
fn every_file_has_a_telling_name() {
    assert_clean(unnamed);
}

#[test]
fn a_file_named_utils_is_caught() {
    assert_catches(unnamed, ("js/utils.js", ""), ("js/page.js", ""));
    assert_catches(unnamed, ("tests/e2e/helpers.test.mjs", ""), ("tests/e2e/parts.test.mjs", ""));
}
