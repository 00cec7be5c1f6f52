//! What a place in a payload takes, and what was found there instead.
//!
//! In a browser both are empty types and cost nothing: there a message only names the kind of fault, because whole
//! sentences would be bytes that every reader loads and only developers see.

use crate::json::Kind;

/// What a place in a payload takes. It is made of our own phrases; nothing comes from the payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Expected(#[cfg(any(feature = "server", not(target_arch = "wasm32")))] pub(super) Phrase);

/// What was found instead, in our own words, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found(
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))] pub(super) &'static str,
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))] pub(super) &'static str,
);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(any(feature = "server", not(target_arch = "wasm32"))),
    allow(dead_code, reason = "a browser keeps none")
)]
pub(super) enum Phrase {
    Plain(&'static str),
    Object(&'static str, Option<&'static str>),
    ListOf(&'static str),
    AtMost(usize, &'static str),
    Either(&'static str, &'static str),
    OneOf(&'static [(&'static str, &'static str)]),
    Words(&'static str),
    Between(u32, u32),
    #[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
    At(&'static str, u32, u32),
    Field(&'static str),
}

/// In a browser all of these compile to nothing.
impl Expected {
    #[inline(always)]
    #[cfg_attr(
        not(any(feature = "server", not(target_arch = "wasm32"))),
        allow(unused_variables, reason = "a browser keeps none")
    )]
    const fn new(phrase: Phrase) -> Self {
        Expected(
            #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
            phrase,
        )
    }

    /// What a phrase says: "text".
    #[inline(always)]
    pub(crate) const fn phrase(phrase: &'static str) -> Self {
        Self::new(Phrase::Plain(phrase))
    }

    /// An object, or its shorthand: "an author (a name or an object)", "a link (an object)".
    #[inline(always)]
    pub(crate) const fn object(noun: &'static str, shorthand: Option<&'static str>) -> Self {
        Self::new(Phrase::Object(noun, shorthand))
    }

    /// A list: "a list of authors".
    #[inline(always)]
    pub(crate) const fn list_of(plural: &'static str) -> Self {
        Self::new(Phrase::ListOf(plural))
    }

    /// A limited number: "at most 20 authors".
    #[inline(always)]
    pub(crate) const fn at_most(max: usize, plural: &'static str) -> Self {
        Self::new(Phrase::AtMost(max, plural))
    }

    /// One of two: "a headline or an excerpt".
    #[inline(always)]
    pub(crate) const fn either(one: &'static str, other: &'static str) -> Self {
        Self::new(Phrase::Either(one, other))
    }

    /// One of the first words of these pairs: "ltr or rtl".
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    #[inline(always)]
    pub(crate) const fn one_of(words: &'static [(&'static str, &'static str)]) -> Self {
        Self::new(Phrase::OneOf(words))
    }

    /// One of these words, which are separated by spaces: "auto, light or dark".
    #[inline(always)]
    pub(crate) const fn words(words: &'static str) -> Self {
        Self::new(Phrase::Words(words))
    }

    /// What is right at a place in the text: "a comma at line 2 column 7".
    #[cfg(any(feature = "formats", not(target_arch = "wasm32")))]
    #[inline(always)]
    pub(crate) const fn at(phrase: &'static str, line: u32, column: u32) -> Self {
        Self::new(Phrase::At(phrase, line, column))
    }

    /// The name of a field that a member's name is similar to.
    #[inline(always)]
    pub(crate) const fn field(name: &'static str) -> Self {
        Self::new(Phrase::Field(name))
    }

    /// A whole number in a range: "a whole number from 2 to 6".
    #[inline(always)]
    pub(crate) const fn between(min: u32, max: u32) -> Self {
        Self::new(Phrase::Between(min, max))
    }
}

impl Found {
    #[inline(always)]
    #[cfg_attr(
        not(any(feature = "server", not(target_arch = "wasm32"))),
        allow(unused_variables, reason = "a browser keeps none")
    )]
    pub(crate) const fn phrase(phrase: &'static str) -> Self {
        Found(
            #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
            phrase,
            #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
            "",
        )
    }

    /// A value of the JSON type that `kind` returns: "a number". A browser does not call it.
    pub(crate) fn kind(kind: impl FnOnce() -> Kind) -> Self {
        if !cfg!(any(feature = "server", not(target_arch = "wasm32"))) {
            return Found::phrase("");
        }
        Found::phrase(match kind() {
            Kind::Null => "null",
            Kind::Boolean => "a boolean",
            Kind::Number => "a number",
            Kind::Text => "text",
            Kind::List => "a list",
            Kind::Object => "an object",
        })
    }
}
