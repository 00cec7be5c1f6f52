//! Cards as HTML strings, and the markup around a card in a page.
//!
//! | function | what it writes |
//! | --- | --- |
//! | [`card`] | one `<article>`; its style sheet is [`STYLES`](crate::STYLES) |
//! | [`element`] | `<article-embed>` with the card in a declarative shadow root, style sheet included |
//! | [`snippet`] | a quotation that `embed.js` upgrades, and the script tag: for pages of other sites |
//! | [`oembed`] | the response of an [oEmbed](https://oembed.com/) endpoint, and [`discovery`] the link to it |
//!
//! Everything is escaped. The element and the snippet need to know where the payload and the scripts are: see
//! [`Delivery`]. An article that may not be shown ([`Article::notice`](crate::Article::notice)) gives a notice, never
//! its headline; [`Options::now`](crate::Options::now) sets the clock that this is decided by.

mod compiler;
mod delivery;
mod height;
mod oembed;
pub(crate) mod render;
mod step;
#[cfg(not(target_arch = "wasm32"))]
mod string;
mod template;
mod writer;

pub use delivery::{Delivery, Loading, Tool};
pub use oembed::{Oembed, Thumbnail};
#[cfg(not(target_arch = "wasm32"))]
pub use string::{card, discovery, element, oembed, snippet};
