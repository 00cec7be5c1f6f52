//! The rules of the house, held against the project's own files; for each a sample that breaks it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod code;
mod codes;
mod direction;
mod files;
mod functions;
mod promises;
mod words;

use files::{Source, sources};

/// What a rule finds wrong in one file.
type Rule = fn(&Source) -> Vec<String>;

/// What all files do against a rule.
fn faults(rule: Rule) -> Vec<String> {
    let told = |source: &Source| -> Vec<String> {
        rule(source).iter().map(|fault| format!("{}: {fault}", source.path)).collect()
    };
    sources().iter().flat_map(told).collect()
}

/// The rule holds in the project.
#[track_caller]
fn assert_kept(rule: Rule) {
    let faults = faults(rule);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The rule tells the file that breaks it, and says nothing of the one that does not.
#[track_caller]
fn assert_catches(rule: Rule, broken: (&str, &str), kept: (&str, &str)) {
    let judged = |(path, text): (&str, &str)| rule(&Source { path: path.to_owned(), text: text.to_owned() });
    assert!(!judged(broken).is_empty(), "not caught: {broken:?}");
    assert_eq!(judged(kept), Vec::<String>::new(), "{kept:?}");
}
