//! What schema.org's vocabulary says of an article's kind, its sponsors and its readers.

use super::disclosures::DIGITAL_SOURCE;
use super::shared::PICTURE;
use crate::formats::engine::limits::MAX_NAME;
use crate::formats::engine::schema::FieldType::{Count, LinkIfUrl, Mention, Object, Tenths, Term, Text, Time};
use crate::formats::engine::schema::{ObjectSchema, at, required_any, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// The spellings of true and false, also at the end of an address.
macro_rules! booleans {
    ($yes:literal, $no:literal) => {
        pairs![("true", $yes), ("false", $no), ("yes", $yes), ("no", $no)]
    };
}

/// Whether everybody may read it. Both are fine for a card; another value is not understood.
pub(super) static KNOWN_ACCESS: Words = booleans!("", "");
pub(super) static ACCESS: Words = booleans!("free", "subscription");
pub(super) static PART_ACCESS: Words = booleans!("", "subscription");

/// Whether a work is out (<https://schema.org/creativeWorkStatus>).
pub(super) static STATUS: Words = pairs![
    ("published", ""),
    ("final", ""),
    ("complete", ""),
    ("draft", "withheld"),
    ("incomplete", "withheld"),
    ("obsolete", "canceled"),
];

/// Types of articles that say what kind of text it is.
pub(super) static KIND: Words = pairs![
    ("claimreview", "factCheck"),
    ("opinionnewsarticle", "opinion"),
    ("analysisnewsarticle", "analysis"),
    ("backgroundnewsarticle", "explainer"),
    ("satiricalarticle", "satire"),
    ("review", "review"),
];

/// A rating of something that is reviewed, or of a claim.
pub(super) static RATING: ObjectSchema = ObjectSchema {
    required: &[required_any([Field::Value, Field::Text])],
    properties: table![
        // As a text, it would be a placeholder.
        at("alternateName", Field::Text, Term(&pairs![("false", "False")])),
        at("alternateName", Field::Text, Text(MAX_NAME)),
        at("ratingValue", Field::Value, Tenths),
        at("bestRating", Field::Best, Count),
    ],
    ..ObjectSchema::EMPTY
};

/// The state of an article, which is read as a part of it: it may be withheld alone.
pub(super) static LIVE: ObjectSchema = ObjectSchema {
    properties: table![
        at("@type", Field::Kind, Mention(&pairs![("liveblogposting", "live")])),
        at("coverageEndTime", Field::Until, Time),
        // What is announced is not live yet.
        at("coverageStartTime", Field::Embargo, Time),
    ],
    ..ObjectSchema::EMPTY
};

/// Who paid for an article that is of a type for advertisements.
pub(super) static ADVERTISER: ObjectSchema = ObjectSchema {
    properties: table![
        at("sponsor.name", Field::By, Text(MAX_NAME)),
        at("funder.name", Field::By, Text(MAX_NAME)),
        at("sponsor", Field::By, Text(MAX_NAME)),
        at("sponsor.url", Field::Url, LinkIfUrl),
        at("funder.url", Field::Url, LinkIfUrl),
        at("sponsor.logo", Field::Logo, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};

pub(super) static SPONSOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::By),
    properties: table![
        at("name", Field::By, Text(MAX_NAME)),
        at("url", Field::Url, LinkIfUrl),
        at("logo", Field::Logo, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};

/// IPTC's types of digital sources (<https://cv.iptc.org/newscodes/digitalsourcetype/>), as addresses or as schema.org
/// names them, in the spelling of schema.org and of ninjs before its version 3.
pub(super) static AI: ObjectSchema = ObjectSchema {
    properties: table![
        at("digitalSourceType", Field::Kind, Mention(&DIGITAL_SOURCE)),
        at("digitalsourcetype", Field::Kind, Mention(&DIGITAL_SOURCE)),
    ],
    ..ObjectSchema::EMPTY
};
