//! Searches in texts byte by byte. The searches of the standard library, and its tables of Unicode, would be most of the
//! bytes of a browser's wasm.

/// Where `part` begins in a text.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

/// Where `part` begins for the last time in a text.
pub(crate) fn find_last(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).rposition(|window| window == part.as_bytes())
}

/// What is before the first place for a value, `{}`, in a message, and what is after it.
pub(crate) fn split_place(message: &str) -> Option<(&str, &str)> {
    let place = find(message, "{}")?;
    message.get(..place).zip(message.get(place + 2..))
}

/// Where `part` ends for the first time in a text; neither has the character NUL. It takes linear time, also for texts that are made to be slow
/// (<https://en.wikipedia.org/wiki/Knuth%E2%80%93Morris%E2%80%93Pratt_algorithm>).
pub(crate) fn end_of(part: &str, text: &str) -> Option<usize> {
    let part = part.as_bytes();
    // For each start of the part: the length of its longest end with which the part begins.
    let mut borders = Vec::from([0]);
    let mut matched = 0;
    let mut next = |byte: u8, borders: &[usize]| {
        while matched > 0 && part.get(matched) != Some(&byte) {
            matched = borders.get(matched - 1).copied().unwrap_or_default();
        }
        matched += usize::from(part.get(matched) == Some(&byte));
        matched
    };
    for byte in part.iter().skip(1) {
        let border = next(*byte, &borders);
        borders.push(border);
    }
    next(0, &borders);
    text.bytes().position(|byte| next(byte, &borders) == part.len()).map(|last| last + 1)
}

/// Whether a text begins with `start`, in which ASCII letters count in either case; the rest of it.
pub(crate) fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// Whether a character is a capital letter of the Latin, Greek or Cyrillic scripts of Europe.
pub(crate) fn is_capital(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'À'..='Þ' | 'Α'..='Ω' | 'Ѐ'..='Я') || (matches!(c, 'Ā'..='ž') && u32::from(c) % 2 == 0)
}

/// Whether a character is a letter or a digit: ASCII's, or any other that is no sign of Latin-1 or of typography.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c >= 'À' && !matches!(c, '×' | '÷' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3003}')
}

#[cfg(test)]
mod tests {
    use super::end_of;

    #[test]
    fn a_part_is_found_where_it_is_first() {
        for (part, text) in [
            ("aab", "aaab"),
            ("abab", "abacababab"),
            ("a", "bca"),
            ("aaaa", "aaa"),
            ("abcabd", "abcabcabd"),
            ("ab", ""),
            ("é", "èé"),
            ("x", "y"),
        ] {
            assert_eq!(end_of(part, text), text.find(part).map(|start| start + part.len()), "{part} in {text}");
        }
    }
}
