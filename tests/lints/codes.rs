//! Checks that docs/errors.md has a row for every code that the core or the scripts report, and no other row.

use super::files::sources;
use article_embed::report::Code;
use std::collections::BTreeSet;

/// The codes in the first columns of the tables under a heading that begins with "Codes".
fn documented(page: &str) -> BTreeSet<String> {
    let tables = page.split("\n## ").filter(|part| part.starts_with("Codes"));
    let rows = tables.flat_map(|part| part.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()));
    rows.map(String::from).collect()
}

/// The codes that a script throws: the strings in the first argument of its error constructors.
fn thrown(script: &str) -> Vec<String> {
    let calls = script.match_indices("failure(").chain(script.match_indices("Error("));
    let given = calls.map(|(at, call)| script[at + call.len()..].split([',', ')']).next().unwrap());
    let texts = given.flat_map(|given| given.split('\'').skip(1).step_by(2));
    texts.map(String::from).collect()
}

fn reported() -> BTreeSet<String> {
    let scripts = sources().into_iter().filter(|source| source.is_in(&["js"]) && source.is(&["js"]));
    let core = Code::ALL.iter().map(|code| code.name().to_owned());
    scripts.flat_map(|source| thrown(&source.text)).chain(core).collect()
}

#[test]
fn every_code_has_its_row() {
    assert_eq!(documented(include_str!("../../docs/errors.md")), reported());
}

#[test]
fn a_missing_row_and_a_stale_row_are_caught() {
    assert_eq!(thrown("throw payloadError(late ? 'timeout' : 'network')"), ["timeout", "network"]);
    assert_eq!(thrown("new ArticleEmbedError('no-payload', 'payload')"), ["no-payload"]);
    let page = "\n## Where\n| `here` |\n## Codes of x\n| `gone` | `x` |\nnot `this`";
    assert_eq!(documented(page), ["gone".to_owned()].into());
}
