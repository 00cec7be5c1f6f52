//! The project's own payload, version 1, documented in README: the only format that can say everything a card shows.

use super::shape::Takes::{Body, Language, Link, List, Picture, Pixels, Record, Search, Text, Time, Word};
use super::shape::{Member, Shape, Takes, at};
use crate::record::Field;

/// Most characters of a headline.
pub(super) const HEADLINE: u16 = 300;
/// Most characters of an excerpt, a caption, an alternative text, a copyright notice or terms.
pub(super) const EXCERPT: u16 = 1_000;
/// Most characters of a name, label, credit or prompt.
pub(super) const NAME: u16 = 200;
/// Most characters of a biography or a correction.
pub(super) const BIO: u16 = 1_500;

const fn member(field: Field, takes: Takes) -> Member {
    at("", field, takes)
}

/// The article.
pub(super) static ARTICLE: Shape = Shape {
    bare: None,
    needed: &[[Field::Headline, Field::Headline], [Field::Url, Field::Url]],
    unique: &[],
    members: &[
        member(Field::Id, Text(NAME)),
        member(Field::Url, Link),
        member(Field::Headline, Text(HEADLINE)),
        member(Field::Section, Record(&SECTION)),
        member(Field::Excerpt, Text(EXCERPT)),
        member(Field::Body, Body(400)),
        member(Field::Image, Record(&IMAGE)),
        member(Field::Authors, List(&AUTHOR, 20)),
        member(Field::Dateline, Text(NAME)),
        member(Field::Published, Time),
        member(Field::Updated, Time),
        member(Field::Language, Language),
        member(Field::Direction, Word(&[("ltr", "ltr"), ("rtl", "rtl")])),
        member(Field::Publisher, Record(&PUBLISHER)),
        member(Field::Related, List(&STORY, 50)),
        member(Field::Rights, Record(&RIGHTS)),
        member(Field::Status, Word(&STATUS)),
        member(Field::Embargo, Time),
        member(Field::Expires, Time),
        member(Field::Corrections, List(&CORRECTION, 20)),
    ],
};

/// The words of IPTC ninjs `pubstatus`, with the other spelling.
pub(super) static STATUS: [(&str, &str); 4] =
    [("usable", "usable"), ("withheld", "withheld"), ("canceled", "canceled"), ("cancelled", "canceled")];

static SECTION: Shape = Shape {
    bare: Some(Field::Name),
    needed: &[[Field::Name, Field::Name]],
    unique: &[],
    members: &[member(Field::Name, Text(NAME)), member(Field::Url, Link)],
};

static IMAGE: Shape = Shape {
    bare: Some(Field::Url),
    needed: &[[Field::Url, Field::Url]],
    unique: &[],
    members: &[
        member(Field::Url, Picture),
        member(Field::Width, Pixels),
        member(Field::Height, Pixels),
        member(Field::Alt, Text(EXCERPT)),
        member(Field::Caption, Text(EXCERPT)),
        member(Field::Credit, Text(NAME)),
        member(Field::Sources, List(&SOURCE, 12)),
    ],
};

static SOURCE: Shape = Shape {
    bare: None,
    needed: &[[Field::Url, Field::Url], [Field::Width, Field::Width]],
    unique: &[],
    members: &[member(Field::Url, Picture), member(Field::Width, Pixels)],
};

static AUTHOR: Shape = Shape {
    bare: Some(Field::Name),
    needed: &[[Field::Name, Field::Name]],
    unique: &[[Field::Name, Field::Name]],
    members: &[
        member(Field::Name, Text(NAME)),
        member(Field::Url, Link),
        member(Field::Bio, Text(BIO)),
        member(Field::Image, Record(&IMAGE)),
        member(Field::Role, Text(NAME)),
    ],
};

static PUBLISHER: Shape = Shape {
    bare: Some(Field::Name),
    needed: &[],
    unique: &[],
    members: &[
        member(Field::Name, Text(NAME)),
        member(Field::Url, Link),
        member(Field::Logo, Record(&IMAGE)),
        member(Field::LinksLabel, Text(NAME)),
        member(Field::Links, List(&LINK, 20)),
        member(Field::Search, Record(&SEARCH)),
    ],
};

static LINK: Shape = Shape {
    bare: None,
    needed: &[[Field::Name, Field::Name], [Field::Url, Field::Url]],
    unique: &[],
    members: &[member(Field::Name, Text(NAME)), member(Field::Url, Link)],
};

static SEARCH: Shape = Shape {
    bare: None,
    needed: &[[Field::Url, Field::Url]],
    unique: &[],
    members: &[member(Field::Url, Search), member(Field::Prompt, Text(NAME))],
};

/// A related story.
pub(super) static STORY: Shape = Shape {
    bare: None,
    needed: &[[Field::Url, Field::Url], [Field::Headline, Field::Excerpt]],
    unique: &[[Field::Url, Field::Url], [Field::Headline, Field::Excerpt]],
    members: &[
        member(Field::Url, Link),
        member(Field::Headline, Text(HEADLINE)),
        member(Field::Excerpt, Text(EXCERPT)),
        member(Field::Section, Record(&SECTION)),
        member(Field::Image, Record(&IMAGE)),
        member(Field::Published, Time),
    ],
};

static RIGHTS: Shape = Shape {
    bare: Some(Field::Copyright),
    needed: &[],
    unique: &[],
    members: &[
        member(Field::Copyright, Text(EXCERPT)),
        member(Field::Terms, Text(EXCERPT)),
        member(Field::License, Link),
    ],
};

static CORRECTION: Shape = Shape {
    bare: None,
    needed: &[[Field::Text, Field::Text]],
    unique: &[],
    members: &[member(Field::Date, Time), member(Field::Text, Text(BIO))],
};
