//! The height of what stands across the whole card: corrections, the text, biographies, related stories, the publisher
//! and the rights.

use super::inline::{date, flowing};
use super::lines::{Font, Tenths};
use super::sizes::{COLUMNS, SPACE};
use super::standing::{Notes, overline_of, read_on};
use crate::body::{Block, Line, line_text};
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// A folded text.
const FOLDED: Tenths = 5600;
/// The button that unfolds it, with the space above it.
const BUTTON: Tenths = 532;
/// The line that unfolds how the article was made.
const FOLDED_ABOUT: Tenths = 210;
/// The width of the search, where there is room.
const SEARCH: Tenths = 4200;
/// The space above a part with a line over it, and the line.
const RULED: Tenths = SPACE + 130;

/// The height below the byline, with the space above it; 0 if there is nothing.
pub(super) fn height(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let corrections = corrections(card, inside);
    match card.layout {
        // The newest one, in a line.
        Layout::Compact => {
            if corrections == 0 {
                0
            } else {
                80 + Font::SMALL.line()
            }
        }
        Layout::Hero => corrections + topics(card, inside),
        Layout::Full => {
            corrections
                + text(card, inside)
                + read_on(card, inside)
                + biographies(card.fields(), inside)
                + if card.fields().has(Field::About) { RULED + FOLDED_ABOUT } else { 0 }
                + topics(card, inside)
                + related(card, inside)
                + publisher(card, inside)
                + rights(card.fields(), inside)
        }
        _ => corrections + topics(card, inside) + related(card, inside),
    }
}

fn corrections(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let list = card.fields().list(Field::Corrections);
    let one = |correction: &Record| {
        let label = card.messages.get(Message::Correction);
        let text = correction.text(Field::Text).unwrap_or_default();
        Font::SMALL.height(&[label, "  ", &date(card, correction, Field::Date), "  ", text].concat(), inside - 150)
    };
    let gaps = 60 * Tenths::try_from(list.len().saturating_sub(1)).unwrap_or_default();
    if list.is_empty() { 0 } else { SPACE + gaps + list.iter().map(one).sum::<Tenths>() }
}

/// The text, of which a part may be folded away.
fn text(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let body = card.body;
    if body.is_empty() {
        return 0;
    }
    let mut height = SPACE;
    for (index, block) in body.iter().take(card.visible_blocks).enumerate() {
        let space = if matches!(block, Block::Heading(_)) { 280 } else { 136 };
        height += block_height(block, inside) + if index == 0 { 0 } else { space };
    }
    if card.visible_blocks == body.len() {
        return height;
    }
    let height = height + BUTTON;
    if card.options().is_unbounded() { height } else { height.min(SPACE + FOLDED) }
}

fn block_height(block: &Block, inside: Tenths) -> Tenths {
    let rows = |font: Font, line: &Line, indent: Tenths| font.height(&line_text(line), inside - indent);
    let lines = |lines: &[Line], indent| lines.iter().map(|line| rows(Font::BODY, line, indent)).sum();
    match block {
        Block::Paragraph(line) => rows(Font::BODY, line, 0),
        Block::Heading(line) => rows(Font::HEADING, line, 0),
        Block::Quotation(list) => lines(list, 150),
        Block::List { items, .. } => lines(items, 238),
    }
}

fn biographies(fields: &Record, inside: Tenths) -> Tenths {
    let mut height = 0;
    for author in fields.list(Field::Authors) {
        let Some(bio) = author.text(Field::Bio) else { continue };
        let (portrait, beside) = if author.has(Field::Image) { (560, 680) } else { (0, 0) };
        let label = if height == 0 { RULED + Font::SMALL.line() } else { 120 };
        let text = Font::SMALL.line() + Font::SMALL.height(bio, inside - beside);
        height += label + text.max(portrait);
    }
    height
}

/// What the article is about: a word, and the names beside it.
fn topics(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let shown = card.fields().list(Field::Topics).iter().take(card.options().topics.into());
    let names: Vec<_> = shown.filter_map(|topic| topic.text(Field::Name)).collect();
    if names.is_empty() {
        return 0;
    }
    let label = card.messages.get(Message::Topics);
    SPACE + flowing(Font::SMALL, [label].into_iter().chain(names), 120, 46, inside)
}

fn related(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let stories = card.fields().list(Field::Related);
    let count = stories.len().min(card.options().related.into());
    let columns = if inside >= COLUMNS { 2 } else { 1 };
    let mut height = 0;
    for row in stories.get(..count).unwrap_or_default().chunks(columns) {
        // A last story without a neighbour has the row.
        let across = if row.len() == 2 { (inside - SPACE) / 2 } else { inside };
        height += if height == 0 { SPACE + Font::LABEL.line() + 80 } else { 120 };
        height += row.iter().map(|story| teaser(card, story, across, inside)).max().unwrap_or_default();
    }
    height
}

fn teaser(card: &CardModel<'_>, story: &Record, across: Tenths, inside: Tenths) -> Tenths {
    let text = [Field::Headline, Field::Excerpt].into_iter().find_map(|field| story.text(field)).unwrap_or_default();
    let picture = if inside >= 2460 && card.has(story, Field::Image) { (across * 33 / 100).min(1080) } else { 0 };
    let narrow = if picture > 0 { across - picture - 120 } else { across };
    let (line, notes) = (overline_of(card, story, narrow), Notes::of(card, story, narrow));
    let badge = if story.has(Field::Media) { 280 } else { 0 };
    let above = notes.paid + notes.corrected + line + badge;
    let room = |row: u32| if above + row * Font::TEASER.line() < picture * 2 / 3 { narrow } else { across };
    let date = if story.has(Field::Published) { Font::SMALL.line() + 40 } else { 0 };
    let text = above + Font::TEASER.height_in(text, room, u32::MAX) + date + notes.ai;
    130 + text.max(picture * 2 / 3)
}

/// The links and the search, side by side if there is room for both.
fn publisher(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let Some(publisher) = card.fields().record(Field::Publisher) else { return 0 };
    let search = if publisher.has(Field::Search) { search(card, inside) } else { 0 };
    let names: Vec<_> = publisher.list(Field::Links).iter().filter_map(|link| link.text(Field::Name)).collect();
    if names.is_empty() {
        return if search == 0 { 0 } else { RULED + search };
    }
    let label = publisher.text(Field::LinksLabel).unwrap_or_else(|| card.messages.get(Message::Connect));
    let links = Font::LABEL.height(label, inside) + flowing(Font::SMALL, names.iter().copied(), 120, 46, inside) + 44;
    let gaps = names.iter().skip(1).map(|_| 120);
    let across = names.iter().map(|name| Font::SMALL.width(name)).chain(gaps).sum::<Tenths>();
    let is_beside = across.max(Font::LABEL.width(label)) + SPACE + SEARCH <= inside;
    RULED + if search == 0 || is_beside { links.max(search) } else { links + SPACE + search }
}

/// The field for words, and the button beside it, or below it if there is no room.
fn search(card: &CardModel<'_>, inside: Tenths) -> Tenths {
    let button = 250 + Font::BUTTON.width(card.messages.get(Message::Search));
    let row = 372;
    if 1600 + 80 + button > inside.min(SEARCH) { 2 * row + 80 } else { row }
}

fn rights(fields: &Record, inside: Tenths) -> Tenths {
    let Some(rights) = fields.record(Field::Rights) else { return 0 };
    let texts = [Field::Copyright, Field::Terms].map(|field| rights.text(field).unwrap_or_default());
    RULED + flowing(Font::SMALL, texts.into_iter(), 120, 20, inside)
}
