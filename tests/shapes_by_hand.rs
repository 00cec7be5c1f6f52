//! Feeds and stories in the shapes that programs give them, read by people first: `fixtures/by-hand/` has what they read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::{Options, Reader, html};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const COLUMNS: [&str; 9] =
    ["file", "headline", "url", "section", "authors", "published", "updated", "image", "excerpt"];

/// A file, and what a person reads in it: a value for each other column, or why there is no card.
struct Row {
    file: PathBuf,
    values: Vec<String>,
}

fn rows(name: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/by-hand");
    let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next().unwrap(), COLUMNS.join(" | "));
    let rows = lines.map(|line| {
        let mut cells = line.split(" | ").map(String::from);
        Row { file: folder.join(name).join(cells.next().unwrap()), values: cells.collect() }
    });
    rows.collect()
}

/// The value of each column, or one that says why there is no card.
fn reading(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let parsed = match Reader::new().base("https://gazette.example/api").read(&text) {
        Ok(parsed) => parsed,
        Err(error) => return vec![format!("! {} {}", error.issues()[0].code, error.issues()[0].path)],
    };
    let article = json!(parsed.article);
    let shown = html::card(&parsed.article, &Options::new()).contains("part=\"headline\"");
    if !shown {
        return vec![format!("! {}", article["status"].as_str().unwrap_or("embargoed"))];
    }
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let names = article["authors"].as_array().into_iter().flatten().map(|author| text(&author["name"]));
    let authors = names.collect::<Vec<_>>().join(" + ");
    vec![
        text(&article["headline"]),
        text(&article["url"]),
        text(article["section"].get("name").unwrap_or(&article["section"])),
        if authors.is_empty() { String::from("-") } else { authors },
        text(&article["published"]),
        text(&article["updated"]),
        text(&article["image"]["url"]),
        text(&article["excerpt"]),
    ]
}

fn faults(name: &str) -> Vec<String> {
    let wrong = rows(name).into_iter().filter_map(|Row { file, values }| {
        let read = reading(&file);
        (read != values).then(|| format!("{}\n  {}\n  {}", file.display(), values.join(" | "), read.join(" | ")))
    });
    wrong.collect()
}

#[test]
fn feeds_are_read_as_people_read_them() {
    assert_eq!(faults("feeds").join("\n"), "");
}

#[test]
fn stories_in_ans_are_read_as_people_read_them() {
    assert_eq!(faults("ans").join("\n"), "");
}

#[test]
fn each_file_has_a_row_and_each_row_a_file() {
    for (name, least) in [("feeds", 20), ("ans", 10)] {
        let rows = rows(name);
        let mut files: Vec<_> =
            fs::read_dir(rows[0].file.parent().unwrap()).unwrap().map(|f| f.unwrap().path()).collect();
        let mut named: Vec<_> = rows.iter().map(|row| row.file.clone()).collect();
        files.sort();
        named.sort();
        assert_eq!(files, named);
        assert!(rows.len() >= least, "{name}: {}", rows.len());
        for row in rows {
            assert!(row.values.len() == COLUMNS.len() - 1 || row.values[0].starts_with("! "), "{}", row.file.display());
        }
    }
}

#[test]
fn a_wrong_value_is_caught() {
    for Row { file, values } in rows("feeds") {
        let read = reading(&file);
        for place in 0..values.len() {
            let mut other = values.clone();
            other[place] = if other[place] == "-" { file.display().to_string() } else { String::from("-") };
            assert_ne!(read, other, "{}: {place}", file.display());
        }
    }
}
