//! A news article card, rendered from JSON.
//!
//! Data flows one way: JSON → [`article::Article`] → a static table of elements → HTML here, or DOM in a browser.
//!
//! ```
//! # #[cfg(not(target_arch = "wasm32"))] {
//! use article_embed::{Options, Report, Server, html, read};
//!
//! let payload = serde_json::json!({"headline": "Rain in Hanoi", "url": "https://news.example/rain"});
//! let (server, options, mut report) = (Server::new(), Options::default(), Report::default());
//! let article = read(&payload, None, &server, &mut report).unwrap();
//! assert!(html::card(&article, &options, &server).contains(">Rain in Hanoi</a>"));
//! # }
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

pub mod article;
pub mod body;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#[doc(hidden)]
pub mod cli;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod days;
mod formats;
pub mod host;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub mod html;
pub mod html_text;
pub mod json;
pub mod locale;
mod markup;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
pub mod options;
pub mod record;
pub mod report;
mod styles;
pub mod text;
pub mod time;
pub mod url;
mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use article::Article;
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
pub use formats::schema;
pub use formats::{read, read_as, validate};
#[cfg(not(target_arch = "wasm32"))]
pub use native::Server;
pub use options::Options;
pub use report::Report;
pub use styles::STYLES;

/// The Rust in the documentation, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/rust.md")]
mod documentation {}
