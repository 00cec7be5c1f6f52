//! The media of an article: a video, a sound or a gallery, and pictures that may disturb.

#[cfg(feature = "formats")]
use super::list::ListItem;
use super::model::Article;
use super::parts::{Image, RelatedStory, views};
use crate::record::Field;
use crate::url::SafeUrl;
use core::time::Duration;

views! {
    /// The video, the sound or the pictures that an article or story is about.
    Media;
    /// That a picture may disturb readers.
    Warning;
}

impl Article {
    /// The video, the sound or the pictures that it is about.
    #[must_use]
    pub fn media(&self) -> Option<Media<'_>> {
        self.0.record(Field::Media).map(Media)
    }
}

impl<'a> RelatedStory<'a> {
    /// The video, the sound or the pictures that it is about.
    #[must_use]
    pub fn media(self) -> Option<Media<'a>> {
        self.0.record(Field::Media).map(Media)
    }
}

#[cfg(feature = "formats")]
impl<'a> ListItem<'a> {
    /// The video, the sound or the pictures that it is about.
    #[must_use]
    pub fn media(self) -> Option<Media<'a>> {
        self.0.record(Field::Media).map(Media)
    }
}

impl<'a> Media<'a> {
    /// `video`, `audio` or `gallery`.
    #[must_use]
    pub fn kind(self) -> &'a str {
        self.0.text(Field::Kind).unwrap_or_default()
    }

    /// The address of its file, which a card plays in place.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }

    /// How long it takes, below 100,000 seconds.
    #[must_use]
    pub fn duration(self) -> Option<Duration> {
        self.0.number(Field::Duration).map(|seconds| Duration::from_secs(seconds.into()))
    }

    /// The address of its captions, in WebVTT.
    #[must_use]
    pub fn captions(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Captions)
    }

    /// The pictures of a gallery, at most 12.
    pub fn images(self) -> impl ExactSizeIterator<Item = Image<'a>> {
        self.0.list(Field::Images).iter().map(Image)
    }
}

impl<'a> Image<'a> {
    /// That it may disturb readers: a card shows it only after a click.
    #[must_use]
    pub fn sensitive(self) -> Option<Warning<'a>> {
        self.0.record(Field::Sensitive).map(Warning)
    }
}

impl<'a> Warning<'a> {
    /// The publisher's own words of warning, at most 200 characters.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        self.0.text(Field::Text)
    }
}
