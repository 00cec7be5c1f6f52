//! Updates of live articles: which are shown, and in which order; those that may not be shown are left out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::options::Layout;
use article_embed::{Options, Reader, Report, html};
use serde_json::{Value, json};
use std::fmt::Write as _;

const FUTURE: &str = "2999-01-01T00:00:00Z";
const PAST: &str = "2020-01-01T00:00:00Z";

/// The normalized article, and its issues.
fn read(payload: &Value) -> (Value, Report) {
    let report = Reader::new().validate_value(payload);
    (json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article), report)
}

#[test]
fn live_updates_and_blocks_are_closed_like_the_article() {
    let blocks = |rule: Value| {
        json!({"response": {"content": {"webTitle": "Storm", "webUrl": "https://a.example/1", "webPublicationDate": PAST,
            "blocks": {"body": [
                {"title": "Bridge shut", "bodyHtml": "<p>No way over.</p>", "published": true},
                {"title": "A note to editors", "bodyHtml": "<p>Not out.</p>", "published": rule}]}}}})
    };
    for (published, html) in [
        (json!(false), "<h2>Bridge shut</h2><p>No way over.</p>"),
        (json!("who knows"), "<h2>Bridge shut</h2><p>No way over.</p>"),
        (json!(true), "<h2>Bridge shut</h2><p>No way over.</p><h2>A note to editors</h2><p>Not out.</p>"),
    ] {
        assert_eq!(read(&blocks(published.clone())).0["body"], html, "{published}");
    }
    let live = |rule: Value| {
        let mut update = json!({"@type": "BlogPosting", "headline": "Not yet", "articleBody": "Wait."});
        update.as_object_mut().unwrap().extend(rule.as_object().unwrap().clone());
        json!({"@type": "LiveBlogPosting", "headline": "Storm", "url": "https://a.example/1",
            "coverageStartTime": PAST, "liveBlogUpdate": [{"headline": "Trains run", "articleBody": "All of them."}, update]})
    };
    let (article, _) = read(&live(json!({"creativeWorkStatus": "Draft"})));
    assert_eq!(article["updates"], json!([{"headline": "Trains run"}]));
    assert_eq!(
        (&article["body"], &article["published"]),
        (&json!("<h2>Trains run</h2><p>All of them.</p>"), &json!(PAST))
    );
    assert_eq!(read(&live(json!({"expires": PAST}))).0["body"], "<h2>Trains run</h2><p>All of them.</p>");
    let all = "<h2>Trains run</h2><p>All of them.</p><h2>Not yet</h2><p>Wait.</p>";
    let shown = read(&live(json!({"expires": FUTURE}))).0;
    assert_eq!((&shown["body"], shown["updates"].as_array().map(Vec::len)), (&json!(all), Some(2)));
}

#[test]
fn an_update_that_may_not_be_shown_is_left_out() {
    let own = |rule: Value| {
        let mut update = json!({"headline": "Secret"});
        update.as_object_mut().unwrap().extend(rule.as_object().unwrap().clone());
        json!({"headline": "Storm", "url": "https://a.example/1", "updates": ["Trains run", update]})
    };
    for (rule, shown) in [
        (json!({"status": "withheld"}), 1),
        (json!({"status": "who knows"}), 1),
        (json!({"embargo": FUTURE}), 1),
        (json!({"embargo": "soon"}), 1),
        (json!({"expires": PAST}), 1),
        (json!({"status": "usable", "embargo": PAST, "expires": FUTURE}), 2),
    ] {
        let article = read(&own(rule.clone())).0;
        assert_eq!(article["updates"].as_array().map(Vec::len), Some(shown), "{rule}");
    }
    for (access, shown) in [("free", true), ("metered", false), ("subscription", false), ("who knows", false)] {
        let mut payload = own(json!({}));
        payload["access"] = json!(access);
        let (article, issues) = read(&payload);
        assert_eq!(article.get("updates").is_some(), shown, "{access}");
        assert_eq!(
            issues.issues().iter().any(|issue| issue.code.to_string() == "not-free"),
            !shown,
            "{access} {issues:?}"
        );
    }
}

#[test]
fn key_events_of_live_blocks_are_updates() {
    let blocks = |live: &str, key: bool| {
        json!({"response": {"content": {"webTitle": "Storm", "webUrl": "https://a.example/1", "webPublicationDate": PAST,
            "fields": {"liveBloggingNow": live},
            "blocks": {"body": [
                {"title": "Bridge shut", "bodyHtml": "<p>No way over.</p>", "published": true,
                    "firstPublishedDate": "2026-05-01T08:00:00Z", "attributes": {"keyEvent": key}},
                {"bodyHtml": "<p>Trains <b>run</b>.</p>", "published": true,
                    "firstPublishedDate": "2026-05-01T09:00:00Z", "attributes": {}},
                {"title": "Not out", "bodyHtml": "<p>Wait.</p>", "published": false, "attributes": {"keyEvent": true}}]}}}})
    };
    let shut = json!({"time": "2026-05-01T08:00:00Z", "headline": "Bridge shut"});
    let run = json!({"time": "2026-05-01T09:00:00Z", "text": "Trains run."});
    let read = |live, key| read(&blocks(live, key)).0;
    assert_eq!(read("true", true)["updates"], json!([shut]));
    assert_eq!(read("true", false)["updates"], json!([run, shut]));
    assert_eq!(read("true", true)["label"]["kind"], "live");
    let over = read("false", false);
    assert_eq!((over.get("updates"), over.get("label")), (None, None), "an article of blocks is not live");
}

