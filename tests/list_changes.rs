//! Lists whose articles come and go by time alone, and what of them is not free.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::options::Layout;
use article_embed::{Options, ParsedList, Reader, html};
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

fn headlines(parsed: &ParsedList) -> Vec<String> {
    parsed.list.items().map(|item| item.headline().to_owned()).collect()
}

fn card(payload: &Value, options: Options) -> String {
    html::card(&Reader::new().read_list_value(payload).unwrap().list, &options)
}

#[test]
fn an_article_of_a_list_comes_after_its_embargo_and_goes_when_it_expires() {
    let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
    let list = json!({"title": "T", "items": [
        {"headline": "Always", "url": "https://news.example/1"},
        {"headline": "Later", "url": "https://news.example/2", "embargo": "2026-06-10T00:00:00Z"},
        {"headline": "Until", "url": "https://news.example/3", "expires": "2026-07-01T00:00:00Z"},
    ]});
    let read = |seconds| Reader::new().now(at(seconds)).read_list_value(&list).unwrap();
    let seconds = |time: Option<article_embed::article::Timestamp>| time.map(|time| time.epoch());
    let (before, between, after) = (read(1_780_000_000), read(1_782_000_000), read(1_790_000_000));
    assert_eq!(headlines(&before), ["Always", "Until"]);
    assert_eq!(headlines(&between), ["Always", "Later", "Until"]);
    assert_eq!(headlines(&after), ["Always", "Later"]);
    let (embargo, expiry) = (1_781_049_600, 1_782_864_000);
    let changes = |parsed: &ParsedList| [seconds(parsed.changes.last), seconds(parsed.changes.next)];
    assert_eq!(changes(&before), [None, Some(embargo)]);
    assert_eq!(changes(&between), [Some(embargo), Some(expiry)]);
    assert_eq!(changes(&after), [Some(expiry), None]);
    // What was read before is closed too when it is drawn later, and when its payload is read again.
    let later = |list: &ParsedList| html::card(&list.list, &Options::new().layout(Layout::List).now(at(1_790_000_000)));
    assert!(!later(&between).contains("Until") && later(&between).contains("Always"));
    let again = serde_json::to_value(&between.list).unwrap();
    assert_eq!(headlines(&Reader::new().now(at(1_790_000_000)).read_list_value(&again).unwrap()), ["Always", "Later"]);
    let only = read_only_expiring(at(1_780_000_000));
    assert!(later(&only).contains("This article is not available."), "{}", later(&only));
}

fn read_only_expiring(now: std::time::SystemTime) -> ParsedList {
    let item = json!({"headline": "Until", "url": "https://news.example/3", "expires": "2026-07-01T00:00:00Z"});
    Reader::new().now(now).read_list_value(&json!({"title": "T", "items": [item]})).unwrap()
}

#[test]
fn a_text_that_is_not_free_gives_no_excerpt_in_a_list() {
    let item = |excerpt: Value| {
        json!({"headline": "H", "url": "https://news.example/1", "excerpt": excerpt, "access": "subscription",
            "body": ["The secret is in the cellar, under the stairs."]})
    };
    for excerpt in [json!("The secret is in the cellar"), json!(null)] {
        let html = card(&json!({"items": [item(excerpt)]}), Options::new().layout(Layout::List));
        assert!(!html.contains("secret"), "{html}");
    }
    let html = card(&json!({"items": [item(json!("A house tells."))]}), Options::new().layout(Layout::List));
    assert!(html.contains("A house tells."), "{html}");
}
