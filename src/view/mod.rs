//! The card as data: a static tree of elements ([`table`]) and what its values are for one article ([`Context`]).
//!
//! Two renderers interpret the table: `html` writes a string, `web` builds DOM nodes.

mod authors;
mod binding;
mod context;
mod disclosures;
mod element;
#[cfg(feature = "formats")]
mod gallery;
mod item;
#[cfg(feature = "formats")]
mod list;
mod live;
mod media;
mod model;
mod opening;
mod picture;
mod repeats;
mod root;
#[cfg(feature = "formats")]
mod shown;
mod table;
mod values;

#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) use binding::SharedValue;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(crate) use binding::{Condition, List, TextValue};
pub(crate) use context::Context;
pub(crate) use element::{Attr, Content, Element, Tag};
pub(crate) use model::CardModel;

// The tables of lists are part of all formats.
#[cfg(all(test, not(target_arch = "wasm32"), feature = "formats"))]
mod allowed;
#[cfg(test)]
mod tests;
