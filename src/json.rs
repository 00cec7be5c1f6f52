//! A read-only view of JSON wherever it lives: in the host's memory or in our own. It parses nothing.

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
    /// The number of elements of a list; 0 for all else.
    fn len(&self) -> usize;
    /// The element `index` of a list; `None` if there is none, or `null`.
    fn item(&self, index: usize) -> Option<Self>;
    /// The characters of a string, with U+FFFD for lone surrogates.
    fn text(&self) -> Option<Cow<'_, str>>;
    /// The value of a number.
    fn number(&self) -> Option<f64>;
    /// The value of `true` and `false`.
    fn boolean(&self) -> Option<bool>;
    /// What a string holds, where it is JSON and the host of the value can read it.
    fn parsed(&self) -> Option<Self> {
        None
    }
    /// Whether a list has no elements.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Json for &serde_json::Value {
    fn kind(&self) -> Kind {
        match self {
            serde_json::Value::Null => Kind::Null,
            serde_json::Value::Bool(_) => Kind::Boolean,
            serde_json::Value::Number(_) => Kind::Number,
            serde_json::Value::String(_) => Kind::Text,
            serde_json::Value::Array(_) => Kind::List,
            serde_json::Value::Object(_) => Kind::Object,
        }
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        self.as_object()?.get(key).filter(|value| !value.is_null())
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        self.as_object().into_iter().flat_map(serde_json::Map::values).take(limit).collect()
    }

    fn len(&self) -> usize {
        self.as_array().map_or(0, Vec::len)
    }

    fn item(&self, index: usize) -> Option<Self> {
        self.as_array()?.get(index).filter(|value| !value.is_null())
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_str().map(Cow::Borrowed)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }
}
