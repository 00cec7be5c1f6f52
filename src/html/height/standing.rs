//! The height of what says who publishes an article, who paid, what kind of text it is, and where the whole of it is.

use super::inline::{flowing, flowing_in};
use super::lines::{Font, Tenths};
use super::sizes::COLUMNS;
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// The least height of a row with a link: a target of a finger.
const TARGET: Tenths = 240;
/// The space below such a row, between two of its rows, and between two words in it.
const BELOW: Tenths = 40;
const ROWS: Tenths = 20;
const WORDS: Tenths = 100;

/// The source line, who paid, and the line above the headline.
pub(super) fn above(card: &CardModel<'_>, across: Tenths) -> Tenths {
    source(card, across) + paid(card, across) + overline(card, across)
}

fn source(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let fields = card.fields();
    let publisher = fields.record(Field::Publisher);
    let logo = publisher.map(|publisher| logo(card, publisher)).unwrap_or_default();
    let name = if logo.is_empty() { card.source_name() } else { &logo };
    let texts = [(Font::LABEL, name), (Font::SMALL, domain(card, fields)), (Font::SMALL, access(card, fields))];
    let row = flowing_in(texts.into_iter(), WORDS, ROWS, across);
    let is_link = publisher.is_some_and(|publisher| publisher.has(Field::Url));
    let original = fields
        .record(Field::Source)
        .map_or(0, |source| ROWS + link(source, Font::SMALL.height(&original(card, source), across)));
    (if is_link { row.max(TARGET) } else { row } + original).max(TARGET) + BELOW
}

/// Where an article was first published, in words.
pub(super) fn original(card: &CardModel<'_>, source: &Record) -> String {
    let name = source.text(Field::Name).unwrap_or_else(|| source.domain());
    card.messages.get(Message::Originally).replace("{}", name)
}

/// The domain of an article, a list or a story, where it is shown beside the name of the publisher.
pub(super) fn domain<'r>(card: &CardModel<'_>, of: &'r Record) -> &'r str {
    if card.is_named(of) { of.domain() } else { "" }
}

/// The height of a text that may be a link.
pub(super) fn link(record: &Record, height: Tenths) -> Tenths {
    if record.has(Field::Url) { height.max(TARGET) } else { height }
}

/// A word about as wide as a logo, which is 20 px high and at most 160 px wide; empty if there is none.
fn logo(card: &CardModel<'_>, of: &Record) -> String {
    let Some(logo) = of.record(Field::Logo).filter(|_| card.has(of, Field::Logo)) else { return String::new() };
    let letters = match (logo.number(Field::Width), logo.number(Field::Height)) {
        (Some(width), Some(height @ 1..)) => (width.saturating_mul(20) / height).min(160) / 8,
        _ => 10,
    };
    "n".repeat(letters.max(1) as usize)
}

/// Who may read the whole of an article or a story, in words.
fn access<'a>(card: &CardModel<'a>, record: &Record) -> &'a str {
    match record.text(Field::Access).filter(|_| card.has(record, Field::Access)) {
        Some("subscription") => card.messages.get(Message::Subscribers),
        Some(other) => card.words_of(other).unwrap_or_default(),
        None => "",
    }
}

fn paid(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let Some(sponsored) = card.fields().record(Field::Sponsored) else { return 0 };
    let [words, _] = card.disclosures(card.fields());
    let label = sponsored.text(Field::Label).unwrap_or_default();
    let texts = [&logo(card, sponsored), &words.unwrap_or_default(), label];
    (60 + flowing(Font::LABEL, texts.into_iter(), WORDS, ROWS, across.saturating_sub(180))).max(TARGET) + BELOW
}

/// The line above the headline. Its words are in one row, unless there is no room.
fn overline(card: &CardModel<'_>, across: Tenths) -> Tenths {
    match flowing(Font::LABEL, words_above(card, card.fields()).into_iter(), WORDS, ROWS, across) {
        0 => 0,
        rows => rows.max(TARGET) + BELOW,
    }
}

/// The same above the headline of a story, with who may read it.
pub(super) fn overline_of(card: &CardModel<'_>, story: &Record, across: Tenths) -> Tenths {
    let words = words_above(card, story).into_iter().chain([access(card, story)]);
    match flowing(Font::SMALLER, words, WORDS, ROWS, across) {
        0 => 0,
        rows => rows + BELOW,
    }
}

