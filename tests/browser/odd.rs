//! Payloads and options that are odd or not JSON: none of them throws, and the report says what is wrong.

use super::page::{drawn, during_url, odd, written_plainly};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

const PLAIN: &str = r#"{"headline": "Rain", "url": "https://news.example/rain", "excerpt": "Much of it."}"#;

/// Asserts which card a payload gives, and its issues.
#[track_caller]
fn check(name: &str, shown: &[&str], issues: &[&str]) {
    let payload = odd(name);
    let drawn = drawn(&payload, "");
    assert_eq!(drawn, written_plainly(&payload, ""), "{name}");
    assert_eq!(drawn.tree.is_empty(), shown.is_empty(), "{name}: {}", drawn.tree);
    for text in shown {
        assert!(drawn.tree.contains(text), "{name}: {text} not in {}", drawn.tree);
    }
    assert_eq!(drawn.issues(), issues, "{name}");
}

const NOT_JSON: [&str; 1] = ["error not-json $"];

#[wasm_bindgen_test]
fn an_object_that_throws_is_not_json() {
    for name in ["headline throws", "excerpt throws", "list entry throws", "toJSON throws", "cyclic", "a BigInt"] {
        check(name, &[], &NOT_JSON);
    }
    for name in ["all traps throw", "field whose traps throw", "revoked", "revoked field"] {
        check(name, &[], &NOT_JSON);
    }
}

#[wasm_bindgen_test]
fn proxies_are_read_like_objects() {
    check("transparent", &["Rain", "Much of it"], &[]);
}

#[wasm_bindgen_test]
fn only_own_properties_count() {
    check("inherited", &[], &["error unknown-format $"]);
    check("instance of a class", &[], &["error missing $.headline"]);
    check("null prototype", &["Rain", "Much of it"], &[]);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_is_a_replacement_character() {
    check("lone surrogates", &["a\u{FFFD}b", ">\u{FFFD}</p>", "https://news.example/%EF%BF%BD"], &[]);
}

#[wasm_bindgen_test]
fn values_that_json_does_not_have_are_left_out() {
    check("other types", &["Rain"], &["warning wrong-type $.excerpt"]);
    check("undefined", &[], &NOT_JSON);
    check("a function", &[], &NOT_JSON);
}

#[wasm_bindgen_test]
fn long_and_deep_texts_are_read_in_bounds() {
    let with_related = |related: &str| PLAIN.replace('}', &format!(r#", "related": {related}}}"#));
    let long = with_related(&format!("[0{}]", ", 0".repeat(100_000)));
    let deep = with_related(&("[".repeat(100_000) + &"]".repeat(100_000)));
    for (payload, issues) in [(long, 100), (deep, 1)] {
        let outcome = drawn(&payload, "");
        assert!(outcome.tree.contains("Rain"));
        assert_eq!(outcome.issues().len(), issues);
    }
}

#[wasm_bindgen_test]
fn a_page_may_draw_a_card_while_one_is_read() {
    let calls = Rc::new(Cell::new(0));
    let count = calls.clone();
    let inner = Closure::<dyn Fn()>::new(move || {
        count.set(count.get() + 1);
        assert!(drawn(r#"{"headline": "Snow", "url": "https://news.example/snow"}"#, "").tree.contains("Snow"));
    });
    during_url(inner.as_ref());
    // The page's `URL` is asked only about addresses that are not canonical already.
    assert!(drawn(&PLAIN.replace("https", "HTTPS"), "").tree.contains("Rain"));
    assert_eq!(calls.get(), 1);
}

#[wasm_bindgen_test]
fn odd_options_are_ignored() {
    let plain = drawn(PLAIN, "{}");
    for options in ["", "null", "1", r#""x""#, "true", "[1]", "{", "\u{FEFF}{}"] {
        assert_eq!(drawn(PLAIN, options), plain, "{options}");
    }
    let issues = drawn(PLAIN, r#"{"layout": "x", "related": -1, "headingLevel": 7, "lang": "??"}"#).issues();
    assert_eq!(
        issues,
        ["layout", "related", "headingLevel", "lang"].map(|key| format!("warning bad-value $options.{key}"))
    );
}

#[wasm_bindgen_test]
fn a_text_that_is_not_a_payload_is_reported() {
    for (payload, issue) in [
        ("null", "error wrong-root $"),
        ("1", "error wrong-root $"),
        (r#""text""#, "error wrong-root $"),
        ("[]", "error no-article $"),
        ("", "error not-json $"),
        ("{", "error not-json $"),
        ("<!doctype html>", "error not-json $"),
    ] {
        let outcome = drawn(payload, "");
        assert_eq!((outcome.tree.as_str(), outcome.issues().as_slice()), ("", &[String::from(issue)][..]), "{payload}");
    }
}
