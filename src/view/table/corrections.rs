//! The corrections and other notes on the article, each with its kind and its date, the newest one first.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const CORRECTIONS: Element = Element::new(
    Tag::Div,
    r#"part="status" class="corrections""#,
    &[],
    Each(List::Field(Field::Corrections), &CORRECTION),
)
.when(Condition::Has(Field::Corrections));

const CORRECTION: [Element; 1] = [Element::new(
    Tag::P,
    "",
    &[],
    Elements(&[
        Element::new(Tag::Strong, "", &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Kind)))
            .when(Condition::Has(Field::Kind)),
        Element::new(Tag::Strong, "", &[MESSAGE_LANG], message(Message::Correction))
            .when(Condition::Lacks(Field::Kind)),
        time(&[DATE_LANG, TextAttr(Name::Datetime, TextValue::Rfc3339(Field::Date))], Field::Date)
            .when(Condition::Has(Field::Date)),
        isolated(text(Field::Text)).when(Condition::Has(Field::Text)),
    ]),
)];

/// Of a teaser the kind of the newest one alone: the text is where the article is.
pub(super) const CORRECTED: Element =
    Element::new(Tag::P, r#"class="overline""#, &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Corrections)))
        .when(Condition::Has(Field::Corrections));
