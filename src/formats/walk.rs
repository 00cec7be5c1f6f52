//! The way from an object to a member deeper in it, as a table writes it. It reads no values.
//!
//! A way is a row of steps with dots between them. A name leads to that member, and `*` to each value of a list or
//! an object. `?name` goes on only where there is such a member, `!name` only where there is none, `?name=word` only
//! where it is this word, or a list with it, and `?name~word` only where the word is part of it. A list on the way
//! stands for each of its elements. A lone dot stays where it is.

use super::desk::{Desk, Node};
use crate::json::{Json, Kind};

/// What is done at the end of a way. It answers whether no further end is wanted.
pub(super) type Read<'r, J> = &'r mut dyn FnMut(&mut Desk, &Node<J>) -> bool;

/// Most elements of a list, or values of an object, that a way leads through.
const MOST_WAYS: usize = 200;

/// Most lists that stand directly in one another on a way.
const MOST_LISTS: u8 = 2;

/// Calls `read` at each end of the way `key` that starts at `node`, until one is enough.
pub(super) fn walk<J: Json>(desk: &mut Desk, node: &Node<J>, key: &'static str, read: Read<J>) -> bool {
    walk_in(desk, node, key, 0, read)
}

/// Like `walk`, from inside of so many lists.
fn walk_in<J: Json>(desk: &mut Desk, node: &Node<J>, key: &'static str, lists: u8, read: Read<J>) -> bool {
    // A payload may be a maze: it is left when all steps are used up.
    if desk.steps == 0 {
        return false;
    }
    desk.steps -= 1;
    let end = key.bytes().position(|byte| byte == b'.').unwrap_or(key.len());
    let (step, rest) = (key.get(..end).unwrap_or_default(), key.get(end + 1..).unwrap_or_default());
    if step.is_empty() {
        return read(desk, node);
    }
    if node.json.kind() == Kind::List {
        let way = if step == "*" { rest } else { key };
        return lists < MOST_LISTS && each(desk, node, &mut |desk, item| walk_in(desk, item, way, lists + 1, read));
    }
    match step.as_bytes() {
        // No path repeats a name that the payload gave.
        b"*" => node.json.values(MOST_WAYS).into_iter().any(|json| {
            let path = node.path.key("*");
            walk_in(desk, &Node { json, path }, rest, 0, read)
        }),
        [b'?' | b'!', ..] => holds(&node.json, step) && walk_in(desk, node, rest, lists, read),
        _ => node.get(step).is_some_and(|inner| walk_in(desk, &inner, rest, 0, read)),
    }
}

/// Calls `read` with each element of a list, until one is enough; with any other value, just with it.
pub(super) fn each<J: Json>(desk: &mut Desk, node: &Node<J>, read: Read<J>) -> bool {
    if node.json.kind() != Kind::List {
        return read(desk, node);
    }
    (0..node.json.len().min(MOST_WAYS)).any(|index| {
        let path = node.path.index(index);
        node.json.item(index).is_some_and(|json| read(desk, &Node { json, path }))
    })
}

/// Whether an object is as a step with `?` or `!` wants it.
fn holds<J: Json>(json: &J, step: &'static str) -> bool {
    let test = step.get(1..).unwrap_or_default();
    let end = test.bytes().position(|byte| matches!(byte, b'=' | b'~')).unwrap_or(test.len());
    let Some(value) = test.get(..end).and_then(|name| json.get(name)) else {
        return step.as_bytes().first() == Some(&b'!');
    };
    let Some(word) = test.get(end + 1..) else {
        return step.as_bytes().first() == Some(&b'?');
    };
    let whole = test.as_bytes().get(end) == Some(&b'=');
    says(&value, word, whole)
        || (0..value.len().min(MOST_WAYS)).any(|index| value.item(index).is_some_and(|item| says(&item, word, whole)))
}

fn says<J: Json>(value: &J, word: &str, whole: bool) -> bool {
    let part = |text: &str| text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes());
    value.text().is_some_and(|text| if whole { text == word } else { part(&text) })
}
