//! The validated article: a record with a headline and an address. It reads no JSON and draws nothing.

use crate::record::{Field, Record};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A news article. It has a headline and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article(pub(crate) Record);

/// Why a plain notice stands in the article's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The publisher withheld it.
    Withheld,
    /// The publisher canceled it.
    Canceled,
    /// It may not be shown yet.
    Embargoed,
    /// It may not be shown any more.
    Expired,
}

impl Article {
    /// All that it says.
    #[must_use]
    pub fn fields(&self) -> &Record {
        &self.0
    }

    /// Why the article may not be shown at `now` (milliseconds since 1970 in UTC); `None` if it may.
    #[must_use]
    pub fn notice(&self, now: i64) -> Option<Notice> {
        let Article(fields) = self;
        match fields.text(Field::Status) {
            Some("withheld") => Some(Notice::Withheld),
            Some("canceled") => Some(Notice::Canceled),
            _ if fields.time(Field::Embargo).is_some_and(|until| until.epoch() > now / 1000) => Some(Notice::Embargoed),
            _ if fields.time(Field::Expires).is_some_and(|end| end.epoch() <= now / 1000) => Some(Notice::Expired),
            _ => None,
        }
    }
}

/// The article in the project's own payload format, version 1.
impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &1)?;
        self.0.write(&mut map)?;
        map.end()
    }
}
