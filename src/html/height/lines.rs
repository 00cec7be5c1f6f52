//! How many lines a text takes, about, without a font: words are put into lines one after the other.

use super::letters::{SPACE, advance, is_closing, is_glue, is_ideograph, is_unspaced};

/// Tenths of a pixel: lines are not whole pixels high.
pub(super) type Tenths = u32;

/// The letters of a word in a script without spaces, on average.
const UNSPACED_WORD: u32 = 4;

/// The last letter of Latin, Greek and Cyrillic, whose fonts have a width for each weight and style. Others have one.
const LAST_OF_MANY_FONTS: char = '\u{052F}';
/// The same for Latin letters with two marks, Greek ones with many, and punctuation.
const OTHERS_OF_MANY_FONTS: core::ops::RangeInclusive<char> = '\u{1E00}'..='\u{2026}';

/// How much less room there is for wider letters, and more for narrower ones, in hundredths. Readers have fonts of several
/// widths: those of Arabic differ most, those of Latin, Greek, Cyrillic, Chinese and Japanese least.
fn doubt(text: &str) -> u32 {
    let of = |letter| match letter {
        '\u{600}'..='\u{6FF}' => 10,
        '\u{590}'..='\u{1CFF}' => 6,
        _ => 4,
    };
    text.chars().map(of).max().unwrap_or_default()
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    /// In pixels.
    size: u32,
    /// The height of a line, in hundredths of the size.
    leading: u32,
    /// The width of its letters, in hundredths of those of a serif font of ordinary weight.
    breadth: i32,
}

impl Font {
    /// Bylines, captions, corrections, biographies.
    pub const SMALL: Self = Self { size: 14, leading: 140, breadth: 102 };
    /// Sections, labels, names.
    pub const LABEL: Self = Self { breadth: 109, ..Self::SMALL };
    /// The same in a related story or in a list.
    pub const SMALLER: Self = Self { size: 13, ..Self::LABEL };
    /// The credit of a thumbnail.
    pub const SMALLEST: Self = Self { size: 12, ..Self::SMALL };
    /// The word on a button.
    pub const BUTTON: Self = Self { size: 16, ..Self::SMALL };
    /// The excerpt.
    pub const EXCERPT: Self = Self { size: 17, leading: 140, breadth: 100 };
    /// The text.
    pub const BODY: Self = Self { size: 17, leading: 155, breadth: 100 };
    /// A heading in the text.
    pub const HEADING: Self = Self { size: 20, leading: 125, breadth: 111 };
    /// The headline of a related story.
    pub const TEASER: Self = Self { size: 16, leading: 125, breadth: 111 };
    /// The excerpt of an article in a list.
    #[cfg(feature = "formats")]
    pub const ITEM_EXCERPT: Self = Self { size: 15, leading: 140, breadth: 100 };

    /// A headline of this size.
    pub const fn headline(size: u32) -> Self {
        Self { size, leading: 120, breadth: 111 }
    }

    /// The same for a text in a list: Arabic letters have room below their line.
    #[cfg(feature = "formats")]
    pub fn of_item(self, text: &str) -> Self {
        let is_arabic = text.chars().any(|letter| ('\u{600}'..='\u{6FF}').contains(&letter));
        if is_arabic { Self { leading: 160, ..self } } else { self }
    }

    /// The height of a line.
    pub const fn line(self) -> Tenths {
        self.size * self.leading / 10
    }

    /// The height of a text at a width in tenths of a pixel; 0 for an empty text.
    pub fn height(self, text: &str, across: Tenths) -> Tenths {
        self.height_in(text, |_| across, u32::MAX)
    }

    /// The height of a text of which so many lines are shown; `room` is the width of each line, counted from 0.
    ///
    /// The height is the mean of those in narrower and in wider letters: a text that only just fits into a line, or does not,
    /// has half a line more. A whole one would often be wrong.
    pub fn height_in(self, text: &str, room: impl Fn(u32) -> Tenths, most: u32) -> Tenths {
        let doubt = doubt(text);
        let [narrow, wide] =
            [100 - doubt, 100 + doubt].map(|share| self.rows(text, |row| room(row) * share / 100).min(most));
        (narrow + wide) * self.line() / 2
    }

    /// The width of a text in one line.
    pub fn width(self, text: &str) -> Tenths {
        self.scaled(text.chars().fold(0, |sum: u32, letter| sum.saturating_add_signed(self.advance(letter))))
    }

