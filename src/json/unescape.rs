//! Decodes the escapes of a JSON string.

/// The characters of a string whose escapes are well formed; half of a surrogate pair becomes U+FFFD.
pub(super) fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw.chars();
    while let Some(char) = rest.next() {
        let decoded = if char == '\\' { escape(&mut rest) } else { char };
        text.push(decoded);
    }
    text
}

/// The character of an escape, whose backslash is read.
fn escape(rest: &mut core::str::Chars) -> char {
    match rest.next() {
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => code_point(rest),
        char => char.unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The character of four hexadecimal digits, which may be the first half of a pair.
fn code_point(rest: &mut core::str::Chars) -> char {
    let mut code = code_unit(rest);
    let mut ahead = rest.clone();
    if code >> 10 == 0xD800 >> 10 && ahead.next() == Some('\\') && ahead.next() == Some('u') {
        let second = code_unit(&mut ahead);
        if second >> 10 == 0xDC00 >> 10 {
            code = 0x1_0000 + ((code & 0x3FF) << 10 | second & 0x3FF);
            *rest = ahead;
        }
    }
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The value of four hexadecimal digits.
fn code_unit(rest: &mut core::str::Chars) -> u32 {
    let mut code = 0;
    for _ in 0..4 {
        code = code << 4 | rest.next().and_then(|digit| digit.to_digit(16)).unwrap_or_default();
    }
    code
}
