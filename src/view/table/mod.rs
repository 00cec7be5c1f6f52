//! The markup of the card: one file for each part that readers see, put together in [`card`]. `card.css` styles it.
//!
//! Elements are constants in static tables, so that a browser downloads them as data and executes no code to build them. The lints in
//! `view/tests.rs` check them.

mod about;
mod biography;
mod body;
mod byline;
mod card;
#[cfg(feature = "formats")]
mod controls;
mod corrections;
mod disclosure;
mod excerpt;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod fallback;
mod figure;
#[cfg(feature = "formats")]
mod gallery;
mod headline;
#[cfg(feature = "formats")]
mod list;
mod media;
mod notice;
mod overline;
mod picture;
mod publisher;
mod rating;
mod related;
#[cfg(feature = "formats")]
mod rich_text;
mod rights;
mod shared;
mod source;
mod topics;
mod updates;

pub(super) use card::CARD;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[cfg(feature = "formats")]
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(super) use fallback::LIST_FALLBACK;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(super) use fallback::{FALLBACK, UNAVAILABLE};
#[cfg(feature = "formats")]
pub(super) use list::LIST;
pub(super) use notice::NOTICE;
