//! Any JSON in any place of a payload: no panic, either an article or an error, and all that is kept is clean and stays so.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::{Options, Report, Server, html};
use corpus::{LAYOUTS, fixtures, reading};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// Texts that were trouble somewhere, and some that are good.
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

/// All the keys that the format has, and one that it has not.
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

/// Every place in a payload, as JSON pointers (RFC 6901).
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

/// A text that may not be kept: empty, with control or direction characters, or an address that may not be followed.
fn dirt(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) => members.iter().find_map(|(key, value)| match value.as_str() {
            Some(url) if ["url", "license"].contains(&key.as_str()) && !is_safe(url) => Some(url.to_owned()),
            _ => dirt(value),
        }),
        Value::Array(items) => items.iter().find_map(dirt),
        Value::String(text) => (text.is_empty() || text.contains(is_dirt)).then(|| text.clone()),
        _ => None,
    }
}

fn is_dirt(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_safe(url: &str) -> bool {
    let authority = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    authority.is_some_and(|rest| !rest.split(['/', '?', '#']).next().unwrap().contains('@'))
}

/// Reads a payload, reads it again as it was kept, and draws it.
fn judge(payload: &Value) -> Result<(), TestCaseError> {
    let (article, issues) = reading(payload);
    prop_assert!(issues.len() <= 100);
    let Some(article) = article else { return Ok(()) };
    let kept = serde_json::to_value(&article).unwrap();
    prop_assert_eq!(dirt(&kept), None, "{}", kept);
    let (again, issues) = reading(&kept);
    prop_assert_eq!(issues, [], "{}", kept);
    prop_assert_eq!(again.unwrap(), article.clone(), "{}", kept);
    for layout in LAYOUTS {
        let server = Server::at(0);
        let options = Options::read(&&json!({"layout": layout}), &server, &mut Report::default());
        let html = html::card(&article, &options, &server);
        prop_assert!(html.starts_with("<article ") && html.ends_with("</article>"), "{}", html);
        prop_assert_eq!(dirt(&Value::from(html.as_str())), None);
        let followed = ["href", "src", "action"].map(|name| format!(" {name}=\"javascript:"));
        prop_assert!(!followed.iter().any(|address| html.contains(address)), "{}", html);
    }
    Ok(())
}

/// The same on every run: what fails fails for everybody.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_json_is_a_payload_or_an_error(payload in any_json()) {
        judge(&payload)?;
    }

    #[test]
    fn any_json_may_stand_anywhere(wrong in any_json(), place in any::<prop::sample::Index>()) {
        let mut payload = full();
        let mut all = Vec::new();
        places(&payload, "", &mut all);
        *payload.pointer_mut(place.get(&all).as_str()).unwrap() = wrong;
        judge(&payload)?;
    }

    #[test]
    fn any_members_may_come_together(members in prop::collection::vec((select(&KEYS[..]), any_json()), 0..6)) {
        let mut payload = json!({"headline": "Rain", "url": "https://news.example/rain"});
        for (key, value) in members.into_iter().filter(|(key, _)| !["headline", "url"].contains(key)) {
            payload[key] = value;
        }
        prop_assert!(reading(&payload).0.is_some());
        judge(&payload)?;
    }
}

#[test]
fn dirt_is_caught() {
    for text in ["", "a\u{202E}", "\u{7}"] {
        assert!(dirt(&json!({"a": ["b", text]})).is_some(), "{text:?}");
    }
    for url in ["javascript:x", "https://user@a.example/", "/a"] {
        assert!(dirt(&json!([{"url": url}])).is_some(), "{url:?}");
    }
    assert_eq!(dirt(&json!({"a": ["b", 1, null, {"url": "https://news.example/a@b"}]})), None);
}
