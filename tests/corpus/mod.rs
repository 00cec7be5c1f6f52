//! The fixtures: invented payloads, each rendered in every layout by every renderer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]
#![allow(dead_code, reason = "each test takes what it needs")]

use article_embed::{Article, Reader};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The names of the layouts.
pub const LAYOUTS: [&str; 4] = ["standard", "compact", "hero", "full"];

/// The address of every fixture.
pub const BASE: &str = "https://news.example/payloads/1.json";

/// The path of a file in `tests`.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The name and the JSON of every fixture, sorted by name.
pub fn fixtures() -> Vec<(String, Value)> {
    let mut files: Vec<PathBuf> = fs::read_dir(path("fixtures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), serde_json::from_slice(&fs::read(file).unwrap()).unwrap())).collect()
}

/// The article, or an error, and the code and path of each issue.
pub fn reading(payload: &Value) -> (Option<Article>, Vec<(String, String)>) {
    let (article, issues) = match Reader::new().base(BASE).read_value(payload) {
        Ok(parsed) => (Some(parsed.article), parsed.warnings),
        Err(error) => (None, error.issues().to_vec()),
    };
    let has_error = issues.iter().any(|issue| issue.severity.name() == "error");
    assert_ne!(has_error, article.is_some(), "either an article or an error");
    (article, issues.iter().map(|issue| (issue.code.to_string(), issue.path.clone())).collect())
}
