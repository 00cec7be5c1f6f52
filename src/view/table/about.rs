//! How the article was made, folded: its methods and sources, the publisher's principles, how to report a mistake.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const ABOUT: Element = Element::new(
    Tag::Details,
    r#"part="about" class="about""#,
    &[],
    Elements(&[
        Element::new(Tag::Summary, "", &[MESSAGE_LANG], message(Message::About)),
        Element::new(Tag::P, "", &[], text(Field::Backstory)).when(Condition::Has(Field::Backstory)),
        Element::new(Tag::P, r#"class="label""#, &[MESSAGE_LANG], message(Message::Sources))
            .when(Condition::Has(Field::Citations)),
        Element::new(Tag::Ul, "", &[], Each(List::Field(Field::Citations), &NAMED_ITEM))
            .when(Condition::Has(Field::Citations)),
        page(
            Field::PublishingPrinciples,
            &[TARGET, UrlAttr(Name::Href, Field::PublishingPrinciples)],
            Message::Principles,
        ),
        Element::new(Tag::Div, "", &[], Each(List::Field(Field::Links), &PAGE)).when(Condition::Has(Field::Links)),
        page(Field::ReportUrl, &[TARGET, UrlAttr(Name::Href, Field::ReportUrl)], Message::ReportError),
        EMAIL,
    ]),
)
.layouts(FULL)
.scope(Field::About);

/// A page of the publisher, such as a trust indicator.
const PAGE: [Element; 1] = [Element::new(Tag::P, "", &[], Elements(&[NAME_LINKED]))];

/// A link with one of the card's own messages.
const fn page(field: Field, attrs: &'static [Attr], text: Message) -> Element {
    Element::new(Tag::A, r#"rel="noopener noreferrer""#, attrs, message(text)).when(Condition::Has(field))
}

/// As text: a card has no links but those of the web.
const EMAIL: Element = Element::new(
    Tag::P,
    "",
    &[],
    Elements(&[
        Element::new(Tag::Span, "", &[MESSAGE_LANG], message(Message::ReportError)),
        isolated(text(Field::ReportEmail)),
    ]),
)
.when(Condition::Has(Field::ReportEmail));
