//! The text of an article: blocks of runs. It is the only rich text of a card.

use crate::url::SafeUrl;
#[cfg(feature = "formats")]
use alloc::borrow::Cow;

/// A stretch of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Run {
    /// The clean text. A run of `"\n"` alone is a line break and has no style.
    pub text: String,
    /// Whether it is stressed, HTML `em`.
    pub emphasis: bool,
    /// Whether it is important, HTML `strong`.
    pub strong: bool,
    /// The link of the text.
    pub link: Option<SafeUrl>,
}

/// The runs of a paragraph, a list item or another line.
pub type Line = Vec<Run>;

/// A block of an article's text. No line in it is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A heading of any level.
    Heading(Line),
    /// A block quotation.
    Quotation(Vec<Line>),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, with those of nested lists among them.
        items: Vec<Line>,
    },
}

/// Blocks beyond the requested number that are shown, because folding so few away is not worth a button.
const FOLD_SLACK: usize = 2;

/// A block counts once more for every 512 bytes: long paragraphs of a newspaper have less.
const BYTES_PER_WEIGHT: usize = 512;

/// Bytes of a body that is shown whole, however narrow the card: about a screen of 25 letters a line.
const MAX_UNFOLDED: usize = 1500;

/// Bytes that a run counts for besides its text and URL, so that a million runs of one character are limited too.
pub(crate) const RUN_COST: usize = 16;

impl Block {
    /// The line of a paragraph or a heading.
    pub(crate) fn line(&self) -> Option<&Line> {
        match self {
            Block::Paragraph(line) | Block::Heading(line) => Some(line),
            _ => None,
        }
    }

    /// How many bytes of plain text take a browser as much layout work as this block.
    #[inline(never)] // The wasm would have it twice.
    pub(crate) fn size(&self) -> usize {
        let mut bytes = 0;
        let lines = match self {
            Block::Paragraph(line) if !cfg!(feature = "formats") => {
                // Builds without `formats` read plain paragraphs only, which have one run.
                bytes = line.first().map_or(0, |run| run.text.len());
                &[]
            }
            Block::Paragraph(line) | Block::Heading(line) if cfg!(feature = "formats") => core::slice::from_ref(line),
            Block::Quotation(lines) | Block::List { items: lines, .. } if cfg!(feature = "formats") => lines,
            _ => &[],
        };
        for line in lines {
            for run in line {
                bytes += RUN_COST + run.text.len();
            }
        }
        bytes
    }
}

impl Run {
    /// Text without a style.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Run { text, ..Run::default() }
    }

    /// Whether the run is a line break.
    #[must_use]
    pub fn is_break(&self) -> bool {
        self.text == "\n"
    }
}

/// How many blocks are shown before the text is unfolded.
///
/// `requested` is how many paragraphs of usual length may be visible; 0 shows all blocks. A longer block counts for
/// several, because what is visible is laid out at once. A body that may be higher than a screen has a fold: the style
/// sheet bounds the height of a body with one.
pub(crate) fn visible_blocks(body: &[Block], requested: usize) -> usize {
    if requested == 0 {
        return body.len();
    }
    let (mut shown, mut sum, mut size) = (0, 0, 0);
    for (index, block) in body.iter().enumerate() {
        let bytes = block.size();
        size += bytes;
        sum += 1 + bytes / BYTES_PER_WEIGHT;
        let is_last = index + 1 == body.len();
        if sum > requested + FOLD_SLACK || is_last && size > MAX_UNFOLDED {
            return shown;
        }
        // A heading stays with the text it heads.
        if sum <= requested && !matches!(block, Block::Heading(_)) {
            shown = index + 1;
        }
    }
    body.len()
}

/// The text of a line without its styles. Most lines are one run, whose text is not copied.
#[cfg(feature = "formats")]
#[must_use]
pub fn line_text(line: &[Run]) -> Cow<'_, str> {
    match line {
        [run] => Cow::Borrowed(&run.text),
        _ => Cow::Owned(line.iter().map(|run| run.text.as_str()).collect()),
    }
}

/// The text of a line, which is one run: builds without `formats` read plain paragraphs only.
#[cfg(not(feature = "formats"))]
#[must_use]
pub fn line_text(line: &[Run]) -> &str {
    line.first().map_or("", |run| &run.text)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn paragraph(bytes: usize) -> Block {
        Block::Paragraph(Vec::from([Run::plain("a".repeat(bytes))]))
    }

    fn body(count: usize, bytes: usize) -> Vec<Block> {
        (0..count).map(|_| paragraph(bytes)).collect()
    }

    #[test]
    fn as_many_blocks_are_visible_as_are_requested() {
        assert_eq!([6, 8, 9, 400].map(|count| visible_blocks(&body(count, 90), 6)), [6, 8, 6, 6]);
        assert_eq!([0, 1, 255].map(|requested| visible_blocks(&body(400, 90), requested)), [400, 1, 255]);
    }

    #[test]
    fn a_long_block_counts_for_several() {
        assert_eq!([490, 600, 1100, 2600].map(|bytes| visible_blocks(&body(9, bytes), 6)), [6, 3, 2, 1]);
        // A block longer than all that may be visible is folded away, unless everything may be visible.
        assert_eq!([6, 0].map(|requested| visible_blocks(&body(1, 30_000), requested)), [0, 1]);
        let runs = Vec::from_iter((0..2000).map(|_| Run::plain("a".into())));
        let list = Block::List { ordered: false, items: Vec::from([runs.clone()]) };
        for block in [Block::Paragraph(runs.clone()), Block::Quotation(Vec::from([runs])), list] {
            assert_eq!(visible_blocks(&[paragraph(9), block, paragraph(9)], 6), 1);
        }
    }

    #[test]
    fn a_body_that_may_be_higher_than_a_screen_has_a_fold() {
        assert_eq!([350, 450].map(|bytes| visible_blocks(&body(4, bytes), 6)), [4, 3]);
        assert_eq!([1400, 1600].map(|bytes| visible_blocks(&body(1, bytes), 6)), [1, 0]);
        assert_eq!(visible_blocks(&body(4, 450), 0), 4);
    }

    #[test]
    fn a_heading_stays_with_the_text_it_heads() {
        let mut body = body(20, 90);
        body[4] = Block::Heading(Vec::from([Run::plain("A".into())]));
        body[5] = body[4].clone();
        assert_eq!(visible_blocks(&body, 6), 4);
    }
}
