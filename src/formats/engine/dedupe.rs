//! Removes paragraphs that an article has twice.
//!
//! Some publishers send each paragraph in two typographies: once with straight quotation marks, once with curly ones.

use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::Fingerprint;

/// Keeps each paragraph of an article once: where it is first, in its better typography.
///
/// A paragraph that repeats the excerpt stays: the body is whole without the excerpt. The excerpt takes over its better
/// typography, and the card leaves out the one or the other.
pub(crate) fn dedupe(article: &mut Record) {
    #[cfg(not(target_arch = "wasm32"))] // A browser's wasm is smaller without.
    if openings_differ(article.body(), article.text(Field::Excerpt)) {
        return;
    }
    let excerpt = article.text(Field::Excerpt).map(Fingerprint::of);
    let Some(Value::Body(body)) = article.get_mut(Field::Body) else {
        return;
    };
    let better = dedupe_body(body, excerpt.unwrap_or_default());
    if let (Some(text), Some(Value::Text(excerpt))) = (better, article.get_mut(Field::Excerpt)) {
        *excerpt = text;
    }
}

#[cfg(not(target_arch = "wasm32"))]
/// Whether the first characters tell all texts apart, as in most articles.
fn openings_differ(body: &[Block], excerpt: Option<&str>) -> bool {
    let opening = |block: &Block| match block {
        Block::Paragraph(line) => Some(Fingerprint::opening(line.iter().flat_map(|run| run.text.chars()))),
        _ => None,
    };
    let excerpt = excerpt.map(|text| Fingerprint::opening(text.chars()));
    let openings: Vec<u64> = excerpt.into_iter().chain(body.iter().filter_map(opening)).collect();
    let is_first = |(place, opening)| !openings.iter().take(place).any(|other| other == opening);
    openings.iter().enumerate().all(is_first)
}

/// Removes repeated paragraphs. Returns the excerpt in a better typography, if the body has one.
fn dedupe_body(body: &mut Vec<Block>, mut excerpt: Fingerprint) -> Option<String> {
    let mut better = None;
    // The fingerprints of the blocks that are kept.
    let mut kept: Vec<Fingerprint> = Vec::new();
    while let Some(block) = body.get(kept.len()) {
        // Headings, lists and quotations may repeat.
        let text = if let Block::Paragraph(line) = block { line_text(line) } else { Default::default() };
        let fingerprint = Fingerprint::of(&text);
        let first = kept.iter().position(|first| first.content == fingerprint.content && !text.is_empty());
        if fingerprint.content == excerpt.content && fingerprint.typography > excerpt.typography {
            (excerpt, better) = (fingerprint, Some(String::from(&*text)));
        }
        let Some(first) = first else {
            kept.push(fingerprint);
            continue;
        };
        let copy = body.remove(kept.len());
        if let (Some(kept), Some(slot)) = (kept.get_mut(first), body.get_mut(first))
            && fingerprint.typography > kept.typography
        {
            (*kept, *slot) = (fingerprint, copy);
        }
    }
    better
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Run;

    fn plain(texts: &[&str]) -> Vec<Block> {
        texts.iter().map(|text| Block::Paragraph(vec![Run::plain((*text).to_owned())])).collect()
    }

    #[test]
    fn the_better_typography_takes_the_place_of_the_first_copy() {
        let mut body = plain(&["\"One\" - a", "Two", "“One” – a", "Two", "Three"]);
        assert_eq!(dedupe_body(&mut body, Fingerprint::default()), None);
        assert_eq!(body, plain(&["“One” – a", "Two", "Three"]));
    }

    #[test]
    fn a_paragraph_that_repeats_the_excerpt_lends_it_its_typography_and_stays() {
        let mut body = plain(&["It's \"over\"", "Two", "It’s “over”"]);
        assert_eq!(dedupe_body(&mut body, Fingerprint::of("It's \"over\"")).as_deref(), Some("It’s “over”"));
        assert_eq!(body, plain(&["It’s “over”", "Two"]));
    }

    #[test]
    fn headings_and_lists_may_repeat() {
        let heading = Block::Heading(vec![Run::plain("Background".into())]);
        let mut body = vec![heading.clone(), heading];
        assert_eq!(dedupe_body(&mut body, Fingerprint::default()), None);
        assert_eq!(body.len(), 2);
    }
}
