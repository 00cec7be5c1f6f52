//! The topics of the article, if the page asks for them: people, places, themes, each linked if it has an address.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const TOPICS: Element = Element::new(
    Tag::Div,
    r#"part="topics" class="topics""#,
    &[],
    Elements(&[
        Element::new(Tag::P, r#"class="label""#, &[MESSAGE_LANG], message(Message::Topics)),
        Element::new(Tag::Ul, "", &[], Each(List::Field(Field::Topics), &NAMED_ITEM)),
    ]),
)
.layouts(ALL_BUT_COMPACT)
.when(Condition::NonEmpty(List::Field(Field::Topics)));
