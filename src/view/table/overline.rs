//! The line above the headline: the article's state, its kind, its kicker, its section.

use super::disclosure::ACCESS;
use super::shared::*;
use crate::record::Field;

/// Of an article, whose section is a link.
pub(super) const OVERLINE: Element =
    Element::new(Tag::Div, r#"class="overline""#, &[], Elements(&[LABEL, KIND, KICKER, SECTION]))
        .when(Condition::has_any(&[Field::Label, Field::Kind, Field::Kicker, Field::Section]));

/// Of a teaser, whose only link is its headline.
pub(super) const OVERLINE_TEASER: Element =
    Element::new(Tag::Div, r#"class="overline""#, &[], Elements(&[LABEL, KIND, KICKER, SECTION_UNLINKED, ACCESS]))
        .when(Condition::has_any(&[Field::Label, Field::Kind, Field::Kicker, Field::Section, Field::Access]));

/// Ends by itself. A word in ordinary letters, which screen readers do not spell out.
const LABEL: Element = Element::new(
    Tag::Strong,
    r#"part="label""#,
    &[MESSAGE_LANG, TextAttr(Name::Class, TextValue::Field(Field::Kind))],
    Text(TextValue::Keyword(Field::Kind)),
)
.scope(Field::Label);

const KIND: Element =
    Element::new(Tag::Span, r#"part="kind" class="kind""#, &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Kind)))
        .when(Condition::Has(Field::Kind));

const KICKER: Element =
    Element::new(Tag::Span, r#"part="kicker" class="kicker""#, &[], Elements(&[isolated(text(Field::Kicker))]))
        .when(Condition::Has(Field::Kicker));

const SECTION: Element =
    Element::new(Tag::P, r#"part="section" class="section""#, &[], Elements(&[NAME_LINKED, NAME_UNLINKED]))
        .scope(Field::Section);

const SECTION_UNLINKED: Element =
    Element::new(Tag::P, r#"class="section""#, &[], Elements(&[NAME])).scope(Field::Section);
