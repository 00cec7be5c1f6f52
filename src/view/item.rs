//! What a renderer is at while it draws: the article, an item of one of its lists, or a part of the body.

use crate::body::Block;
#[cfg(feature = "formats")]
use crate::body::{Line, Run};
use crate::record::{Field, Record};

/// The thing in scope.
#[derive(Clone, Copy)]
pub(super) enum Item<'a> {
    /// A record and its index in its list; 0 outside lists.
    Record(&'a Record, usize),
    /// A block of the body.
    Block(&'a Block),
    /// The folded blocks of a record's body, as one item.
    FoldedBlocks(&'a Record),
    /// A line of a block.
    #[cfg(feature = "formats")]
    Line(&'a Line),
    /// A run of a line.
    #[cfg(feature = "formats")]
    Run(&'a Run),
}

/// The variants of a block: indices into the elements that the table has for [`List::Body`](super::List::Body).
pub(super) mod block_variant {
    /// A paragraph of one run without style, drawn without child elements.
    pub(crate) const PLAIN: usize = 0;
    /// The fold around the blocks that are not visible.
    pub(crate) const FOLD: usize = 1;
    #[cfg(feature = "formats")]
    pub(crate) const PARAGRAPH: usize = 2;
    #[cfg(feature = "formats")]
    pub(crate) const HEADING: usize = 3;
    #[cfg(feature = "formats")]
    pub(crate) const QUOTATION: usize = 4;
    #[cfg(feature = "formats")]
    pub(crate) const BULLETED_LIST: usize = 5;
    #[cfg(feature = "formats")]
    pub(crate) const NUMBERED_LIST: usize = 6;
    /// How many there are. Without `formats`, a body has plain paragraphs only.
    pub(crate) const COUNT: usize = if cfg!(feature = "formats") { 7 } else { 2 };
}

/// The variants of a record: a player for media with a file, else the one element of its list. Indices into the elements that
/// the table has for [`List::Media`](super::List::This).
pub(super) mod record_variant {
    pub(crate) const PLAIN: usize = 0;
    pub(crate) const VIDEO: usize = 1;
    pub(crate) const AUDIO: usize = 2;
    /// How many there are.
    pub(crate) const COUNT: usize = 3;
}

/// The variants of a run: a set of bits, or a line break. Indices into the elements that the table has for
/// [`List::Runs`](super::List::Runs).
#[cfg(feature = "formats")]
pub(super) mod run_variant {
    pub(crate) const PLAIN: usize = 0;
    pub(crate) const EMPHASIS: usize = 1;
    pub(crate) const STRONG: usize = 2;
    pub(crate) const LINK: usize = 4;
    pub(crate) const LINE_BREAK: usize = 8;
    /// How many there are.
    pub(crate) const COUNT: usize = 9;
}

impl<'a> Item<'a> {
    /// Which of a list's elements draws the item, as an index.
    pub(super) fn variant(&self) -> usize {
        match self {
            Item::FoldedBlocks(_) => block_variant::FOLD,
            #[cfg(feature = "formats")]
            Item::Block(block) => variant_of_block(block),
            #[cfg(not(feature = "formats"))]
            Item::Block(_) => block_variant::PLAIN,
            #[cfg(feature = "formats")]
            Item::Run(run) => variant_of_run(run),
            Item::Record(record, _) => variant_of_record(record),
            // All other lists have one element for all items.
            #[cfg(feature = "formats")]
            Item::Line(_) => 0,
        }
    }

    /// The text of a run, or of a paragraph that is one plain run.
    pub(super) fn text(&self) -> Option<&'a str> {
        match self {
            Item::Block(Block::Paragraph(line)) => Some(line.first()?.text.as_str()),
            #[cfg(feature = "formats")]
            Item::Run(run) => Some(run.text.as_str()),
            _ => None,
        }
    }

    /// The lines of a quotation or list.
    #[cfg(feature = "formats")]
    pub(super) fn lines(&self) -> &'a [Line] {
        match *self {
            Item::Block(Block::Quotation(lines) | Block::List { items: lines, .. }) => lines,
            _ => &[],
        }
    }

    /// The runs of a line, paragraph or heading.
    #[cfg(feature = "formats")]
    pub(super) fn runs(&self) -> &'a [Run] {
        match *self {
            Item::Line(line) | Item::Block(Block::Paragraph(line) | Block::Heading(line)) => line,
            _ => &[],
        }
    }
}

fn variant_of_record(record: &Record) -> usize {
    match record.text(Field::Kind) {
        Some("video") if record.has(Field::Url) => record_variant::VIDEO,
        Some("audio") if record.has(Field::Url) => record_variant::AUDIO,
        _ => record_variant::PLAIN,
    }
}

#[cfg(feature = "formats")]
fn variant_of_block(block: &Block) -> usize {
    match block {
        Block::Paragraph(line) if is_plain(line) => block_variant::PLAIN,
        Block::Paragraph(_) => block_variant::PARAGRAPH,
        Block::Heading(_) => block_variant::HEADING,
        Block::Quotation(_) => block_variant::QUOTATION,
        Block::List { ordered: false, .. } => block_variant::BULLETED_LIST,
        Block::List { ordered: true, .. } => block_variant::NUMBERED_LIST,
    }
}

#[cfg(feature = "formats")]
fn variant_of_run(run: &Run) -> usize {
    use run_variant::{EMPHASIS, LINE_BREAK, LINK, STRONG};
    if run.is_break() {
        return LINE_BREAK;
    }
    usize::from(run.emphasis) * EMPHASIS + usize::from(run.strong) * STRONG + usize::from(run.link.is_some()) * LINK
}

/// Whether a line is one run without style.
#[cfg(feature = "formats")]
fn is_plain(line: &[Run]) -> bool {
    matches!(line, [run] if variant_of_run(run) == run_variant::PLAIN)
}
