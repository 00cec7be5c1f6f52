//! Finds members of the project's own format that no field takes, and the field that is meant: `languge` for `language`.

use super::node::Node;
use super::schema::{FieldType, ObjectSchema};
use super::table::{Words, pairs};
use crate::json::{Json, Kind};
use crate::report::{Code, Expected, Found, Report};

/// The maximum number of members of an object that are looked at.
const MAX_NAMES: usize = 100;
/// The maximum number of elements of a list that are looked at.
const MAX_ITEMS: usize = 50;
/// The maximum number of members of a payload that are reported.
const MAX_REPORTED: usize = 20;

/// What other formats call a field of the project's own.
static SYNONYMS: Words = pairs![
    ("title", "headline"),
    ("name", "headline"),
    ("description", "excerpt"),
    ("summary", "excerpt"),
    ("standfirst", "excerpt"),
    ("content", "body"),
    ("text", "body"),
    ("html", "body"),
    ("link", "url"),
    ("href", "url"),
    ("src", "url"),
    ("lang", "language"),
    ("byline", "authors"),
    ("category", "section"),
    ("thumbnail", "image"),
    ("tags", "topics"),
    ("keywords", "topics"),
    ("date", "published"),
    ("modified", "updated"),
    ("copyright", "rights"),
];

/// Reports the members of a payload that no property takes, and those of the objects in it. The payload is an `article`,
/// or a list with `items` that says of itself what `head` has.
pub(in crate::formats) fn check<J: Json>(report: &mut Report, [head, article]: [&ObjectSchema; 2], root: &Node<J>) {
    let most = report.count() + MAX_REPORTED;
    let items = root.get("items").filter(|_| root.json.get("headline").is_none());
    check_object(report, if items.is_some() { head } else { article }, root, most);
    if let Some(items) = items {
        check_value(report, article, &items, most);
    }
}

/// Reports members until there are `most` issues.
fn check_object<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>, most: usize) {
    let mut next = 0;
    for (name, json) in node.json.members().take(MAX_NAMES) {
        if report.count() >= most || json.kind() == Kind::Null {
            continue;
        }
        let Some(place) = schema.place_of(name.as_bytes(), next) else {
            check_name(report, schema, node, &name);
            continue;
        };
        next = place + 1;
        let Some(property) = schema.properties().nth(place) else { continue };
        if let FieldType::Object(inner) | FieldType::List(inner, _) = property.field_type {
            check_value(report, inner, &Node { json, path: node.path.key(property.key()) }, most);
        }
    }
}

/// Whether a member that no property takes is no mistake: names that begin with a sign, with `x-` or with `x_` are the
/// publisher's own.
pub(super) fn is_own_name(name: &[u8]) -> bool {
    matches!(name, [] | [b'_' | b'$' | b'@' | b'#' | b'/', ..] | [b'x', b'-' | b'_', ..] | b"version" | b"items")
}

/// Reports a member that no property takes: at the field that is meant, or, as reports never repeat a name that the
/// payload chose, at `*`.
fn check_name<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>, name: &str) {
    if is_own_name(name.as_bytes()) {
        return;
    }
    // A member that is there in its right spelling is not the one that is meant.
    let mut missing = schema.properties().map(|property| property.key()).filter(|key| node.json.get(key).is_none());
    let is_meant = |key: &&str| is_similar(name, key) || SYNONYMS.iter().any(|pair| pair == (name, *key));
    let (key, expected, found) = match missing.find(is_meant) {
        Some(meant) => (meant, Expected::field(meant), "a member with a similar name"),
        None => ("*", Expected::phrase("the name of a field"), "another name; the member is left out"),
    };
    let path = node.path.key(key);
    report.warn_at(Code::UnknownMember, &path, expected, Found::phrase(found));
    report.keep_name(&path, name);
}

/// Looks at an object, or at each object of a list.
fn check_value<J: Json>(report: &mut Report, schema: &ObjectSchema, node: &Node<J>, most: usize) {
    if node.json.kind() != Kind::List {
        return check_object(report, schema, node, most);
    }
    for (index, json) in node.json.items().enumerate().take(MAX_ITEMS) {
        check_object(report, schema, &Node { json, path: node.path.index(index) }, most);
    }
}

/// Whether two names differ in the case of letters alone, in one letter that is added, left out, replaced or swapped with
/// the next, or, if they are long, in two letters side by side.
fn is_similar(name: &str, key: &str) -> bool {
    /// Longer names are not compared.
    const MAX_LENGTH: usize = 30;
    /// The length from which two letters may differ.
    const LONG: usize = 7;
    let fold = |byte: &u8| if *byte == b'-' { b'_' } else { byte.to_ascii_lowercase() };
    let same = |(one, other): &(&u8, &u8)| fold(one) == fold(other);
    let (one, other) = (name.as_bytes(), key.as_bytes());
    let start = one.iter().zip(other).take_while(same).count();
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(same).count();
    let (one, other) =
        (one.get(..one.len() - end).unwrap_or_default(), other.get(..other.len() - end).unwrap_or_default());
    let differ = match (one, other) {
        ([a, b], [c, d]) if fold(a) == fold(d) && fold(b) == fold(c) => 1,
        _ => one.len().max(other.len()),
    };
    name.len() <= MAX_LENGTH && key.len() > 2 && differ <= if key.len() < LONG { 1 } else { 2 }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::is_similar;
    use crate::Reader;

    #[test]
    fn a_misspelled_member_is_found_wherever_it_is() {
        let warnings = |members: &str| {
            let json = format!(r#"{{"headline": "A", "url": "https://news.example/", {members}}}"#);
            let warnings = Reader::new().read(&json).unwrap().warnings;
            warnings.into_iter().map(|issue| issue.path).collect::<Vec<_>>()
        };
        assert_eq!(warnings(r#""version": 1, "x-own": 2, "_id": 3, "section": {"name": "B"}"#), [""; 0]);
        assert_eq!(warnings(r#""languge": "en""#), ["$.language"]);
        assert_eq!(warnings(r#""section": {"name": "B", "ulr": "https://news.example/b"}"#), ["$.section.url"]);
        // The last one of two members with one name counts, and both are looked at.
        assert_eq!(warnings(r#""section": {"name": "B", "x": 1}, "section": {"name": "C"}"#), ["$.section.*"]);
        assert_eq!(warnings(r#""authors": [{"name": "D"}, {"name": "E", "nick": "F"}]"#), ["$.authors[1].*"]);
    }

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
            ("freeParagraphs", "free_paragraphs"),
        ] {
            assert!(is_similar(name, key), "{name}");
        }
        for (name, key) in [
            ("lang", "language"),
            ("title", "headline"),
            ("text", "status"),
            ("x", "id"),
            ("", "url"),
            ("lru", "url"),
            ("caption", "captions_of_it"),
        ] {
            assert!(!is_similar(name, key), "{name}");
        }
    }
}
