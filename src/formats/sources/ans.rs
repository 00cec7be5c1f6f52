//! Stories in Arc XP's ANS, version 0.10 (<https://github.com/washingtonpost/ans-schema>), alone or in a list of results.
//! Of the elements of a story, texts, headings, lists, quotations and media are read.

use super::genres::{GENRES, KICKER, STATE};
use super::kinds::CORRECTION_KIND;
use super::shared::{ARTICLE, NAME_ONLY, OUT, PICTURE, TOPIC, words};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Byline, Flattened, Html, ImageUrl, JoinedProse, Keyword, Language, Link, LinkIfUrl, List, LooseDuration, LooseTime,
    MediaUrl, Object, Pixels, Prose, Stories, Term, Text, Updates,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// URLs of pages are relative to the site's own, which the payload does not have.
pub(super) static FORMAT: Format = Format { name: "ans", article: &STORY, envelope: Some(&RESULTS), ..Format::LENIENT };

static RESULTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("?type=results.content_elements", Field::Related, Stories(&STORY, 50)),
        at("?type=collection.content_elements", Field::Related, Stories(&STORY, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static STORY: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("owner.?sponsored=true", Field::Sponsored, Object(&SPONSOR)),
        at("content_restrictions.content_code", Field::Access, Keyword(&ACCESS)),
        at("label.*.!display=false", Field::Label, Flattened(&STATE)),
        at("label.basic.!display=false.text", Field::Kind, Term(&GENRES)),
        at("subtype", Field::Kind, Term(&GENRES)),
        at("taxonomy.primary_section", Field::Kind, Term(&GENRES)),
        at("label.basic.!display=false.text", Field::Kicker, KICKER),
        at("_id", Field::Id, Text(MAX_NAME)),
        at("canonical_url", Field::Url, Link),
        at("website_url", Field::Url, Link),
        at("websites.*.website_url", Field::Url, Link),
        at("headlines.basic", Field::Headline, Html(MAX_HEADLINE)),
        at("headlines.web", Field::Headline, Html(MAX_HEADLINE)),
        at("taxonomy.primary_section", Field::Section, Object(&NAME_ONLY)),
        at("taxonomy.primary_site", Field::Section, Object(&NAME_ONLY)),
        at("taxonomy.sections.?name", Field::Section, Object(&NAME_ONLY)),
        at("description.basic", Field::Excerpt, Html(MAX_EXCERPT)),
        at("subheadlines.basic", Field::Excerpt, Html(MAX_EXCERPT)),
        at("content_elements.*", Field::Body, Updates(&ELEMENT)),
        at("promo_items.basic.?type=image", Field::Image, Object(&IMAGE)),
        at("promo_items.lead_art.?type=image", Field::Image, Object(&IMAGE)),
        at(
            "promo_items.basic.!additional_properties/published=false.promo_items.basic.?type=image",
            Field::Image,
            Object(&IMAGE),
        ),
        at("content_elements.?type=image", Field::Image, Object(&IMAGE)),
        at("promo_items.basic.?type=video", Field::Media, Object(&MEDIA)),
        at("promo_items.basic.?type=gallery", Field::Media, Object(&MEDIA)),
        at("promo_items.lead_art.?type=video", Field::Media, Object(&MEDIA)),
        at("promo_items.lead_art.?type=gallery", Field::Media, Object(&MEDIA)),
        at("content_elements.?type=video", Field::Media, Object(&MEDIA)),
        at("content_elements.?type=audio", Field::Media, Object(&MEDIA)),
        at("content_elements.?type=gallery", Field::Media, Object(&MEDIA)),
        at("vanity_credits.by.?name", Field::Authors, List(&AUTHOR, 20)),
        at("credits.by.?name", Field::Authors, List(&AUTHOR, 20)),
        at("display_date", Field::Published, LooseTime),
        at("first_publish_date", Field::Published, LooseTime),
        at("publish_date", Field::Published, LooseTime),
        at("last_updated_date", Field::Updated, LooseTime),
        at("language", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&PUBLISHER)),
        at("related_content.basic.?headlines", Field::Related, Stories(&STORY, 50)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
        at("status", Field::Status, Keyword(&STATUS)),
        at("publishing.has_published_edition", Field::Status, Keyword(&OUT)),
        at("publishing.editions.default.edition_published", Field::Status, Keyword(&OUT)),
        at("revision.published", Field::Status, Keyword(&OUT)),
        at("additional_properties.is_published", Field::Status, Keyword(&OUT)),
        at("content_restrictions.embargo.!end_time.active", Field::Status, Keyword(&EMBARGO)),
        at("content_restrictions.embargo.!active=false.end_time", Field::Embargo, LooseTime),
        at("corrections.?text", Field::Corrections, List(&CORRECTION, 20)),
        at("content_elements.?type=correction", Field::Corrections, List(&CORRECTION, 20)),
        at("taxonomy.tags", Field::Topics, List(&TOPIC, 20)),
    ],
    ..ObjectSchema::EMPTY
};

