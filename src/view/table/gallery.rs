//! The gallery: pictures that a reader scrolls through, in place of the article's picture.

use super::controls::CONTROLS;
use super::disclosure::PICTURE_AI;
use super::picture::{CAPTION, CREDIT, hidden, picture};
use super::shared::*;
use crate::record::Field;

pub(super) const GALLERY: Element = Element::new(Tag::Div, r#"class="slideshow""#, &[], Elements(&[SLIDES, CONTROLS]))
    .scope(Field::Media)
    .when(Condition::NonEmpty(List::Field(Field::Images)));

/// Keys scroll what has the focus. The role is as in lists of articles.
const SLIDES: Element = Element::new(
    Tag::Ol,
    r#"class="slides" role="list" tabindex="0""#,
    &[TextAttr(Name::AriaLabel, TextValue::Spoken)],
    Each(List::Field(Field::Images), &SLIDE),
);

const SLIDE: [Element; 1] = [Element::new(
    Tag::Li,
    r#"class="slide""#,
    &[],
    Elements(&[
        Element::new(Tag::Div, r#"class="image-box""#, &[], Elements(&[PICTURE, HIDDEN])),
        Element::new(
            Tag::Div,
            r#"class="caption""#,
            &[],
            Elements(&[
                Element::new(Tag::Span, r#"class="position""#, &[MESSAGE_LANG], Text(TextValue::Position)),
                CAPTION,
                CREDIT,
                PICTURE_AI,
            ]),
        ),
    ]),
)];

const PICTURE: Element = picture().when(Condition::Lacks(Field::Sensitive));
const HIDDEN: Element = hidden().when(Condition::Has(Field::Sensitive));
