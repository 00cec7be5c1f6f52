//! The related stories, each as a teaser: picture, section, headline, date.

use super::corrections::CORRECTED;
use super::disclosure::{AI_TEASER, PAID_TEASER};
use super::media::MEDIA_BADGE;
use super::overline::OVERLINE_TEASER;
use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

/// The navigation is labelled by its own heading and the headline: "Related stories" alone says not to what.
pub(super) const RELATED: Element = Element::new(
    Tag::Nav,
    r#"part="related" class="related" aria-labelledby="related headline""#,
    &[],
    Elements(&[
        Element::new(Tag::Subheading, r#"class="label" id="related""#, &[MESSAGE_LANG], message(Message::Related)),
        Element::new(Tag::Ul, "", &[], Each(List::Field(Field::Related), &TEASER)),
    ]),
)
.layouts(STANDARD | FULL)
.when(Condition::NonEmpty(List::Field(Field::Related)));

const TEASER: [Element; 1] = [Element::new(
    Tag::Li,
    r#"part="teaser" class="teaser""#,
    &[],
    Elements(&[
        TEASER_IMAGE,
        PAID_TEASER,
        CORRECTED,
        OVERLINE_TEASER,
        MEDIA_BADGE,
        headline_link(Elements(&[isolated(Text(TextValue::TeaserText))])),
        PUBLISHED,
        AI_TEASER,
    ]),
)];

const TEASER_IMAGE: Element = Element::new(
    Tag::Img,
    r#"loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="""#,
    &[
        TextAttr(Name::Class, TextValue::FocalPoint),
        TextAttr(Name::Width, TextValue::Dimension(Field::Width)),
        TextAttr(Name::Height, TextValue::Dimension(Field::Height)),
        UrlAttr(Name::Src, Field::Url),
    ],
    Empty,
)
.scope(Field::Image)
.when(UNMADE);
