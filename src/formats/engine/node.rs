//! A value inside a payload.

use super::expected::OTHER_TEXT;
use crate::json::{Json, Kind};
use crate::report::{Found, Path};

/// A JSON value and its path.
pub(crate) struct Node<'p, J> {
    pub(crate) json: J,
    pub(crate) path: Path<'p>,
}

impl<'p, J: Json> Node<'p, J> {
    /// The member `key`; `None` if it is absent or `null`.
    pub(crate) fn get(&'p self, key: &'static str) -> Option<Node<'p, J>> {
        Some(Node { json: self.json.get(key)?, path: self.path.key(key) })
    }

    /// The value as messages name it: by its JSON type.
    pub(crate) fn found(&self) -> Found {
        Found::kind(|| self.json.kind())
    }

    /// The value as messages name it where other text would be fine.
    pub(crate) fn found_other(&self) -> Found {
        let found = self.found();
        if found == Found::kind(|| Kind::Text) { OTHER_TEXT } else { found }
    }
}
