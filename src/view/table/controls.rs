//! Buttons that scroll what is beside them: a gallery, a carousel.

use super::shared::*;
use crate::messages::Message;

pub(super) const CONTROLS: Element = Element::new(
    Tag::Div,
    r#"class="controls""#,
    &[MESSAGE_LANG],
    Elements(&[
        button(
            r#"part="previous" type="button" value="-1""#,
            &[TextAttr(Name::AriaLabel, TextValue::Message(Message::Previous))],
        ),
        button(
            r#"part="next" type="button" value="1""#,
            &[TextAttr(Name::AriaLabel, TextValue::Message(Message::Next))],
        ),
    ]),
);

const fn button(attributes: &'static str, attrs: &'static [Attr]) -> Element {
    Element::new(Tag::Button, attributes, attrs, Empty)
}
