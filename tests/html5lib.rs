//! Compares the HTML tokenizer with the tests of html5lib. `known-differences/html5lib.txt` lists exactly the tests
//! that differ, with reasons. No difference adds an element or an address.
//!
//! The tests are not part of this project: clone <https://github.com/html5lib/html5lib-tests> and put its `tokenizer`
//! folder at `../shared/security/html5lib-tokenizer`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

#[path = "html5lib/cases.rs"]
mod cases;

use article_embed::internal::html_text::tokens::{ElementKind, Location, Tag, Token, Tokens, address, decode, names};
use cases::{Case, TestToken, cases, push, test_tokens};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A name as the tests spell it: lower case, and U+FFFD for U+0000. Names are looked up in a fixed list, so neither
/// matters.
fn spelled(name: &str) -> String {
    name.to_ascii_lowercase().replace('\0', "\u{FFFD}")
}

fn start(tag: &Tag) -> TestToken {
    let mut attributes = BTreeMap::new();
    for (name, value) in tag.attributes() {
        attributes.entry(spelled(name)).or_insert_with(|| decode(value, Location::Attribute).into_owned());
    }
    TestToken::Start(spelled(tag.name), attributes)
}

fn tokens(case: &Case) -> Tokens<'_> {
    let kind = match case.state.as_str() {
        "RCDATA state" | "RAWTEXT state" => ElementKind::Raw,
        "Script data state" => ElementKind::Script,
        "PLAINTEXT state" => ElementKind::Plaintext,
        _ => return Tokens::new(&case.input),
    };
    Tokens::inside(kind, &case.inside, &case.input)
}

/// A comment without its delimiters. "</>" is nothing.
fn comment(text: &str) -> TestToken {
    if text.get(..8).is_some_and(|name| name.eq_ignore_ascii_case("!doctype")) {
        return TestToken::Doctype;
    }
    let Some(inner) = text.strip_prefix("!--") else {
        return match text {
            "" => TestToken::Text(String::new()),
            _ => TestToken::Comment(text.strip_prefix('!').unwrap_or(text).to_owned()),
        };
    };
    let ends = ["--!", "--", "-", ""].iter();
    TestToken::Comment(ends.filter_map(|end| inner.strip_suffix(end)).next().unwrap().to_owned())
}

fn actual(case: &Case) -> Vec<TestToken> {
    let mut read = Vec::new();
    for token in tokens(case) {
        push(
            &mut read,
            match token {
                Token::Text(text) => TestToken::Text(decode(text, Location::Text).into_owned()),
                Token::Raw(text) if case.state == "RCDATA state" => {
                    TestToken::Text(decode(text, Location::Text).into_owned())
                }
                Token::Raw(text) => TestToken::Text(text.to_owned()),
                Token::Start(tag) => start(&tag),
                Token::End(tag) => TestToken::End(spelled(tag.name)),
                Token::Comment(text) => comment(text),
            },
        );
    }
    read
}

/// A value without the characters that URL parsers remove: https://url.spec.whatwg.org/#url-parsing.
fn bare(value: &str) -> String {
    value.replace(['\r', '\n', '\t'], "")
}

/// Elements and addresses that are read and not expected. Every attribute counts as an `href`.
fn added(case: &Case) -> Vec<String> {
    let mut allowed: Vec<(String, BTreeSet<String>)> = case
        .output
        .iter()
        .filter_map(|token| match token {
            TestToken::Start(name, attributes) => {
                Some((name.clone(), attributes.values().map(|value| bare(value)).collect()))
            }
            _ => None,
        })
        .collect();
    let mut added = Vec::new();
    for token in tokens(case) {
        let Token::Start(tag) = token else { continue };
        let name = spelled(tag.name);
        let Some(index) = allowed.iter().position(|(known, _)| *known == name) else {
            added.push(name);
            continue;
        };
        let (_, values) = allowed.remove(index);
        // The first of two attributes of one name counts, as when a link is followed.
        let raw = tag.attributes().filter_map(|(name, _)| tag.attribute(name));
        added.extend(raw.filter_map(address).map(|value| bare(&value)).filter(|value| !values.contains(value)));
    }
    added
}

