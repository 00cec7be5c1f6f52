//! Documents of Agence France-Presse's core API, version 1, as its open clients have them (julesbonnard/afpnews-*).
//! Their addresses are the customer's own: without one there is no card.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, LOCATED, NAME_ONLY, RENDITION};
use super::shape::Takes::{Address, Body, Language, Record, Renditions, Stories, Text, Time, Word};
use super::shape::{Shape, at};
use crate::record::Field;

/// A document, or an answer with documents.
pub(super) static FORMAT: Format = Format { name: "afp", base: None, article: &DOCUMENT, around: Some(&ANSWER) };

static ANSWER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[at("response.docs", Field::Related, Stories(&DOCUMENT, 50))],
};

static DOCUMENT: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("uno", Field::Id, Text(NAME)),
        at("url", Field::Url, Address),
        at("href", Field::Url, Address),
        at("headline", Field::Headline, Text(HEADLINE)),
        at("slug", Field::Section, Record(&NAME_ONLY)),
        at("news", Field::Body, Body(400)),
        at("bagItem.?medias", Field::Image, Record(&MEDIAS)),
        at("city", Field::Dateline, Text(NAME)),
        at("published", Field::Published, Time),
        at("created", Field::Published, Time),
        at("lang", Field::Language, Language),
        at("status", Field::Status, Word(&STATUS)),
    ],
};

static STATUS: [(&str, &str); 5] = [
    ("Usable", "usable"),
    ("usable", "usable"),
    ("Embargoed", "withheld"),
    ("Withheld", "withheld"),
    ("Canceled", "canceled"),
];

static MEDIAS: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("medias", Field::Sources, Renditions(&RENDITION)),
        at("caption", Field::Caption, Text(EXCERPT)),
        at("provider", Field::Credit, Text(NAME)),
    ],
};
