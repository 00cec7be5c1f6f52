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
