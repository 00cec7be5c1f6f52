//! What messages say that each type of field expects.

use super::schema::{FORMATS, ObjectSchema, Requirement};
use crate::record::Field;
use crate::report::{Expected, Found};
use crate::url::Purpose;

pub(super) const TEXT: Expected = Expected::phrase("text");
pub(super) const DATE_TIME: Expected = Expected::phrase("an RFC 3339 date-time like 2026-03-01T09:00:00Z");
pub(super) const LANGUAGE: Expected = Expected::phrase("a BCP 47 language tag like pt-BR");
pub(super) const PIXELS: Expected = Expected::phrase("a whole number from 1 to 99,999");
pub(super) const COUNT: Expected = Expected::phrase("a whole number from 1 to 999");
pub(super) const EMAIL: Expected = Expected::phrase("an e-mail address");
pub(super) const TENTHS: Expected = Expected::phrase("a number from 0 to 100");
pub(super) const SEARCH_URL: Expected = Expected::phrase("a URL with {query} where the search terms go");
pub(super) const PARAGRAPHS: Expected =
    Expected::phrase(if FORMATS { "a list of paragraphs or a string of HTML" } else { "a list of paragraphs" });

/// Found where other text would be fine.
pub(super) const OTHER_TEXT: Found = Found::phrase("other text");

/// Found where a time is known, in another spelling than that of RFC 3339.
pub(super) const MISSPELLED: Found = Found::phrase("another spelling; it is read as meant");

/// Found in JSON-LD in place of an article.
pub(super) const OTHER_THING: Found =
    Found::phrase("what describes a site, its owner, a person or a list; give the article's own JSON-LD");

/// What the article itself must be.
pub(super) const ARTICLE: Expected = Expected::phrase("an article (an object)");

/// What the root of a payload must be.
pub(super) const PAYLOAD: Expected =
    Expected::phrase("an article (an object) or a list of another publisher's articles");
pub(super) const FORMAT_NAME: Expected = Expected::phrase("the name of a format that is read");
pub(super) const ARTICLE_ID: Expected = Expected::phrase("the id of an article in the payload");

/// What a URL of a purpose must be.
pub(super) fn url_for(purpose: Purpose) -> Expected {
    Expected::phrase(match purpose {
        Purpose::Link => "an http: or https: URL without user name or password",
        Purpose::Image => "an https: URL without user name or password",
    })
}

/// What the record of a field, or one record of its list, must be.
pub(super) fn record(field: Field, schema: &ObjectSchema) -> Expected {
    Expected::object(field.noun(), schema.shorthand.map(Field::noun))
}

/// What a requirement asks for, and that it was not found.
pub(super) fn requirement(requirement: &Requirement) -> (Expected, Found) {
    match requirement.0 {
        [field, other] if field == other => (Expected::phrase(field.noun()), Found::phrase("none")),
        [one, other] => (Expected::either(one.noun(), other.noun()), Found::phrase("neither")),
    }
}

/// What a list may hold.
pub(crate) struct Items {
    /// How many of them are kept.
    pub(crate) max: usize,
    /// What each of them must be.
    pub(crate) one: Expected,
    /// How many there may be.
    pub(crate) count: Expected,
}
