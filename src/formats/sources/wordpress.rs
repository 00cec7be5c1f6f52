//! Posts of WordPress's REST API, best with `?_embed` (<https://developer.wordpress.org/rest-api/reference/posts/>).
//! Without `?_embed`, authors, categories and images are links, which are not fetched.

use super::other_media::MEDIA_KIND;
use super::schema_org_kinds::{ACCESS as SCHEMA_ORG_ACCESS, ADVERTISER, KIND as SCHEMA_ORG_KIND};
use super::shared::{ARTICLE, BYLINE, NAME_ONLY, PICTURE, TOPIC};
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Fault, FirstImage, FirstMedia, Flattened, Html, ImageUrl, Keyword, Language, Link, LinkIfUrl, List,
    LocalTime, LooseDuration, LoosePixels, MediaUrl, Mention, Object, Pixels, Renditions, Stories, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;
use crate::report::{Expected, Found};

const EMBED: Expected = Expected::phrase("the response to a request with ?_embed=author,wp:term,wp:featuredmedia");
const LINKS: Found = Found::phrase("one without; its authors, categories and images are links, which are not followed");

/// One post, or a list of posts.
pub(super) static FORMAT: Format =
    Format { name: "wordpress", article: &POST, envelope: Some(&POSTS), ..Format::LENIENT };

static POSTS: ObjectSchema =
    ObjectSchema { properties: table![at("*.?title", Field::Related, Stories(&POST, 50))], ..ObjectSchema::EMPTY };

static POST: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("_embedded.wp:term.?taxonomy=newspack_spnsrs_tax", Field::Sponsored, Object(&SPONSOR)),
        at("yoast_head_json.schema.@graph.?@type~AdvertiserContent", Field::Sponsored, Object(&ADVERTISER)),
        at(
            "yoast_head_json.schema.@graph.?@type~Article.isAccessibleForFree",
            Field::Access,
            Keyword(&SCHEMA_ORG_ACCESS)
        ),
        at("yoast_head_json.schema.@graph.?@type~Article.@type", Field::Kind, Mention(&SCHEMA_ORG_KIND)),
        at("id", Field::Id, Text(MAX_NAME)),
        at("link", Field::Url, Link),
        at("title.rendered", Field::Headline, Html(MAX_HEADLINE)),
        at("_embedded.wp:term.?taxonomy=category", Field::Section, Object(&CATEGORY)),
        at("yoast_head_json.schema.@graph.?@type~Article.articleSection", Field::Section, Object(&NAME_ONLY)),
        at("excerpt.!protected=true.rendered", Field::Excerpt, Html(MAX_EXCERPT)),
        at("!excerpt/protected=true.yoast_head_json.og_description", Field::Excerpt, Text(MAX_EXCERPT)),
        at("content.!protected=true.rendered", Field::Body, Body(400)),
        at("_embedded.wp:featuredmedia.?source_url", Field::Image, Object(&MEDIA)),
        at("yoast_head_json.og_image", Field::Image, Object(&PICTURE)),
        at("jetpack_featured_media_url", Field::Image, Object(&PICTURE)),
        at("content.!protected=true.rendered", Field::Image, FirstImage),
        at("_embedded.wp:featuredmedia.?mime_type~video", Field::Media, Object(&FILM)),
        at("_embedded.wp:featuredmedia.?mime_type~audio", Field::Media, Object(&FILM)),
        at("content.!protected=true.rendered", Field::Media, FirstMedia),
        at("_embedded.author.?name", Field::Authors, List(&AUTHOR, 20)),
        at("!_embedded._links", Field::Authors, Fault(EMBED, LINKS)),
        at("coauthors.?display_name", Field::Authors, List(&COAUTHOR, 20)),
        at("authors.?display_name", Field::Authors, List(&COAUTHOR, 20)),
        at("yoast_head_json.author", Field::Authors, List(&BYLINE, 20)),
        at("yoast_head_json.schema.@graph.?@type~Article.author.name", Field::Authors, List(&BYLINE, 20)),
        at(".", Field::Published, LocalTime(&["date", "date_gmt"])),
        at(".", Field::Updated, LocalTime(&["modified", "modified_gmt"])),
        at("yoast_head_json.og_locale", Field::Language, Language),
        at(".", Field::Publisher, Flattened(&SITE)),
        at("status", Field::Status, Keyword(&STATUS)),
        at("_embedded.wp:term.?taxonomy=post_tag", Field::Topics, List(&TOPIC, 20)),
        at("yoast_head_json.schema.@graph.?@type~Article.keywords", Field::Topics, List(&TOPIC, 20)),
        at("yoast_head_json.schema.@graph.?@type~Article.wordCount", Field::WordCount, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

/// The states of a post. A site may have others, which are not for readers.
pub(super) static STATUS: Words = pairs![
    ("publish", "usable"),
    ("future", "withheld"),
    ("draft", "withheld"),
    ("pending", "withheld"),
    ("private", "withheld"),
    ("trash", "canceled"),
];

/// The status of an image: of its own, or of the post that it is attached to.
pub(super) static MEDIA_STATUS: Words = pairs![("inherit", "usable"), ("publish", "usable")];

/// A term of the taxonomy of Newspack's sponsors.
static SPONSOR: ObjectSchema =
    ObjectSchema { properties: table![at("name", Field::By, Html(MAX_NAME))], ..ObjectSchema::EMPTY };

static CATEGORY: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Html(MAX_NAME)), at("link", Field::Url, Link)],
    ..ObjectSchema::EMPTY
};

static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("status", Field::Status, Keyword(&MEDIA_STATUS)),
        at("media_details.sizes.*", Field::Sources, Renditions(&SIZE)),
        at("source_url", Field::Url, ImageUrl),
        at("media_details.width", Field::Width, Pixels),
        at("media_details.height", Field::Height, Pixels),
        at("alt_text", Field::Alt, Text(MAX_EXCERPT)),
        at("caption.rendered", Field::Caption, Html(MAX_EXCERPT)),
        at("media_details.image_meta.credit", Field::Credit, Text(MAX_NAME)),
        at("media_details.image_meta.copyright", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

/// A featured medium that is a video or a sound.
static FILM: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("status", Field::Status, Keyword(&MEDIA_STATUS)),
        at("mime_type", Field::Kind, Mention(&MEDIA_KIND)),
        at("source_url", Field::Url, MediaUrl),
        at("media_details.length", Field::Duration, LooseDuration(1)),
    ],
    ..ObjectSchema::EMPTY
};

static SIZE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("source_url", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("link", Field::Url, LinkIfUrl),
        at("description", Field::Bio, Html(MAX_BIO)),
        at("avatar_urls.96", Field::Image, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};

/// An author of plugins for several: Co-Authors Plus, PublishPress Authors.
static COAUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("display_name", Field::Name, Byline)],
    ..ObjectSchema::EMPTY
};

static SITE: ObjectSchema = ObjectSchema {
    properties: table![at("yoast_head_json.og_site_name", Field::Name, Text(MAX_NAME))],
    ..ObjectSchema::EMPTY
};
