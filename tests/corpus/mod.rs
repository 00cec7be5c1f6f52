//! The fixtures: payloads in the project's own words, each rendered in every layout by every renderer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]
#![allow(dead_code, reason = "each test takes what it needs")]

use article_embed::{Article, Report, Server, read};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The layouts, by the names hosts give them.
pub const LAYOUTS: [&str; 4] = ["standard", "compact", "hero", "full"];

/// The address that every fixture is read from.
pub const BASE: &str = "https://news.example/payloads/1.json";

/// A file of the project's tests.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The name and the JSON of every fixture, in the order of their names.
pub fn fixtures() -> Vec<(String, Value)> {
    let mut files: Vec<PathBuf> = fs::read_dir(path("fixtures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), serde_json::from_slice(&fs::read(file).unwrap()).unwrap())).collect()
}

/// An article and the code and path of each issue; an error if there is none.
pub fn reading(payload: &Value) -> (Option<Article>, Vec<(String, String)>) {
    let mut report = Report::default();
    let article = read(payload, Some(BASE), &Server::at(0), &mut report);
    let issues = serde_json::to_value(report.issues()).unwrap();
    let text = |issue: &Value, key: &str| issue[key].as_str().unwrap().to_owned();
    let issues = issues.as_array().unwrap().iter().map(|issue| (text(issue, "code"), text(issue, "path"))).collect();
    assert_eq!(report.ok(), article.is_some(), "either an article or an error");
    (article, issues)
}
