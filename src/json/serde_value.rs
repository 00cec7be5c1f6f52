//! Values that `serde_json` has parsed, for programs that hold them already.

use super::{Json, Kind};
use alloc::borrow::Cow;
use serde_json::Value;

impl Json for &Value {
    fn kind(&self) -> Kind {
        match self {
            Value::Null => Kind::Null,
            Value::Bool(_) => Kind::Boolean,
            Value::Number(_) => Kind::Number,
            Value::String(_) => Kind::Text,
            Value::Array(_) => Kind::List,
            Value::Object(_) => Kind::Object,
        }
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        /// In so few members, a search takes less time than the hash of the name.
        const FEW: usize = 16;
        let members = self.as_object()?;
        let value = if members.len() <= FEW {
            members.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
        } else {
            members.get(key)
        };
        value.filter(|value| !value.is_null())
    }

    fn most_members(&self) -> usize {
        self.as_object().map_or(0, serde_json::Map::len)
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        self.as_object().into_iter().flat_map(serde_json::Map::values).take(limit).collect()
    }

    fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, Self)> {
        self.as_object().into_iter().flatten().map(|(name, value)| (Cow::Borrowed(name.as_str()), value))
    }

    fn items(&self) -> impl Iterator<Item = Self> {
        self.as_array().into_iter().flatten()
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_str().map(Cow::Borrowed)
    }

    fn number(&self) -> Option<i64> {
        self.as_f64().map(|number| number.floor() as i64)
    }

    fn tenths(&self) -> Option<i64> {
        self.as_f64().map(|number| (number * 10.0 + 1e-6).floor() as i64)
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }
}
