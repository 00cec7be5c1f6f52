//! Parses any text as JSON; the values are those of `serde_json`, and a fault has a place in the text.
#![no_main]

use article_embed_fuzz::invariants::json::{json, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| json(text, parse));
