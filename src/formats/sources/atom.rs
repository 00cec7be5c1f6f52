//! Atom (<https://www.rfc-editor.org/rfc/rfc4287>): the first entry is the article, the others are related. The tables
//! name elements as `xml` writes them.

use super::other_media::{ENCLOSURE, GONE};
use super::rss::MEDIA;
use super::shared::{self, ARTICLE, DRAFT, NAME_ONLY, TOPIC};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Crops, FirstImage, Flattened, Html, Keyword, Language, Link, LinkIfUrl, List, Object, Stories, Text,
    Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::record::Field;

/// A feed.
pub(super) static FORMAT: Format = Format { name: "atom", article: &ENTRY, envelope: Some(&FEED), ..Format::LENIENT };

static ENTRY: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("id", Field::Id, Text(MAX_NAME)),
        at("link.?@rel=alternate.@href", Field::Url, Link),
        at("link.!@rel.@href", Field::Url, Link),
        at("id", Field::Url, LinkIfUrl),
        at("title.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("category", Field::Section, Object(&CATEGORY)),
        at("media:group.media:status", Field::Sensitive, Flattened(&GONE)),
        at("summary.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("summary", Field::Excerpt, Html(MAX_EXCERPT)),
        at("media:group.media:description", Field::Excerpt, Html(MAX_EXCERPT)),
        at("content.#text", Field::Body, Body(400)),
        at("content", Field::Body, Body(400)),
        at("link.?@rel=enclosure.?@type~image", Field::Image, Crops(&MEDIA)),
        at("media:content.?@medium=image", Field::Image, Crops(&MEDIA)),
        // Thumbnails are made of it.
        at("content.#text", Field::Image, FirstImage),
        at("summary.#text", Field::Image, FirstImage),
        at("!media:content/media:status.media:thumbnail", Field::Image, Object(&MEDIA)),
        at("media:group.!media:content/media:status.media:thumbnail", Field::Image, Object(&MEDIA)),
        at("link.?@rel=enclosure.?@type~video", Field::Media, Object(&ENCLOSURE)),
        at("link.?@rel=enclosure.?@type~audio", Field::Media, Object(&ENCLOSURE)),
        at("media:content.?@medium=video", Field::Media, Object(&ENCLOSURE)),
        at("media:group.media:content.?@type~video", Field::Media, Object(&ENCLOSURE)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("published", Field::Published, Time),
        at("issued", Field::Published, Time),
        at("updated", Field::Published, Time),
        at("updated", Field::Updated, Time),
        at("modified", Field::Updated, Time),
        at("@xml:lang", Field::Language, Language),
        // The feed that an aggregator has the entry from.
        at("source.title.#text", Field::Source, Object(&NAME_ONLY)),
        at("source.title", Field::Source, Object(&NAME_ONLY)),
        at("category", Field::Topics, List(&TOPIC, 20)),
        at("app:control.app:draft", Field::Status, Keyword(&DRAFT)),
    ],
    ..ObjectSchema::EMPTY
};

static CATEGORY: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("@label", Field::Name, Html(MAX_NAME)), at("@term", Field::Name, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("name", Field::Name, Byline), at("uri", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};

static FEED: ObjectSchema = ObjectSchema {
    properties: table![
        at("feed.@xml:lang", Field::Language, Language),
        at("feed.author", Field::Authors, List(&AUTHOR, 20)),
        at("feed", Field::Publisher, Flattened(&PUBLISHER)),
        at("feed.link.?@rel=next.@href", Field::NextUrl, LinkIfUrl),
        at("feed.entry", Field::Related, Stories(&ENTRY, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("title.#text", Field::Name, Html(MAX_NAME)),
        at("title", Field::Name, Html(MAX_NAME)),
        at("link.?@rel=alternate.@href", Field::Url, Link),
        at("link.!@rel.@href", Field::Url, Link),
        at("logo", Field::Logo, Object(&shared::PICTURE)),
        at("icon", Field::Logo, Object(&shared::PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
