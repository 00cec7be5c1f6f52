//! The byline: the authors, of whom many are folded, the dateline, when the article was published and updated.

use super::biography::WRITER;
use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const BYLINE: Element =
    Element::new(Tag::Div, r#"part="byline" class="byline""#, &[], Elements(&[AUTHORS, FILED]))
        .when(Condition::has_any(&[Field::Authors, Field::Published, Field::Updated]));

const DATELINE: Element =
    Element::new(Tag::Span, r#"part="dateline" class="dateline""#, &[], Elements(&[isolated(text(Field::Dateline))]))
        .layouts(ALL_BUT_COMPACT)
        .when(Condition::Has(Field::Dateline));

const AUTHORS: Element = Element::new(
    Tag::Div,
    r#"class="authors""#,
    &[],
    Elements(&[
        Element::new(Tag::Span, "", &[], Each(List::Writer, &WRITER)).when(Condition::NonEmpty(List::Writer)),
        Element::new(Tag::Span, "", &[], Each(List::Field(Field::Authors), &AUTHOR)),
        OTHERS,
    ]),
)
.when(Condition::Has(Field::Authors));

/// Unfolds the authors after the first three.
const OTHERS: Element = Element::new(
    Tag::Details,
    r#"class="others""#,
    &[],
    Elements(&[
        Element::new(Tag::Summary, "", &[MESSAGE_LANG], Text(TextValue::Others)),
        Element::new(Tag::Span, "", &[], Each(List::FoldedAuthors, &AUTHOR)),
    ]),
)
.when(Condition::NonEmpty(List::FoldedAuthors));

/// Where and when the article was filed. Its separators are in the style sheet.
const FILED: Element = Element::new(
    Tag::P,
    r#"class="filed""#,
    &[
        // `tools.js` says how long the text takes to read, if the page asks for it.
        TextAttr(Name::DataMinutes, TextValue::Number(Field::ReadingTime)),
        TextAttr(Name::DataWords, TextValue::Number(Field::WordCount)),
    ],
    Elements(&[DATELINE, PUBLISHED, UPDATED]),
);

const AUTHOR: [Element; 1] = [Element::new(
    Tag::Span,
    r#"part="author""#,
    &[],
    Elements(&[
        Element::new(Tag::Span, "", &[MESSAGE_LANG], Text(TextValue::AuthorSeparator)).when(Condition::NotFirst),
        NAME_LINKED,
        NAME_UNLINKED,
    ]),
)];

const UPDATED: Element = Element::new(
    Tag::Span,
    r#"class="updated""#,
    &[],
    Elements(&[
        Element::new(Tag::Span, "", &[MESSAGE_LANG], message(Message::Updated)),
        time(&[DATE_LANG, TextAttr(Name::Datetime, TextValue::Rfc3339(Field::Updated))], Field::Updated),
    ]),
)
.when(Condition::Updated);
