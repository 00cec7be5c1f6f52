//! How high a card is, about: for oEmbed, and for what a page reserves before the card is drawn.
//!
//! The numbers are those of `card.css`, in pixels. A test in browsers compares the result with real cards.

use super::measure::{Font, lines};
use crate::article::{Content, notice_of};
use crate::host::Host;
use crate::options::{Layout, Options};
use crate::record::{Field, Record};

/// Maximum width in pixels, and the width if the consumer gives none: a column of text.
pub(super) const WIDTH: u32 = 640;

/// The width of a card on a phone, in pixels.
const PHONE: u32 = 360;

/// The height of a line in pixels, about.
pub(super) const LINE: u32 = 24;

/// The padding and the border on both sides.
const FRAME: u32 = 34;
/// The space between two parts.
const SPACE: u32 = 16;
/// From this width on there are two columns, and from the other one `hero` has its picture beside the text.
const COLUMNS: u32 = 480;
const WIDE: u32 = 720;
/// The highest that a card may be before the reader unfolds it, and a folded text.
const MOST: u32 = 1600;
const MOST_FULL: u32 = 2800;
const FOLDED: u32 = 560;

/// The approximate height of a card or a list at a width, both in pixels.
pub(super) fn height_of(fields: &Record, options: &Options, width: u32) -> u32 {
    #[cfg(feature = "formats")]
    if fields.has(Field::Items) {
        return super::list_height::height(fields, options, width);
    }
    height(fields, options, width.max(FRAME + 100))
}

/// The heights that a page reserves for a card, on a phone and in a column of text.
pub(super) fn reserved(content: &dyn Content, options: &Options, host: &dyn Host) -> (u32, u32) {
    let fields = content.record();
    if notice_of(fields, host.now()).is_some() {
        return (LINE * 3, LINE * 3);
    }
    let at = |width| height_of(fields, options, width);
    (at(PHONE), at(WIDTH))
}

/// The height of a card with one article.
fn height(fields: &Record, options: &Options, width: u32) -> u32 {
    let layout = options.layout;
    let inside = width - FRAME;
    let picture = picture(fields, layout, width);
    let beside = match layout {
        Layout::Full => None,
        Layout::Hero if width < WIDE => None,
        _ if width < COLUMNS => None,
        _ => picture.filter(|_| layout != Layout::Compact),
    };
    let across = beside.map_or(inside, |(figure, _)| inside.saturating_sub(figure).max(100));
    let text = text(fields, layout, width, across);
    let top = match (beside, picture) {
        (Some((_, high)), _) => (FRAME + text).max(high + 18),
        (None, Some((_, high))) if layout == Layout::Full => FRAME + text + SPACE + high,
        (None, Some((_, high))) => FRAME + text + high + SPACE - 16,
        (None, None) => FRAME + text,
    };
    let most = if layout == Layout::Full { MOST_FULL } else { MOST };
    (top + below(fields, options, inside)).min(most)
}

/// The width of the picture's column, if it stands beside the text, and the height of the picture with its caption.
fn picture(fields: &Record, layout: Layout, width: u32) -> Option<(u32, u32)> {
    let image = fields.record(Field::Image).filter(|_| layout != Layout::Compact)?;
    let share = match layout {
        Layout::Hero if width >= WIDE => Some((width - FRAME) * 58 / 100 + 19),
        Layout::Standard if width >= COLUMNS => Some(((width - FRAME) * 2 / 5 + 13).min(300)),
        _ => None,
    };
    let across = share.unwrap_or(width - 2);
    let words = [Field::Caption, Field::Credit].map(|field| image.text(field).unwrap_or_default());
    let is_captioned = words.iter().skip(usize::from(layout == Layout::Standard)).any(|words| !words.is_empty());
    let rows: u32 = words.iter().map(|words| lines(words, Font::SMALL, across.saturating_sub(32))).sum();
    let caption = if is_captioned { 8 + if width >= WIDTH { 20 } else { 21 * rows } } else { 0 };
    let high = match (layout, image.number(Field::Width), image.number(Field::Height)) {
        (Layout::Full, Some(wide @ 1..), Some(high)) => (across * high / wide).clamp(across / 3, across * 3).min(720),
        _ => across * 2 / 3,
    };
    Some((share.map_or(0, |share| share), high + caption))
}

