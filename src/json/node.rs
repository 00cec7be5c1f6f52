//! What a parsed text is a list of.

use super::Kind;

/// One value, or one member's name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// Offset in the text, in bytes; of a string, the offset after its quotation mark; of an object, which names it may
    /// have: a set of [`name_bit`]s.
    pub(super) start: u32,
    /// Length in bytes; of a container, the number of its elements or members.
    pub(super) length: u32,
    /// The index of the node after this one and all that it holds.
    pub(super) next: u32,
    pub(super) kind: Kind,
    /// Whether a string has escapes.
    pub(super) escaped: bool,
}

/// The bit of a name in the set of those that an object may have; most names of one object have bits of their own.
pub(super) fn name_bit(first: Option<&u8>, length: usize) -> u32 {
    let first = u32::from(first.copied().unwrap_or(b'"'));
    1 << ((first ^ (length as u32).wrapping_mul(5)) & 31)
}
