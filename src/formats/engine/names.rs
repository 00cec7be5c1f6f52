//! Reads names as other publishers write them: in bylines and in lists.

use super::expected::TEXT;
use super::limits::MAX_NAME;
use super::node::Node;
use super::reader::FieldReader;
use super::wording::is_nobody;
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::report::{Code, Expected, Found};
use crate::text::{after, find, find_last, has_word, is_capital, split_ascii};

/// Words between two names.
const JOINTS: [&str; 9] = [" and ", " AND ", " & ", " und ", " et ", " y ", " och ", " og ", " with "];

/// Last words of what the bearer of a name is.
const ROLES: &str = "editor|editors|reporter|reporters|correspondent|correspondents|writer|writers|columnist|contributor|critic|\
    journalist|producer|photographer|staff|redakteur|redakteurin|korrespondent|korrespondentin";

/// Words of newsrooms and places, which stand beside names too.
const NEWSROOMS: &str =
    "team|press|news|media|times|post|herald|agency|university|presse|redaktion|the|new|san|los|hong|north|south";

/// Words in lower case inside a name.
const PARTICLES: &str = "von|van|de|der|den|del|da|dos|di|du|la|le|bin|al|ter|zu|y|e";

/// The people in the byline of several: "Ada Bo, Cy Do and Eve Fa". `None` for what may be one name: people have two names
/// or more, and "Bank of the North and the South" has words in lower case. Nor is a person called as the publisher is.
pub(super) fn people_in(byline: &str, publisher: &str) -> Option<Vec<Record>> {
    let joint = JOINTS.iter().find_map(|joint| Some((find_last(byline, joint)?, joint)));
    let listed = match joint {
        Some((at, joint)) => {
            let (before, last) = byline.split_at_checked(at)?;
            [before, after(last, joint)?].join(",")
        }
        None => byline.into(),
    };
    let (mut people, house) = (Vec::new(), split_ascii(publisher, b' ').next().unwrap_or_default());
    let listed: String = listed.chars().map(|c| if matches!(c, ';' | '/') { ',' } else { c }).collect();
    for name in split_ascii(&listed, b',').map(str::trim_ascii) {
        if split_ascii(name, b' ').last().is_none_or(|last| last.is_empty() || has_word(ROLES, b'|', last)) {
            continue;
        }
        let is_newsroom = |word: &str| has_word(NEWSROOMS, b'|', word) || word.eq_ignore_ascii_case(house);
        if !is_full_name(name) || split_ascii(name, b' ').any(is_newsroom) {
            return None;
        }
        let mut person = Record::default();
        person.put(Field::Name, Value::Text(name.into()));
        people.push(person);
    }
    (people.len() > 1).then_some(people)
}

/// Whether a text has the form of a first and a last name, which may have "von" between them, as in "Eve von Fa".
fn is_full_name(text: &str) -> bool {
    let (mut words, mut is_small) = (0, true);
    for word in split_ascii(text, b' ') {
        // "d'Emilio", "al-Fa"
        let is_joined = word.bytes().any(|byte| byte.is_ascii_uppercase());
        let starts_small = !is_joined && word.as_bytes().first().is_none_or(u8::is_ascii_lowercase);
        if starts_small && (words == 0 || !has_word(PARTICLES, b'|', word)) {
            return false;
        }
        is_small = starts_small;
        words += usize::from(!starts_small);
    }
    (2..5).contains(&words) && !is_small
}

/// What stands before a name, separated by `|`. The first two also stand before a name of one word.
pub(super) const LABELS: &str =
    "|by |written by |posted by |reported by |story by |words by |text: |author: |autor: |von |par |por |door |av ";

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
        let rest = split_ascii(LABELS, b'|').skip(2).find_map(|word| after(&name, word)).filter(is_whole);
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
