//! Each field of the payload: texts are cleaned and cut, URLs checked, invalid entries of lists left out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use corpus::{fixtures, reading};
use serde_json::{Value, json};

/// The fixture `full`, with an image for a related story too.
fn full() -> Value {
    let mut payload = fixtures().into_iter().find(|(name, _)| name == "full").unwrap().1;
    let image = "https://images.example/a.jpg";
    payload["related"][0]["image"] = json!({"url": image, "sources": [{"url": image, "width": 480}]});
    payload
}

/// The fixture `full` with `value` at a JSON pointer (RFC 6901).
fn with(pointer: &str, value: Value) -> Value {
    let mut payload = full();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match payload.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
    payload
}

/// The path in reports for a JSON pointer.
fn path(pointer: &str) -> String {
    let step = |step: &str| match step.parse::<usize>() {
        Ok(index) => format!("[{index}]"),
        Err(_) => format!(".{step}"),
    };
    format!("${}", pointer.split('/').skip(1).map(step).collect::<String>())
}

/// The normalized article of a payload, and its issues.
fn kept(payload: &Value) -> (Value, Vec<(String, String)>) {
    let (article, issues) = reading(payload);
    (serde_json::to_value(article.unwrap()).unwrap(), issues)
}

#[track_caller]
fn assert_reported(payload: &Value, code: &str, path: &str) {
    let issues = reading(payload).1;
    assert!(issues.contains(&(code.to_owned(), path.to_owned())), "{code} {path} not in {issues:?}");
}

/// Every text field, and its limit in characters.
const TEXTS: [(&str, usize); 28] = [
    ("/id", 200),
    ("/headline", 300),
    ("/sponsored/by", 200),
    ("/sponsored/label", 200),
    ("/rating/text", 200),
    ("/kicker", 200),
    ("/source/name", 200),
    ("/related/0/sponsored/by", 200),
    ("/section/name", 200),
    ("/excerpt", 1000),
    ("/body/0", 10_000),
    ("/image/alt", 1000),
    ("/image/caption", 1000),
    ("/image/credit", 200),
    ("/authors/0/name", 200),
    ("/authors/0/bio", 1500),
    ("/authors/0/role", 200),
    ("/dateline", 200),
    ("/publisher/name", 200),
    ("/publisher/links_label", 200),
    ("/publisher/links/0/name", 200),
    ("/publisher/search/prompt", 200),
    ("/related/0/headline", 300),
    ("/related/0/excerpt", 1000),
    ("/related/0/section/name", 200),
    ("/rights/copyright", 1000),
    ("/rights/terms", 1000),
    ("/corrections/0/text", 1500),
];

#[test]
fn every_text_is_cleaned_without_an_issue() {
    let dirty = " a\u{0}\u{7F}\t\n\u{202A}\u{202E}\u{2066}\u{2069}\u{FEFF} b\u{9F}\u{FFFE}\u{2028}";
    for (pointer, _) in TEXTS {
        let (kept, issues) = kept(&with(pointer, json!(dirty)));
        assert_eq!((kept.pointer(pointer), issues), (Some(&json!("a b")), vec![]), "{pointer}");
    }
}

#[test]
fn every_text_is_cut_to_its_limit_and_reported() {
    for (pointer, most) in TEXTS {
        let (whole, issues) = kept(&with(pointer, json!("é".repeat(most))));
        assert_eq!((whole.pointer(pointer), issues), (Some(&json!("é".repeat(most))), vec![]), "{pointer}");
        let (cut, issues) = kept(&with(pointer, json!("é".repeat(most + 1))));
        let text = cut.pointer(pointer).unwrap().as_str().unwrap();
        assert!(text.chars().count() <= most + 1 && text.ends_with("é…"), "{pointer}");
        assert_eq!(issues, [("too-long".to_owned(), path(pointer))]);
    }
}

#[test]
fn every_text_keeps_thirty_marks_on_a_base() {
    for (pointer, _) in TEXTS {
        let (kept, _) = kept(&with(pointer, json!(format!("e{} o", "\u{301}".repeat(90)))));
        assert_eq!(kept.pointer(pointer), Some(&json!(format!("e{} o", "\u{301}".repeat(30)))), "{pointer}");
    }
}

#[test]
fn html_is_cleaned_too() {
    let (kept, _) =
        kept(&with("/body", json!("<p>\u{202E}</p><p>a \u{202E}</p><p><em>\u{7}</em><a href='/b'>\u{2066}b</a></p>")));
    assert_eq!(kept["body"], json!("<p>a</p><p><a href=\"https://news.example/b\">b</a></p>"));
}

/// Every URL field, and whether the card loads it.
const ADDRESSES: [(&str, bool); 20] = [
    ("/url", false),
    ("/sponsored/url", false),
    ("/sponsored/logo/url", true),
    ("/ai/url", false),
    ("/image/ai/url", false),
    ("/source/url", false),
    ("/publisher/logo/dark", true),
    ("/section/url", false),
    ("/image/url", true),
    ("/image/sources/0/url", true),
    ("/authors/0/url", false),
    ("/authors/0/image/url", true),
    ("/publisher/url", false),
    ("/publisher/logo/url", true),
    ("/publisher/links/0/url", false),
    ("/publisher/search/url", false),
    ("/related/0/url", false),
    ("/related/0/section/url", false),
    ("/related/0/image/url", true),
    ("/rights/license", false),
];

