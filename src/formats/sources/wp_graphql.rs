//! Answers of WordPress sites to GraphQL queries (<https://www.wpgraphql.com/docs/posts-and-pages>). A query names the
//! fields that it asks for, so any may be absent.

use super::shared::{ARTICLE, PICTURE, TOPIC};
use super::wordpress::STATUS;
use crate::formats::engine::limits::{MAX_BIO, MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, FirstImage, FirstMedia, Html, ImageUrl, Implied, Keyword, Link, List, LocalTime, LoosePixels, Object,
    Pixels, Renditions, Stories, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::record::Field;

/// One post, or a list of them in `nodes` or `edges`.
pub(super) static FORMAT: Format =
    Format { name: "wp-graphql", article: &POST, envelope: Some(&POSTS), ..Format::LENIENT };

static POSTS: ObjectSchema = ObjectSchema {
    properties: table![
        at("data.*.nodes.?title", Field::Related, Stories(&POST, 50)),
        at("data.*.edges.node.?title", Field::Related, Stories(&POST, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static POST: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("id", Field::Id, Text(MAX_NAME)),
        at("link", Field::Url, Link),
        at("uri", Field::Url, Link),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("categories.nodes.?name", Field::Section, Object(&CATEGORY)),
        at("categories.edges.node.?name", Field::Section, Object(&CATEGORY)),
        // The text of a post with a password is for those who know it.
        at("!hasPassword=true.!password.excerpt", Field::Excerpt, Html(MAX_EXCERPT)),
        at("!hasPassword=true.!password.content", Field::Body, Body(400)),
        at("featuredImage.node", Field::Image, Object(&MEDIA)),
        at("featuredImage.?sourceUrl", Field::Image, Object(&MEDIA)),
        at("!hasPassword=true.!password.content", Field::Image, FirstImage),
        at("!hasPassword=true.!password.content", Field::Media, FirstMedia),
        at("author.node", Field::Authors, List(&AUTHOR, 20)),
        at("author.?name", Field::Authors, List(&AUTHOR, 20)),
        at(".", Field::Published, LocalTime(&["date", "dateGmt"])),
        at(".", Field::Updated, LocalTime(&["modified", "modifiedGmt"])),
        at("?isRestricted=true", Field::Status, Implied("withheld")),
        at("status", Field::Status, Keyword(&STATUS)),
        at("tags.nodes.?name", Field::Topics, List(&TOPIC, 20)),
        at("tags.edges.node.?name", Field::Topics, List(&TOPIC, 20)),
    ],
    ..ObjectSchema::EMPTY
};

static CATEGORY: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![
        at("name", Field::Name, Html(MAX_NAME)),
        at("link", Field::Url, Link),
        at("uri", Field::Url, Link)
    ],
    ..ObjectSchema::EMPTY
};

static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("mediaDetails.sizes", Field::Sources, Renditions(&SIZE)),
        at("sourceUrl", Field::Url, ImageUrl),
        at("mediaItemUrl", Field::Url, ImageUrl),
        at("mediaDetails.width", Field::Width, Pixels),
        at("mediaDetails.height", Field::Height, Pixels),
        at("altText", Field::Alt, Text(MAX_EXCERPT)),
        at("caption", Field::Caption, Html(MAX_EXCERPT)),
        at("mediaDetails.meta.credit", Field::Credit, Text(MAX_NAME)),
        at("status", Field::Status, Keyword(&super::wordpress::MEDIA_STATUS)),
    ],
    ..ObjectSchema::EMPTY
};

static SIZE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("sourceUrl", Field::Url, ImageUrl),
        at("width", Field::Width, LoosePixels),
        at("height", Field::Height, LoosePixels),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, Link),
        at("uri", Field::Url, Link),
        at("description", Field::Bio, Html(MAX_BIO)),
        at("avatar", Field::Image, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
