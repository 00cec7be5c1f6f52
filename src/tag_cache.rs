//! Language tags in their canonical spelling, cached: a server's articles are in few languages.

use crate::bounded_cache::BoundedCache;
use core::cell::RefCell;

/// A longer tag, in bytes, is not cached.
const MAX_TAG_LENGTH: usize = 35;

const MAX_TAGS: usize = 64;

thread_local! {
    static TAGS: RefCell<BoundedCache<(String, Option<String>), MAX_TAGS>> = const { RefCell::new(BoundedCache::new()) };
}

/// The canonical spelling of a tag: from the cache, or from `spell`, whose result is cached. A host takes longer for it
/// than for reading ten fields.
pub(crate) fn canonical(raw: &str, spell: fn(&str) -> Option<String>) -> Option<String> {
    if raw.len() > MAX_TAG_LENGTH {
        return spell(raw);
    }
    TAGS.with_borrow_mut(|tags| {
        if let Some((_, tag)) = tags.find(|(known, _)| known == raw) {
            return tag.clone();
        }
        let tag = spell(raw);
        tags.insert((raw.to_owned(), tag.clone()));
        tag
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_spelled_once_and_tags_without_end_do_not_fill_the_cache() {
        assert_eq!(canonical("x-EN", |_| Some("en".into())).as_deref(), Some("en"));
        assert_eq!(canonical("x-EN", |_| None).as_deref(), Some("en"));
        assert_eq!(canonical("x-no", |_| None), None);
        let long = "x".repeat(MAX_TAG_LENGTH + 1);
        assert_eq!(canonical(&long, |_| Some("long".into())).as_deref(), Some("long"));
        assert_eq!(canonical(&long, |_| None), None);
        for number in 0..1000 {
            canonical(&format!("x-{number}"), |raw| Some(raw.into()));
            assert!(TAGS.with_borrow(BoundedCache::len) <= MAX_TAGS);
        }
    }
}
