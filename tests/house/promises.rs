//! What SECURITY.md promises is held by tests that are there. It runs none of them.

use super::files::Source;
use super::{assert_catches, assert_kept};
use std::fs;
use std::path::Path;

/// The rows of the table of promises: each with the tests of its last column, a file and, after it in quotation marks, a test's name.
fn unheld(source: &Source) -> Vec<String> {
    if source.path != "SECURITY.md" {
        return Vec::new();
    }
    let table = source.text.split("| promise |").nth(1).unwrap_or_default();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.flat_map(faults_of).collect()
}

fn faults_of(row: &str) -> Vec<String> {
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let [promise, _, held] = cells.as_slice() else { return vec![format!("no row of three: {row}")] };
    let mut faults = Vec::new();
    let mut parts = held.split('`').skip(1);
    while let Some(file) = parts.next() {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_or_default();
        let after = parts.next().unwrap_or_default();
        let names = after.split('“').skip(1).map(|name| name.split('”').next().unwrap_or_default());
        let absent: Vec<_> = names.filter(|name| !text.contains(name)).collect();
        if text.is_empty() || !absent.is_empty() {
            faults.push(format!("{promise}: not in {file}: {absent:?}"));
        }
    }
    if !held.contains('`') {
        faults.push(format!("{promise}: held by no test"));
    }
    faults
}

#[test]
fn every_promise_is_held_by_a_test() {
    assert_kept(unheld);
}

#[test]
fn a_promise_without_its_test_is_caught() {
    let row =
        |held: &str| format!("| promise | how | where it is tested |\n| --- | --- | --- |\n| No x | y | {held} |\n");
    let fine = row("`tests/house/promises.rs` “a_promise_without_its_test_is_caught”");
    for held in ["", "nowhere", "`tests/none.rs`", "`tests/house/main.rs` “no such test”"] {
        assert_catches(unheld, ("SECURITY.md", &row(held)), ("SECURITY.md", &fine));
    }
}
