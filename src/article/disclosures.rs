//! What an article discloses of itself: who paid, what artificial intelligence did, its kind, its state, who may read it.

use super::model::Article;
use super::parts::{Correction, Image, RelatedStory, views};
use crate::record::Field;
use crate::time::Timestamp;
use crate::url::SafeUrl;

/// The most points that a rating can give if the payload does not say.
pub(crate) const DEFAULT_BEST: u32 = 5;

views! {
    /// That somebody paid for an article, and who.
    Sponsor;
    /// What artificial intelligence had to do with a text or a picture.
    AiDisclosure;
    /// The state of an article that its card shouts.
    Label;
    /// The rating that a review or a fact check gives.
    Rating;
    /// Where an article was first published.
    Original;
}

impl Article {
    /// Who paid for it; a sponsor without a name is one too.
    #[must_use]
    pub fn sponsored(&self) -> Option<Sponsor<'_>> {
        self.0.record(Field::Sponsored).map(Sponsor)
    }

    /// What artificial intelligence had to do with its text.
    #[must_use]
    pub fn ai(&self) -> Option<AiDisclosure<'_>> {
        self.0.record(Field::Ai).map(AiDisclosure)
    }

    /// Who may read the whole text: `free`, `registration`, `metered` or `subscription`.
    #[must_use]
    pub fn access(&self) -> Option<&str> {
        self.0.text(Field::Access)
    }

    /// Its state, which ends by itself.
    #[must_use]
    pub fn label(&self) -> Option<Label<'_>> {
        self.0.record(Field::Label).map(Label)
    }

    /// What kind of text it is: `opinion`, `analysis`, `review`, `factCheck`…
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.0.text(Field::Kind)
    }

    /// The rating that it gives.
    #[must_use]
    pub fn rating(&self) -> Option<Rating<'_>> {
        self.0.record(Field::Rating).map(Rating)
    }

    /// The line above the headline that is not a section, at most 200 characters.
    #[must_use]
    pub fn kicker(&self) -> Option<&str> {
        self.0.text(Field::Kicker)
    }

    /// Where it was first published, if another publisher did.
    #[must_use]
    pub fn source(&self) -> Option<Original<'_>> {
        self.0.record(Field::Source).map(Original)
    }
}

impl<'a> Image<'a> {
    /// The file for dark backgrounds; only a logo has one.
    #[must_use]
    pub fn dark(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Dark)
    }

    /// What artificial intelligence had to do with it.
    #[must_use]
    pub fn ai(self) -> Option<AiDisclosure<'a>> {
        self.0.record(Field::Ai).map(AiDisclosure)
    }
}

impl<'a> RelatedStory<'a> {
    /// Who paid for it; a sponsor without a name is one too.
    #[must_use]
    pub fn sponsored(self) -> Option<Sponsor<'a>> {
        self.0.record(Field::Sponsored).map(Sponsor)
    }

    /// What artificial intelligence had to do with its text.
    #[must_use]
    pub fn ai(self) -> Option<AiDisclosure<'a>> {
        self.0.record(Field::Ai).map(AiDisclosure)
    }

    /// Who may read the whole text.
    #[must_use]
    pub fn access(self) -> Option<&'a str> {
        self.0.text(Field::Access)
    }

    /// What kind of text it is.
    #[must_use]
    pub fn kind(self) -> Option<&'a str> {
        self.0.text(Field::Kind)
    }

    /// What was wrong in it and has been corrected, at most 20.
    pub fn corrections(self) -> impl ExactSizeIterator<Item = Correction<'a>> {
        self.0.list(Field::Corrections).iter().map(Correction)
    }
}

impl<'a> Sponsor<'a> {
    /// The name of who paid.
    #[must_use]
    pub fn by(self) -> Option<&'a str> {
        self.0.text(Field::By)
    }

    /// The page of who paid.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }

    /// The logo of who paid.
    #[must_use]
    pub fn logo(self) -> Option<Image<'a>> {
        self.0.record(Field::Logo).map(Image)
    }

    /// The publisher's own words for paid content.
    #[must_use]
    pub fn label(self) -> Option<&'a str> {
        self.0.text(Field::Label)
    }
}

impl<'a> AiDisclosure<'a> {
    /// `made`, `assisted` or `none`; absent if the payload does not say which, which counts as `made`.
    #[must_use]
    pub fn kind(self) -> Option<&'a str> {
        self.0.text(Field::Kind)
    }

    /// The record of provenance.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }
}

impl<'a> Label<'a> {
    /// `live`, `breaking`, `exclusive`, `new` or `updated`.
    #[must_use]
    pub fn kind(self) -> &'a str {
        self.0.text(Field::Kind).unwrap_or_default()
    }

    /// When it ends.
    #[must_use]
    pub fn until(self) -> Option<Timestamp> {
        self.0.time(Field::Until).copied()
    }
}

impl<'a> Rating<'a> {
    /// The points in tenths: 35 is 3.5.
    #[must_use]
    pub fn tenths(self) -> Option<u32> {
        self.0.tenths(Field::Value)
    }

    /// The most points there can be.
    #[must_use]
    pub fn best(self) -> u32 {
        self.0.number(Field::Best).unwrap_or(DEFAULT_BEST)
    }

    /// The rating in words, such as "Mostly false".
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        self.0.text(Field::Text)
    }
}

impl<'a> Original<'a> {
    /// The name of its publisher.
    #[must_use]
    pub fn name(self) -> Option<&'a str> {
        self.0.text(Field::Name)
    }

    /// The article there.
    #[must_use]
    pub fn url(self) -> Option<&'a SafeUrl> {
        self.0.url(Field::Url)
    }
}
