//! Compares the JSON reader with `serde_json` on generated texts, and runs the JSON test suite where it is present.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod invariants;

use article_embed::internal::json::{Document, SyntaxError};
use invariants::json::{Any, json, parse, same};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The seed is fixed, so that a failure can be reproduced.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 2_000, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

/// Any JSON, several levels deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-(1_i64 << 53)..1 << 53).prop_map(Value::from),
        (-1.0e9..1.0e9_f64).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A text with one byte changed, added or taken out, or cut.
fn mutate(text: &str, at: usize, how: u8) -> String {
    let bytes = b"{}[]:,\"\\0-.eE+tfn \n\x01u";
    let mut changed = text.as_bytes().to_vec();
    let at = at % (changed.len() + 1);
    let byte = bytes[usize::from(how / 4) % bytes.len()];
    match how % 4 {
        0 => changed.insert(at, byte),
        1 => drop(changed.splice(at..(at + 1).min(changed.len()), [byte])),
        2 => drop(changed.splice(at..(at + 1).min(changed.len()), [])),
        _ => changed.truncate(at),
    }
    String::from_utf8_lossy(&changed).into_owned()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_text_is_read_as_another_reader_reads_it(value in any_json()) {
        for text in [value.to_string(), format!("{value:#}")] {
            prop_assert!(Document::parse(&text).is_ok(), "{}", text);
            json(&text, parse);
        }
    }

    #[test]
    fn a_mutated_text_is_refused_where_another_reader_refuses_it(value in any_json(), at: usize, how: u8) {
        json(&mutate(&value.to_string(), at, how), parse);
    }
}

/// Texts for which the suite, or this reader, has a rule of its own.
const TEXTS: [&str; 16] = [
    "",
    "\u{FEFF}[1]",
    "[1]\u{FEFF}",
    "{\"a\": 1, \"a\": null, \"\\u0061\": [2]}",
    "{\"a\\n\": 1, \"\\n\": 2}",
    "[\"\\ud83d\\ude00\", \"\\ud83d\", \"\\ude00x\"]",
    "[0, -0, 0.0, -0.5, 1e3, 1E-3, 1e400, 12345678901234567890]",
    "[01]",
    "[1.]",
    "[+1]",
    "[\"\t\"]",
    "[\"\\x\"]",
    "[tru]",
    "{\"é\": \"東\", \"url\": é}",
    "[1,\n 2,\r\n]",
    "\u{A0}[]",
];

#[test]
fn texts_with_a_rule_of_their_own_are_read_as_another_reader_reads_them() {
    for text in TEXTS {
        json(text, parse);
        (0..text.len()).filter_map(|end| text.get(..end)).for_each(|text| json(text, parse));
    }
    json(&format!("{}1{}", "[".repeat(500), "]".repeat(500)), parse);
}

#[test]
fn the_comparison_sees_a_difference() {
    let other = |text| serde_json::from_str::<Any>(text).unwrap();
    let text = r#"{"a": [1, "b", null], "a": {}}"#;
    let document = Document::parse(text).unwrap();
    assert!(same(&document.root(), &other(text)));
    for text in [
        r#"{"a": [1, "b"], "a": {}}"#,
        r#"{"a": [2, "b", null], "a": {}}"#,
        r#"{"a": [1, "c", null], "a": {}}"#,
        r#"{"a": [1, "b", null], "url": {}}"#,
        r#"{"a": [1, "b", null]}"#,
        "[]",
    ] {
        assert!(!same(&document.root(), &other(text)), "{text}");
    }
}

#[test]
fn a_broken_reader_is_caught() {
    /// Takes a comma after the text.
    fn lax(text: &str) -> Result<Document<'_>, SyntaxError> {
        Document::parse(text.strip_suffix(',').unwrap_or(text))
    }
    /// Reports each fault at the end of its text.
    fn late(text: &str) -> Result<Document<'_>, SyntaxError> {
        Document::parse(text).map_err(|mut error| {
            error.column = text.chars().count() as u32 + 1;
            error
        })
    }
    assert!(std::panic::catch_unwind(|| json("[1],", lax)).is_err());
    /// Reports each fault at the start of its text.
    fn early(text: &str) -> Result<Document<'_>, SyntaxError> {
        Document::parse(text).map_err(|mut error| {
            error.column = 1;
            error
        })
    }
    assert!(std::panic::catch_unwind(|| json("[1}, 2]", late)).is_err());
    assert!(std::panic::catch_unwind(|| json("[1, 2, 3, 4}", early)).is_err());
}

/// The files of the JSON test suite, if it is next to the project, of which it is not a part.
fn suite() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/security/jsontestsuite");
    let files = |name: &str| fs::read_dir(folder.join(name)).into_iter().flatten().map(|entry| entry.unwrap().path());
    ["test_parsing", "test_transform"].into_iter().flat_map(files).collect()
}

/// Whether the reader takes a file, which may not be UTF-8.
fn is_read(file: &Path) -> bool {
    std::str::from_utf8(&fs::read(file).unwrap()).is_ok_and(|text| Document::parse(text).is_ok())
}

#[test]
fn the_json_test_suite_is_read_and_refused_as_it_asks() {
    let mut implementation_defined = Vec::new();
    for file in suite() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        match name.get(..2) {
            Some("y_") => assert!(is_read(&file), "{name} is JSON"),
            Some("n_") => assert!(!is_read(&file), "{name} is not JSON"),
            _ if !is_read(&file) => implementation_defined.push(name),
            _ => {}
        }
    }
    implementation_defined.sort();
    // The suite leaves these to each parser. All others of their kind are read.
    let refused: Vec<&str> =
        include_str!("known-differences/json-suite.txt").lines().filter(|line| !line.starts_with('#')).collect();
    assert!(suite().is_empty() || implementation_defined == refused, "{implementation_defined:#?}");
}
