//! Facts about a record's fields, one bit for each field. A browser keeps none: their code would cost more
//! bytes than the time they save is worth.

use super::field::Field;

/// Which fields a record has, and which of them need no escaping in HTML.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FieldFlags {
    present: u128,
    plain: u128,
}

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
impl FieldFlags {
    /// Records that a field was added. `plain`: it needs no escaping.
    pub(super) fn add(&mut self, field: Field, plain: bool) {
        self.present |= 1 << field as u8;
        self.plain |= u128::from(plain) << field as u8;
    }

    /// Records that a field may change.
    pub(super) fn change(&mut self, field: Field) {
        self.plain &= !(1 << field as u8);
    }

    /// Records that a field was removed.
    pub(super) fn remove(&mut self, field: Field) {
        self.change(field);
        self.present &= !(1 << field as u8);
    }

    /// Whether a field is there; `None` if unknown.
    pub(super) fn has(self, field: Field) -> Option<bool> {
        Some(self.present & (1 << field as u8) != 0)
    }

    /// Whether a field is known to need no escaping in HTML.
    pub(super) fn is_plain(self, field: Field) -> bool {
        self.plain & (1 << field as u8) != 0
    }
}

/// Nothing is known.
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FieldFlags;

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
impl FieldFlags {
    pub(super) fn add(&mut self, _: Field, _: bool) {}

    pub(super) fn change(&mut self, _: Field) {}

    pub(super) fn remove(&mut self, _: Field) {}

    pub(super) fn has(self, _: Field) -> Option<bool> {
        None
    }
}
