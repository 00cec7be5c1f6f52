//! The options of a list: their setters, and how many articles they need.

use super::Options;
#[cfg(not(target_arch = "wasm32"))]
use super::{Excerpts, MAX_ITEMS};

impl Options {
    /// How many articles of a payload have to be read: those that are shown, those that are left out, and one more, which
    /// tells that there are more.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn most_items(&self) -> usize {
        let excluded = self.exclude.as_deref().map_or(0, |urls| crate::text::split_ascii(urls, b' ').count());
        usize::from(self.list.items) + excluded + 1
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Options {
    /// Maximum number of articles of a list, 1 to 100; 10 by default.
    #[must_use]
    pub fn items(mut self, max: u8) -> Self {
        self.list.items = max.clamp(1, MAX_ITEMS);
        self
    }

    /// Whether the first article of a list is larger than the others; no by default.
    #[must_use]
    pub fn lead(mut self, is_larger: bool) -> Self {
        self.list.lead = is_larger;
        self
    }

    /// Which articles of a list have their excerpt; [`Excerpts::Auto`] by default.
    #[must_use]
    pub fn excerpts(mut self, excerpts: Excerpts) -> Self {
        self.list.excerpts = excerpts;
        self
    }

    /// Whether the articles of a list are numbered, as in "Most read"; no by default.
    #[must_use]
    pub fn numbered(mut self, are_numbered: bool) -> Self {
        self.list.numbered = are_numbered;
        self
    }

    /// Leaves articles with these addresses out of a list, for example those that the page shows elsewhere.
    #[must_use]
    pub fn exclude<T: AsRef<str>>(mut self, urls: impl IntoIterator<Item = T>) -> Self {
        let urls: Vec<T> = urls.into_iter().collect();
        self.exclude = Some(urls.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" "));
        self
    }
}
