//! Apple News Format 1 (<https://developer.apple.com/documentation/applenewsformat>): the words and one picture of an
//! article. Its layout, and what is in other places than the two outer levels of components, is not read.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, BYLINE, LOCATED};
use super::shape::Takes::{Address, Chapters, Html, Language, List, Part, Picture, Text, Time};
use super::shape::{Shape, at};
use crate::record::Field;

/// A document.
pub(super) static FORMAT: Format = Format { name: "apple-news", base: None, article: &DOCUMENT, around: None };

static DOCUMENT: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("identifier", Field::Id, Text(NAME)),
        at("metadata.canonicalURL", Field::Url, Address),
        at("title", Field::Headline, Text(HEADLINE)),
        at("components.?role=title.text", Field::Headline, Html(HEADLINE)),
        at("metadata.excerpt", Field::Excerpt, Text(EXCERPT)),
        at("components.?role=intro.text", Field::Excerpt, Html(EXCERPT)),
        at("components.components.?role=intro.text", Field::Excerpt, Html(EXCERPT)),
        at("subtitle", Field::Excerpt, Text(EXCERPT)),
        at("components.?role=body.text", Field::Body, Chapters),
        at("components.components.?role=body.text", Field::Body, Chapters),
        at(".", Field::Image, Part(&IMAGE)),
        at("metadata.authors", Field::Authors, List(&BYLINE, 20)),
        at("components.?role=author.text", Field::Authors, List(&BYLINE, 20)),
        at("metadata.datePublished", Field::Published, Time),
        at("metadata.dateModified", Field::Updated, Time),
        at("language", Field::Language, Language),
    ],
};

static IMAGE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("metadata.thumbnailURL", Field::Url, Picture),
        at("components.?role=photo.URL", Field::Url, Picture),
        at("components.?role=image.URL", Field::Url, Picture),
        at("components.components.?role=photo.URL", Field::Url, Picture),
    ],
};
