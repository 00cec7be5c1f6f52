//! What a format's tables are made of: which member of a JSON object is read into which field, and how. It reads nothing.

use crate::record::Field;

/// How one kind of JSON object is read into a record.
#[derive(Debug)]
pub(crate) struct Shape {
    /// What a text says that stands in the object's place.
    pub(crate) bare: Option<Field>,
    /// Without one field of each pair the record says nothing, and is left out.
    pub(crate) needed: &'static [[Field; 2]],
    /// No two records of a list are alike in both fields of a pair.
    pub(crate) unique: &'static [[Field; 2]],
    /// The members, in the order they are read; the first that gives a value for a field counts.
    pub(crate) members: &'static [Member],
}

/// One member of an object.
#[derive(Debug)]
pub(crate) struct Member {
    /// Its name; empty where it is the field's own.
    pub(crate) key: &'static str,
    pub(crate) field: Field,
    pub(crate) takes: Takes,
}

/// What a member takes.
#[derive(Debug)]
pub(crate) enum Takes {
    /// A text of at most so many characters.
    Text(u16),
    /// An address that a reader follows.
    Link,
    /// An address that the card loads.
    Picture,
    /// An address that a reader's words go into, at `{query}`.
    Search,
    /// A point in time.
    Time,
    /// A size in pixels.
    Pixels,
    /// A language tag.
    Language,
    /// One of these words, each with the one it is kept as.
    Word(&'static [(&'static str, &'static str)]),
    /// Paragraphs, at most so many, or HTML.
    Body(u16),
    /// An object.
    Record(&'static Shape),
    /// Objects, at most so many.
    List(&'static Shape, u16),
}

impl Member {
    pub(crate) fn key(&self) -> &'static str {
        if self.key.is_empty() { self.field.key() } else { self.key }
    }
}
