//! What schema.org's vocabulary says of how an article was made, on the article or on its publisher.

use crate::formats::engine::limits::{MAX_BIO, MAX_NAME};
use crate::formats::engine::schema::FieldType::{LinkIfUrl, List, Text};
use crate::formats::engine::schema::{ObjectSchema, at, required, table};
use crate::record::Field;

pub(super) static ABOUT: ObjectSchema = ObjectSchema {
    properties: table![
        at("?backstory.backstory", Field::Backstory, Text(MAX_BIO)),
        at("backstory.text", Field::Backstory, Text(MAX_BIO)),
        at("citation", Field::Citations, List(&CITATION, 20)),
        at("publishingPrinciples", Field::PublishingPrinciples, LinkIfUrl),
        at("publisher.publishingPrinciples", Field::PublishingPrinciples, LinkIfUrl),
        at("publisher.ethicsPolicy", Field::PublishingPrinciples, LinkIfUrl),
        at("publisher.actionableFeedbackPolicy", Field::ReportUrl, LinkIfUrl),
        at("correctionsPolicy", Field::ReportUrl, LinkIfUrl),
        at("publisher.correctionsPolicy", Field::ReportUrl, LinkIfUrl),
    ],
    ..ObjectSchema::EMPTY
};

/// A work that the article refers to.
static CITATION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![
        at("name", Field::Name, Text(MAX_NAME)),
        at("headline", Field::Name, Text(MAX_NAME)),
        at("url", Field::Url, LinkIfUrl),
        at("@id", Field::Url, LinkIfUrl),
    ],
    ..ObjectSchema::EMPTY
};
