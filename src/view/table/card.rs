//! The card: the parts of an article in the order of the document.

use super::about::ABOUT;
use super::biography::BIOGRAPHIES;
use super::body::BODY;
use super::byline::BYLINE;
use super::corrections::CORRECTIONS;
use super::disclosure::{AI, PAID};
use super::excerpt::EXCERPT;
use super::figure::{FIGURE, STANDARD_FIGURE};
use super::headline::HEADLINE;
use super::media::BARE_MEDIA;
use super::overline::OVERLINE;
use super::publisher::PUBLISHER;
use super::rating::RATING;
use super::related::RELATED;
use super::rights::RIGHTS;
use super::shared::*;
use super::source::{READ_AT, READ_ON, SOURCE};
use super::topics::TOPICS;
use super::updates::UPDATES;

/// An article that may be shown.
pub(crate) static CARD: Element = Element::new(
    Tag::Article,
    r#"part="card" aria-labelledby="headline""#,
    &ROOT_ATTRS,
    Elements(&[
        SOURCE,
        PAID,
        OVERLINE,
        HEADLINE,
        LEAD,
        CORRECTIONS,
        BODY,
        READ_ON,
        BIOGRAPHIES,
        ABOUT,
        TOPICS,
        RELATED,
        PUBLISHER,
        RIGHTS,
    ]),
);

/// The style sheet lets the excerpt of the layout `standard` flow around the picture; elsewhere it is no box.
const LEAD: Element = Element::new(
    Tag::Div,
    r#"class="lead""#,
    &[],
    Elements(&[STANDARD_FIGURE, BARE_MEDIA, RATING, UPDATES, EXCERPT, FIGURE, BYLINE, AI, READ_AT]),
);
