//! A list of articles, and typed views of what it says.

use super::{Publisher, Timestamp};
use crate::language::Direction;
use crate::record::{Field, Record};
use crate::url::SafeUrl;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A list of articles: a feed, a section, a search answer.
///
/// It is made by [`Reader::read_list`](crate::Reader::read_list). Articles that may not be shown are not in it. It
/// serializes as a payload of the project's own format, which reads as the same list again.
///
/// ```
/// use article_embed::Reader;
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let json = r#"{"title": "Weather", "items": [
///     {"headline": "Rain in Hanoi", "url": "https://news.example/rain"},
///     {"headline": "Snow in Oslo", "url": "https://news.example/snow"}
/// ]}"#;
/// let list = Reader::new().read_list(json)?.list;
/// assert_eq!(list.title(), Some("Weather"));
/// let headlines: Vec<_> = list.items().map(|item| item.headline()).collect();
/// assert_eq!(headlines, ["Rain in Hanoi", "Snow in Oslo"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List(pub(crate) Record);

/// An article of a list: what a row of the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListItem<'a>(pub(super) &'a Record);

impl List {
    /// The record behind the views.
    #[doc(hidden)]
    #[must_use]
    pub fn fields(&self) -> &Record {
        &self.0
    }

    /// The title: "Weather".
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.0.text(Field::Title)
    }

    /// The page of the list.
    #[must_use]
    pub fn url(&self) -> Option<&SafeUrl> {
        self.0.url(Field::Url)
    }

    /// Who publishes it, and all articles that do not name another publisher.
    #[must_use]
    pub fn publisher(&self) -> Option<Publisher<'_>> {
        self.0.record(Field::Publisher).map(Publisher)
    }

    /// The articles, at most 100. There is none if all are withheld.
    pub fn items(&self) -> impl ExactSizeIterator<Item = ListItem<'_>> {
        self.0.list(Field::Items).iter().map(ListItem)
    }

    /// When the list was last changed.
    #[must_use]
    pub fn updated(&self) -> Option<Timestamp> {
        self.0.time(Field::Updated).copied()
    }

    /// The language it is written in, as a canonical BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.0.text(Field::Language)
    }

    /// The direction it is written in, if the payload names it.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.0.text(Field::Direction)?.parse().ok()
    }

    /// The address of the payload with the next articles.
    #[must_use]
    pub fn next_url(&self) -> Option<&SafeUrl> {
        self.0.url(Field::NextUrl)
    }
}

impl<'a> ListItem<'a> {
    /// The record behind the views.
    #[doc(hidden)]
    #[must_use]
    pub fn fields(self) -> &'a Record {
        self.0
    }

    /// The headline, at most 300 characters.
    #[must_use]
    pub fn headline(self) -> &'a str {
        self.0.text(Field::Headline).unwrap_or_default()
    }

    /// The address where the article is read in full.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        super::parts::url(self.0)
    }

    /// The summary, at most 1,000 characters.
    #[must_use]
    pub fn excerpt(self) -> Option<&'a str> {
        self.0.text(Field::Excerpt)
    }

    /// The section it appeared in.
    #[must_use]
    pub fn section(self) -> Option<super::Section<'a>> {
        self.0.record(Field::Section).map(super::Section)
    }

    /// The main image.
    #[must_use]
    pub fn image(self) -> Option<super::Image<'a>> {
        self.0.record(Field::Image).map(super::Image)
    }

    /// The people or agencies who wrote it, at most 20.
    pub fn authors(self) -> impl ExactSizeIterator<Item = super::Author<'a>> {
        self.0.list(Field::Authors).iter().map(super::Author)
    }

    /// When it was first published.
    #[must_use]
    pub fn published(self) -> Option<Timestamp> {
        self.0.time(Field::Published).copied()
    }

    /// Who publishes it, if that is not the publisher of the list.
    #[must_use]
    pub fn publisher(self) -> Option<Publisher<'a>> {
        self.0.record(Field::Publisher).map(Publisher)
    }
}

/// The list as a payload of the project's own format, version 1.
impl Serialize for List {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &1)?;
        self.0.write(&mut map)?;
        map.end()
    }
}
