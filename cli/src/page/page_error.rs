//! Why a page gives no payload.

use crate::html_tree::Limit;
use std::fmt;

/// The reason why a page gives no payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageError {
    /// It has no headline.
    NoHeadline,
    /// Neither it nor an option says where it is.
    NoAddress,
    /// It is the front page of a site, or a list of articles.
    NotAnArticle,
    /// It is an error, or asks for a log-in.
    Refusal,
    /// It has too many tags, or takes too long.
    Limit(Limit),
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PageError::NoHeadline => f.write_str("expected the HTML page of an article, found one without a headline"),
            PageError::NoAddress => f.write_str(
                "expected the address of the page, found none; state it in the page as <link rel=\"canonical\">, or pass --url",
            ),
            PageError::NotAnArticle => f.write_str(
                "expected the HTML page of an article, found a front page or a list of articles; give the page of one article",
            ),
            PageError::Refusal => f.write_str(
                "expected the HTML page of an article, found an error page or a log-in; check the address, and get the page \
                 as a reader does",
            ),
            PageError::Limit(limit) => limit.fmt(f),
        }
    }
}
