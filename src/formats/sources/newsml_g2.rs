//! News items in IPTC NewsML-G2 (<https://iptc.org/standards/newsml-g2/>), alone or in a news message, with their text in
//! NITF or XHTML. The tables name elements as `xml` writes them.

use super::disclosures::DIGITAL_SOURCE;
use super::genres::{GENRES, KICKER};
use super::shared::ARTICLE;
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Flattened, Html, ImageUrl, Implied, Keyword, Language, LinkIfUrl, List, LooseTime, Mention, Object,
    Pixels, Prose, Renditions, Stories, Term, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// One item, or the first text of a message.
pub(super) static FORMAT: Format =
    Format { name: "newsml-g2", article: &ITEM, envelope: Some(&MESSAGE), ..Format::LENIENT };

static MESSAGE: ObjectSchema = ObjectSchema {
    properties: table![
        at("newsMessage.itemSet.newsItem.?itemMeta/itemClass/@qcode~picture", Field::Image, Object(&PICTURE_ITEM)),
        at("newsMessage.itemSet.newsItem.?itemMeta/itemClass/@qcode~text", Field::Related, Stories(&ITEM, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("!itemMeta/itemClass/@qcode~picture.contentMeta.digitalSourceType", Field::Ai, Flattened(&AI)),
        at("contentMeta.genre.@qcode", Field::Kind, Term(&GENRES)),
        at("contentMeta.genre.@uri", Field::Kind, Term(&GENRES)),
        at("contentMeta.genre.@literal", Field::Kind, Term(&GENRES)),
        at("contentMeta.genre.name", Field::Kind, Term(&GENRES)),
        at("contentMeta.genre.name.#text", Field::Kicker, KICKER),
        at("contentMeta.genre.name", Field::Kicker, KICKER),
        at("@guid", Field::Id, Text(MAX_NAME)),
        at("itemMeta.link.?@rel~anonical.@href", Field::Url, LinkIfUrl),
        at("itemMeta.link.?@contenttype~html.@href", Field::Url, LinkIfUrl),
        at("contentSet.remoteContent.?@contenttype~html.@href", Field::Url, LinkIfUrl),
        at("@guid", Field::Url, LinkIfUrl),
        at("contentMeta.headline.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("contentMeta.headline", Field::Headline, Html(MAX_HEADLINE)),
        at("itemMeta.title.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("itemMeta.title", Field::Headline, Html(MAX_HEADLINE)),
        at("contentSet.inlineXML.nitf.body.body-head.hedline.hl1", Field::Headline, Html(MAX_HEADLINE)),
        at("contentMeta.subject.?name", Field::Section, Object(&CONCEPT)),
        at("contentMeta.description.?@role~summary.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("contentMeta.description.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("contentMeta.description", Field::Excerpt, Html(MAX_EXCERPT)),
        at("contentSet.inlineXML.nitf.body.body-head.abstract.p", Field::Excerpt, Html(MAX_EXCERPT)),
        at("contentSet.inlineXML.nitf.body.body-head.abstract", Field::Excerpt, Html(MAX_EXCERPT)),
        at("contentSet.inlineXML.nitf.body.body-content.#text", Field::Body, Body(400)),
        at("contentSet.inlineXML.nitf.body.body-content", Field::Body, Body(400)),
        at("contentSet.inlineXML.html.body.#text", Field::Body, Body(400)),
        at("contentSet.inlineXML.html.body", Field::Body, Body(400)),
        at("contentSet.inlineData.#text", Field::Body, Prose),
        at("contentSet.inlineData", Field::Body, Prose),
        at("?itemMeta/itemClass/@qcode~picture", Field::Image, Object(&PICTURE_ITEM)),
        at("contentMeta.creator.?name", Field::Authors, List(&CONCEPT, 20)),
        at("contentMeta.by.#text", Field::Authors, List(&CONCEPT, 20)),
        at("contentMeta.by", Field::Authors, List(&CONCEPT, 20)),
        at("contentSet.inlineXML.nitf.body.body-head.byline.person", Field::Authors, List(&CONCEPT, 20)),
        at("contentSet.inlineXML.nitf.body.body-head.byline.#text", Field::Authors, List(&CONCEPT, 20)),
        at("contentSet.inlineXML.nitf.body.body-head.byline", Field::Authors, List(&CONCEPT, 20)),
        at("contentMeta.dateline.#text", Field::Dateline, Html(MAX_NAME)),
        at("contentMeta.dateline", Field::Dateline, Html(MAX_NAME)),
        at("contentMeta.located.name.#text", Field::Dateline, Text(MAX_NAME)),
        at("contentMeta.located.name", Field::Dateline, Text(MAX_NAME)),
        at("itemMeta.firstCreated", Field::Published, LooseTime),
        at("contentMeta.contentCreated", Field::Published, LooseTime),
        at("itemMeta.versionCreated", Field::Published, LooseTime),
        at("contentMeta.contentModified", Field::Updated, LooseTime),
        at("itemMeta.versionCreated", Field::Updated, LooseTime),
        at("contentMeta.language.@tag", Field::Language, Language),
        at("@xml:lang", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at("rightsInfo", Field::Rights, Flattened(&RIGHTS)),
        at("itemMeta.itemClass.@qcode", Field::Status, Keyword(&CLASS)),
        at("itemMeta.?embargoed=", Field::Status, Implied("withheld")),
        at("itemMeta.pubStatus.@qcode", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.@uri", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.@literal", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.!@qcode.!@uri.!@literal", Field::Status, Keyword(&STATUS)),
        at("itemMeta.embargoed", Field::Embargo, LooseTime),
        at("rightsInfo.@validto", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

/// Whether an item may be published (<http://cv.iptc.org/newscodes/pubstatusg2/>).
static STATUS: Words = pairs![
    ("stat:usable", "usable"),
    ("stat:withheld", "withheld"),
    ("stat:canceled", "canceled"),
    ("pubstatusg2:usable", "usable"),
    ("usable", "usable"),
    ("canceled", "canceled"),
    ("withheld", "withheld"),
];

/// What an item is of (<http://cv.iptc.org/newscodes/ninature/>). Plans, concepts and lists of events are for newsrooms.
static CLASS: Words = pairs![
    ("ninat:text", ""),
    ("ninat:composite", ""),
    ("ninat:picture", ""),
    ("ninat:graphic", ""),
    ("ninat:video", ""),
    ("ninat:audio", ""),
    ("icls:text", ""),
    ("icls:picture", ""),
];

/// A party or a subject, with its name, or a name alone.
static CONCEPT: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name.#text", Field::Name, Byline),
        at("name", Field::Name, Byline),
        at("person.#text", Field::Name, Byline),
        at("person", Field::Name, Byline),
        at("#text", Field::Name, Byline),
    ],
};

static PICTURE_ITEM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("contentSet.remoteContent.?@contenttype~image", Field::Sources, Renditions(&CONTENT)),
        at("contentMeta.description.?@role~caption.#text", Field::Caption, Html(MAX_EXCERPT)),
        at("contentMeta.description", Field::Caption, Html(MAX_EXCERPT)),
        at("contentMeta.headline", Field::Alt, Html(MAX_EXCERPT)),
        at("contentMeta.digitalSourceType", Field::Ai, Flattened(&AI)),
        at("contentMeta.creditline", Field::Credit, Text(MAX_NAME)),
        at("contentMeta.creator.name", Field::Credit, Text(MAX_NAME)),
        at("itemMeta.?embargoed=", Field::Status, Implied("withheld")),
        at("itemMeta.pubStatus.@qcode", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.@uri", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.@literal", Field::Status, Keyword(&STATUS)),
        at("itemMeta.pubStatus.!@qcode.!@uri.!@literal", Field::Status, Keyword(&STATUS)),
        at("itemMeta.embargoed", Field::Embargo, LooseTime),
        at("rightsInfo.@validto", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

/// IPTC's type of digital source, by a code or an address.
static AI: ObjectSchema = ObjectSchema {
    properties: table![
        at("@uri", Field::Kind, Mention(&DIGITAL_SOURCE)),
        at("@qcode", Field::Kind, Mention(&DIGITAL_SOURCE)),
    ],
    ..ObjectSchema::EMPTY
};

static CONTENT: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("@href", Field::Url, ImageUrl),
        at("@width", Field::Width, Pixels),
        at("@height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("itemMeta.provider.name.#text", Field::Name, Text(MAX_NAME)),
        at("itemMeta.provider.name", Field::Name, Text(MAX_NAME)),
        at("contentMeta.infoSource.name", Field::Name, Text(MAX_NAME)),
        at("rightsInfo.copyrightHolder.name", Field::Name, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("copyrightNotice.#text", Field::Copyright, Text(MAX_EXCERPT)),
        at("copyrightNotice", Field::Copyright, Text(MAX_EXCERPT)),
        at("usageTerms.#text", Field::Terms, Text(MAX_EXCERPT)),
        at("usageTerms", Field::Terms, Text(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};
