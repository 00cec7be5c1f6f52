//! What payload version 1 takes, what it drops, and what it says of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::record::Field;
use corpus::{fixtures, reading};
use serde_json::{Value, json};

fn fixture(name: &str) -> Value {
    fixtures().into_iter().find(|(known, _)| known == name).unwrap().1
}

#[track_caller]
fn assert_fatal(payload: Value, code: &str, path: &str) {
    let (article, issues) = reading(&payload);
    assert!(article.is_none());
    assert!(issues.contains(&(code.to_owned(), path.to_owned())), "{issues:?}");
}

#[test]
fn a_card_needs_an_object_a_headline_and_a_safe_address() {
    for root in [json!(null), json!(1), json!("text"), json!(["x"]), json!(true)] {
        assert_fatal(root, "wrong-root", "$");
    }
    assert_fatal(json!({"url": "https://news.example/"}), "missing", "$.headline");
    assert_fatal(json!({"headline": " \u{202E} ", "url": "https://news.example/"}), "missing", "$.headline");
    assert_fatal(json!({"headline": 5, "url": "https://news.example/"}), "wrong-type", "$.headline");
    assert_fatal(json!({"headline": "h"}), "missing", "$.url");
    assert_fatal(json!({"headline": "h", "url": "javascript:alert(1)"}), "unsafe-url", "$.url");
    assert_fatal(json!({"headline": "h", "url": null}), "missing", "$.url");
}

/// What is wrong in the fixture `spoiled`.
const SPOILED: [(&str, &str); 29] = [
    ("wrong-type", "$.id"),
    ("wrong-type", "$.section"),
    ("wrong-type", "$.excerpt"),
    ("wrong-type", "$.body[0]"),
    ("wrong-type", "$.body[1]"),
    ("wrong-type", "$.body[3]"),
    ("unsafe-url", "$.image.url"),
    ("missing", "$.image.url"),
    ("missing", "$.authors[1].name"),
    ("wrong-type", "$.authors[2]"),
    ("duplicate", "$.authors[3]"),
    ("bad-time", "$.published"),
    ("bad-time", "$.updated"),
    ("bad-language", "$.language"),
    ("bad-value", "$.direction"),
    ("unsafe-url", "$.publisher.links[0].url"),
    ("missing", "$.publisher.links[0].url"),
    ("bad-value", "$.publisher.search.url"),
    ("missing", "$.publisher.search.url"),
    ("wrong-type", "$.related[1]"),
    ("duplicate", "$.related[2]"),
    ("missing", "$.related[3].url"),
    ("missing", "$.related[4].headline"),
    ("wrong-type", "$.related[5]"),
    ("duplicate", "$.related[6]"),
    ("wrong-type", "$.rights"),
    ("bad-value", "$.status"),
    ("wrong-type", "$.embargo"),
    ("missing", "$.corrections[0].text"),
];

#[test]
fn all_that_is_wrong_in_a_good_article_is_dropped_and_told() {
    let (article, issues) = reading(&fixture("spoiled"));
    let article = article.unwrap();
    for (code, path) in SPOILED {
        assert!(issues.contains(&(code.to_owned(), path.to_owned())), "{code} {path} not in {issues:#?}");
    }
    let known = |issue: &&(String, String)| !SPOILED.contains(&(issue.0.as_str(), issue.1.as_str()));
    assert_eq!(issues.iter().filter(known).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
    let article = article.fields();
    assert_eq!(article.list(Field::Related).len(), 1);
    assert_eq!(article.list(Field::Authors).len(), 1);
    assert_eq!(article.body().len(), 1);
    assert!(article.has(Field::Updated));
}

#[test]
fn good_payloads_are_read_without_a_word() {
    for name in ["minimal", "full", "right-to-left", "japanese", "withheld", "canceled", "embargoed", "expired"] {
        assert_eq!(reading(&fixture(name)).1, [], "{name}");
    }
}

#[test]
fn null_is_as_good_as_nothing() {
    let mut payload = fixture("full");
    for (_, value) in payload.as_object_mut().unwrap().iter_mut().filter(|(key, _)| *key != "headline" && *key != "url")
    {
        *value = Value::Null;
    }
    assert_eq!(reading(&payload).1, []);
}

#[test]
fn every_field_may_be_of_any_wrong_type() {
    let full = fixture("full");
    for key in full.as_object().unwrap().keys().filter(|key| *key != "headline" && *key != "url") {
        for wrong in
            [json!(true), json!(-1.5e300), json!([[[]]]), json!({"a": {}}), json!(""), json!([null]), json!("x")]
        {
            let mut payload = full.clone();
            payload[key] = wrong;
            assert!(reading(&payload).0.is_some(), "{key}");
        }
    }
}

#[test]
fn lists_and_texts_are_bounded() {
    let (article, issues) = reading(&fixture("long"));
    let article = article.unwrap();
    let headline = article.fields().text(Field::Headline).unwrap();
    assert_eq!((article.fields().list(Field::Related).len(), article.fields().body().len()), (50, 400));
    assert!(headline.chars().count() <= 301 && headline.ends_with('…'));
    let codes: Vec<_> = issues.iter().map(|(code, path)| format!("{code} {path}")).collect();
    assert_eq!(codes, ["too-long $.headline", "too-long $.excerpt", "too-many $.body", "too-many $.related"]);
}

#[test]
fn a_list_of_nothing_but_bad_entries_is_not_walked_for_ever() {
    let payload = json!({"headline": "h", "url": "https://news.example/", "related": vec![Value::from(1); 100_000]});
    let (article, issues) = reading(&payload);
    assert!(!article.unwrap().fields().has(Field::Related));
    assert!(issues.len() <= 100);
}

#[test]
fn a_story_is_shown_once_in_its_better_typography() {
    let article = reading(&fixture("full")).0.unwrap();
    let body = serde_json::to_value(&article).unwrap()["body"].clone();
    let texts: Vec<_> = body.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(texts.len(), 3);
    assert!(texts[0].starts_with('“') && texts[0].contains('—'));
}

#[test]
fn what_is_normalized_reads_as_the_same_article() {
    for (name, payload) in fixtures() {
        let article = reading(&payload).0.unwrap();
        let normalized = serde_json::to_value(&article).unwrap();
        let (again, issues) = reading(&normalized);
        assert_eq!(issues, [], "{name}");
        assert_eq!(again.unwrap(), article, "{name}");
    }
}

#[test]
fn members_named_like_prototypes_are_just_members() {
    let payload = json!({"headline": "h", "url": "https://news.example/", "__proto__": {"excerpt": "inherited"}, "constructor": 1});
    assert!(reading(&payload).0.unwrap().fields().text(Field::Excerpt).is_none());
}

#[test]
fn a_line_of_html_is_cut_like_a_paragraph_and_told() {
    let read = |body: &Value| {
        let (article, issues) = reading(&json!({"headline": "Rain", "url": "https://a.example/", "body": body}));
        (serde_json::to_value(article.unwrap()).unwrap()["body"].take(), issues)
    };
    for (first, second) in [(6000, 6000), (10_000, 1), (9999, 20_000), (20_000, 3)] {
        let html = format!("<p><b>{}</b> <i>{}</i></p><p>o</p>", "é".repeat(first), "é ".repeat(second));
        let (once, issues) = read(&json!(html));
        assert_eq!(issues, [("too-long".to_owned(), "$.body".to_owned())]);
        let length = once.as_str().unwrap().chars().count();
        assert!((9_700..10_100).contains(&length), "{length}");
        assert_eq!(read(&once), (once, vec![]));
    }
}
