//! Articles in schema.org's vocabulary, as JSON-LD (<https://schema.org/Article>, version 30). Contexts are not read.

use super::detect::Format;
use super::native::{BIO, EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, BYLINE, LOCATED, NAMED};
use super::shape::Takes::{
    Address, Byline, FirstName, Language, Link, List, Part, Picture, Pixels, Prose, Record, Text, Time,
};
use super::shape::{Shape, at};
use crate::record::Field;

/// The article is the payload, or in its `@graph`.
pub(super) static FORMAT: Format = Format { name: "schema-org", base: None, article: &ITEM, around: None };

static ITEM: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("identifier", Field::Id, Text(NAME)),
        at("url", Field::Url, Address),
        at("mainEntityOfPage", Field::Url, Address),
        at("mainEntityOfPage.url", Field::Url, Address),
        at("mainEntityOfPage.@id", Field::Url, Address),
        at("url.url", Field::Url, Address),
        at("url.@id", Field::Url, Address),
        at("@id", Field::Url, Address),
        at("url", Field::Url, Link),
        at("mainEntityOfPage.@id", Field::Url, Link),
        at("headline", Field::Headline, Text(HEADLINE)),
        at("name", Field::Headline, Text(HEADLINE)),
        at("articleSection", Field::Section, Record(&SECTION)),
        at("description", Field::Excerpt, Text(EXCERPT)),
        at("abstract", Field::Excerpt, Text(EXCERPT)),
        at("mainEntityOfPage.description", Field::Excerpt, Text(EXCERPT)),
        at("articleBody", Field::Body, Prose),
        at("image", Field::Image, Record(&IMAGE)),
        at("thumbnailUrl", Field::Image, Record(&IMAGE)),
        at("mainEntityOfPage.primaryImageOfPage", Field::Image, Record(&IMAGE)),
        at("author.name.*", Field::Authors, List(&BYLINE, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("creator", Field::Authors, List(&AUTHOR, 20)),
        at("dateline", Field::Dateline, Text(NAME)),
        at("datePublished", Field::Published, Time),
        at("dateModified", Field::Updated, Time),
        at("inLanguage", Field::Language, Language),
        at("publisher", Field::Publisher, Record(&PUBLISHER)),
        at(".", Field::Rights, Part(&RIGHTS)),
        at("expires", Field::Expires, Time),
        at("correction", Field::Corrections, List(&CORRECTION, 20)),
    ],
};

/// Tags with commas between them are often all in one text.
static SECTION: Shape =
    Shape { bare: Some(Field::Name), needed: &NAMED, unique: &[], members: &[at("name", Field::Name, FirstName)] };

static IMAGE: Shape = Shape {
    bare: Some(Field::Url),
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("url", Field::Url, Picture),
        at("contentUrl", Field::Url, Picture),
        at("@id", Field::Url, Picture),
        at("width.value", Field::Width, Pixels),
        at("width", Field::Width, Pixels),
        at("height.value", Field::Height, Pixels),
        at("height", Field::Height, Pixels),
        at("caption", Field::Caption, Text(EXCERPT)),
        at("creditText", Field::Credit, Text(NAME)),
    ],
};

static AUTHOR: Shape = Shape {
    bare: Some(Field::Name),
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("name", Field::Name, Byline),
        at("url", Field::Url, Address),
        at("sameAs", Field::Url, Address),
        at("description", Field::Bio, Text(BIO)),
        at("image", Field::Image, Record(&IMAGE)),
        at("jobTitle", Field::Role, Text(NAME)),
    ],
};

static PUBLISHER: Shape = Shape {
    bare: Some(Field::Name),
    needed: &[],
    unique: &[],
    members: &[
        at("name", Field::Name, Text(NAME)),
        at("url", Field::Url, Address),
        at("logo", Field::Logo, Record(&IMAGE)),
    ],
};

static RIGHTS: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[at("copyrightNotice", Field::Copyright, Text(EXCERPT)), at("license", Field::License, Address)],
};

static CORRECTION: Shape = Shape {
    bare: Some(Field::Text),
    needed: &[[Field::Text, Field::Text]],
    unique: &[],
    members: &[at("datePublished", Field::Date, Time), at("text", Field::Text, Text(BIO))],
};
