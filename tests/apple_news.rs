//! The text of Apple News documents in the order in which it is read, with its headings, and without what is hidden.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(components: &Value) -> Value {
    let document = json!({"version": "1.9", "identifier": "tides", "title": "Tides", "components": components,
        "metadata": {"canonicalURL": "https://quay.example/1"}});
    json!(Reader::new().read_value(&document).unwrap_or_else(|error| panic!("{error}: {document}")).article)
}

fn body(text: &str) -> Value {
    json!({"role": "body", "text": text})
}

#[test]
fn text_is_in_its_order_at_every_depth() {
    let inner = json!({"role": "section", "components": [body("Three."), {"role": "container", "components": [body("Four.")]}]});
    let components = json!([body("One."), {"role": "container", "components": [body("Two."), inner]}, body("Five.")]);
    assert_eq!(read(&components)["body"], json!(["One.", "Two.", "Three.", "Four.", "Five."]));
}

#[test]
fn what_is_hidden_is_no_text_with_all_that_is_in_it() {
    let hidden = json!({"role": "container", "hidden": true, "components": [body("Two.")]});
    let shown = json!({"role": "container", "hidden": false, "components": [body("Three.")]});
    let own = json!({"role": "body", "hidden": true, "text": "Four."});
    assert_eq!(read(&json!([body("One."), hidden, shown, own]))["body"], json!(["One.", "Three."]));
}

#[test]
fn headings_stand_between_the_paragraphs_and_pictures_are_found_inside() {
    let photo = json!({"role": "photo", "URL": "https://quay.example/i.jpg"});
    let components = json!([body("One."), {"role": "heading2", "text": "Why"}, body("Two."), {"role": "pullquote", "text": "One!"},
        {"role": "container", "components": [{"role": "header", "components": [photo]}]}]);
    let article = read(&components);
    assert_eq!(article["body"], "<p>One.</p><h2>Why</h2><p>Two.</p>");
    assert_eq!(article["image"]["url"], "https://quay.example/i.jpg");
}
