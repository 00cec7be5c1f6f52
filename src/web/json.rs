//! JSON that the host has parsed: its values by number, read key by key, own properties only. Nothing is copied but texts.

use super::host::{item, number, own, text};
use crate::json::{Json, Kind};
use alloc::borrow::Cow;

/// A value in the host's memory, by the number it is held under, which has its kind in the last three bits; 0 is nothing.
#[derive(Clone, Copy)]
pub(super) struct Js(pub(super) u32);

impl Js {
    fn held(number: u32) -> Option<Self> {
        (number != 0).then_some(Js(number))
    }
}

impl Json for Js {
    fn kind(&self) -> Kind {
        match self.0 & 7 {
            1 => Kind::Boolean,
            2 => Kind::Number,
            3 => Kind::Text,
            4 => Kind::List,
            5 => Kind::Object,
            _ => Kind::Null,
        }
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        Js::held(own(self.0, key))
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
        if self.kind() == Kind::List { Js::held(item(self.0, u32::try_from(index).ok()?)) } else { None }
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        if self.kind() == Kind::Text { text(self.0).map(Cow::Owned) } else { None }
    }

    fn parsed(&self) -> Option<Self> {
        if self.kind() == Kind::Text { self.get("{}") } else { None }
    }

    fn number(&self) -> Option<f64> {
        (self.kind() == Kind::Number).then(|| number(self.0))
    }

    fn boolean(&self) -> Option<bool> {
        (self.kind() == Kind::Boolean).then(|| number(self.0) != 0.0)
    }
}
