//! The validated article: what every format is read into and every card is made from. It reads and shows nothing.

use crate::body::Block;
use crate::time::Timestamp;
use crate::url::SafeUrl;
use serde::Serialize;

/// The direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Whether the publisher lets the article be shown (IPTC ninjs `pubstatus`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It may be shown.
    #[default]
    Usable,
    /// It may not be shown for now.
    Withheld,
    /// It may not be shown any more.
    Canceled,
}

/// Why a plain notice stands in the article's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Notice {
    /// The publisher withheld it.
    Withheld,
    /// The publisher canceled it.
    Canceled,
    /// It may not be shown yet.
    Embargoed,
    /// It may not be shown any more.
    Expired,
}

/// A name, with an address where there is one: a section, a link of the publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
}

/// One file of a picture that comes in several widths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The file.
    pub url: SafeUrl,
    /// Its width in pixels, at least 1.
    pub width: u32,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Image {
    /// The file shown where no other fits better.
    pub url: SafeUrl,
    /// Its width in pixels; only together with `height`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Its height in pixels; only together with `width`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// What it shows, for those who do not see it; empty for a picture that tells nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// The text under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The same picture in other widths.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// Somebody who wrote the article: a person or an agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Author {
    /// The name as it stands in the byline.
    pub name: String,
    /// Their page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
    /// A few sentences about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
    /// Their portrait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// What they do: "Correspondent".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// The publisher's own search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Search {
    /// The address of the results, with `{query}` (or `%7Bquery%7D` in its path) where the words go.
    pub url: SafeUrl,
    /// The publisher's words in the empty field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
}

/// Who publishes the article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Publisher {
    /// The name of the outlet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its front page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
    /// Its logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Image>,
    /// The text above the links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links_label: Option<String>,
    /// Where else it is found.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Named>,
    /// Its search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<Search>,
}

/// A related story. It has a headline, an excerpt, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Story {
    /// Where it is read.
    pub url: SafeUrl,
    /// Its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Its summary; it is the link where there is no headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Named>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
}

/// What may be done with the article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Rights {
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    /// On what terms it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
    /// The licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<SafeUrl>,
}

/// Something that was wrong in the article and has been put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// When it was put right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// What was wrong.
    pub text: String,
}

/// A news article. Every text in it is clean and every address safe; what the payload lacked is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The version of the payload format, 1.
    pub version: u8,
    /// The publisher's own name for the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where it is read in full.
    pub url: SafeUrl,
    /// Its headline.
    pub headline: String,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Named>,
    /// Its summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// Its text, without a paragraph that only repeats the excerpt.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "crate::html::serialize_body")]
    pub body: Vec<Block>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The place of filing: `HANOI`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// When it was first published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// Its language (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its direction.
    pub direction: Direction,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// What may be read next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Story>,
    /// What may be done with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<Rights>,
    /// Whether it may be shown.
    pub status: Status,
    /// Until when it may not be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Timestamp>,
    /// From when on it may not be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// What was put right, the publisher's order kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

impl Article {
    /// Why the article may not be shown at `now` (milliseconds since 1970 in UTC); `None` if it may.
    #[must_use]
    pub fn notice(&self, now: i64) -> Option<Notice> {
        match self.status {
            Status::Withheld => Some(Notice::Withheld),
            Status::Canceled => Some(Notice::Canceled),
            Status::Usable if self.embargo.is_some_and(|until| until.epoch > now) => Some(Notice::Embargoed),
            Status::Usable if self.expires.is_some_and(|end| end.epoch <= now) => Some(Notice::Expired),
            Status::Usable => None,
        }
    }
}
