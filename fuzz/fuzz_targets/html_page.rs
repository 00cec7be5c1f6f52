//! Reads any bytes as the HTML page of an article; its tree is bounded, its card is inert.
#![no_main]

use article_embed_fuzz::html_page::{page, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| page(bytes, read));
