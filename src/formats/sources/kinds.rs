//! What the project's own format says of an article's kind, state and standing: news or opinion, live or not, corrected.

use super::shared::{STATUS, member, words};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{Count, Keyword, Link, Tenths, Text, Time};
use crate::formats::engine::schema::{ObjectSchema, required, required_any, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// The kinds of text that a card names; a report of news has none.
pub(super) static KIND: Words = words![
    "opinion",
    "editorial",
    "analysis",
    "review",
    "factCheck",
    "interview",
    "explainer",
    "letter",
    "obituary",
    "pressRelease",
    "satire"
];

/// The kinds of notes on an article.
pub(super) static CORRECTION_KIND: Words = words!["correction", "clarification", "update", "retraction", "editorsNote"];

pub(super) static LABEL: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Kind),
    required: &[required(Field::Kind)],
    properties: table![
        member(Field::Kind, Keyword(&words!["live", "breaking", "exclusive", "new", "updated"])),
        member(Field::Until, Time),
    ],
    ..ObjectSchema::EMPTY
};

pub(super) static RATING: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Text),
    required: &[required_any([Field::Value, Field::Text])],
    properties: table![member(Field::Value, Tenths), member(Field::Best, Count), member(Field::Text, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

/// A note. Its kind alone, or its date, says already that the article no longer stands as it was.
pub(super) static CORRECTION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Text),
    properties: table![
        member(Field::Kind, Keyword(&CORRECTION_KIND)),
        member(Field::Date, Time),
        member(Field::Text, Text(MAX_BIO)),
    ],
    ..ObjectSchema::EMPTY
};

/// An update of a live article. One that may not be shown is left out.
pub(super) static UPDATE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Headline),
    required: &[required_any([Field::Headline, Field::Text])],
    properties: table![
        member(Field::Time, Time),
        member(Field::Headline, Text(MAX_HEADLINE)),
        member(Field::Text, Text(MAX_EXCERPT)),
        member(Field::Url, Link),
        member(Field::Key, Keyword(&FLAG)),
        member(Field::Status, Keyword(&STATUS)),
        member(Field::Embargo, Time),
        member(Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

/// What is true, and what is not.
pub(super) static FLAG: Words = pairs![("true", "true"), ("false", "")];
