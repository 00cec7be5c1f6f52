//! Why an article may not be shown.

use crate::record::{Field, Record};

/// Why an article may not be shown; a card has a notice in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Notice {
    /// The publisher withheld it.
    Withheld,
    /// The publisher canceled it.
    Canceled,
    /// Its embargo has not ended.
    Embargoed,
    /// It has expired.
    Expired,
}

/// Whether everybody may read the whole text. Who says how much of it everybody may read says that the rest is not for
/// everybody.
pub(crate) fn is_free(fields: &Record) -> bool {
    match fields.text(Field::Access) {
        Some(access) => access == "free",
        None => !fields.has(Field::FreeParagraphs),
    }
}

/// Why an article or a part of it may not be shown at `now`, in milliseconds since 1970-01-01T00:00:00Z.
pub(crate) fn notice_of(fields: &Record, now: i64) -> Option<Notice> {
    match fields.text(Field::Status) {
        Some("withheld") => Some(Notice::Withheld),
        Some("canceled") => Some(Notice::Canceled),
        _ if fields.time(Field::Embargo).is_some_and(|until| until.epoch() > now / 1000) => Some(Notice::Embargoed),
        _ if fields.time(Field::Expires).is_some_and(|end| end.epoch() <= now / 1000) => Some(Notice::Expired),
        _ => None,
    }
}
