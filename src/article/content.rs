//! What a card can show.

use super::Article;
#[cfg(feature = "formats")]
use super::List;
use crate::record::Record;
use core::fmt::Debug;

/// What a card shows: an [`Article`], or a list of them. Only these two implement it.
pub trait Content: Debug + sealed::Sealed {
    /// The record behind the views.
    #[doc(hidden)]
    fn record(&self) -> &Record;
}

mod sealed {
    /// Keeps other types from being content.
    pub trait Sealed {}
    impl Sealed for super::Article {}
    #[cfg(feature = "formats")]
    impl Sealed for super::List {}
}

impl Content for Article {
    fn record(&self) -> &Record {
        &self.0
    }
}

#[cfg(feature = "formats")]
impl Content for List {
    fn record(&self) -> &Record {
        &self.0
    }
}
