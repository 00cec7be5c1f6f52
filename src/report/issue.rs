//! One fault of a payload: how bad, of what kind, where, and a sentence about it.

use super::code::{Code, Severity};
use super::mismatch::{Expected, Found};
use super::path::Path;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
use super::sentence::sentence;
use alloc::borrow::Cow;
use core::fmt;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One thing that is wrong with a payload or with the host's options.
///
/// Serialized it is an object of four strings: `severity`, `code`, `path` and `message`. Its `Display` has them in one
/// line:
///
/// ```
/// # #[cfg(not(target_arch = "wasm32"))] {
/// use article_embed::Reader;
///
/// let report = Reader::new().validate(r#"{"headline": "Rain", "url": "https://news.example/", "authors": 7}"#);
/// let line = "warning: wrong-type at $.authors: expected a list of authors, found a number";
/// assert_eq!(report.issues()[0].to_string(), line);
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issue {
    /// Whether there is a card in spite of it.
    pub severity: Severity,
    /// The kind of fault. Match on this one; it is stable.
    pub code: Code,
    /// Where it is: a normalized JSONPath (RFC 9535) in dot notation, such as `$.related[1].url`. A `*` stands for a
    /// member whose name is the payload's own.
    pub path: String,
    /// What was expected and what was found, where more is known than the code says.
    mismatch: Option<(Expected, Found)>,
    /// The names of members that no field takes. The message never repeats them.
    #[cfg(not(target_arch = "wasm32"))]
    names: Vec<String>,
}

/// The maximum number of names that an issue keeps.
#[cfg(not(target_arch = "wasm32"))]
const MAX_NAMES: usize = 20;

impl Issue {
    pub(super) fn new(severity: Severity, code: Code, path: &Path, mismatch: Option<(Expected, Found)>) -> Self {
        let mut place = String::new();
        path.write(&mut place);
        Issue {
            severity,
            code,
            path: place,
            mismatch,
            #[cfg(not(target_arch = "wasm32"))]
            names: Vec::new(),
        }
    }

    /// Keeps the name of a member.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn keep_name(&mut self, name: &str) {
        if self.names.len() < MAX_NAMES {
            self.names.push(name.to_owned());
        }
    }

    /// The names that the payload has for what no field takes; untrusted text.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(super) fn explain(&mut self, path: &Path, consequence: &'static str) {
        let mut place = String::new();
        path.write(&mut place);
        if let Some((_, found)) = &mut self.mismatch
            && place == self.path
        {
            found.1 = consequence;
        }
    }

    /// One sentence for people, such as "expected a list of authors, found a number".
    ///
    /// It holds no text of the payload, so it is safe to log and to show. The wording may change between releases. In a
    /// browser it is the shorter [`Code::message`].
    #[must_use]
    pub fn message(&self) -> Cow<'static, str> {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        if let Some((expected, found)) = self.mismatch {
            return Cow::Owned(sentence(expected, found));
        }
        Cow::Borrowed(self.code.message())
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {} at {}: {}", self.severity, self.code, self.path, self.message())
    }
}

impl core::error::Error for Issue {}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        for (key, value) in [
            ("severity", self.severity.name()),
            ("code", self.code.name()),
            ("path", &self.path),
            ("message", &self.message()),
        ] {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
