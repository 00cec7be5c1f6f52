//! JSON text (RFC 8259) as the core reads it: one reader for browsers, servers and the command line.
//!
//! A [`Document`] is parsed once from text, and its values are looked up in place. Strings are copied only where they
//! have escapes, and no number becomes a float. Payloads that a browser, Node or a server reads give the same card and
//! the same faults, because all of them read the text here.

mod document;
mod error;
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
mod mend;
mod node;
mod number;
mod parse;
mod scan;
#[cfg(not(target_arch = "wasm32"))]
mod serde_value;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod unescape;
#[cfg(not(target_arch = "wasm32"))]
mod utf8;

pub use document::{Document, Value};
pub use error::SyntaxError;
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
pub(crate) use mend::mend;
pub(crate) use number::floor;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use utf8::text_of;

use alloc::borrow::Cow;

/// The JSON types (RFC 8259).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`, and whatever a host has that JSON has not.
    Null,
    /// `true` or `false`.
    Boolean,
    /// Any number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// One JSON value. Members are own properties only; nothing inherited is ever seen.
pub trait Json: Sized {
    /// The type of the value.
    fn kind(&self) -> Kind;
    /// The member `key` of an object; `None` if there is none, or `null`.
    fn get(&self, key: &'static str) -> Option<Self>;
    /// What the members of an object hold, whatever their names, at most `limit` of them.
    fn values(&self, limit: usize) -> Vec<Self>;
    /// The elements of a list in order; none for all else.
    fn items(&self) -> impl Iterator<Item = Self>;
    /// The characters of a string, with U+FFFD for lone surrogates.
    fn text(&self) -> Option<Cow<'_, str>>;
    /// A number rounded down to a whole one.
    fn number(&self) -> Option<i64>;
    /// Ten times a number, rounded down to a whole one.
    fn tenths(&self) -> Option<i64> {
        self.number().map(|number| number.saturating_mul(10))
    }
    /// The value of `true` and `false`.
    fn boolean(&self) -> Option<bool>;
    /// The members of an object with their names; none where no one asks for them.
    fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, Self)> {
        core::iter::empty()
    }
    /// Calls `take` with the name and the value of each member of an object. Returns `false` if the members are not those
    /// that [`get`](Json::get) finds, and takes none.
    #[cfg(not(target_arch = "wasm32"))]
    fn each_member(&self, take: &mut dyn FnMut(&[u8], Self)) -> bool {
        self.members().for_each(|(name, value)| take(name.as_bytes(), value));
        true
    }
    /// The number of an object's members, or more where counting them would take time.
    fn most_members(&self) -> usize {
        usize::MAX
    }
    /// The element `index` of a list; `None` if there is none, or `null`.
    fn item(&self, index: usize) -> Option<Self> {
        self.items().nth(index).filter(|item| item.kind() != Kind::Null)
    }
    /// The number of elements of a list; 0 for all else.
    fn len(&self) -> usize {
        self.items().count()
    }
    /// Whether a list has no elements.
    fn is_empty(&self) -> bool {
        self.items().next().is_none()
    }
}
