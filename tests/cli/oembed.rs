//! The answers of oEmbed against a JSON Schema of the specification's words, and the room that a consumer has.

use super::program::Desk;
use serde_json::{Value, json};

const FULL: &str = include_str!("../fixtures/full.json");

/// oEmbed 1.0, section 2.3.4, for the type `rich`; nothing but what it names.
fn schema() -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let pixels = json!({"type": "integer", "minimum": 1});
    let address = json!({"type": "string", "format": "uri", "pattern": "^https?://"});
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["type", "version", "html", "width", "height"],
        "additionalProperties": false,
        "properties": {
            "type": {"const": "rich"}, "version": {"const": "1.0"}, "title": text, "html": text, "width": pixels,
            "height": pixels, "author_name": text, "author_url": address, "provider_name": text,
            "provider_url": address, "cache_age": {"type": "integer", "minimum": 0}, "thumbnail_url": address,
            "thumbnail_width": pixels, "thumbnail_height": pixels,
        },
        "dependentRequired": {
            "thumbnail_url": ["thumbnail_width", "thumbnail_height"], "thumbnail_width": ["thumbnail_url"],
            "thumbnail_height": ["thumbnail_url"],
        },
    })
}

fn answer(args: &[&str], payload: &str) -> Value {
    let said = Desk::new().run_with(&[&["oembed"], args].concat(), payload);
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}", said.err))
}

/// What a schema has against an answer.
fn faults(answer: &Value) -> Vec<String> {
    jsonschema::validator_for(&schema()).unwrap().iter_errors(answer).map(|error| error.to_string()).collect()
}

#[test]
fn every_fixture_gives_an_answer_as_the_specification_has_it() {
    let folder = format!("{}/tests/fixtures", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut count = 0;
    for file in files {
        let payload = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            faults(&answer(&["--src", "https://news.example/1.json"], &payload)),
            Vec::<String>::new(),
            "{}",
            file.display()
        );
        count += 1;
    }
    assert!(count >= 13, "{count}");
}

#[test]
fn an_answer_that_is_none_is_caught() {
    let good = answer(&[], FULL);
    assert_eq!(faults(&good), Vec::<String>::new());
    for (key, bad) in [
        ("type", json!("video")),
        ("width", json!("640")),
        ("height", json!(null)),
        ("thumbnail_url", json!("javascript:x")),
        ("other", json!(1)),
    ] {
        let mut broken = good.clone();
        broken[key] = bad;
        assert_ne!(faults(&broken), Vec::<String>::new(), "{key}");
    }
}

#[test]
fn no_card_is_larger_than_the_consumer_has_room_for() {
    for (across, down) in [(240, 5000), (320, 200), (2000, 100), (640, 400)] {
        let told = answer(&["--max-width", &across.to_string(), "--max-height", &down.to_string()], FULL);
        assert!(told["width"].as_u64().unwrap() <= across && told["height"].as_u64().unwrap() <= down, "{told}");
    }
    assert!(answer(&["--max-height", "300"], FULL)["html"].as_str().unwrap().contains(r#"layout="compact""#));
    assert!(!answer(&[], FULL)["html"].as_str().unwrap().contains("layout="));
}
