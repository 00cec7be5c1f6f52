//! Reads a tag from its name to its `>`.

use super::cursor::{Cursor, DOUBLE_QUOTE, END, EQUALS, GREATER, NAME_END, SINGLE_QUOTE, SLASH, SPACE};
use super::elements::{ElementKind, kind_of};

/// A complete tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'h> {
    /// The name as it is written.
    pub name: &'h str,
    /// The kind of the element.
    pub kind: ElementKind,
    /// Whether it ends with `/>`.
    pub empty: bool,
    attributes: &'h str,
}

impl<'h> Tag<'h> {
    /// Consumes a tag from its name on; `None` if its `>` is missing, and then the text is consumed.
    pub(super) fn read(cursor: &mut Cursor<'h>) -> Option<Self> {
        let name = cursor.until(NAME_END);
        let attributes = cursor.0;
        let mut empty = false;
        while attribute(cursor, &mut empty).is_some() {}
        // An unfinished tag runs to the end of the text.
        (cursor.take(1) == ">").then(|| Tag { name, kind: kind_of(name), empty, attributes })
    }

    /// The names and raw values of the attributes, including repeated ones.
    pub fn attributes(&self) -> impl Iterator<Item = (&'h str, &'h str)> + use<'h> {
        let mut cursor = Cursor(self.attributes);
        core::iter::from_fn(move || attribute(&mut cursor, &mut false))
    }

    /// The raw value of an attribute; the first one if it is repeated.
    #[must_use]
    pub fn attribute(&self, wanted: &str) -> Option<&'h str> {
        self.attributes().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    }
}

/// Consumes an attribute; `None` at the end of the tag, and then `empty` says whether it ends with a slash.
fn attribute<'h>(cursor: &mut Cursor<'h>, empty: &mut bool) -> Option<(&'h str, &'h str)> {
    *empty = cursor.skip(SPACE | SLASH) == b'/';
    if matches!(cursor.peek(), b'>' | END) {
        return None;
    }
    let start = cursor.0;
    // A name may begin with "=":
    // https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
    cursor.take(usize::from(cursor.peek() == b'='));
    cursor.until(NAME_END | EQUALS);
    let name = cursor.since(start);
    cursor.skip(SPACE);
    if cursor.peek() != b'=' {
        return Some((name, ""));
    }
    cursor.take(1);
    cursor.skip(SPACE);
    let quote = match cursor.peek() {
        b'"' => DOUBLE_QUOTE,
        b'\'' => SINGLE_QUOTE,
        _ => return Some((name, cursor.until(SPACE | GREATER))),
    };
    cursor.take(1);
    let value = cursor.until(quote);
    cursor.take(1);
    Some((name, value))
}
