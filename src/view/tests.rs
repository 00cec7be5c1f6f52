//! The table linted: what it may hold, whatever a payload says.

use super::table::{CARD, NOTICE};
use super::*;

/// Every element of a table, each once for every place it stands in.
fn walk(element: &'static Element, see: &mut dyn FnMut(&'static Element)) {
    see(element);
    match element.content {
        Content::Elements(elements) => elements.iter().for_each(|element| walk(element, see)),
        // It is made of the blocks that it is one of.
        Content::Each(List::Rest, _) => {}
        Content::Each(_, elements) => elements.iter().for_each(|element| walk(element, see)),
        Content::Empty | Content::Word(_) | Content::Text(_) => {}
    }
}

pub(super) fn all() -> Vec<&'static Element> {
    let mut elements = Vec::new();
    for table in [&CARD, &NOTICE] {
        walk(table, &mut |element| elements.push(element));
    }
    elements
}

fn name(attr: &Attr) -> &'static str {
    match attr {
        Attr::Frame(name, _) | Attr::Text(name, _) | Attr::Url(name, _) => name,
    }
}

/// What is wrong with an element, as the lints below see it.
fn faults(element: &Element) -> Vec<&'static str> {
    let names: Vec<_> = element.fixed().map(|(name, _)| name).chain(element.attrs.iter().map(name)).collect();
    let fixed = |wanted: &str, holds: &dyn Fn(&str) -> bool| {
        element.fixed().any(|(name, value)| name == wanted && holds(value))
    };
    let written: Vec<_> = element.fixed().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
    let mut faults = Vec::new();
    let mut check = |fault: bool, what| {
        if fault {
            faults.push(what)
        }
    };
    check(names.iter().any(|name| name.starts_with("on")), "handler");
    check(names.iter().any(|name| ["style", "srcdoc", "slot", "is"].contains(name)), "forbidden attribute");
    let links = names.iter().any(|name| ["href", "action"].contains(name));
    check(links && !fixed("rel", &|rel| rel.contains("noopener") && rel.contains("noreferrer")), "link without rel");
    let loads = element.tag == Tag::Img;
    check(loads && !fixed("referrerpolicy", &|policy| policy == "no-referrer"), "image with referrer");
    check(loads && !names.contains(&"alt"), "image without alt");
    check(loads && names.last() != Some(&"src"), "image that loads before it is told how");
    let addresses = ["href", "src", "action", "srcset", "formaction", "data"];
    let checked = |attr: &Attr| matches!(attr, Attr::Url(..) | Attr::Text("srcset", Slot::Sources));
    let raw = element.attrs.iter().any(|attr| addresses.contains(&name(attr)) && !checked(attr));
    check(raw || element.fixed().any(|(name, _)| addresses.contains(&name)), "unchecked address");
    let plain = |c: char| c.is_ascii_alphanumeric() || " -_()=\"\\,:".contains(c);
    check(
        written.join(" ") != element.fixed || !element.fixed.chars().all(plain),
        "not attributes as HTML writes them",
    );
    faults
}

#[test]
fn the_table_has_no_faults() {
    for element in all() {
        assert_eq!(faults(element), Vec::<&str>::new(), "{element:?}");
    }
}

#[test]
fn the_lints_catch_faults() {
    static A: Element = Element::new(Tag::A, "", &[Attr::Url("href", Field::Url)], Content::Empty);
    static B: Element = Element::new(Tag::P, r#"onclick="""#, &[], Content::Empty);
    static C: Element = Element::new(Tag::Div, "", &[Attr::Text("style", Slot::Run)], Content::Empty);
    static D: Element = Element::new(Tag::Img, "", &[Attr::Text("src", Slot::Run)], Content::Empty);
    static E: Element = Element::new(Tag::P, r#"class="a" id=b"#, &[], Content::Empty);
    static F: Element = Element::new(Tag::P, r#"class="<""#, &[], Content::Empty);
    static G: Element = Element::new(Tag::A, r#"href="x" rel="noopener noreferrer""#, &[], Content::Empty);
    for broken in [&A, &B, &C, &D, &E, &F, &G] {
        assert_ne!(faults(broken), Vec::<&str>::new(), "{broken:?}");
    }
}

#[test]
fn the_presence_of_optional_elements_fits_a_shape() {
    let optional = all().iter().filter(|element| element.optional()).count();
    assert!(optional <= 64, "{optional}");
}
