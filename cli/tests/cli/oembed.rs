//! `article-embed oembed`: responses against a JSON Schema of the specification, and the consumer's maximum size.

use super::workspace::Workspace;
use serde_json::{Value, json};

const FULL: &str = include_str!("../../../tests/fixtures/full.json");

/// The response parameters of type `rich` (<https://oembed.com/>, section 2.3.4), and no others.
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

fn response(args: &[&str], payload: &str) -> Value {
    let output = Workspace::new().run_with(&[&["oembed"], args].concat(), payload);
    serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr))
}

/// The violations of the schema in a response.
fn violations(response: &Value) -> Vec<String> {
    jsonschema::validator_for(&schema()).unwrap().iter_errors(response).map(|error| error.to_string()).collect()
}

#[test]
fn every_fixture_gives_a_response_that_conforms_to_the_specification() {
    let folder = format!("{}/../tests/fixtures", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut count = 0;
    for file in files {
        let payload = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            violations(&response(&["--src", "https://news.example/1.json"], &payload)),
            Vec::<String>::new(),
            "{}",
            file.display()
        );
        count += 1;
    }
    assert!(count >= 13, "{count}");
}

#[test]
fn an_invalid_response_is_caught() {
    let good = response(&[], FULL);
    assert_eq!(violations(&good), Vec::<String>::new());
    for (key, bad) in [
        ("type", json!("video")),
        ("width", json!("640")),
        ("height", json!(null)),
        ("thumbnail_url", json!("javascript:x")),
        ("other", json!(1)),
    ] {
        let mut broken = good.clone();
        broken[key] = bad;
        assert_ne!(violations(&broken), Vec::<String>::new(), "{key}");
    }
}

#[test]
fn no_card_exceeds_the_consumers_maximum_size() {
    for (max_width, max_height) in [(240, 5000), (320, 200), (2000, 100), (640, 400)] {
        let response =
            response(&["--max-width", &max_width.to_string(), "--max-height", &max_height.to_string()], FULL);
        assert!(
            response["width"].as_u64().unwrap() <= max_width && response["height"].as_u64().unwrap() <= max_height,
            "{response}"
        );
    }
    assert!(response(&["--max-height", "300"], FULL)["html"].as_str().unwrap().contains(r#"layout="compact""#));
    assert!(!response(&[], FULL)["html"].as_str().unwrap().contains("layout="));
}
