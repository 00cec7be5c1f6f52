//! Finds the members of an object that a table has properties for.

use super::node::Node;
use super::reader::FieldReader;
use super::schema::{ObjectSchema, PropertySchema};
#[cfg(not(target_arch = "wasm32"))]
use super::spelling::is_own_name;
use crate::json::Json;
#[cfg(not(target_arch = "wasm32"))]
use crate::json::Kind;

/// Most properties whose members are found in one pass: those of an article, and fewer than a number has bits.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::formats) const MAX_PLACES: usize = 40;

/// The members of an object. Those of the project's own format are found in one pass over the object; others are looked
/// up by name, as in a browser, whose wasm is smaller for it.
pub(super) struct Members<J> {
    /// By the place of the property that takes them.
    #[cfg(not(target_arch = "wasm32"))]
    found: [Option<J>; MAX_PLACES],
    /// A bit for each place with a member.
    #[cfg(not(target_arch = "wasm32"))]
    places: u64,
    #[cfg(not(target_arch = "wasm32"))]
    is_found: bool,
    #[cfg(target_arch = "wasm32")]
    json: core::marker::PhantomData<J>,
}

impl<J: Json> Members<J> {
    #[cfg(target_arch = "wasm32")]
    pub(super) fn of(_: &mut FieldReader, _: &ObjectSchema, _: &Node<J>) -> Self {
        Members { json: core::marker::PhantomData }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn of(reader: &mut FieldReader, schema: &ObjectSchema, node: &Node<J>) -> Self {
        let mut members = Members { found: [const { None }; MAX_PLACES], places: 0, is_found: false };
        if reader.lenient || schema.properties.len() > MAX_PLACES {
            reader.has_other_names = true;
            return members;
        }
        let (found, places) = (&mut members.found, &mut members.places);
        let (mut next, mut has_other_names) = (0, false);
        members.is_found = node.json.each_member(&mut |name, json| {
            let Some(place) = schema.place_of(name, next) else {
                has_other_names |= !is_own_name(name);
                return;
            };
            next = place + 1;
            // Of several members with one name, the last counts.
            if let Some(slot) = found.get_mut(place) {
                has_other_names |= slot.is_some();
                *places |= 1 << place;
                *slot = (json.kind() != Kind::Null).then_some(json);
            }
        });
        reader.has_other_names |= has_other_names || !members.is_found;
        members
    }

    /// Whether the property at `place` is known to find nothing.
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "a browser looks it up"))]
    pub(super) fn lacks(&self, place: usize) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        return self.is_found && self.places >> place & 1 == 0;
        #[cfg(target_arch = "wasm32")]
        false
    }

    /// The member that the property at `place` takes; `None` if it is absent or `null`.
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "a browser looks it up"))]
    pub(super) fn take<'n>(
        &mut self,
        node: &'n Node<J>,
        place: usize,
        property: &PropertySchema,
    ) -> Option<Node<'n, J>> {
        #[cfg(not(target_arch = "wasm32"))]
        if self.is_found {
            let json = self.found.get_mut(place)?.take()?;
            return Some(Node { json, path: node.path.key(property.key()) });
        }
        node.get(property.key())
    }
}
