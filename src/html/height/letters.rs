//! How wide letters are, about, without a font: in hundredths of the font size, as in Noto Serif and Georgia.

/// The space between words.
pub(super) const SPACE: u32 = 26;

/// The average width of letters in blocks of Unicode: the last letter of a block, and the width. The blocks are in order.
/// A letter with a mark, or in a syllable, counts for its part of what is drawn.
const BLOCKS: &[(char, u32)] = &[
    ('\u{036F}', 0),  // combining marks
    ('\u{03FF}', 54), // Greek
    ('\u{052F}', 61), // Cyrillic
    ('\u{058F}', 61), // Armenian
    ('\u{05FF}', 52), // Hebrew
    ('\u{08FF}', 46), // Arabic
    ('\u{097F}', 39), // Devanagari
    ('\u{09FF}', 49), // Bengali
    ('\u{0AFF}', 40), // Gurmukhi, Gujarati
    ('\u{0B7F}', 50), // Oriya
    ('\u{0BFF}', 67), // Tamil
    ('\u{0CFF}', 48), // Telugu, Kannada
    ('\u{0DFF}', 60), // Malayalam, Sinhala
    ('\u{0E7F}', 42), // Thai
    ('\u{0EFF}', 37), // Lao
    ('\u{0FFF}', 45), // Tibetan
    ('\u{109F}', 50), // Myanmar
    ('\u{10FF}', 65), // Georgian
    ('\u{11FF}', 92), // Hangul, by its parts
    ('\u{139F}', 62), // Ethiopic
    ('\u{17FF}', 44), // Khmer
    ('\u{1FFF}', 60), // Latin with two marks, Greek with many
    ('\u{200F}', 0),  // spaces of no width, directions
    ('\u{2012}', 50),
    ('\u{2015}', 92), // dashes
    ('\u{201F}', 34), // quotation marks
    ('\u{2E7F}', 60),
    ('\u{ABFF}', 100), // Chinese, Japanese
    ('\u{D7FF}', 92),  // Hangul
    ('\u{F8FF}', 60),
    ('\u{FEFF}', 100),
    ('\u{FFEF}', 100), // wide forms
    ('\u{FFFF}', 60),
    ('\u{10FFFF}', 120), // emoji
];

/// The width of a letter.
pub(super) fn advance(letter: char) -> u32 {
    match letter {
        ' ' | '\u{A0}' => SPACE,
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | 'J' | '\'' | '.' | ',' | ':' | ';' | '!' | '(' | ')' | '[' | ']' | '-'
        | '/' | '·' => 33,
        'r' | 's' | 'c' | 'z' => 47,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 91,
        'A'..='Z' => 66,
        '\0'..='ɏ' => 57,
        _ => BLOCKS.iter().find(|(last, _)| letter <= *last).map_or(60, |(_, width)| *width),
    }
}

/// Whether lines may end after every letter, as in Chinese and Japanese.
pub(super) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{ABFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a script has no spaces between its words, though lines end only between them.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Whether no line begins with a letter: it ends a sentence or a bracket.
pub(super) fn is_closing(letter: char) -> bool {
    matches!(letter, '、' | '。' | '，' | '．' | '：' | '；' | '！' | '？' | '」' | '』' | '）' | '】' | '》' | 'ー')
}
