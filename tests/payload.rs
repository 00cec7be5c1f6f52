//! Payload version 1: what is read, what is left out, and what is reported.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::Reader;
use article_embed::internal::record::Field;
use corpus::{BASE, fixtures, reading};
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
fn a_card_needs_an_object_with_a_headline_and_a_safe_url() {
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

/// The issues of the fixture `invalid-fields`.
const INVALID: [(&str, &str); 28] = [
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
    ("bad-value", "$.corrections[0].kind"),
    ("unknown-member", "$.*"),
];

#[test]
fn invalid_fields_are_left_out_and_reported() {
    let (article, issues) = reading(&fixture("invalid-fields"));
    let article = article.unwrap();
    for (code, path) in INVALID {
        assert!(issues.contains(&(code.to_owned(), path.to_owned())), "{code} {path} not in {issues:#?}");
    }
    let known = |issue: &&(String, String)| !INVALID.contains(&(issue.0.as_str(), issue.1.as_str()));
    assert_eq!(issues.iter().filter(known).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
    let article = article.fields();
    assert_eq!(article.list(Field::Related).len(), 1);
    assert_eq!(article.list(Field::Authors).len(), 1);
    assert_eq!(article.body().len(), 1);
    assert!(article.has(Field::Updated));
}

/// Members of the wrong type, each with the message about it.
fn wrong_types() -> Vec<(Value, &'static str)> {
    vec![
        (json!({"excerpt": 5}), "expected text, found a number"),
        (json!({"section": [1]}), "expected a section (a name or an object), found a list"),
        (json!({"authors": 7}), "expected a list of authors, found a number"),
        (json!({"authors": [true]}), "expected an author (a name or an object), found a boolean"),
        (json!({"related": ["x"]}), "expected a related story (an object), found text"),
        (json!({"related": [null]}), "expected a related story (an object), found null"),
        (json!({"body": 8}), "expected a list of paragraphs or a string of HTML, found a number"),
        (json!({"published": {}}), "expected an RFC 3339 date-time like 2026-03-01T09:00:00Z, found an object"),
        (
            json!({"image": {"url": "/a.png", "width": 0}}),
            "expected a whole number from 1 to 99,999, found another number",
        ),
        (
            json!({"image": {"url": "/a.png", "width": "640"}}),
            "expected a whole number from 1 to 99,999, found digits in a string; they are read as meant",
        ),
    ]
}

/// Members with a wrong value, each with the message about it.
fn wrong_values() -> Vec<(Value, &'static str)> {
    const TIME: &str = "expected an RFC 3339 date-time like 2026-03-01T09:00:00Z, found other text";
    const DAY: &str =
        "expected an RFC 3339 date-time like 2026-03-01T09:00:00Z, found another spelling; it is read as meant";
    const IMAGE: &str = "expected an https: URL without user name or password, found other text";
    const HTTP_IMAGE: &str =
        "expected an https: URL without user name or password, found an http: URL; the image is loaded by https:";
    const LINK: &str = "expected an http: or https: URL without user name or password, found other text";
    const SEARCH: &str = "expected a URL with {query} where the search terms go, found a URL without it";
    vec![
        (json!({"published": "yesterday"}), TIME),
        (json!({"published": "2026-03-01"}), DAY),
        (json!({"language": "English, mostly"}), "expected a BCP 47 language tag like pt-BR, found other text"),
        (json!({"direction": "up"}), "expected ltr or rtl, found other text"),
        (
            json!({"status": 1}),
            "expected usable, withheld, canceled or cancelled, found a number; it is taken for withheld",
        ),
        (json!({"image": "ftp://a.example/a.png"}), IMAGE),
        (json!({"image": "http://a.example/a.png"}), HTTP_IMAGE),
        (json!({"rights": {"license": "ftp:x"}}), LINK),
        (json!({"publisher": {"search": {"url": "/search"}}}), SEARCH),
    ]
}

/// Members with too much or too little, each with the message about it.
fn wrong_counts() -> Vec<(Value, &'static str)> {
    let authors: Vec<_> = (0..21).map(|number| format!("Author {number}")).collect();
    vec![
        (json!({"excerpt": "é".repeat(1001)}), "expected at most 1000 characters, found more; the end is cut"),
        (json!({"authors": authors}), "expected at most 20 authors, found more; the rest is left out"),
        (json!({"authors": [{"url": "/ann"}]}), "expected a name, found none"),
        (json!({"authors": ["Ann", "Ann"]}), "expected each entry once, found a repetition"),
        (json!({"related": [{"url": "/other"}]}), "expected a headline or an excerpt, found neither"),
    ]
}

#[test]
fn messages_name_what_was_expected_and_what_was_found() {
    for (mut payload, message) in [wrong_types(), wrong_values(), wrong_counts()].concat() {
        payload["headline"] = json!("Rain");
        payload["url"] = json!("https://news.example/rain");
        let report = Reader::new().base(BASE).validate_value(&payload);
        assert_eq!(report.issues()[0].message(), message, "{payload}");
        assert_eq!(json!(report.issues()[0])["message"], message);
    }
}

#[test]
fn valid_payloads_are_read_without_an_issue() {
    for name in ["minimal", "full", "right-to-left", "japanese", "withheld", "canceled", "embargoed", "expired"] {
        assert_eq!(reading(&fixture(name)).1, [], "{name}");
    }
}

#[test]
fn null_is_the_same_as_an_absent_member() {
    let mut payload = fixture("full");
    for (_, value) in payload.as_object_mut().unwrap().iter_mut().filter(|(key, _)| *key != "headline" && *key != "url")
    {
        *value = Value::Null;
    }
    assert_eq!(reading(&payload).1, []);
}

#[test]
fn no_wrong_type_of_an_optional_field_costs_the_card() {
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
fn lists_and_texts_are_cut_to_their_limits() {
    let (article, issues) = reading(&fixture("long"));
    let article = article.unwrap();
    let headline = article.fields().text(Field::Headline).unwrap();
    assert_eq!((article.fields().list(Field::Related).len(), article.fields().body().len()), (50, 400));
    assert!(headline.chars().count() <= 301 && headline.ends_with('…'));
    let codes: Vec<_> = issues.iter().map(|(code, path)| format!("{code} {path}")).collect();
    assert_eq!(codes, ["too-long $.headline", "too-long $.excerpt", "too-many $.body", "too-many $.related"]);
}

#[test]
fn a_list_of_invalid_entries_only_is_given_up_early() {
    let payload = json!({"headline": "h", "url": "https://news.example/", "related": vec![Value::from(1); 100_000]});
    let (article, issues) = reading(&payload);
    assert!(!article.unwrap().fields().has(Field::Related));
    assert!(issues.len() <= 100);
}

#[test]
fn a_paragraph_sent_in_two_typographies_is_kept_once_in_the_better() {
    let article = reading(&fixture("full")).0.unwrap();
    let body = serde_json::to_value(&article).unwrap()["body"].clone();
    let texts: Vec<_> = body.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(texts.len(), 4);
    assert!(texts[1].starts_with('“') && texts[1].contains('—'));
}

#[test]
fn a_normalized_article_is_read_as_itself() {
    for (name, payload) in fixtures() {
        let article = reading(&payload).0.unwrap();
        let normalized = serde_json::to_value(&article).unwrap();
        let (again, issues) = reading(&normalized);
        assert_eq!(issues, [], "{name}");
        assert_eq!(again.unwrap(), article, "{name}");
    }
}

#[test]
fn members_named_like_javascript_prototypes_are_ordinary_members() {
    let payload = json!({"headline": "h", "url": "https://news.example/", "__proto__": {"excerpt": "inherited"}, "constructor": 1});
    assert!(reading(&payload).0.unwrap().fields().text(Field::Excerpt).is_none());
}

#[test]
fn a_long_line_of_html_is_cut_and_reported() {
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
