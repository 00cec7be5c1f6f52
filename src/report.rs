//! What was wrong with a payload: coded issues with JSON paths. It decides nothing and prints nothing.

mod code;

pub use code::{Code, Severity};

use serde::ser::{Serialize, SerializeMap, Serializer};

/// One step from a JSON value to a value inside it.
#[derive(Debug, Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

/// Where in the payload a value stands, kept on the stack: it costs nothing until an issue is written.
#[derive(Debug, Clone, Copy)]
pub struct Path<'p>(Place<'p>);

#[derive(Debug, Clone, Copy)]
enum Place<'p> {
    Root(&'static str),
    Inside(&'p Path<'p>, Step),
}

impl<'p> Path<'p> {
    /// The whole payload, written `$`.
    pub const ROOT: Path<'static> = Path(Place::Root("$"));
    /// What the host asked for, written `$options`.
    pub const OPTIONS: Path<'static> = Path(Place::Root("$options"));

    /// The member `key` of the value at this path.
    #[must_use]
    pub fn key(&'p self, key: &'static str) -> Path<'p> {
        Path(Place::Inside(self, Step::Key(key)))
    }

    /// The element `index`, counted from 0, of the list at this path.
    #[must_use]
    pub fn index(&'p self, index: usize) -> Path<'p> {
        Path(Place::Inside(self, Step::Index(index)))
    }

    fn write(&self, out: &mut String) {
        let step = match self.0 {
            Place::Root(name) => return out.push_str(name),
            Place::Inside(parent, step) => {
                parent.write(out);
                step
            }
        };
        match step {
            Step::Key(key) => {
                out.push('.');
                out.push_str(key);
            }
            Step::Index(index) => {
                out.push('[');
                push_number(out, index as u64);
                out.push(']');
            }
        }
    }
}

/// Appends `number` in decimal digits, without the machinery of `format!`.
pub(crate) fn push_number(out: &mut String, number: u64) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// One thing that was wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issue {
    /// Whether there is a card in spite of it.
    pub severity: Severity,
    /// The kind of fault; stable, for programs.
    pub code: Code,
    /// The place, as a normalized JSONPath (RFC 9535) with dots: `$.related[1].url`.
    pub path: String,
}

/// An object of four texts.
impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        for (key, value) in [
            ("severity", self.severity.name()),
            ("code", self.code.name()),
            ("path", &self.path),
            ("message", self.code.message()),
        ] {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// Everything that was wrong with one payload, in the order it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    format: &'static str,
    issues: Vec<Issue>,
}

/// A hostile payload can be wrong in a million places; the first ones tell the story.
const MOST_ISSUES: usize = 100;

/// An object: whether the payload is `ok`, its `format`, its `issues`.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("ok", &self.ok())?;
        map.serialize_entry("format", self.format)?;
        map.serialize_entry("issues", &self.issues)?;
        map.end()
    }
}

impl Report {
    /// Notes a fault after which there is no card.
    pub fn error(&mut self, code: Code, path: &Path) {
        self.issues.truncate(MOST_ISSUES - 1);
        self.push(Severity::Error, code, path);
    }

    /// Notes a fault that cost a field; beyond 100 issues it is not kept.
    pub fn warn(&mut self, code: Code, path: &Path) {
        self.push(Severity::Warning, code, path);
    }

    /// Notes that a field is not there which a record cannot be without; the article itself can then give no card.
    pub(crate) fn missing(&mut self, path: &Path, fatal: bool) {
        if fatal { self.error(Code::Missing, path) } else { self.warn(Code::Missing, path) }
    }

    fn push(&mut self, severity: Severity, code: Code, path: &Path) {
        if self.issues.len() == MOST_ISSUES {
            return;
        }
        let mut place = String::new();
        path.write(&mut place);
        self.issues.push(Issue { severity, code, path: place });
    }

    /// The format that the payload was read as; empty as long as none was found.
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
}

#[cfg(test)]
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
        for _ in 0..1000 {
            report.warn(Code::Duplicate, &Path::ROOT);
        }
        report.error(Code::Missing, &Path::ROOT);
        assert_eq!(report.issues().len(), MOST_ISSUES);
        assert!(!report.ok());
    }
}
