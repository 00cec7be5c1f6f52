//! Takes out what a story says twice: paragraphs in two typographies, the excerpt as first paragraph.

use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::Print;

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

/// Thins out a body; the excerpt in better typography, if the body has it.
fn thin(body: &mut Vec<Block>, excerpt: Option<&str>) -> Option<String> {
    let mut better = None;
    // What stands first is the excerpt; then comes what was kept of the body, block by block.
    let mut kept = Vec::from([excerpt.map_or(Print::default(), Print::of)]);
    while let Some(block) = body.get(kept.len() - 1) {
        // Headings, lists and quotations may repeat.
        let text = if let Block::Paragraph(line) = block { line_text(line) } else { String::new() };
        let print = Print::of(&text);
        let Some(first) = kept.iter().position(|first| first.content == print.content && !text.is_empty()) else {
            kept.push(print);
            continue;
        };
        let copy = body.remove(kept.len() - 1);
        match kept.get_mut(first) {
            Some(kept) if print.typography > kept.typography => *kept = print,
            _ => continue,
        }
        match first.checked_sub(1).and_then(|place| body.get_mut(place)) {
            Some(slot) => *slot = copy,
            None => better = Some(text),
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
