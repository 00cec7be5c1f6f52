//! IPTC ninjs 1.0 to 3.1 (<https://iptc.org/std/ninjs/>): text and its images.

use super::genres::{GENRES, KICKER};
use super::schema_org_kinds::AI;
use super::shared::{ARTICLE, BYLINE, NAME_ONLY, PICTURE, RENDITION, STATUS, TOPIC};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Flattened, Html, Keyword, Language, LinkIfUrl, List, LooseDuration, LoosePixels, LooseTime, MediaUrl,
    Object, Prose, Renditions, Stories, Term, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// Versions 2 and 3 have lists where version 1 has texts; version 3 writes keys in camel case.
pub(super) static FORMAT: Format = Format { name: "ninjs", article: &ITEM, ..Format::LENIENT };

/// An item, with the members that Superdesk adds.
pub(super) static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("!type=picture", Field::Ai, Flattened(&AI)),
        at("genre.*", Field::Kind, Term(&GENRES)),
        at("genres.*", Field::Kind, Term(&GENRES)),
        at("genre.name", Field::Kicker, KICKER),
        at("genres.name", Field::Kicker, KICKER),
        at("uri", Field::Id, Text(MAX_NAME)),
        at("guid", Field::Id, Text(MAX_NAME)),
        at("canonical_url", Field::Url, LinkIfUrl),
        at("canonicalUrl", Field::Url, LinkIfUrl),
        at("links.?rel=canonical.href", Field::Url, LinkIfUrl),
        at("url", Field::Url, LinkIfUrl),
        at("link", Field::Url, LinkIfUrl),
        at("uri", Field::Url, LinkIfUrl),
        at("guid", Field::Url, LinkIfUrl),
        at("headline", Field::Headline, Text(MAX_HEADLINE)),
        at("headline_main", Field::Headline, Text(MAX_HEADLINE)),
        at("headlines.?role=main.value", Field::Headline, Text(MAX_HEADLINE)),
        at("headlines.value", Field::Headline, Text(MAX_HEADLINE)),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("service.?name", Field::Section, Object(&NAME_ONLY)),
        at("subject.?name", Field::Section, Object(&NAME_ONLY)),
        at("subjects.?name", Field::Section, Object(&NAME_ONLY)),
        at("description_text", Field::Excerpt, Text(MAX_EXCERPT)),
        at("descriptions.?role=caption.value", Field::Excerpt, Html(MAX_EXCERPT)),
        at("description_caption", Field::Excerpt, Text(MAX_EXCERPT)),
        at("descriptions.?role=text.value", Field::Excerpt, Html(MAX_EXCERPT)),
        at("descriptions.!role.value", Field::Excerpt, Html(MAX_EXCERPT)),
        at("descriptions.value", Field::Excerpt, Html(MAX_EXCERPT)),
        at("description_html", Field::Excerpt, Html(MAX_EXCERPT)),
        at("description_xhtml", Field::Excerpt, Html(MAX_EXCERPT)),
        at("body_html", Field::Body, Body(400)),
        at("body_xhtml", Field::Body, Body(400)),
        at("body_richtext", Field::Body, Body(400)),
        at("bodies.?contentType~html.value", Field::Body, Body(400)),
        at("bodies.?contenttype~html.value", Field::Body, Body(400)),
        at("body_text", Field::Body, Prose),
        at("body_main", Field::Body, Prose),
        at("bodies.?role=text.value", Field::Body, Prose),
        at("bodies.value", Field::Body, Prose),
        at("associations.featuremedia.?type=picture", Field::Image, Object(&PICTURE_ITEM)),
        at("associations.*.?type=picture", Field::Image, Object(&PICTURE_ITEM)),
        at("?type=picture", Field::Image, Object(&PICTURE_ITEM)),
        at("associations.*.?type=video", Field::Media, Object(&MEDIA_ITEM)),
        at("associations.*.?type=audio", Field::Media, Object(&MEDIA_ITEM)),
        at("?type=video", Field::Media, Object(&MEDIA_ITEM)),
        at("?type=audio", Field::Media, Object(&MEDIA_ITEM)),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("byline", Field::Authors, List(&BYLINE, 20)),
        at("by", Field::Authors, List(&BYLINE, 20)),
        at("located", Field::Dateline, Text(MAX_NAME)),
        at("firstpublished", Field::Published, LooseTime),
        at("firstcreated", Field::Published, LooseTime),
        at("firstCreated", Field::Published, LooseTime),
        at("versioncreated", Field::Published, LooseTime),
        at("versionCreated", Field::Published, LooseTime),
        at("versioncreated", Field::Updated, LooseTime),
        at("versionCreated", Field::Updated, LooseTime),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at("associations.*.?type=text", Field::Related, Stories(&ITEM, 50)),
        at("extra_items.*.items.?guid", Field::Related, Stories(&ITEM, 50)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
        at(".", Field::About, Flattened(&ABOUT)),
        at("flags.marked_for_not_publication", Field::Status, Keyword(&NOT_FOR_READERS)),
        at("state", Field::Status, Keyword(&STATE)),
        at("pubstatus", Field::Status, Keyword(&STATUS)),
        at("pubStatus", Field::Status, Keyword(&STATUS)),
        at("embargoed", Field::Embargo, LooseTime),
        at("embargoedUntil", Field::Embargo, LooseTime),
        at("embargo", Field::Embargo, LooseTime),
        at("expires", Field::Expires, LooseTime),
        at("keywords", Field::Topics, List(&TOPIC, 20)),
        at("subject.?name", Field::Topics, List(&TOPIC, 20)),
        at("subjects.?name", Field::Topics, List(&TOPIC, 20)),
        at("wordcount", Field::WordCount, LoosePixels),
        at("wordCount", Field::WordCount, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

/// Whether an item of Superdesk stays in the newsroom.
static NOT_FOR_READERS: Words = pairs![("false", ""), ("true", "withheld")];

/// The states of Superdesk's workflow in which an item is out. All others are not for readers.
static STATE: Words = pairs![("published", ""), ("corrected", ""), ("killed", "canceled"), ("recalled", "canceled")];

/// An item that is an image.
static PICTURE_ITEM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("renditions.*.!mimetype~tiff.!contenttype~tiff.!contentType~tiff", Field::Sources, Renditions(&RENDITION)),
        at("body_text", Field::Alt, Text(MAX_EXCERPT)),
        at("headline", Field::Alt, Text(MAX_EXCERPT)),
        at("headlines.value", Field::Alt, Text(MAX_EXCERPT)),
        at("description_text", Field::Caption, Text(MAX_EXCERPT)),
        at("descriptions.?role=caption.value", Field::Caption, Html(MAX_EXCERPT)),
        at("description_caption", Field::Caption, Text(MAX_EXCERPT)),
        at("descriptions.?role=text.value", Field::Caption, Html(MAX_EXCERPT)),
        at("descriptions.value", Field::Caption, Html(MAX_EXCERPT)),
        at("byline", Field::Credit, Byline),
        at("by", Field::Credit, Byline),
        at("creditline", Field::Credit, Text(MAX_NAME)),
        at("creditLine", Field::Credit, Text(MAX_NAME)),
        at("descriptions.?role=creditline.value", Field::Credit, Text(MAX_NAME)),
        at("copyrightholder", Field::Credit, Text(MAX_NAME)),
        at("copyrightHolder", Field::Credit, Text(MAX_NAME)),
        at("copyrightnotice", Field::Credit, Text(MAX_NAME)),
        at("copyrightNotice", Field::Credit, Text(MAX_NAME)),
        at("source", Field::Credit, Text(MAX_NAME)),
        at(".", Field::Ai, Flattened(&AI)),
        at("state", Field::Status, Keyword(&STATE)),
        at("pubstatus", Field::Status, Keyword(&STATUS)),
        at("pubStatus", Field::Status, Keyword(&STATUS)),
        at("embargoed", Field::Embargo, LooseTime),
        at("embargoedUntil", Field::Embargo, LooseTime),
        at("expires", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

/// An item that is a video or a sound.
static MEDIA_ITEM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("type", Field::Kind, Keyword(&pairs![("video", "video"), ("audio", "audio")])),
        at("renditions.*.href", Field::Url, MediaUrl),
        at("renditions.*.duration", Field::Duration, LooseDuration(1)),
        at("state", Field::Status, Keyword(&STATE)),
        at("pubstatus", Field::Status, Keyword(&STATUS)),
        at("pubStatus", Field::Status, Keyword(&STATUS)),
        at("embargoed", Field::Embargo, LooseTime),
        at("embargoedUntil", Field::Embargo, LooseTime),
        at("expires", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("copyrightholder", Field::Name, Text(MAX_NAME)),
        at("copyrightHolder", Field::Name, Text(MAX_NAME)),
        at("source", Field::Name, Text(MAX_NAME)),
        at("infosource.name", Field::Name, Text(MAX_NAME)),
        at("infosources.name", Field::Name, Text(MAX_NAME)),
        at("infoSources.name", Field::Name, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

static ABOUT: ObjectSchema = ObjectSchema {
    properties: table![
        at("trustindicators", Field::Links, List(&TRUST_INDICATOR, 20)),
        at("trustIndicators", Field::Links, List(&TRUST_INDICATOR, 20)),
    ],
    ..ObjectSchema::EMPTY
};

static TRUST_INDICATOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name), required(Field::Url)],
    properties: table![at("title", Field::Name, Text(MAX_NAME)), at("href", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("copyrightnotice", Field::Copyright, Text(MAX_EXCERPT)),
        at("copyrightNotice", Field::Copyright, Text(MAX_EXCERPT)),
        at("usageterms", Field::Terms, Text(MAX_EXCERPT)),
        at("usageTerms", Field::Terms, Text(MAX_EXCERPT)),
        at("rightsinfo.linkedrights", Field::License, LinkIfUrl),
        at("rightsInfo.linkedRights", Field::License, LinkIfUrl),
    ],
    ..ObjectSchema::EMPTY
};

/// One of `authors`, which only Superdesk has.
static AUTHOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("biography", Field::Bio, Text(MAX_BIO)),
        at("avatar_url", Field::Image, Object(&PICTURE)),
        at("jobtitle.name", Field::Role, Text(MAX_NAME)),
        at("role", Field::Role, Text(MAX_NAME)),
    ],
};
