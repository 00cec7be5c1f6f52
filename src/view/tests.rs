//! The table linted: what it may hold, whatever a payload says.

use super::*;

/// Every element of a table, each once for every place it stands in.
fn walk(element: &'static Element, see: &mut dyn FnMut(&'static Element)) {
    see(element);
    for child in element.children {
        match child {
            Child::Element(child) => walk(child, see),
            Child::Each(_, elements) => elements.iter().for_each(|element| walk(element, see)),
            Child::Word(_) | Child::Text(_) => {}
        }
    }
}

fn all() -> Vec<&'static Element> {
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
    let known = [
        "article",
        "p",
        "a",
        "span",
        "bdi",
        "figure",
        "div",
        "img",
        "figcaption",
        "time",
        "strong",
        "em",
        "br",
        "ul",
        "ol",
        "li",
        "blockquote",
        "nav",
        "footer",
        "form",
        "input",
        "button",
        "",
    ];
    let mut faults = Vec::new();
    let mut check = |fault: bool, what| {
        if fault {
            faults.push(what)
        }
    };
    check(matches!(element.tag, Tag::Name(name) if !known.contains(&name)), "unknown element");
    check(names.iter().any(|name| name.starts_with("on")), "handler");
    check(names.iter().any(|name| ["style", "srcdoc", "slot", "is"].contains(name)), "forbidden attribute");
    let links = names.iter().any(|name| ["href", "action"].contains(name));
    check(links && !fixed("rel", &|rel| rel.contains("noopener") && rel.contains("noreferrer")), "link without rel");
    let loads = element.tag == Tag::Name("img");
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
    let text = element.children.iter().any(|child| !matches!(child, Child::Element(_)));
    check(text && element.children.len() > 1, "text or list beside other children");
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
    static A: Element = Element::new("a", "", &[Attr::Url("href", Field::Url)], &[]);
    static B: Element = Element::new("p", r#"onclick="""#, &[], &[]);
    static C: Element = Element::new("div", "", &[Attr::Text("style", Slot::Run)], &[]);
    static D: Element = Element::new("img", "", &[Attr::Text("src", Slot::Run)], &[]);
    static E: Element = Element::new("script", "", &[], &[]);
    static F: Element = Element::new("p", r#"class="a" id=b"#, &[], &[]);
    static G: Element = Element::new("p", "", &[], &[Child::Text(Slot::Run), Child::Text(Slot::Run)]);
    static H: Element = Element::new("p", r#"class="<""#, &[], &[]);
    static I: Element = Element::new("a", r#"href="x" rel="noopener noreferrer""#, &[], &[]);
    for broken in [&A, &B, &C, &D, &E, &F, &G, &H, &I] {
        assert_ne!(faults(broken), Vec::<&str>::new(), "{broken:?}");
    }
}

#[test]
fn the_presence_of_optional_elements_fits_a_shape() {
    let optional = all().iter().filter(|element| element.optional()).count();
    assert!(optional <= 64, "{optional}");
}
