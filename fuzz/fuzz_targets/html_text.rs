//! Reads any text as an HTML body; the blocks are tidy and bounded.
#![no_main]

use article_embed_fuzz::invariants::{blocks, story};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| story(html, blocks));
