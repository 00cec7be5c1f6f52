//! Renders any payload; an HTML parser finds only elements and attributes of the card's tables.
#![no_main]

use article_embed_fuzz::input;
use article_embed_fuzz::invariants::{card, written};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(input) = input(bytes) {
        written(input.format, &input.payload, &input.options, card);
    }
});
