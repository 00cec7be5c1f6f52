//! What the table's lists and choices stand for in rich text. It knows no markup.

use super::scope::Entry;
use crate::body::{Block, Line, Run};

impl<'a> Entry<'a> {
    /// The lines of a block.
    pub(super) fn lines(&self) -> &'a [Line] {
        match *self {
            Entry::Block(Block::Quotation(lines) | Block::List { items: lines, .. }) => lines,
            _ => &[],
        }
    }

    /// The runs of a line.
    pub(super) fn runs(&self) -> &'a [Run] {
        match *self {
            Entry::Line(line) | Entry::Block(Block::Paragraph(line) | Block::Heading(line)) => line,
            _ => &[],
        }
    }
}

/// Which element of the table a block takes.
pub(super) fn kind(block: &Block) -> usize {
    match block {
        Block::Paragraph(line) if is_plain(line) => 0,
        Block::Paragraph(_) => 2,
        Block::Heading(_) => 3,
        Block::Quotation(_) => 4,
        Block::List { ordered, .. } => 5 + usize::from(*ordered),
    }
}

/// Which element of the table a run takes.
pub(super) fn style(run: &Run) -> usize {
    if run.is_break() {
        return 8;
    }
    usize::from(run.emphasis) | usize::from(run.strong) << 1 | usize::from(run.link.is_some()) << 2
}

/// Whether a line is one run in no style.
fn is_plain(line: &[Run]) -> bool {
    matches!(line, [run] if style(run) == 0)
}
