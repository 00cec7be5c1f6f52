//! Reads JSON text into an article, for Rust programs.

mod error;
#[cfg(feature = "formats")]
mod list;
mod moment;
#[cfg(feature = "formats")]
mod unused;

use crate::article::Article;
use crate::formats::read_as;
use crate::json::{Json, SyntaxError, text_of};
use crate::payload_text;
use crate::report::{Issue, Report};
pub use error::ReadError;
#[cfg(feature = "formats")]
pub use list::ParsedList;
pub use moment::Changes;
use moment::Moment;
use std::time::{SystemTime, UNIX_EPOCH};
#[cfg(feature = "formats")]
pub use unused::{Unused, unused};

/// Reads payloads of any known format.
///
/// A reader can be used any number of times and from several threads.
///
/// ```
/// use article_embed::Reader;
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let reader = Reader::new().base("https://news.example/api/rain.json");
/// let parsed = reader.read(r#"{"headline": "Rain in Hanoi", "url": "/rain", "published": "yesterday"}"#)?;
/// assert_eq!(parsed.article.url().as_str(), "https://news.example/rain");
/// assert_eq!(parsed.format, "article-embed");
/// assert_eq!(parsed.warnings[0].path, "$.published");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[must_use]
pub struct Reader {
    base: Option<String>,
    format: Option<String>,
    /// Milliseconds since 1970.
    now: Option<i64>,
}

/// An article, and what was wrong with its payload.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parsed {
    /// The article.
    pub article: Article,
    /// The faults that cost a field or an entry, at most 100, in the order they were found.
    pub warnings: Vec<Issue>,
    /// The name of the format that the payload was read as, for example `schema-org`.
    pub format: &'static str,
    /// When time alone changes what may be shown.
    pub changes: Changes,
}

impl Reader {
    /// A reader that detects the format and knows no address to resolve relative addresses against.
    pub const fn new() -> Self {
        Reader { base: None, format: None, now: None }
    }

    pub(crate) const fn of(base: Option<String>, format: Option<String>) -> Self {
        Reader { base, format, now: None }
    }

    /// Sets the address of the payload, absolute. The addresses in it are resolved against this one.
    pub fn base(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Sets the name of the payload's format, for example `wordpress`, instead of detecting it. After a colon may
    /// follow the `id` of one article of several, where otherwise the first is read: `json-feed:42`.
    ///
    /// An unknown name leaves a warning at `$options.format`, and the format is detected.
    pub fn format(mut self, name: impl Into<String>) -> Self {
        self.format = Some(name.into());
        self
    }

    /// Sets the time that embargoes and expiries of parts are compared with; the system's clock if not given.
    pub fn now(mut self, time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        self.now = Some(i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        self
    }

    /// Reads JSON text, or a feed in XML (RSS, Atom). A byte order mark at its start is skipped. Common mistakes, such as
    /// a comma before a closing brace or a comment, are mended and leave the warning `not-json`. The length is not
    /// limited: a caller that takes payloads from strangers limits it (`embed.js` takes 1 MiB).
    ///
    /// # Errors
    /// The text is not JSON, or the payload gives no article: its format is unknown, or it lacks a headline or a safe
    /// address.
    pub fn read(&self, json: &str) -> Result<Parsed, ReadError> {
        self.read_text(json)?.into_parsed()
    }

    /// Reads JSON text in UTF-8, like [`read`](Reader::read).
    ///
    /// # Errors
    /// As for [`read`](Reader::read); also bytes that are not UTF-8.
    pub fn read_slice(&self, json: &[u8]) -> Result<Parsed, ReadError> {
        self.read(text_of(json)?)
    }

    /// Reads a value that is already parsed.
    ///
    /// ```
    /// use article_embed::Reader;
    /// use serde_json::json;
    ///
    /// # fn main() -> Result<(), article_embed::ReadError> {
    /// let post = json!({"title": {"rendered": "Rain"}, "link": "https://news.example/rain", "date_gmt": "2026-05-01T08:00:00"});
    /// let parsed = Reader::new().format("wordpress").read_value(&post)?;
    /// assert_eq!(parsed.article.headline(), "Rain");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The payload gives no article: its format is unknown, or it lacks a headline or a safe address.
    pub fn read_value(&self, json: &serde_json::Value) -> Result<Parsed, ReadError> {
        self.outcome(json, Report::default()).into_parsed()
    }

    /// Reads JSON text and returns only what was wrong with it.
    ///
    /// ```
    /// use article_embed::Reader;
    ///
    /// let report = Reader::new().validate(r#"{"headline": "Rain in Hanoi"}"#);
    /// assert!(!report.ok());
    /// assert_eq!(report.issues()[0].code.name(), "missing");
    /// assert_eq!(report.issues()[0].path, "$.url");
    /// ```
    #[must_use]
    pub fn validate(&self, json: &str) -> Report {
        match self.read_text(json) {
            Ok(outcome) => outcome.report,
            Err(error) => ReadError::from(error).report,
        }
    }

    /// Validates JSON text in UTF-8, like [`validate`](Reader::validate).
    #[must_use]
    pub fn validate_slice(&self, json: &[u8]) -> Report {
        match text_of(json) {
            Ok(text) => self.validate(text),
            Err(error) => ReadError::from(error).report,
        }
    }

    /// Validates a value that is already parsed, like [`validate`](Reader::validate).
    #[must_use]
    pub fn validate_value(&self, json: &serde_json::Value) -> Report {
        self.outcome(json, Report::default()).report
    }

    /// Reads JSON text, mended where that is needed.
    fn read_text(&self, json: &str) -> Result<Outcome, SyntaxError> {
        let (mut report, mut room) = (Report::default(), String::new());
        let document = payload_text::parse(json, &mut room, &mut report)?;
        Ok(self.outcome(document.root(), report))
    }

    fn outcome(&self, json: impl Json + Copy, mut report: Report) -> Outcome {
        // Related stories and pictures may have an embargo or expire.
        let moment = Moment::at(self.now);
        let article = read_as(self.format.as_deref(), json, self.base.as_deref(), &moment, &mut report);
        Outcome { article, report, changes: moment.changes() }
    }
}

/// What a payload gives.
struct Outcome {
    article: Option<Article>,
    report: Report,
    changes: Changes,
}

impl Outcome {
    fn into_parsed(self) -> Result<Parsed, ReadError> {
        let Outcome { article, report, changes } = self;
        match article {
            Some(article) => Ok(Parsed { article, format: report.format(), warnings: report.into_issues(), changes }),
            None => Err(ReadError { syntax: None, report }),
        }
    }
}
