//! oEmbed 1.0 (<https://oembed.com/>), and the flat JSON of link preview services such as Microlink. Of their `html`
//! only the first link is read, where they have no other.

use super::shared::{ARTICLE, BYLINE, PICTURE};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Byline, FirstLink, Flattened, ImageUrl, Language, Link, LinkIfUrl, List, Object, Pixels, Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::record::Field;

/// A response about a page. It often lacks the URL of the page.
pub(super) static FORMAT: Format = Format { name: "oembed", article: &RESPONSE, ..Format::LENIENT };

static RESPONSE: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("web_page", Field::Url, LinkIfUrl),
        at("?type=link.url", Field::Url, Link),
        at("?type=rich.url", Field::Url, Link),
        at("?type=video.url", Field::Url, Link),
        at("html", Field::Url, FirstLink),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("?type=photo", Field::Image, Flattened(&PICTURE)),
        at(".", Field::Image, Flattened(&THUMBNAIL)),
        at("?author_name.!author_name=", Field::Authors, List(&AUTHOR, 1)),
        at(".", Field::Publisher, Flattened(&PROVIDER)),
    ],
    ..ObjectSchema::EMPTY
};

static THUMBNAIL: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("thumbnail_url", Field::Url, ImageUrl),
        at("thumbnail_width", Field::Width, Pixels),
        at("thumbnail_height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

pub(super) static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("author_name", Field::Name, Byline), at("author_url", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};

pub(super) static PROVIDER: ObjectSchema = ObjectSchema {
    properties: table![at("provider_name", Field::Name, Text(MAX_NAME)), at("provider_url", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};

/// A link preview, on its own or in `data`.
pub(super) static UNFURL: Format = Format { name: "unfurl", article: &PREVIEW, ..Format::LENIENT };

static PREVIEW: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("image", Field::Image, Object(&PICTURE)),
        at("author", Field::Authors, List(&BYLINE, 20)),
        at("date", Field::Published, Time),
        at("lang", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![at("publisher", Field::Name, Text(MAX_NAME)), at("logo", Field::Logo, Object(&PICTURE))],
    ..ObjectSchema::EMPTY
};
