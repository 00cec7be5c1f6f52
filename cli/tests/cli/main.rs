//! The command line end to end: the real binary, real files, and a real server on loopback.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod accidents;
mod build;
mod by_hand;
mod help;
mod lists;
#[cfg(unix)]
mod long_names;
mod messages;
mod names;
mod oembed;
mod serve;
mod serve_faults;
mod serve_http;
mod serve_index;
mod serve_limits;
mod serve_operation;
mod server;
mod shards;
mod single;
mod switching;
mod validate;
mod workspace;
