//! `article-embed validate`: the issues of payloads.

use super::single::Input;
use crate::error::{Error, ExitStatus, printable};
use crate::input::Source;
use crate::output::print;
use clap::ValueHint;
use serde_json::json;
use std::fmt;
use std::path::{Path, PathBuf};

/// Print whether each payload is valid and what it was read as, and its issues to standard error
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed validate rain.json page.html")]
pub(crate) struct Args {
    /// JSON payloads or HTML pages of articles; - reads standard input
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Format of the payloads, as docs/formats.md names it [default: detected for each]
    #[arg(long)]
    format: Option<String>,
    /// Print one line of JSON for each payload: file, ok, format, issues
    #[arg(long)]
    json: bool,
}

/// The numbers of files and of their issues.
#[derive(Default)]
struct Counts {
    files: usize,
    valid: usize,
    errors: usize,
    warnings: usize,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let (mut counts, mut unread) = (Counts::default(), false);
    let source = Source { format: args.format.clone(), ..Source::default() };
    for file in &args.files {
        counts.files += 1;
        match Input::read(file, &source) {
            Ok(input) => check(file, &input, args.json, &mut counts)?,
            // The other files are still worth looking at.
            Err(error) if args.files.len() > 1 => {
                eprintln!("article-embed: {}", error.chain());
                unread = true;
            }
            Err(error) => return Err(error),
        }
    }
    if !args.json {
        print(format!("{counts}\n").as_bytes())?;
    }
    Ok(match unread {
        true => ExitStatus::Incomplete,
        false if counts.valid < counts.files => ExitStatus::InvalidPayload,
        false => ExitStatus::Success,
    })
}

fn check(file: &Path, input: &Input, as_json: bool, counts: &mut Counts) -> Result<(), Error> {
    let is_valid = input.status() == ExitStatus::Success;
    counts.valid += usize::from(is_valid);
    if as_json {
        let mut summary = input.summary();
        if let Some(members) = summary.as_object_mut() {
            members.insert(String::from("file"), json!(file.display().to_string()));
        }
        return print(format!("{summary}\n").as_bytes());
    }
    let verdict = if is_valid { "ok" } else { "invalid" };
    print(format!("{verdict} {} ({})\n", printable(file), input.reading()).as_bytes())?;
    let (errors, warnings) = input.print_diagnostics(file);
    counts.errors += errors;
    counts.warnings += warnings;
    Ok(())
}

/// The last line: "3 of 5 files valid, 2 errors, 1 warning".
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Counts { files, valid, .. } = self;
        write!(f, "{valid} of {files} {} valid", if *files == 1 { "file" } else { "files" })?;
        for (count, noun) in [(self.errors, "error"), (self.warnings, "warning")] {
            match count {
                0 => {}
                1 => write!(f, ", 1 {noun}")?,
                _ => write!(f, ", {count} {noun}s")?,
            }
        }
        Ok(())
    }
}
