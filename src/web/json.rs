//! JSON that the host has parsed: a `JsValue` read key by key, own properties only. Nothing is copied but texts.

use super::host::{item, kind, own};
use crate::json::{Json, Kind};
use alloc::borrow::Cow;
use core::cell::RefCell;
use core::mem::ManuallyDrop;
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

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
        KEYS.with(|keys| own(&self.0, keys.borrow_mut().get(key)?)).map(Js)
    }

    fn keys(&self, limit: usize) -> Vec<String> {
        let Some(object) = self.0.dyn_ref::<Object>() else {
            return Vec::new();
        };
        Object::keys(object).iter().take(limit).filter_map(|key| key.as_string()).collect()
    }

    fn get_named(&self, key: &str) -> Option<Self> {
        own(&self.0, &JsValue::from_str(key)).map(Js)
    }

    fn len(&self) -> usize {
        self.get("length").and_then(|length| length.number()).map_or(0, |length| length as usize)
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

/// The host's strings for our keys, so that a key crosses the boundary once and not once a card.
struct Keys(Vec<Option<(&'static str, JsValue)>>);

thread_local! {
    // Never dropped: it lives as long as the instance.
    static KEYS: ManuallyDrop<RefCell<Keys>> = const { ManuallyDrop::new(RefCell::new(Keys(Vec::new()))) };
}

impl Keys {
    const PLACES: usize = 512;

    /// A key has one place, by its address; two keys of one place take turns.
    fn get(&mut self, key: &'static str) -> Option<&JsValue> {
        let address = key.as_ptr() as usize;
        let place = address.wrapping_mul(0x9E37_79B1) >> 23 & (Self::PLACES - 1);
        if self.0.is_empty() {
            self.0.resize_with(Self::PLACES, || None);
        }
        let known = matches!(self.0.get(place), Some(Some((name, _))) if core::ptr::eq(*name, key));
        if !known && let Some(slot) = self.0.get_mut(place) {
            *slot = Some((key, JsValue::from_str(key)));
        }
        self.0.get(place)?.as_ref().map(|(_, value)| value)
    }
}