#[test]
fn no_field_takes_an_unsafe_url() {
    let long = format!("https://news.example/{}?{{query}}", "a".repeat(5000));
    for (pointer, loaded) in ADDRESSES {
        let unsafe_ones = [
            "javascript:alert(1)//{query}",
            " JaVa\tScript:alert(1)//{query}",
            "data:text/html,{query}",
            "blob:https://news.example/{query}",
            "file:///etc/{query}",
            "https://user@news.example/{query}",
            "https://user:word@news.example/{query}",
            "https://:@[::1/{query}",
            long.as_str(),
        ];
        for address in unsafe_ones.into_iter().chain(loaded.then_some("http://images.example/{query}")) {
            assert_reported(&with(pointer, json!(address)), "unsafe-url", &path(pointer));
            let whole = reading(&with(pointer, json!(address))).0.map(|article| serde_json::to_value(article).unwrap());
            assert!(!whole.is_some_and(|whole| whole.pointer(pointer) == Some(&json!(address))), "{pointer} {address}");
        }
    }
}

#[test]
fn every_field_takes_a_safe_url_and_keeps_it_canonical() {
    for (pointer, loaded) in ADDRESSES {
        let address = if loaded { "HTTPS://a.Example:443/x/../é" } else { "HTTP://a.Example:80/x/../é?{query}" };
        let expected = if loaded { "https://a.example/%C3%A9" } else { "http://a.example/%C3%A9?{query}" };
        let (kept, issues) = kept(&with(pointer, json!(address)));
        assert_eq!((kept.pointer(pointer), issues), (Some(&json!(expected)), vec![]), "{pointer}");
    }
}

/// Every list field.
const LISTS: [&str; 7] =
    ["/body", "/authors", "/image/sources", "/publisher/links", "/related", "/corrections", "/related/0/image/sources"];

#[test]
fn an_invalid_entry_costs_a_list_nothing_else() {
    let whole = kept(&full()).0;
    for pointer in LISTS {
        for bad in [json!(null), json!(7), json!([]), json!(true)] {
            let mut payload = full();
            payload.pointer_mut(pointer).unwrap().as_array_mut().unwrap().insert(0, bad.clone());
            let (kept, issues) = kept(&payload);
            assert_eq!(kept.pointer(pointer), whole.pointer(pointer), "{pointer} {bad}");
            assert_eq!(issues, [("wrong-type".to_owned(), path(pointer) + "[0]")], "{bad}");
        }
    }
}

#[test]
fn a_shorthand_is_read_as_the_object_it_stands_for() {
    for (pointer, short, whole) in [
        ("/section", json!("World"), json!({"name": "World"})),
        ("/image", json!("https://a.example/i.png"), json!({"url": "https://a.example/i.png"})),
        ("/authors", json!("Ann"), json!([{"name": "Ann"}])),
        ("/authors/0", json!("Ann"), json!({"name": "Ann"})),
        ("/authors", json!({"name": "Ann"}), json!([{"name": "Ann"}])),
        ("/publisher", json!("News"), json!({"name": "News"})),
        ("/rights", json!("© News"), json!({"copyright": "© News"})),
        ("/related/0/section", json!("World"), json!({"name": "World"})),
        ("/status", json!("cancelled"), json!("canceled")),
    ] {
        let (kept, issues) = kept(&with(pointer, short));
        assert_eq!((kept.pointer(pointer), issues), (Some(&whole), vec![]), "{pointer}");
    }
}

#[test]
fn sizes_are_whole_numbers_from_1_to_99999() {
    for (size, kept_as, reported) in [
        (json!(640), Some(640), false),
        (json!("640"), Some(640), true),
        (json!(0), None, true),
        (json!(-5), None, true),
        (json!(100_000), None, true),
        (json!(1e300), None, true),
        (json!("640px"), None, true),
        (json!("1234567"), None, true),
        (json!(true), None, true),
    ] {
        let (kept, issues) = kept(&with("/image/width", size.clone()));
        assert_eq!(kept["image"].get("width").and_then(Value::as_u64), kept_as, "{size}");
        let expected: Vec<_> =
            reported.then(|| ("wrong-type".to_owned(), "$.image.width".to_owned())).into_iter().collect();
        assert_eq!(issues, expected, "{size}");
    }
}

#[test]
fn a_related_story_is_kept_once() {
    let story =
        |url: &str, headline: &str, excerpt: &str| json!({"url": url, "headline": headline, "excerpt": excerpt});
    let related = json!([
        story("https://a.example/1", "One", "e"),
        story("HTTPS://a.example:443/1", "Another headline", "f"),
        story("https://a.example/2", " One\u{202E} ", "e"),
        story("https://a.example/3", "One", "another excerpt"),
    ]);
    let (kept, issues) = kept(&with("/related", related));
    assert_eq!(kept["related"].as_array().unwrap().len(), 2);
    let issues: Vec<_> = issues.iter().map(|(code, path)| format!("{code} {path}")).collect();
    assert_eq!(issues, ["duplicate $.related[1]", "duplicate $.related[2]"]);
}
