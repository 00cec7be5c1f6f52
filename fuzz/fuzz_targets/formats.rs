//! Any payload in any format, forced by name: it becomes an article that is clean, or an error.
#![no_main]

use article_embed_fuzz::judge::{payload, read};
use article_embed_fuzz::order;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(order) = order(bytes) {
        payload(order.format, &order.payload, read);
    }
});
