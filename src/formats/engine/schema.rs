//! What a format's tables are made of: which member of a JSON object is read into which field, and how.

pub(in crate::formats) use super::table::table;
use super::table::{Table, Words};
use crate::record::{Field, Record};
use crate::report::{Expected, Found};
use core::ops::Deref;

/// Whether this build reads HTML and other publishers' formats. They are most of a browser's bytes.
pub(crate) const FORMATS: bool = cfg!(feature = "formats");

/// One JSON dialect.
pub(crate) struct Format {
    /// Its name in reports and options.
    pub(crate) name: &'static str,
    /// How the article is read.
    pub(crate) article: &'static ObjectSchema,
    /// What the payload says outside of the article, read from its root.
    pub(crate) envelope: Option<&'static ObjectSchema>,
    /// The URL that relative URLs resolve against, where it is not the payload's own.
    pub(crate) base: Option<&'static str>,
    /// Whether common mistakes are read as they were meant (see `lenient`).
    pub(crate) lenient: bool,
}

impl Format {
    /// A format whose mistakes are only reported. `name` and `article` are still to be filled in.
    pub(crate) const STRICT: Format =
        Format { name: "", article: &ObjectSchema::EMPTY, envelope: None, base: None, lenient: false };
    /// A format whose common mistakes are read as they were meant. `name` and `article` are still to be filled in.
    pub(crate) const LENIENT: Format = Format { lenient: true, ..Format::STRICT };
}

/// How one kind of JSON object is read into a record.
#[derive(Debug)]
pub(crate) struct ObjectSchema {
    /// The field that a bare string in the object's place is read into.
    pub(crate) shorthand: Option<Field>,
    /// The record is left out unless it meets all of these.
    pub(crate) required: &'static [Requirement],
    /// Two records of a list are the same if they agree on any of these.
    pub(crate) unique: &'static [UniqueKey],
    /// The properties in the order they are read; the first that has a value for a field fills it.
    pub(crate) properties: Table<Rule>,
}

impl ObjectSchema {
    pub(crate) const EMPTY: ObjectSchema =
        ObjectSchema { shorthand: None, required: &[], unique: &[], properties: Table::EMPTY };

    /// Its properties, in the order they are read.
    pub(crate) fn properties(&self) -> impl Iterator<Item = PropertySchema> {
        self.properties.iter().map(|(key, rule)| PropertySchema { key, rule })
    }

    /// The property that is read into `field`.
    pub(crate) fn property(&self, field: Field) -> Option<PropertySchema> {
        self.properties().find(|property| property.field == field)
    }

    /// The place of the property that takes a member. Most payloads have their members in the order of the table, so the
    /// search begins at the property after the one before.
    pub(super) fn place_of(&self, name: &[u8], next: usize) -> Option<usize> {
        let named = |(key, rule)| PropertySchema { key, rule }.key().as_bytes() == name;
        let later = self.properties.iter_from(next).position(named).map(|place| next + place);
        later.or_else(|| self.properties.iter().take(next).position(named))
    }
}

/// Fields of which a record must have at least one.
#[derive(Debug)]
pub(crate) struct Requirement(pub(crate) [Field; 2]);

/// The record must have `field`.
pub(crate) const fn required(field: Field) -> Requirement {
    Requirement([field, field])
}

/// The record must have at least one of `fields`.
pub(crate) const fn required_any(fields: [Field; 2]) -> Requirement {
    Requirement(fields)
}

/// Fields that together identify a record in its list.
#[derive(Debug)]
pub(crate) struct UniqueKey(pub(crate) [Field; 2]);

impl UniqueKey {
    /// Whether two records say the same in all of its fields.
    pub(crate) fn is_shared(&self, one: &Record, other: &Record) -> bool {
        self.0.iter().all(|field| one.as_str(*field) == other.as_str(*field))
    }
}

/// No two records of a list have the same `field`.
pub(crate) const fn unique(field: Field) -> UniqueKey {
    UniqueKey([field, field])
}

/// No two records of a list have the same values in all of `fields`.
pub(crate) const fn unique_together(fields: [Field; 2]) -> UniqueKey {
    UniqueKey(fields)
}

/// One member of an object.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PropertySchema {
    /// Its name or a selector (see `selector`); empty for the field's own key.
    pub(crate) key: &'static str,
    pub(crate) rule: Rule,
}

/// How a member is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    /// Whether the member's key is a selector.
    pub(crate) is_path: bool,
    pub(crate) field: Field,
    pub(crate) field_type: FieldType,
}

