//! The maximum length of each kind of text, in characters.

/// A headline.
pub(crate) const MAX_HEADLINE: u16 = 300;
/// An excerpt, a caption, an alternative text, a copyright notice or terms.
pub(crate) const MAX_EXCERPT: u16 = 1_000;
/// A name, label, credit or prompt.
pub(crate) const MAX_NAME: u16 = 200;
/// A biography or a correction.
pub(crate) const MAX_BIO: u16 = 1_500;
/// A paragraph, list item or other line of the body.
pub(crate) const MAX_LINE_LENGTH: usize = 10_000;
/// The maximum number of updates of a live article.
pub(crate) const MAX_UPDATES: u16 = 200;
/// The maximum number of topics of an article.
pub(crate) const MAX_TOPICS: u16 = 20;
/// The maximum number of articles of a list.
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub(crate) const MAX_ITEMS: usize = 100;

/// The maximum number of steps that selectors take in one payload: ten times what a list of fifty posts needs.
pub(super) const MAX_STEPS: u32 = 50_000;
