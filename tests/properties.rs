//! Property tests with random texts, bytes, HTML and JSON: nothing panics, cards have the tables' elements, escaped
//! texts read as they were, and work is linear in the size of the payload.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;
mod counted;
mod invariants;

use article_embed::internal::record::Field;
use article_embed::{Options, Report};
use corpus::fixtures;
use counted::work_of;
use invariants::FORMATS;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// A fixed seed, so that a failure is the same everywhere.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

/// Fragments of markup, addresses and JSON, from which texts are joined.
const FRAGMENTS: [&str; 40] = [
    "<",
    ">",
    "</",
    "/>",
    "&",
    ";",
    "&lt;",
    "&quot;",
    "&#x22;",
    "\"",
    "'",
    "`",
    "=",
    "<p>",
    "</p>",
    "<em>",
    "<a href=\"",
    "\">",
    "</a>",
    "<li>",
    "<blockquote>",
    "<script>",
    "<!--",
    "-->",
    "]]>",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\\u0022",
    "https://news.example/a",
    "javascript:",
    "@",
    "\u{A0}",
    "\u{202E}",
    "e\u{301}",
    "\0",
    "word ",
];

fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![4 => select(&FRAGMENTS[..]).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(fragment, 0..30).prop_map(|fragments| fragments.concat())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_an_address_or_none(raw in fragments()) {
        invariants::address(&raw, invariants::link);
        invariants::address(&format!("https://{raw}"), invariants::link);
    }

    #[test]
    fn any_text_can_be_cleaned(raw in fragments()) {
        invariants::text(&raw, invariants::clean);
    }

    #[test]
    fn any_text_is_a_story(raw in fragments()) {
        invariants::story(&raw, invariants::blocks);
    }

    #[test]
    fn any_bytes_are_json_or_an_error(mut bytes in prop::collection::vec(any::<u8>(), 0..400), cut in any::<prop::sample::Index>()) {
        // The bytes alone, and in the middle of a payload.
        let text = fixtures()[4].1.to_string();
        let (before, after) = text.as_bytes().split_at(cut.index(text.len()));
        let mixed = [before, &bytes, after].concat();
        bytes.truncate(200);
        for bytes in [bytes, mixed] {
            if let Ok(payload) = serde_json::from_slice::<Value>(&bytes) {
                invariants::payload("", &payload, invariants::read);
            }
        }
    }

    #[test]
    fn any_format_may_be_forced_on_any_payload(format in select(&FORMATS[..]), which in any::<prop::sample::Index>(), text in fragments(), place in any::<prop::sample::Index>()) {
        let mut payload = which.get(&all()).clone();
        let mut places = Vec::new();
        leaves(&payload, "", &mut places);
        *payload.pointer_mut(place.get(&places).as_str()).unwrap() = Value::from(text);
        invariants::payload(format, &payload, invariants::read);
        invariants::written(format, &payload, &json!({"layout": "full"}), invariants::card);
    }

    #[test]
    fn an_escaped_text_reads_as_it_was(raw in fragments()) {
        let payload = json!({
            "headline": format!("a{raw}"), "url": "https://news.example/a", "excerpt": format!("b{raw}"),
            "image": {"url": "https://news.example/a.png", "alt": format!("c{raw}")},
        });
        let article = invariants::read("", &payload, &mut Report::default()).unwrap();
        let html = invariants::card(&article, &Options::default());
        let image = article.fields().record(Field::Image).unwrap();
        for (selector, record, field) in [
            ("[part=headline]", article.fields(), Field::Headline), ("[part=excerpt]", article.fields(), Field::Excerpt),
        ] {
            prop_assert_eq!(invariants::first_text(&html, selector), record.text(field).map(str::to_owned), "{}", &html);
        }
        prop_assert_eq!(invariants::first_value(&html, "img", "alt"), image.text(Field::Alt).map(str::to_owned), "{}", &html);
    }
}

/// The payloads of all fixtures.
fn all() -> Vec<Value> {
    let foreign = std::fs::read_dir(corpus::path("fixtures/formats")).unwrap().map(|entry| entry.unwrap().path());
    let foreign = foreign.filter(|file| file.is_file()).map(|file| std::fs::read(file).unwrap());
    let own = fixtures().into_iter().map(|(_, payload)| payload);
    own.chain(foreign.map(|bytes| serde_json::from_slice(&bytes).unwrap())).collect()
}

