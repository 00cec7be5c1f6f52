//! Reads names as other publishers write them: in bylines and in lists.

use super::expected::TEXT;
use super::limits::MAX_NAME;
use super::node::Node;
use super::reader::FieldReader;
use super::wording::is_nobody;
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::{Code, Expected, Found};
use crate::text::{after, find, find_last, is_capital, split_ascii};

/// Words between two names.
const JOINTS: [&str; 4] = [" and ", " & ", " und ", " et "];

/// The people in the byline of several: "Ada Bo, Cy Do and Eve Fa". `None` for what may be one name: people have two names
/// or more, and "Bank of the North and the South" has words in lower case.
pub(super) fn people_in(byline: &str) -> Option<Vec<Record>> {
    let (at, joint) = JOINTS.iter().find_map(|joint| Some((find_last(byline, joint)?, joint)))?;
    let (before, last) = byline.split_at_checked(at)?;
    let listed = [before, after(last, joint)?].join(",");
    let mut people = Vec::new();
    for name in split_ascii(&listed, b',').map(str::trim_ascii) {
        if name.is_empty() {
            continue;
        }
        if !is_full_name(name) {
            return None;
        }
        let mut person = Record::default();
        person.put(Field::Name, Value::Text(name.into()));
        people.push(person);
    }
    Some(people)
}

/// Whether a text has the form of a first and a last name.
fn is_full_name(text: &str) -> bool {
    let mut words = 0;
    for word in split_ascii(text, b' ') {
        if word.as_bytes().first().is_none_or(u8::is_ascii_lowercase) {
            return false;
        }
        words += 1;
    }
    (2..5).contains(&words)
}

impl FieldReader<'_> {
    /// A name, without "By" before it.
    pub(super) fn byline<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let written = self.text(node, usize::from(MAX_NAME))?;
        // "ada@quay.example (Ada Bo)", as in RSS; "Ada Bo <ada@quay.example>"
        let mut name = String::new();
        for word in written.split_whitespace() {
            if !["@", "://", "www."].iter().any(|mark| find(word, mark).is_some()) {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(word);
            }
        }
        if let Some(inner) = name.strip_prefix('(').and_then(|name| name.strip_suffix(')')) {
            name = String::from(inner);
        }
        // "Von Ada Bo, dpa"
        if self.report.format() == "dpa"
            && let Some(person) = after(&name, "Von ").and_then(|person| split_ascii(person, b',').next())
        {
            name = String::from(person);
        }
        // "Von Miller" is a name.
        let is_whole =
            |rest: &&str| rest.chars().next().is_some_and(is_capital) && rest.bytes().any(|byte| byte == b' ');
        let words = ["Written by ", "Posted by ", "Von ", "Par ", "Por "];
        let rest = words.iter().find_map(|word| after(&name, word)).filter(is_whole);
        let name = rest.map(String::from).unwrap_or(name);
        let by = matches!(name.as_bytes(), [b'B' | b'b', b'Y' | b'y', b' ' | b':', ..]);
        let name = if by { name.get(3..).map(|name| String::from(name.trim_ascii_start()))? } else { name };
        // "By Ada Bo, <byttl>staff</byttl>"
        let name = String::from(name.strip_suffix(',').unwrap_or(&name).trim_ascii());
        if is_nobody(&name) {
            let found = Found::phrase("an address, or nobody's");
            self.report.warn_at(Code::BadValue, &node.path, Expected::phrase("a name"), found);
            return None;
        }
        Some(name)
    }

    /// The first of names separated by commas.
    pub(super) fn first_name<J: Json>(&mut self, node: &Node<J>) -> Option<String> {
        let raw = self.raw(node, TEXT)?;
        let plain = self.strip_markup(raw, &node.path);
        self.bounded_line(split_ascii(&plain, b',').next()?, usize::from(MAX_NAME), &node.path)
    }
}
