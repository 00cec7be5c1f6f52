//! The rights: the copyright notice, linked to the licence, and the terms of use.

use super::shared::*;
use crate::record::Field;

pub(super) const RIGHTS: Element = Element::new(
    Tag::P,
    r#"part="rights" class="rights""#,
    &[],
    Elements(&[
        LICENSE,
        isolated(Text(TextValue::Copyright)).when(Condition::Lacks(Field::License)),
        isolated(text(Field::Terms)).when(Condition::Has(Field::Terms)),
    ]),
)
.layouts(FULL)
.scope(Field::Rights)
.when(Condition::HasRights);

const LICENSE: Element = Element::new(
    Tag::A,
    r#"rel="license noopener noreferrer""#,
    &[TARGET, UrlAttr(Name::Href, Field::License)],
    Elements(&[isolated(Text(TextValue::Copyright))]),
)
.when(Condition::Has(Field::License));
