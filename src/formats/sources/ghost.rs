//! Posts of Ghost's Content API, versions 3 to 6 (<https://docs.ghost.org/content-api/posts>).

use super::shared::{ARTICLE, PICTURE, TOPIC};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, FirstImage, FirstMedia, Flattened, Html, ImageUrl, Keyword, Link, LinkIfUrl, List, Minutes, Object,
    Preview, Stories, Term, Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// A post, or a response with posts.
pub(super) static FORMAT: Format = Format { name: "ghost", article: &POST, envelope: Some(&POSTS), ..Format::LENIENT };

static POSTS: ObjectSchema =
    ObjectSchema { properties: table![at("posts", Field::Related, Stories(&POST, 50))], ..ObjectSchema::EMPTY };

static POST: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        // The words of paid content alone, also of tags that are for the newsroom: `#sponsored`.
        at("tags.name", Field::Sponsored, Term(&pairs![])),
        at("visibility", Field::Status, Keyword(&VISIBILITY)),
        at("visibility", Field::Access, Term(&ACCESS)),
        at("id", Field::Id, Text(MAX_NAME)),
        at("canonical_url", Field::Url, LinkIfUrl),
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("primary_tag", Field::Section, Object(&TAG)),
        // Tags for the newsroom alone are internal.
        at("tags.!visibility=internal", Field::Section, Object(&TAG)),
        at("custom_excerpt", Field::Excerpt, Text(MAX_EXCERPT)),
        at("excerpt", Field::Excerpt, Text(MAX_EXCERPT)),
        at("?access=false.html", Field::Body, Preview(400)),
        at("html", Field::Body, Body(400)),
        at("?feature_image", Field::Image, Flattened(&IMAGE)),
        at("html", Field::Image, FirstImage),
        at("html", Field::Media, FirstMedia),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("primary_author", Field::Authors, List(&AUTHOR, 20)),
        at("published_at", Field::Published, Time),
        at("updated_at", Field::Updated, Time),
        at("status", Field::Status, Keyword(&STATUS)),
        at("tags.!visibility=internal", Field::Topics, List(&TOPIC, 20)),
        at("reading_time", Field::ReadingTime, Minutes),
    ],
    ..ObjectSchema::EMPTY
};

static STATUS: Words =
    pairs![("published", "usable"), ("sent", "usable"), ("draft", "withheld"), ("scheduled", "withheld")];

/// Who may read the whole post. Its headline and excerpt are for everybody.
static VISIBILITY: Words = pairs![("public", ""), ("members", ""), ("paid", ""), ("tiers", "")];

/// The same words, for the text. Where `access` is false, the answer has the part before the publisher's mark alone.
static ACCESS: Words =
    pairs![("public", ""), ("member", "registration"), ("paid", "subscription"), ("tier", "subscription")];

static TAG: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Text(MAX_NAME)), at("url", Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("feature_image", Field::Url, ImageUrl),
        at("feature_image_alt", Field::Alt, Text(MAX_EXCERPT)),
        at("feature_image_caption", Field::Caption, Html(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, LinkIfUrl),
        at("website", Field::Url, LinkIfUrl),
        at("bio", Field::Bio, Text(MAX_BIO)),
        at("profile_image", Field::Image, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
