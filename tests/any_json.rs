//! Random JSON, as a payload and anywhere in one: no panic, either an article or an error, and clean values that stay
//! clean.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;
mod invariants;

use corpus::{LAYOUTS, fixtures, reading};
use invariants::forbidden_text;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// Texts that have caused trouble, and some valid ones.
const TEXTS: [&str; 20] = [
    "",
    " ",
    "Rain in Hanoi",
    "a\u{202E}b\u{2066}c",
    "\u{0}\u{7}\u{1B}[31m",
    "e\u{301}\u{301}",
    "\u{FEFF}\u{FFFE}",
    "\u{200D}\u{1F1E6}\u{1F3FB}",
    "<p>One</p><p><em>\u{202E}</em></p>",
    "<p>a<br><br><a href='javascript:x'>b</a></p><ul><li>c",
    "&lt;b&gt; &amp;amp; &#x202E;",
    "https://news.example/a",
    "http://images.example/a.png",
    "https://user:word@news.example/",
    "javascript:alert(1)",
    "../a?b={query}",
    "2026-04-12T06:30:00+07:00",
    "2026-02-30",
    "de-Latn-AT",
    "withheld",
];

/// All keys of the format, and two others.
const KEYS: [&str; 42] = [
    "version",
    "id",
    "url",
    "headline",
    "name",
    "role",
    "bio",
    "section",
    "excerpt",
    "body",
    "image",
    "width",
    "height",
    "alt",
    "caption",
    "credit",
    "sources",
    "authors",
    "dateline",
    "published",
    "updated",
    "language",
    "direction",
    "publisher",
    "logo",
    "links_label",
    "links",
    "search",
    "prompt",
    "related",
    "rights",
    "copyright",
    "terms",
    "license",
    "status",
    "embargo",
    "expires",
    "corrections",
    "date",
    "text",
    "__proto__",
    "unknown",
];

fn any_json() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        3 => select(&TEXTS[..]).prop_map(str::to_owned),
        1 => prop::collection::vec(select(&TEXTS[..]), 2..9).prop_map(|texts| texts.concat()),
        1 => any::<String>(),
        1 => (select(&TEXTS[..]), 100_usize..3000).prop_map(|(text, times)| text.repeat(times)),
    ];
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        4 => text.prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, |inner| {
        let members = prop::collection::vec((select(&KEYS[..]).prop_map(str::to_owned), inner.clone()), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..8).prop_map(Value::from),
            members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Adds a JSON pointer (RFC 6901) to every value in a payload.
fn places(value: &Value, at: &str, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| self::places(value, &format!("{at}/{key}"), places))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| self::places(value, &format!("{at}/{index}"), places));
        }
        _ => {}
    }
}

fn full() -> Value {
    fixtures().into_iter().find(|(name, _)| name == "full").unwrap().1
}

/// Checks the invariants of reading a payload and of drawing it in every layout.
fn check(payload: &Value) {
    invariants::payload("", payload, invariants::read);
    for layout in LAYOUTS {
        invariants::written("", payload, &json!({"layout": layout}), invariants::card);
    }
}

/// The seed is fixed, so that a failure can be reproduced.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_json_is_a_payload_or_an_error(payload in any_json()) {
        check(&payload);
    }

    #[test]
    fn any_json_may_be_anywhere_in_a_payload(wrong in any_json(), place in any::<prop::sample::Index>()) {
        let mut payload = full();
        let mut all = Vec::new();
        places(&payload, "", &mut all);
        *payload.pointer_mut(place.get(&all).as_str()).unwrap() = wrong;
        check(&payload);
    }

    #[test]
    fn any_members_may_be_combined(members in prop::collection::vec((select(&KEYS[..]), any_json()), 0..6)) {
        let mut payload = json!({"headline": "Rain", "url": "https://news.example/rain"});
        for (key, value) in members.into_iter().filter(|(key, _)| !["headline", "url"].contains(key)) {
            payload[key] = value;
        }
        prop_assert!(reading(&payload).0.is_some());
        check(&payload);
    }
}

#[test]
fn unclean_values_are_caught() {
    for text in ["", "a\u{202E}", "\u{7}"] {
        assert!(forbidden_text(&json!({"a": ["b", text]})).is_some(), "{text:?}");
    }
    for url in ["javascript:x", "https://user@a.example/", "/a"] {
        assert!(forbidden_text(&json!([{"url": url}])).is_some(), "{url:?}");
    }
    assert_eq!(forbidden_text(&json!({"a": ["b", 1, null, {"url": "https://news.example/a@b"}]})), None);
}
