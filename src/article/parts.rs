//! Views of the parts of an article: each borrows a record and names what can be in it.

use crate::record::{Field, Record};
use crate::time::Timestamp;
use crate::url::{EMPTY_URL, SafeUrl};

/// Declares views, each a copyable borrow of one record.
macro_rules! views {
    ($($(#[$meta:meta])* $view:ident;)*) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $view<'a>(pub(super) &'a $crate::record::Record);
        )*
    };
}

pub(super) use views;

views! {
    /// A section of a publication.
    Section;
    /// A picture.
    Image;
    /// The point of a picture that a crop keeps.
    FocalPoint;
    /// One file of a picture, in another width.
    ImageSource;
    /// A person or agency that wrote an article.
    Author;
    /// A story to read next.
    RelatedStory;
    /// Who owns an article and how it may be used.
    Rights;
    /// A correction of an article.
    Correction;
}

/// The address of a record that always has one.
pub(super) fn url(record: &Record) -> &SafeUrl {
    record.url(Field::Url).unwrap_or(&EMPTY_URL)
}

/// The name of a record that always has one.
pub(super) fn name(record: &Record) -> &str {
    record.text(Field::Name).unwrap_or_default()
}

impl<'a> Section<'a> {
    /// Its name: "World".
    #[must_use]
    pub fn name(self) -> &'a str {
        name(self.0)
    }

    /// Its page.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }
}

impl<'a> Image<'a> {
    /// The address of its file.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        url(self.0)
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(self) -> Option<u32> {
        self.0.number(Field::Width)
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(self) -> Option<u32> {
        self.0.number(Field::Height)
    }

    /// What it shows, for readers who do not see it.
    #[must_use]
    pub fn alt(self) -> Option<&'a str> {
        self.0.text(Field::Alt)
    }

    /// The text under it.
    #[must_use]
    pub fn caption(self) -> Option<&'a str> {
        self.0.text(Field::Caption)
    }

    /// Who made it.
    #[must_use]
    pub fn credit(self) -> Option<&'a str> {
        self.0.text(Field::Credit)
    }

    /// The point that a crop keeps; without one, a crop keeps rather the upper third.
    #[must_use]
    pub fn focal_point(self) -> Option<FocalPoint<'a>> {
        self.0.record(Field::FocalPoint).map(FocalPoint)
    }

    /// Files of the same picture in other widths, at most 12.
    pub fn sources(self) -> impl ExactSizeIterator<Item = ImageSource<'a>> {
        self.0.list(Field::Sources).iter().map(ImageSource)
    }
}

impl FocalPoint<'_> {
    /// The distance from the left edge, in percent of the width.
    #[must_use]
    pub fn x(self) -> f64 {
        f64::from(self.0.tenths(Field::X).unwrap_or_default()) / 10.0
    }

    /// The distance from the upper edge, in percent of the height.
    #[must_use]
    pub fn y(self) -> f64 {
        f64::from(self.0.tenths(Field::Y).unwrap_or_default()) / 10.0
    }
}

impl<'a> ImageSource<'a> {
    /// The address of the file.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        url(self.0)
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(self) -> u32 {
        self.0.number(Field::Width).unwrap_or_default()
    }
}

impl<'a> Author<'a> {
    /// The author's name.
    #[must_use]
    pub fn name(self) -> &'a str {
        name(self.0)
    }

    /// The author's page.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }

    /// What the author does: "Correspondent".
    #[must_use]
    pub fn role(self) -> Option<&'a str> {
        self.0.text(Field::Role)
    }

    /// A few sentences about the author.
    #[must_use]
    pub fn bio(self) -> Option<&'a str> {
        self.0.text(Field::Bio)
    }

    /// A portrait.
    #[must_use]
    pub fn image(self) -> Option<Image<'a>> {
        self.0.record(Field::Image).map(Image)
    }
}

impl<'a> RelatedStory<'a> {
    /// Where the story is read.
    #[must_use]
    pub fn url(self) -> &'a SafeUrl {
        url(self.0)
    }

    /// The headline; a story without one has an excerpt.
    #[must_use]
    pub fn headline(self) -> Option<&'a str> {
        self.0.text(Field::Headline)
    }

    /// The summary.
    #[must_use]
    pub fn excerpt(self) -> Option<&'a str> {
        self.0.text(Field::Excerpt)
    }

    /// The section it appeared in.
    #[must_use]
    pub fn section(self) -> Option<Section<'a>> {
        self.0.record(Field::Section).map(Section)
    }

    /// A picture.
    #[must_use]
    pub fn image(self) -> Option<Image<'a>> {
        self.0.record(Field::Image).map(Image)
    }

    /// When it was first published.
    #[must_use]
    pub fn published(self) -> Option<Timestamp> {
        self.0.time(Field::Published).copied()
    }
}

impl<'a> Rights<'a> {
    /// The copyright notice.
    #[must_use]
    pub fn copyright(self) -> Option<&'a str> {
        self.0.text(Field::Copyright)
    }

    /// The terms of use.
    #[must_use]
    pub fn terms(self) -> Option<&'a str> {
        self.0.text(Field::Terms)
    }

    /// The licence.
    #[must_use]
    pub fn license(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::License)
    }
}

impl<'a> Correction<'a> {
    /// `correction`, `clarification`, `update`, `retraction` or `editorsNote`.
    #[must_use]
    pub fn kind(self) -> &'a str {
        self.0.text(Field::Kind).unwrap_or("correction")
    }

    /// When it was made.
    #[must_use]
    pub fn date(self) -> Option<Timestamp> {
        self.0.time(Field::Date).copied()
    }

    /// What it says, if the publisher says more than its kind or its date.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        self.0.text(Field::Text)
    }
}
