//! The JSON Schema agrees with the reader: a valid payload gives a card. `UPDATE_GOLDEN=1` regenerates js/schema.json.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::{Reader, Report, schema};
use corpus::{BASE, fixtures, path};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;

/// The schema in the npm package.
const FILE: &str = "../js/schema.json";

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema().as_value()).unwrap()
}

/// The fixture `full` with `value` at a JSON pointer.
fn with(pointer: &str, value: Value) -> Value {
    let mut payload = fixtures().into_iter().find(|(name, _)| name == "full").unwrap().1;
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = payload.pointer_mut(parent).unwrap();
    match key.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[key] = value,
    }
    payload
}

fn report_of(payload: &Value) -> Report {
    Reader::new().base(BASE).validate_value(payload)
}

#[test]
fn the_package_has_the_schema_of_the_tables() {
    let made = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(path(FILE), &made).unwrap();
    }
    assert!(
        fs::read_to_string(path(FILE)).unwrap() == made,
        "UPDATE_GOLDEN=1 cargo test --features schema --test schema"
    );
}

#[test]
fn a_payload_without_issues_is_valid() {
    let validator = validator();
    let mut clean = 0;
    for (name, payload) in fixtures() {
        let report = report_of(&payload);
        let faults: Vec<_> = validator.iter_errors(&payload).map(|error| error.to_string()).collect();
        if report.issues().is_empty() {
            assert_eq!(faults, Vec::<String>::new(), "{name}");
            clean += 1;
        }
        assert!(name != "invalid-fields" || !faults.is_empty());
    }
    assert!(clean >= 8, "{clean}");
}

#[test]
fn a_payload_without_a_card_is_invalid() {
    let validator = validator();
    let headlines = ["", " ", "\u{202E}", "\u{0}\u{7F}\u{FEFF}", "\u{2066}\u{2069}\t"].map(Value::from);
    let addresses = [
        "",
        " ",
        "javascript:alert(1)",
        " JaVa\tScript:alert(1)",
        "data:text/html,x",
        "blob:https://news.example/x",
        "file:///etc/passwd",
        "https://user@news.example/",
        "https://user:word@news.example/",
        "//user@news.example/",
        "https://:@[::1/",
        "https://[::1/",
        "\\\\user@news.example",
        "vbscript:x",
        "java\nscript:x",
        "https://a b.example/",
        "mailto:a@news.example",
        "https:///@x",
        "ht\ntps://user@news.example/",
    ];
    let addresses = addresses.map(Value::from).into_iter().chain([json!("https://a.example/".repeat(300))]);
    let wrong = [json!(null), json!(7), json!([]), json!({}), json!(true)];
    let roots =
        [json!(null), json!([]), json!("x"), json!(7), json!({}), json!({"headline": "h"}), json!({"url": "/"})];
    let mut payloads: Vec<_> = roots.into();
    payloads.extend(headlines.into_iter().chain(wrong.clone()).map(|value| with("/headline", value)));
    payloads.extend(addresses.chain(wrong).map(|value| with("/url", value)));
    let mut fatal = 0;
    for payload in payloads {
        let ok = report_of(&payload).ok();
        assert!(ok || !validator.is_valid(&payload), "{} {}", payload["headline"], payload["url"]);
        fatal += usize::from(!ok);
    }
    assert!(fatal >= 30, "{fatal}");
}

#[test]
fn a_payload_with_an_issue_is_invalid() {
    let validator = validator();
    for (pointer, value) in [
        ("/excerpt", json!("é".repeat(1001))),
        ("/body", json!(7)),
        ("/image/url", json!("http://images.example/a.jpg")),
        ("/image/width", json!("480")),
        ("/authors/0/name", json!("")),
        ("/published", json!("yesterday")),
        ("/language", json!("English, mostly")),
        ("/direction", json!("up")),
        ("/publisher/search/url", json!("https://news.example/search")),
        ("/related/0/url", json!("javascript:x")),
        ("/status", json!("gone")),
        ("/corrections/0/text", json!(" ")),
    ] {
        let payload = with(pointer, value);
        assert!(!report_of(&payload).issues().is_empty(), "{pointer}");
        assert!(!validator.is_valid(&payload), "{pointer}");
    }
    assert!(validator.is_valid(&with("/excerpt", json!("é".repeat(1000)))));
}
