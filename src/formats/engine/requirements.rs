//! Checks that a record has what it must have.

use super::expected;
use super::node::Node;
use super::reader::FieldReader;
use super::schema::{FORMATS, ObjectSchema};
use super::teaser;
use crate::article::is_free;
use crate::json::Json;
use crate::record::{Field, Record};
use crate::report::{Code, Report};

/// What a record stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "there are no lists then"))]
pub(crate) enum RecordKind {
    /// The article: a missing required field is an error.
    Article,
    /// A related story: only the fields that a teaser shows are read.
    Story,
    /// An article of a list: only the fields that a row of a list shows are read.
    Item,
    /// What a payload says around its article.
    Envelope,
    /// What a payload says around the articles of a list.
    Head,
    /// Part of either.
    Part,
    /// The article's own object once more, as its image.
    Itself,
}

impl RecordKind {
    /// Whether its URL is that of a page, against which URLs in it resolve.
    pub(super) fn has_own_url(self) -> bool {
        matches!(self, RecordKind::Article | RecordKind::Story | RecordKind::Item)
    }

    /// Whether it has a use for a field.
    pub(super) fn shows(self, field: Field, record: &Record) -> bool {
        use Field::{About, Authors, Body, Dateline, Headline, NextUrl, ReadingTime, Related, Rights};
        use Field::{Title, Topics, Updates, WordCount};
        match self {
            RecordKind::Story => teaser::shows(field, record),
            // The text is read for the sake of an excerpt, of a headline, or of what of it is not free. Tables have the
            // access before the text.
            RecordKind::Item if field == Body => {
                !record.has(Field::Excerpt) || !record.has(Headline) || !is_free(record)
            }
            RecordKind::Item => {
                !matches!(field, Related | Rights | Dateline | Updates | About | Topics | ReadingTime | WordCount)
            }
            RecordKind::Envelope => !matches!(field, Title | NextUrl),
            RecordKind::Head => !matches!(field, Related | Authors | Rights),
            RecordKind::Article | RecordKind::Part | RecordKind::Itself => true,
        }
    }
}

/// Whether a record has all required fields. Reports those that it lacks.
pub(super) fn is_complete<J: Json>(
    reader: &mut FieldReader,
    schema: &ObjectSchema,
    node: &Node<J>,
    kind: RecordKind,
    record: &Record,
) -> bool {
    let mut complete = !record.is_empty();
    for requirement in if FORMATS && kind == RecordKind::Story { teaser::REQUIRED } else { schema.required } {
        let fields = requirement.0;
        if !fields.iter().any(|field| record.has(*field)) {
            complete = false;
            if let Some(property) = schema.properties().find(|property| fields.contains(&property.field)) {
                let path = node.path.key(property.key());
                let add = if kind == RecordKind::Article { Report::error_at } else { Report::warn_at };
                let (expected, found) = expected::requirement(requirement);
                add(reader.report, Code::Missing, &path, expected, found);
            }
        }
    }
    complete
}
