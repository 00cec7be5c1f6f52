//! What an article says: a method for each of its fields.

use super::about::About;
use super::live::Update;
use super::model::Article;
use super::notice::{Notice, notice_of};
use super::parts::{Author, Correction, Image, RelatedStory, Rights, Section};
use super::publisher::Publisher;
use crate::body::Block;
use crate::language::Direction;
use crate::record::{Field, Record};
use crate::time::Timestamp;
use crate::url::{EMPTY_URL, SafeUrl};
use core::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

impl Article {
    /// The record behind the views.
    #[doc(hidden)]
    #[must_use]
    pub fn fields(&self) -> &Record {
        &self.0
    }

    /// The publisher's own identifier of the article, at most 200 characters.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.0.text(Field::Id)
    }

    /// The headline, at most 300 characters.
    #[must_use]
    pub fn headline(&self) -> &str {
        self.0.text(Field::Headline).unwrap_or_default()
    }

    /// The address where the article is read in full.
    #[must_use]
    pub fn url(&self) -> &SafeUrl {
        self.0.url(Field::Url).unwrap_or(&EMPTY_URL)
    }

    /// The section it appeared in: "World".
    #[must_use]
    pub fn section(&self) -> Option<Section<'_>> {
        self.0.record(Field::Section).map(Section)
    }

    /// The summary, at most 1,000 characters.
    #[must_use]
    pub fn excerpt(&self) -> Option<&str> {
        self.0.text(Field::Excerpt)
    }

    /// The text of the article; empty if the payload has none. A paragraph that repeats the excerpt is left out.
    #[must_use]
    pub fn body(&self) -> &[Block] {
        self.0.body()
    }

    /// The main image.
    #[must_use]
    pub fn image(&self) -> Option<Image<'_>> {
        self.0.record(Field::Image).map(Image)
    }

    /// The people or agencies who wrote it, at most 20.
    pub fn authors(&self) -> impl ExactSizeIterator<Item = Author<'_>> {
        self.0.list(Field::Authors).iter().map(Author)
    }

    /// The place of filing: "Hanoi".
    #[must_use]
    pub fn dateline(&self) -> Option<&str> {
        self.0.text(Field::Dateline)
    }

    /// When it was first published.
    #[must_use]
    pub fn published(&self) -> Option<Timestamp> {
        self.0.time(Field::Published).copied()
    }

    /// When it was last changed.
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

    /// Who publishes it.
    #[must_use]
    pub fn publisher(&self) -> Option<Publisher<'_>> {
        self.0.record(Field::Publisher).map(Publisher)
    }

    /// Stories to read next, at most 50.
    pub fn related(&self) -> impl ExactSizeIterator<Item = RelatedStory<'_>> {
        self.0.list(Field::Related).iter().map(RelatedStory)
    }

    /// Who owns it and on which terms it may be used.
    #[must_use]
    pub fn rights(&self) -> Option<Rights<'_>> {
        self.0.record(Field::Rights).map(Rights)
    }

    /// What was wrong in it and has been corrected, at most 20.
    pub fn corrections(&self) -> impl ExactSizeIterator<Item = Correction<'_>> {
        self.0.list(Field::Corrections).iter().map(Correction)
    }

    /// What is new in it if it is live, the newest first, at most 200.
    pub fn updates(&self) -> impl ExactSizeIterator<Item = Update<'_>> {
        self.0.list(Field::Updates).iter().map(Update)
    }

    /// What it is about, at most 20 topics: each has a name, and may have an address.
    pub fn topics(&self) -> impl ExactSizeIterator<Item = Section<'_>> {
        self.0.list(Field::Topics).iter().map(Section)
    }

    /// How many minutes its text takes to read, below 1,000, if the payload says it.
    #[must_use]
    pub fn reading_time(&self) -> Option<u32> {
        self.0.number(Field::ReadingTime)
    }

    /// How many words its text has, below 100,000, if the payload says it.
    #[must_use]
    pub fn word_count(&self) -> Option<u32> {
        self.0.number(Field::WordCount)
    }

    /// How it was made.
    #[must_use]
    pub fn about(&self) -> Option<About<'_>> {
        self.0.record(Field::About).map(About)
    }

    /// Until when it may not be shown.
    #[must_use]
    pub fn embargo(&self) -> Option<Timestamp> {
        self.0.time(Field::Embargo).copied()
    }

    /// From when on it may not be shown.
    #[must_use]
    pub fn expires(&self) -> Option<Timestamp> {
        self.0.time(Field::Expires).copied()
    }

    /// Why the article may not be shown at `now`; `None` if it may.
    ///
    /// ```
    /// use article_embed::{Notice, Reader};
    /// use std::time::SystemTime;
    ///
    /// # fn main() -> Result<(), article_embed::ReadError> {
    /// let json = r#"{"headline": "Rain", "url": "https://news.example/rain", "status": "withheld"}"#;
    /// let article = Reader::new().read(json)?.article;
    /// assert_eq!(article.notice(SystemTime::now()), Some(Notice::Withheld));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn notice(&self, now: SystemTime) -> Option<Notice> {
        let whole = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        self.notice_at(now.duration_since(UNIX_EPOCH).map_or_else(|before| -whole(before.duration()), whole))
    }

    /// Like [`notice`](Article::notice), at milliseconds since 1970-01-01T00:00:00Z.
    pub(crate) fn notice_at(&self, now: i64) -> Option<Notice> {
        notice_of(&self.0, now)
    }
}
