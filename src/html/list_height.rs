//! The approximate height of a list of articles, for frames and placeholders.

use crate::options::{Layout, Options};
use crate::record::{Field, Record};

/// The title, the source and the padding, in pixels.
const HEAD: u32 = 100;

/// The approximate height of a list at a width, both in pixels.
pub(super) fn height(list: &Record, options: &Options, width: u32) -> u32 {
    let count = list.list(Field::Items).len().min(options.list.items.into());
    let count = u32::try_from(count).unwrap_or_default();
    let (columns, row) = match options.layout {
        Layout::Headlines => (1, 64),
        Layout::Carousel => (count.max(1), 340),
        Layout::Grid => ((width / 240).clamp(1, 4), 400),
        _ => (1, 150),
    };
    HEAD + count.div_ceil(columns) * row + if options.list.lead { width * 2 / 3 } else { 0 }
}
