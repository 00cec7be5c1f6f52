//! Prints what is wrong with the JSON files of a folder: `cargo run --example validate_folder -- FOLDER`.

use article_embed::Reader;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> io::Result<ExitCode> {
    let folder = env::args().nth(1).unwrap_or_else(|| String::from("."));
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();

    let reader = Reader::new();
    let mut bad = 0;
    for file in &files {
        let report = reader.validate_slice(&fs::read(file)?);
        for issue in report.issues() {
            println!("{}: {issue}", file.display());
        }
        bad += usize::from(!report.ok());
    }
    println!("{} files, {bad} without a card", files.len());
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
