//! The biographies: the authors about whom the payload says more than their name.

use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

pub(super) const BIOGRAPHIES: Element =
    Element::new(Tag::Div, r#"class="bios""#, &[], Each(List::AuthorsWithBio, &BIOGRAPHY))
        .layouts(FULL)
        .when(Condition::NonEmpty(List::AuthorsWithBio));

const BIOGRAPHY: [Element; 1] = [Element::new(
    Tag::Div,
    r#"part="bio" class="bio""#,
    &[],
    Elements(&[
        PORTRAIT,
        Element::new(Tag::P, r#"class="label""#, &[MESSAGE_LANG], message(Message::WrittenBy)),
        NAME_AND_ROLE,
        Element::new(Tag::P, "", &[], text(Field::Bio)),
    ]),
)];

/// Beside the names of an opinion: readers see whose it is.
pub(super) const WRITER: [Element; 1] =
    [Element::new(Tag::Span, r#"class="writer""#, &[], Elements(&[WRITER_PORTRAIT]))];

const WRITER_PORTRAIT: Element =
    Element::new(Tag::Img, WRITER_ATTRS, &[UrlAttr(Name::Src, Field::Url)], Empty).scope(Field::Image).when(UNMADE);

const WRITER_ATTRS: &str = concat!(
    r#"class="portrait" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" alt="" width="40" height="40""#,
);

const PORTRAIT_ATTRS: &str = concat!(
    r#"class="portrait" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" alt="" width="56" height="56""#,
);

const PORTRAIT: Element =
    Element::new(Tag::Img, PORTRAIT_ATTRS, &[UrlAttr(Name::Src, Field::Url)], Empty).scope(Field::Image).when(UNMADE);

const NAME_AND_ROLE: Element = Element::new(
    Tag::P,
    r#"part="author" class="name""#,
    &[],
    Elements(&[
        NAME_LINKED,
        NAME_UNLINKED,
        Element::new(Tag::Span, r#"class="role""#, &[], Elements(&[isolated(text(Field::Role))]))
            .when(Condition::Has(Field::Role)),
    ]),
);
