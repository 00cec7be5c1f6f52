//! Renders a news article card from JSON: headline, excerpt, picture, byline, body, related stories.
//!
//! The same core runs in browsers, compiled to WebAssembly, as the element `<article-embed>`. This crate is for
//! programs in Rust: it reads what publishers serve as JSON, validates it, and writes the card as HTML.
//!
//! # Read
//!
//! A [`Reader`] turns JSON into an [`Article`]. It knows the project's own payload and those of many publishers
//! (schema.org JSON-LD, IPTC ninjs, JSON Feed, WordPress, Ghost and others; with the feature `formats`), and detects
//! which one it is given.
//!
//! ```
//! use article_embed::Reader;
//!
//! # fn main() -> Result<(), article_embed::ReadError> {
//! let json = r#"{
//!     "headline": "Rain in Hanoi",
//!     "url": "/2026/rain",
//!     "authors": ["A. Writer"],
//!     "published": "2026-05-01T08:00:00+07:00"
//! }"#;
//! let article = Reader::new().base("https://news.example/api/rain.json").read(json)?.article;
//!
//! assert_eq!(article.headline(), "Rain in Hanoi");
//! assert_eq!(article.url().as_str(), "https://news.example/2026/rain");
//! assert_eq!(article.authors().next().map(|author| author.name()), Some("A. Writer"));
//! # Ok(())
//! # }
//! ```
//!
//! # Render
//!
//! The functions in [`html`] write the card as a string, alone or with the element, the script tag and the oEmbed
//! response around it. [`Options`] say how the card looks.
//!
//! ```
//! use article_embed::options::{Layout, Theme};
//! use article_embed::{Options, Reader, STYLES, html};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let json = r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#;
//! let article = Reader::new().read(json)?.article;
//! let options = Options::new().layout(Layout::Compact).theme(Theme::Dark).heading_level(3)?;
//! let page = format!("<!doctype html><style>{STYLES}</style>{}", html::card(&article, &options));
//! assert!(page.contains("<h3 part=\"headline\""));
//! # Ok(())
//! # }
//! ```
//!
//! # Validate
//!
//! A fault that costs only a field is a warning in [`Parsed`]: the card is drawn without the field. A fault after
//! which there is no article is a [`ReadError`]. Each [`Issue`](report::Issue) has a stable code, a path into the
//! payload and a message. [`Reader::validate`] gives them all as a [`Report`], which serializes as JSON.
//!
//! ```
//! use article_embed::Reader;
//!
//! let report = Reader::new().validate(r#"{"headline": "Rain in Hanoi", "url": "javascript:alert(1)"}"#);
//! assert!(!report.ok());
//! for issue in report.issues() {
//!     eprintln!("{issue}");
//! }
//! ```
//!
//! # Safety of what is written
//!
//! A payload is untrusted input. Every text in an [`Article`] is free of control and direction characters and bounded
//! in length, every address is `http:` or `https:` without a user name, and everything is escaped when it is written.
//! No payload makes the reader panic, recurse without bound, or work more than in proportion to its size.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! | --- | --- | --- |
//! | `formats` | yes | HTML bodies, and the JSON of other publishers |
//! | `server` | yes | the string renderer in WebAssembly; natively it is always there |
//! | `schema` | no | `schema()`, the JSON Schema of the payload |
//! | `cli` | no | the program `article-embed` and its dependencies |

#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

pub mod article;
mod body;
mod body_html;
mod bounded_cache;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod date_cache;
mod escape;
mod formats;
mod host;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub mod html;
mod html_text;
#[doc(hidden)]
pub mod internal;
mod json;
mod keyword;
mod language;
mod messages;
pub mod options;
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
mod payload_text;
#[cfg(not(target_arch = "wasm32"))]
mod reader;
mod record;
pub mod report;
mod styles;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod tag_cache;
mod text;
mod time;
mod url;
mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
mod xml;

pub use article::{Article, Notice};
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
pub use formats::schema;
#[cfg(not(target_arch = "wasm32"))]
pub use json::SyntaxError;
pub use options::Options;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub use reader::ParsedList;
#[cfg(not(target_arch = "wasm32"))]
pub use reader::{Changes, Parsed, ReadError, Reader};
pub use report::Report;
#[cfg(feature = "formats")]
pub use styles::LIST_STYLES;
pub use styles::STYLES;

/// The examples in the documentation, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/rust.md")]
mod documentation {}