/// Appends the JSON pointers of the values that hold no others.
fn leaves(value: &Value, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, inner)| {
            leaves(inner, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), places)
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| leaves(inner, &format!("{at}/{index}"), places))
        }
        _ => places.push(at.to_owned()),
    }
}

/// The ways in which a value is enlarged.
const ENLARGEMENTS: u8 = 4;

/// A payload in which one value is repeated as a text, in a list, in an object, or nested in lists.
fn enlarged(payload: &Value, place: &str, how: u8, times: usize) -> Value {
    let mut payload = payload.clone();
    let value = payload.pointer_mut(place).unwrap();
    let given = value.take();
    *value = match how {
        0 => Value::from(given.to_string().repeat(times)),
        1 => Value::Array(vec![given; times]),
        2 => (0..times).map(|number| (number.to_string(), given.clone())).collect(),
        _ => (0..times / 4).fold(given, |inner, _| Value::Array(vec![inner])),
    };
    payload
}

/// Whether ten times the size takes at most twelve times the work, plus a constant.
fn is_linear(work: impl Fn(usize) -> usize) -> bool {
    let (some, many) = (work(40), work(400));
    many <= some * 12 + 1_000
}

#[test]
fn work_grows_with_the_payload_alone() {
    let mut checked = 0;
    for payload in all() {
        let mut places = Vec::new();
        leaves(&payload, "", &mut places);
        // Each value is enlarged, and each list and object that holds values.
        let parents = places.iter().filter_map(|place| place.rsplit_once('/')).map(|(parent, _)| parent.to_owned());
        let mut all: Vec<String> = parents.chain(places.iter().cloned()).filter(|place| !place.is_empty()).collect();
        all.sort();
        all.dedup();
        for place in all {
            for how in 0..ENLARGEMENTS {
                let work = |times| work_of(&enlarged(&payload, &place, how, times));
                assert!(is_linear(work), "{place}, {how}: {} and {}", work(40), work(400));
                checked += 1;
            }
        }
    }
    assert!(checked > 2_000, "{checked}");
}

#[test]
fn more_than_linear_work_is_detected() {
    assert!(!is_linear(|times| times * times));
    assert!(is_linear(|times| 7 * times + 500));
    let some = work_of(&json!({"headline": "Rain", "url": "https://news.example/rain"}));
    assert!(some > 20, "{some}");
}

#[test]
fn the_formats_of_all_fixtures_are_listed() {
    for payload in all() {
        let mut report = Report::default();
        let _ = invariants::read("", &payload, &mut report);
        assert!(FORMATS.contains(&report.format()), "{}", report.format());
    }
}

#[test]
fn html_that_is_not_a_card_is_detected() {
    let fine = "<p part=\"excerpt\" class=\"excerpt\">a &amp; b</p>";
    assert_eq!(invariants::fault_of(fine), None);
    for broken in [
        "<p>a & b</p>",
        "<p onclick=\"x\">a</p>",
        "<script></script>",
        "<p>a<p>b",
        "<a href=\"javascript:x\">a</a>",
        "<!-- -->",
        "<a href=\"https://news.example/\">a</a>",
        "<img src=\"https://u@news.example/\">",
        "<svg></svg>",
        "<p>a\u{202E}</p>",
        "<a rel=\"noopener noreferrer\" href=\"https://news.example/\"><a rel=\"noopener noreferrer\" href=\"https://news.example/\">a</a></a>",
    ] {
        assert!(invariants::fault_of(broken).is_some(), "{broken}");
    }
}

#[test]
fn unclean_texts_and_addresses_are_detected() {
    for text in ["", "a\u{202E}", "\u{7}"] {
        assert!(invariants::forbidden_text(&json!({"a": ["b", text]})).is_some(), "{text:?}");
    }
    for url in ["javascript:x", "https://user@a.example/", "/a"] {
        assert!(invariants::forbidden_text(&json!([{"url": url}])).is_some(), "{url:?}");
    }
    assert_eq!(invariants::forbidden_text(&json!({"a": ["b", 1, null, {"url": "https://news.example/a@b"}]})), None);
}
