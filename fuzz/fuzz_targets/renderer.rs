//! Any payload as a card in HTML: a parser reads nothing else in it than the card's tables have.
#![no_main]

use article_embed_fuzz::judge::{card, written};
use article_embed_fuzz::order;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(order) = order(bytes) {
        written(order.format, &order.payload, &order.options, card);
    }
});
