//! Entries of dpa's digitalwires, version 0.9 (<https://github.com/dpa-newslab/dpa-digitalwires-to-newsmlg2>). They have
//! no URL of a page until a customer publishes them. Of an entry, the notepad and the notes to editors are not read.

use super::genres::{GENRES, KICKER};
use super::shared::{ARTICLE, BYLINE, NAME_ONLY, PICTURE, STATUS};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Flattened, Html, Keyword, Language, LinkIfUrl, List, LooseTime, Object, Renditions, Stories, Term,
    Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::record::Field;

/// One entry, or a response with entries.
pub(super) static FORMAT: Format = Format { name: "dpa", article: &ENTRY, envelope: Some(&ENTRIES), ..Format::LENIENT };

static ENTRIES: ObjectSchema =
    ObjectSchema { properties: table![at("entries", Field::Related, Stories(&ENTRY, 50))], ..ObjectSchema::EMPTY };

static ENTRY: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("urn", Field::Id, Text(MAX_NAME)),
        at("canonical_url", Field::Url, LinkIfUrl),
        at("url", Field::Url, LinkIfUrl),
        at("link", Field::Url, LinkIfUrl),
        at("headline", Field::Headline, Html(MAX_HEADLINE)),
        at("kicker", Field::Kind, Term(&GENRES)),
        at("kicker", Field::Kicker, KICKER),
        at("rubric_names", Field::Section, Object(&NAME_ONLY)),
        at("categories.?type=dnltype:dpasubject", Field::Section, Object(&NAME_ONLY)),
        at("teaser", Field::Excerpt, Html(MAX_EXCERPT)),
        at("subhead", Field::Excerpt, Html(MAX_EXCERPT)),
        at("article_html", Field::Body, Body(400)),
        at("associations.?is_featureimage=true.?type=image", Field::Image, Object(&IMAGE)),
        at("associations.?type=image", Field::Image, Object(&IMAGE)),
        at("byline", Field::Authors, List(&BYLINE, 20)),
        at("content_created", Field::Published, LooseTime),
        at("version_created", Field::Published, LooseTime),
        at("version_created", Field::Updated, LooseTime),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
        at("pubstatus", Field::Status, Keyword(&STATUS)),
        at("categories.?type=dnltype:pubstatus.name", Field::Status, Keyword(&STATUS)),
        at("embargoed", Field::Embargo, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("renditions", Field::Sources, Renditions(&PICTURE)),
        at("caption", Field::Caption, Text(MAX_EXCERPT)),
        at("creditline", Field::Credit, Text(MAX_NAME)),
        at("byline", Field::Credit, Byline),
        at("pubstatus", Field::Status, Keyword(&STATUS)),
        at("embargoed", Field::Embargo, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema =
    ObjectSchema { properties: table![at("creditline", Field::Name, Text(MAX_NAME))], ..ObjectSchema::EMPTY };

static RIGHTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("copyrightnotice", Field::Copyright, Text(MAX_EXCERPT)),
        at("usageterms", Field::Terms, Text(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};