fn listed() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known-differences/html5lib.txt");
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// The listed cases that do not differ, and the cases that differ and are not listed.
fn compare(cases: &[Case], listed: &BTreeSet<String>) -> (Vec<String>, Vec<String>) {
    let differing = cases.iter().filter(|case| actual(case) != case.output).map(|case| case.name.clone()).collect();
    let stale = listed.difference(&differing).cloned().collect();
    let unlisted = differing.difference(listed).cloned().collect();
    (stale, unlisted)
}

/// The folder of html5lib's tests; prints a note if it is not there.
fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/security/html5lib-tokenizer");
    if !folder.is_dir() {
        eprintln!("\n*** NOT TESTED: html5lib's tokenizer tests are not at {} ***\n", folder.display());
    }
    folder.is_dir().then_some(folder)
}

#[test]
fn every_known_name_is_in_the_standard() {
    let Some(folder) = corpus() else { return };
    let file = ["namedEntities.test", "namedEntities.test.json"].map(|name| fs::read(folder.join(name)));
    let json: Value = serde_json::from_slice(file.iter().flatten().next().unwrap()).unwrap();
    let standard: BTreeMap<_, _> = json["tests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|test| (test["input"].as_str().unwrap(), &test["output"]))
        .collect();
    for (name, code) in names() {
        let expected = serde_json::json!([["Character", char::from_u32(code).unwrap().to_string()]]);
        assert_eq!(standard.get(format!("&{name};").as_str()), Some(&&expected), "{name}");
    }
    let open =
        standard.keys().filter(|input| input.starts_with('&') && input.ends_with(|c: char| c.is_ascii_alphanumeric()));
    let open = open.filter(|input| *standard[**input] != serde_json::json!([["Character", **input]]));
    for input in open {
        assert!(names().any(|(name, _)| name == &input[1..]), "{input} needs no semicolon and is unknown");
    }
}

#[test]
fn tokens_are_those_of_the_standard_but_for_the_listed_differences() {
    let Some(folder) = corpus() else { return };
    let (mut all, mut skipped) = (Vec::new(), BTreeMap::new());
    for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        let file = entry.file_name().into_string().unwrap();
        let file = file.trim_end_matches(".json");
        if file.ends_with(".test") {
            let json = serde_json::from_slice(&fs::read(entry.path()).unwrap()).unwrap();
            all.extend(cases(file, &json, &mut skipped));
        }
    }
    let listed = listed();
    println!("{} cases compared, {} of them listed as different; not compared: {skipped:?}", all.len(), listed.len());
    let (stale, unlisted) = compare(&all, &listed);
    assert!(unlisted.is_empty(), "differ and are not listed:\n{}", unlisted.join("\n"));
    assert!(stale.is_empty(), "listed and do not differ:\n{}", stale.join("\n"));
    for case in &all {
        assert_eq!(added(case), Vec::<String>::new(), "{}", case.name);
    }
    assert!(all.len() > 6000, "the corpus is incomplete");
}

fn case(input: &str, output: &str) -> Case {
    let output = test_tokens(&serde_json::from_str(output).unwrap(), |text| Some(text.to_owned())).unwrap();
    Case {
        name: String::from("x"),
        state: String::from("Data state"),
        inside: String::new(),
        input: input.to_owned(),
        output,
    }
}

#[test]
fn a_difference_is_reported_in_both_directions() {
    let none = BTreeSet::new();
    let one = BTreeSet::from([String::from("x")]);
    let (same, other) =
        ([case("<p>a", r#"[["StartTag","p",{}],["Character","a"]]"#)], [case("a", r#"[["Character","b"]]"#)]);
    assert_eq!(compare(&same, &none), (vec![], vec![]));
    assert_eq!(compare(&same, &one), (vec![String::from("x")], vec![]));
    assert_eq!(compare(&other, &none), (vec![], vec![String::from("x")]));
    assert_eq!(compare(&other, &one), (vec![], vec![]));
}

#[test]
fn an_added_element_or_address_is_reported() {
    assert_eq!(added(&case("<a><a>", r#"[["StartTag","a",{}]]"#)), ["a"]);
    assert_eq!(added(&case("<a href=x>", r#"[["StartTag","a",{"href":"y"}]]"#)), ["x"]);
    assert!(added(&case("<a href=x href=z>", r#"[["StartTag","a",{"href":"x"}]]"#)).is_empty());
    assert!(added(&case("<a href='&fjlig;'>", r#"[["StartTag","a",{"href":"fj"}]]"#)).is_empty());
}
