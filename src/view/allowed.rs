//! The list of elements and attributes that the tables can produce, by which browser tests check cards.
//! `UPDATE_GOLDEN=1` updates it.

use super::tests::all;
use super::{Attr, Element, SharedValue};
use std::collections::{BTreeMap, BTreeSet};

/// Attribute → its values: `=` and a fixed value, or `~` and the kind of a value that varies.
type Attributes = BTreeMap<&'static str, BTreeSet<String>>;

/// A value that depends on the article or the options.
fn kind(attr: &Attr) -> (&'static str, String) {
    let kind_of_value = |value: String| value.split('(').next().map(|kind| format!("~{kind}")).unwrap_or_default();
    match attr {
        Attr::Shared(name, SharedValue::LinkTarget) => (name.text(), "=_blank".into()),
        Attr::Shared(name, SharedValue::MessageLanguage) => (name.text(), "~Language".into()),
        Attr::Text(name, text) => (name.text(), kind_of_value(format!("{text:?}"))),
        Attr::Url(name, _) => (name.text(), "~Address".into()),
    }
}

fn note(element: &Element, elements: &mut BTreeMap<&'static str, Attributes>) {
    for level in 2..=6 {
        let attributes = elements.entry(element.tag.name(level)).or_default();
        for (name, value) in element.static_attrs() {
            attributes.entry(name).or_default().insert(format!("={value}"));
        }
        for (name, value) in element.attrs.iter().map(kind) {
            attributes.entry(name).or_default().insert(value);
        }
    }
}

/// Writes the list as JSON. No name or value has a character that must be escaped in JSON.
fn written(elements: &BTreeMap<&'static str, Attributes>) -> String {
    let list = |items: Vec<String>| items.join(",\n");
    let attribute =
        |(name, values): (&&str, &BTreeSet<String>)| format!("    {name:?}: {:?}", values.iter().collect::<Vec<_>>());
    let attributes = |all: &Attributes| list(all.iter().map(attribute).collect());
    let element = |(name, all): (&&str, &Attributes)| format!("  {name:?}: {{\n{}\n  }}", attributes(all));
    format!("{{\n{}\n}}\n", list(elements.iter().map(element).collect()))
}

#[test]
fn the_list_for_browser_tests_is_up_to_date() {
    let mut elements = BTreeMap::new();
    all()
        .into_iter()
        .filter(|element| element.tag != super::Tag::Fragment)
        .for_each(|element| note(element, &mut elements));
    let list = written(&elements);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/allowed.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, &list).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), list, "run with UPDATE_GOLDEN=1");
}