    /// The lines of a text; `room` is the width of each line, counted from 0.
    fn rows(self, text: &str, room: impl Fn(u32) -> Tenths) -> u32 {
        let (mut row, mut used, mut is_empty) = (0, 0, true);
        self.for_each_word(text, |word, space| {
            let mut word = self.scaled(word);
            is_empty = false;
            if used > 0 && used + word > room(row) {
                row += 1;
                used = 0;
            }
            // A word that is too long is divided.
            while used == 0 && word > room(row).max(100) {
                word -= room(row).max(100);
                row += 1;
            }
            used += word + if space { self.scaled(SPACE) } else { 0 };
        });
        if is_empty { 0 } else { row + 1 }
    }

    /// Hundredths of the size, in tenths of a pixel.
    const fn scaled(self, width: u32) -> Tenths {
        width.saturating_mul(self.size) / 10
    }

    /// The width of a letter in hundredths of the size.
    fn advance(self, letter: char) -> i32 {
        let width = advance(letter);
        let has_many = letter <= LAST_OF_MANY_FONTS || OTHERS_OF_MANY_FONTS.contains(&letter);
        if has_many { width * self.breadth / 100 } else { width }
    }

    /// Calls a function with the width of each word, and whether a space follows. Lines end between words.
    fn for_each_word(self, text: &str, mut each: impl FnMut(u32, bool)) {
        let (mut word, mut letters, mut ideograph) = (0_u32, 0_u32, false);
        for letter in text.chars() {
            if letter.is_whitespace() && !is_glue(letter) {
                if letters > 0 {
                    each(word, true);
                }
                (word, letters, ideograph) = (0, 0, false);
                continue;
            }
            let starts = (ideograph || is_ideograph(letter)) && !is_closing(letter);
            if letters > 0 && (starts || letters >= UNSPACED_WORD && is_unspaced(letter)) {
                each(word, false);
                (word, letters) = (0, 0);
            }
            word = word.saturating_add_signed(self.advance(letter));
            letters += 1;
            ideograph = is_ideograph(letter);
            if matches!(letter, '-' | '–' | '—') && letters > 1 {
                each(word, false);
                (word, letters) = (0, 0);
            }
        }
        if letters > 0 {
            each(word, false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_more_lines_where_it_is_narrow_or_wide_of_letter() {
        let text = "Every spring the market opens an hour later.";
        assert_eq!((Font::SMALL.height("", 3000), Font::EXCERPT.rows(text, |_| 6400)), (0, 1));
        assert_eq!(Font::EXCERPT.rows(text, |_| 2000), 2);
        assert!(Font::EXCERPT.rows(&"川".repeat(44), |_| 2000) > Font::EXCERPT.rows(text, |_| 2000));
    }

    #[test]
    fn a_line_ends_between_words_and_a_long_word_is_divided() {
        // 20 letters of 53 hundredths are 180 px at 17 px, so two do not fit into 300.
        let word = "a".repeat(20);
        assert_eq!(Font::EXCERPT.rows(&[&*word; 3].join(" "), |_| 3000), 3);
        assert_eq!(Font::EXCERPT.rows(&"a".repeat(60), |_| 3000), 2);
        assert_eq!(Font::EXCERPT.rows(&[&*word; 3].join(" "), |row| if row == 0 { 3000 } else { 6000 }), 2);
    }

    #[test]
    fn a_text_near_the_end_of_a_line_counts_half_a_line_more() {
        let (font, line) = (Font::EXCERPT, Font::EXCERPT.line());
        let across = font.width("Every spring the market opens");
        let high = |room| font.height_in("Every spring the market opens", |_| room, 9);
        assert_eq!([across * 2, across, across * 9 / 10].map(high), [line, line * 3 / 2, line * 2]);
        assert_eq!(font.height_in("Every spring the market opens", |_| across / 3, 1), line);
    }

    #[test]
    fn a_text_whose_fonts_differ_more_counts_half_a_line_farther_from_the_end() {
        let (font, line) = (Font::EXCERPT, Font::EXCERPT.line());
        let high = |text| [92, 95, 98].map(|share| font.height(text, font.width(text) * 100 / share));
        assert_eq!(high("Every spring the market opens"), [line, line, line * 3 / 2]);
        assert_eq!(high("בכל אביב השוק נפתח"), [line, line * 3 / 2, line * 3 / 2]);
        assert_eq!(high("في كل ربيع يفتح السوق"), [line * 3 / 2; 3]);
    }
}
