//! The height of the upper part of a card: headline, excerpt, picture and byline.

use super::inline::{date, flowing};
use super::lines::{Font, Tenths};
use super::sizes::{COLUMNS, FRAME, SPACE};
use super::standing::{above, below_byline, below_headline};
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// The least height of a section and of a headline: that of a target of a finger.
const TARGET: Tenths = 240;

/// A badge of media without a picture, and the space above it.
const BADGE: Tenths = 80 + 236;

/// The portrait of the writer of an opinion: its width with the space beside it, and the least height of such a byline.
const WRITER: (Tenths, Tenths) = (520, 440);

/// The most authors of whom none is folded away, and how many are shown if some are.
const AUTHORS: usize = 5;
const SHOWN_AUTHORS: usize = 3;

/// The picture of a card: its height, and the width of its column if it stands beside the text.
struct Picture {
    high: Tenths,
    column: Option<Tenths>,
}

/// The height from the upper edge to the corrections; with both edges. Nothing comes below it if it `is_last`.
pub(super) fn height(card: &CardModel<'_>, inside: Tenths, is_last: bool) -> Tenths {
    let fields = card.fields();
    let excerpt = fields.text(Field::Excerpt).filter(|_| card.layout != Layout::Compact && card.has_new_excerpt());
    let picture = picture(card, inside);
    match (picture, excerpt) {
        (Some(Picture { high, column: Some(column) }), Some(excerpt)) => {
            FRAME + title(card, inside, true) + around(card, excerpt, inside, (column, high), is_last)
        }
        (Some(Picture { high, column: Some(column) }), None) => {
            let across = inside.saturating_sub(column);
            let text = title(card, across, true) + below_headline(card, across) + byline(card, across);
            // A larger picture reaches the edges, without a caption also the lower one.
            let edges = match card.layout {
                Layout::Compact => 0,
                _ if is_last && caption(card, column) == 0 => 2 * SPACE,
                _ => SPACE,
            };
            FRAME + text.max(high.saturating_sub(edges))
        }
        (picture, _) => {
            let high = picture.map_or(0, |picture| picture.high);
            let title = title(card, inside, inside >= COLUMNS) + below_headline(card, inside);
            FRAME + high + title + summary(excerpt, inside) + under(card, inside) + byline(card, inside)
        }
    }
}

/// What is above the headline, and the headline, which is larger in a wide card.
fn title(card: &CardModel<'_>, across: Tenths, is_wide: bool) -> Tenths {
    let fields = card.fields();
    let font = match card.layout {
        Layout::Compact => Font::headline(18),
        Layout::Hero | Layout::Full if is_wide => Font::headline(32),
        _ if is_wide => Font::headline(26),
        _ => Font::headline(22),
    };
    let badge = if fields.has(Field::Media) && pictures(card).next().is_none() { BADGE } else { 0 };
    above(card, across) + font.height(fields.text(Field::Headline).unwrap_or_default(), across).max(TARGET) + badge
}

fn summary(excerpt: Option<&str>, across: Tenths) -> Tenths {
    excerpt.map_or(0, |excerpt| 80 + Font::EXCERPT.height(excerpt, across))
}

/// The excerpt and the byline, which flow around a picture at the end of the lines.
fn around(
    card: &CardModel<'_>,
    excerpt: &str,
    inside: Tenths,
    (column, high): (Tenths, Tenths),
    is_last: bool,
) -> Tenths {
    // Its margin above is 12 px.
    let picture = 120 + high;
    let above = below_headline(card, inside);
    let narrow = inside.saturating_sub(column + SPACE);
    let line = Font::EXCERPT.line();
    let beside = |row: u32| if above + 80 + row * line < picture + 80 { narrow } else { inside };
    let text = above + 80 + Font::EXCERPT.height_in(excerpt, beside, u32::MAX);
    let across = if text + 120 < picture + 80 { narrow } else { inside };
    (text + byline(card, across)).max(if is_last { picture } else { picture + 80 })
}

/// The picture of the card, or those of its gallery.
fn pictures<'a>(card: &'a CardModel<'a>) -> impl Iterator<Item = &'a Record> {
    let fields = card.fields();
    let slides = fields.record(Field::Media).filter(|_| card.has(fields, Field::Images));
    let image = fields.record(Field::Image).filter(|_| card.has(fields, Field::Image));
    slides.map_or(&[][..], |media| media.list(Field::Images)).iter().chain(image)
}

