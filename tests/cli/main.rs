//! The command line as people use it: the real binary, real files, a real server on loopback. What cards look like is tested elsewhere.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod build;
mod oembed;
mod one;
mod program;
mod serve;
