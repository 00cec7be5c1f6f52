//! How wide letters are, about, without a font: in hundredths of the font size.

/// The space between words.
pub(super) const SPACE: u32 = 26;

/// The widths of letters: the first one, and those from it on. What has no width, such as a mark above a letter, is 0.
///
/// Latin letters have the mean of Noto Serif and of Georgia (by Gelasio, a font of the same widths), which is 8 % narrower.
/// Greek and Cyrillic letters are those of Noto Serif, less 4 %; Hebrew and Thai ones those of Noto Sans. Arabic ones are
/// the mean of what browsers draw in words.
const LETTERS: &[(char, &[u8])] = &[
    (
        ' ',
        &[
            25, 33, 41, 60, 58, 86, 73, 22, 36, 36, 49, 60, 26, 34, 26, 38, 59, 49, 56, 56, 56, 54, 56, 53, 58, 56, 30,
            30, 60, 60, 60, 48, 92, 69, 65, 63, 74, 64, 59, 72, 80, 38, 44, 70, 61, 93, 77, 74, 61, 74, 68, 55, 62, 74,
            67, 101, 69, 62, 60, 37, 38, 37, 60, 55, 39, 53, 59, 47, 59, 51, 35, 52, 61, 31, 30, 56, 30, 91, 62, 56,
            59, 59, 44, 44, 35, 61, 54, 80, 54, 53, 48, 43, 47, 43, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 33, 56, 59, 57, 59, 47, 52, 54, 89, 44, 55, 60, 0,
            89, 55, 41, 60, 45, 45, 39, 60, 56, 26, 29, 45, 45, 55, 94, 94, 94, 48, 69, 69, 69, 69, 69, 69, 96, 63, 64,
            64, 64, 64, 38, 38, 38, 38, 74, 77, 74, 74, 74, 74, 74, 60, 74, 74, 74, 74, 74, 62, 61, 60, 53, 53, 53, 53,
            53, 53, 79, 47, 51, 51, 51, 51, 31, 31, 31, 31, 55, 62, 56, 56, 56, 56, 56, 60, 56, 61, 61, 61, 61, 53, 59,
            53, 69, 53, 69, 53, 69, 53, 63, 47, 63, 47, 63, 47, 63, 47, 74, 64, 74, 59, 64, 51, 64, 51, 64, 51, 64, 51,
            64, 51, 72, 52, 72, 52, 72, 52, 72, 52, 80, 61, 80, 61, 38, 31, 38, 31, 38, 31, 38, 31, 38, 31, 80, 60, 44,
            30, 70, 56, 56, 61, 30, 61, 30, 61, 33, 64, 40, 61, 31, 77, 62, 77, 62, 77, 62, 75, 75, 61, 74, 56, 74, 56,
            74, 56, 98, 86, 68, 44, 68, 44, 68, 44, 55, 44, 55, 44, 55, 44, 55, 44, 62, 35, 62, 35, 62, 35, 74, 61, 74,
            61, 74, 61, 74, 61, 74, 61, 74, 61, 101, 80, 62, 53, 62, 60, 48, 60, 48, 60, 48, 33,
        ],
    ),
    (
        '\u{370}',
        &[
            59, 50, 64, 50, 20, 20, 76, 62, 60, 60, 24, 47, 47, 47, 27, 34, 60, 60, 60, 60, 55, 55, 68, 26, 68, 84, 43,
            60, 71, 60, 72, 72, 32, 68, 63, 54, 58, 60, 57, 76, 71, 35, 67, 65, 90, 73, 60, 71, 73, 58, 60, 58, 59, 60,
            74, 63, 80, 72, 35, 60, 59, 48, 58, 32, 57, 59, 58, 55, 55, 48, 44, 58, 56, 32, 58, 51, 59, 56, 45, 55, 61,
            59, 45, 58, 47, 57, 67, 51, 67, 74, 32, 57, 55, 57, 74, 68, 55, 58, 62, 73, 62, 67, 89, 61, 71, 55, 58, 49,
            57, 51, 43, 48, 62, 40, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 61, 55, 47, 29, 71, 47, 47,
            58, 59, 59, 90, 76, 59, 59, 59, 59,
        ],
    ),
    (
        '\u{400}',
        &[
            60, 60, 73, 54, 59, 52, 35, 35, 34, 85, 93, 79, 67, 77, 64, 73, 68, 58, 63, 54, 66, 60, 94, 58, 77, 77, 67,
            67, 90, 76, 71, 73, 58, 59, 59, 64, 74, 63, 73, 73, 104, 104, 68, 87, 58, 59, 100, 63, 54, 55, 57, 44, 56,
            51, 85, 46, 66, 66, 59, 60, 76, 66, 55, 64, 59, 47, 53, 54, 69, 56, 65, 62, 91, 91, 68, 79, 57, 47, 83, 53,
            51, 51, 59, 44, 47, 43, 31, 31, 29, 82, 87, 61, 59, 66, 54, 65,
        ],
    ),
    (
        '\u{5D0}',
        &[63, 57, 37, 54, 63, 30, 33, 66, 63, 30, 54, 52, 52, 68, 66, 33, 38, 64, 59, 62, 60, 53, 56, 63, 52, 73, 68],
    ),
    (
        '\u{621}',
        &[
            32, 32, 32, 49, 32, 49, 32, 49, 49, 49, 49, 49, 49, 49, 49, 49, 32, 32, 82, 82, 82, 82, 82, 82, 49, 49, 49,
            49, 49, 49, 49, 20, 49, 49, 49, 32, 49, 49, 49, 49, 49, 49, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
    ),
    (
        '\u{E01}',
        &[
            60, 55, 55, 61, 62, 60, 54, 53, 60, 55, 56, 91, 91, 60, 60, 55, 63, 90, 91, 62, 64, 60, 61, 54, 61, 60, 60,
            65, 65, 70, 68, 60, 61, 59, 49, 60, 57, 60, 49, 63, 64, 57, 59, 67, 57, 56, 52, 34, 0, 41, 41, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 58, 30, 57, 31, 29, 30, 41, 60, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
    ),
    (
        '\u{1EA0}',
        &[
            69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 69, 53, 64, 51, 64,
            51, 64, 51, 64, 51, 64, 51, 64, 51, 64, 51, 64, 51, 38, 31, 38, 31, 74, 56, 74, 56, 74, 56, 74, 56, 74, 56,
            74, 56, 74, 56, 76, 57, 76, 57, 76, 57, 76, 57, 76, 57, 74, 61, 74, 61, 77, 63, 77, 63, 77, 63, 77, 63, 77,
            63, 62, 53, 62, 53, 62, 53, 62, 53,
        ],
    ),
    ('\u{2010}', &[30, 30, 54, 57, 93, 96, 54, 39, 24, 24, 24, 24, 43, 43, 43, 43, 46, 43, 38, 48, 24, 52, 83]),
];

/// Scripts of which letters are drawn as one: the first letter of a block, the width of a letter and that of a vowel that
/// stands beside it, what a letter without a vowel is narrower by, and such vowels. Other signs are above or below.
const JOINED: &[(char, i32, i32, i32, &str)] =
    &[('\u{900}', 56, 34, 48, "ािीॉोौ"), ('\u{980}', 71, 29, 76, "ািীেৈোৌ"), ('\u{B80}', 84, 64, 0, "ாிீுூெேைொோௌ")];

/// The average width of other letters in blocks of Unicode: the last letter of a block, and the width. The blocks are in
/// order. A letter with a mark, or in a syllable, counts for its part of what is drawn.
const BLOCKS: &[(char, i32)] = &[
    ('\u{02FF}', 58), // Latin letters with hooks and horns
    ('\u{036F}', 0),  // combining marks
    ('\u{03FF}', 54), // Greek
    ('\u{052F}', 61), // Cyrillic
    ('\u{058F}', 61), // Armenian
    ('\u{05FF}', 52), // Hebrew
    ('\u{08FF}', 49), // Arabic
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

/// The width of a letter. It is negative for a sign that makes the letter before it narrower.
pub(super) fn advance(letter: char) -> i32 {
    let code = u32::from(letter);
    let found = LETTERS.iter().find_map(|(first, widths)| {
        let index = code.checked_sub(u32::from(*first))?;
        widths.get(usize::try_from(index).ok()?)
    });
    if let Some(width) = found {
        return i32::from(*width);
    }
    let block = JOINED.iter().find(|(first, ..)| code & !0x7F == u32::from(*first));
    if let Some((_, letters, vowels, less, beside)) = block {
        // These blocks have the same order.
        return match code & 0x7F {
            0x4D => -less,
            _ if beside.contains(letter) => *vowels,
            0x04..=0x39 | 0x58..=0x61 | 0x66.. => *letters,
            _ => 0,
        };
    }
    BLOCKS.iter().find(|(last, _)| letter <= *last).map_or(60, |(_, width)| *width)
}

/// Whether no line ends after a space.
pub(super) fn is_glue(space: char) -> bool {
    matches!(space, '\u{A0}' | '\u{2007}' | '\u{202F}')
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
