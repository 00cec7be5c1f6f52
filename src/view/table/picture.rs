//! A picture with its caption and its credit; one that may disturb is behind a button.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

const IMAGE_ATTRS: &str = concat!(
    r#"part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" sizes="auto, (max-width: 640px) 100vw, 640px""#,
);

/// `src` comes last: a browser may begin to load an image as soon as it has one.
static IMAGE_PARTS: [Attr; 6] = [
    TextAttr(Name::Class, TextValue::FocalPoint),
    TextAttr(Name::Alt, TextValue::Alt),
    TextAttr(Name::Width, TextValue::Dimension(Field::Width)),
    TextAttr(Name::Height, TextValue::Dimension(Field::Height)),
    TextAttr(Name::Srcset, TextValue::Srcset),
    UrlAttr(Name::Src, Field::Url),
];

/// The picture in scope.
pub(super) const fn picture() -> Element {
    Element::new(Tag::Img, IMAGE_ATTRS, &IMAGE_PARTS, Empty)
}

const PICTURE: Element = picture();

/// The picture in scope behind a button. A lazy image is not loaded while it is folded away.
pub(super) const fn hidden() -> Element {
    Element::new(Tag::Details, r#"class="sensitive""#, &[], Elements(&HIDDEN))
}

static HIDDEN: [Element; 2] = [WARNING, PICTURE];

const WARNING: Element = Element::new(
    Tag::Summary,
    "",
    &[],
    Elements(&[
        Element::new(Tag::Bdi, "", &[], Text(TextValue::Warning)).scope(Field::Sensitive),
        Element::new(Tag::Span, r#"class="show""#, &[MESSAGE_LANG], message(Message::ShowPicture)),
    ]),
);

pub(super) const CAPTION: Element =
    Element::new(Tag::Span, r#"part="caption""#, &[], Elements(&[isolated(text(Field::Caption))]))
        .when(Condition::Has(Field::Caption));

pub(super) const CREDIT: Element =
    Element::new(Tag::Span, r#"part="credit" class="credit""#, &[], Elements(&[isolated(text(Field::Credit))]))
        .when(Condition::Has(Field::Credit));
