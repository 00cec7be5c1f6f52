//! The corrections: what was wrong in the article, each with its date.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) static CORRECTIONS: Element = Element::new(
    Tag::Div,
    r#"part="status" class="corrections""#,
    &[],
    Each(List::Field(Field::Corrections), &CORRECTION),
)
.layouts(ALL_BUT_COMPACT)
.when(Condition::Has(Field::Corrections));

static CORRECTION: [Element; 1] = [Element::new(
    Tag::P,
    "",
    &[],
    Elements(&[
        &Element::new(Tag::Strong, "", &[MESSAGE_LANG], message(Message::Correction)),
        &time(&[DATE_LANG, TextAttr("datetime", TextValue::Rfc3339(Field::Date))], Field::Date)
            .when(Condition::Has(Field::Date)),
        &isolated(text(Field::Text)),
    ]),
)];
