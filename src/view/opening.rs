//! What the card shows of a body whose first paragraph is the excerpt.

use crate::body::{Block, line_text};
use crate::record::{Field, Record};
use crate::text::is_same;

/// The body of an article without a first paragraph that is its excerpt.
pub(super) fn body_under_excerpt(article: &Record) -> &[Block] {
    match article.body() {
        [Block::Paragraph(first), rest @ ..]
            if article.text(Field::Excerpt).is_some_and(|excerpt| is_same(excerpt, &line_text(first))) =>
        {
            rest
        }
        body => body,
    }
}
