//! Sizes of `card.css` that several parts have.

use super::lines::Tenths;

/// The padding and the border on both sides.
pub(super) const FRAME: Tenths = 340;
/// The space between two parts.
pub(super) const SPACE: Tenths = 160;
/// From this width inside the frame on, there are two columns.
pub(super) const COLUMNS: Tenths = 4460;
/// From this width on, a list has three columns, or its lead has its picture beside the text.
pub(super) const THREE_COLUMNS: Tenths = 7260;
