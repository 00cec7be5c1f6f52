//! Views of what is new in a live article.

use super::parts::views;
use crate::record::Field;
use crate::time::Timestamp;
use crate::url::SafeUrl;

views! {
    /// An update of a live article.
    Update;
}

impl<'a> Update<'a> {
    /// When it was published.
    #[must_use]
    pub fn time(self) -> Option<Timestamp> {
        self.0.time(Field::Time).copied()
    }

    /// Its headline; an update without one has a text.
    #[must_use]
    pub fn headline(self) -> Option<&'a str> {
        self.0.text(Field::Headline)
    }

    /// What it says.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        self.0.text(Field::Text)
    }

    /// Where it is read.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }

    /// Whether it is one of the key events.
    #[must_use]
    pub fn is_key(self) -> bool {
        self.0.has(Field::Key)
    }
}
