//! Payloads and options that no JSON parser gives: none of them throws, and the report says what is wrong.

use super::page::{drawn, json, odd, with_getter, written};
use article_embed::web;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

/// Which card a payload gives, and what is told of it.
#[track_caller]
fn told(name: &str, shown: &[&str], issues: &[&str]) -> String {
    let payload = odd(name);
    let drawn = drawn(&payload, &JsValue::UNDEFINED);
    assert_eq!(drawn, written(&payload, &JsValue::UNDEFINED), "{name}");
    assert_eq!(drawn.tree.is_empty(), shown.is_empty(), "{name}: {}", drawn.tree);
    for text in shown {
        assert!(drawn.tree.contains(text), "{name}: {text} not in {}", drawn.tree);
    }
    assert_eq!(drawn.issues(), issues, "{name}");
    drawn.tree
}

#[wasm_bindgen_test]
fn a_field_that_cannot_be_had_is_no_field() {
    told("headline throws", &[], &["error missing $.headline"]);
    let tree = told("excerpt throws", &["Rain"], &[]);
    assert!(!tree.contains("Much of it"));
    told("list entry throws", &["Rain"], &["warning wrong-type $.related[0]"]);
    told("list entry throws later", &["Ann"], &["warning wrong-type $.authors[1]"]);
}

#[wasm_bindgen_test]
fn proxies_are_read_like_objects() {
    told("transparent", &["Rain", "Much of it"], &[]);
    told("all traps throw", &[], &["error unknown-format $"]);
    told("field whose traps throw", &["Rain", "Much of it"], &["warning missing $.image.url"]);
}

#[wasm_bindgen_test]
fn a_revoked_proxy_is_nothing() {
    told("revoked", &[], &["error wrong-root $"]);
    let issues = ["warning wrong-type $.excerpt", "warning wrong-type $.image", "warning wrong-type $.related"];
    told("revoked field", &["Rain"], &issues);
}

#[wasm_bindgen_test]
fn only_own_properties_count() {
    told("inherited", &[], &["error unknown-format $"]);
    told("instance of a class", &[], &["error missing $.headline"]);
    told("null prototype", &["Rain", "Much of it"], &[]);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_is_a_replacement_character() {
    told("lone surrogates", &["a\u{FFFD}b", ">\u{FFFD}</p>", "https://news.example/%EF%BF%BD"], &[]);
}

#[wasm_bindgen_test]
fn what_json_has_not_is_of_a_wrong_type() {
    let wrong = ["id", "section", "excerpt", "body"].map(|key| format!("warning wrong-type $.{key}"));
    told("other types", &["Rain"], &wrong.each_ref().map(String::as_str));
}

#[wasm_bindgen_test]
fn nothing_is_read_for_ever() {
    told(
        "cyclic",
        &["Rain"],
        &[
            "warning duplicate $.related[0]",
            "warning wrong-type $.related[1].headline",
            "warning missing $.related[1].headline",
        ],
    );
    for endless in ["endless list", "a list that lies"] {
        let outcome = drawn(&odd(endless), &JsValue::UNDEFINED);
        assert!(outcome.tree.contains("Rain"), "{endless}");
        assert_eq!(outcome.issues().len(), 100, "{endless}");
    }
}

#[wasm_bindgen_test]
fn a_getter_may_draw_a_card_itself() {
    let plain = r#"{"headline": "Rain", "url": "https://news.example/rain"}"#;
    let inner = Closure::<dyn Fn() -> JsValue>::new(move || {
        assert!(drawn(&json(plain), &JsValue::UNDEFINED).tree.contains("Rain"));
        JsValue::from_str("Snow")
    });
    let outcome = drawn(&with_getter(&json(plain), "headline", inner.as_ref()), &JsValue::UNDEFINED);
    assert!(outcome.tree.contains("Snow"), "{}", outcome.tree);
}

#[wasm_bindgen_test]
fn odd_options_are_no_options() {
    let payload = odd("transparent");
    let plain = drawn(&payload, &JsValue::UNDEFINED);
    for options in ["all traps throw", "revoked", "inherited", "null prototype"].map(odd) {
        assert_eq!(drawn(&payload, &options), plain);
    }
    for options in [JsValue::NULL, JsValue::from(1), JsValue::from("x"), JsValue::from(true), json("[1]")] {
        assert_eq!(drawn(&payload, &options), plain);
    }
    let issues = drawn(&payload, &json(r#"{"layout": "x", "related": -1, "headingLevel": 7, "lang": "??"}"#)).issues();
    assert_eq!(
        issues,
        ["layout", "related", "headingLevel", "lang"].map(|key| format!("warning bad-value $options.{key}"))
    );
}

#[wasm_bindgen_test]
fn what_is_no_payload_is_told() {
    for nothing in [JsValue::NULL, JsValue::UNDEFINED, JsValue::from(1), JsValue::from("text"), json("[]")] {
        let outcome = drawn(&nothing, &JsValue::UNDEFINED);
        assert_eq!(
            (outcome.tree.as_str(), outcome.issues().as_slice()),
            ("", &[String::from("error wrong-root $")][..])
        );
        assert!(!web::reads(web::hold(&nothing)) || cfg!(feature = "formats"));
    }
}
