//! Real pages that were first read by people: `by-hand/pages.txt` says where in each page the values are.

use super::workspace::Workspace;
use scraper::{Html, Selector};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const COLUMNS: [&str; 6] = ["file", "headline", "authors", "published", "publisher", "excerpt"];

/// A page, and a cell for each other column.
struct Row {
    file: String,
    cells: Vec<String>,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/by-hand/pages.txt")).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next().unwrap(), COLUMNS.join(" | "));
    let rows = lines.map(|line| {
        let mut cells = line.split(" | ").map(String::from);
        Row { file: cells.next().unwrap(), cells: cells.collect() }
    });
    rows.collect()
}

/// The pages are next to the project, not in it: they are real articles.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/pages");
    if !folder.is_dir() {
        eprintln!("NOT RUN: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

/// What the program reads: the values of each column.
fn reading(file: &Path) -> Vec<Vec<String>> {
    let output = Workspace::new().run(&["normalize", "--json", &file.display().to_string()]);
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    let article = &report["result"];
    let text = |value: &Value| value.as_str().map(String::from);
    let authors = article["authors"].as_array().into_iter().flatten().filter_map(|author| text(&author["name"]));
    let one = |value: &Value| Vec::from_iter(text(value));
    vec![
        one(&article["headline"]),
        authors.collect(),
        one(&article["published"]),
        one(&article["publisher"]["name"]),
        one(&article["excerpt"]),
    ]
}

/// The columns of a row that the reading does not fit.
fn wrong(row: &Row, page: &Html, read: &[Vec<String>]) -> Vec<String> {
    let columns = row.cells.iter().zip(read).zip(&COLUMNS[1..]);
    let wrong = columns.filter(|((cell, read), _)| !fits(cell, page, read));
    wrong.map(|((cell, read), column)| format!("{column}: {cell} is read as {read:?}")).collect()
}

fn fits(cell: &str, page: &Html, read: &[String]) -> bool {
    let parts: Vec<_> = cell.split(" + ").filter(|part| *part != "-").collect();
    parts.len() == read.len() && parts.iter().zip(read).all(|(part, read)| matches(part, page, read))
}

/// Whether a text is the one at a place, or the one that a person derived from it.
fn matches(part: &str, page: &Html, read: &str) -> bool {
    let (place, time) = part.split_once(" =").map_or((part, None), |(place, time)| (place, Some(time)));
    let text = text_at(place, page);
    match time {
        Some(time) => read == time && text.is_some_and(|text| text != time),
        None => text.as_deref() == Some(read),
    }
}

/// The text at a place, with single spaces.
fn text_at(place: &str, page: &Html) -> Option<String> {
    if let Some(place) = place.strip_prefix("ld ") {
        let (block, pointer) = place.split_once(' ')?;
        let blocks = Selector::parse("script[type^='application/ld+json' i]").unwrap();
        let text: String = page.select(&blocks).nth(block.parse().ok()?)?.text().collect();
        let json: Value = serde_json::from_str(&text).ok()?;
        return json.pointer(pointer)?.as_str().map(spaced);
    }
    let (selector, attribute) = place.split_once(" @").map_or((place, None), |(place, name)| (place, Some(name)));
    let element = page.select(&Selector::parse(selector).ok()?).next()?;
    Some(match attribute {
        Some(name) => spaced(element.attr(name)?),
        None => spaced(&element.text().collect::<String>()),
    })
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn real_pages_are_read_as_people_read_them() {
    let Some(folder) = folder() else { return };
    let mut faults = Vec::new();
    for row in rows() {
        let file = folder.join(format!("{}.html", row.file));
        let page = Html::parse_document(&fs::read_to_string(&file).unwrap());
        let read = reading(&file);
        let found = wrong(&row, &page, &read);
        faults.extend(found.iter().map(|fault| format!("{}: {fault}", row.file)));
        // Every wrong cell is caught.
        for column in 0..row.cells.len() {
            let cell = &row.cells[column];
            let others = if cell == "-" {
                vec![String::from("title")]
            } else {
                vec![String::from("-"), format!("{cell} + {cell}")]
            };
            for other in others {
                let mut cells = row.cells.clone();
                cells[column] = other;
                let changed = wrong(&Row { file: row.file.clone(), cells }, &page, &read);
                assert_eq!(changed.len(), found.len() + 1, "{}: {cell}", row.file);
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_table_has_sixty_rows_of_places() {
    let rows = rows();
    assert!(rows.len() >= 60, "{}", rows.len());
    for row in rows {
        assert_eq!(row.cells.len(), COLUMNS.len() - 1, "{}", row.file);
        assert!(row.cells.iter().all(|cell| !cell.is_empty()), "{}", row.file);
    }
}
