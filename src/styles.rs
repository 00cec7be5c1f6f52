//! The style sheets of cards, `card.css`, `disclosures.css` and `media.css`, and of lists and galleries, `list.css` and `gallery.css`: minified by the Rust compiler, so that the crate needs
//! no other build step.

const PARTS: &str = concat!(include_str!("card.css"), include_str!("disclosures.css"), include_str!("media.css"));
const SOURCE: &[u8; PARTS.len()] = match PARTS.as_bytes().first_chunk() {
    Some(bytes) => bytes,
    None => panic!("an array has its own length"),
};
const MINIFIED: ([u8; SOURCE.len()], usize) = minify(SOURCE);

/// The style sheet of the card, minified. It is written for a shadow root.
pub static STYLES: &str = match str::from_utf8(&SHEET) {
    Ok(sheet) => sheet,
    Err(_) => panic!("card.css is not UTF-8"),
};

/// Cut to length: the zeros at the end would be part of the wasm.
const SHEET: [u8; MINIFIED.1] = match MINIFIED.0.first_chunk() {
    Some(sheet) => *sheet,
    None => panic!("card.css grew"),
};

/// What the style sheet of a list of articles or a gallery has beside [`STYLES`], minified.
#[cfg(feature = "formats")]
pub static LIST_STYLES: &str = match str::from_utf8(&LIST_SHEET) {
    Ok(sheet) => sheet,
    Err(_) => panic!("list.css is not UTF-8"),
};

#[cfg(feature = "formats")]
const LIST_PARTS: &str = concat!(include_str!("list.css"), include_str!("gallery.css"));
#[cfg(feature = "formats")]
const LIST_SOURCE: &[u8; LIST_PARTS.len()] = match LIST_PARTS.as_bytes().first_chunk() {
    Some(bytes) => bytes,
    None => panic!("an array has its own length"),
};
#[cfg(feature = "formats")]
const LIST_MINIFIED: ([u8; LIST_SOURCE.len()], usize) = minify(LIST_SOURCE);
#[cfg(feature = "formats")]
const LIST_SHEET: [u8; LIST_MINIFIED.1] = match LIST_MINIFIED.0.first_chunk() {
    Some(sheet) => *sheet,
    None => panic!("list.css grew"),
};

/// Removes comments, insignificant spaces and last semicolons. Returns the bytes and their number.
///
/// This is a minifier for the sheets of this folder only: there, no string has a comment or two spaces in it.
#[expect(clippy::indexing_slicing, reason = "what fails here fails to compile")]
const fn minify<const LENGTH: usize>(source: &[u8; LENGTH]) -> ([u8; LENGTH], usize) {
    let mut bytes = [0; LENGTH];
    let (mut left, mut length, mut last): (&[u8], _, _) = (source, 0, b'}');
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
        } else if !matches!(last, b' ' | b'{' | b'}' | b';' | b':' | b',' | b'>') && !is_delimiter(next(left)) {
            bytes[length] = b' ';
            (length, last) = (length + 1, b' ');
        }
    }
    (bytes, length)
}

/// Whether a space before this byte is insignificant. A colon is not in the list: `a :hover` is not `a:hover`.
const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b';' | b',' | b'>')
}

/// The next byte that is not a space.
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
    fn comments_and_insignificant_spaces_are_removed() {
        let whole = [STYLES.to_owned(), crate::LIST_STYLES.to_owned()].concat();
        assert!(!whole.contains("/*") && !whole.contains("  ") && !whole.contains('\n'));
        assert!(!whole.contains("; ") && !whole.contains(";}") && !whole.contains(" {"));
    }

    #[test]
    fn nothing_else_is_removed() {
        let bare = |css: &str| css.replace(char::is_whitespace, "").replace(";}", "}");
        let source = super::PARTS.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
        assert_eq!(bare(STYLES), bare(&source.collect::<String>()));
        assert!(STYLES.contains("calc(var(--space) * -1)") && STYLES.contains(".other-direction :is("));
    }
}
