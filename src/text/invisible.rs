//! Tells characters that show something from those that do not: spaces, joiners, fillers, controls.

use super::combining::is_mark;

/// What a character is in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CharacterClass {
    /// Shows something.
    Visible,
    /// Becomes an ordinary space.
    Space,
    /// A space of another width, which is kept as it is.
    Blank,
    /// Shows nothing, but changes how its neighbours are drawn or where a line may end.
    Joiner,
    /// Is removed.
    Dropped,
}

/// Characters of an emoji's tags: the flag of England has six, <https://www.unicode.org/reports/tr51/#def_emoji_tag_sequence>.
const MAX_TAGS: u8 = 7;

/// Joiners after one visible character: a variation selector and a zero width joiner in emoji, one in other scripts.
const MAX_JOINERS: u8 = 2;

/// The invisible characters since the last visible one.
#[derive(Default)]
pub(super) struct Invisible {
    joiners: u8,
    /// How many more tags may follow.
    tags: u8,
    /// Whether the last visible character has the width of an ideograph.
    wide: bool,
    /// Whether any character was visible.
    shown: bool,
}

impl Invisible {
    /// Whether the text so far shows something.
    pub(super) fn shows(&self) -> bool {
        self.shown
    }

    /// What the next character is.
    pub(super) fn kind(&mut self, c: char) -> CharacterClass {
        if is_tag(c) {
            let kind = if self.tags > 0 { CharacterClass::Joiner } else { CharacterClass::Dropped };
            self.tags = self.tags.saturating_sub(1);
            return kind;
        }
        self.tags = if c == '\u{1F3F4}' { MAX_TAGS } else { 0 };
        if is_space(c) {
            return CharacterClass::Space;
        }
        if is_dropped(c) {
            return CharacterClass::Dropped;
        }
        match c {
            // The space between ideographs. Fonts of other scripts lack it, and each change of font costs time.
            '\u{3000}' if !self.wide => CharacterClass::Space,
            _ if is_blank(c) => CharacterClass::Blank,
            _ if is_joiner(c) => {
                self.joiners += 1;
                // A variation selector follows the character that it varies.
                let most = if is_selector(c) { 1 } else { MAX_JOINERS };
                if self.joiners > most {
                    self.joiners -= 1;
                    return CharacterClass::Dropped;
                }
                CharacterClass::Joiner
            }
            _ => {
                self.shown = true;
                self.wide = matches!(c, '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FFEF}' | '\u{1F000}'..);
                if !is_mark(c) {
                    self.joiners = 0;
                }
                CharacterClass::Visible
            }
        }
    }
}

/// Whether [`clean`](super::clean) turns a character into a space.
pub(crate) fn is_space(c: char) -> bool {
    // U+2800 is the braille cell without dots.
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{2800}')
}

/// Whether a character is a space of a width of its own.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// Whether a character chooses a form of the one before it.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character shows nothing but belongs between others: soft hyphens, joiners, direction marks, selectors, the
/// controls of hieroglyphs, the fillers of Brahmi, Khitan and music.
fn is_joiner(c: char) -> bool {
    is_selector(c)
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{1107F}' | '\u{13430}'..='\u{1345F}' | '\u{16FE4}' | '\u{1D159}')
}

/// Whether [`clean`](super::clean) removes a character wherever it stands: controls, overrides of the direction, fillers,
/// operators of formulas, annotations, formats of shorthand and music, noncharacters.
pub(crate) fn is_dropped(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{202A}'..='\u{202E}' | '\u{2061}'..='\u{206F}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
        || (c as u32) & 0xFFFE == 0xFFFE
}
