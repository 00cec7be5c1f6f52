//! A small cache that starts over when it is full.

/// At most `MAX` entries, in a list that is searched from its start.
///
/// This is simpler and, for the few entries that each use has, as fast as a hash map with an eviction order. The limit
/// bounds the memory when no key comes twice.
#[derive(Debug)]
pub(crate) struct BoundedCache<T, const MAX: usize> {
    entries: Vec<T>,
}

impl<T, const MAX: usize> BoundedCache<T, MAX> {
    pub(crate) const fn new() -> Self {
        BoundedCache { entries: Vec::new() }
    }

    /// The index of the first entry that matches.
    pub(crate) fn position(&self, matches: impl FnMut(&T) -> bool) -> Option<usize> {
        self.entries.iter().position(matches)
    }

    /// The first entry that matches.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn find(&self, mut matches: impl FnMut(&T) -> bool) -> Option<&T> {
        self.entries.iter().find(|entry| matches(entry))
    }

    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.entries.get_mut(index)
    }

    /// The number of entries.
    #[cfg(all(test, not(target_arch = "wasm32")))]
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Removes all entries if there are `most`.
    pub(crate) fn limit(&mut self, most: usize) {
        if self.entries.len() >= most {
            self.entries.clear();
        }
    }

    /// Adds an entry, after removing all others if there are `MAX`; returns its index.
    pub(crate) fn insert(&mut self, entry: T) -> usize {
        self.limit(MAX);
        self.entries.push(entry);
        self.entries.len() - 1
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_full_cache_starts_over() {
        let mut cache = BoundedCache::<_, 2>::new();
        assert_eq!([cache.insert('a'), cache.insert('b')], [0, 1]);
        assert_eq!((cache.position(|entry| *entry == 'b'), cache.find(|entry| *entry == 'a')), (Some(1), Some(&'a')));
        assert_eq!(cache.insert('c'), 0);
        assert_eq!(cache.get_mut(0), Some(&mut 'c'));
        assert_eq!(cache.position(|entry| *entry == 'a'), None);
    }

    #[test]
    fn a_cache_holds_no_more_than_its_limit() {
        let mut cache = BoundedCache::<_, 64>::new();
        // The control: what the tests of the caches would see without a limit.
        let mut endless = BoundedCache::<_, { usize::MAX }>::new();
        for key in 0..1000 {
            cache.insert(key);
            endless.insert(key);
            assert!(cache.len() <= 64);
        }
        assert_eq!(endless.len(), 1000);
    }
}
