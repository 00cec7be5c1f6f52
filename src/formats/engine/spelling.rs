//! Finds members of the project's own format whose names are misspelled: `languge` for `language`.

use super::node::Node;
use super::schema::{FieldType, ObjectSchema, PropertySchema};
use crate::json::{Json, Kind};
use crate::report::{Code, Expected, Found, Report};

/// The maximum number of members of an object that are looked at.
const MAX_NAMES: usize = 100;
/// The maximum number of elements of a list that are looked at.
const MAX_ITEMS: usize = 50;

/// Reports the misspelled members of an object, and of the objects in it.
pub(in crate::formats) fn check<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>) {
    let mut next = 0;
    for (name, json) in node.json.members().take(MAX_NAMES) {
        let Some(place) = schema.place_of(&name, next) else {
            check_name(report, schema, node, &name);
            continue;
        };
        next = place + 1;
        let Some(property) = schema.properties.get(place) else { continue };
        if let FieldType::Object(inner) | FieldType::List(inner, _) = property.field_type {
            check_value(report, inner, &Node { json, path: node.path.key(property.key()) });
        }
    }
}

/// Reports a member that no property takes, if a property has a similar name.
fn check_name<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>, name: &str) {
    if name == "version" || name == "$schema" {
        return;
    }
    // A member that is there in its right spelling is not the one that is meant.
    let mut missing = schema.properties.iter().map(PropertySchema::key);
    if let Some(meant) = missing.find(|key| node.json.get(key).is_none() && is_similar(name, key)) {
        let found = Found::phrase("a member with a similar name");
        report.warn_at(Code::UnknownMember, &node.path.key(meant), Expected::field(meant), found);
    }
}

/// Looks at an object, or at each object of a list.
fn check_value<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>) {
    if node.json.kind() != Kind::List {
        return check(report, schema, node);
    }
    for (index, json) in node.json.items().enumerate().take(MAX_ITEMS) {
        check(report, schema, &Node { json, path: node.path.index(index) });
    }
}

/// Whether two names differ in letter case alone, or by at most two letters that are added, left out or replaced, and at
/// most one in a short name.
fn is_similar(name: &str, key: &str) -> bool {
    /// Longer names are not compared.
    const MAX_LENGTH: usize = 30;
    if name.len() > MAX_LENGTH || key.len() < 3 {
        return false;
    }
    let (name, key) = (name.to_lowercase().replace('-', "_"), key.to_lowercase());
    let distance = distance(&Vec::from_iter(name.chars()), &Vec::from_iter(key.chars()));
    distance <= if key.len() < 7 { 1 } else { 2 }
}

/// The number of letters that are added, left out, replaced or swapped between two names
/// (<https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance>).
fn distance(one: &[char], other: &[char]) -> usize {
    const FAR: usize = usize::MAX / 2;
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(FAR);
    let (mut earlier, mut last) = (Vec::new(), Vec::from_iter(0..=other.len()));
    let mut above = '\0';
    for (row, letter) in one.iter().enumerate() {
        let mut current = Vec::from([row + 1]);
        let mut left = '\0';
        for (column, wanted) in other.iter().enumerate() {
            let replaced = at(&last, column) + usize::from(letter != wanted);
            let is_swapped = above == *wanted && left == *letter && column > 0;
            let swapped = if is_swapped { at(&earlier, column - 1) + 1 } else { FAR };
            let moved = at(&current, column).min(at(&last, column + 1)) + 1;
            current.push(replaced.min(swapped).min(moved));
            left = *wanted;
        }
        earlier = core::mem::replace(&mut last, current);
        above = *letter;
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_similar;

    #[test]
    fn names_with_one_slip_are_similar() {
        for (name, key) in [
            ("languge", "language"),
            ("Language", "language"),
            ("langauge", "language"),
            ("headine", "headline"),
            ("pubished", "published"),
            ("auhtors", "authors"),
            ("ulr", "url"),
            ("author", "authors"),
            ("links-label", "links_label"),
        ] {
            assert!(is_similar(name, key), "{name}");
        }
        for (name, key) in [
            ("lang", "language"),
            ("title", "headline"),
            ("text", "status"),
            ("x", "id"),
            ("caption", "captions_of_it"),
        ] {
            assert!(!is_similar(name, key), "{name}");
        }
    }
}
