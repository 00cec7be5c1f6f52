//! What the benchmarks render: a payload, and with the feature `peers` the same card by maud and by askama.

#[cfg(feature = "peers")]
mod peers;
#[cfg(feature = "peers")]
mod story;

#[cfg(feature = "peers")]
pub use {
    peers::{by_askama, by_maud},
    story::story,
};

/// The payload, as a publisher's server sends it.
pub const PAYLOAD: &str = include_str!("../article.json");
