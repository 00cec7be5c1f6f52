//! Selects values inside a JSON value by the paths that the tables are written in.
//!
//! A selector is a list of steps separated by dots:
//!
//! | step | matches |
//! | --- | --- |
//! | `name` | the member `name` |
//! | `*` | each element of a list, or each member of an object |
//! | `+name` | each element of the list `name`, and of the lists `name` in these, in order; without those that are `hidden` |
//! | `?name` | the object itself, if it has a member `name` |
//! | `!name` | the object itself, if it has no member `name` |
//! | `?name=word` | the object itself, if its member `name` is `word`, or a list with `word` in it |
//! | `?name~word` | the object itself, if its member `name` contains `word`, or an element of it does |
//! | `!name=word`, `!name~word` | the object itself, if the step with `?` does not match it |
//!
//! The `name` of a condition may be several, separated by `/`: `?a/b=word` looks at the member `b` of the member `a`. The
//! words `true` and `false` stand for these values too, and `true` for the number 1.
//!
//! Where a step meets a list, it applies to each element. The selector `.` matches the value it starts at.

use super::node::Node;
use super::reader::FieldReader;
use crate::json::{Json, Kind};

/// Called with a match. Returns whether the search is over.
pub(super) type OnMatch<'r, J> = &'r mut dyn FnMut(&mut FieldReader, &Node<J>) -> bool;

/// The maximum number of elements of a list, or members of an object, that a step looks at.
const MAX_VALUES: usize = 200;

/// The maximum depth of lists nested directly in one another that a step looks into.
const MAX_LISTS: u8 = 2;

/// Calls `on_match` with each value that `selector` matches, in order, until the search is over. Returns whether it is.
pub(super) fn select<J: Json>(
    reader: &mut FieldReader,
    node: &Node<J>,
    selector: &'static str,
    on_match: OnMatch<J>,
) -> bool {
    select_in(reader, node, selector, 0, on_match)
}

/// The first step of a selector, and what follows it.
fn first_step(selector: &'static str) -> (&'static str, &'static str) {
    let end = selector.bytes().position(|byte| byte == b'.').unwrap_or(selector.len());
    (selector.get(..end).unwrap_or_default(), selector.get(end + 1..).unwrap_or_default())
}

/// Like `select`, inside of `lists` nested lists.
fn select_in<J: Json>(
    reader: &mut FieldReader,
    node: &Node<J>,
    selector: &'static str,
    lists: u8,
    on_match: OnMatch<J>,
) -> bool {
    // Lists in lists multiply; the budget keeps a hostile payload from taking exponential time.
    if reader.steps == 0 {
        return false;
    }
    reader.steps -= 1;
    let (step, rest) = first_step(selector);
    if step.is_empty() {
        return on_match(reader, node);
    }
    if node.json.kind() == Kind::List {
        let selector = if step == "*" { rest } else { selector };
        return lists < MAX_LISTS
            && each(reader, node, &mut |reader, item| select_in(reader, item, selector, lists + 1, on_match));
    }
    match step.as_bytes() {
        // Paths in reports never repeat a member name that the payload chose.
        b"*" => {
            let path = node.path.key("*");
            for json in node.json.values(MAX_VALUES) {
                if select_in(reader, &Node { json, path }, rest, 0, on_match) {
                    return true;
                }
            }
            false
        }
        [b'+', ..] => select_inside(reader, node, selector, on_match),
        [b'?' | b'!', ..] => meets(&node.json, step) && select_in(reader, node, rest, lists, on_match),
        _ => node.get(step).is_some_and(|inner| select_in(reader, &inner, rest, 0, on_match)),
    }
}

/// Looks into the elements of the list that the first step of a selector names, and of the lists of this name in them.
/// Nothing in a hidden element is shown.
fn select_inside<J: Json>(
    reader: &mut FieldReader,
    node: &Node<J>,
    selector: &'static str,
    on_match: OnMatch<J>,
) -> bool {
    let (step, rest) = first_step(selector);
    node.get(step.get(1..).unwrap_or_default()).is_some_and(|list| {
        each(reader, &list, &mut |reader, item| {
            meets(&item.json, "!hidden=true")
                && (select_in(reader, item, rest, 0, on_match) || select_in(reader, item, selector, 0, on_match))
        })
    })
}

/// Calls `on_match` with each element of a list until the search is over; with any other value, once with the value.
pub(super) fn each<J: Json>(reader: &mut FieldReader, node: &Node<J>, on_match: OnMatch<J>) -> bool {
    if node.json.kind() != Kind::List {
        return on_match(reader, node);
    }
    for (index, json) in node.json.items().take(MAX_VALUES).enumerate() {
        let path = node.path.index(index);
        if json.kind() != Kind::Null && on_match(reader, &Node { json, path }) {
            return true;
        }
    }
    false
}

/// Whether an object meets the condition of a step that begins with `?` or `!`.
fn meets<J: Json>(json: &J, step: &'static str) -> bool {
    let test = step.get(1..).unwrap_or_default();
    let end = test.bytes().position(|byte| matches!(byte, b'=' | b'~')).unwrap_or(test.len());
    let value = member(json, test.get(..end).unwrap_or_default());
    let met = value.is_some_and(|value| {
        let Some(word) = test.get(end + 1..) else { return true };
        let whole = test.as_bytes().get(end) == Some(&b'=');
        matches(&value, word, whole) || value.items().take(MAX_VALUES).any(|item| matches(&item, word, whole))
    });
    met == (step.as_bytes().first() == Some(&b'?'))
}

/// The member of an object that `name` leads to: names separated by `/`.
pub(super) fn member<J: Json>(json: &J, name: &'static str) -> Option<J> {
    match name.bytes().position(|byte| byte == b'/') {
        None => json.get(name),
        Some(end) => member(&json.get(name.get(..end)?)?, name.get(end + 1..)?),
    }
}

/// Whether a value is the text `word`, or, if not `whole`, contains it.
fn matches<J: Json>(value: &J, word: &str, whole: bool) -> bool {
    let contains = |text: &str| text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes());
    let flag = value.boolean().or((value.number() == Some(1)).then_some(true));
    let flag = flag.is_some_and(|flag| word == if flag { "true" } else { "false" });
    flag || value.text().is_some_and(|text| if whole { text == word } else { contains(&text) })
}
