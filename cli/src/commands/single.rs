//! The steps that commands on a single payload share: parse it, print its diagnostics, print the result.

use super::reading;
use crate::args::{InputArgs, PageArgs};
use crate::clock;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, ExitStatus, printable};
use crate::input::{self, Extent, InputError, Source};
use crate::output::{print, tell};
use crate::spelling_advice;
use crate::subject::Subject;
use article_embed::internal::Unused;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// A payload after parsing.
pub(super) struct Input {
    read: Result<input::Input, InputError>,
    is_page: bool,
    bytes: Vec<u8>,
}

impl Input {
    /// Reads and parses a file.
    pub(super) fn read(file: &Path, source: &Source) -> Result<Self, Error> {
        let bytes = input::read(file)?;
        Ok(Input { read: input::parse(&bytes, source), is_page: input::is_page(&bytes), bytes })
    }

    /// What the payload holds and no field takes.
    pub(super) fn unused(&self, source: &Source) -> Unused {
        source.unused(&self.bytes)
    }

    pub(super) fn subject(&self) -> Option<&Subject> {
        self.read.as_ref().ok().map(|parsed| &parsed.subject)
    }

    /// The format of the payload; empty if it was not detected.
    pub(super) fn format(&self) -> &'static str {
        self.read.as_ref().map_or_else(InputError::format, |parsed| parsed.format)
    }

    /// What the payload was read as, and why its card is a notice: "read as WordPress, not shown: withheld".
    pub(super) fn reading(&self) -> String {
        let notice = self.subject().and_then(|subject| subject.notice(clock::now()));
        let notice = notice.map(|notice| format!(", not shown: {notice:?}").to_lowercase()).unwrap_or_default();
        let reading = match reading::name(self.format()) {
            _ if self.is_page => String::from("read as an HTML page"),
            Some(name) => format!("read as {name}"),
            None => String::from("not read in any format"),
        };
        reading + &notice
    }

    fn diagnostics(&self) -> Vec<Diagnostic> {
        let all =
            Diagnostic::once(self.read.as_ref().map_or_else(InputError::diagnostics, |input| input.warnings.clone()));
        if self.is_page { all } else { spelling_advice::advise(all, &self.bytes) }
    }

    /// Prints the diagnostics to standard error, one on each line and each once. Returns the numbers of errors and of
    /// warnings.
    pub(super) fn print_diagnostics(&self, file: &Path) -> (usize, usize) {
        let mut all = self.diagnostics();
        let mut lines = BTreeSet::new();
        all.retain(|diagnostic| lines.insert(diagnostic.line(file)));
        for diagnostic in &all {
            tell(diagnostic.line(file));
        }
        let errors = all.iter().filter(|diagnostic| diagnostic.is_error()).count();
        (errors, all.len() - errors)
    }

    pub(super) fn status(&self) -> ExitStatus {
        if self.read.is_ok() { ExitStatus::Success } else { ExitStatus::InvalidPayload }
    }

    /// The report that `--json` prints: `ok`, `format`, `issues`.
    pub(super) fn summary(&self) -> Value {
        json!({"ok": self.read.is_ok(), "format": self.format(), "issues": self.diagnostics()})
    }
}

/// Says that a quotation becomes no card, or only on pages that have the script.
pub(super) fn tell_missing(input: &InputArgs, page: &PageArgs) {
    let missing = match (&input.src, &page.script) {
        (None, _) => "no --src: the quotation names no payload, so it never becomes a card",
        (_, None) => "no --script: there is no script tag, so only pages that load embed.js themselves draw the card",
        _ => return,
    };
    tell(format_args!("article-embed: {missing}"));
}

/// Parses one payload, as a list if `is_list`, and prints what `make` returns for it: a string as it is, or an object as indented JSON.
/// With `--json`, prints it as the member `result` of the report instead.
pub(super) fn run(args: &InputArgs, is_list: bool, make: impl Fn(&input::Input) -> Value) -> Result<ExitStatus, Error> {
    let input =
        Input::read(&args.file, &Source { extent: Extent::of(is_list), now: Some(clock::now()), ..args.source() })?;
    let result = input.read.as_ref().ok().map(make);
    if args.json {
        let mut summary = input.summary();
        if let (Some(members), Some(result)) = (summary.as_object_mut(), result) {
            members.insert(String::from("result"), result);
        }
        print(format!("{summary}\n").as_bytes())?;
        return Ok(input.status());
    }
    if input.print_diagnostics(&args.file) != (0, 0) {
        tell(format_args!("{}: {}", printable(&args.file), input.reading()));
    }
    match result {
        None => {}
        Some(Value::String(html)) => print(format!("{html}\n").as_bytes())?,
        Some(object) => print(format!("{object:#}\n").as_bytes())?,
    }
    Ok(input.status())
}
