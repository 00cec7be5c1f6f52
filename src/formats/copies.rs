//! Takes out what a story says twice: paragraphs in two typographies, the excerpt as first paragraph.

use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::{fingerprint, typography};

/// Leaves each paragraph of an article once, where it first stood, in the copy with the better typography.
pub(super) fn remove(article: &mut Record) {
    let excerpt = article.text(Field::Excerpt).map(String::from);
    let Some(Value::Body(body)) = article.get_mut(Field::Body) else {
        return;
    };
    let better = thin(body, excerpt.as_deref());
    if body.is_empty() {
        article.remove(Field::Body);
    }
    if let (Some(text), Some(Value::Text(excerpt))) = (better, article.get_mut(Field::Excerpt)) {
        *excerpt = text;
    }
}

/// A paragraph that was kept, and how to know its copies.
struct Kept {
    fingerprint: u64,
    typography: usize,
    /// Its place in the body; `None` for the excerpt.
    place: Option<usize>,
}

/// Thins out a body; the excerpt in better typography, if the body has it.
fn thin(body: &mut Vec<Block>, excerpt: Option<&str>) -> Option<String> {
    let mut better = None;
    let keep = |text: &str, place| Kept { fingerprint: fingerprint(text), typography: typography(text), place };
    let mut kept: Vec<Kept> = excerpt.map(|text| keep(text, None)).into_iter().collect();
    let mut thinned = Vec::new();
    for block in body.drain(..) {
        // Headings, lists and quotations may repeat.
        let Block::Paragraph(line) = &block else {
            thinned.push(block);
            continue;
        };
        let text = line_text(line);
        let copy = keep(&text, Some(thinned.len()));
        let Some(first) = kept.iter_mut().find(|first| first.fingerprint == copy.fingerprint) else {
            kept.push(copy);
            thinned.push(block);
            continue;
        };
        if copy.typography > first.typography {
            first.typography = copy.typography;
            match first.place.and_then(|place| thinned.get_mut(place)) {
                Some(slot) => *slot = block,
                None => better = Some(text),
            }
        }
    }
    *body = thinned;
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
    fn the_typographic_copy_stands_where_the_first_one_stood() {
        let mut body = plain(&["\"One\" - a", "Two", "“One” – a", "Two", "Three"]);
        assert_eq!(thin(&mut body, None), None);
        assert_eq!(body, plain(&["“One” – a", "Two", "Three"]));
    }

    #[test]
    fn a_paragraph_that_repeats_the_excerpt_goes_and_leaves_its_typography() {
        let mut body = plain(&["It's \"over\"", "Two", "It’s “over”"]);
        assert_eq!(thin(&mut body, Some("It's \"over\"")).as_deref(), Some("It’s “over”"));
        assert_eq!(body, plain(&["Two"]));
    }

    #[test]
    fn headings_and_lists_may_repeat() {
        let heading = Block::Heading(vec![Run::plain("Background".into())]);
        let mut body = vec![heading.clone(), heading];
        assert_eq!(thin(&mut body, None), None);
        assert_eq!(body.len(), 2);
    }
}
