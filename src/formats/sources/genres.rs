//! The words by which other publishers say an article's kind and its state.

use crate::formats::engine::schema::FieldType::{Term, TextBut};
use crate::formats::engine::schema::{FieldType, ObjectSchema, at, required, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// Names and codes of kinds of text, such as those of IPTC's genres (<https://cv.iptc.org/newscodes/genre/>). Those of a
/// plain report, and words for a state, are no kind and no kicker. An `s` at the end is left out.
pub(super) static GENRES: Words = pairs![
    ("opinion", "opinion"),
    ("oped", "opinion"),
    ("comment", "opinion"),
    ("commentary", "opinion"),
    ("column", "opinion"),
    ("editorial", "editorial"),
    ("analysi", "analysis"),
    ("newsanalysi", "analysis"),
    ("review", "review"),
    ("factcheck", "factCheck"),
    ("interview", "interview"),
    ("explainer", "explainer"),
    ("letter", "letter"),
    ("obituary", "obituary"),
    ("obituarie", "obituary"),
    ("obituaryobit", "obituary"),
    ("pressrelease", "pressRelease"),
    ("satire", "satire"),
    ("article", ""),
    ("articlenew", ""),
    ("new", ""),
    ("current", ""),
    ("feature", ""),
    ("live", ""),
    ("breaking", ""),
    ("breakingnew", ""),
    ("exclusive", ""),
];

/// Words of labels that are states of an article.
pub(super) static STATES: Words =
    pairs![("live", "live"), ("breaking", "breaking"), ("breakingnew", "breaking"), ("exclusive", "exclusive"),];

/// A line above the headline that is neither a kind nor a state.
pub(super) const KICKER: FieldType = TextBut(&GENRES);

/// A label with a text.
pub(super) static STATE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![at("text", Field::Kind, Term(&STATES))],
    ..ObjectSchema::EMPTY
};

/// That somebody paid, and not who.
pub(super) static PAID: ObjectSchema = ObjectSchema::EMPTY;
