//! Posts of WordPress's REST API, best with `?_embed` (<https://developer.wordpress.org/rest-api/reference/posts/>).
//! What it links to is not fetched.

use super::detect::Format;
use super::native::{BIO, EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, LOCATED, NAMED, PICTURE};
use super::shape::Takes::{
    Address, Body, Html, Language, Link, List, LooseTime, Part, Picture, Pixels, Record, Renditions, Stories, Text,
    Word,
};
use super::shape::{Shape, at};
use crate::record::Field;

/// One post, or a list of posts.
pub(super) static FORMAT: Format = Format { name: "wordpress", base: None, article: &POST, around: Some(&POSTS) };

static POSTS: Shape =
    Shape { bare: None, needed: &[], unique: &[], members: &[at("*.?title", Field::Related, Stories(&POST, 50))] };

static POST: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("id", Field::Id, Text(NAME)),
        at("link", Field::Url, Link),
        at("title.rendered", Field::Headline, Html(HEADLINE)),
        at("_embedded.wp:term.?taxonomy=category", Field::Section, Record(&CATEGORY)),
        at("excerpt.rendered", Field::Excerpt, Html(EXCERPT)),
        at("content.rendered", Field::Body, Body(400)),
        at("_embedded.wp:featuredmedia.?source_url", Field::Image, Record(&MEDIA)),
        at("yoast_head_json.og_image", Field::Image, Record(&PICTURE)),
        at("jetpack_featured_media_url", Field::Image, Record(&PICTURE)),
        at("_embedded.author.?name", Field::Authors, List(&AUTHOR, 20)),
        at("date_gmt", Field::Published, LooseTime),
        at("date", Field::Published, LooseTime),
        at("modified_gmt", Field::Updated, LooseTime),
        at("yoast_head_json.og_locale", Field::Language, Language),
        at(".", Field::Publisher, Part(&SITE)),
        at("status", Field::Status, Word(&STATUS)),
    ],
};

static STATUS: [(&str, &str); 6] = [
    ("publish", "usable"),
    ("future", "withheld"),
    ("draft", "withheld"),
    ("pending", "withheld"),
    ("private", "withheld"),
    ("trash", "canceled"),
];

static CATEGORY: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &[],
    members: &[at("name", Field::Name, Html(NAME)), at("link", Field::Url, Link)],
};

static MEDIA: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("media_details.sizes.*", Field::Sources, Renditions(&SIZE)),
        at("source_url", Field::Url, Picture),
        at("media_details.width", Field::Width, Pixels),
        at("media_details.height", Field::Height, Pixels),
        at("alt_text", Field::Alt, Text(EXCERPT)),
        at("caption.rendered", Field::Caption, Html(EXCERPT)),
    ],
};

static SIZE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("source_url", Field::Url, Picture),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
    ],
};

static AUTHOR: Shape = Shape {
    bare: None,
    needed: &NAMED,
    unique: &NAMED,
    members: &[
        at("name", Field::Name, Html(NAME)),
        at("link", Field::Url, Address),
        at("description", Field::Bio, Html(BIO)),
        at("avatar_urls.96", Field::Image, Record(&PICTURE)),
    ],
};

static SITE: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[at("yoast_head_json.og_site_name", Field::Name, Text(NAME))],
};
