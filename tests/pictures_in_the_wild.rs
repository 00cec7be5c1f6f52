//! Addresses of pictures and pages as publishers write them: without a scheme, several in one text, with a size in the name.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article in JSON-LD with these pictures.
fn pictured(image: &Value) -> Value {
    let payload = json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides", "image": image});
    read(&payload)["image"]["url"].clone()
}

#[test]
fn an_address_without_a_scheme_is_on_https() {
    let url = "//quay.example/1";
    for payload in [
        json!({"headline": "Tides", "url": url}),
        json!({"@type": "Article", "headline": "Tides", "url": url}),
        json!({"@type": "Article", "headline": "Tides", "mainEntityOfPage": {"@id": url}}),
        json!({"title": {"rendered": "Tides"}, "link": url}),
        json!({"uri": "urn:1", "canonical_url": url, "headline": "Tides"}),
        json!({"type": "story", "canonical_url": url, "headlines": {"basic": "Tides"}}),
    ] {
        assert_eq!(read(&payload)["url"], "https://quay.example/1", "{payload}");
    }
    let error = Reader::new().read_value(&json!({"headline": "Tides", "url": "/1"})).unwrap_err();
    assert_eq!(error.issues()[0].code.name(), "unsafe-url");
}

#[test]
fn of_several_addresses_in_one_text_the_last_is_the_widest() {
    for (text, name) in [
        ("/a-300.jpg 300w, /a-1200.jpg 1200w", "a-1200.jpg"),
        ("/boat.jpg 1x, /boat-2.jpg 2x", "boat-2.jpg"),
        ("/boat.jpg 600w", "boat.jpg"),
        ("/my boat.jpg", "my%20boat.jpg"),
        ("/boat w", "boat%20w"),
    ] {
        assert_eq!(pictured(&json!(text)), format!("https://quay.example/{name}"), "{text}");
        let feed = json!({"version": "jsonfeed.org", "items": [{"url": "https://quay.example/1", "title": "Tides", "image": text}]});
        assert_eq!(read(&feed)["image"]["url"], format!("https://quay.example/{name}"), "{text}");
    }
}

#[test]
fn a_size_in_the_name_of_a_picture_counts_where_no_other_is_given() {
    let url = |name: &str| format!("https://quay.example/{name}");
    for (names, best) in [
        (["a-150x150.jpg", "a.jpg"], "a.jpg"),
        (["a-150x150.jpg", "a-1024x683.jpg"], "a-1024x683.jpg"),
        (["1200/1200x675/a.jpg", "1200x1200/a.jpg"], "1200/1200x675/a.jpg"),
        (["1x1/a.jpg", "16x9/a.jpg"], "16x9/a.jpg"),
        (["a.jpg", "16x9/a.jpg"], "16x9/a.jpg"),
        (["a.jpg", "4x3/a.jpg"], "a.jpg"),
        (["a.jpg", "a-400x249.jpg"], "a.jpg"),
        (["a-400x249.jpg", "a.jpg"], "a.jpg"),
        (["a-300x200.jpg", "a-400x249.jpg"], "a-400x249.jpg"),
        (["a.jpg", "b.jpg"], "a.jpg"),
        (["x.jpg", "4xx3.jpg"], "x.jpg"),
    ] {
        assert_eq!(pictured(&json!(names.map(url))), url(best), "{names:?}");
    }
    let known = json!([{"url": url("a-1024x683.jpg"), "width": 100, "height": 100}, {"url": url("b.jpg"), "width": 900, "height": 600}]);
    assert_eq!(pictured(&known), url("b.jpg"));
}

#[test]
fn associated_media_are_pictures_and_films() {
    let (picture, film) = ("https://quay.example/i.jpg", "https://quay.example/v.mp4");
    let media = json!([{"@type": "VideoObject", "contentUrl": film}, {"@type": "ImageObject", "contentUrl": picture}]);
    let article = read(
        &json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides", "associatedMedia": media}),
    );
    assert_eq!((&article["image"]["url"], &article["media"]["url"]), (&json!(picture), &json!(film)));
    let other = json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides", "associatedMedia": {"url": picture}});
    assert_eq!(read(&other)["image"], Value::Null);
}
