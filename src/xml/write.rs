//! Writes elements as JSON.

use super::parse::{Element, trimmed};
use alloc::string::String;
use alloc::vec::Vec;

/// The JSON text that stands for a document.
pub(super) fn write(elements: &[Element]) -> String {
    let mut out = String::from("{");
    if let Some(root) = elements.first() {
        write_name("", root.name, &mut out);
        out.push(':');
        write_element(root, elements, &mut out);
    }
    out.push('}');
    out
}

fn write_element(element: &Element, all: &[Element], out: &mut String) {
    #[cfg(not(target_arch = "wasm32"))]
    let story = super::story::markup(element, all);
    #[cfg(target_arch = "wasm32")]
    let story = String::new();
    let is_markup = element.is_markup();
    let own = if is_markup { element.markup } else { element.text.as_str() };
    let text = if element.is_story() { story.as_str() } else { own };
    let mut children = Vec::new();
    if !is_markup {
        for index in &element.children {
            children.extend(all.get(*index));
        }
    }
    if element.attributes.is_empty() && children.is_empty() {
        return write_text(trimmed(text), out);
    }
    out.push('{');
    let mut separator = write_attributes(element, out);
    for (position, child) in children.iter().enumerate() {
        if children.iter().take(position).any(|other| other.name == child.name) {
            continue;
        }
        out.push_str(separator);
        separator = ",";
        write_name("", child.name, out);
        out.push(':');
        let mut same = children.clone();
        same.retain(|other| other.name == child.name);
        write_list(&same, all, out);
    }
    if !trimmed(text).is_empty() {
        out.push_str(separator);
        out.push_str("\"#text\":");
        write_text(trimmed(text), out);
    }
    out.push('}');
}

/// Writes the attributes of an element. Returns what separates them from what follows.
fn write_attributes(element: &Element, out: &mut String) -> &'static str {
    let mut separator = "";
    for (name, value) in &element.attributes {
        out.push_str(separator);
        separator = ",";
        write_name("@", name, out);
        out.push(':');
        if is_number(value) { out.push_str(value) } else { write_text(value, out) }
    }
    separator
}

/// Whether the value of an attribute is a size or a count, which JSON has as a number.
fn is_number(value: &str) -> bool {
    (1..=9).contains(&value.len()) && !value.starts_with('0') && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes elements of one name: as a list, unless there is one.
fn write_list(elements: &[&Element], all: &[Element], out: &mut String) {
    if let [one] = elements {
        return write_element(one, all, out);
    }
    let mut separator = '[';
    for element in elements {
        out.push(separator);
        separator = ',';
        write_element(element, all, out);
    }
    out.push(']');
}

/// Writes the name of a member. A `.` in it would part the steps of a selector.
fn write_name(prefix: &str, name: &str, out: &mut String) {
    out.push('"');
    out.push_str(prefix);
    name.chars().for_each(|c| write_char(if c == '.' { '-' } else { c }, out));
    out.push('"');
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    text.chars().for_each(|c| write_char(c, out));
    out.push('"');
}

fn write_char(c: char, out: &mut String) {
    match c {
        '"' | '\\' => out.extend(['\\', c]),
        '\n' => out.push_str("\\n"),
        // XML allows two more of these, which are spaces.
        '\0'..='\u{1F}' => out.push(' '),
        _ => out.push(c),
    }
}
