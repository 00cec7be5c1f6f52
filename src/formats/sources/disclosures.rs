//! What the project's own format discloses: who paid, what artificial intelligence did, who may read the whole text.

use super::shared::{member, words};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_NAME};
use crate::formats::engine::schema::FieldType::{ImageUrl, Keyword, Link, Object, Pixels, Text};
use crate::formats::engine::schema::{ObjectSchema, required, required_any, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// Who may read the whole text.
pub(super) static ACCESS: Words = words!["free", "registration", "metered", "subscription"];

pub(super) static SPONSOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::By),
    properties: table![
        member(Field::By, Text(MAX_NAME)),
        member(Field::Url, Link),
        member(Field::Logo, Object(&LOGO)),
        member(Field::Label, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

pub(super) static AI: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Kind),
    properties: table![member(Field::Kind, Keyword(&words!["made", "assisted", "none"])), member(Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

/// How the names of IPTC's types of digital sources begin that say what artificial intelligence did
/// (<https://cv.iptc.org/newscodes/digitalsourcetype/>).
pub(super) static DIGITAL_SOURCE: Words = pairs![
    ("compositewithtrainedalgorithmic", "assisted"),
    ("trainedalgorithmic", "made"),
    ("algorithmicallyenhanced", "assisted"),
    ("compositesynthetic", "assisted"),
];

/// Where an article was first published: the publisher, the article there, or both.
pub(super) static ORIGINAL: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required_any([Field::Name, Field::Url])],
    properties: table![member(Field::Name, Text(MAX_NAME)), member(Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

pub(super) static LOGO: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        member(Field::Url, ImageUrl),
        member(Field::Dark, ImageUrl),
        member(Field::Alt, Text(MAX_EXCERPT)),
        member(Field::Width, Pixels),
        member(Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};
