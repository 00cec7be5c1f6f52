//! Words that comments, names, messages and documentation must not use: private metaphors and dated English.

use super::files::Source;
use super::{assert_catches, assert_clean};

/// Private names of the past, with the standard terms, and phrases that plain English does not need.
const WORDS: [(&str, &str); 26] = [
    ("amiss", "wrong"),
    ("anew", "again"),
    ("are told", "report, notify"),
    ("be had", "available"),
    ("desk", "field reader, page fixture"),
    ("harvest", "statistics"),
    ("held against", "compared with"),
    ("in sight", "visible"),
    ("is none of", "is not"),
    ("is told", "is reported"),
    ("judge", "check, invariants"),
    ("judged", "checked"),
    ("judges", "checks"),
    ("ledger", "manifest"),
    ("planted", "injected"),
    ("pressing", "mutation"),
    ("shall", "must, will"),
    ("shelf", "store"),
    ("sow", "write the corpus"),
    ("sown", "written"),
    ("spoil", "break, invalid"),
    ("spoiled", "broken, invalid"),
    ("tally", "results, counts"),
    ("tells of", "reports"),
    ("thrice", "three times"),
    ("told of", "notified"),
];

/// The words that stand alone in a text, in any case. `own_desk` and `desks` are other words.
fn words(source: &Source) -> Vec<String> {
    // Payloads and pages are texts of their own.
    let is_text = source.is_in(&["tests/fixtures", "tests/by-hand", "www"]) || source.is(&["css", "html", "json"]);
    if is_text || source.path == "tests/lints/vocabulary.rs" {
        return Vec::new();
    }
    let lines = source.text.lines().enumerate();
    lines.flat_map(|(number, line)| found(line).map(move |word| format!("line {}: {word}", number + 1))).collect()
}

fn found(line: &str) -> impl Iterator<Item = String> {
    let line = line.to_lowercase();
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    WORDS.iter().filter_map(move |(word, better)| {
        let alone = |at: usize| !line[..at].ends_with(is_word) && !line[at + word.len()..].starts_with(is_word);
        line.match_indices(word).any(|(at, _)| alone(at)).then(|| format!("“{word}”; better: {better}"))
    })
}

#[test]
fn no_private_word_is_used() {
    assert_clean(words);
}

#[test]
fn a_private_word_is_caught() {
    for line in ["struct Desk;", "/// It Shall not.", "made anew", "// what the page is told.", "let tally = 1;"] {
        assert_catches(words, ("src/a.rs", line), ("src/a.rs", "let desktop = marshall(\"is_told\"); // unshelf"));
    }
    assert_catches(words, ("docs/a.md", "It cannot be had."), ("docs/a.md", "It is not available."));
}
