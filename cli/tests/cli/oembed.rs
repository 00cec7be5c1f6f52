//! `article-embed oembed`: the consumer's maximum size.

use super::workspace::Workspace;
use serde_json::Value;

const FULL: &str = include_str!("../../../tests/fixtures/full.json");

fn response(args: &[&str], payload: &str) -> Value {
    let output = Workspace::new().run_with(&[&["oembed"], args].concat(), payload);
    serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr))
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
