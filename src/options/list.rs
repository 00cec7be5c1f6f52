//! The options of a list of articles.

use super::Excerpts;

/// The most articles that a list has.
pub(crate) const MAX_ITEMS: u8 = 100;

/// How a list of articles looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListOptions {
    /// The most articles shown, 1 to [`MAX_ITEMS`].
    pub(crate) items: u8,
    /// Whether the first article is larger.
    pub(crate) lead: bool,
    pub(crate) excerpts: Excerpts,
    /// Whether the articles are numbered.
    pub(crate) numbered: bool,
}

impl Default for ListOptions {
    fn default() -> Self {
        ListOptions { items: 10, lead: false, excerpts: Excerpts::default(), numbered: false }
    }
}
