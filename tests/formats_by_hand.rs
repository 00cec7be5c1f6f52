//! Real files of other publishers that were first read by people: `by-hand/` says where in each file the values are.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use article_embed::internal::record::{Field, Record};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

const COLUMNS: [&str; 8] = ["file", "headline", "section", "authors", "published", "updated", "image", "excerpt"];

/// The expectations for the files of one folder.
struct Table {
    folder: String,
    rows: Vec<Row>,
}

/// A file, and a cell for each other column, or one cell with the errors.
struct Row {
    file: String,
    cells: Vec<String>,
}

fn tables() -> Vec<Table> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/by-hand");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| table(file)).collect()
}

fn table(file: &Path) -> Table {
    let text = fs::read_to_string(file).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next().unwrap(), COLUMNS.join(" | "), "{}", file.display());
    let rows = lines.map(|line| {
        let mut cells = line.split(" | ").map(String::from);
        Row { file: cells.next().unwrap(), cells: cells.collect() }
    });
    Table { folder: file.file_stem().unwrap().to_str().unwrap().to_owned(), rows: rows.collect() }
}

/// The files are next to the project, not in it: they are real articles.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/formats");
    if !folder.is_dir() {
        eprintln!("NOT RUN: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

/// The JSON of a file, with a URL added at the pointer after ` + `, if there is one.
fn payload(folder: &Path, file: &str) -> Value {
    let (file, place) = file.split_once(" + ").unwrap_or((file, ""));
    let mut payload: Value = serde_json::from_slice(&fs::read(folder.join(format!("{file}.json"))).unwrap()).unwrap();
    if let Some((parent, key)) = place.rsplit_once('/') {
        payload.pointer_mut(parent).unwrap()[key] = "https://news.example/story".into();
    }
    payload
}

/// What the core reads: the values of each column, or the errors.
fn reading(payload: &Value) -> Result<Vec<Vec<String>>, Vec<String>> {
    let parsed = Reader::new().base("https://news.example/payload.json").read_value(payload).map_err(|error| {
        let errors = error.issues().iter().filter(|issue| issue.severity.name() == "error");
        errors.map(|error| format!("! {} {}", error.code, error.path)).collect::<Vec<_>>()
    })?;
    let article = parsed.article.fields();
    let name = |record: &Record| record.text(Field::Name).unwrap().to_owned();
    let text = |field| Vec::from_iter(article.text(field).map(String::from));
    let time = |field| Vec::from_iter(article.time(field).map(|time| time.rfc3339()));
    let image = article.record(Field::Image).map(|image| image.url(Field::Url).unwrap().as_str().to_owned());
    Ok(vec![
        text(Field::Headline),
        Vec::from_iter(article.record(Field::Section).map(name)),
        article.list(Field::Authors).iter().map(name).collect(),
        time(Field::Published),
        time(Field::Updated),
        Vec::from_iter(image),
        text(Field::Excerpt),
    ])
}

/// The differences between a row and what the core reads.
fn wrong(row: &Row, payload: &Value, read: &Result<Vec<Vec<String>>, Vec<String>>) -> Vec<String> {
    let values = match read {
        Ok(columns) if columns.len() == row.cells.len() => columns,
        Err(errors) if row.cells.join(" + ").replace(" + ", " + ! ") == errors.join(" + ") => return Vec::new(),
        _ => return vec![format!("{read:?}")],
    };
    let columns = row.cells.iter().zip(values).zip(&COLUMNS[1..]);
    let wrong = columns.filter(|((cell, read), _)| !fits(cell, payload, read));
    wrong.map(|((cell, read), column)| format!("{column}: {cell} is read as {read:?}")).collect()
}

fn fits(cell: &str, payload: &Value, read: &[String]) -> bool {
    let parts: Vec<_> = cell.split(" + ").filter(|part| *part != "-").collect();
    parts.len() == read.len() && parts.iter().zip(read).all(|(part, read)| matches(part, payload, read))
}

/// Whether a text is the one at a pointer, or the one that a person derived from it.
fn matches(part: &str, payload: &Value, read: &str) -> bool {
    let (pointer, note) = part.split_once(' ').unwrap_or((part, ""));
    let Some(text) = payload.pointer(pointer).and_then(Value::as_str) else {
        return false;
    };
    match (note.strip_prefix('='), note.split_once(':')) {
        (Some(time), _) => read == time && text != time,
        (_, Some((_, hash))) => text != read && hex(read).starts_with(hash),
        _ => text == read || normalized(text).as_deref() == Some(read),
    }
}

fn hex(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An RFC 3339 time in our normal form: without fractions of a second, and UTC as `Z`.
fn normalized(text: &str) -> Option<String> {
    let (seconds, rest) = text.split_at_checked("2026-05-01T08:00:00".len())?;
    let zone = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let zone = if zone == "+00:00" { "Z" } else { zone };
    (seconds.as_bytes()[10] == b'T' && !zone.is_empty()).then(|| format!("{seconds}{zone}"))
}

#[test]
fn real_files_are_read_as_people_read_them() {
    let Some(folder) = folder() else { return };
    let mut faults = Vec::new();
    for Table { folder: name, rows } in tables() {
        let cards = rows.iter().filter(|row| row.cells.len() > 1).count();
        println!("{name:12} {:3} rows, {cards} of them cards", rows.len());
        for row in rows {
            let payload = payload(&folder.join(&name), &row.file);
            let wrong = wrong(&row, &payload, &reading(&payload));
            faults.extend(wrong.iter().map(|fault| format!("{name}/{}: {fault}", row.file)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wrong_cell_is_caught() {
    let Some(folder) = folder() else { return };
    for Table { folder: name, rows } in tables() {
        for mut row in rows {
            let payload = payload(&folder.join(&name), &row.file);
            let read = reading(&payload);
            for column in 0..row.cells.len() {
                for other in wrong_cells(&row.cells, column) {
                    let cell = std::mem::replace(&mut row.cells[column], other);
                    let caught = wrong(&row, &payload, &read);
                    assert_eq!(caught.len(), 1, "{name}/{}: {} for {cell}", row.file, row.cells[column]);
                    row.cells[column] = cell;
                }
            }
        }
    }
}

/// Wrong values for a cell: nothing for something, something for nothing, and a slightly different one.
fn wrong_cells(cells: &[String], column: usize) -> Vec<String> {
    let cell = &cells[column];
    let last = cell.chars().last().unwrap();
    let near = format!("{}{}", &cell[..cell.len() - last.len_utf8()], if last == '0' { '1' } else { '0' });
    match cell.as_str() {
        "-" => vec![cells[0].clone(), "/no/where".into()],
        _ => vec!["-".into(), near, format!("{cell} + {cell}")],
    }
}

#[test]
fn the_tables_have_enough_rows_and_no_text_of_publishers() {
    let least = |folder: &str| match folder {
        "jsonld" | "ninjs" => 20,
        "nyt" => 2,
        "afp" => 1,
        _ => 5,
    };
    for Table { folder, rows } in tables() {
        assert!(rows.len() >= least(&folder), "{folder}: {}", rows.len());
        for row in rows {
            let whole = row.cells.len() == COLUMNS.len() - 1 || row.cells.len() == 1 && row.cells[0].starts_with("! ");
            assert!(whole, "{folder}/{}: {} cells", row.file, row.cells.len());
            for part in
                row.cells.iter().flat_map(|cell| cell.split(" + ")).filter(|part| row.cells.len() > 1 && *part != "-")
            {
                let (pointer, note) = part.split_once(' ').unwrap_or((part, "=2026"));
                let hash = note.rsplit(':').next().unwrap();
                let known =
                    note.starts_with("=2") || hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
                assert!(pointer.starts_with('/') && known, "{folder}/{}: {part}", row.file);
            }
        }
    }
}
