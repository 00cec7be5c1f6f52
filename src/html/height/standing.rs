//! The height of what says who publishes an article, who paid, what kind of text it is, and where the whole of it is.

use super::inline::flowing;
use super::lines::{Font, Tenths};
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::view::CardModel;

/// The least height of a row with a link: a target of a finger.
const TARGET: Tenths = 240;
/// The space below such a row, between two of its rows, and between two words in it.
const BELOW: Tenths = 40;
const ROWS: Tenths = 20;
const WORDS: Tenths = 100;
/// The link to the whole text, with the space above it.
const READ_AT: Tenths = 80 + TARGET;

/// The source line, who paid, and the line above the headline.
pub(super) fn above(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let fields = card.fields();
    source(card, across) + paid(card, across) + overline(card, fields, across, TARGET)
}

fn source(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let fields = card.fields();
    let logo = fields.record(Field::Publisher).filter(|publisher| card.has(publisher, Field::Logo));
    // A logo is as wide as a name of about ten letters.
    let name = if logo.is_some() { "Newspapers" } else { card.source_name() };
    let domain = if card.source_name() == card.domain { "" } else { card.domain };
    let access = if fields.text(Field::Access).is_none_or(|access| access == "free") { "" } else { "Subscribers" };
    let row = flowing(Font::LABEL, [name, domain, access].into_iter(), WORDS, ROWS, across).max(TARGET);
    let original = if fields.has(Field::Source) { ROWS + TARGET } else { 0 };
    row + original + BELOW
}

fn paid(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let Some(sponsored) = card.fields().record(Field::Sponsored) else { return 0 };
    let [words, _] = card.disclosures();
    let label = sponsored.text(Field::Label).unwrap_or_default();
    let logo = if card.has(sponsored, Field::Logo) { "Logo" } else { "" };
    let texts = [logo, &words.unwrap_or_default(), label];
    (60 + flowing(Font::LABEL, texts.into_iter(), WORDS, ROWS, across.saturating_sub(180))).max(TARGET) + BELOW
}

/// The line above a headline, which is at least so high. Its words are in one row, unless there is no room.
pub(super) fn overline(card: &CardModel<'_>, record: &Record, across: Tenths, least: Tenths) -> Tenths {
    let shown = |field| card.has(record, field);
    let name = |field| record.record(field).and_then(|found| found.text(Field::Name)).unwrap_or_default();
    let label = record.record(Field::Label).and_then(|label| label.text(Field::Kind)).unwrap_or_default();
    let kicker = record.text(Field::Kicker).filter(|_| shown(Field::Kicker)).unwrap_or_default();
    let section = if shown(Field::Section) { name(Field::Section) } else { "" };
    let texts = [label, record.text(Field::Kind).unwrap_or_default(), kicker, section];
    match flowing(Font::LABEL, texts.into_iter(), WORDS, ROWS, across) {
        0 => 0,
        rows => rows.max(least) + BELOW,
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
    // The line beside them.
    let across = across.saturating_sub(150);
    let mut height = 0;
    for update in card.updates() {
        let (headline, text) = (update.text(Field::Headline), update.text(Field::Text));
        let below = text.filter(|_| card.layout == Layout::Full && headline.is_some());
        height += if height == 0 { 220 } else { 80 };
        height += if update.has(Field::Time) { Font::SMALL.line() } else { 0 };
        height += Font::TEASER.height(headline.or(text).unwrap_or_default(), across);
        height += below.map_or(0, |text| Font::TEASER.height(text, across));
    }
    height
}

/// What is below the byline: what artificial intelligence did, and where the whole text is.
pub(super) fn below_byline(card: &CardModel<'_>, across: Tenths) -> Tenths {
    let [_, ai] = card.disclosures();
    let ai = ai.map_or(0, |words| 80 + Font::SMALL.height(&words, across));
    ai + if matches!(card.layout, Layout::Full | Layout::Compact) { 0 } else { READ_AT }
}

/// The link to the whole text, below a text that is cut.
pub(super) fn read_on(card: &CardModel<'_>) -> Tenths {
    if card.is_cut() { READ_AT } else { 0 }
}
