//! Superdesk's dialect of ninjs (superdesk-core, `docs/superdesk-ninjs-schema.json`): what it has beside ninjs itself.

use super::detect::Format;
use super::native::{BIO, NAME};
use super::ninjs;
use super::parts::{NAMED, PICTURE};
use super::shape::Takes::{Record, Text};
use super::shape::{Shape, at};
use crate::record::Field;

/// Read as ninjs: a `guid` stands for its `uri`.
pub(super) static FORMAT: Format = Format { name: "superdesk", base: None, article: &ninjs::ITEM, around: None };

/// One of `authors`.
pub(super) static AUTHOR: Shape = Shape {
    bare: Some(Field::Name),
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("name", Field::Name, Text(NAME)),
        at("biography", Field::Bio, Text(BIO)),
        at("avatar_url", Field::Image, Record(&PICTURE)),
        at("jobtitle.name", Field::Role, Text(NAME)),
        at("role", Field::Role, Text(NAME)),
    ],
};
