//! A story's text as blocks of runs: the only rich text there is. It holds no markup.

use crate::url::SafeUrl;

/// A stretch of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters, cleaned. A run of just `"\n"` is a line break and has no style.
    pub text: String,
    /// Stress, HTML `em`.
    pub emphasis: bool,
    /// Importance, HTML `strong`.
    pub strong: bool,
    /// Where the text leads.
    pub link: Option<SafeUrl>,
}

/// A paragraph's worth of runs.
pub type Line = Vec<Run>;

/// One block of a story's text. No line in it is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A heading inside the story, of whatever level.
    Heading(Line),
    /// A quotation set apart.
    Quotation(Vec<Line>),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, nested lists flattened.
        items: Vec<Line>,
    },
}

/// Most blocks beyond those that are shown for which nothing is folded away.
const MOST_LEFT: usize = 2;

/// The bytes of a block that counts for two.
const LONG: usize = 2048;

/// What a run costs beside its text and its address, in bytes, so that a million styles of one character end too.
pub(crate) const RUN_COST: usize = 16;

impl Block {
    /// For how many paragraphs of usual length a browser has work with the block.
    #[inline(never)] // A second copy of it would be bytes.
    pub(crate) fn weight(&self) -> usize {
        let mut bytes = 0;
        let lines = match self {
            Block::Paragraph(line) if !cfg!(feature = "formats") => {
                // There is nothing else, and one run is all of it.
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
        1 + bytes / LONG
    }
}

impl Run {
    /// Text in no style.
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

/// How many blocks of a text are in sight where so many of usual length may be, or any number at 0; all, where too
/// little would be left to be worth a fold. What is in sight is laid out at once, so a long one counts for several.
pub(crate) fn in_sight(body: &[Block], asked: usize) -> usize {
    if asked == 0 {
        return body.len();
    }
    let (mut shown, mut sum) = (0, 0);
    for (index, block) in body.iter().enumerate() {
        sum += block.weight();
        // A heading stays with what it is the heading of.
        if sum <= asked && !matches!(block, Block::Heading(_)) {
            shown = index + 1;
        }
        if sum > asked + MOST_LEFT {
            return shown;
        }
    }
    body.len()
}

/// The characters of a line without its styles.
#[must_use]
pub fn line_text(line: &[Run]) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
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
    fn as_many_are_in_sight_as_are_asked_for() {
        assert_eq!([6, 8, 9, 400].map(|count| in_sight(&body(count, 900), 6)), [6, 8, 6, 6]);
        assert_eq!([0, 1, 255].map(|asked| in_sight(&body(400, 900), asked)), [400, 1, 255]);
    }

    #[test]
    fn a_long_one_counts_for_several() {
        assert_eq!([2000, 3000, 5000, 10_000].map(|bytes| in_sight(&body(9, bytes), 6)), [6, 3, 2, 1]);
        // One that is longer than all that may be in sight is folded away; where everything may be, it is not.
        assert_eq!([6, 0].map(|asked| in_sight(&body(1, 30_000), asked)), [0, 1]);
        let runs = Vec::from_iter((0..2000).map(|_| Run::plain("a".into())));
        let list = Block::List { ordered: false, items: Vec::from([runs.clone()]) };
        for block in [Block::Paragraph(runs.clone()), Block::Quotation(Vec::from([runs])), list] {
            assert_eq!(in_sight(&[paragraph(9), block, paragraph(9)], 6), 1);
        }
    }

    #[test]
    fn a_heading_stays_with_what_it_is_the_heading_of() {
        let mut body = body(20, 900);
        body[4] = Block::Heading(Vec::from([Run::plain("A".into())]));
        body[5] = body[4].clone();
        assert_eq!(in_sight(&body, 6), 4);
    }
}
