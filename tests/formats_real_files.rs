//! Real files of other publishers, if they are next to the project: a file with a headline and a URL gives a card.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::{Options, Reader, Report, html};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files are next to the project, not in it: they are real articles.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/formats")
}

/// All JSON files under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The results of the files of one format.
#[derive(Default)]
struct Row {
    files: usize,
    cards: usize,
    warnings: usize,
    errors: BTreeMap<String, usize>,
}

impl Row {
    /// Reads a payload and renders its card. Returns whether there is one.
    fn add(&mut self, payload: &Value, report: &mut Report) -> bool {
        let reader = Reader::new().base("https://news.example/payload.json");
        *report = reader.validate_value(payload);
        let mut errors = report.issues().iter().filter(|issue| issue.severity.name() == "error");
        self.files += 1;
        self.warnings += report.issues().len() - errors.clone().count();
        let Ok(parsed) = reader.read_value(payload) else {
            let error = errors.next_back().unwrap();
            *self.errors.entry(format!("{} {}", error.code.name(), error.path)).or_default() += 1;
            return false;
        };
        self.cards += 1;
        !html::card(&parsed.article, &Options::new()).is_empty()
    }
}

/// The first text at these pointers that is not blank.
fn first_text<'v>(object: &'v Value, pointers: &[&str]) -> Option<&'v str> {
    let first = |pointer: &&str| object.pointer(pointer).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    pointers.iter().find_map(first)
}

/// Whether a payload has an article with a headline and a URL. It looks for them in another way than the core.
fn is_complete(payload: &Value) -> bool {
    const WRAPPERS: [&str; 13] = [
        "",
        "/0",
        "/items/0",
        "/posts/0",
        "/articles/0",
        "/item/0",
        "/_items/0",
        "/results/0",
        "/response/content",
        "/response/results/0",
        "/response/docs/0",
        "/data",
        "/mainEntity",
    ];
    let graph = payload.get("@graph").or(Some(payload)).and_then(Value::as_array);
    let kind = |object: &&Value| {
        let kind = object["@type"].to_string();
        kind.contains("Article") || kind.contains("BlogPosting") || kind.contains("MediaPosting")
    };
    let graph = graph.into_iter().flatten().filter(kind);
    let plain = WRAPPERS.iter().filter_map(|pointer| payload.pointer(pointer));
    // In JSON-LD only articles count.
    plain.filter(|object| object.get("@type").is_none() || kind(object)).chain(graph).any(has_both)
}

fn has_both(object: &Value) -> bool {
    let headline =
        ["/headline", "/title", "/title/rendered", "/webTitle", "/headline/main", "/headlines/0/value", "/name"];
    let url = [
        "/url",
        "/link",
        "/webUrl",
        "/web_url",
        "/web_page",
        "/uri",
        "/guid",
        "/canonical_url",
        "/@id",
        "/mainEntityOfPage",
        "/mainEntityOfPage/@id",
        "/mainEntityOfPage/url",
        "/metadata/canonicalURL",
    ];
    let photo = object["type"] == "photo" && object.get("provider_name").is_some();
    // The Guardian's tags and sections have titles and URLs too.
    if object.get("webTitle").is_some() && object.get("webPublicationDate").is_none() {
        return false;
    }
    // The `url` of an oEmbed photo is the image's.
    first_text(object, &headline).is_some()
        && url[usize::from(photo)..]
            .iter()
            .any(|pointer| first_text(object, &[pointer]).is_some_and(|text| text.starts_with("http")))
}

#[test]
fn every_file_with_a_headline_and_a_url_gives_a_card() {
    let files = files(&folder());
    if files.is_empty() {
        eprintln!("NOT RUN: {} is not here", folder().display());
        return;
    }
    let (mut table, mut complete, mut without) = (BTreeMap::<String, Row>::new(), 0, BTreeSet::new());
    for file in files {
        let Ok(payload) = serde_json::from_slice::<Value>(&fs::read(&file).unwrap()) else { continue };
        let mut report = Report::default();
        let mut row = Row::default();
        let card = row.add(&payload, &mut report);
        if is_complete(&payload) {
            complete += 1;
            let name = file.strip_prefix(folder()).unwrap().display().to_string();
            without.extend((!card).then_some(name));
        }
        let all = table.entry(report.format().to_owned()).or_default();
        (all.files, all.cards, all.warnings) = (all.files + 1, all.cards + row.cards, all.warnings + row.warnings);
        row.errors.into_keys().for_each(|error| *all.errors.entry(error).or_default() += 1);
    }
    println!("{:14} {:>5} {:>5} {:>8}  why the others have none", "format", "files", "cards", "warnings");
    for (format, row) in &table {
        let format = if format.is_empty() { "(unknown)" } else { format };
        println!("{format:14} {:5} {:5} {:8}  {:?}", row.files, row.cards, row.warnings, row.errors);
    }
    println!("{complete} files have a headline and a URL, {} of them give no card", without.len());
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/known-differences/formats.txt")).unwrap();
    let known: BTreeSet<_> =
        list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(String::from).collect();
    assert_eq!(without, known, "the list is exact");
    assert!(complete >= 400 && without.len() * 100 <= complete, "{complete}");
}

#[test]
fn a_payload_that_lacks_either_is_incomplete() {
    for (payload, complete) in [
        (r#"{"headline": "h", "url": "https://a.example/"}"#, true),
        (r#"{"headline": " ", "url": "https://a.example/"}"#, false),
        (r#"{"headline": "h", "uri": "urn:x"}"#, false),
        (r#"{"@graph": [{"@type": "Person", "name": "n", "url": "https://a.example/"}]}"#, false),
        (r#"{"@graph": [{"@type": ["NewsArticle"], "headline": "n", "@id": "https://a.example/"}]}"#, true),
    ] {
        assert_eq!(is_complete(&serde_json::from_str(payload).unwrap()), complete, "{payload}");
    }
}
