//! Answers of the New York Times' Article Search API, version 2, and of Top Stories (nytimes/public_api_specs).

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE, NAME};
use super::parts::{ARTICLE, BYLINE, LOCATED, NAME_ONLY};
use super::shape::Takes::{Link, List, LooseTime, Part, Picture, Pixels, Record, Stories, Text};
use super::shape::{Shape, at};
use crate::record::Field;

/// Pictures have addresses relative to the paper's own.
pub(super) static FORMAT: Format =
    Format { name: "nyt", base: Some("https://www.nytimes.com/"), article: &DOCUMENT, around: Some(&ANSWER) };

static ANSWER: Shape = Shape {
    bare: None,
    needed: &[],
    unique: &[],
    members: &[
        at("response.docs", Field::Related, Stories(&DOCUMENT, 50)),
        at("results", Field::Related, Stories(&DOCUMENT, 50)),
        at(".", Field::Rights, Part(&RIGHTS)),
    ],
};

static RIGHTS: Shape =
    Shape { bare: None, needed: &[], unique: &[], members: &[at("copyright", Field::Copyright, Text(EXCERPT))] };

static DOCUMENT: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("uri", Field::Id, Text(NAME)),
        at("web_url", Field::Url, Link),
        at("url", Field::Url, Link),
        at("headline.main", Field::Headline, Text(HEADLINE)),
        at("title", Field::Headline, Text(HEADLINE)),
        at("headline.kicker", Field::Section, Record(&NAME_ONLY)),
        at("section_name", Field::Section, Record(&NAME_ONLY)),
        at("section", Field::Section, Record(&NAME_ONLY)),
        at("abstract", Field::Excerpt, Text(EXCERPT)),
        at("snippet", Field::Excerpt, Text(EXCERPT)),
        at("lead_paragraph", Field::Excerpt, Text(EXCERPT)),
        at("multimedia", Field::Image, Record(&IMAGE)),
        at("byline.original", Field::Authors, List(&BYLINE, 20)),
        at("byline", Field::Authors, List(&BYLINE, 20)),
        at("pub_date", Field::Published, LooseTime),
        at("published_date", Field::Published, LooseTime),
        at("updated_date", Field::Updated, LooseTime),
        at("source", Field::Publisher, Record(&NAME_ONLY)),
    ],
};

static IMAGE: Shape = Shape {
    bare: None,
    needed: &LOCATED,
    unique: &[],
    members: &[
        at("default.url", Field::Url, Picture),
        at("default.width", Field::Width, Pixels),
        at("default.height", Field::Height, Pixels),
        at("url", Field::Url, Picture),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("caption", Field::Caption, Text(EXCERPT)),
        at("credit", Field::Credit, Text(NAME)),
        at("copyright", Field::Credit, Text(NAME)),
    ],
};