static STATUS: Words =
    pairs![("published", ""), ("draft", "withheld"), ("scheduled", "withheld"), ("unpublished", "canceled")];

/// Whether an embargo without an end is on.
static EMBARGO: Words = pairs![("false", ""), ("true", "withheld")];

/// A part of the text; a heading stands before the part that follows.
static ELEMENT: ObjectSchema = ObjectSchema {
    properties: table![
        at("additional_properties.published", Field::Status, Keyword(&OUT)),
        at("?type=header.content", Field::Headline, Html(MAX_HEADLINE)),
        at("?type=text.content", Field::Body, Prose),
        at("?type=list.items.content", Field::Body, JoinedProse),
        at("?type=quote.content_elements.content", Field::Body, JoinedProse),
    ],
    ..ObjectSchema::EMPTY
};

/// Each site has codes of its own for who may read the text: these are common, and another one is not free.
static ACCESS: Words =
    pairs![("free", "free"), ("registration", "registration"), ("metered", "metered"), ("premium", "subscription"),];

/// Who paid for the story.
static SPONSOR: ObjectSchema =
    ObjectSchema { properties: table![at("name", Field::By, Text(MAX_NAME))], ..ObjectSchema::EMPTY };

static IMAGE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("url", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("alt_text", Field::Alt, Text(MAX_EXCERPT)),
        at("caption", Field::Caption, Html(MAX_EXCERPT)),
        at("vanity_credits.by.name", Field::Credit, Byline),
        at("credits.by.name", Field::Credit, Byline),
        at("credits.affiliation.name", Field::Credit, Text(MAX_NAME)),
        at("copyright", Field::Credit, Text(MAX_NAME)),
        at("status", Field::Status, Keyword(&STATUS)),
        at("additional_properties.published", Field::Status, Keyword(&OUT)),
        at("content_restrictions.embargo.!end_time.active", Field::Status, Keyword(&EMBARGO)),
        at("content_restrictions.embargo.!active=false.end_time", Field::Embargo, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

/// A video, a sound or a gallery.
static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("type", Field::Kind, Keyword(&words!["video", "audio", "gallery"])),
        at("streams.url", Field::Url, MediaUrl),
        at("duration", Field::Duration, LooseDuration(1_000)),
        at("subtitles.urls.?format=WEB_VTT.url", Field::Captions, ImageUrl),
        at("?type=gallery.content_elements.?type=image", Field::Images, List(&IMAGE, 12)),
        at("status", Field::Status, Keyword(&STATUS)),
        at("additional_properties.published", Field::Status, Keyword(&OUT)),
        at("content_restrictions.embargo.!end_time.active", Field::Status, Keyword(&EMBARGO)),
        at("content_restrictions.embargo.!active=false.end_time", Field::Embargo, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, LinkIfUrl),
        at("bio", Field::Bio, Html(MAX_BIO)),
        at("image", Field::Image, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("distributor.name", Field::Name, Text(MAX_NAME)),
        at("source.name", Field::Name, Text(MAX_NAME)),
        at("owner.!sponsored=true.name", Field::Name, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema =
    ObjectSchema { properties: table![at("copyright", Field::Copyright, Text(MAX_EXCERPT))], ..ObjectSchema::EMPTY };

static CORRECTION: ObjectSchema = ObjectSchema {
    properties: table![
        at("text", Field::Text, Html(MAX_BIO)),
        // One of another type is a correction all the same.
        at("correction_type", Field::Kind, Keyword(&CORRECTION_KIND)),
    ],
    ..ObjectSchema::EMPTY
};
