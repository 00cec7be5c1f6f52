//! JSON Feed 1 and 1.1 (<https://www.jsonfeed.org/version/1.1/>): the first item is the article, the others are related.
//! Attachments and hubs are not read.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, NAME_ONLY, NAMED, PICTURE};
use super::shape::Takes::{Address, Body, Language, Link, List, Part, Prose, Record, Stories, Text, Time};
use super::shape::{Shape, at};
use crate::record::Field;

/// A feed.
pub(super) static FORMAT: Format = Format { name: "json-feed", base: None, article: &ITEM, around: Some(&FEED) };

static ITEM: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("id", Field::Id, Text(NAME)),
        at("url", Field::Url, Link),
        at("external_url", Field::Url, Link),
        at("id", Field::Url, Address),
        at("title", Field::Headline, Text(HEADLINE)),
        at("tags", Field::Section, Record(&NAME_ONLY)),
        at("summary", Field::Excerpt, Text(EXCERPT)),
        at("content_html", Field::Body, Body(400)),
        at("content_text", Field::Body, Prose),
        at("image", Field::Image, Record(&PICTURE)),
        at("banner_image", Field::Image, Record(&PICTURE)),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("date_published", Field::Published, Time),
        at("date_modified", Field::Updated, Time),
        at("language", Field::Language, Language),
    ],
};

static FEED: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Part(&PUBLISHER)),
        at("items", Field::Related, Stories(&ITEM, 50)),
    ],
};

static AUTHOR: Shape = Shape {
    bare: Some(Field::Name),
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("name", Field::Name, Text(NAME)),
        at("url", Field::Url, Address),
        at("avatar", Field::Image, Record(&PICTURE)),
    ],
};

static PUBLISHER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("title", Field::Name, Text(NAME)),
        at("home_page_url", Field::Url, Link),
        at("icon", Field::Logo, Record(&PICTURE)),
        at("favicon", Field::Logo, Record(&PICTURE)),
    ],
};
