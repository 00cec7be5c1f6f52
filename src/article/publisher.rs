//! Views of a publisher, its links and its search.

use super::parts::{Image, name, url, views};
use crate::record::Field;
use crate::url::SafeUrl;

views! {
    /// The publisher of an article.
    Publisher;
    /// A named link.
    Link;
    /// The search of a publisher.
    Search;
}

impl<'a> Publisher<'a> {
    /// The publisher's name.
    #[must_use]
    pub fn name(self) -> Option<&'a str> {
        self.0.text(Field::Name)
    }

    /// The publisher's page.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }

    /// The publisher's logo.
    #[must_use]
    pub fn logo(self) -> Option<Image<'a>> {
        self.0.record(Field::Logo).map(Image)
    }

    /// The label above the links.
    #[must_use]
    pub fn links_label(self) -> Option<&'a str> {
        self.0.text(Field::LinksLabel)
    }

    /// Where else the publisher is found, at most 20 links.
    pub fn links(self) -> impl ExactSizeIterator<Item = Link<'a>> {
        self.0.list(Field::Links).iter().map(Link)
    }

    /// The publisher's search.
    #[must_use]
    pub fn search(self) -> Option<Search<'a>> {
        self.0.record(Field::Search).map(Search)
    }
}

impl<'a> Link<'a> {
    /// The text of the link.
    #[must_use]
    pub fn name(self) -> &'a str {
        name(self.0)
    }

    /// Where it leads.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        url(self.0)
    }
}

impl<'a> Search<'a> {
    /// The address of the results; `{query}` stands for the reader's words.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        url(self.0)
    }

    /// The text in the empty search field.
    #[must_use]
    pub fn prompt(self) -> Option<&'a str> {
        self.0.text(Field::Prompt)
    }
}
