//! The figure: the article's image with a link over it, its caption and its credit.

use super::disclosure::PICTURE_AI;
use super::shared::*;
use crate::record::Field;

/// After the excerpt.
pub(super) static FIGURE: Element = figure(HERO | FULL, Elements(&[&IMAGE_BOX, &FIGCAPTION]));

/// Before the excerpt, which flows around it. In `compact` a small one, if the host page asks for it.
pub(super) static STANDARD_FIGURE: Element = figure(STANDARD | COMPACT, Elements(&[&IMAGE_BOX, &CREDITS]));

const fn figure(layouts: u8, content: Content) -> Element {
    Element::new(Tag::Figure, r#"part="figure" class="figure""#, &[], content)
        .layouts(layouts)
        .when(Condition::Has(Field::Image))
}

static IMAGE_BOX: Element = Element::new(Tag::Div, r#"class="image-box""#, &[], Elements(&[&IMAGE, &IMAGE_LINK]));

const IMAGE_ATTRS: &str = concat!(
    r#"part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" sizes="auto, (max-width: 640px) 100vw, 640px""#,
);

/// `src` comes last: a browser may begin to load an image as soon as it has one.
static IMAGE: Element = Element::new(
    Tag::Img,
    IMAGE_ATTRS,
    &[
        TextAttr("class", TextValue::FocalPoint),
        TextAttr("alt", TextValue::Alt),
        TextAttr("width", TextValue::Dimension(Field::Width)),
        TextAttr("height", TextValue::Dimension(Field::Height)),
        TextAttr("srcset", TextValue::Srcset),
        UrlAttr("src", Field::Url),
    ],
    Empty,
)
.scope(Field::Image);

/// A link for pointers only. Keyboards and screen readers use the link of the headline, which has the same target.
static IMAGE_LINK: Element = Element::new(
    Tag::A,
    r#"class="cover" tabindex="-1" aria-hidden="true" rel="noopener noreferrer""#,
    &[TARGET, UrlAttr("href", Field::Url)],
    Empty,
);

static FIGCAPTION: Element = Element::new(
    Tag::Figcaption,
    r#"class="caption""#,
    &[],
    Elements(&[
        &Element::new(Tag::Span, r#"part="caption""#, &[], Elements(&[&isolated(text(Field::Caption))]))
            .when(Condition::Has(Field::Caption)),
        &CREDIT,
        &PICTURE_AI,
    ]),
)
.scope(Field::Image)
.when(Condition::has_any(&[Field::Caption, Field::Credit, Field::Ai]));

/// What stands under a smaller picture, which has no room for a caption.
static CREDITS: Element = Element::new(Tag::Figcaption, r#"class="caption""#, &[], Elements(&[&CREDIT, &PICTURE_AI]))
    .scope(Field::Image)
    .when(Condition::has_any(&[Field::Credit, Field::Ai]));

static CREDIT: Element =
    Element::new(Tag::Span, r#"part="credit" class="credit""#, &[], Elements(&[&isolated(text(Field::Credit))]))
        .when(Condition::Has(Field::Credit));
