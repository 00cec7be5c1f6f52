//! Texts that stand side by side: how high they are, and the dates among them.

use super::lines::{Font, Tenths};
use crate::record::{Field, Record};
use crate::view::CardModel;

/// A date in the card's language; empty if there is none.
pub(super) fn date(card: &CardModel<'_>, record: &Record, field: Field) -> String {
    let mut text = String::new();
    if let Some(time) = record.time(field) {
        // Servers differ in which spaces a date has.
        let spaces = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
        card.write_date(time, field, &mut |words| text.extend(words.chars().map(spaces)));
    }
    text
}

/// The height of texts that stand side by side as long as there is room; `gap` is between them, `below` between rows.
pub(super) fn flowing<'a>(
    font: Font,
    texts: impl Iterator<Item = &'a str>,
    gap: Tenths,
    below: Tenths,
    across: Tenths,
) -> Tenths {
    flowing_in(texts.map(|text| (font, text)), gap, below, across)
}

/// The same for texts in several fonts.
pub(super) fn flowing_in<'a>(
    texts: impl Iterator<Item = (Font, &'a str)>,
    gap: Tenths,
    below: Tenths,
    across: Tenths,
) -> Tenths {
    let (mut height, mut used) = (0, 0);
    for (font, text) in texts.filter(|(_, text)| !text.is_empty()) {
        let width = font.width(text);
        if used > 0 && used + gap + width <= across {
            used += gap + width;
            continue;
        }
        height += font.height(text, across) + if height == 0 { 0 } else { below };
        used = width;
    }
    height
}