/// The list of updates in the HTML of a card.
fn drawn(payload: &Value, layout: Layout) -> String {
    let article = Reader::new().read_value(payload).unwrap().article;
    let html = html::card(&article, &Options::new().layout(layout));
    html.split_once("class=\"updates\">")
        .and_then(|(_, rest)| rest.split_once("</ul>"))
        .unwrap_or_default()
        .0
        .to_owned()
}

#[test]
fn a_card_has_the_three_newest_key_events() {
    let mut updates = Vec::new();
    for hour in [3, 9, 1, 7, 5] {
        updates.push(
            json!({"time": format!("2026-05-01T0{hour}:00:00Z"), "headline": format!("At {hour}"), "key": hour != 9}),
        );
    }
    updates.push(json!({"headline": "Some time", "key": true}));
    let mut payload = json!({"headline": "Storm", "url": "https://a.example/1", "updates": updates});
    let order = |html: String| html.split("At ").skip(1).map(|rest| rest.as_bytes()[0] - b'0').collect::<Vec<_>>();
    for layout in [Layout::Standard, Layout::Hero, Layout::Full] {
        assert_eq!(order(drawn(&payload, layout)), [7, 5, 3]);
    }
    assert_eq!(order(drawn(&payload, Layout::Compact)), [7]);
    for update in payload["updates"].as_array_mut().unwrap() {
        update["key"] = json!(false);
    }
    assert_eq!(order(drawn(&payload, Layout::Standard)), [9, 7, 5], "without key events, all count");
}

#[test]
fn a_text_stands_for_a_headline_and_is_below_it_in_full() {
    let update = json!({"time": "2026-05-01T08:05:00+02:00", "headline": "Bridge <shut>", "text": "No way over.",
        "url": "https://a.example/1#shut"});
    let payload =
        json!({"headline": "Storm", "url": "https://a.example/1", "updates": [update, {"text": "Trains run."}]});
    let article = Reader::new().read_value(&payload).unwrap().article;
    let [shut, run] = article.updates().collect::<Vec<_>>()[..] else { panic!("two updates") };
    assert_eq!((shut.headline(), shut.text(), shut.is_key()), (Some("Bridge <shut>"), Some("No way over."), false));
    assert_eq!(shut.time().map(|time| time.rfc3339()).as_deref(), Some("2026-05-01T08:05:00+02:00"));
    assert_eq!(
        (shut.url().map(|url| url.as_str()), run.url(), run.text()),
        (Some("https://a.example/1#shut"), None, Some("Trains run."))
    );
    let standard = drawn(&payload, Layout::Standard);
    assert!(standard.contains("May 1, 2026, 08:05 GMT+2</time>"), "{standard}");
    assert!(
        standard.contains("href=\"https://a.example/1&#35;shut\"><bdi>Bridge &lt;shut&gt;</bdi></a></li>"),
        "{standard}"
    );
    assert!(standard.ends_with("<li part=\"update\"><bdi>Trains run.</bdi></li>"), "{standard}");
    assert!(drawn(&payload, Layout::Full).contains("<p>No way over.</p>"));
}

#[test]
fn updates_are_bounded_and_clean() {
    let mut many = String::from("[");
    for number in 0..300 {
        write!(
            many,
            "{{\"headline\": \"{}\\u202e{number}\", \"time\": \"2026-05-01T08:00:00Z\"}},",
            "x".repeat(if number < 9 { 400 } else { 9 })
        )
        .unwrap();
    }
    many.push_str("7, null, \"Last\"]");
    let updates: Value = serde_json::from_str(&many).unwrap();
    let (article, report) = read(&json!({"headline": "Storm", "url": "https://a.example/1", "updates": updates,
        "sponsored": true}));
    let updates = article["updates"].as_array().unwrap();
    assert_eq!(updates.len(), 200);
    assert!(updates.iter().all(|update| update["headline"].as_str().unwrap().chars().count() <= 300));
    assert!(report.issues().iter().any(|issue| issue.code.to_string() == "too-many" && issue.path == "$.updates"));
    for bad in [json!("javascript:alert(1)"), json!("https://user:word@a.example/"), json!(7)] {
        let payload =
            json!({"headline": "Storm", "url": "https://a.example/1", "updates": [{"headline": "A", "url": bad}]});
        assert_eq!(read(&payload).0["updates"], json!([{"headline": "A"}]), "{bad}");
    }
}
