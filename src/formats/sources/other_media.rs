//! What other publishers' formats say of media: a file, its kind, how long it takes.

use super::schema_org_kinds::STATUS;
use crate::formats::engine::schema::FieldType::{ImageUrl, Implied, Keyword, LooseDuration, MediaUrl, Mention, Time};
use crate::formats::engine::schema::{ObjectSchema, at, required, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// The kinds in a media type, as in `video/mp4`, or in the type of an object.
pub(super) static MEDIA_KIND: Words = pairs![("video", "video"), ("audio", "audio")];

/// A video in schema.org's vocabulary (<https://schema.org/VideoObject>).
pub(super) static SCHEMA_ORG_VIDEO: ObjectSchema = ObjectSchema {
    properties: table![
        at(".", Field::Kind, Implied("video")),
        at("contentUrl", Field::Url, MediaUrl),
        at("duration", Field::Duration, LooseDuration(1)),
        at("caption.?encodingFormat~vtt.contentUrl", Field::Captions, ImageUrl),
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("expires", Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

/// A sound there (<https://schema.org/AudioObject>).
pub(super) static SCHEMA_ORG_AUDIO: ObjectSchema = ObjectSchema {
    properties: table![
        at(".", Field::Kind, Implied("audio")),
        at("contentUrl", Field::Url, MediaUrl),
        at("duration", Field::Duration, LooseDuration(1)),
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("expires", Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

/// An attachment of JSON Feed.
pub(super) static ATTACHMENT: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("mime_type", Field::Kind, Mention(&MEDIA_KIND)),
        at("url", Field::Url, MediaUrl),
        at("duration_in_seconds", Field::Duration, LooseDuration(1)),
    ],
    ..ObjectSchema::EMPTY
};

/// Whether a medium may be shown (<https://www.rssboard.org/media-rss#media-status>).
pub(super) static MEDIA_STATUS: Words = pairs![("active", ""), ("blocked", "withheld"), ("deleted", "canceled")];

/// The same of all media of an item.
pub(super) static GONE: ObjectSchema =
    ObjectSchema { properties: table![at("@state", Field::Status, Keyword(&MEDIA_STATUS))], ..ObjectSchema::EMPTY };

/// An element of a feed: an enclosure of RSS or Atom, or a file of Media RSS.
pub(super) static ENCLOSURE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("@type", Field::Kind, Mention(&MEDIA_KIND)),
        at("@medium", Field::Kind, Mention(&MEDIA_KIND)),
        at("@url", Field::Url, MediaUrl),
        at("@href", Field::Url, MediaUrl),
        at("@duration", Field::Duration, LooseDuration(1)),
        at("media:status.@state", Field::Status, Keyword(&MEDIA_STATUS)),
    ],
    ..ObjectSchema::EMPTY
};

/// An episode of a podcast, whose length stands beside its enclosure.
pub(super) static EPISODE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("enclosure.?@type~video.@type", Field::Kind, Mention(&MEDIA_KIND)),
        at("enclosure.?@type~audio.@type", Field::Kind, Mention(&MEDIA_KIND)),
        at("enclosure.?@type~video.@url", Field::Url, MediaUrl),
        at("enclosure.?@type~audio.@url", Field::Url, MediaUrl),
        at("itunes:duration.#text", Field::Duration, LooseDuration(1)),
        at("itunes:duration", Field::Duration, LooseDuration(1)),
    ],
    ..ObjectSchema::EMPTY
};
