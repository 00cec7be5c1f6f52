//! What the project's own tests, fuzz targets and benches call. No part of it is stable: it changes without notice.

#[cfg(not(target_arch = "wasm32"))]
pub use crate::formats::format_names;
pub use crate::formats::read_as;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub use crate::formats::{is_paid, plain_line};
pub use crate::host::Host;
#[cfg(not(target_arch = "wasm32"))]
pub use crate::host::NativeHost;

#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub use crate::reader::{Unused, unused};
#[cfg(not(target_arch = "wasm32"))]
use crate::{Options, Reader};

/// The reader for options that were read from JSON, which include `base` and `format`.
#[cfg(not(target_arch = "wasm32"))]
pub fn reader(options: &Options) -> Reader {
    Reader::of(options.base.clone(), options.format.clone())
}

/// Where a payload is not JSON, or a feed is not XML.
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
#[must_use]
pub fn syntax_fault(text: &str) -> Option<crate::SyntaxError> {
    if xml::is_feed(text) { xml::to_json(text).err() } else { json::Document::parse(text).err() }
}

/// The names that the payload has for the members that an issue is about: untrusted text.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn names_of(issue: &crate::report::Issue) -> &[String] {
    issue.names()
}

/// The string renderer with an explicit host.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub mod render {
    pub use crate::html::render::*;
}

/// Escaped HTML.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub mod escape {
    pub use crate::escape::*;
}

/// XML as JSON.
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
pub mod xml {
    pub use crate::xml::*;
}

/// HTML to blocks of runs.
pub mod html_text {
    pub use crate::html_text::*;
}

/// Any JSON value, and the JSON parser.
pub mod json {
    pub use crate::json::*;
}

/// An article's fields as data.
pub mod record {
    pub use crate::record::*;
}

/// Clean text.
pub mod text {
    pub use crate::text::*;
}

/// Timestamps.
pub mod time {
    pub use crate::time::*;
}

/// Safe addresses.
pub mod url {
    pub use crate::url::*;
}

/// Language tags.
pub mod language {
    pub use crate::language::*;
}

/// The card's own texts.
pub mod messages {
    pub use crate::messages::*;
}
