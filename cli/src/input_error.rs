//! Why some bytes give no article.

use super::diagnostic::Diagnostic;
use super::not_json::NotJson;
use super::page::PageError;
use article_embed::ReadError;
use article_embed::internal::xml::root;
use std::fmt;

/// The reason why some bytes give no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InputError {
    /// Longer than the limit for its kind.
    TooLarge,
    /// An HTML page that gives no payload.
    Page(PageError),
    /// Neither JSON nor an HTML page.
    NotJson(NotJson),
    /// XML that is no source of articles; what it is.
    OtherXml(&'static str),
    /// An object around a payload, and the name of the member that has it.
    Wrapped(String),
    /// A payload that gives no article.
    Payload(ReadError),
}

impl InputError {
    /// The errors, and the warnings before and after them.
    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        let code = match self {
            InputError::TooLarge | InputError::Page(PageError::Limit(_)) => "too-large",
            InputError::Payload(error) => return error.issues().iter().map(Diagnostic::from).collect(),
            InputError::NotJson(fault) => return vec![Diagnostic::not_json(fault)],
            InputError::Wrapped(name) => return vec![Diagnostic::wrapped(self.to_string(), name)],
            InputError::OtherXml(_) => "unknown-format",
            InputError::Page(PageError::NoAddress) => "missing",
            InputError::Page(PageError::NotAnArticle) => "no-article",
            InputError::Page(PageError::Refusal) => "error-answer",
            InputError::Page(PageError::NoHeadline) => "not-json",
        };
        vec![Diagnostic::error(code, self.to_string())]
    }

    /// The format of the payload; empty if it was not detected.
    pub(crate) fn format(&self) -> &'static str {
        match self {
            InputError::Payload(error) => error.report().format(),
            _ => "",
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InputError::TooLarge => f.write_str("expected at most 1 MiB of JSON or 8 MiB of HTML, found more"),
            InputError::Page(error) => error.fmt(f),
            InputError::NotJson(fault) => fault.fmt(f),
            InputError::OtherXml(kind) => {
                write!(f, "expected a feed (RSS or Atom), NITF or NewsML-G2, found {kind}")
            }
            InputError::Wrapped(_) => f.write_str(
                "expected an article, found an object with an article in a member; give what is in it alone",
            ),
            InputError::Payload(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for InputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            InputError::Payload(error) => Some(error),
            InputError::Page(PageError::Limit(limit)) => Some(limit),
            _ => None,
        }
    }
}

/// The first error, as a command on many payloads reports it.
impl From<InputError> for Diagnostic {
    fn from(error: InputError) -> Self {
        let first = error.diagnostics().into_iter().find(Diagnostic::is_error);
        first.unwrap_or_else(|| Diagnostic::error("failed", error.to_string()))
    }
}

/// The kind of a text that is XML and no source of articles.
pub(crate) fn other_xml(text: &str) -> Option<&'static str> {
    let root = root(text)?;
    Some(match root.rsplit(':').next().unwrap_or(root) {
        "urlset" | "sitemapindex" => "a site map; give the page of one article, or a feed",
        "opml" => "a list of feeds; give one of them",
        "NewsML" => "NewsML 1; ask for NewsML-G2, NITF or JSON",
        "svg" => "a picture; give the article's page or its JSON",
        "html" => return None,
        _ if text.contains("<?xml") => "XML of another kind",
        _ => return None,
    })
}
