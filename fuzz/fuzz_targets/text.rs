//! Cleans any text; the result is clean.
#![no_main]

use article_embed_fuzz::invariants::{clean, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| text(raw, clean));
