//! Lints of the table: which elements and attributes it may have.

use super::element::Name;
#[cfg(feature = "formats")]
use super::table::LIST;
use super::table::{CARD, NOTICE};
use super::*;
use crate::record::Field;

/// Calls `see` with every element of a table, once for each place that it is in.
fn walk(element: &'static Element, see: &mut dyn FnMut(&'static Element)) {
    see(element);
    match element.content {
        Content::Elements(elements) => elements.iter().for_each(|element| walk(element, see)),
        // Folded blocks are drawn by the elements of the body, which were seen already.
        Content::Each(List::FoldedBlocks, _) => {}
        Content::Each(_, elements) => elements.iter().for_each(|element| walk(element, see)),
        Content::Empty | Content::Message(_) | Content::Text(_) => {}
    }
}

/// The outermost elements of all cards.
const TABLES: &[&Element] = &[
    &CARD,
    &NOTICE,
    #[cfg(feature = "formats")]
    &LIST,
];

fn elements_of(table: &'static Element) -> Vec<&'static Element> {
    let mut elements = Vec::new();
    walk(table, &mut |element| elements.push(element));
    elements
}

pub(super) fn all() -> Vec<&'static Element> {
    TABLES.iter().flat_map(|table| elements_of(table)).collect()
}

fn name(attr: &Attr) -> &'static str {
    match attr {
        Attr::Shared(name, _) | Attr::Text(name, _) | Attr::Url(name, _) => name.text(),
    }
}

/// What is wrong with an element.
fn faults(element: &Element) -> Vec<&'static str> {
    let names: Vec<_> = element.static_attrs().map(|(name, _)| name).chain(element.attrs.iter().map(name)).collect();
    let fixed = |wanted: &str, holds: &dyn Fn(&str) -> bool| {
        element.static_attrs().any(|(name, value)| name == wanted && holds(value))
    };
    let written: Vec<_> = element.static_attrs().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
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
    check(loads && names.last() != Some(&"src"), "image that loads before its options are set");
    let addresses = ["href", "src", "action", "srcset", "formaction", "data"];
    let checked = |attr: &Attr| matches!(attr, Attr::Url(..) | Attr::Text(Name::Srcset, TextValue::Srcset));
    let raw = element.attrs.iter().any(|attr| addresses.contains(&name(attr)) && !checked(attr));
    check(raw || element.static_attrs().any(|(name, _)| addresses.contains(&name)), "unchecked address");
    let plain = |c: char| c.is_ascii_alphanumeric() || " -_()=\"\\,:".contains(c);
    check(
        written.join(" ") != element.static_attrs || !element.static_attrs.chars().all(plain),
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
    static A: Element = Element::new(Tag::A, "", &[Attr::Url(Name::Href, Field::Url)], Content::Empty);
    static B: Element = Element::new(Tag::P, r#"onclick="""#, &[], Content::Empty);
    static C: Element = Element::new(Tag::Div, "", &[Attr::Text(Name::Style, TextValue::RunText)], Content::Empty);
    static D: Element = Element::new(Tag::Img, "", &[Attr::Text(Name::Src, TextValue::RunText)], Content::Empty);
    static E: Element = Element::new(Tag::P, r#"class="a" id=b"#, &[], Content::Empty);
    static F: Element = Element::new(Tag::P, r#"class="<""#, &[], Content::Empty);
    static G: Element = Element::new(Tag::A, r#"href="x" rel="noopener noreferrer""#, &[], Content::Empty);
    for broken in [&A, &B, &C, &D, &E, &F, &G] {
        assert_ne!(faults(broken), Vec::<&str>::new(), "{broken:?}");
    }
}

/// The optional elements of one template. An item of a list has a template of its own.
fn optional_in(element: &Element) -> usize {
    let Content::Elements(elements) = element.content else { return 0 };
    elements.iter().map(|element| usize::from(element.optional()) + optional_in(element)).sum()
}

#[test]
fn optional_elements_fit_in_the_bits_of_a_template_key() {
    // One bit more marks the first.
    let most = all().into_iter().map(optional_in).max();
    assert!((30..128).contains(&most.unwrap_or_default()), "{most:?}");
}

/// How many lists are in one another in an element. Folded blocks hold no folded blocks.
fn lists_in(element: &'static Element, is_folded: bool) -> usize {
    let most = |elements: &'static [Element], is_folded| {
        elements.iter().map(|element| lists_in(element, is_folded)).max().unwrap_or_default()
    };
    match element.content {
        Content::Elements(elements) => most(elements, is_folded),
        Content::Each(List::FoldedBlocks, _) if is_folded => 0,
        Content::Each(List::FoldedBlocks, elements) => 1 + most(elements, true),
        Content::Each(_, elements) => 1 + most(elements, is_folded),
        Content::Empty | Content::Message(_) | Content::Text(_) => 0,
    }
}

#[test]
fn lists_in_one_another_have_characters_that_end_their_values() {
    // Seven: the next character stands for a missing value (`web/protocol.rs`).
    let most = TABLES.iter().map(|table| lists_in(table, false)).max();
    assert!((3..=7).contains(&most.unwrap_or_default()), "{most:?}");
}
