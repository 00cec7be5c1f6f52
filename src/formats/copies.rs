//! Takes out what a payload says twice: paragraphs in two typographies, the excerpt as first paragraph, repeated stories.

use crate::article::Article;
use crate::body::{Block, line_text};
use crate::text::{fingerprint, same, typography};

/// Leaves each paragraph of an article once.
pub(super) fn remove(article: &mut Article) {
    let body = core::mem::take(&mut article.body);
    article.body = paragraphs(body, &mut article.excerpt);
}

/// What a list has said so far.
#[derive(Default)]
pub(super) struct Said(Vec<u64>);

impl Said {
    /// Whether this was said before; from now on it was.
    pub(super) fn again(&mut self, parts: &[&str]) -> bool {
        let mark = parts.iter().fold(0, |mark: u64, part| mark.rotate_left(7) ^ hash(part));
        let again = self.0.contains(&mark);
        if !again {
            self.0.push(mark);
        }
        again
    }
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    text.bytes().fold(0xCBF2_9CE4_8422_2325, step)
}

/// The plain text of a block that can be compared, `None` for lists, quotations and headings.
fn paragraph(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph(line) => Some(line_text(line)),
        _ => None,
    }
}

/// A paragraph that was kept, and how to know its copies.
struct Kept {
    fingerprint: u64,
    text: String,
    /// Its place in the body; `None` for the excerpt.
    place: Option<usize>,
}

/// Each paragraph once, where it first stood, in the copy with the better typography.
fn paragraphs(body: Vec<Block>, excerpt: &mut Option<String>) -> Vec<Block> {
    let mut kept: Vec<Kept> = Vec::new();
    let mut out: Vec<Block> = Vec::with_capacity(body.len());
    if let Some(text) = excerpt {
        kept.push(Kept { fingerprint: fingerprint(text), text: text.clone(), place: None });
    }
    for block in body {
        let Some(text) = paragraph(&block) else {
            out.push(block);
            continue;
        };
        let fingerprint = fingerprint(&text);
        let copy = kept.iter_mut().find(|kept| kept.fingerprint == fingerprint && same(&kept.text, &text));
        let Some(first) = copy else {
            kept.push(Kept { fingerprint, text, place: Some(out.len()) });
            out.push(block);
            continue;
        };
        if typography(&text) > typography(&first.text) {
            match first.place.map(|place| out.get_mut(place)) {
                Some(slot) => slot.into_iter().for_each(|slot| *slot = block.clone()),
                None => *excerpt = Some(text.clone()),
            }
            first.text = text;
        }
    }
    out
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
        let body = plain(&["\"One\" - a", "Two", "“One” – a", "Two", "Three"]);
        assert_eq!(paragraphs(body, &mut None), plain(&["“One” – a", "Two", "Three"]));
    }

    #[test]
    fn a_paragraph_that_repeats_the_excerpt_goes_and_leaves_its_typography() {
        let mut excerpt = Some("It's \"over\"".to_owned());
        let body = plain(&["It's \"over\"", "Two", "It’s “over”"]);
        assert_eq!(paragraphs(body, &mut excerpt), plain(&["Two"]));
        assert_eq!(excerpt.as_deref(), Some("It’s “over”"));
    }

    #[test]
    fn what_was_said_is_known_by_all_its_parts() {
        let mut said = Said::default();
        assert!(!said.again(&["a", "b"]));
        assert!(!said.again(&["b", "a"]));
        assert!(said.again(&["a", "b"]));
    }

    #[test]
    fn headings_and_lists_may_repeat() {
        let heading = Block::Heading(vec![Run::plain("Background".into())]);
        let body = vec![heading.clone(), heading];
        assert_eq!(paragraphs(body.clone(), &mut None), body);
    }
}
