//! What a payload gives: one article, or a list of them.

use article_embed::Notice;
use article_embed::article::{Article, Content, List, SafeUrl};
use serde::Serialize;
use std::time::SystemTime;

/// An article, or a list of articles.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum Subject {
    Article(Article),
    List(List),
}

impl Subject {
    /// What a card shows.
    pub(crate) fn content(&self) -> &dyn Content {
        match self {
            Subject::Article(article) => article,
            Subject::List(list) => list,
        }
    }

    /// Why it must not be shown at `now`.
    pub(crate) fn notice(&self, now: SystemTime) -> Option<Notice> {
        match self {
            Subject::Article(article) => article.notice(now),
            Subject::List(list) => (list.items().len() == 0).then_some(Notice::Withheld),
        }
    }

    /// The address of the article, or of the page of the list.
    pub(crate) fn url(&self) -> Option<&SafeUrl> {
        match self {
            Subject::Article(article) => Some(article.url()),
            Subject::List(list) => list.url(),
        }
    }

    pub(crate) fn language(&self) -> Option<&str> {
        match self {
            Subject::Article(article) => article.language(),
            Subject::List(list) => list.language(),
        }
    }

    /// The article, if it is one.
    pub(crate) fn article(&self) -> Option<&Article> {
        match self {
            Subject::Article(article) => Some(article),
            Subject::List(_) => None,
        }
    }

    /// How many articles a list has.
    pub(crate) fn count(&self) -> Option<usize> {
        match self {
            Subject::Article(_) => None,
            Subject::List(list) => Some(list.items().len()),
        }
    }
}
