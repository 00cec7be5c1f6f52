//! Responses of the New York Times' Article Search API, version 2, of Top Stories and of Most
//! Popular (<https://developer.nytimes.com/apis>).

use super::genres::{GENRES, KICKER};
use super::shared::{ARTICLE, BYLINE, NAME_ONLY, PICTURE, TOPIC};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Flattened, ImageUrl, Link, List, LoosePixels, LooseTime, Object, Pixels, Renditions, Stories, Term, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::record::Field;

/// URLs of images are relative to the newspaper's own.
pub(super) static FORMAT: Format = Format {
    name: "nyt",
    article: &DOCUMENT,
    base: Some("https://www.nytimes.com/"),
    envelope: Some(&RESPONSE),
    ..Format::LENIENT
};

static RESPONSE: ObjectSchema = ObjectSchema {
    properties: table![
        at("response.docs", Field::Related, Stories(&DOCUMENT, 50)),
        at("results", Field::Related, Stories(&DOCUMENT, 50)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema =
    ObjectSchema { properties: table![at("copyright", Field::Copyright, Text(MAX_EXCERPT))], ..ObjectSchema::EMPTY };

static DOCUMENT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("uri", Field::Id, Text(MAX_NAME)),
        at("web_url", Field::Url, Link),
        at("url", Field::Url, Link),
        at("headline.main", Field::Headline, Text(MAX_HEADLINE)),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("type_of_material", Field::Kind, Term(&GENRES)),
        at("headline.kicker", Field::Kind, Term(&GENRES)),
        at("kicker", Field::Kind, Term(&GENRES)),
        at("headline.kicker", Field::Kicker, KICKER),
        at("kicker", Field::Kicker, KICKER),
        at("section_name", Field::Section, Object(&NAME_ONLY)),
        at("section", Field::Section, Object(&NAME_ONLY)),
        at("abstract", Field::Excerpt, Text(MAX_EXCERPT)),
        at("snippet", Field::Excerpt, Text(MAX_EXCERPT)),
        at("lead_paragraph", Field::Excerpt, Text(MAX_EXCERPT)),
        at("multimedia", Field::Image, Object(&IMAGE)),
        at("media.?type=image.?approved_for_syndication=true", Field::Image, Object(&MEDIUM)),
        at("media.?type=image.!approved_for_syndication", Field::Image, Object(&MEDIUM)),
        at("byline.original", Field::Authors, List(&BYLINE, 20)),
        at("byline", Field::Authors, List(&BYLINE, 20)),
        at("pub_date", Field::Published, LooseTime),
        // The other one is of midnight in UTC, and so of the day before in New York.
        at("first_published_date", Field::Published, LooseTime),
        at("published_date", Field::Published, LooseTime),
        at("updated_date", Field::Updated, LooseTime),
        at("updated", Field::Updated, LooseTime),
        at("source", Field::Publisher, Object(&NAME_ONLY)),
        at("keywords.value", Field::Topics, List(&TOPIC, 20)),
        at("des_facet", Field::Topics, List(&TOPIC, 20)),
        at("word_count", Field::WordCount, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("default.url", Field::Url, ImageUrl),
        at("default.width", Field::Width, Pixels),
        at("default.height", Field::Height, Pixels),
        at("url", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("caption", Field::Caption, Text(MAX_EXCERPT)),
        at("credit", Field::Credit, Text(MAX_NAME)),
        at("copyright", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

/// An image of Most Popular, in several sizes.
static MEDIUM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("media-metadata", Field::Sources, Renditions(&PICTURE)),
        at("caption", Field::Caption, Text(MAX_EXCERPT)),
        at("copyright", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};
