//! Invariants of HTML pages: the tree is bounded, and whatever a page says gives a clean article and a card of the
//! table's elements.

use crate::invariants;
use article_embed_cli::internal::{TreeSize, page_payload, tree_size};
use serde_json::{Value, json};

/// Where the page is from.
const ADDRESS: &str = "https://news.example/world/ferry?page=1";

/// The limits of `cli/src/html_tree/limits.rs`.
const MAX_DEPTH: usize = 512;
const MAX_ATTRIBUTES: usize = 128;

/// Reads a page.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Value> {
    page_payload(bytes, ADDRESS)
}

/// A tree is as deep and as wide as it may be. A page gives a payload that the core reads, or none.
pub fn page(bytes: &[u8], read: impl Fn(&[u8]) -> Option<Value>) {
    let html = String::from_utf8_lossy(bytes);
    if let Some(TreeSize { nodes, depth, attributes }) = tree_size(&html) {
        assert!(depth <= MAX_DEPTH && attributes <= MAX_ATTRIBUTES, "{depth} deep, {attributes} attributes");
        // Each tag and each text is at least one byte long.
        assert!(nodes <= html.len() + 1, "{nodes} nodes of {} bytes", html.len());
    }
    let Some(payload) = read(bytes) else { return };
    assert!(payload.get("headline").is_some(), "a page without a headline is refused: {payload}");
    assert_eq!(read(bytes).as_ref(), Some(&payload), "a page is read the same way each time");
    invariants::payload("article-embed", &payload, invariants::read);
    invariants::written("article-embed", &payload, &json!({"layout": "full"}), invariants::card);
}
