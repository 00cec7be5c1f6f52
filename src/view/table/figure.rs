//! The figure: the article's image with a link over it, its caption and its credit, or its gallery.

use super::disclosure::PICTURE_AI;
#[cfg(feature = "formats")]
use super::gallery::GALLERY;
use super::media::MEDIA;
use super::picture::{CAPTION, CREDIT, hidden, picture};
use super::shared::*;
use crate::record::Field;

/// After the excerpt.
pub(super) const FIGURE: Element = figure(
    HERO | FULL,
    Elements(&[
        IMAGE_BOX,
        FIGCAPTION,
        #[cfg(feature = "formats")]
        GALLERY,
    ]),
);

/// Before the excerpt, which flows around it. In `compact` a small one, if the host page asks for it.
pub(super) const STANDARD_FIGURE: Element = figure(
    STANDARD | COMPACT,
    Elements(&[
        IMAGE_BOX,
        CREDITS,
        #[cfg(feature = "formats")]
        GALLERY,
    ]),
);

const fn figure(layouts: u8, content: Content) -> Element {
    Element::new(Tag::Figure, r#"part="figure" class="figure""#, &[], content).layouts(layouts).when(SHOWN)
}

#[cfg(feature = "formats")]
const SHOWN: Condition = Condition::has_any(&[Field::Image, Field::Images]);
#[cfg(not(feature = "formats"))]
const SHOWN: Condition = Condition::Has(Field::Image);

const IMAGE_BOX: Element =
    Element::new(Tag::Div, r#"class="image-box""#, &[], Elements(&[IMAGE, IMAGE_LINK, HIDDEN, MEDIA]))
        .when(Condition::Has(Field::Image));

const IMAGE: Element = picture().scope(Field::Image).when(Condition::Lacks(Field::Sensitive));
const HIDDEN: Element = hidden().scope(Field::Image).when(Condition::Has(Field::Sensitive));

/// A link for pointers only. Keyboards and screen readers use the link of the headline, which has the same target.
const IMAGE_LINK: Element = Element::new(
    Tag::A,
    r#"class="cover" tabindex="-1" aria-hidden="true" rel="noopener noreferrer""#,
    &[TARGET, UrlAttr(Name::Href, Field::Url)],
    Empty,
);

const FIGCAPTION: Element =
    Element::new(Tag::Figcaption, r#"class="caption""#, &[], Elements(&[CAPTION, CREDIT, PICTURE_AI]))
        .scope(Field::Image)
        .when(Condition::has_any(&[Field::Caption, Field::Credit, Field::Ai]));

/// What stands under a smaller picture, which has no room for a caption.
const CREDITS: Element = Element::new(Tag::Figcaption, r#"class="caption""#, &[], Elements(&[CREDIT, PICTURE_AI]))
    .scope(Field::Image)
    .when(Condition::has_any(&[Field::Credit, Field::Ai]));
