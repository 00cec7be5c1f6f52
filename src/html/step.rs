//! The steps of a compiled template: static HTML, each piece followed by a part that depends on the article.

use crate::record::{Field, IndexHint};
use crate::view::{Condition, List, TextValue};

/// Steps in the order they are written.
pub(super) type Steps = Box<[Step]>;

/// A piece of static HTML and the dynamic part after it.
pub(super) struct Step {
    pub(super) html: Box<str>,
    pub(super) part: DynamicPart,
    /// Where the part's field was in the last record; the next record usually has it at the same index.
    pub(super) hint: IndexHint,
}

/// The parts that differ from card to card.
pub(super) enum DynamicPart {
    /// No part: the step is the last and has static HTML only.
    End,
    /// A text, escaped.
    Text(TextValue),
    /// The separator before an author's name: before the last name, and before all others. Both are escaped.
    AuthorSeparator([Box<str>; 2]),
    /// The value of an attribute. The static HTML before it ends with ` name="`, whose length in bytes is the second
    /// field; the next step begins with the closing `"`. Without a value, the writer leaves out all of it.
    Attribute(TextValue, usize),
    /// The same with an address as the value.
    UrlAttribute(Field, usize),
    /// Skips so many of the following steps unless the condition holds.
    SkipUnless(Condition, usize),
    /// Steps with the record of a field in scope, if there is one and the condition holds in it.
    Scoped(Field, Condition, Steps),
    /// For each item of a list, the steps of its variant.
    Each(List, Box<[Steps]>),
}
