//! The headline, which links to the article.

use super::shared::*;
use crate::record::Field;

/// Its id names the card (`aria-labelledby`); ids are unique within a shadow root.
pub(super) const HEADLINE: Element = Element::new(
    Tag::Heading,
    r#"part="headline" class="headline" id="headline""#,
    &[],
    Elements(&[headline_link(text(Field::Headline))]),
);