/// The label, the kind, the kicker and the section.
fn words_above<'a>(card: &CardModel<'a>, record: &'a Record) -> [&'a str; 4] {
    let shown = |field| card.has(record, field);
    let word = |keyword| card.words_of(keyword).unwrap_or_default();
    let label = record.record(Field::Label).filter(|_| shown(Field::Label));
    [
        label.and_then(|label| label.text(Field::Kind)).map_or("", word),
        record.text(Field::Kind).map_or("", word),
        record.text(Field::Kicker).filter(|_| shown(Field::Kicker)).unwrap_or_default(),
        record
            .record(Field::Section)
            .filter(|_| shown(Field::Section))
            .and_then(|section| section.text(Field::Name))
            .unwrap_or_default(),
    ]
}

/// What stands above and below a story: who paid for it, that it is corrected, what artificial intelligence did.
pub(super) struct Notes {
    pub paid: Tenths,
    pub corrected: Tenths,
    pub ai: Tenths,
}

impl Notes {
    pub fn of(card: &CardModel<'_>, story: &Record, across: Tenths) -> Self {
        let [paid, ai] = card.disclosures(story);
        let inside = across.saturating_sub(180);
        let label = story.record(Field::Sponsored).and_then(|sponsored| sponsored.text(Field::Label));
        let newest = story.list(Field::Corrections).first();
        let corrected = newest.and_then(|note| card.words_of(note.text(Field::Kind).unwrap_or("correction")));
        let paid = paid
            .map(|words| flowing(Font::SMALLER, [&words, label.unwrap_or_default()].into_iter(), WORDS, ROWS, inside));
        Self {
            paid: paid.map_or(0, |rows| 60 + rows + BELOW),
            corrected: corrected.map_or(0, |word| Font::SMALLER.height(word, across) + BELOW),
            ai: ai.map_or(0, |words| 80 + Font::SMALL.height(&words, across)),
        }
    }
}

/// The rating and the updates, above the excerpt.
pub(super) fn below_headline(card: &CardModel<'_>, across: Tenths) -> Tenths {
    rating(card.fields(), across) + updates(card, across)
}

fn rating(fields: &Record, across: Tenths) -> Tenths {
    let Some(rating) = fields.record(Field::Rating) else { return 0 };
    let stars = if rating.has(Field::Value) { " ★★★★★" } else { "" };
    80 + Font::LABEL.height(&[rating.text(Field::Text).unwrap_or_default(), stars].concat(), across)
}

fn updates(card: &CardModel<'_>, across: Tenths) -> Tenths {
    // In a block, the space below them and the one above the excerpt are one.
    let is_block = card.layout == Layout::Standard && across >= COLUMNS && card.fields().has(Field::Excerpt);
    let around = if is_block { 140 } else { 220 };
    // The line beside them.
    let across = across.saturating_sub(150);
    let mut height = 0;
    for update in card.updates() {
        let (headline, text) = (update.text(Field::Headline), update.text(Field::Text));
        let below = text.filter(|_| card.layout == Layout::Full && headline.is_some());
        height += if height == 0 { around } else { 80 };
        height += if update.has(Field::Time) { Font::SMALL.line() } else { 0 };
        height += Font::TEASER.height(headline.or(text).unwrap_or_default(), across);
        height += below.map_or(0, |text| Font::TEASER.height(text, across));
    }
    height
}

/// What is below the byline: what artificial intelligence did, and where the whole text is.
pub(super) fn below_byline(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let [_, ai] = card.disclosures(card.fields());
    let ai = ai.map_or(0, |words| 80 + Font::SMALL.height(&words, across));
    ai + if matches!(card.layout, Layout::Full | Layout::Compact) { 0 } else { read_at(card, across) }
}

/// The link to the whole text, below a text that is cut.
pub(super) fn read_on(card: &CardModel<'_>, across: Tenths) -> Tenths {
    if card.is_cut() { read_at(card, across) } else { 0 }
}

fn read_at(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let words = card.messages.get(Message::ReadAt).replace("{}", card.source_name());
    80 + Font::SMALL.height(&words, across).max(TARGET)
}
