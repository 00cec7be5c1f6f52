//! How many lines a text takes, about, without a font.

/// Size, line height and average width of letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    /// In pixels.
    size: u32,
    /// Tenths of the size.
    leading: u32,
    /// The average width of a letter, in hundredths of the size.
    letter: u32,
}

impl Font {
    /// Bylines, captions, corrections.
    pub const SMALL: Self = Self { size: 14, leading: 14, letter: 50 };
    /// The excerpt.
    pub const EXCERPT: Self = Self { size: 17, leading: 14, letter: 49 };
    /// The text.
    pub const BODY: Self = Self { size: 17, leading: 15, letter: 49 };

    /// A headline of this size.
    pub const fn headline(size: u32) -> Self {
        Self { size, leading: 12, letter: 54 }
    }

    /// The height of a number of lines.
    pub const fn height(self, lines: u32) -> u32 {
        lines * self.size * self.leading / 10
    }

    /// The lines of so many letters at a width in pixels.
    pub fn lines_of(self, letters: usize, across: u32) -> u32 {
        let wide = u32::try_from(letters).unwrap_or(u32::MAX).saturating_mul(self.size * self.letter) / 100;
        wide.div_ceil(across.max(1))
    }
}

/// The lines of a text at a width in pixels; 0 for an empty text. A letter of an East Asian script is as wide as it is high.
pub(super) fn lines(text: &str, font: Font, across: u32) -> u32 {
    let wide = text.chars().filter(|letter| ('\u{2E80}'..='\u{FFEF}').contains(letter)).count();
    let other = text.chars().count() - wide;
    font.lines_of(other + wide * 100 / font.letter.max(1) as usize, across)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_more_lines_where_it_is_narrow_or_wide_of_letter() {
        let text = "Every spring the market opens an hour later.";
        assert_eq!((lines("", Font::SMALL, 300), lines(text, Font::EXCERPT, 640)), (0, 1));
        assert_eq!(lines(text, Font::EXCERPT, 200), 2);
        assert!(lines(&"川".repeat(44), Font::EXCERPT, 200) > lines(text, Font::EXCERPT, 200));
    }
}
