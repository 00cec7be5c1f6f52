//! JSON that the host has parsed: a `JsValue` read key by key, own properties only. Nothing is copied but texts.

use super::host::{item, kind, own};
use crate::json::{Json, Kind};
use alloc::borrow::Cow;
use core::cell::RefCell;
use core::mem::ManuallyDrop;
use wasm_bindgen::JsValue;

/// A value in the host's memory.
pub(super) struct Js(pub(super) JsValue);

impl Json for Js {
    fn kind(&self) -> Kind {
        match kind(&self.0) {
            1 => Kind::Boolean,
            2 => Kind::Number,
            3 => Kind::Text,
            4 => Kind::List,
            5 => Kind::Object,
            _ => Kind::Null,
        }
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        member(&self.0, key).map(Js)
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        let values = if self.kind() == Kind::Object { self.get("*") } else { None };
        let Some(values) = values else { return Vec::new() };
        (0..values.len().min(limit)).filter_map(|index| values.item(index)).collect()
    }

    fn len(&self) -> usize {
        let length = if self.kind() == Kind::List { self.get("length") } else { None };
        length.and_then(|length| length.number()).map_or(0, |length| length as usize)
    }

    fn item(&self, index: usize) -> Option<Self> {
        item(&self.0, u32::try_from(index).ok()?).map(Js)
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.0.as_string().map(Cow::Owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }
}

/// A key of ours and the host's string for it.
type Key = Option<(&'static str, JsValue)>;

/// Places for keys; a key has one, by its address, and two keys of one place take turns.
const PLACES: usize = 512;

thread_local! {
    // So that a key crosses the boundary once and not once a card. Never dropped: it lives as long as the instance.
    static KEYS: ManuallyDrop<RefCell<[Key; PLACES]>> =
        const { ManuallyDrop::new(RefCell::new([const { None }; PLACES])) };
}

/// The member `key` of a value.
fn member(value: &JsValue, key: &'static str) -> Option<JsValue> {
    KEYS.with(|keys| {
        // A getter of the payload may have come in here again.
        let Ok(mut keys) = keys.try_borrow_mut() else { return own(value, &JsValue::from_str(key)) };
        let address = key.as_ptr() as usize;
        let place = keys.get_mut(address.wrapping_mul(0x9E37_79B1) >> 23 & (PLACES - 1))?;
        if !place.as_ref().is_some_and(|(name, _)| core::ptr::eq(*name, key)) {
            *place = Some((key, JsValue::from_str(key)));
        }
        own(value, &place.as_ref()?.1)
    })
}
