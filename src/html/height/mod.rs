//! How high a card is, about: for oEmbed, and for what a page reserves before the card is drawn.
//!
//! The numbers are those of `card.css` and `list.css`. A test in a browser compares the result with real cards.

mod below;
mod inline;
mod letters;
mod lines;
#[cfg(feature = "formats")]
mod list;
mod sizes;
mod standing;
mod top;

use crate::article::Content;
use crate::host::Host;
use crate::options::{Layout, Options};
use crate::view::CardModel;
use lines::Tenths;
use sizes::FRAME;

/// Maximum width in pixels, and the width if the consumer gives none: a column of text.
pub(super) const WIDTH: u32 = 640;

/// The width of a card on a phone, in pixels.
const PHONE: u32 = 360;

/// The narrowest card, in pixels, and the height of a notice.
const NARROWEST: u32 = 134;
const NOTICE: u32 = 54;

/// The highest that a card may be before the reader unfolds it.
const MAX_HEIGHT: Tenths = 16_000;
const MAX_HEIGHT_FULL: Tenths = 22_000;

/// The approximate height of a card, a list or a notice at a width, both in pixels.
pub(super) fn height_of(content: &dyn Content, options: &Options, host: &dyn Host, width: u32) -> u32 {
    let card = CardModel::new(content, options, host);
    let inside = width.max(NARROWEST) * 10 - FRAME;
    #[cfg(feature = "formats")]
    if card.is_list() {
        return whole(list::height(&card, inside));
    }
    if card.notice.is_some() {
        return NOTICE;
    }
    let below = below::height(&card, inside);
    let height = top::height(&card, inside, below == 0) + below;
    let most = if card.layout == Layout::Full { MAX_HEIGHT_FULL } else { MAX_HEIGHT };
    whole(if options.is_unbounded() { height } else { height.min(most) })
}

/// The heights that a page reserves for a card, on a phone and in a column of text.
pub(super) fn reserved(content: &dyn Content, options: &Options, host: &dyn Host) -> (u32, u32) {
    let at = |width| height_of(content, options, host, width);
    (at(PHONE), at(WIDTH))
}

/// Whole pixels.
const fn whole(height: Tenths) -> u32 {
    height.div_ceil(10)
}
