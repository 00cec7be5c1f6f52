//! Checks that the tests which SECURITY.md names for its promises exist.

use super::files::Source;
use super::{assert_catches, assert_clean};
use std::fs;
use std::path::Path;

/// Rows of the table of promises whose last column names a file or, in quotation marks, a test that does not exist.
fn untested(source: &Source) -> Vec<String> {
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
        faults.push(format!("{promise}: no test"));
    }
    faults
}

#[test]
fn every_promise_has_a_test() {
    assert_clean(untested);
}

#[test]
fn a_promise_without_its_test_is_caught() {
    let row =
        |held: &str| format!("| promise | how | where it is tested |\n| --- | --- | --- |\n| No x | y | {held} |\n");
    let fine = row("`tests/lints/promises.rs` “a_promise_without_its_test_is_caught”");
    for held in ["", "nowhere", "`tests/none.rs`", "`tests/lints/main.rs` “no such test”"] {
        assert_catches(untested, ("SECURITY.md", &row(held)), ("SECURITY.md", &fine));
    }
}
