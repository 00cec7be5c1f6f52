//! The card as DOM and as a string: one tree and one report, for every fixture and whatever is missing from it.

use super::list::each_fixture;
use super::page::{Outcome, drawn, without_each, written, written_plainly};
use wasm_bindgen_test::wasm_bindgen_test;

struct Fixture {
    name: &'static str,
    payload: &'static str,
    /// What the native renderer writes, in the order of [`LAYOUTS`].
    golden: [&'static str; 4],
}

const LAYOUTS: [&str; 4] = ["standard", "compact", "hero", "full"];

macro_rules! fixtures {
    ($($name:literal)*) => {
        &[$(Fixture {
            name: $name,
            payload: include_str!(concat!("../fixtures/", $name, ".json")),
            golden: [
                include_str!(concat!("../golden/", $name, ".standard.html")),
                include_str!(concat!("../golden/", $name, ".compact.html")),
                include_str!(concat!("../golden/", $name, ".hero.html")),
                include_str!(concat!("../golden/", $name, ".full.html")),
            ],
        }),*]
    };
}

const FIXTURES: &[Fixture] = each_fixture!(fixtures);

fn full() -> &'static str {
    FIXTURES.iter().find(|fixture| fixture.name == "full").unwrap().payload
}

/// Options as a host gives them, `more` in JSON.
fn options(layout: &str, more: &str) -> String {
    format!(r#"{{"layout": "{layout}", "topics": 4, "base": "https://news.example/payloads/1.json"{more}}}"#)
}

/// What differs between two outcomes.
fn difference(one: &Outcome, other: &Outcome) -> Option<String> {
    if one.report != other.report {
        return Some(format!("report {:?}\n and {:?}", one.report, other.report));
    }
    let same = one.tree.bytes().zip(other.tree.bytes()).take_while(|(a, b)| a == b).count();
    let from =
        |outcome: &Outcome| String::from_utf8_lossy(&outcome.tree.as_bytes()[same.saturating_sub(40)..]).into_owned();
    (one.tree != other.tree).then(|| format!("{}\n and {}", from(one), from(other)))
}

/// Draws and writes a payload; the string that both are.
#[track_caller]
fn same(payload: &str, options: &str, name: &str) -> Outcome {
    let (drawn, written) = (drawn(payload, options), written_plainly(payload, options));
    assert_eq!(difference(&drawn, &written), None, "{name}");
    drawn
}

#[wasm_bindgen_test]
fn every_fixture_in_every_layout_is_one_tree() {
    // The first time prototypes are built, the second time they are there.
    for round in 1..=2 {
        for fixture in FIXTURES {
            for layout in LAYOUTS {
                let name = format!("{} {layout} {round}", fixture.name);
                let outcome = same(fixture.payload, &options(layout, ""), &name);
                assert!(outcome.tree.starts_with("<article ") && outcome.tree.ends_with("</article>"), "{name}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_browser_writes_what_a_server_writes() {
    for fixture in FIXTURES {
        for (layout, golden) in LAYOUTS.into_iter().zip(fixture.golden) {
            let html = written(fixture.payload, &options(layout, "")).tree + "\n";
            assert_eq!(html, golden, "{} {layout}", fixture.name);
        }
    }
}

#[wasm_bindgen_test]
fn whatever_is_missing_is_missing_in_both() {
    let copies = without_each(full());
    assert!(copies.len() > 80, "{}", copies.len());
    for (index, payload) in copies.iter().enumerate() {
        for layout in ["standard", "full"] {
            same(payload, &options(layout, ""), &format!("copy {index} {layout}"));
        }
    }
}

#[wasm_bindgen_test]
fn more_shapes_than_are_kept_are_drawn_all_the_same() {
    let languages = ["en", "fr", "es", "pt", "de", "ar", "zh", "ja", "hi", "ru", "uk", "tr", "fa", "he"];
    for language in languages {
        for level in 2..=6 {
            for target in ["_self", "_blank"] {
                let more = format!(r#", "lang": "{language}", "headingLevel": {level}, "linkTarget": "{target}""#);
                let outcome = same(full(), &options("full", &more), &more);
                assert!(outcome.tree.contains(&format!("<h{level} part=\"headline\"")), "{more}");
                assert_eq!(outcome.tree.contains("target=\"_blank\""), target == "_blank", "{more}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn other_trees_and_other_reports_are_told_apart() {
    let payload = full();
    let outcome = drawn(payload, &options("full", ""));
    assert_eq!(difference(&outcome, &outcome), None);
    let hero = drawn(payload, &options("hero", ""));
    assert!(difference(&outcome, &hero).unwrap().contains("class=\"card hero"));
    let longer = Outcome { tree: outcome.tree.clone() + " ", ..outcome.clone() };
    assert!(difference(&outcome, &longer).is_some());
    let mut warned = outcome.clone();
    warned.report.extend(["warning", "missing", "$.x"].map(String::from));
    assert!(difference(&outcome, &warned).unwrap().contains("$.x"));
}
