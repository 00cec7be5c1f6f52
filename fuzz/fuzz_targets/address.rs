//! Parses any text as an address; a link is always an http(s) address.
#![no_main]

use article_embed_fuzz::invariants::{address, link};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| address(raw, link));
