//! Posts of Ghost's Content API, versions 3 to 6 (<https://docs.ghost.org/content-api/posts>). Settings are not read.

use super::detect::Format;
use super::native::{BIO, EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, LOCATED, NAMED, PICTURE};
use super::shape::Takes::{Address, Body, Html, Link, List, Part, Picture, Record, Stories, Text, Time, Word};
use super::shape::{Shape, at};
use crate::record::Field;

/// A post, or an answer with posts.
pub(super) static FORMAT: Format = Format { name: "ghost", base: None, article: &POST, around: Some(&POSTS) };

static POSTS: Shape =
    Shape { bare: None, needed: &[], unique: &[], members: &[at("posts", Field::Related, Stories(&POST, 50))] };

static POST: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("id", Field::Id, Text(NAME)),
        at("canonical_url", Field::Url, Address),
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(HEADLINE)),
        at("primary_tag", Field::Section, Record(&TAG)),
        at("tags", Field::Section, Record(&TAG)),
        at("custom_excerpt", Field::Excerpt, Text(EXCERPT)),
        at("excerpt", Field::Excerpt, Text(EXCERPT)),
        at("html", Field::Body, Body(400)),
        at(".", Field::Image, Part(&IMAGE)),
        at("authors", Field::Authors, List(&AUTHOR, 20)),
        at("primary_author", Field::Authors, List(&AUTHOR, 20)),
        at("published_at", Field::Published, Time),
        at("updated_at", Field::Updated, Time),
        at("status", Field::Status, Word(&STATUS)),
    ],
};

static STATUS: [(&str, &str); 4] =
    [("published", "usable"), ("sent", "usable"), ("draft", "withheld"), ("scheduled", "withheld")];

static TAG: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &[],
    members: &[at("name", Field::Name, Text(NAME)), at("url", Field::Url, Link)],
};

static IMAGE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("feature_image", Field::Url, Picture),
        at("feature_image_alt", Field::Alt, Text(EXCERPT)),
        at("feature_image_caption", Field::Caption, Html(EXCERPT)),
    ],
};

static AUTHOR: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("name", Field::Name, Text(NAME)),
        at("url", Field::Url, Address),
        at("website", Field::Url, Address),
        at("bio", Field::Bio, Text(BIO)),
        at("profile_image", Field::Image, Record(&PICTURE)),
    ],
};
