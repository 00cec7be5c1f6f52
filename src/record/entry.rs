//! A field of a record with its value, and what is known of a record's fields. A browser keeps no such knowledge: its code
//! would cost more bytes than the time it saves is worth.

use super::field::Field;

/// A field and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry<V> {
    pub(super) field: Field,
    pub(super) value: V,
    /// Whether the value is known to need no escaping in HTML.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(super) is_plain: bool,
}

impl<V: PartialEq> PartialEq for Entry<V> {
    fn eq(&self, other: &Self) -> bool {
        self.field == other.field && self.value == other.value
    }
}

impl<V: Eq> Eq for Entry<V> {}

impl<V> Entry<V> {
    #[cfg_attr(
        not(any(feature = "server", not(target_arch = "wasm32"))),
        allow(unused_variables, reason = "a browser does not remember it")
    )]
    pub(super) fn new(field: Field, value: V, is_plain: bool) -> Self {
        Entry {
            field,
            value,
            #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
            is_plain,
        }
    }

    /// The value, which may change.
    pub(super) fn value_mut(&mut self) -> &mut V {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        {
            self.is_plain = false;
        }
        &mut self.value
    }
}

/// Which fields a record has: a bit for each. Two numbers take less room in a record than one of 128 bits, which begins at
/// multiples of 16 bytes.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FieldSet([u64; 2]);

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
impl FieldSet {
    /// The number that has the bit of a field, and the bit.
    fn place(field: Field) -> (usize, u64) {
        (usize::from(field as u8 >> 6) & 1, 1 << (field as u8 & 63))
    }

    pub(super) fn add(&mut self, field: Field) {
        let (index, bit) = FieldSet::place(field);
        self.0.get_mut(index).into_iter().for_each(|bits| *bits |= bit);
    }

    pub(super) fn remove(&mut self, field: Field) {
        let (index, bit) = FieldSet::place(field);
        self.0.get_mut(index).into_iter().for_each(|bits| *bits &= !bit);
    }

    /// Whether a field is there; `None` if unknown.
    pub(super) fn has(self, field: Field) -> Option<bool> {
        let (index, bit) = FieldSet::place(field);
        self.0.get(index).map(|bits| bits & bit != 0)
    }
}

/// Nothing is known.
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FieldSet;

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
impl FieldSet {
    pub(super) fn add(&mut self, _: Field) {}

    pub(super) fn remove(&mut self, _: Field) {}

    pub(super) fn has(self, _: Field) -> Option<bool> {
        None
    }
}
