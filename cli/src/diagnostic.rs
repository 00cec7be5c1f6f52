//! An error or a warning about one payload, as commands print it.

use super::error::{Error, printable};
use super::files::site_path::NameFault;
use super::not_json::NotJson;
use article_embed::internal::names_of;
use article_embed::report::{Issue, Severity};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;
use std::path::Path;

/// The maximum length of a name in a line, in characters.
const MAX_NAME: usize = 60;

/// An error or a warning about one payload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Diagnostic {
    severity: &'static str,
    /// A stable code: one of `docs/errors.md`, `failed` or `crashed`.
    code: &'static str,
    /// JSONPath in the payload.
    path: String,
    /// One sentence for people.
    message: Cow<'static, str>,
    /// Line and column in a text that is not JSON. For programs, the message has them.
    #[serde(skip)]
    place: Option<(u32, u32)>,
    /// How the payload calls the members that it is about. Logs of programs do not have them.
    #[serde(skip)]
    names: Vec<String>,
}

impl Diagnostic {
    /// An error that concerns the file as a whole.
    pub(crate) fn error(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Diagnostic {
            severity: Severity::Error.name(),
            code,
            path: String::from("$"),
            message: message.into(),
            place: None,
            names: Vec::new(),
        }
    }

    /// A warning that concerns the file as a whole.
    pub(crate) fn warning(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Diagnostic { severity: Severity::Warning.name(), ..Diagnostic::error(code, message) }
    }

    /// The same about a value in the payload.
    pub(crate) fn at(self, path: String) -> Self {
        Diagnostic { path, ..self }
    }

    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The same with another end of its message, if it has this one.
    pub(crate) fn with_end(self, end: &str, other: &str) -> Self {
        match self.message.strip_suffix(end) {
            Some(start) => Diagnostic { message: Cow::Owned(format!("{start}{other}")), ..self },
            None => self,
        }
    }

    /// The error that a text is not JSON.
    pub(crate) fn not_json(fault: &NotJson) -> Self {
        let place = Some((fault.syntax.line, fault.syntax.column));
        Diagnostic { place, ..Diagnostic::error("not-json", fault.to_string()) }
    }

    /// The error that an article is inside the member of this name.
    pub(crate) fn wrapped(message: String, name: &str) -> Self {
        let names = vec![name.chars().take(MAX_NAME).collect()];
        Diagnostic { path: String::from("$.*"), names, ..Diagnostic::error("unknown-format", message) }
    }

    /// The warning that a text was mended before it was read.
    pub(crate) fn mended(fault: &NotJson) -> Self {
        let place = Some((fault.syntax.line, fault.syntax.column));
        Diagnostic { place, ..Diagnostic::warning("not-json", format!("{}; the text is read as meant", fault.fault())) }
    }

    /// The warning that a block of JSON-LD in a page is not JSON.
    pub(crate) fn left_out(number: usize, fault: &NotJson) -> Self {
        let place = Some((fault.syntax.line, fault.syntax.column));
        let fault = fault.fault();
        let text = format!("block {number} of JSON-LD is not JSON and is left out: {fault}; correct it in the page");
        Diagnostic { place, ..Diagnostic::warning("not-json", text) }
    }

    /// Whether it is about the text as a whole, and not about a value in it.
    pub(crate) fn is_mended(&self) -> bool {
        self.code == "not-json" && !self.is_error() && self.path == "$"
    }

    /// Whether it is about how a time is written.
    pub(crate) fn is_time(&self) -> bool {
        self.code == "bad-time" && !self.is_error()
    }

    /// A list without what repeats another of its entries: a value that cannot be used is not missing too. The entry that
    /// stays is an error if the other one is.
    pub(crate) fn once(mut all: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let is_missing = |diagnostic: &Diagnostic| diagnostic.code == "missing";
        let missing: Vec<Diagnostic> = all.iter().filter(|diagnostic| is_missing(diagnostic)).cloned().collect();
        for Diagnostic { severity, path, .. } in missing {
            let same = |other: &&mut Diagnostic| other.path == path && !is_missing(other);
            let Some(other) = all.iter_mut().find(same) else { continue };
            if severity == Severity::Error.name() {
                other.severity = severity;
            }
            all.retain(|diagnostic| diagnostic.path != path || !is_missing(diagnostic));
        }
        all
    }

    /// One line about a file for people, as compilers write it: an editor finds the place by it.
    pub(crate) fn line(&self, file: &Path) -> String {
        let names: Vec<String> = self.names.iter().map(|name| format!("`{}`", printable(Path::new(name)))).collect();
        let names = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
        match self.place {
            Some((line, column)) => format!("{}:{line}:{column}: {self}{names}", printable(file)),
            None => format!("{}: {self}{names}", printable(file)),
        }
    }

    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error.name()
    }
}

impl From<&Issue> for Diagnostic {
    fn from(issue: &Issue) -> Self {
        let Issue { severity, code, path, .. } = issue;
        Diagnostic {
            severity: severity.name(),
            code: code.name(),
            path: without_choices(path),
            message: issue.message(),
            place: None,
            names: names_of(issue).iter().map(|name| name.chars().take(MAX_NAME).collect()).collect(),
        }
    }
}

/// A path without how tables choose among several elements of a name: `$.feed.entry.link.?@rel=alternate.@href`.
fn without_choices(path: &str) -> String {
    let names: Vec<&str> = path.split('.').filter(|name| !name.starts_with(['?', '!'])).collect();
    names.join(".")
}

impl From<Error> for Diagnostic {
    fn from(error: Error) -> Self {
        Diagnostic::error("failed", error.chain())
    }
}

impl From<NameFault> for Diagnostic {
    fn from(fault: NameFault) -> Self {
        Diagnostic::error("failed", fault.to_string())
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} at {}: {}", self.severity, self.code, self.path, self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::without_choices;

    #[test]
    fn a_path_has_names_alone() {
        assert_eq!(without_choices("$.feed.entry[0].link.?@rel=alternate.@href"), "$.feed.entry[0].link.@href");
        assert_eq!(without_choices("$.docdata.!@a=b.@a"), "$.docdata.@a");
        assert_eq!(without_choices("$.related[1].url"), "$.related[1].url");
    }
}
