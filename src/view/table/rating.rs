//! The rating of a review or a fact check: its words, its stars.

use super::shared::*;
use crate::record::Field;

pub(super) const RATING: Element = Element::new(
    Tag::P,
    r#"part="rating" class="rating""#,
    &[],
    Elements(&[
        Element::new(Tag::Strong, "", &[], Elements(&[isolated(text(Field::Text))])).when(Condition::Has(Field::Text)),
        Element::new(
            Tag::Span,
            r#"role="img""#,
            &[MESSAGE_LANG, TextAttr(Name::AriaLabel, TextValue::Rating)],
            Text(TextValue::Stars),
        )
        .when(Condition::Has(Field::Value)),
    ]),
)
.scope(Field::Rating);
