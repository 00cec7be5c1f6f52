//! Posts of WordPress.com's REST API, version 1.1, which Jetpack answers too
//! (<https://developer.wordpress.com/docs/api/1.1/get/sites/%24site/posts/%24post_ID/>).

use super::shared::{ARTICLE, TOPIC};
use super::wordpress::STATUS;
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, FirstImage, FirstMedia, Html, ImageUrl, Keyword, Link, LinkIfUrl, List, LooseTime, Object, Pixels,
    Stories, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table};
use crate::record::Field;

/// One post, or a response with posts.
pub(super) static FORMAT: Format =
    Format { name: "wordpress-com", article: &POST, envelope: Some(&POSTS), ..Format::LENIENT };

static POSTS: ObjectSchema =
    ObjectSchema { properties: table![at("posts", Field::Related, Stories(&POST, 50))], ..ObjectSchema::EMPTY };

static POST: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("global_ID", Field::Id, Text(MAX_NAME)),
        at("URL", Field::Url, Link),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("categories.*.?name", Field::Section, Object(&CATEGORY)),
        // The text of a post with a password is for those who know it.
        at("?password=.excerpt", Field::Excerpt, Html(MAX_EXCERPT)),
        at("!password.excerpt", Field::Excerpt, Html(MAX_EXCERPT)),
        at("?password=.content", Field::Body, Body(400)),
        at("!password.content", Field::Body, Body(400)),
        at("post_thumbnail", Field::Image, Object(&THUMBNAIL)),
        at("featured_image", Field::Image, Object(&THUMBNAIL)),
        at("?password=.content", Field::Image, FirstImage),
        at("!password.content", Field::Image, FirstImage),
        at("?password=.content", Field::Media, FirstMedia),
        at("!password.content", Field::Media, FirstMedia),
        at("author", Field::Authors, List(&AUTHOR, 1)),
        at("date", Field::Published, LooseTime),
        at("modified", Field::Updated, LooseTime),
        at("status", Field::Status, Keyword(&STATUS)),
        at("tags.*.?name", Field::Topics, List(&TOPIC, 20)),
    ],
    ..ObjectSchema::EMPTY
};

static CATEGORY: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Html(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

static THUMBNAIL: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        at("URL", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("alt", Field::Alt, Text(MAX_EXCERPT)),
        at("caption", Field::Caption, Html(MAX_EXCERPT)),
    ],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    properties: table![at("name", Field::Name, Byline), at("URL", Field::Url, LinkIfUrl)],
    ..ObjectSchema::EMPTY
};
