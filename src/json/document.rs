//! A parsed JSON text, and the values in it.

use super::node::{Node, name_bit};
use super::parse::parse;
use super::unescape::unescape;
use super::{Json, Kind, SyntaxError, number};
use alloc::borrow::Cow;

/// A parsed JSON text.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    nodes: Vec<Node>,
}

impl<'t> Document<'t> {
    /// Parses a text; skips a byte order mark before it.
    ///
    /// # Errors
    /// [`SyntaxError`] with the first place where the text is not JSON.
    pub fn parse(text: &'t str) -> Result<Self, SyntaxError> {
        let nodes = parse(text).map_err(|(offset, expected)| SyntaxError::at(text, offset, expected))?;
        Ok(Document { text, nodes })
    }

    /// Parses a text without finding the line and column of a fault. A browser's wasm is smaller for it.
    pub(crate) fn parse_unlocated(text: &'t str) -> Option<Self> {
        let nodes = parse(text).ok()?;
        Some(Document { text, nodes })
    }

    /// Whether a node is the name `key`.
    #[inline(never)] // The loop that calls it needs fewer registers.
    fn is_name(&self, node: &Node, key: &str) -> bool {
        self.string(node).is_some_and(|name| name == key)
    }

    /// The characters of a string.
    fn string(&self, node: &Node) -> Option<Cow<'_, str>> {
        let raw = self.raw(node)?;
        Some(if node.escaped { Cow::Owned(unescape(raw)) } else { Cow::Borrowed(raw) })
    }

    /// A string, a number or a literal as it is written.
    fn raw(&self, node: &Node) -> Option<&str> {
        let start = node.start as usize;
        self.text.get(start..start + node.length as usize)
    }

    /// The root value.
    #[must_use]
    pub fn root(&self) -> Value<'_> {
        Value { document: self, index: 0 }
    }
}

/// One value of a [`Document`].
#[derive(Debug, Clone, Copy)]
pub struct Value<'d> {
    document: &'d Document<'d>,
    index: usize,
}

impl<'d> Value<'d> {
    fn node(&self) -> Option<&'d Node> {
        self.document.nodes.get(self.index)
    }

    /// The value as it is written; `None` if it is of another kind.
    fn raw(&self, kind: Kind) -> Option<&'d str> {
        self.document.raw(self.node().filter(|node| node.kind == kind)?)
    }

    /// The places of this value and of all that it holds, among the values and names of its document.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn places(self) -> core::ops::Range<usize> {
        self.index..self.next().index
    }

    /// The value after this one and all that it holds.
    fn next(self) -> Self {
        Value { index: self.node().map_or(self.index, |node| node.next as usize), ..self }
    }

    fn is(&self, kind: Kind) -> bool {
        self.kind() == kind
    }

    /// The number of elements or members of a container; 0 for another kind.
    fn count(&self, kind: Kind) -> u32 {
        self.node().filter(|node| node.kind == kind).map_or(0, |node| node.length)
    }

    /// The names of an object's members and what they hold, in the order of the text.
    fn nodes(self) -> impl Iterator<Item = (&'d Node, Value<'d>)> {
        let nodes = self.document.nodes.as_slice();
        let mut at = self.index + 1;
        (0..self.count(Kind::Object)).map_while(move |_| {
            let name = nodes.get(at)?;
            let value = Value { index: at + 1, ..self };
            at = nodes.get(at + 1)?.next as usize;
            Some((name, value))
        })
    }

    /// Whether an object may have a member `key`. The length and the first letter rule most absent names out.
    fn may_have(self, key: &str) -> bool {
        let bit = name_bit(key.as_bytes().first(), key.len());
        // A browser's wasm is smaller without.
        cfg!(target_arch = "wasm32") || self.node().is_some_and(|node| node.start & bit != 0)
    }

    /// The elements of a list, in the order of the text.
    fn elements(self) -> Elements<'d> {
        Elements { next: Value { index: self.index + 1, ..self }, left: self.count(Kind::List) }
    }
}

/// The iterator over the elements of a list.
struct Elements<'d> {
    next: Value<'d>,
    left: u32,
}

impl<'d> Iterator for Elements<'d> {
    type Item = Value<'d>;

    // One copy in a browser's wasm instead of one at each use.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn next(&mut self) -> Option<Value<'d>> {
        self.left = self.left.checked_sub(1)?;
        let after = self.next.next();
        Some(core::mem::replace(&mut self.next, after))
    }
}

impl Json for Value<'_> {
    fn kind(&self) -> Kind {
        self.node().map_or(Kind::Null, |node| node.kind)
    }

    /// Of several members with one name, the last counts, as in ECMAScript.
    fn get(&self, key: &'static str) -> Option<Self> {
        if !self.may_have(key) {
            return None;
        }
        let mut found = None;
        for (name, value) in self.nodes() {
            // Most names have another length already.
            if (name.length as usize == key.len() || name.escaped) && self.document.is_name(name, key) {
                found = Some(value);
            }
        }
        found.filter(|value| !value.is(Kind::Null))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn most_members(&self) -> usize {
        self.count(Kind::Object) as usize
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        let mut values = Vec::new();
        for (_, value) in self.nodes().take(limit) {
            values.push(value);
        }
        values
    }

    #[cfg(feature = "formats")]
    fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, Self)> {
        self.nodes().filter_map(|(name, value)| Some((self.document.string(name)?, value)))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn each_member(&self, take: &mut dyn FnMut(&[u8], Self)) -> bool {
        let text = self.document.text.as_bytes();
        for (name, value) in self.nodes() {
            let start = name.start as usize;
            match text.get(start..start + name.length as usize) {
                Some(raw) if !name.escaped => take(raw, value),
                _ => take(self.document.string(name).unwrap_or_default().as_bytes(), value),
            }
        }
        true
    }

    fn items(&self) -> impl Iterator<Item = Self> {
        self.elements()
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.document.string(self.node().filter(|node| node.kind == Kind::Text)?)
    }

    fn number(&self) -> Option<i64> {
        self.raw(Kind::Number).map(|raw| number::floor(raw, 0))
    }

    fn tenths(&self) -> Option<i64> {
        self.raw(Kind::Number).map(|raw| number::floor(raw, 1))
    }

    fn boolean(&self) -> Option<bool> {
        self.raw(Kind::Boolean).map(|raw| raw == "true")
    }
}
