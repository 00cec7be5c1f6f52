//! Mastodon's preview cards (<https://docs.joinmastodon.org/entities/PreviewCard/>), alone, in a list of trends, or in the
//! status that links to the article. What the status says is not the publisher's, and is not read.

use super::oembed::{AUTHOR as NAMED_AUTHOR, PROVIDER};
use super::shared::{ARTICLE, MARK};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE};
use crate::formats::engine::schema::FieldType::{
    Byline, Flattened, Html, ImageUrl, Keyword, Language, Link, LinkIfUrl, List, LooseTime, Object, Pixels, Stories,
    Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// A card, or that of a status which everybody may see.
pub(super) static FORMAT: Format =
    Format { name: "mastodon", article: &CARD, envelope: Some(&CARDS), ..Format::LENIENT };

static CARDS: ObjectSchema = ObjectSchema {
    properties: table![
        at("sensitive", Field::Sensitive, Object(&MARK)),
        at("*.?provider_name", Field::Related, Stories(&CARD, 50)),
    ],
    ..ObjectSchema::EMPTY
};

/// The card of any other status.
pub(super) static OF_STATUS: Format = Format { envelope: Some(&STATUS), ..FORMAT };

static STATUS: ObjectSchema = ObjectSchema {
    properties: table![
        at("?card.visibility", Field::Status, Keyword(&VISIBILITY)),
        at("sensitive", Field::Sensitive, Object(&MARK)),
    ],
    ..ObjectSchema::EMPTY
};

/// Who may see the status.
static VISIBILITY: Words = pairs![("public", ""), ("unlisted", ""), ("private", "withheld"), ("direct", "withheld")];

static CARD: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("url", Field::Url, Link),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("description", Field::Excerpt, Html(MAX_EXCERPT)),
        at(".", Field::Image, Flattened(&IMAGE)),
        at("authors.?name", Field::Authors, List(&AUTHOR, 20)),
        at("?author_name.!author_name=", Field::Authors, List(&NAMED_AUTHOR, 1)),
        at("published_at", Field::Published, LooseTime),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PROVIDER)),
    ],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("image", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("image_description", Field::Alt, Text(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("name", Field::Name, Byline), at("url", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};