fn picture(card: &CardModel<'_>, inside: Tenths) -> Option<Picture> {
    let image = pictures(card).next()?;
    let across = inside + 2 * SPACE;
    match card.layout {
        Layout::Compact => {
            let column = (inside * 24 / 100).clamp(720, 1200);
            Some(Picture { high: column + caption(card, column), column: Some(column + SPACE) })
        }
        Layout::Standard if inside >= COLUMNS => {
            let column = (inside * 2 / 5 + 128).min(3000);
            Some(Picture { high: column * 2 / 3 + caption(card, column - SPACE), column: Some(column) })
        }
        Layout::Standard => Some(Picture { high: across * 2 / 3 + caption(card, inside), column: None }),
        // Pictures of a gallery, and one behind a button, have a frame of their own.
        Layout::Full if is_gallery(card) || image.has(Field::Sensitive) => {
            Some(Picture { high: (across * 2 / 3).min(7200) + SPACE, column: None })
        }
        Layout::Full => Some(Picture { high: natural(image, across) + SPACE, column: None }),
        _ => Some(Picture { high: across * 2 / 3, column: None }),
    }
}

fn is_gallery(card: &CardModel<'_>) -> bool {
    card.has(card.fields(), Field::Images)
}

/// The height of a picture that is not cut.
fn natural(image: &Record, across: Tenths) -> Tenths {
    match (image.number(Field::Width), image.number(Field::Height)) {
        (Some(width @ 1..), Some(height)) => {
            let across = across.min(width.saturating_mul(10));
            u32::try_from(u64::from(across) * u64::from(height) / u64::from(width)).unwrap_or(u32::MAX).min(7200)
        }
        _ => across * 2 / 3,
    }
}

/// The caption that stands below the excerpt.
fn under(card: &CardModel<'_>, across: Tenths) -> Tenths {
    if card.layout == Layout::Standard { 0 } else { caption(card, across) }
}

/// The caption and the credit, of which a smaller picture has only the credit. That of a gallery is its longest.
fn caption(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let is_small = matches!(card.layout, Layout::Standard | Layout::Compact);
    let font = if card.layout == Layout::Compact { Font::SMALLEST } else { Font::SMALL };
    let is_gallery = is_gallery(card);
    let one = |image: &Record| {
        let text = |field| image.text(field).unwrap_or_default();
        let caption = if is_small && !is_gallery { "" } else { text(Field::Caption) };
        let ai = image.record(Field::Ai).map_or("", |_| card.messages.get(Message::AiPicture));
        let position = if is_gallery { card.messages.get(Message::Position) } else { "" };
        flowing(font, [position, caption, text(Field::Credit), ai].into_iter(), 120, 20, across)
    };
    match pictures(card).map(one).max() {
        None | Some(0) => 0,
        Some(rows) => 80 + rows,
    }
}

/// The byline, and what is below it.
fn byline(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let fields = card.fields();
    let authors = if card.has(fields, Field::Authors) { fields.list(Field::Authors) } else { &[] };
    let mut names = String::new();
    let folds = authors.len() > AUTHORS;
    for author in authors.iter().take(if folds { SHOWN_AUTHORS } else { AUTHORS }) {
        names.push_str(if names.is_empty() { "" } else { ", " });
        names.push_str(author.text(Field::Name).unwrap_or_default());
    }
    if folds {
        names.push_str(" and 3 others");
    }
    let published = date(card, fields, Field::Published);
    let mut updated = date(card, fields, Field::Updated);
    if card.updated() {
        updated = [card.messages.get(Message::Updated), " ", &updated].concat();
    } else {
        updated.clear();
    }
    let below = below_byline(card, across);
    let writer = if card.writer().is_some() { WRITER } else { (0, 0) };
    if names.is_empty() && published.is_empty() && updated.is_empty() {
        return below;
    }
    let dateline = fields.text(Field::Dateline).filter(|_| card.layout != Layout::Compact).unwrap_or_default();
    let filed = [dateline, &published, &updated];
    let beside = across.saturating_sub(writer.0);
    let names = Font::LABEL.height(&names, beside);
    120 + (names + flowing(Font::SMALL, filed.into_iter(), SPACE, 0, beside)).max(writer.1) + below
}
