//! Views of how an article was made.

use super::parts::{Section, views};
use super::publisher::Link;
use crate::record::Field;
use crate::url::SafeUrl;

views! {
    /// How an article was made: what it is based on, by which principles, and how to report a mistake.
    About;
}

impl<'a> About<'a> {
    /// Its methods, and why it was made.
    #[must_use]
    pub fn backstory(self) -> Option<&'a str> {
        self.0.text(Field::Backstory)
    }

    /// What it is based on, at most 20: each has a name, and may have an address.
    pub fn citations(self) -> impl ExactSizeIterator<Item = Section<'a>> {
        self.0.list(Field::Citations).iter().map(Section)
    }

    /// The page with the publisher's principles.
    #[must_use]
    pub fn publishing_principles(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::PublishingPrinciples)
    }

    /// Trust indicators and other pages about it, at most 20.
    pub fn links(self) -> impl ExactSizeIterator<Item = Link<'a>> {
        self.0.list(Field::Links).iter().map(Link)
    }

    /// The page on which readers report a mistake.
    #[must_use]
    pub fn report_url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::ReportUrl)
    }

    /// The e-mail address to which they report it.
    #[must_use]
    pub fn report_email(self) -> Option<&'a str> {
        self.0.text(Field::ReportEmail)
    }
}
