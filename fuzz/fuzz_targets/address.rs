//! Any text as an address: what becomes a link is one of the web.
#![no_main]

use article_embed_fuzz::judge::{address, link};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| address(raw, link));
