//! Content of the Guardian's API, version 1 (guardian/content-api-models, <https://open-platform.theguardian.com/>).
//! Of its elements only the main picture is read.

use super::detect::Format;
use super::native::{BIO, EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, BYLINE, LOCATED, NAMED, PICTURE};
use super::shape::Takes::{
    Body, Chapters, Html, Language, Link, List, Part, Picture, Pixels, Record, Renditions, Stories, Text, Time,
};
use super::shape::{Shape, at};
use crate::record::Field;

/// An item, a search, or content without the answer around it.
pub(super) static FORMAT: Format = Format { name: "guardian", base: None, article: &CONTENT, around: Some(&ANSWER) };

static ANSWER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("response.relatedContent", Field::Related, Stories(&CONTENT, 50)),
        at("response.storyPackage", Field::Related, Stories(&CONTENT, 50)),
        at("response.results", Field::Related, Stories(&CONTENT, 50)),
    ],
};

static CONTENT: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("id", Field::Id, Text(NAME)),
        at("webUrl", Field::Url, Link),
        at("fields.headline", Field::Headline, Html(HEADLINE)),
        at("webTitle", Field::Headline, Text(HEADLINE)),
        at(".", Field::Section, Part(&SECTION)),
        at("fields.trailText", Field::Excerpt, Html(EXCERPT)),
        at("fields.standfirst", Field::Excerpt, Html(EXCERPT)),
        at("fields.body", Field::Body, Body(400)),
        at("blocks.body.bodyHtml", Field::Body, Chapters),
        at("elements.?relation=main.?type=image", Field::Image, Record(&IMAGE)),
        at("elements.?relation=thumbnail.?type=image", Field::Image, Record(&IMAGE)),
        at("fields.secureThumbnail", Field::Image, Record(&PICTURE)),
        at("fields.thumbnail", Field::Image, Record(&PICTURE)),
        at("tags.?type=contributor", Field::Authors, List(&CONTRIBUTOR, 20)),
        at("fields.byline", Field::Authors, List(&BYLINE, 20)),
        at("webPublicationDate", Field::Published, Time),
        at("fields.lastModified", Field::Updated, Time),
        at("fields.lang", Field::Language, Language),
        at(".", Field::Publisher, Part(&PUBLICATION)),
    ],
};

static SECTION: Shape =
    Shape { bare: None, needed: &NAMED, unique: &[], members: &[at("sectionName", Field::Name, Text(NAME))] };

static PUBLICATION: Shape =
    Shape { bare: None, needed: &[], unique: &[], members: &[at("fields.publication", Field::Name, Text(NAME))] };

static IMAGE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("assets", Field::Sources, Renditions(&ASSET)),
        at("assets.typeData.altText", Field::Alt, Text(EXCERPT)),
        at("assets.typeData.caption", Field::Caption, Html(EXCERPT)),
        at("assets.typeData.credit", Field::Credit, Text(NAME)),
    ],
};

static ASSET: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("typeData.secureFile", Field::Url, Picture),
        at("file", Field::Url, Picture),
        at("typeData.width", Field::Width, Pixels),
        at("typeData.height", Field::Height, Pixels),
    ],
};

static CONTRIBUTOR: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("webTitle", Field::Name, Text(NAME)),
        at("webUrl", Field::Url, Link),
        at("bio", Field::Bio, Html(BIO)),
        at("bylineImageUrl", Field::Image, Record(&PICTURE)),
    ],
};
