//! What a teaser says of an article: which fields it shows, and an excerpt where the publisher has none. It reads no JSON.

use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::clean;

/// Most characters of an excerpt that is taken from the text.
const LONGEST: usize = 220;
/// A line of so many bytes is a dateline or a byline, and a point within so many may end no sentence.
const SHORT: usize = 40;

/// Whether a field is read of an article that is a related story. Its text is only where nothing else speaks for it.
pub(super) fn shows(field: Field, story: &Record) -> bool {
    use Field::{Body, Excerpt, Headline, Image, Published, Section, Url};
    matches!(field, Url | Headline | Excerpt | Section | Image | Published)
        || field == Body && !story.has(Headline) && !story.has(Excerpt)
}

/// Takes the excerpt from the text if there is none, and leaves out the text of a related story.
pub(super) fn derive(article: &mut Record, story: bool) {
    if !article.has(Field::Excerpt) {
        let lines = article.body().iter().filter_map(|block| match block {
            Block::Paragraph(line) => Some(line_text(line)),
            _ => None,
        });
        let first = { lines }.find(|text| text.len() > SHORT).map(|text| excerpt(&text));
        first.into_iter().for_each(|text| article.put(Field::Excerpt, Value::Text(text)));
    }
    if story {
        article.remove(Field::Body);
    }
}

/// The first sentences of a text; where they are too long, its first words.
fn excerpt(text: &str) -> String {
    let mut cut = clean(text, LONGEST);
    if cut.cut {
        let bytes = cut.text.as_bytes();
        let ends = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', b' ']);
        if let Some(end) = bytes.windows(2).rposition(ends).filter(|end| *end > SHORT) {
            cut.text.truncate(end + 1);
        }
    }
    cut.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_with_a_sentence_or_else_with_a_word() {
        let sentence = "The river rose by two metres in the night and took the old bridge with it.";
        assert_eq!(excerpt(sentence), sentence);
        let long = [sentence; 4].join(" ");
        assert_eq!(excerpt(&long), [sentence; 2].join(" "));
        let endless = "rain and more ".repeat(40);
        let text = excerpt(&endless);
        assert!(text.ends_with("…") && text.len() < 230 && endless.starts_with(text.trim_end_matches('…')));
        assert_eq!(excerpt(&"雨".repeat(300)).chars().count(), LONGEST);
    }
}
