//! What is new in a live article: its newest key events, each with its time.

use super::shared::*;
use crate::record::Field;

/// Compact cards have the newest one alone.
pub(super) const UPDATES: Element =
    Element::new(Tag::Ul, r#"part="updates" class="updates""#, &[], Each(List::Updates, &UPDATE))
        .when(Condition::Has(Field::Updates));

/// An update of a list is known by its link, or else by its time.
const UPDATE: [Element; 1] = [Element::new(
    Tag::Li,
    r#"part="update""#,
    &[],
    Elements(&[
        time(&[DATE_LANG, TextAttr(Name::Datetime, TextValue::Rfc3339(Field::Time))], Field::Time)
            .when(Condition::Has(Field::Time)),
        link(Elements(&[TITLE])).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::TeaserText)).when(Condition::Lacks(Field::Url)),
        BELOW_HEADLINE,
    ]),
)];

const TITLE: Element = isolated(Text(TextValue::TeaserText));

/// The text of an update that has a headline too.
const BELOW_HEADLINE: Element = Element::new(
    Tag::Div,
    "",
    &[],
    Elements(&[Element::new(Tag::P, "", &[], text(Field::Text)).when(Condition::Has(Field::Text))]),
)
.layouts(FULL)
.when(Condition::Has(Field::Headline));
