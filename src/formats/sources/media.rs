//! Pictures and other media of the project's own format: a video, a sound, a gallery.

use super::disclosures::AI;
use super::shared::{STATUS, member, words};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_NAME};
use crate::formats::engine::schema::FieldType::{ImageUrl, Keyword, List, Object, Pixels, Tenths, Text, Time};
use crate::formats::engine::schema::{ObjectSchema, required, table};
use crate::record::Field;

/// The most pictures of a gallery.
const MAX_IMAGES: u16 = 12;

/// What the article is about. Its file is loaded by the card, as its pictures are.
pub(super) static MEDIA: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Kind),
    required: &[required(Field::Kind)],
    properties: table![
        member(Field::Kind, Keyword(&words!["video", "audio", "gallery"])),
        member(Field::Url, ImageUrl),
        member(Field::Duration, Pixels),
        member(Field::Captions, ImageUrl),
        member(Field::Images, List(&IMAGE, MAX_IMAGES)),
    ],
    ..ObjectSchema::EMPTY
};

/// Why a picture is behind a button: the publisher's warning, or `true`.
pub(super) static SENSITIVE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Text),
    properties: table![member(Field::Text, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

pub(super) static IMAGE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        member(Field::Url, ImageUrl),
        member(Field::Width, Pixels),
        member(Field::Height, Pixels),
        member(Field::Alt, Text(MAX_EXCERPT)),
        member(Field::Caption, Text(MAX_EXCERPT)),
        member(Field::Credit, Text(MAX_NAME)),
        member(Field::Ai, Object(&AI)),
        member(Field::Sensitive, Object(&SENSITIVE)),
        member(Field::FocalPoint, Object(&FOCAL_POINT)),
        member(Field::Sources, List(&SOURCE, 12)),
        member(Field::Status, Keyword(&STATUS)),
        member(Field::Embargo, Time),
        member(Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

static FOCAL_POINT: ObjectSchema = ObjectSchema {
    required: &[required(Field::X), required(Field::Y)],
    properties: table![member(Field::X, Tenths), member(Field::Y, Tenths)],
    ..ObjectSchema::EMPTY
};

static SOURCE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url), required(Field::Width)],
    properties: table![member(Field::Url, ImageUrl), member(Field::Width, Pixels)],
    ..ObjectSchema::EMPTY
};
