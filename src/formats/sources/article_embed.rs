//! The project’s own payload, version 1 (docs/payload.md): the only format that can fill every field of a card.

use super::disclosures::{ACCESS, AI, LOGO, ORIGINAL, SPONSOR};
use super::kinds::{CORRECTION, KIND, LABEL, RATING, UPDATE};
use super::media::{IMAGE, MEDIA};
use super::shared::{STATUS, member};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME, MAX_TOPICS, MAX_UPDATES};
use crate::formats::engine::schema::FieldType::{
    Body, Count, Email, Keyword, Language, Link, List, Object, Pixels, SearchUrl, Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, required, table, unique};
use crate::formats::engine::table::pairs;
use crate::formats::engine::teaser;
use crate::record::Field;

/// The project's own format.
pub(in crate::formats) static FORMAT: Format = Format { name: "article-embed", article: &ARTICLE, ..Format::STRICT };

/// The article.
pub(in crate::formats) static ARTICLE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Headline), required(Field::Url)],
    properties: table![
        member(Field::Id, Text(MAX_NAME)),
        member(Field::Url, Link),
        member(Field::Headline, Text(MAX_HEADLINE)),
        member(Field::Sponsored, Object(&SPONSOR)),
        member(Field::Ai, Object(&AI)),
        member(Field::Access, Keyword(&ACCESS)),
        member(Field::FreeParagraphs, Count),
        member(Field::Label, Object(&LABEL)),
        member(Field::Kind, Keyword(&KIND)),
        member(Field::Rating, Object(&RATING)),
        member(Field::Kicker, Text(MAX_NAME)),
        member(Field::Section, Object(&SECTION)),
        member(Field::Excerpt, Text(MAX_EXCERPT)),
        member(Field::Body, Body(400)),
        member(Field::Image, Object(&IMAGE)),
        member(Field::Media, Object(&MEDIA)),
        member(Field::Authors, List(&AUTHOR, 20)),
        member(Field::Dateline, Text(MAX_NAME)),
        member(Field::Published, Time),
        member(Field::Updated, Time),
        member(Field::Language, Language),
        member(Field::Direction, Keyword(&pairs![("ltr", "ltr"), ("rtl", "rtl")])),
        member(Field::Publisher, Object(&PUBLISHER)),
        member(Field::Source, Object(&ORIGINAL)),
        member(Field::Related, List(&STORY, 50)),
        member(Field::Rights, Object(&RIGHTS)),
        member(Field::Status, Keyword(&STATUS)),
        member(Field::Embargo, Time),
        member(Field::Expires, Time),
        member(Field::Corrections, List(&CORRECTION, 20)),
        member(Field::Updates, List(&UPDATE, MAX_UPDATES)),
        member(Field::About, Object(&ABOUT)),
        member(Field::Topics, List(&SECTION, MAX_TOPICS)),
        member(Field::ReadingTime, Count),
        member(Field::WordCount, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

/// A list of articles: the members beside its `items`.
#[cfg(feature = "formats")]
pub(in crate::formats) static LIST: Format = Format { envelope: Some(&HEAD), ..FORMAT };

/// What a list says of itself.
pub(in crate::formats) static HEAD: ObjectSchema = ObjectSchema {
    properties: table![
        member(Field::Title, Text(MAX_HEADLINE)),
        member(Field::Url, Link),
        member(Field::Publisher, Object(&PUBLISHER)),
        member(Field::Updated, Time),
        member(Field::Language, Language),
        member(Field::Direction, Keyword(&pairs![("ltr", "ltr"), ("rtl", "rtl")])),
        member(Field::NextUrl, Link),
    ],
    ..ObjectSchema::EMPTY
};

static SECTION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![member(Field::Name, Text(MAX_NAME)), member(Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        member(Field::Name, Text(MAX_NAME)),
        member(Field::Url, Link),
        member(Field::Bio, Text(MAX_BIO)),
        member(Field::Image, Object(&IMAGE)),
        member(Field::Role, Text(MAX_NAME)),
    ],
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    properties: table![
        member(Field::Name, Text(MAX_NAME)),
        member(Field::Url, Link),
        member(Field::Logo, Object(&LOGO)),
        member(Field::LinksLabel, Text(MAX_NAME)),
        member(Field::Links, List(&LINK, 20)),
        member(Field::Search, Object(&SEARCH)),
    ],
    ..ObjectSchema::EMPTY
};

static ABOUT: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Backstory),
    properties: table![
        member(Field::Backstory, Text(MAX_BIO)),
        member(Field::Citations, List(&SECTION, 20)),
        member(Field::PublishingPrinciples, Link),
        member(Field::Links, List(&LINK, 20)),
        member(Field::ReportUrl, Link),
        member(Field::ReportEmail, Email),
    ],
    ..ObjectSchema::EMPTY
};

static LINK: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name), required(Field::Url)],
    properties: table![member(Field::Name, Text(MAX_NAME)), member(Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

static SEARCH: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![member(Field::Url, SearchUrl), member(Field::Prompt, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

/// A related story.
static STORY: ObjectSchema = ObjectSchema {
    required: teaser::REQUIRED,
    unique: teaser::UNIQUE,
    properties: table![
        member(Field::Url, Link),
        member(Field::Headline, Text(MAX_HEADLINE)),
        member(Field::Sponsored, Object(&SPONSOR)),
        member(Field::Ai, Object(&AI)),
        member(Field::Access, Keyword(&ACCESS)),
        member(Field::Kind, Keyword(&KIND)),
        member(Field::Corrections, List(&CORRECTION, 20)),
        member(Field::Excerpt, Text(MAX_EXCERPT)),
        member(Field::Section, Object(&SECTION)),
        member(Field::Image, Object(&IMAGE)),
        member(Field::Media, Object(&MEDIA)),
        member(Field::Published, Time),
        member(Field::Status, Keyword(&STATUS)),
        member(Field::Embargo, Time),
        member(Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Copyright),
    properties: table![
        member(Field::Copyright, Text(MAX_EXCERPT)),
        member(Field::Terms, Text(MAX_EXCERPT)),
        member(Field::License, Link),
    ],
    ..ObjectSchema::EMPTY
};

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::formats::engine::members::MAX_PLACES;

    #[test]
    fn the_members_of_an_article_are_found_in_one_pass() {
        assert!(ARTICLE.properties.len() <= MAX_PLACES);
        assert!(ARTICLE.properties().all(|property| !property.is_path));
    }
}
