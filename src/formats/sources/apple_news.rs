//! Apple News Format 1 (<https://developer.apple.com/documentation/applenewsformat>): the text and one image of an
//! article, from its components in the order in which they are read.

use super::shared::{ARTICLE, BYLINE, MARK, PICTURE, TOPIC};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Html, ImageUrl, Keyword, Language, LinkIfUrl, List, MediaUrl, Object, Prose, Text, Time, Updates,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::formats::engine::table::pairs;
use crate::record::Field;

/// A document.
pub(super) static FORMAT: Format = Format { name: "apple-news", article: &DOCUMENT, ..Format::LENIENT };

static DOCUMENT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("identifier", Field::Id, Text(MAX_NAME)),
        at("metadata.canonicalURL", Field::Url, LinkIfUrl),
        at("title", Field::Headline, Text(MAX_HEADLINE)),
        at("+components.?role=title.text", Field::Headline, Html(MAX_HEADLINE)),
        at("metadata.excerpt", Field::Excerpt, Text(MAX_EXCERPT)),
        at("+components.?role=intro.text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("subtitle", Field::Excerpt, Text(MAX_EXCERPT)),
        at("+components.?role", Field::Body, Updates(&COMPONENT)),
        at("metadata.thumbnailURL", Field::Image, Object(&PICTURE)),
        at("+components.?role=photo", Field::Image, Object(&PHOTO)),
        at("+components.?role=image", Field::Image, Object(&PHOTO)),
        at("+components.?role=video", Field::Media, Object(&MEDIA)),
        at("+components.?role=audio", Field::Media, Object(&MEDIA)),
        at("+components.?role=gallery", Field::Media, Object(&MEDIA)),
        at("metadata.authors", Field::Authors, List(&BYLINE, 20)),
        at("components.!hidden=true.?role=author.text", Field::Authors, List(&BYLINE, 20)),
        at("metadata.datePublished", Field::Published, Time),
        at("metadata.dateModified", Field::Updated, Time),
        at("language", Field::Language, Language),
        at("metadata.keywords", Field::Topics, List(&TOPIC, 20)),
    ],
    ..ObjectSchema::EMPTY
};

/// A component with text; a heading stands before the part that follows.
static COMPONENT: ObjectSchema = ObjectSchema {
    properties: table![
        at("?role~heading.text", Field::Headline, Html(MAX_HEADLINE)),
        at("?role=body.text", Field::Body, Prose),
        at("?role=quote.text", Field::Body, Prose),
    ],
    ..ObjectSchema::EMPTY
};

/// A component that is a video, a sound or a gallery.
static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("role", Field::Kind, Keyword(&pairs![("video", "video"), ("audio", "audio"), ("gallery", "gallery")])),
        at("URL", Field::Url, MediaUrl),
        at("?role=gallery.items", Field::Images, List(&PHOTO, 12)),
    ],
    ..ObjectSchema::EMPTY
};

/// A picture, alone or of a gallery.
static PHOTO: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("URL", Field::Url, ImageUrl),
        at("accessibilityCaption", Field::Alt, Text(MAX_EXCERPT)),
        at("caption.text", Field::Caption, Html(MAX_EXCERPT)),
        at("caption", Field::Caption, Html(MAX_EXCERPT)),
        at("explicitContent", Field::Sensitive, Object(&MARK)),
    ],
    ..ObjectSchema::EMPTY
};
