//! Documents of Agence France-Presse's core API, version 1, as its open source clients read them
//! (<https://github.com/julesbonnard>, the `afpnews-*` repositories). They have no URL of their own; the customer adds
//! one, or there is no card.

use super::genres::KICKER;
use super::shared::{ARTICLE, RENDITION};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Keyword, Language, LinkIfUrl, Object, Renditions, Stories, Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// A document, or a response with documents.
pub(super) static FORMAT: Format =
    Format { name: "afp", article: &DOCUMENT, envelope: Some(&RESPONSE), ..Format::LENIENT };

static RESPONSE: ObjectSchema = ObjectSchema {
    properties: table![at("response.docs", Field::Related, Stories(&DOCUMENT, 50))],
    ..ObjectSchema::EMPTY
};

static DOCUMENT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("uno", Field::Id, Text(MAX_NAME)),
        at("url", Field::Url, LinkIfUrl),
        at("href", Field::Url, LinkIfUrl),
        at("headline", Field::Headline, Text(MAX_HEADLINE)),
        at("slug.*", Field::Kicker, KICKER),
        at("news", Field::Body, Body(400)),
        at("bagItem.?medias", Field::Image, Object(&MEDIAS)),
        at("city", Field::Dateline, Text(MAX_NAME)),
        at("published", Field::Published, Time),
        at("created", Field::Published, Time),
        at("lang", Field::Language, Language),
        at("status", Field::Status, Keyword(&STATUS)),
    ],
    ..ObjectSchema::EMPTY
};

static STATUS: Words =
    pairs![("Usable", "usable"), ("Embargoed", "withheld"), ("Withheld", "withheld"), ("Canceled", "canceled")];

static MEDIAS: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("status", Field::Status, Keyword(&STATUS)),
        at("medias", Field::Sources, Renditions(&RENDITION)),
        at("caption", Field::Caption, Text(MAX_EXCERPT)),
        at("creditLine", Field::Credit, Text(MAX_NAME)),
        at("creator", Field::Credit, Text(MAX_NAME)),
        at("provider", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};
