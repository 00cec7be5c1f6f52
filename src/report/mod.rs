//! What is wrong with a payload: coded issues with JSON paths.

mod code;
mod issue;
mod mismatch;
mod path;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod sentence;

pub use code::{Code, Severity};
pub use issue::Issue;
pub(crate) use mismatch::{Expected, Found};
pub(crate) use path::Path;

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Everything that is wrong with one payload, in the order it was found.
///
/// Serialized it is an object of `ok`, `format` and `issues`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    format: &'static str,
    issues: Vec<Issue>,
}

/// The maximum number of issues that are kept. A hostile payload can be wrong in a million places.
const MAX_ISSUES: usize = 100;

impl Report {
    /// Reports a fault after which there is no card. It is kept even if 100 warnings came before.
    pub(crate) fn error(&mut self, code: Code, path: &Path) {
        self.add(Severity::Error, code, path, None);
    }

    /// Reports a fault that costs no more than a field. Beyond 100 issues it is not kept.
    pub(crate) fn warn(&mut self, code: Code, path: &Path) {
        self.add(Severity::Warning, code, path, None);
    }

    /// Like [`error`](Report::error), with what was expected and what was found.
    pub(crate) fn error_at(&mut self, code: Code, path: &Path, expected: Expected, found: Found) {
        self.add(Severity::Error, code, path, Some((expected, found)));
    }

    /// Like [`warn`](Report::warn), with what was expected and what was found.
    pub(crate) fn warn_at(&mut self, code: Code, path: &Path, expected: Expected, found: Found) {
        self.add(Severity::Warning, code, path, Some((expected, found)));
    }

    fn add(&mut self, severity: Severity, code: Code, path: &Path, mismatch: Option<(Expected, Found)>) {
        if severity == Severity::Error {
            self.issues.truncate(MAX_ISSUES - 1);
        }
        if self.issues.len() < MAX_ISSUES {
            let issue = Issue::new(severity, code, path, mismatch);
            // The first article of a list is read once more as one of the others.
            let known = |other: &Issue| (other.severity, other.code, &other.path) == (severity, code, &issue.path);
            if !(cfg!(feature = "formats") && self.issues.iter().any(known)) {
                self.issues.push(issue);
            }
        }
    }

    /// How many issues there are.
    pub(crate) fn count(&self) -> usize {
        self.issues.len()
    }

    /// Takes out the issues after the first `count`.
    pub(crate) fn split_off(&mut self, count: usize) -> Vec<Issue> {
        self.issues.split_off(count.min(self.issues.len()))
    }

    /// Puts issues back that were taken out; as warnings if what they are about is left out.
    pub(crate) fn put_back(&mut self, issues: Vec<Issue>, left_out: bool) {
        for mut issue in issues {
            if left_out {
                issue.severity = Severity::Warning;
            }
            if self.issues.len() < MAX_ISSUES {
                self.issues.push(issue);
            }
        }
    }

    /// Adds to the last message, if it is about `path`, what follows from it. A browser has no such messages.
    #[cfg_attr(
        not(any(feature = "server", not(target_arch = "wasm32"))),
        allow(unused_variables, clippy::unused_self, reason = "a browser keeps none")
    )]
    #[inline(always)]
    pub(crate) fn explain(&mut self, path: &Path, consequence: &'static str) {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        if let Some(last) = self.issues.last_mut() {
            last.explain(path, consequence);
        }
    }

    /// Keeps the name of a member that was reported at `path`, for the command line. A browser keeps none.
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, clippy::unused_self, reason = "a browser keeps none"))]
    #[inline(always)]
    pub(crate) fn keep_name(&mut self, path: &Path, name: &str) {
        #[cfg(not(target_arch = "wasm32"))]
        {
            let mut place = String::new();
            path.write(&mut place);
            let same = |issue: &&mut Issue| issue.code == Code::UnknownMember && issue.path == place;
            if let Some(issue) = self.issues.iter_mut().find(same) {
                issue.keep_name(name);
            }
        }
    }

    /// The format that the payload was read as; empty if none was recognized.
    #[must_use]
    pub fn format(&self) -> &'static str {
        self.format
    }

    pub(crate) fn set_format(&mut self, format: &'static str) {
        self.format = format;
    }

    /// Whether the payload gives a card.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.issues.iter().all(|issue| issue.severity != Severity::Error)
    }

    /// The issues in the order they were found, at most 100.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The issues, owned.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("ok", &self.ok())?;
        map.serialize_entry("format", self.format)?;
        map.serialize_entry("issues", &self.issues)?;
        map.end()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_from_the_root() {
        let related = Path::ROOT.key("related");
        let story = related.index(12);
        let mut report = Report::default();
        report.warn(Code::UnsafeUrl, &story.key("url"));
        assert_eq!(report.issues()[0].path, "$.related[12].url");
        assert!(report.ok());
    }

    #[test]
    fn an_error_is_kept_however_many_warnings_came_before() {
        let mut report = Report::default();
        for index in 0..1000 {
            report.warn(Code::Duplicate, &Path::ROOT.index(index));
        }
        report.error(Code::Missing, &Path::ROOT);
        assert_eq!(report.issues().len(), MAX_ISSUES);
        assert!(!report.ok());
    }

    #[test]
    fn an_issue_is_written_in_one_line() {
        let mut report = Report::default();
        report.warn_at(
            Code::WrongType,
            &Path::ROOT.key("authors"),
            Expected::list_of("authors"),
            Found::phrase("a number"),
        );
        report.error(Code::Missing, &Path::ROOT.key("url"));
        let lines: Vec<_> = report.issues().iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "warning: wrong-type at $.authors: expected a list of authors, found a number",
                "error: missing at $.url: expected a value, found none",
            ]
        );
    }
}
