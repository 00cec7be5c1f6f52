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
    /// Its name, or the way to it (see `walk`); empty where it is the field's own.
    pub(crate) key: &'static str,
    /// Whether `key` is a way and not a name.
    pub(crate) far: bool,
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

    // What only other publishers' formats take.
    /// HTML that is read as one line of text, of at most so many characters.
    Html(u16),
    /// A name, perhaps with "By" before it.
    Byline,
    /// The first of names with commas between them.
    FirstName,
    /// A name that may be an address that a reader follows, or else says nothing.
    Address,
    /// A point in time in a spelling that is the format's own.
    LooseTime,
    /// Plain text whose lines are paragraphs.
    Prose,
    /// Like `Prose`, from all the places that the way leads to.
    Chapters,
    /// What the object where the way ends says of a part; it may say nothing.
    Part(&'static Shape),
    /// Articles that are read as related stories, at most so many.
    Stories(&'static Shape, u16),
    /// Copies of one picture, of which the address is chosen.
    Renditions(&'static Shape),
}

impl Member {
    pub(crate) fn key(&self) -> &'static str {
        if self.key.is_empty() { self.field.key() } else { self.key }
    }
}

/// A member by its name, or by the way to it.
pub(crate) const fn at(key: &'static str, field: Field, takes: Takes) -> Member {
    let (bytes, mut far, mut place) = (key.as_bytes(), false, 0);
    while place < bytes.len() {
        #[allow(clippy::indexing_slicing, reason = "checked by the loop, and run by the compiler")]
        let byte = bytes[place];
        far = far || matches!(byte, b'.' | b'?' | b'*');
        place += 1;
    }
    Member { key, far, field, takes }
}
