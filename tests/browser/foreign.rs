//! Other publishers' formats, read from a browser's JSON as they are read from a server's.

use super::list::each_foreign;
use article_embed::web;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Name, payload, and what is read of it natively.
type Fixture = (&'static str, &'static str, &'static str);

macro_rules! fixtures {
    ($($name:literal)*) => {
        &[$((
            $name,
            include_str!(concat!("../fixtures/formats/", $name, ".json")),
            include_str!(concat!("../fixtures/formats/read/", $name, ".json")),
        )),*]
    };
}

const FIXTURES: &[Fixture] = each_foreign!(fixtures);

fn member(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

fn text(value: &JsValue) -> String {
    if value.is_undefined() { "null".into() } else { JSON::stringify(value).unwrap().into() }
}

/// Format, issues and article, as the native tests write them down.
fn read(payload: &str) -> String {
    let outcome = web::normalize(payload, r#"{"base": "https://news.example/payloads/1.json"}"#);
    let issue = |issue: JsValue| {
        let part = |key| member(&issue, key).as_string().unwrap();
        JsValue::from(format!("{} {}", part("code"), part("path")))
    };
    let issues: Array = Array::from(&member(&outcome, "issues")).iter().map(issue).collect();
    [member(&outcome, "format"), issues.into(), member(&outcome, "result")].map(|part| text(&part)).join("\n")
}

#[wasm_bindgen_test]
fn every_format_is_read_as_natively() {
    assert!(FIXTURES.len() >= 20);
    for (name, payload, expected) in FIXTURES {
        let expected = JSON::parse(expected).unwrap();
        let expected = ["format", "issues", "article"].map(|key| text(&member(&expected, key))).join("\n");
        assert_eq!(read(payload), expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_text_has_no_members() {
    // A browser's texts have places and a length.
    let address = r#"{"uno": "1", "url": "https://news.example/", "headline": "Rain"}"#;
    assert!(read(address).contains(r#""url":"https://news.example/""#), "{}", read(address));
}
