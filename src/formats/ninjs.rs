//! IPTC ninjs 1.0 to 3.1 (<https://iptc.org/std/ninjs/>): text with its pictures. Events and plans are not read.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME, STATUS};
use super::parts::{ARTICLE, BYLINE, LOCATED, NAME_ONLY, RENDITION};
use super::shape::Takes::{
    Address, Body, Html, Language, List, LooseTime, Part, Prose, Record, Renditions, Stories, Text, Time, Word,
};
use super::shape::{Shape, at};
use super::superdesk::AUTHOR;
use crate::record::Field;

/// Versions 2 and 3 differ from 1 in lists for texts, and 3 from 2 in capital letters.
pub(super) static FORMAT: Format = Format { name: "ninjs", base: None, article: &ITEM, around: None };

/// An item: its own members, and those of Superdesk's dialect.
pub(super) static ITEM: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("uri", Field::Id, Text(NAME)),
        at("guid", Field::Id, Text(NAME)),
        at("uri", Field::Url, Address),
        at("canonical_url", Field::Url, Address),
        at("canonicalUrl", Field::Url, Address),
        at("url", Field::Url, Address),
        at("link", Field::Url, Address),
        at("links.?rel=canonical.href", Field::Url, Address),
        at("guid", Field::Url, Address),
        at("headline", Field::Headline, Text(HEADLINE)),
        at("headline_main", Field::Headline, Text(HEADLINE)),
        at("headlines.?role=main.value", Field::Headline, Text(HEADLINE)),
        at("headlines.value", Field::Headline, Text(HEADLINE)),
        at("title", Field::Headline, Text(HEADLINE)),
        at("service.?name", Field::Section, Record(&NAME_ONLY)),
        at("subject.?name", Field::Section, Record(&NAME_ONLY)),
        at("subjects.?name", Field::Section, Record(&NAME_ONLY)),
        at("genre.?name", Field::Section, Record(&NAME_ONLY)),
        at("genres.?name", Field::Section, Record(&NAME_ONLY)),
        at("description_text", Field::Excerpt, Text(EXCERPT)),
        at("descriptions.?role=caption.value", Field::Excerpt, Html(EXCERPT)),
        at("description_caption", Field::Excerpt, Text(EXCERPT)),
        at("descriptions.?role=text.value", Field::Excerpt, Html(EXCERPT)),
        at("descriptions.!role.value", Field::Excerpt, Html(EXCERPT)),
        at("descriptions.value", Field::Excerpt, Html(EXCERPT)),
        at("description_html", Field::Excerpt, Html(EXCERPT)),
        at("description_xhtml", Field::Excerpt, Html(EXCERPT)),
        at("body_html", Field::Body, Body(400)),
        at("body_xhtml", Field::Body, Body(400)),
        at("body_richtext", Field::Body, Body(400)),
        at("bodies.?contentType~html.value", Field::Body, Body(400)),
        at("bodies.?contenttype~html.value", Field::Body, Body(400)),
        at("body_text", Field::Body, Prose),
        at("body_main", Field::Body, Prose),
        at("bodies.?role=text.value", Field::Body, Prose),
        at("bodies.value", Field::Body, Prose),
        at("associations.featuremedia.?type=picture", Field::Image, Record(&PICTURE)),
        at("associations.*.?type=picture", Field::Image, Record(&PICTURE)),
        at("?type=picture", Field::Image, Record(&PICTURE)),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("byline", Field::Authors, List(&BYLINE, 20)),
        at("by", Field::Authors, List(&BYLINE, 20)),
        at("located", Field::Dateline, Text(NAME)),
        at("firstpublished", Field::Published, LooseTime),
        at("firstcreated", Field::Published, Time),
        at("firstCreated", Field::Published, Time),
        at("versioncreated", Field::Published, LooseTime),
        at("versionCreated", Field::Published, LooseTime),
        at("versioncreated", Field::Updated, Time),
        at("versionCreated", Field::Updated, Time),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Part(&PUBLISHER)),
        at("associations.*.?type=text", Field::Related, Stories(&ITEM, 50)),
        at("extra_items.*.items.?guid", Field::Related, Stories(&ITEM, 50)),
        at(".", Field::Rights, Part(&RIGHTS)),
        at("pubstatus", Field::Status, Word(&STATUS)),
        at("pubStatus", Field::Status, Word(&STATUS)),
        at("embargoed", Field::Embargo, Time),
        at("embargoedUntil", Field::Embargo, Time),
        at("expires", Field::Expires, Time),
    ],
};

/// An item that is a picture.
static PICTURE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("renditions.*", Field::Sources, Renditions(&RENDITION)),
        at("body_text", Field::Alt, Text(EXCERPT)),
        at("headline", Field::Alt, Text(EXCERPT)),
        at("headlines.value", Field::Alt, Text(EXCERPT)),
        at("description_text", Field::Caption, Text(EXCERPT)),
        at("descriptions.?role=caption.value", Field::Caption, Html(EXCERPT)),
        at("description_caption", Field::Caption, Text(EXCERPT)),
        at("descriptions.?role=text.value", Field::Caption, Html(EXCERPT)),
        at("descriptions.value", Field::Caption, Html(EXCERPT)),
        at("byline", Field::Credit, Text(NAME)),
        at("by", Field::Credit, Text(NAME)),
        at("descriptions.?role=creditline.value", Field::Credit, Text(NAME)),
        at("copyrightholder", Field::Credit, Text(NAME)),
        at("copyrightHolder", Field::Credit, Text(NAME)),
    ],
};

static PUBLISHER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("copyrightholder", Field::Name, Text(NAME)),
        at("copyrightHolder", Field::Name, Text(NAME)),
        at("source", Field::Name, Text(NAME)),
        at("infosource.name", Field::Name, Text(NAME)),
        at("infosources.name", Field::Name, Text(NAME)),
        at("infoSources.name", Field::Name, Text(NAME)),
    ],
};

static RIGHTS: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("copyrightnotice", Field::Copyright, Text(EXCERPT)),
        at("copyrightNotice", Field::Copyright, Text(EXCERPT)),
        at("usageterms", Field::Terms, Text(EXCERPT)),
        at("usageTerms", Field::Terms, Text(EXCERPT)),
        at("rightsinfo.linkedrights", Field::License, Address),
        at("rightsInfo.linkedRights", Field::License, Address),
    ],
};
