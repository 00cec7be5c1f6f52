//! Content of the Guardian's API, version 1 (guardian/content-api-models, <https://open-platform.theguardian.com/>).
//! Of its elements, the main image and media are read.

use super::genres::{GENRES, PAID};
use super::shared::{ARTICLE, BYLINE, MARK, OUT, PICTURE, TOPIC, words};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME, MAX_UPDATES};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Clock, Flattened, Html, ImageUrl, Implied, Keyword, Language, Link, LinkIfUrl, List, LoosePixels,
    MediaUrl, Object, Pixels, Prose, Renditions, Stories, Tenths, Term, Text, Time, Updates,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, required_any, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// The response for an item or a search, or its content alone.
pub(super) static FORMAT: Format =
    Format { name: "guardian", article: &CONTENT, envelope: Some(&RESPONSE), ..Format::LENIENT };

static RESPONSE: ObjectSchema = ObjectSchema {
    properties: table![
        at("response.relatedContent", Field::Related, Stories(&CONTENT, 50)),
        at("response.storyPackage", Field::Related, Stories(&CONTENT, 50)),
        at("response.results", Field::Related, Stories(&CONTENT, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static CONTENT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("isExpired", Field::Status, Keyword(&EXPIRED)),
        at("isGone", Field::Status, Keyword(&EXPIRED)),
        at("fields.membershipAccess", Field::Access, Keyword(&ACCESS)),
        at("tags.activeSponsorships.?sponsorshipType=paid-content", Field::Sponsored, Object(&SPONSOR)),
        at("tags.?type=paid-content", Field::Sponsored, Object(&PAID)),
        at("fields.?liveBloggingNow=true", Field::Label, Flattened(&LIVE)),
        at("tags.?type=tone.id", Field::Kind, Term(&GENRES)),
        at("fields.?starRating", Field::Rating, Flattened(&RATING)),
        at("id", Field::Id, Text(MAX_NAME)),
        at("webUrl", Field::Url, Link),
        at("fields.headline", Field::Headline, Html(MAX_HEADLINE)),
        at("webTitle", Field::Headline, Text(MAX_HEADLINE)),
        at(".", Field::Section, Flattened(&SECTION)),
        at("fields.trailText", Field::Excerpt, Html(MAX_EXCERPT)),
        at("fields.standfirst", Field::Excerpt, Html(MAX_EXCERPT)),
        at("fields.body", Field::Body, Body(400)),
        at("blocks.body.*", Field::Body, Updates(&BLOCK)),
        at("fields.sensitive", Field::Sensitive, Object(&MARK)),
        at("elements.?relation=main.?type=image", Field::Image, Object(&IMAGE)),
        at("elements.?relation=thumbnail.?type=image", Field::Image, Object(&IMAGE)),
        at("fields.secureThumbnail", Field::Image, Object(&PICTURE)),
        at("fields.thumbnail", Field::Image, Object(&PICTURE)),
        at("?type=gallery", Field::Media, Flattened(&GALLERY)),
        at("elements.?type=video", Field::Media, Object(&MEDIA)),
        at("elements.?type=audio", Field::Media, Object(&MEDIA)),
        at("blocks.main.elements.?type=video", Field::Media, Object(&MEDIA)),
        at("blocks.main.elements.?type=audio", Field::Media, Object(&MEDIA)),
        at("blocks.body.elements.?type=video", Field::Media, Object(&MEDIA)),
        at("blocks.body.elements.?type=audio", Field::Media, Object(&MEDIA)),
        at("tags.?type=contributor", Field::Authors, List(&CONTRIBUTOR, 20)),
        at("fields.byline", Field::Authors, List(&BYLINE, 20)),
        at("webPublicationDate", Field::Published, Time),
        at("fields.lastModified", Field::Updated, Time),
        at("fields.lang", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLICATION)),
        at("blocks.body.?attributes/keyEvent=true", Field::Updates, List(&KEY_EVENT, MAX_UPDATES)),
        at("?fields/liveBloggingNow=true.blocks.body", Field::Updates, List(&KEY_EVENT, MAX_UPDATES)),
        at("tags.?type=keyword", Field::Topics, List(&TOPIC, 20)),
        at("fields.wordcount", Field::WordCount, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

/// Members of either kind are subscribers.
static ACCESS: Words = pairs![("members-only", "subscription"), ("paid-members-only", "subscription")];

/// Who paid for all articles with a tag.
static SPONSOR: ObjectSchema = ObjectSchema {
    properties: table![at("sponsorName", Field::By, Text(MAX_NAME)), at("sponsorLink", Field::Url, LinkIfUrl),],
    ..ObjectSchema::EMPTY
};

/// Of five stars.
static RATING: ObjectSchema =
    ObjectSchema { properties: table![at("starRating", Field::Value, Tenths)], ..ObjectSchema::EMPTY };

static EXPIRED: Words = pairs![("false", ""), ("true", "withheld")];

/// A part of the text: of a live article, an update.
static BLOCK: ObjectSchema = ObjectSchema {
    properties: table![
        at("published", Field::Status, Keyword(&OUT)),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("bodyHtml", Field::Body, Prose),
    ],
    ..ObjectSchema::EMPTY
};

/// A block of a live article as a line under the headline. The text of one with a title is in the body.
static KEY_EVENT: ObjectSchema = ObjectSchema {
    required: &[required_any([Field::Headline, Field::Text])],
    properties: table![
        at("published", Field::Status, Keyword(&OUT)),
        at("firstPublishedDate", Field::Time, Time),
        at("publishedDate", Field::Time, Time),
        at("createdDate", Field::Time, Time),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("attributes.title", Field::Headline, Html(MAX_HEADLINE)),
        at("!title.bodyTextSummary", Field::Text, Text(MAX_EXCERPT)),
        at("!title.bodyHtml", Field::Text, Html(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};

static LIVE: ObjectSchema =
    ObjectSchema { properties: table![at(".", Field::Kind, Implied("live"))], ..ObjectSchema::EMPTY };

static SECTION: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("sectionName", Field::Name, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

static PUBLICATION: ObjectSchema =
    ObjectSchema { properties: table![at("fields.publication", Field::Name, Text(MAX_NAME))], ..ObjectSchema::EMPTY };

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("assets", Field::Sources, Renditions(&ASSET)),
        at("assets.typeData.altText", Field::Alt, Text(MAX_EXCERPT)),
        at("assets.typeData.caption", Field::Caption, Html(MAX_EXCERPT)),
        at("assets.typeData.credit", Field::Credit, Text(MAX_NAME)),
        at("assets.typeData.photographer", Field::Credit, Text(MAX_NAME)),
        at("assets.typeData.source", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

/// A video or a sound.
static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("type", Field::Kind, Keyword(&words!["video", "audio"])),
        at("assets.typeData.secureFile", Field::Url, MediaUrl),
        at("assets.file", Field::Url, MediaUrl),
        at("assets.typeData", Field::Duration, Clock(&["durationMinutes", "durationSeconds"])),
    ],
    ..ObjectSchema::EMPTY
};

/// An article that is a gallery.
static GALLERY: ObjectSchema = ObjectSchema {
    required: &[required(Field::Images)],
    properties: table![
        at(".", Field::Kind, Implied("gallery")),
        at("elements.?relation=gallery.?type=image", Field::Images, List(&IMAGE, 12)),
    ],
    ..ObjectSchema::EMPTY
};

static ASSET: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("typeData.secureFile", Field::Url, ImageUrl),
        at("file", Field::Url, ImageUrl),
        at("typeData.width", Field::Width, Pixels),
        at("typeData.height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

static CONTRIBUTOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("webTitle", Field::Name, Byline),
        at("webUrl", Field::Url, Link),
        at("bio", Field::Bio, Html(MAX_BIO)),
        at("bylineImageUrl", Field::Image, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
