//! The card's style sheet as pages get it: `card.css` without its comments and its spaces. It knows no selector.

const SOURCE: &[u8] = include_bytes!("card.css");
const SQUEEZED: ([u8; SOURCE.len()], usize) = squeeze();

/// The style sheet of the card; it belongs in a shadow root.
pub static STYLES: &str = match str::from_utf8(&SHEET) {
    Ok(sheet) => sheet,
    Err(_) => panic!("card.css is not UTF-8"),
};

/// Without the room that was left, which pages would load as zeros.
const SHEET: [u8; SQUEEZED.1] = match SQUEEZED.0.first_chunk() {
    Some(sheet) => *sheet,
    None => panic!("card.css grew"),
};

/// The bytes that say something, and how many they are. `card.css` has no strings with a comment or two spaces in them.
#[expect(clippy::indexing_slicing, reason = "what fails here fails to compile")]
const fn squeeze() -> ([u8; SOURCE.len()], usize) {
    let mut bytes = [0; SOURCE.len()];
    let (mut left, mut length, mut last) = (SOURCE, 0, b'}');
    while let [byte, rest @ ..] = left {
        left = rest;
        if let (b'/', [b'*', ..]) = (*byte, rest) {
            left = after_comment(rest);
        } else if !is_space(*byte) {
            // The last declaration of a rule needs no semicolon.
            if *byte == b'}' && last == b';' {
                length -= 1;
            }
            bytes[length] = *byte;
            (length, last) = (length + 1, *byte);
        } else if !matches!(last, b' ' | b'{' | b'}' | b';' | b':' | b',' | b'>') && !parts(next(left)) {
            bytes[length] = b' ';
            (length, last) = (length + 1, b' ');
        }
    }
    (bytes, length)
}

/// Before a colon a space does say something: `a :hover` is not `a:hover`.
const fn parts(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b';' | b',' | b'>')
}

/// The next byte that is no space.
const fn next(mut css: &[u8]) -> u8 {
    while let [byte, rest @ ..] = css {
        if !is_space(*byte) {
            return *byte;
        }
        css = rest;
    }
    b'}'
}

const fn after_comment(mut css: &[u8]) -> &[u8] {
    while let [_, rest @ ..] = css {
        if let [b'*', b'/', after @ ..] = css {
            return after;
        }
        css = rest;
    }
    css
}

const fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::STYLES;

    #[test]
    fn comments_and_spaces_that_say_nothing_are_gone() {
        assert!(!STYLES.contains("/*") && !STYLES.contains("  ") && !STYLES.contains('\n'));
        assert!(!STYLES.contains("; ") && !STYLES.contains(";}") && !STYLES.contains(" {"));
    }

    #[test]
    fn everything_else_is_there() {
        let bare = |css: &str| css.replace(char::is_whitespace, "").replace(";}", "}");
        let source =
            include_str!("card.css").split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
        assert_eq!(bare(STYLES), bare(&source.collect::<String>()));
        assert!(STYLES.contains("calc(var(--space) * -1)") && STYLES.contains(".turned :is("));
    }
}
