//! `article-embed oembed`: the consumer's maximum size, and how long a response is kept.

use super::workspace::{Workspace, story};
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

/// The clock of the tests stands 24 seconds before the end.
#[test]
fn a_response_is_kept_no_longer_than_the_article() {
    let ends = |time: &str| story("Rain").replace("\"headline\"", &format!("\"expires\":\"{time}\",\"headline\""));
    let (soon, late) = (ends("2026-05-28T20:27:04Z"), ends("2026-05-29T20:27:04Z"));
    for (payload, age) in [(&soon, 24), (&late, 3600), (&story("Rain"), 3600)] {
        assert_eq!(response(&[], payload)["cache_age"], age, "{payload}");
        let workspace = Workspace::new();
        workspace.write("in/rain.json", payload);
        workspace.run(&["build", "in", "--out", "out", "--base-url", "https://cards.example"]);
        for name in ["oembed.json", "frame-oembed.json"] {
            let built: Value = serde_json::from_str(&workspace.read(&format!("out/rain/{name}"))).unwrap();
            assert_eq!(built["cache_age"], age, "{name}: {payload}");
        }
    }
}
