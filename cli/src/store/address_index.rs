//! The index of addresses: finds the card of an article by its address with one request, however many there are.

use crate::publish::address;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The folder of the index. `addresses/3f2.json` has the addresses whose hashes begin with these three digits.
pub(super) const FOLDER: &str = "addresses";

/// Whether a file is one of the index. Those of a payload named `addresses.json` are beside them.
pub(super) fn has(name: &str) -> bool {
    let digits = name.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/')?.strip_suffix(".json"));
    digits.is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The addresses of some articles.
#[derive(Default)]
pub(super) struct AddressIndex {
    /// The paths of the site by the keys of the addresses, by the first digits of their hashes.
    files: BTreeMap<String, BTreeMap<String, String>>,
}

impl AddressIndex {
    /// Adds an article. Of several that have one key, the one with the first path stays.
    pub(super) fn add(&mut self, url: &str, path: &str) {
        let Some(key) = address::key(url) else { return };
        let paths = self.files.entry(digits_of(&key)).or_default();
        let first = paths.entry(key).or_insert_with(|| path.to_owned());
        if path < first.as_str() {
            path.clone_into(first);
        }
    }

    pub(super) fn merge(mut self, other: Self) -> Self {
        for (digits, paths) in other.files {
            let own = self.files.entry(digits).or_default();
            for (key, path) in paths {
                match own.get(&key) {
                    Some(first) if *first <= path => {}
                    _ => drop(own.insert(key, path)),
                }
            }
        }
        self
    }

    /// The names and contents of its files.
    pub(super) fn into_files(self) -> impl Iterator<Item = (String, String)> {
        self.files.into_iter().map(|(digits, paths)| {
            (format!("{FOLDER}/{digits}.json"), format!("{}\n", json!({"version": 1, "paths": paths})))
        })
    }
}

/// The first three hexadecimal digits of the SHA-256 of a key.
fn digits_of(key: &str) -> String {
    let hash = Sha256::digest(key.as_bytes());
    let digits: String = hash.iter().take(2).map(|byte| format!("{byte:02x}")).collect();
    digits.chars().take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_in_the_file_of_its_hash() {
        let (mut one, mut other) = (AddressIndex::default(), AddressIndex::default());
        one.add("https://news.example/rain?utm_source=x", "z");
        one.add("http://news.example/rain/", "b");
        other.add("https://news.example/rain", "c");
        other.add("https://news.example/snow", "snow");
        other.add("javascript:alert(1)", "none");
        // printf %s news.example/rain | sha256sum
        let rain = (
            String::from("addresses/5bb.json"),
            String::from("{\"version\":1,\"paths\":{\"news.example/rain\":\"b\"}}\n"),
        );
        let files: Vec<_> = one.merge(other).into_files().collect();
        assert_eq!(files.len(), 2, "{files:?}");
        assert!(files.contains(&rain), "{files:?}");
    }
}
