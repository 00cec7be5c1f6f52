//! Which articles of a list a card shows.

use crate::article::notice_of;
use crate::options::Options;
use crate::record::{Field, Record};
use crate::text::split_ascii;

/// The articles of a list that a card shows.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub(super) items: Vec<&'a Record>,
    /// Whether the payload has more of them.
    pub(super) has_more: bool,
    /// Whether all of the payload have expired.
    pub(super) is_over: bool,
}

impl<'a> Shown<'a> {
    /// Those of `article` that have not expired and that the page does not exclude, as many as it asks for.
    pub(super) fn of(article: &'a Record, options: &Options, now: i64) -> Self {
        let exclude = options.exclude.as_deref().unwrap_or_default();
        let is_excluded = |item: &Record| split_ascii(exclude, b' ').any(|url| url == item.as_str(Field::Url));
        let all = article.list(Field::Items);
        let mut items: Vec<_> = all.iter().filter(|item| notice_of(item, now).is_none()).collect();
        let is_over = items.is_empty() && !all.is_empty();
        items.retain(|item| !is_excluded(item));
        let most = options.list.items.into();
        let has_more = items.len() > most;
        items.truncate(most);
        Shown { items, has_more, is_over }
    }
}
