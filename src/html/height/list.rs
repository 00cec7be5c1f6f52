//! The approximate height of a list of articles.

use super::below::note;
use super::lines::{Font, Tenths};
use super::sizes::{COLUMNS, FRAME, SPACE, THREE_COLUMNS};
use super::standing::overline;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// The least height of a link: a target of a finger.
const TARGET: Tenths = 240;
/// The buttons of a carousel, beside its title: their width and their height, each with its space.
const CONTROLS: (Tenths, Tenths) = (920, 440);
/// The space between two columns of a grid.
const GAP: Tenths = 200;
/// The lines of a grid's story that have so many rows at most.
const HEADLINE_ROWS: u32 = 4;
const EXCERPT_ROWS: u32 = 3;
/// The same in other layouts, and of the title.
const MAX_ROWS: u32 = 6;

/// The height of a list, of which `inside` is the width inside the frame.
pub(super) fn height(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let fields = card.fields();
    let name = || fields.record(Field::Publisher)?.text(Field::Name);
    let title = fields.text(Field::Title).or_else(name).unwrap_or_default();
    let (beside, least) = if card.layout == Layout::Carousel { CONTROLS } else { (0, TARGET) };
    let title = (bounded(Font::headline(20), title, inside - beside).max(TARGET) + 100).max(least);
    let source = if fields.has(Field::Title) && fields.has(Field::Publisher) { 120 + TARGET } else { 0 };
    let items: Vec<(usize, &Record)> = card.items().enumerate().collect();
    let items = match card.layout {
        Layout::Carousel => {
            let across = (inside * 78 / 100 + 270).clamp(2000, 2600);
            // The bar that scrolls is not counted: most machines have none.
            60 + items.iter().map(|(index, item)| column(card, *index, item, across)).max().unwrap_or_default()
        }
        Layout::Grid => {
            let columns = grid_columns(inside);
            grid(card, &items, columns, inside)
        }
        _ => items.iter().map(|(index, item)| row(card, *index, item, inside)).sum(),
    };
    FRAME + title + source + 120 + items
}

const fn grid_columns(inside: Tenths) -> u32 {
    match inside {
        ..COLUMNS => 1,
        COLUMNS..THREE_COLUMNS => 2,
        THREE_COLUMNS..10_060 => 3,
        _ => 4,
    }
}

fn grid(card: &CardModel<'_>, items: &[(usize, &Record)], columns: u32, inside: Tenths) -> Tenths {
    let across = (inside - GAP * (columns - 1)) / columns;
    let (mut height, mut place, mut high) = (0, 0, 0);
    for (index, item) in items {
        let span = if columns > 1 && *index == 0 && card.options().list.lead { 2 } else { 1 };
        if place + span > columns {
            height += high;
            (place, high) = (0, 0);
        }
        high = high.max(column(card, *index, item, across * span + GAP * (span - 1)) + SPACE);
        place += span;
    }
    height + high
}

/// A story of a grid or a carousel: its picture above its text.
fn column(card: &CardModel<'_>, index: usize, item: &Record, across: Tenths) -> Tenths {
    let picture = if card.has(item, Field::Image) { across * 2 / 3 + 80 } else { 0 };
    let font = headline_font(card, index).of_item(headline(item));
    let headline = (font.rows(headline(item), |_| across).min(HEADLINE_ROWS) * font.line()).max(TARGET);
    let excerpt = match excerpt(card, index, item) {
        "" => 0,
        text => {
            let font = Font::ITEM_EXCERPT.of_item(text);
            40 + font.rows(text, |_| across).min(EXCERPT_ROWS) * font.line()
        }
    };
    picture + overline(card, item, across, 0) + note(item) + headline + excerpt + meta(card, item)
}

/// A story of a list: its picture at the end of the lines.
fn row(card: &CardModel<'_>, index: usize, item: &Record, inside: Tenths) -> Tenths {
    let has_picture = card.has(item, Field::Image);
    let is_lead = card.options().list.lead && index == 0;
    // In a wide list, the lead has its picture beside the text.
    let is_above = is_lead && (card.layout == Layout::Headlines || inside < THREE_COLUMNS);
    let beside = match (has_picture && !is_above, is_lead) {
        (false, _) => 0,
        (true, true) => inside * 42 / 100,
        (true, false) => (inside * 26 / 100 + 90).clamp(720, 1800),
    };
    let number = if card.options().list.numbered && card.layout == Layout::Headlines { 420 } else { 0 };
    let across = inside - number - if beside == 0 { 0 } else { beside + 120 };
    let headline = bounded(headline_font(card, index), headline(item), across);
    let heading = overline(card, item, across, 0) + note(item) + headline;
    let picture = beside * 2 / 3;
    let excerpt = match excerpt(card, index, item) {
        "" => 0,
        // A text that begins below the picture has the whole width.
        text => 40 + bounded(Font::ITEM_EXCERPT, text, if heading + 40 < picture { across } else { inside - number }),
    };
    let above = if has_picture && is_above { inside * 2 / 3 + 80 } else { 0 };
    250 + above + (heading + excerpt + meta(card, item)).max(picture)
}

/// The height of a text of which the style sheet shows [`MAX_ROWS`].
fn bounded(font: Font, text: &str, across: Tenths) -> Tenths {
    let font = font.of_item(text);
    font.rows(text, |_| across).min(MAX_ROWS) * font.line()
}

fn headline(item: &Record) -> &str {
    item.text(Field::Headline).unwrap_or_default()
}

fn headline_font(card: &CardModel<'_>, index: usize) -> Font {
    Font::headline(if card.options().list.lead && index == 0 { 24 } else { 17 })
}

fn excerpt<'a>(card: &CardModel<'_>, index: usize, item: &'a Record) -> &'a str {
    item.text(Field::Excerpt).filter(|_| card.shows_excerpt(index)).unwrap_or_default()
}

fn meta(card: &CardModel<'_>, item: &Record) -> Tenths {
    let is_shown = item.has(Field::Published) || item.has(Field::Publisher) || card.layout == Layout::Carousel;
    60 + if is_shown { Font::SMALL.line() } else { 0 }
}
