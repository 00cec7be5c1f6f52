//! Reduces an article to what a teaser (a related story on a card) shows, and derives missing excerpts.

use super::schema::{Requirement, UniqueKey, required, required_any, unique, unique_together};
use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::{after, clean, is_letter, is_same};

/// The maximum length of an excerpt that is taken from the body, in characters.
const MAX_DERIVED_EXCERPT: usize = 220;
/// A paragraph of less than this length in bytes is probably a dateline or byline; an excerpt is never shorter.
const MIN_EXCERPT: usize = 40;

/// What a related story must have.
pub(crate) const REQUIRED: &[Requirement] = &[required(Field::Url), required_any([Field::Headline, Field::Excerpt])];

/// What makes two related stories the same.
pub(crate) const UNIQUE: &[UniqueKey] = &[unique(Field::Url), unique_together([Field::Headline, Field::Excerpt])];

/// Whether a teaser shows a field. The body of a story counts only if it has neither headline nor excerpt.
pub(super) fn shows(field: Field, story: &Record) -> bool {
    use Field::{Access, Ai, Body, Embargo, Excerpt, Expires, Headline, Image, Kind, Published, Section, Sponsored};
    use Field::{FreeParagraphs, Status, Url};
    matches!(field, Url | Headline | Excerpt | Section | Image | Field::Media | Published | Status | Embargo | Expires)
        // The publisher's name is taken out of the headline. A mark of the whole story is put on its picture.
        || matches!(field, Sponsored | Ai | Field::Corrections | Access | FreeParagraphs | Kind | Field::Publisher | Field::Sensitive)
        || field == Body && !story.has(Headline) && !story.has(Excerpt)
}

/// Takes the excerpt from the body if there is none, and removes the body of a related story.
pub(super) fn derive(article: &mut Record, story: bool) {
    if !article.has(Field::Excerpt) {
        let lines = article.body().iter().filter_map(|block| match block {
            Block::Paragraph(line) => Some(line_text(line)),
            _ => None,
        });
        // A headline that is taken from the text is not said again.
        let headline = article.text(Field::Headline).unwrap_or_default();
        let mut texts = lines.map(|text| String::from(after(&text, headline).map_or(&*text, str::trim_ascii_start)));
        let first = texts.find(|text| text.len() >= MIN_EXCERPT).map(|text| excerpt(&text));
        // A headline that was cut may be the same words without being the start of the text.
        let first = first.filter(|text| !is_same(text, headline));
        first.into_iter().for_each(|text| article.put(Field::Excerpt, Value::Text(text)));
    }
    if story {
        article.remove(Field::FreeParagraphs);
        article.remove(Field::Body);
    }
}

/// The maximum length of a headline that is taken from the text, in characters.
const MAX_DERIVED_HEADLINE: usize = 150;

/// Takes the headline of a post without one from the first sentence of its text, or of the excerpt of an entry of a feed.
pub(super) fn derive_headline(article: &mut Record, of_feed: bool) {
    let first = article.body().iter().find_map(|block| match block {
        Block::Paragraph(line) => Some(String::from(&*line_text(line))),
        _ => None,
    });
    let excerpt = article.text(Field::Excerpt).filter(|_| of_feed).map(String::from);
    let Some(text) = first.or(excerpt) else { return };
    let end = sentence_end(&text).unwrap_or(text.len());
    let headline = clean(text.get(..end).unwrap_or_default(), MAX_DERIVED_HEADLINE).text;
    let rest = article.text(Field::Excerpt).and_then(|excerpt| after(excerpt, &headline));
    if let Some(rest) = rest.map(|rest| String::from(rest.trim_ascii_start())) {
        article.remove(Field::Excerpt);
        if rest.chars().any(is_letter) {
            article.put(Field::Excerpt, Value::Text(rest));
        }
    }
    article.put(Field::Headline, Value::Text(headline));
}

/// Where the first sentence of a text ends, unless nothing follows. "Dr." is none.
fn sentence_end(text: &str) -> Option<usize> {
    /// The length of the longest title before a name, in bytes.
    const TITLE: usize = 4;
    text.char_indices().find_map(|(at, c)| {
        let end = at + c.len_utf8();
        let is_end = match c {
            '.' | '!' | '?' | '؟' => end > TITLE && text.as_bytes().get(end) == Some(&b' '),
            '。' | '！' | '？' => end < text.len(),
            _ => false,
        };
        is_end.then_some(end)
    })
}

/// The first sentences of a text, or its first words if the first sentence is too long.
fn excerpt(text: &str) -> String {
    let mut cut = clean(text, MAX_DERIVED_EXCERPT);
    if cut.cut {
        let bytes = cut.text.as_bytes();
        let ends = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', b' ']);
        if let Some(end) = bytes.windows(2).rposition(ends).filter(|end| *end > MIN_EXCERPT) {
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
        assert_eq!(excerpt(&"雨".repeat(300)).chars().count(), MAX_DERIVED_EXCERPT);
    }
}
