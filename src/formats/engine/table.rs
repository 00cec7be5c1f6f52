//! Lists of values that have keys, and of words.
//!
//! In the builds for pages the keys of a list are one text: the address and the length of each would be a third of all
//! tables.

use crate::report::Expected;
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
use crate::text::split_ascii;

/// Values with their keys, in the order of the list. Made by [`table_of`].
#[derive(Debug)]
pub(crate) struct Table<T: 'static> {
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(in crate::formats) rows: &'static [(&'static str, T)],
    /// Each with a line break after it.
    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    pub(in crate::formats) keys: &'static str,
    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    pub(in crate::formats) values: &'static [T],
}

/// The [`Table`] of some rows: a key, and its value.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
macro_rules! table_of {
    ($($row:tt)*) => { $crate::formats::engine::table::Table { rows: &[$($row)*] } };
}

/// The same. A row with a condition is for native builds alone.
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
macro_rules! table_of {
    (@ [$($done:tt)*] #[$condition:meta] $row:tt, $($rest:tt)*) => { table_of!(@ [$($done)*] $($rest)*) };
    (@ [$($done:tt)*] $row:tt, $($rest:tt)*) => { table_of!(@ [$($done)* $row] $($rest)*) };
    (@ [$(($key:literal, $value:expr))*]) => {
        $crate::formats::engine::table::Table { keys: concat!($($key, "\n"),*), values: &[$($value),*] }
    };
    ($($row:tt)*) => { table_of!(@ [] $($row)*) };
}

pub(in crate::formats) use table_of;

/// The properties of an object: `at("key", field, type)`, or `member(field, type)` where the key is the field's own.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
macro_rules! table {
    ($($row:expr),* $(,)?) => { $crate::formats::engine::table::Table { rows: &[$($row),*] } };
}

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
macro_rules! table {
    (@ at ($key:literal, $($rest:tt)*)) => { $key };
    (@ member $given:tt) => { "" };
    ($($kind:ident $given:tt),* $(,)?) => {
        $crate::formats::engine::table::Table {
            keys: concat!($(table!(@ $kind $given), "\n"),*),
            values: &[$($kind $given.1),*],
        }
    };
}

pub(in crate::formats) use table;

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
impl<T: Copy> Table<T> {
    pub(crate) const EMPTY: Self = Table { rows: &[] };

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, T)> {
        self.iter_from(0)
    }

    /// The rows from the one at `start` on.
    pub(crate) fn iter_from(&self, start: usize) -> impl Iterator<Item = (&'static str, T)> {
        self.rows.get(start..).unwrap_or_default().iter().copied()
    }
}

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
impl<T: Copy> Table<T> {
    pub(crate) const EMPTY: Self = Table { keys: "", values: &[] };

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, T)> {
        split_ascii(self.keys, b'\n').zip(self.values.iter().copied())
    }

    pub(crate) fn iter_from(&self, start: usize) -> impl Iterator<Item = (&'static str, T)> {
        self.iter().skip(start)
    }
}

/// Words that a value may be, each with the word it is stored as. Made by [`pairs`].
#[derive(Debug)]
pub(crate) struct Words {
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(in crate::formats) pairs: &'static [(&'static str, &'static str)],
    /// Each word with a line break after it, then what it is stored as.
    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    pub(in crate::formats) texts: &'static str,
}

/// The [`Words`] of some pairs: a word, and what it is stored as.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
macro_rules! pairs {
    ($($pair:tt),* $(,)?) => { $crate::formats::engine::table::Words { pairs: &[$($pair),*] } };
}

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
macro_rules! pairs {
    ($(($word:literal, $stored:literal)),* $(,)?) => {
        $crate::formats::engine::table::Words { texts: concat!($($word, "\n", $stored, "\n"),*) }
    };
}

pub(in crate::formats) use pairs;

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
impl Words {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.pairs.iter().copied()
    }

    /// What a message asks for.
    pub(crate) fn expected(&self) -> Expected {
        Expected::one_of(self.pairs)
    }
}

#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
impl Words {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let mut texts = split_ascii(self.texts, b'\n');
        core::iter::from_fn(move || texts.next().zip(texts.next()))
    }

    /// What a message asks for. A browser keeps no such texts.
    pub(crate) fn expected(&self) -> Expected {
        Expected::phrase("")
    }
}
