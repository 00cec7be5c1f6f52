//! The list of all that the tables can make, which the tests in browsers judge cards by; `UPDATE_GOLDEN=1` writes it anew.

use super::tests::all;
use super::{Attr, Element, Frame};
use std::collections::{BTreeMap, BTreeSet};

/// Attribute → what its values are: `=` and the value, or `~` and what kind of text it is.
type Attributes = BTreeMap<&'static str, BTreeSet<String>>;

/// A value that the article or the host has a say in.
fn kind(attr: &Attr) -> (&'static str, String) {
    let slot = |slot: String| slot.split('(').next().map(|kind| format!("~{kind}")).unwrap_or_default();
    match attr {
        Attr::Frame(name, Frame::Target) => (name, "=_blank".into()),
        Attr::Frame(name, Frame::WordsLanguage) => (name, "~Language".into()),
        Attr::Text(name, text) => (name, slot(format!("{text:?}"))),
        Attr::Url(name, _) => (name, "~Address".into()),
    }
}

fn note(element: &Element, elements: &mut BTreeMap<&'static str, Attributes>) {
    for level in 2..=6 {
        let attributes = elements.entry(element.tag.name(level)).or_default();
        for (name, value) in element.fixed() {
            attributes.entry(name).or_default().insert(format!("={value}"));
        }
        for (name, value) in element.attrs.iter().map(kind) {
            attributes.entry(name).or_default().insert(value);
        }
    }
}

/// As JSON; no name and no value needs an escape but for quotation marks, which none has.
fn written(elements: &BTreeMap<&'static str, Attributes>) -> String {
    let list = |items: Vec<String>| items.join(",\n");
    let attribute =
        |(name, values): (&&str, &BTreeSet<String>)| format!("    {name:?}: {:?}", values.iter().collect::<Vec<_>>());
    let attributes = |all: &Attributes| list(all.iter().map(attribute).collect());
    let element = |(name, all): (&&str, &Attributes)| format!("  {name:?}: {{\n{}\n  }}", attributes(all));
    format!("{{\n{}\n}}\n", list(elements.iter().map(element).collect()))
}

#[test]
fn browsers_judge_cards_by_the_tables() {
    let mut elements = BTreeMap::new();
    all()
        .into_iter()
        .filter(|element| element.tag != super::Tag::None)
        .for_each(|element| note(element, &mut elements));
    let list = written(&elements);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/allowed.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, &list).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), list, "the list is the tables'");
}
