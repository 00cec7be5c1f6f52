//! `article-embed validate`: the issues of payloads.

use super::single::Input;
use crate::error::{Error, ExitStatus, printable};
use crate::input::Source;
use crate::output::{print, tell};
use crate::value_parsers::format;
use article_embed::internal::Unused;
use clap::ValueHint;
use serde_json::json;
use std::fmt;
use std::path::{Path, PathBuf};

/// Print whether each payload is valid and what it was read as, and its issues to standard error
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  article-embed validate rain.json page.html\n  article-embed validate --unused post.json"
)]
pub(crate) struct Args {
    /// JSON payloads or HTML pages of articles; - reads standard input
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Format of the payloads, as docs/formats.md names it [default: detected for each]
    #[arg(long, value_parser = format)]
    format: Option<String>,
    /// List what each payload holds and no field takes: paths and types, never values; nothing for HTML pages
    #[arg(long)]
    unused: bool,
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
            Ok(input) => {
                let unused = args.unused.then(|| input.unused(&source));
                check(file, &input, unused.as_ref(), args.json, &mut counts)?;
            }
            // The other files are still worth looking at.
            Err(error) if args.files.len() > 1 => {
                tell(format_args!("article-embed: {}", error.chain()));
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

fn check(file: &Path, input: &Input, unused: Option<&Unused>, as_json: bool, counts: &mut Counts) -> Result<(), Error> {
    let is_valid = input.status() == ExitStatus::Success;
    counts.valid += usize::from(is_valid);
    if as_json {
        let mut summary = input.summary();
        if let Some(members) = summary.as_object_mut() {
            members.insert(String::from("file"), json!(file.display().to_string()));
            if let Some(unused) = unused {
                let values = unused.values.iter().map(|(path, kind)| json!({"path": path, "type": kind}));
                members.insert(String::from("unused"), values.collect());
            }
        }
        return print(format!("{summary}\n").as_bytes());
    }
    let verdict = if is_valid { "ok" } else { "invalid" };
    print(format!("{verdict} {} ({})\n", printable(file), input.reading()).as_bytes())?;
    if let Some(unused) = unused {
        print_unused(unused)?;
    }
    let (errors, warnings) = input.print_diagnostics(file);
    counts.errors += errors;
    counts.warnings += warnings;
    Ok(())
}

/// A line for each path that no field takes.
fn print_unused(unused: &Unused) -> Result<(), Error> {
    let mut lines: Vec<String> =
        unused.values.iter().map(|(path, kind)| format!("  unused {path} ({kind})\n")).collect();
    if unused.more > 0 {
        lines.push(format!("  unused and {} more\n", unused.more));
    }
    print(lines.concat().as_bytes())
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
