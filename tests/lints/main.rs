//! Lints over the project's own files. Each comes with a sample that breaks it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod caches;
mod code;
mod codes;
mod cycles;
mod direction;
mod files;
mod functions;
mod promises;
mod rust_paths;
mod vocabulary;
mod words;

use files::{Source, sources};

/// Returns what is wrong in one file.
type Lint = fn(&Source) -> Vec<String>;

/// What a lint finds in all files.
fn findings(lint: Lint) -> Vec<String> {
    let of = |source: &Source| -> Vec<String> {
        lint(source).iter().map(|finding| format!("{}: {finding}", source.path)).collect()
    };
    sources().iter().flat_map(of).collect()
}

/// The lint finds nothing in the project.
#[track_caller]
fn assert_clean(lint: Lint) {
    let findings = findings(lint);
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

/// The lint finds something in the file that breaks it, and nothing in the other one.
#[track_caller]
fn assert_catches(lint: Lint, broken: (&str, &str), clean: (&str, &str)) {
    let check = |(path, text): (&str, &str)| lint(&Source { path: path.to_owned(), text: text.to_owned() });
    assert!(!check(broken).is_empty(), "not caught: {broken:?}");
    assert_eq!(check(clean), Vec::<String>::new(), "{clean:?}");
}
