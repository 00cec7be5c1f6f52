//! The publisher: its links, its search. Its name or logo is in the source line.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const PUBLISHER: Element =
    Element::new(Tag::Footer, r#"part="publisher" class="publisher""#, &[], Elements(&[LINKS, SEARCH]))
        .layouts(FULL)
        .scope(Field::Publisher)
        .when(Condition::has_any(&[Field::Links, Field::Search]));

const LINKS: Element = Element::new(
    Tag::Div,
    r#"part="links" class="links""#,
    &[],
    Elements(&[
        Element::new(Tag::P, r#"class="label""#, &[], text(Field::LinksLabel)).when(Condition::Has(Field::LinksLabel)),
        Element::new(Tag::P, r#"class="label""#, &[MESSAGE_LANG], message(Message::Connect))
            .when(Condition::Lacks(Field::LinksLabel)),
        Element::new(
            Tag::Ul,
            "",
            &[],
            Each(List::Field(Field::Links), &[Element::new(Tag::Li, "", &[], Elements(&[link(Elements(&[NAME]))]))]),
        ),
    ]),
)
.when(Condition::Has(Field::Links));

/// The form works without a script if the address ends in `?name={query}`; else the element builds the address.
const SEARCH: Element = Element::new(
    Tag::Form,
    r#"part="search" class="search" role="search" aria-labelledby="headline" rel="noopener noreferrer""#,
    &[TARGET, UrlAttr(Name::Action, Field::Url)],
    Elements(&[
        Element::new(
            Tag::Input,
            r#"type="search" autocomplete="off" required="""#,
            &[
                TextAttr(Name::AriaLabel, TextValue::SearchPrompt),
                TextAttr(Name::Placeholder, TextValue::SearchPrompt),
                TextAttr(Name::Name, TextValue::SearchFieldName),
            ],
            Empty,
        ),
        Element::new(Tag::Button, "", &[MESSAGE_LANG], message(Message::Search)),
    ]),
)
.scope(Field::Search);
