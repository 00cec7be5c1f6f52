//! What a server notes of a record's fields beside them, a bit for each. A browser notes nothing: it would be more bytes
//! than it saves time.

use super::{Field, Value};
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
use crate::markup::is_plain;

/// The notes of a server.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    present: u64,
    plain: u64,
}

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
impl Marks {
    /// Notes a field that is added.
    pub(super) fn add(&mut self, field: Field, value: &Value) {
        let plain = match value {
            Value::Text(text) => is_plain(text),
            Value::Url(url) => is_plain(url.as_str()),
            _ => false,
        };
        self.present |= 1 << field as u8;
        self.plain |= u64::from(plain) << field as u8;
    }

    /// Takes back what was noted of a field that is going to be another.
    pub(super) fn change(&mut self, field: Field) {
        self.plain &= !(1 << field as u8);
    }

    /// Forgets a field.
    pub(super) fn remove(&mut self, field: Field) {
        self.change(field);
        self.present &= !(1 << field as u8);
    }

    /// Whether a field is there, if that was noted.
    pub(super) fn has(self, field: Field) -> Option<bool> {
        Some(self.present & (1 << field as u8) != 0)
    }

    /// Whether what a field says needs no escape in HTML.
    pub(super) fn is_plain(self, field: Field) -> bool {
        self.plain & (1 << field as u8) != 0
    }
}

/// No notes.
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks;

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
impl Marks {
    pub(super) fn add(&mut self, _: Field, _: &Value) {}

    pub(super) fn change(&mut self, _: Field) {}

    pub(super) fn remove(&mut self, _: Field) {}

    pub(super) fn has(self, _: Field) -> Option<bool> {
        None
    }
}
