//! Reads any payload in any format; the result is a clean article or an error.
#![no_main]

use article_embed_fuzz::input;
use article_embed_fuzz::invariants::{payload, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(input) = input(bytes) {
        payload(input.format, &input.payload, read);
    }
});
