//! What holds of any text, bytes, HTML and JSON: no panic, the card's shape, texts that survive their escaping, work in proportion.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;
mod counted;
mod judge;

use article_embed::record::Field;
use article_embed::{Options, Report};
use corpus::fixtures;
use counted::work_of;
use judge::FORMATS;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// The same on every run: what fails fails for everybody.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

/// What markup, addresses and JSON are made of.
const PIECES: [&str; 40] = [
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

fn pieced() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_an_address_or_none(raw in pieced()) {
        judge::address(&raw, judge::link);
        judge::address(&format!("https://{raw}"), judge::link);
    }

    #[test]
    fn any_text_can_be_cleaned(raw in pieced()) {
        judge::text(&raw, judge::clean);
    }

    #[test]
    fn any_text_is_a_story(raw in pieced()) {
        judge::story(&raw, judge::blocks);
    }

    #[test]
    fn any_bytes_are_json_or_an_error(mut bytes in prop::collection::vec(any::<u8>(), 0..400), cut in any::<prop::sample::Index>()) {
        // Bytes alone, and in the middle of what would be a payload.
        let text = fixtures()[4].1.to_string();
        let (before, after) = text.as_bytes().split_at(cut.index(text.len()));
        let mixed = [before, &bytes, after].concat();
        bytes.truncate(200);
        for bytes in [bytes, mixed] {
            if let Ok(payload) = serde_json::from_slice::<Value>(&bytes) {
                judge::payload("", &payload, judge::read);
            }
        }
    }

    #[test]
    fn any_format_may_be_forced_on_any_payload(format in select(&FORMATS[..]), which in any::<prop::sample::Index>(), text in pieced(), place in any::<prop::sample::Index>()) {
        let mut payload = which.get(&all()).clone();
        let mut places = Vec::new();
        leaves(&payload, "", &mut places);
        *payload.pointer_mut(place.get(&places).as_str()).unwrap() = Value::from(text);
        judge::payload(format, &payload, judge::read);
        judge::written(format, &payload, &json!({"layout": "full"}), judge::card);
    }

    #[test]
    fn what_is_escaped_is_read_as_it_was(raw in pieced()) {
        let payload = json!({
            "headline": format!("a{raw}"), "url": "https://news.example/a", "excerpt": format!("b{raw}"),
            "image": {"url": "https://news.example/a.png", "alt": format!("c{raw}")},
        });
        let article = judge::read("", &payload, &mut Report::default()).unwrap();
        let html = judge::card(&article, &Options::default());
        let image = article.fields().record(Field::Image).unwrap();
        for (selector, record, field) in [
            ("[part=headline]", article.fields(), Field::Headline), ("[part=excerpt]", article.fields(), Field::Excerpt),
        ] {
            prop_assert_eq!(judge::first_text(&html, selector), record.text(field).map(str::to_owned), "{}", &html);
        }
        prop_assert_eq!(judge::first_value(&html, "img", "alt"), image.text(Field::Alt).map(str::to_owned), "{}", &html);
    }
}

/// Every payload that there is.
fn all() -> Vec<Value> {
    let foreign = std::fs::read_dir(corpus::path("fixtures/formats")).unwrap().map(|entry| entry.unwrap().path());
    let foreign = foreign.filter(|file| file.is_file()).map(|file| std::fs::read(file).unwrap());
    let own = fixtures().into_iter().map(|(_, payload)| payload);
    own.chain(foreign.map(|bytes| serde_json::from_slice(&bytes).unwrap())).collect()
}

/// The places of values that hold no others, as JSON pointers.
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

/// A payload in which something is many times as long, many or deep.
fn swollen(payload: &Value, place: &str, how: u8, times: usize) -> Value {
    let mut payload = payload.clone();
    let value = payload.pointer_mut(place).unwrap();
    let given = value.take();
    *value = match how {
        0 => Value::from(given.to_string().repeat(times)),
        1 => Value::Array(vec![given; times]),
        2 => (0..times).map(|number| (number.to_string(), given.clone())).collect(),
        _ => (0..times.min(100)).fold(given, |inner, _| json!([inner])),
    };
    payload
}

/// Whether ten times as much takes at most ten times the work, and a little.
fn is_linear(work: impl Fn(usize) -> usize) -> bool {
    let (some, many) = (work(100), work(1_000));
    many <= some * 11 + 1_000
}

#[test]
fn work_grows_with_the_payload_alone() {
    let mut judged = 0;
    for payload in all() {
        let mut places = Vec::new();
        leaves(&payload, "", &mut places);
        // A list or an object in the place of each value, and of each that holds some.
        let parents = places.iter().filter_map(|place| place.rsplit_once('/')).map(|(parent, _)| parent.to_owned());
        let mut all: Vec<String> = parents.chain(places.iter().cloned()).filter(|place| !place.is_empty()).collect();
        all.sort();
        all.dedup();
        for place in all {
            for how in 0..4 {
                let work = |times| work_of(&swollen(&payload, &place, how, times));
                assert!(is_linear(work), "{place}, {how}: {} and {}", work(100), work(1_000));
                judged += 1;
            }
        }
    }
    assert!(judged > 2_000, "{judged}");
}

#[test]
fn more_than_linear_work_is_told() {
    assert!(!is_linear(|times| times * times));
    assert!(is_linear(|times| 7 * times + 500));
    let some = work_of(&json!({"headline": "Rain", "url": "https://news.example/rain"}));
    assert!(some > 20, "{some}");
}

#[test]
fn all_formats_are_known_here() {
    for payload in all() {
        let mut report = Report::default();
        let _ = judge::read("", &payload, &mut report);
        assert!(FORMATS.contains(&report.format()), "{}", report.format());
    }
}

#[test]
fn what_is_no_card_is_caught() {
    let fine = "<p part=\"excerpt\" class=\"excerpt\">a &amp; b</p>";
    assert_eq!(judge::fault_of(fine), None);
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
        assert!(judge::fault_of(broken).is_some(), "{broken}");
    }
}

#[test]
fn dirt_is_caught() {
    for text in ["", "a\u{202E}", "\u{7}"] {
        assert!(judge::dirt(&json!({"a": ["b", text]})).is_some(), "{text:?}");
    }
    for url in ["javascript:x", "https://user@a.example/", "/a"] {
        assert!(judge::dirt(&json!([{"url": url}])).is_some(), "{url:?}");
    }
    assert_eq!(judge::dirt(&json!({"a": ["b", 1, null, {"url": "https://news.example/a@b"}]})), None);
}
