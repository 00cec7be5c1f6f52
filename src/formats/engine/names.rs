//! Reads names as other publishers write them: in bylines and in lists.

use super::expected::TEXT;
use super::limits::MAX_NAME;
use super::node::Node;
use super::reader::FieldReader;
use super::wording::is_address;
use crate::json::Json;
use crate::text::{after, find, split_ascii};

impl FieldReader<'_> {
    /// A name, without "By" before it.
    pub(super) fn byline<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let mut name = self.text(node, usize::from(MAX_NAME))?;
        // "ada@quay.example (Ada Bo)", as in RSS
        if let Some(at) = find(&name, " (")
            && name.get(..at).is_some_and(is_address)
        {
            name = String::from(name.get(at + 2..).unwrap_or_default().trim_end_matches(')'));
        }
        // "Ada Bo <ada@quay.example>"
        if let Some(at) = find(&name, " <").filter(|_| name.as_bytes().last() == Some(&b'>')) {
            name.truncate(at);
        }
        // "Von Ada Bo, dpa"
        if self.report.format() == "dpa"
            && let Some(person) = after(&name, "Von ").and_then(|person| split_ascii(person, b',').next())
        {
            name = String::from(person);
        }
        let name = after(&name, "Written by ").map(String::from).unwrap_or(name);
        let by = matches!(name.as_bytes(), [b'B' | b'b', b'Y' | b'y', b' ' | b':', ..]);
        let name = if by { name.get(3..).map(|name| String::from(name.trim_ascii_start()))? } else { name };
        // "By Ada Bo, <byttl>staff</byttl>"
        let name = String::from(name.strip_suffix(',').unwrap_or(&name));
        (!name.is_empty() && !name.eq_ignore_ascii_case("by")).then_some(name)
    }

    /// The first of names separated by commas.
    pub(super) fn first_name<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let raw = self.raw(node, TEXT)?;
        let plain = self.strip_markup(raw, &node.path);
        self.bounded_line(split_ascii(&plain, b',').next()?, usize::from(MAX_NAME), &node.path)
    }
}
