//! The excerpt: a summary of the article.

use super::shared::*;
use crate::record::Field;

pub(super) const EXCERPT: Element =
    Element::new(Tag::P, r#"part="excerpt" class="excerpt""#, &[], text(Field::Excerpt))
        .layouts(ALL_BUT_COMPACT)
        .when(Condition::NewExcerpt);
