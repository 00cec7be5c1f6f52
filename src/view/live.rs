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
