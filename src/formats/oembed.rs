//! oEmbed 1.0 (<https://oembed.com/>), and the flat answers of link previews (metascraper, Microlink). Their `html` is
//! never read.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, BYLINE, LOCATED, NAMED, PICTURE};
use super::shape::Takes::{Address, Language, Link, List, Part, Picture, Pixels, Record, Text, Time};
use super::shape::{Shape, at};
use crate::record::Field;

/// An answer about a page; it says little, and often not even the address.
pub(super) static FORMAT: Format = Format { name: "oembed", base: None, article: &ANSWER, around: None };

static ANSWER: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("web_page", Field::Url, Address),
        at("?type=link.url", Field::Url, Link),
        at("?type=rich.url", Field::Url, Link),
        at("?type=video.url", Field::Url, Link),
        at("title", Field::Headline, Text(HEADLINE)),
        at("description", Field::Excerpt, Text(EXCERPT)),
        at("?type=photo", Field::Image, Part(&PICTURE)),
        at(".", Field::Image, Part(&THUMBNAIL)),
        at("?author_name", Field::Authors, List(&AUTHOR, 1)),
        at(".", Field::Publisher, Part(&PROVIDER)),
    ],
};

static THUMBNAIL: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("thumbnail_url", Field::Url, Picture),
        at("thumbnail_width", Field::Width, Pixels),
        at("thumbnail_height", Field::Height, Pixels),
    ],
};

static AUTHOR: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &[],
    members: &[at("author_name", Field::Name, Text(NAME)), at("author_url", Field::Url, Address)],
};

static PROVIDER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[at("provider_name", Field::Name, Text(NAME)), at("provider_url", Field::Url, Address)],
};

/// A link preview, perhaps in `data`.
pub(super) static UNFURL: Format = Format { name: "unfurl", base: None, article: &PREVIEW, around: None };

static PREVIEW: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(HEADLINE)),
        at("description", Field::Excerpt, Text(EXCERPT)),
        at("image", Field::Image, Record(&PICTURE)),
        at("author", Field::Authors, List(&BYLINE, 20)),
        at("date", Field::Published, Time),
        at("lang", Field::Language, Language),
        at(".", Field::Publisher, Part(&PUBLISHER)),
    ],
};

static PUBLISHER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[at("publisher", Field::Name, Text(NAME)), at("logo", Field::Logo, Record(&PICTURE))],
};
