//! The text of a story in NITF as HTML (<https://iptc.org/standards/nitf/>): without its pictures, which are data, and
//! with headings that HTML has.

use super::parse::Element;

/// The HTML of what stands in a story, in its order; empty for other elements.
pub(super) fn markup(element: &Element, all: &[Element]) -> String {
    let mut html = String::new();
    if element.is_story() {
        append(element, all, &mut html);
    }
    html
}

fn append(element: &Element, all: &[Element], html: &mut String) {
    for child in element.children.iter().filter_map(|index| all.get(*index)) {
        match child.name {
            "block" => append(child, all, html),
            "media" | "note" | "datasource" | "caption" => {}
            name => {
                let name = if name == "hl2" { "h2" } else { name };
                for part in ["<", name, ">", child.markup, "</", name, ">"] {
                    html.push_str(part);
                }
            }
        }
    }
}
