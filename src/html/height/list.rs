//! The approximate height of a list of articles.

use super::inline::{date, flowing};
use super::lines::{Font, Tenths};
use super::sizes::{COLUMNS, FRAME, SPACE, THREE_COLUMNS};
use super::standing::{Notes, domain, link, original, overline_of};
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// The least height of a link: a target of a finger.
const TARGET: Tenths = 240;
/// The buttons of a carousel, beside its title: their width and their height, each with its space.
const CONTROLS: (Tenths, Tenths) = (920, 440);
/// The space between two columns of a grid.
const GAP: Tenths = 200;
/// The badge of media without a picture.
const BADGE: Tenths = 236;
/// The lines of a grid's story that have so many rows at most.
const HEADLINE_ROWS: u32 = 4;
const EXCERPT_ROWS: u32 = 3;
/// The same in other layouts, and of the title.
const MAX_ROWS: u32 = 6;

/// The height of a list, of which `inside` is the width inside the frame.
pub(super) fn height(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let title = card.list_title().unwrap_or_default();
    let (beside, least) = if card.layout == Layout::Carousel { CONTROLS } else { (0, TARGET) };
    let title = Font::headline(20).height_in(&title, |_| inside - beside, MAX_ROWS).max(TARGET) + 100;
    let items: Vec<(usize, &Record)> = card.items().enumerate().collect();
    let items = match card.layout {
        Layout::Carousel => {
            let across = (inside * 78 / 100 + 270).clamp(2000, 2600);
            let high = |(index, item): &(usize, &Record)| column(card, *index, item, across).iter().sum::<Tenths>();
            // The bar that scrolls is not counted: most machines have none.
            60 + items.iter().map(high).max().unwrap_or_default()
        }
        Layout::Grid => grid(card, &items, grid_columns(inside), inside),
        _ => items.iter().map(|(index, item)| row(card, *index, item, inside)).sum(),
    };
    FRAME + title.max(least) + source(card, inside) + 120 + items
}

/// Who publishes the list, and at which domain. Its space is there also without a name.
fn source(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let (fields, has_title) = (card.fields(), card.fields().has(Field::Title));
    let domain = domain(card, fields);
    let publisher = fields.record(Field::Publisher).filter(|_| has_title);
    let name = publisher.and_then(|publisher| publisher.text(Field::Name)).unwrap_or_default();
    let row = flowing(Font::SMALL, [name, domain].into_iter(), 80, 0, inside);
    let row = publisher.map_or(row, |publisher| link(publisher, row));
    if has_title || !domain.is_empty() { 120 + row } else { 0 }
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
    let (mut height, mut place, mut row) = (0, 0, Row::default());
    for (index, item) in items {
        let span = if columns > 1 && *index == 0 && card.options().list.lead { 2 } else { 1 };
        if place + span > columns {
            height += row.height() + SPACE;
            (place, row) = (0, Row::default());
        }
        row.add(column(card, *index, item, across * span + GAP * (span - 1)));
        place += span;
    }
    height + if place > 0 { row.height() + SPACE } else { 0 }
}

/// The parts of a story in a grid or a carousel, from its picture to what artificial intelligence did.
type Parts = [Tenths; 7];

/// A row of a grid: parts of stories with a picture are aligned.
#[derive(Default)]
struct Row {
    aligned: Parts,
    others: Tenths,
}

impl Row {
    fn add(&mut self, parts: Parts) {
        if parts[0] == 0 {
            self.others = self.others.max(parts.iter().sum());
            return;
        }
        for (high, part) in self.aligned.iter_mut().zip(parts) {
            *high = part.max(*high);
        }
    }

    fn height(&self) -> Tenths {
        self.others.max(self.aligned.iter().sum())
    }
}

/// A story of a grid or a carousel: its picture above its text.
fn column(card: &CardModel<'_>, index: usize, item: &Record, across: Tenths) -> Parts {
    let picture = if card.has(item, Field::Image) { across * 2 / 3 + 80 } else { 0 };
    let headline = bounded(headline_font(card, index), headline(item), across, HEADLINE_ROWS).max(TARGET);
    let excerpt = match excerpt(card, index, item) {
        "" => 0,
        text => 40 + bounded(Font::ITEM_EXCERPT, text, across, EXCERPT_ROWS),
    };
    let notes = Notes::of(card, item, across);
    let line = notes.corrected + overline_of(card, item, across);
    [picture, notes.paid, line, headline, excerpt, meta(card, index, item, across), notes.ai]
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
    let whole = inside - number;
    let across = whole - if beside == 0 { 0 } else { beside + 120 };
    let picture = beside * 2 / 3;
    // A text that begins below the picture has the whole width.
    let room = |above: Tenths| if above < picture { across } else { whole };
    let notes = Notes::of(card, item, across);
    let above = notes.paid + notes.corrected + overline_of(card, item, across);
    let heading = above + bounded(headline_font(card, index), headline(item), room(above), MAX_ROWS);
    let text = heading
        + match excerpt(card, index, item) {
            "" => 0,
            text => 40 + bounded(Font::ITEM_EXCERPT, text, room(heading + 40), MAX_ROWS),
        };
    let meta = meta(card, index, item, room(text + 60));
    let above = if has_picture && is_above { (inside * 2 / 3).min(4200) + 80 } else { 0 };
    250 + above + (text + meta + notes.ai).max(picture)
}

/// The height of a text of which the style sheet shows so many lines.
fn bounded(font: Font, text: &str, across: Tenths, most: u32) -> Tenths {
    font.of_item(text).height_in(text, |_| across, most)
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

/// The badge, the publisher, the domain, the date, the place in a carousel, and what made the picture.
fn meta(card: &CardModel<'_>, index: usize, item: &Record, across: Tenths) -> Tenths {
    let has_picture = card.has(item, Field::Image);
    let badge = item.has(Field::Media) && !has_picture;
    let publisher = item.record(Field::Publisher).and_then(|publisher| publisher.text(Field::Name));
    let place = if card.layout == Layout::Carousel { format!("{} / 9", index + 1) } else { String::new() };
    let image = item.record(Field::Image).filter(|_| has_picture);
    let [_, ai] = image.map(|image| card.disclosures(image)).unwrap_or_default();
    let published = date(card, item, Field::Published);
    let original = item.record(Field::Source).map_or_else(String::new, |source| original(card, source));
    let texts = [
        if badge { "badge 12:34" } else { "" },
        publisher.unwrap_or_default(),
        domain(card, item),
        &original,
        &published,
        &place,
        &ai.unwrap_or_default(),
    ];
    let rows = flowing(Font::SMALL, texts.into_iter(), 80, 0, across);
    60 + if badge { rows + BADGE - Font::SMALL.line() } else { rows }
}
