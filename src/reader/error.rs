//! Why a payload gives no article.

use crate::json::SyntaxError;
use crate::payload_text;
use crate::report::{Issue, Report, Severity};
use core::error::Error;
use core::fmt;

/// A payload gives no article.
///
/// It displays the first error; [`issues`](ReadError::issues) has all of them, and the warnings.
///
/// ```
/// use article_embed::Reader;
///
/// let error = Reader::new().read(r#"{"headline": "Rain in Hanoi"}"#).unwrap_err();
/// assert_eq!(error.issues().len(), 1);
/// assert_eq!(error.syntax(), None);
///
/// let error = Reader::new().read("{\n  \"headline\": }").unwrap_err();
/// let syntax = error.syntax().unwrap();
/// assert_eq!((syntax.line, syntax.column), (2, 15));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    pub(super) syntax: Option<SyntaxError>,
    pub(super) report: Report,
}

impl ReadError {
    /// What was wrong, at least one error among it, at most 100. Each issue has a code, a path and a message.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        self.report.issues()
    }

    /// Where the text stops being JSON; `None` if it is JSON.
    #[must_use]
    pub fn syntax(&self) -> Option<&SyntaxError> {
        self.syntax.as_ref()
    }

    /// The report, as [`Reader::validate`](crate::Reader::validate) gives it.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl From<SyntaxError> for ReadError {
    fn from(syntax: SyntaxError) -> Self {
        let mut report = Report::default();
        payload_text::report_not_json(&syntax, &mut report);
        ReadError { syntax: Some(syntax), report }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(syntax) = &self.syntax {
            return write!(f, "the payload is not JSON: {syntax}");
        }
        let mut errors = self.issues().iter().filter(|issue| issue.severity == Severity::Error);
        match errors.next() {
            Some(first) => write!(f, "{} at {}: {}", first.code, first.path, first.message())?,
            None => f.write_str("the payload gives no article")?,
        }
        match errors.count() {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl Error for ReadError {}
