//! Nodes of Drupal's JSON:API (<https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module>), best
//! with `include` for author, picture and terms. Sites name their own fields: what a field is, its type says.

use super::shared::ARTICLE;
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Fault, Html, ImageUrl, Implied, Keyword, Language, Link, LinkIfUrl, List, LooseTime, Object, Pixels,
    Stories, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;
use crate::report::{Expected, Found};

const INCLUDE: Expected = Expected::phrase("the response to a request with include=uid,field_image or the like");
const LINKS: Found = Found::phrase("one without; its authors, terms and images are references, which are not followed");

/// One node, or a list of them.
pub(super) static FORMAT: Format =
    Format { name: "drupal", article: &NODE, envelope: Some(&DOCUMENT), ..Format::LENIENT };

static DOCUMENT: ObjectSchema = ObjectSchema {
    properties: table![
        at("!included", Field::Authors, Fault(INCLUDE, LINKS)),
        at("data.*.?attributes", Field::Related, Stories(&NODE, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static NODE: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("id", Field::Id, Text(MAX_NAME)),
        at("attributes.metatag.*.attributes.?rel=canonical.href", Field::Url, LinkIfUrl),
        at("attributes.path.url", Field::Url, Link),
        at("attributes.path.alias", Field::Url, Link),
        at("attributes.title", Field::Headline, Text(MAX_HEADLINE)),
        at("relationships.field_category.data.?attributes", Field::Section, Object(&TERM)),
        at("relationships.field_section.data.?attributes", Field::Section, Object(&TERM)),
        at("relationships.*.data.?type~taxonomy_term--.?attributes", Field::Section, Object(&TERM)),
        at("attributes.body.summary", Field::Excerpt, Html(MAX_EXCERPT)),
        at("attributes.field_summary.processed", Field::Excerpt, Html(MAX_EXCERPT)),
        at("attributes.field_summary", Field::Excerpt, Html(MAX_EXCERPT)),
        at("attributes.metatag.*.attributes.?name=description.content", Field::Excerpt, Text(MAX_EXCERPT)),
        at("attributes.body.processed", Field::Body, Body(400)),
        at("attributes.body.value", Field::Body, Body(400)),
        at("attributes.field_body.processed", Field::Body, Body(400)),
        at("relationships.*.data.?type=file--file.?attributes", Field::Image, Object(&FILE)),
        at("relationships.*.data.?type=media--image.?attributes", Field::Image, Object(&MEDIA)),
        at("relationships.field_author.data.?attributes", Field::Authors, List(&AUTHOR, 20)),
        at("relationships.uid.data.?attributes", Field::Authors, List(&AUTHOR, 20)),
        at("attributes.published_at", Field::Published, LooseTime),
        at("attributes.created", Field::Published, LooseTime),
        at("attributes.changed", Field::Updated, LooseTime),
        at("attributes.langcode", Field::Language, Language),
        at("attributes.status", Field::Status, Keyword(&PUBLISHED)),
        at("attributes.moderation_state", Field::Status, Keyword(&MODERATION)),
        at("attributes.unpublish_on", Field::Expires, LooseTime),
        at("attributes.!status.publish_on", Field::Embargo, LooseTime),
        at("relationships.field_tags.data.?attributes", Field::Topics, List(&TERM, 20)),
    ],
    ..ObjectSchema::EMPTY
};

/// Whether it is published.
static PUBLISHED: Words = pairs![("true", ""), ("false", "withheld")];

/// The state of a node in the module for moderation; a site may have others, which are not for readers.
static MODERATION: Words = pairs![("published", ""), ("draft", "withheld"), ("archived", "canceled")];

static TERM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![
        at("attributes.name", Field::Name, Text(MAX_NAME)),
        at("attributes.path.alias", Field::Url, Link),
        at("attributes.status", Field::Status, Keyword(&PUBLISHED)),
    ],
    ..ObjectSchema::EMPTY
};

/// A file, which a node or a medium refers to.
static FILE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("attributes.!filemime.uri.url", Field::Url, ImageUrl),
        at("attributes.?filemime~image.uri.url", Field::Url, ImageUrl),
        at("meta.width", Field::Width, Pixels),
        at("meta.height", Field::Height, Pixels),
        at("meta.alt", Field::Alt, Text(MAX_EXCERPT)),
        at("meta.title", Field::Caption, Text(MAX_EXCERPT)),
        at("attributes.status", Field::Status, Keyword(&PUBLISHED)),
    ],
    ..ObjectSchema::EMPTY
};

static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("relationships.field_media_image.data.attributes.uri.url", Field::Url, ImageUrl),
        at("relationships.thumbnail.data.attributes.uri.url", Field::Url, ImageUrl),
        at("relationships.field_media_image.data.meta.width", Field::Width, Pixels),
        at("relationships.field_media_image.data.meta.height", Field::Height, Pixels),
        at("relationships.field_media_image.data.meta.alt", Field::Alt, Text(MAX_EXCERPT)),
        at("attributes.field_caption", Field::Caption, Html(MAX_EXCERPT)),
        at("attributes.field_credit", Field::Credit, Text(MAX_NAME)),
        at("attributes.status", Field::Status, Keyword(&PUBLISHED)),
        at("relationships.field_media_image.data.attributes.?status=false", Field::Status, Implied("withheld")),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("attributes.display_name", Field::Name, Byline),
        at("attributes.title", Field::Name, Byline),
        at("attributes.name", Field::Name, Byline),
        at("attributes.path.alias", Field::Url, Link),
    ],
    ..ObjectSchema::EMPTY
};
