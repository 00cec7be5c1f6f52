//! Responses of NewsAPI.org, version 2 (<https://newsapi.org/docs/endpoints/everything>).
//! Its `content` is cut off, so it is not read.

use super::shared::{ARTICLE, BYLINE, NAME_ONLY, PICTURE};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE};
use crate::formats::engine::schema::FieldType::{Link, List, Object, Stories, Text, Time};
use crate::formats::engine::schema::{Format, ObjectSchema, at, table};
use crate::record::Field;

/// An article, or a response with articles.
pub(super) static FORMAT: Format =
    Format { name: "newsapi", article: &ITEM, envelope: Some(&RESPONSE), ..Format::LENIENT };

static RESPONSE: ObjectSchema =
    ObjectSchema { properties: table![at("articles", Field::Related, Stories(&ITEM, 50))], ..ObjectSchema::EMPTY };

static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("urlToImage", Field::Image, Object(&PICTURE)),
        at("author", Field::Authors, List(&BYLINE, 20)),
        at("publishedAt", Field::Published, Time),
        at("source", Field::Publisher, Object(&NAME_ONLY)),
    ],
    ..ObjectSchema::EMPTY
};
