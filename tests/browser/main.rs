//! The core in a browser: the DOM that it draws, the strings that it writes, and what odd payloads do to it.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod card;
mod foreign;
#[path = "../corpus/list.rs"]
mod list;
mod odd;
mod page;
mod same;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
