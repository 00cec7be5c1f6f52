//! Reads JSON text into a list of articles, for Rust programs.

use super::{Changes, Moment, ReadError, Reader};
use crate::article::List;
use crate::formats::{MAX_ITEMS, read_list_as};
use crate::json::{Json, text_of};
use crate::payload_text;
use crate::report::{Issue, Report};

/// A list of articles, and what was wrong with its payload.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParsedList {
    /// The list.
    pub list: List,
    /// The faults that cost a field or an article, at most 100, in the order they were found.
    pub warnings: Vec<Issue>,
    /// The name of the format that the payload was read as.
    pub format: &'static str,
    /// When time alone changes which articles may be shown.
    pub changes: Changes,
}

impl Reader {
    /// Reads a list of articles: a feed, a section, a search answer, in any of the formats. An article alone is a list of
    /// one. Each is read as [`read`](Reader::read) reads it; one that is incomplete or may not be shown is left out.
    ///
    /// # Errors
    /// The text is not JSON, or there is no article in it.
    pub fn read_list(&self, json: &str) -> Result<ParsedList, ReadError> {
        let (mut report, mut room) = (Report::default(), String::new());
        let document = payload_text::parse(json, &mut room, &mut report)?;
        self.list(document.root(), report)
    }

    /// Reads a list of articles in UTF-8, like [`read_list`](Reader::read_list).
    ///
    /// # Errors
    /// As for [`read_list`](Reader::read_list); also bytes that are not UTF-8.
    pub fn read_list_slice(&self, json: &[u8]) -> Result<ParsedList, ReadError> {
        self.read_list(text_of(json)?)
    }

    /// Reads a list of articles from a value that is already parsed, like [`read_list`](Reader::read_list).
    ///
    /// # Errors
    /// There is no article in it.
    pub fn read_list_value(&self, json: &serde_json::Value) -> Result<ParsedList, ReadError> {
        self.list(json, Report::default())
    }

    fn list(&self, json: impl Json + Copy, mut report: Report) -> Result<ParsedList, ReadError> {
        let (format, base) = (self.format.as_deref(), self.base.as_deref());
        let moment = Moment::at(self.now);
        match read_list_as(format, json, base, &moment, &mut report, MAX_ITEMS) {
            Some(list) => {
                let (format, changes) = (report.format(), moment.changes());
                Ok(ParsedList { list, format, warnings: report.into_issues(), changes })
            }
            None => Err(ReadError { syntax: None, report }),
        }
    }
}
