//! Any text as a story in HTML: it becomes tidy blocks, of bounded size.
#![no_main]

use article_embed_fuzz::judge::{blocks, story};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| story(html, blocks));
