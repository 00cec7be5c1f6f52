//! The article that the project came from: every part of it in the full layout, nothing twice.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::{Options, Report, Server, html, read};
use serde_json::{Value, json};
use std::path::Path;

/// The file is kept beside the project, not in it.
fn seed() -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed/article.json");
    let text = std::fs::read(&file);
    if text.is_err() {
        eprintln!("NOT RUN: {} is not here", file.display());
    }
    serde_json::from_slice(&text.ok()?).ok()
}

#[test]
fn the_seed_is_a_whole_card() {
    let Some(seed) = seed() else { return };
    let (server, mut report) = (Server::new(), Report::default());
    let options = Options::read(&&json!({"layout": "full"}), &server, &mut report);
    let article = read(&seed, None, &server, &mut report).unwrap();
    let html = html::card(&article, &options, &server);
    assert_eq!(report.issues(), []);
    assert_eq!(article.fields().body().len(), 7, "eight paragraphs in two typographies, the first of them the excerpt");
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
