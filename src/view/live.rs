//! Which updates of a live article a card shows.

use super::model::CardModel;
use crate::options::Layout;
use crate::record::{Field, Record};

/// The most updates that a card shows.
const MAX_UPDATES: usize = 3;

impl<'a> CardModel<'a> {
    /// The newest updates, of key events if there are some. A compact card has one.
    pub(crate) fn updates(&self) -> impl Iterator<Item = &'a Record> + use<'a> {
        let updates = self.article.list(Field::Updates);
        let has_key = updates.iter().any(|update| update.has(Field::Key));
        let most = if self.layout == Layout::Compact { 1 } else { MAX_UPDATES };
        updates.iter().filter(move |update| !has_key || update.has(Field::Key)).take(most)
    }
}

/// Seconds after its last change for which an article without an end is live: less than a night.
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
const LIVE: i64 = 6 * 3_600;

/// When the state of an article ends, in seconds since 1970.
#[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
pub(super) fn end_of(article: &Record, label: &Record) -> Option<i64> {
    let newest = || article.list(Field::Updates).first()?.time(Field::Time);
    let last = || article.time(Field::Updated).or_else(newest).or(article.time(Field::Published));
    let (end, more) = match label.time(Field::Until) {
        None if label.text(Field::Kind) == Some("live") => (last(), LIVE),
        end => (end, 0),
    };
    end.map(|end| end.epoch() + more)
}

/// The small build has no room for more.
#[cfg(not(any(feature = "formats", not(target_arch = "wasm32"))))]
pub(super) fn end_of(_: &Record, label: &Record) -> Option<i64> {
    label.time(Field::Until).map(|end| end.epoch())
}
