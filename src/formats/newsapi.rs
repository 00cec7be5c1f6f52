//! Answers of NewsAPI.org, version 2 (<https://newsapi.org/docs/endpoints/everything>). Its `content` is cut, and not read.

use super::detect::Format;
use super::native::{EXCERPT, HEADLINE};
use super::parts::{ARTICLE, BYLINE, NAME_ONLY, PICTURE};
use super::shape::Takes::{Link, List, Record, Stories, Text, Time};
use super::shape::{Shape, at};
use crate::record::Field;

/// An article, or an answer with articles.
pub(super) static FORMAT: Format = Format { name: "newsapi", base: None, article: &ITEM, around: Some(&ANSWER) };

static ANSWER: Shape =
    Shape { bare: None, needed: &[], unique: &[], members: &[at("articles", Field::Related, Stories(&ITEM, 50))] };

static ITEM: Shape = Shape {
    bare: None,
    needed: &ARTICLE,
    unique: &[],
    members: &[
        at("url", Field::Url, Link),
        at("title", Field::Headline, Text(HEADLINE)),
        at("description", Field::Excerpt, Text(EXCERPT)),
        at("urlToImage", Field::Image, Record(&PICTURE)),
        at("author", Field::Authors, List(&BYLINE, 20)),
        at("publishedAt", Field::Published, Time),
        at("source", Field::Publisher, Record(&NAME_ONLY)),
    ],
};
