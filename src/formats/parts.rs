//! Parts that many formats have in the same shape: a bare picture, a bare name. No part of a single format.

use super::native::NAME;
use super::shape::Takes::{Byline, Picture, Pixels, Text};
use super::shape::{Shape, at};
use crate::record::Field;

/// A record that needs a name.
pub(super) static NAMED: [[Field; 2]; 1] = [[Field::Name, Field::Name]];
/// A record that needs an address.
pub(super) static LOCATED: [[Field; 2]; 1] = [[Field::Url, Field::Url]];
/// An article needs a headline and an address.
pub(super) static ARTICLE: [[Field; 2]; 2] = [[Field::Headline, Field::Headline], [Field::Url, Field::Url]];

/// A name, as a text or in an object.
pub(super) static NAME_ONLY: Shape =
    Shape { bare: Some(Field::Name), needed: &NAMED, unique: &[], members: &[at("name", Field::Name, Text(NAME))] };

/// An author in a line of text.
pub(super) static BYLINE: Shape =
    Shape { bare: Some(Field::Name), needed: &NAMED, unique: &NAMED, members: &[at("name", Field::Name, Byline)] };

/// A picture by its address, as a text or in an object.
pub(super) static PICTURE: Shape = Shape {
    bare: Some(Field::Url),
    needed: &LOCATED,
    unique: &[],
    members: &[at("url", Field::Url, Picture), at("width", Field::Width, Pixels), at("height", Field::Height, Pixels)],
};

/// One copy of a picture, with its address in `href`.
pub(super) static RENDITION: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[at("href", Field::Url, Picture), at("width", Field::Width, Pixels), at("height", Field::Height, Pixels)],
};
