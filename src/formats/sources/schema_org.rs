//! Articles in schema.org's vocabulary, as JSON-LD (<https://schema.org/Article>, version 30).

use super::genres::GENRES;
use super::other_media::{SCHEMA_ORG_AUDIO, SCHEMA_ORG_VIDEO};
use super::schema_org_about::ABOUT;
use super::schema_org_kinds::{ACCESS, ADVERTISER, AI, KIND, KNOWN_ACCESS, LIVE, PART_ACCESS, RATING, SPONSOR, STATUS};
use super::shared::{ARTICLE, BYLINE, TOPIC};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME, MAX_UPDATES};
use crate::formats::engine::schema::FieldType::{
    Byline, FirstName, Flattened, ImageUrl, Keyword, Language, Link, LinkIfUrl, List, LoosePixels, Mention, Minutes,
    Object, Pixels, Prose, Term, Text, Time, Updates,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, required_any, table, unique};
use crate::record::Field;

/// An article: the payload itself, or part of its `@graph`.
pub(super) static FORMAT: Format = Format { name: "schema-org", article: &ITEM, ..Format::LENIENT };

static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("isAccessibleForFree", Field::Status, Keyword(&KNOWN_ACCESS)),
        at("hasPart.isAccessibleForFree", Field::Access, Keyword(&PART_ACCESS)),
        at("isAccessibleForFree", Field::Access, Keyword(&ACCESS)),
        at("mainEntityOfPage.isAccessibleForFree", Field::Access, Keyword(&PART_ACCESS)),
        at("isPartOf.?@type~WebPage.isAccessibleForFree", Field::Access, Keyword(&PART_ACCESS)),
        at("?@type~AdvertiserContent", Field::Sponsored, Object(&ADVERTISER)),
        at("sponsor", Field::Sponsored, Object(&SPONSOR)),
        at("funder", Field::Sponsored, Object(&SPONSOR)),
        at(".", Field::Ai, Flattened(&AI)),
        at("!@graph.?@type~LiveBlogPosting", Field::Label, Object(&LIVE)),
        at("@type", Field::Kind, Mention(&KIND)),
        at("review.@type", Field::Kind, Mention(&KIND)),
        at("genre", Field::Kind, Term(&GENRES)),
        at("articleSection", Field::Kind, Term(&GENRES)),
        at("reviewRating", Field::Rating, Object(&RATING)),
        at("review.reviewRating", Field::Rating, Object(&RATING)),
        at("mainEntity.reviewRating", Field::Rating, Object(&RATING)),
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("identifier", Field::Id, Text(MAX_NAME)),
        at("url", Field::Url, LinkIfUrl),
        at("mainEntityOfPage", Field::Url, LinkIfUrl),
        at("mainEntityOfPage.url", Field::Url, LinkIfUrl),
        at("mainEntityOfPage.@id", Field::Url, LinkIfUrl),
        at("url.url", Field::Url, LinkIfUrl),
        at("url.@id", Field::Url, LinkIfUrl),
        at("isPartOf.?@type~WebPage.url", Field::Url, LinkIfUrl),
        at("@id", Field::Url, LinkIfUrl),
        at("isPartOf.?@type~WebPage.@id", Field::Url, LinkIfUrl),
        at("url", Field::Url, Link),
        at("mainEntityOfPage.@id", Field::Url, Link),
        at("headline", Field::Headline, Text(MAX_HEADLINE)),
        at("name", Field::Headline, Text(MAX_HEADLINE)),
        at("articleSection", Field::Section, Object(&SECTION)),
        at("description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("abstract", Field::Excerpt, Text(MAX_EXCERPT)),
        at("mainEntityOfPage.description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("isPartOf.?@type~WebPage.description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("articleBody", Field::Body, Prose),
        // The condition is met by each update of a list, and by one that stands alone.
        at("liveBlogUpdate.!@graph", Field::Body, Updates(&UPDATE)),
        at("image", Field::Image, Object(&IMAGE)),
        at("thumbnailUrl", Field::Image, Object(&IMAGE)),
        at("thumbnail", Field::Image, Object(&IMAGE)),
        at("associatedMedia.?@type~Image", Field::Image, Object(&IMAGE)),
        at("mainEntityOfPage.primaryImageOfPage", Field::Image, Object(&IMAGE)),
        at("mainEntityOfPage.image", Field::Image, Object(&IMAGE)),
        at("isPartOf.?@type~WebPage.primaryImageOfPage", Field::Image, Object(&IMAGE)),
        at("isPartOf.?@type~WebPage.image", Field::Image, Object(&IMAGE)),
        at("video.?@type", Field::Media, Object(&SCHEMA_ORG_VIDEO)),
        at("audio.?@type", Field::Media, Object(&SCHEMA_ORG_AUDIO)),
        at("associatedMedia.?@type~Video", Field::Media, Object(&SCHEMA_ORG_VIDEO)),
        at("associatedMedia.?@type~Audio", Field::Media, Object(&SCHEMA_ORG_AUDIO)),
        at("author.name.*", Field::Authors, List(&BYLINE, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("creator", Field::Authors, List(&AUTHOR, 20)),
        at("dateline", Field::Dateline, Text(MAX_NAME)),
        at("datePublished", Field::Published, Time),
        at("coverageStartTime", Field::Published, Time),
        at("dateCreated", Field::Published, Time),
        at("dateModified", Field::Updated, Time),
        at("inLanguage", Field::Language, Language),
        at("mainEntityOfPage.inLanguage", Field::Language, Language),
        at("isPartOf.?@type~WebPage.inLanguage", Field::Language, Language),
        at("publisher", Field::Publisher, Object(&PUBLISHER)),
        at(".", Field::Rights, Flattened(&RIGHTS)),
        at("expires", Field::Expires, Time),
        at("correction", Field::Corrections, List(&CORRECTION, 20)),
        at(".", Field::About, Flattened(&ABOUT)),
        at("liveBlogUpdate", Field::Updates, List(&KEY_EVENT, MAX_UPDATES)),
        at("about.?name", Field::Topics, List(&TOPIC, 20)),
        at("keywords", Field::Topics, List(&TOPIC, 20)),
        at("timeRequired", Field::ReadingTime, Minutes),
        at("wordCount", Field::WordCount, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

/// An update of a live article.
static UPDATE: ObjectSchema = ObjectSchema {
    properties: table![
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("expires", Field::Expires, Time),
        at("headline", Field::Headline, Text(MAX_HEADLINE)),
        at("name", Field::Headline, Text(MAX_HEADLINE)),
        at("articleBody", Field::Body, Prose),
        at("text", Field::Body, Prose),
        at("description", Field::Body, Prose),
    ],
    ..ObjectSchema::EMPTY
};

/// An update as a line under the headline. The text of an update with a headline is in the body.
static KEY_EVENT: ObjectSchema = ObjectSchema {
    required: &[required_any([Field::Headline, Field::Text])],
    properties: table![
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("expires", Field::Expires, Time),
        at("datePublished", Field::Time, Time),
        at("dateCreated", Field::Time, Time),
        at("headline", Field::Headline, Text(MAX_HEADLINE)),
        at("name", Field::Headline, Text(MAX_HEADLINE)),
        at("!headline.!name.articleBody", Field::Text, Text(MAX_EXCERPT)),
        at("!headline.!name.text", Field::Text, Text(MAX_EXCERPT)),
        at("!headline.!name.description", Field::Text, Text(MAX_EXCERPT)),
        at("url", Field::Url, LinkIfUrl),
        at("mainEntityOfPage", Field::Url, LinkIfUrl),
        at("@id", Field::Url, LinkIfUrl),
    ],
    ..ObjectSchema::EMPTY
};

/// A section, of which publishers often write several in one text, separated by commas.
static SECTION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, FirstName)],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        at("contentUrl", Field::Url, ImageUrl),
        at("url", Field::Url, ImageUrl),
        at("width.value", Field::Width, Pixels),
        at("width", Field::Width, Pixels),
        at("height.value", Field::Height, Pixels),
        at("height", Field::Height, Pixels),
        at("caption", Field::Caption, Text(MAX_EXCERPT)),
        at("creditText", Field::Credit, Text(MAX_NAME)),
        at("author.name", Field::Credit, Byline),
        at("author", Field::Credit, Byline),
        at("creator.name", Field::Credit, Byline),
        at("creator", Field::Credit, Byline),
        at("contributor.name", Field::Credit, Byline),
        at("copyrightHolder.name", Field::Credit, Text(MAX_NAME)),
        at("copyrightHolder", Field::Credit, Text(MAX_NAME)),
        at("copyrightNotice", Field::Credit, Text(MAX_NAME)),
        at("sourceOrganization.name", Field::Credit, Text(MAX_NAME)),
        at("sourceOrganization", Field::Credit, Text(MAX_NAME)),
        at("provider.name", Field::Credit, Text(MAX_NAME)),
        at("provider", Field::Credit, Text(MAX_NAME)),
        at("publisher.name", Field::Credit, Text(MAX_NAME)),
        at(".", Field::Ai, Flattened(&AI)),
        at("creativeWorkStatus", Field::Status, Keyword(&STATUS)),
        at("expires", Field::Expires, Time),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, LinkIfUrl),
        at("sameAs", Field::Url, LinkIfUrl),
        at("description", Field::Bio, Text(MAX_BIO)),
        at("image", Field::Image, Object(&IMAGE)),
        at("jobTitle", Field::Role, Text(MAX_NAME)),
    ],
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    properties: table![
        at("name", Field::Name, Text(MAX_NAME)),
        at("url", Field::Url, LinkIfUrl),
        at("logo", Field::Logo, Object(&IMAGE)),
    ],
    ..ObjectSchema::EMPTY
};

static RIGHTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("copyrightNotice", Field::Copyright, Text(MAX_EXCERPT)),
        at("license", Field::License, LinkIfUrl)
    ],
    ..ObjectSchema::EMPTY
};

/// A `CorrectionComment`, whose date alone says that there is one.
static CORRECTION: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Text),
    properties: table![
        at("datePublished", Field::Date, Time),
        at("dateCreated", Field::Date, Time),
        at("text", Field::Text, Text(MAX_BIO)),
        at("description", Field::Text, Text(MAX_BIO)),
    ],
    ..ObjectSchema::EMPTY
};
