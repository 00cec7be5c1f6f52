//! The article that the project began with: the full layout shows every part of it, and nothing twice.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use serde_json::Value;
use std::path::Path;

/// The file is next to the project, not in it: it is a real article.
fn origin_article() -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed/article.json");
    let text = std::fs::read(&file);
    if text.is_err() {
        eprintln!("NOT RUN: {} is not here", file.display());
    }
    serde_json::from_slice(&text.ok()?).ok()
}

#[test]
fn the_full_layout_shows_every_part_once() {
    let Some(payload) = origin_article() else { return };
    let parsed = Reader::new().read_value(&payload).unwrap();
    let html = html::card(&parsed.article, &Options::new().layout(Layout::Full));
    assert_eq!(parsed.warnings, []);
    assert_eq!(parsed.article.body().len(), 8, "eight paragraphs in two typographies");
    for once in [
        "even though their Hanoi summit",
        "Relationship very good, let’s see",
        ">World<",
        "Written by",
        "March 1, 2019",
        "You may also like",
        "Connect with us",
        "placeholder=\"Hi, what are you looking for?\"",
        ">Tech &amp; Science<",
    ] {
        let times = if once.contains("Tech") { 2 } else { 1 };
        assert_eq!(html.matches(once).count(), times, "{once}");
    }
    assert!(!html.contains("&quot;Great") && html.contains("“Great to be back"));
}
