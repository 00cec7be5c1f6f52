//! Stories in IPTC NITF 3 (<https://iptc.org/standards/nitf/>). The tables name elements as `xml` writes them.

use super::genres::GENRES;
use super::shared::ARTICLE;
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Flattened, Html, ImageUrl, Keyword, Language, LinkIfUrl, List, LooseTime, Object, Pixels, Renditions,
    Term, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// One story.
pub(super) static FORMAT: Format = Format { name: "nitf", article: &DOCUMENT, ..Format::LENIENT };

static DOCUMENT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("head.tobject.tobject-property.@tobject-property-type", Field::Kind, Term(&GENRES)),
        at("head.docdata.doc-id.@id-string", Field::Id, Text(MAX_NAME)),
        at("head.pubdata.@ex-ref", Field::Url, LinkIfUrl),
        at("head.docdata.doc-id.@id-string", Field::Url, LinkIfUrl),
        at("head.meta.?@name~canonical.@content", Field::Url, LinkIfUrl),
        at("head.meta.?@name~url.@content", Field::Url, LinkIfUrl),
        at("body.body-head.hedline.hl1.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("body.body-head.hedline.hl1", Field::Headline, Html(MAX_HEADLINE)),
        at("head.title.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("head.title", Field::Headline, Html(MAX_HEADLINE)),
        at("head.pubdata.@position-section", Field::Section, Object(&SECTION)),
        at("head.tobject.tobject-subject.@tobject-subject-type", Field::Section, Object(&SECTION)),
        at("body.body-head.abstract.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("body.body-head.abstract.p", Field::Excerpt, Html(MAX_EXCERPT)),
        at("body.body-head.abstract", Field::Excerpt, Html(MAX_EXCERPT)),
        at("body.body-head.hedline.hl2", Field::Excerpt, Html(MAX_EXCERPT)),
        at("body.body-content.#text", Field::Body, Body(400)),
        at("body.body-content", Field::Body, Body(400)),
        at("body.body-content.media.?@media-type=image", Field::Image, Object(&MEDIA)),
        at("body.body-content.block.media.?@media-type=image", Field::Image, Object(&MEDIA)),
        at("body.body-head.byline.person", Field::Authors, List(&PERSON, 20)),
        at("body.body-head.byline.#text", Field::Authors, List(&PERSON, 20)),
        at("body.body-head.byline", Field::Authors, List(&PERSON, 20)),
        at("body.body-head.dateline.location.city", Field::Dateline, Html(MAX_NAME)),
        at("body.body-head.dateline.location", Field::Dateline, Html(MAX_NAME)),
        at("head.docdata.date-release.@norm", Field::Published, LooseTime),
        at("head.docdata.date-issue.@norm", Field::Published, LooseTime),
        at("head.pubdata.@date-publication", Field::Published, LooseTime),
        at("@xml:lang", Field::Language, Language),
        at("body.@xml:lang", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
        // A day alone says nothing about the hour at which an embargo ends.
        at("head.docdata.date-release.?@norm~T.@norm", Field::Embargo, LooseTime),
        at("head.docdata.!date-release/@norm~T.@management-status", Field::Status, Keyword(&STATUS)),
        at("head.docdata.!@management-status=embargoed.@management-status", Field::Status, Keyword(&STATUS)),
        at("head.docdata.date-expire.@norm", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

/// What the editor says may be done with the story.
static STATUS: Words = pairs![
    ("usable", "usable"),
    ("embargoed", "withheld"),
    ("withheld", "withheld"),
    ("canceled", "canceled"),
    ("cancelled", "canceled"),
];

static SECTION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

static PERSON: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("#text", Field::Name, Byline)],
};

static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("media-reference", Field::Sources, Renditions(&REFERENCE)),
        at("media-reference.@alternate-text", Field::Alt, Text(MAX_EXCERPT)),
        at("media-caption.p", Field::Caption, Html(MAX_EXCERPT)),
        at("media-caption.#text", Field::Caption, Html(MAX_EXCERPT)),
        at("media-caption", Field::Caption, Html(MAX_EXCERPT)),
        at("media-producer", Field::Credit, Html(MAX_NAME)),
        at("media-reference.@source-credit", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

static REFERENCE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("@source", Field::Url, ImageUrl),
        at("@width", Field::Width, Pixels),
        at("@height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("head.pubdata.@name", Field::Name, Text(MAX_NAME)),
        at("body.body-head.distributor.org", Field::Name, Html(MAX_NAME)),
        at("body.body-head.distributor", Field::Name, Html(MAX_NAME)),
        at("head.docdata.doc-copyright.@holder", Field::Name, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("body.body-head.rights.#text", Field::Copyright, Html(MAX_EXCERPT)),
        at("body.body-head.rights", Field::Copyright, Html(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};