/// What a member's value must be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FieldType {
    /// Text, with its maximum length in characters.
    Text(u16),
    /// The URL of a page.
    Link,
    /// The URL of an image.
    ImageUrl,
    /// The URL of a page with `{query}` where a reader's search terms go.
    SearchUrl,
    /// An e-mail address.
    Email,
    /// A point in time.
    Time,
    /// A size in pixels, or a time in seconds: a whole number from 1 to 99,999.
    Pixels,
    /// A number from 0 to 100, with at most one decimal.
    Tenths,
    /// A whole number from 1 to 999.
    Count,
    /// A language tag.
    Language,
    /// One of these words in any letter case, each paired with the word it is stored as: an empty one stores nothing.
    /// In other publishers' formats `true` and `false` are words too.
    Keyword(&'static Words),
    /// A list of paragraphs, with its maximum length, or HTML.
    Body(u16),
    /// An object.
    Object(&'static ObjectSchema),
    /// An image that a feed has in several crops, each matched by the selector: the best of them.
    Crops(&'static ObjectSchema),
    /// A list of objects, with its maximum length.
    List(&'static ObjectSchema, u16),

    // Only other publishers' formats have the rest.
    /// HTML that is read as one line of text, with its maximum length in characters.
    Html(u16),
    /// A name, with or without "By" before it.
    Byline,
    /// Names separated by commas, of which the first is read.
    FirstName,
    /// The URL of a page, or an identifier of another kind, which is ignored.
    LinkIfUrl,
    /// HTML, whose first link is read.
    FirstLink,
    /// HTML, whose first image is read.
    FirstImage,
    /// HTML, whose first video, sound or gallery is read.
    FirstMedia,
    /// The stored word of the first pair whose first word is in a text of the value, in any letter case: in the text itself,
    /// in an element of a list, or in a name or an identifier of an object. The first words of pairs are in lower case.
    Mention(&'static Words),
    /// Like `Mention`, but the whole text, or what follows the last `/`, `:` or `#` of an address or a code. Its letters
    /// and digits alone count, without an `s` at the end, so the first words of pairs have nothing else.
    Term(&'static Words),
    /// Text that is no term of this list, with the maximum length of a name.
    TextBut(&'static Words),
    /// A point in time in the format's own spelling, which is not reported.
    LooseTime,
    /// A size in pixels, also as digits in a string.
    LoosePixels,
    /// A time as a number of which so many are a second, or as a text such as `PT2M31S`; every other value is ignored.
    LooseDuration(u32),
    /// A number of minutes, or a text such as `PT2M31S`; every other value is ignored.
    Minutes,
    /// A time in an object that has its minutes in the member of the first name, and its seconds in that of the second.
    Clock(&'static [&'static str; 2]),
    /// The URL of a file that browsers play; every other value is ignored.
    MediaUrl,
    /// A word, whatever the value that the selector matches.
    Implied(&'static str),
    /// Nothing: that the selector matches is a fault. What was expected, and what was found.
    Fault(Expected, Found),
    /// A point in time on the publisher's clock, in the member of the first name, and in UTC, in that of the second.
    LocalTime(&'static [&'static str; 2]),
    /// Plain text, one paragraph per line.
    Prose,
    /// Like `Prose`, from every place that the selector matches.
    JoinedProse,
    /// Updates of a live article, each with a headline or a text, from every place that the selector matches.
    Updates(&'static ObjectSchema),
    /// An object whose members are members of the object that the selector matches; it may be empty.
    Flattened(&'static ObjectSchema),
    /// A list of articles that are read as related stories, with its maximum length.
    Stories(&'static ObjectSchema, u16),
    /// A body of which all is for everybody, though the article is not.
    Preview(u16),
    /// The same image in several sizes, of which one is chosen.
    Renditions(&'static ObjectSchema),
}

impl PropertySchema {
    pub(crate) fn key(&self) -> &'static str {
        if self.key.is_empty() { self.field.key() } else { self.key }
    }
}

impl Deref for PropertySchema {
    type Target = Rule;

    fn deref(&self) -> &Rule {
        &self.rule
    }
}

/// The member that `key` names or selects, read into `field`.
pub(crate) const fn at(key: &'static str, field: Field, field_type: FieldType) -> (&'static str, Rule) {
    let (bytes, mut is_path, mut place) = (key.as_bytes(), false, 0);
    while place < bytes.len() {
        #[allow(clippy::indexing_slicing, reason = "checked by the loop, and run by the compiler")]
        let byte = bytes[place];
        is_path = is_path || matches!(byte, b'.' | b'?' | b'!' | b'*');
        place += 1;
    }
    (key, Rule { is_path, field, field_type })
}