/// The height of the section, the headline, the excerpt and the byline, without the frame.
fn text(fields: &Record, layout: Layout, width: u32, across: u32) -> u32 {
    let of = |field| fields.text(field).unwrap_or_default();
    let row = |shown: bool, high: u32| if shown { high } else { 0 };
    let has = |fields_of: &[Field]| fields_of.iter().any(|field| fields.has(*field));
    let source = LINE + 4 + row(fields.has(Field::Source), LINE) + row(fields.has(Field::Sponsored), LINE + 10);
    let section = row(has(&[Field::Label, Field::Kind, Field::Kicker, Field::Section]), LINE + 4);
    let standing = row(fields.has(Field::Rating), LINE + 8) + row(fields.has(Field::Ai), LINE + 4);
    let read_at = row(!matches!(layout, Layout::Compact | Layout::Full), LINE + 8);
    let font = match layout {
        Layout::Compact => Font::headline(18),
        Layout::Full if width >= WIDE => Font::headline(40),
        Layout::Hero | Layout::Full if width >= COLUMNS => Font::headline(32),
        _ if width >= COLUMNS => Font::headline(26),
        _ => Font::headline(22),
    };
    let headline = font.height(lines(of(Field::Headline), font, across)).max(LINE);
    let excerpt = match lines(of(Field::Excerpt), Font::EXCERPT, across) {
        0 => 0,
        _ if layout == Layout::Compact => 0,
        rows => 8 + Font::EXCERPT.height(rows),
    };
    source + section + headline + standing + excerpt + byline(fields, across) + read_at
}

fn byline(fields: &Record, across: u32) -> u32 {
    let authors: String = fields.list(Field::Authors).iter().filter_map(|author| author.text(Field::Name)).collect();
    let dates = ["September 30, 2026"; 2];
    let shown = usize::from(fields.has(Field::Published)) + usize::from(fields.has(Field::Updated));
    let second = dates.get(..shown).unwrap_or_default().concat() + fields.text(Field::Dateline).unwrap_or_default();
    let rows = lines(&authors, Font::SMALL, across) + lines(&second, Font::SMALL, across);
    if rows == 0 { 0 } else { 12 + 21 * rows - 1 }
}

fn corrections(fields: &Record, layout: Layout, across: u32) -> u32 {
    let list = fields.list(Field::Corrections);
    if list.is_empty() || layout == Layout::Compact {
        return if list.is_empty() { 0 } else { LINE + 4 };
    }
    let one = |correction: &Record| {
        let text = correction.text(Field::Text).unwrap_or_default();
        Font::SMALL.height(lines(&["Correction, September 30, 2026: ", text].concat(), Font::SMALL, across - 15))
    };
    SPACE + list.iter().map(one).sum::<u32>()
}

/// The height of what stands across the whole card: corrections, the body, biographies, related stories, the publisher and the rights.
fn below(fields: &Record, options: &Options, inside: u32) -> u32 {
    let (layout, column) = (options.layout, inside.min(640));
    let related = match layout {
        Layout::Compact | Layout::Hero => 0,
        _ => related(fields.list(Field::Related), options, inside),
    };
    let top = related + corrections(fields, layout, inside);
    if layout != Layout::Full {
        return top;
    }
    let body: u32 = fields.body().iter().map(|block| 14 + 26 * Font::BODY.lines_of(block.size(), column)).sum();
    let body = if body == 0 { 0 } else { SPACE + if options.paragraphs == 0 { body } else { body.min(FOLDED) } };
    let bio = |author: &Record| author.text(Field::Bio).map(|bio| 52 + 20 * lines(bio, Font::SMALL, column - 68));
    let bios: u32 = fields.list(Field::Authors).iter().filter_map(bio).sum();
    let links = fields.record(Field::Publisher).map_or(0, |publisher| {
        let links = u32::try_from(publisher.list(Field::Links).len()).unwrap_or_default();
        SPACE + 33 + if publisher.has(Field::Search) || links > 3 { LINE + 20 } else { 0 }
    });
    let rights = if fields.has(Field::Rights) { SPACE + 33 } else { 0 };
    top + body + if bios == 0 { 0 } else { SPACE + bios } + links + rights
}

fn related(stories: &[Record], options: &Options, inside: u32) -> u32 {
    let is_wide = inside + FRAME >= COLUMNS;
    let column = if is_wide { (inside - SPACE) / 2 } else { inside };
    let one = |story: &Record| {
        let picture = if story.has(Field::Image) { column.min(327) / 3 } else { 0 };
        let room = if picture == 0 { column } else { column - picture - 12 };
        let rows = lines(story.text(Field::Headline).unwrap_or_default(), Font::headline(16), room);
        let date = if story.has(Field::Published) { LINE } else { 0 };
        13 + (20 * rows + date).max(picture * 2 / 3)
    };
    let heights: Vec<u32> = stories.iter().take(options.related.into()).map(one).collect();
    if heights.is_empty() {
        return 0;
    }
    let rows: Vec<u32> =
        heights.chunks(if is_wide { 2 } else { 1 }).map(|row| row.iter().copied().max().unwrap_or_default()).collect();
    let gaps = 12 * u32::try_from(rows.len() - 1).unwrap_or_default();
    SPACE + 28 + gaps + rows.iter().sum::<u32>()
}
