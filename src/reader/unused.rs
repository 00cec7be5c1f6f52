//! Lists what a payload holds and no field takes, for editors who wonder where a value went.

use crate::formats::read_as;
use crate::host::NativeHost;
use crate::json::{Json, Kind, Value};
use crate::payload_text;
use crate::report::Report;
use alloc::borrow::Cow;
use core::cell::RefCell;
use core::fmt::Write;
use std::collections::HashSet;

/// The maximum number of paths that are listed.
const MAX_LISTED: usize = 100;
/// The maximum depth at which values are listed. A deeper value counts as part of what holds it.
const MAX_DEPTH: usize = 12;
/// The maximum number of elements of a list, or of members of an object, that are looked at.
const MAX_VALUES: usize = 1_000;
/// The maximum length of a name in a path, in characters.
const MAX_NAME: usize = 60;

/// What a payload holds and no field takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unused {
    /// Where it is and of which JSON type, each path once, at most 100. A `[*]` stands for every element of a list.
    pub values: Vec<(String, &'static str)>,
    /// How many more paths there are.
    pub more: usize,
}

/// Lists the values of a payload that the reader does not look at: their paths and types, never the values. The list is
/// empty for a text that is not JSON or a feed, and for a payload that gives no article.
#[must_use]
pub fn unused(format: Option<&str>, base: Option<&str>, json: &str) -> Unused {
    let (mut report, mut room) = (Report::default(), String::new());
    let mut unused = Unused::default();
    let Ok(document) = payload_text::parse(json, &mut room, &mut report) else { return unused };
    let root = document.root();
    let seen = RefCell::new(vec![false; root.places().end]);
    let watched = Watched { value: root, seen: &seen };
    if read_as(format, watched, base, &NativeHost::new(), &mut report).is_none() {
        return unused;
    }
    let seen = seen.into_inner();
    let mut paths = Vec::new();
    collect(root, "$", 0, &seen, &mut paths);
    // An element of a list that is looked at speaks for the others, of which a card shows less.
    let mut known: HashSet<String> =
        paths.iter().filter(|(_, kind)| kind.is_none()).map(|(path, _)| path.clone()).collect();
    for (path, kind) in paths {
        let Some(kind) = kind else { continue };
        if !known.insert(path.clone()) {
            continue;
        }
        if unused.values.len() < MAX_LISTED {
            unused.values.push((path, kind));
        } else {
            unused.more += 1;
        }
    }
    unused
}

/// Collects the paths below a value: with the type of what nothing looked at, without for what was.
fn collect(value: Value<'_>, path: &str, depth: usize, seen: &[bool], paths: &mut Vec<(String, Option<&'static str>)>) {
    let is_seen = value.places().any(|place| seen.get(place).copied().unwrap_or_default());
    let is_empty = value.text().map_or(value.places().len() == 1, |text| text.is_empty());
    let kind = match value.kind() {
        Kind::Null => return,
        Kind::Text | Kind::List | Kind::Object if is_empty => return,
        Kind::Boolean => "a boolean",
        Kind::Number => "a number",
        Kind::Text => "text",
        Kind::List => "a list",
        Kind::Object => "an object",
    };
    if !is_seen {
        return paths.push((String::from(path), Some(kind)));
    }
    paths.push((String::from(path), None));
    if depth == MAX_DEPTH {
        return;
    }
    for element in value.items().take(MAX_VALUES) {
        collect(element, &format!("{path}[*]"), depth + 1, seen, paths);
    }
    for (name, member) in value.members().take(MAX_VALUES) {
        let mut inner = String::from(path);
        write_name(&name, &mut inner);
        collect(member, &inner, depth + 1, seen, paths);
    }
}

/// Appends a name as JSONPath has it (RFC 9535): `.name`, or in brackets if it has other characters than letters, digits
/// and `_`.
fn write_name(name: &str, path: &mut String) {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain && !name.is_empty() && name.len() <= MAX_NAME {
        path.push('.');
        return path.push_str(name);
    }
    path.push_str("['");
    for c in name.chars().take(MAX_NAME) {
        match c {
            '\'' | '\\' => path.extend(['\\', c]),
            c if !c.is_ascii_graphic() && c != ' ' && !c.is_alphanumeric() => {
                // Writing to a string does not fail.
                let _ = write!(path, "\\u{:04x}", u32::from(c));
            }
            c => path.push(c),
        }
    }
    path.push_str(if name.chars().nth(MAX_NAME).is_some() { "…']" } else { "']" });
}

/// A value that remembers which texts, numbers and flags in it were looked at.
#[derive(Clone, Copy)]
struct Watched<'d> {
    value: Value<'d>,
    seen: &'d RefCell<Vec<bool>>,
}

impl<'d> Watched<'d> {
    fn of(self, value: Value<'d>) -> Self {
        Watched { value, ..self }
    }

    fn mark(&self) {
        if let Some(seen) = self.seen.borrow_mut().get_mut(self.value.places().start) {
            *seen = true;
        }
    }
}

impl Json for Watched<'_> {
    fn kind(&self) -> Kind {
        self.value.kind()
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        self.value.get(key).map(|value| self.of(value))
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        self.value.values(limit).into_iter().map(|value| self.of(value)).collect()
    }

    fn items(&self) -> impl Iterator<Item = Self> {
        self.value.items().map(|value| self.of(value))
    }

    /// Members are looked up by name, so that those that no field asks for stay unseen.
    fn each_member(&self, _: &mut dyn FnMut(&[u8], Self)) -> bool {
        false
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.mark();
        self.value.text()
    }

    fn number(&self) -> Option<i64> {
        self.mark();
        self.value.number()
    }

    fn tenths(&self) -> Option<i64> {
        self.mark();
        self.value.tenths()
    }

    fn boolean(&self) -> Option<bool> {
        self.mark();
        self.value.boolean()
    }
}
