//! Pictures, credits and times where publishers' answers have them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

const URL: &str = "https://quay.example/1";

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article in JSON-LD with this member.
fn with(name: &str, value: Value) -> Value {
    let mut payload = json!({"@type": "Article", "url": URL, "headline": "Tides"});
    payload[name] = value;
    read(&payload)
}

/// The addresses of several crops often say which one each is.
#[test]
fn the_best_of_several_pictures_is_known_by_its_address() {
    let best = |images: Value| with("image", images)["image"]["url"].clone();
    let urls =
        |names: &[&str]| json!(names.iter().map(|name| format!("https://img.example/{name}")).collect::<Vec<_>>());
    assert_eq!(best(urls(&["1x1/a.jpg", "4x3/a.jpg", "16x9/a.jpg"])), "https://img.example/16x9/a.jpg");
    assert_eq!(best(urls(&["a.jpg", "b.jpg", "9x16.jpg"])), "https://img.example/a.jpg");
    // A size that is said counts more.
    let said = json!([
        {"url": "https://img.example/16x9.jpg", "width": 75, "height": 42},
        {"url": "https://img.example/1x1.jpg", "width": 1200, "height": 675},
    ]);
    assert_eq!(best(said), "https://img.example/1x1.jpg");
}

#[test]
fn pictures_have_their_credit_in_every_format() {
    let picture = "https://img.example/a.jpg";
    for payload in [
        json!({"@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "id": URL, "name": "Tides",
            "content": "<p>Rain.</p>", "to": "https://www.w3.org/ns/activitystreams#Public",
            "image": {"url": picture, "attributedTo": {"name": "P. Photo"}}}),
        json!({"data": {"post": {"title": "Tides", "link": URL,
            "featuredImage": {"node": {"sourceUrl": picture, "mediaDetails": {"meta": {"credit": "P. Photo"}}}}}}}),
        json!({"urn": "1", "headline": "Tides", "url": URL, "associations": [{"type": "image", "creditline": "",
            "byline": "P. Photo", "renditions": [{"url": picture, "width": 900, "height": 600}]}]}),
    ] {
        let image = &read(&payload)["image"];
        assert_eq!((&image["url"], &image["credit"]), (&json!(picture), &json!("P. Photo")), "{payload}");
    }
}

#[test]
fn the_new_york_times_says_which_pictures_may_be_shown_and_when_a_story_was_first_out() {
    let answer = |approved: Value, more: Value| {
        let sizes = json!([{"url": "https://img.example/a.jpg", "width": 440, "height": 293}]);
        let mut medium = json!({"type": "image", "media-metadata": sizes});
        if !approved.is_null() {
            medium["approved_for_syndication"] = approved;
        }
        let mut result = json!({"url": URL, "title": "Tides", "abstract": "Rain.", "media": [medium]});
        more.as_object().unwrap().iter().for_each(|(name, value)| result[name] = value.clone());
        read(&json!({"results": [result]}))
    };
    for (approved, is_shown) in
        [(json!(1), true), (Value::Null, true), (json!(0), false), (json!("no"), false), (json!(true), true)]
    {
        assert_eq!(answer(approved.clone(), json!({})).get("image").is_some(), is_shown, "{approved}");
    }
    let midnight = "2026-03-03T19:00:00-05:00";
    let first = json!({"published_date": midnight, "first_published_date": "2026-03-04T05:06:07-05:00"});
    assert_eq!(answer(json!(1), first)["published"], "2026-03-04T05:06:07-05:00");
    assert_eq!(answer(json!(1), json!({"published_date": midnight}))["published"], midnight);
}
