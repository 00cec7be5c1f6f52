//! JSON Feed 1 and 1.1 (<https://www.jsonfeed.org/version/1.1/>): the first item is the article, the others are
//! related.

use super::other_media::ATTACHMENT;
use super::shared::{ARTICLE, PICTURE, TOPIC};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, FirstImage, Flattened, Implied, Keyword, Language, Link, LinkIfUrl, List, Object, Prose, Stories,
    Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// A feed.
pub(super) static FORMAT: Format =
    Format { name: "json-feed", article: &ITEM, envelope: Some(&FEED), ..Format::LENIENT };

static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("id", Field::Id, Text(MAX_NAME)),
        at("url", Field::Url, Link),
        at("external_url", Field::Url, Link),
        at("id", Field::Url, LinkIfUrl),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("summary", Field::Excerpt, Text(MAX_EXCERPT)),
        at("content_html", Field::Body, Body(400)),
        at("content_text", Field::Body, Prose),
        at("image", Field::Image, Object(&PICTURE)),
        at("banner_image", Field::Image, Object(&PICTURE)),
        at("content_html", Field::Image, FirstImage),
        at("attachments.?mime_type~video", Field::Media, Object(&ATTACHMENT)),
        at("attachments.?mime_type~audio", Field::Media, Object(&ATTACHMENT)),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("date_published", Field::Published, Time),
        at("date_modified", Field::Updated, Time),
        at("language", Field::Language, Language),
        at("tags", Field::Topics, List(&TOPIC, 20)),
        // Extensions, with and without the underscore that the specification asks for.
        at("_status", Field::Status, Keyword(&STATUS)),
        at("status", Field::Status, Keyword(&STATUS)),
        at("_visibility", Field::Status, Keyword(&STATUS)),
        at("visibility", Field::Status, Keyword(&STATUS)),
        at("_draft", Field::Status, Keyword(&DRAFT)),
        at("draft", Field::Status, Keyword(&DRAFT)),
        at("*.?status=draft", Field::Status, Implied("withheld")),
        at("*.?draft=true", Field::Status, Implied("withheld")),
    ],
    ..ObjectSchema::EMPTY
};

/// What programs that write feeds say of an item that is out. Other items are not for readers.
static STATUS: Words = pairs![("published", ""), ("publish", ""), ("public", ""), ("usable", ""), ("active", "")];

static DRAFT: Words = pairs![("false", ""), ("true", "withheld")];

static FEED: ObjectSchema = ObjectSchema {
    properties: table![
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at("next_url", Field::NextUrl, Link),
        at("items", Field::Related, Stories(&ITEM, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, LinkIfUrl),
        at("avatar", Field::Image, Object(&PICTURE)),
    ],
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("title", Field::Name, Text(MAX_NAME)),
        at("home_page_url", Field::Url, Link),
        at("icon", Field::Logo, Object(&PICTURE)),
        at("favicon", Field::Logo, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
