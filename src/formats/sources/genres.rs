//! The words by which other publishers say an article's kind, its state, and who paid for it.

use super::disclosures::DIGITAL_SOURCE;
use crate::formats::engine::schema::FieldType::{Mention, Term, TextBut};
use crate::formats::engine::schema::{FieldType, ObjectSchema, at, required, table};
use crate::formats::engine::table::{Words, pairs};
use crate::record::Field;

/// Names and codes of kinds of text, such as those of IPTC's genres (<https://cv.iptc.org/newscodes/genre/>). Those of a
/// plain report, and those for newsrooms alone, are no kind and no kicker.
pub(super) static GENRES: Words = pairs![
    ("opinion", "opinion"),
    ("opinions", "opinion"),
    ("oped", "opinion"),
    ("comment", "opinion"),
    ("commentary", "opinion"),
    ("column", "opinion"),
    ("editorial", "editorial"),
    ("editorials", "editorial"),
    ("analysis", "analysis"),
    ("newsanalysis", "analysis"),
    ("review", "review"),
    ("reviews", "review"),
    ("factcheck", "factCheck"),
    ("interview", "interview"),
    ("interviews", "interview"),
    ("explainer", "explainer"),
    ("explainers", "explainer"),
    ("background", "explainer"),
    ("letter", "letter"),
    ("letters", "letter"),
    ("lettertotheeditor", "letter"),
    ("obituary", "obituary"),
    ("obituaries", "obituary"),
    ("obituaryobit", "obituary"),
    ("pressrelease", "pressRelease"),
    ("satire", "satire"),
    ("article", ""),
    ("articlenews", ""),
    ("news", ""),
    ("current", ""),
    ("actuality", ""),
    ("feature", ""),
    ("features", ""),
    ("sidebar", ""),
    ("wrap", ""),
    ("wrapup", ""),
    ("summary", ""),
    ("textonly", ""),
    ("advertisersupplied", ""),
];

/// Words of labels that are states of an article.
pub(super) static STATES: Words = pairs![
    ("live", "live"),
    ("liveblog", "live"),
    ("liveupdates", "live"),
    ("breaking", "breaking"),
    ("breakingnews", "breaking"),
    ("exclusive", "exclusive"),
    ("updated", "updated"),
];

/// A line above the headline that is neither a kind nor a state.
pub(super) const KICKER: FieldType = TextBut(&[&GENRES, &STATES]);

/// A label with a text.
pub(super) static STATE: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![at("text", Field::Kind, Term(&STATES))],
    ..ObjectSchema::EMPTY
};

/// That somebody paid, and not who.
pub(super) static PAID: ObjectSchema = ObjectSchema::EMPTY;

/// IPTC's types of digital sources, in the spellings of all versions of ninjs.
pub(super) static AI: ObjectSchema = ObjectSchema {
    properties: table![
        at("digitalsourcetype", Field::Kind, Mention(&DIGITAL_SOURCE)),
        at("digitalSourceType", Field::Kind, Mention(&DIGITAL_SOURCE)),
    ],
    ..ObjectSchema::EMPTY
};
