//! Any text as a line of a card: what is shown of it is clean.
#![no_main]

use article_embed_fuzz::judge::{clean, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| text(raw, clean));
