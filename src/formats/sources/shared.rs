//! Schemas that several formats share: a name, a byline, an image.

use crate::formats::engine::limits::{MAX_EXCERPT, MAX_NAME};
use crate::formats::engine::schema::FieldType::{Byline, ImageUrl, Pixels, Text};
use crate::formats::engine::schema::{FieldType, ObjectSchema, Requirement, Rule, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// The member whose key is the field's own.
pub(super) const fn member(field: Field, field_type: FieldType) -> (&'static str, Rule) {
    // Only a browser asks the field for its key while it reads, as that is smaller.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    let key = field.key();
    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    let key = "";
    at(key, field, field_type)
}

/// Words that are stored as they are written here, in whatever letter case they are found.
macro_rules! words {
    ($($word:literal),*) => { $crate::formats::engine::table::pairs![$(($word, $word)),*] };
}

pub(super) use words;

/// What an article must have.
pub(super) const ARTICLE: &[Requirement] = &[required(Field::Headline), required(Field::Url)];

/// A name: a string, or an object with it.
pub(super) static NAME_ONLY: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

/// An author in a byline.
pub(super) static BYLINE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("name", Field::Name, Byline)],
};

/// An image: its URL as a string, or an object with it.
pub(super) static PICTURE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        at("url", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

/// One rendition of an image, with its URL in `href`.
pub(super) static RENDITION: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("href", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

/// The words of a member that says whether something is out, and decides nothing if it is.
pub(super) static OUT: Words = pairs![("true", ""), ("false", "withheld")];

/// The words of IPTC ninjs' `pubstatus`, and the British spelling of one.
pub(super) static STATUS: Words =
    pairs![("usable", "usable"), ("withheld", "withheld"), ("canceled", "canceled"), ("cancelled", "canceled")];

/// Whether an entry is a draft (<https://www.rfc-editor.org/rfc/rfc5023#section-13.1>).
pub(super) static DRAFT: Words = pairs![("no", ""), ("yes", "withheld")];

/// A mark that says `true`, as a value or as text, and nothing more.
pub(super) static MARK: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Kind),
    properties: table![at("", Field::Kind, FieldType::Keyword(&pairs![("true", "true"), ("false", "")]))],
    ..ObjectSchema::EMPTY
};

/// A topic, in the names that most formats give its members: of one text, names separated by commas.
pub(super) static TOPIC: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![
        at("name", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("text", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("#text", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("webTitle", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("@label", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("@term", Field::Name, FieldType::Html(MAX_EXCERPT)),
        at("url", Field::Url, FieldType::LinkIfUrl),
        at("link", Field::Url, FieldType::LinkIfUrl),
        at("href", Field::Url, FieldType::LinkIfUrl),
        at("webUrl", Field::Url, FieldType::LinkIfUrl),
    ],
    ..ObjectSchema::EMPTY
};
