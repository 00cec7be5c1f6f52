//! Decodes the bytes of a page.

use crate::encoding::guessed;
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// Bytes in which a page declares its encoding. Browsers look at 1,024; pages declare it later, after long scripts.
const DECLARATION: usize = 8192;

/// The text of a page: by its byte order mark, else as UTF-8 if it is valid, else by the encoding it declares
/// (`<meta charset>`, `<meta http-equiv="Content-Type">`), else by a guess.
///
/// UTF-8 precedes the declaration, unlike in <https://html.spec.whatwg.org/multipage/parsing.html#encoding-sniffing-algorithm>:
/// a server that converts a page to UTF-8 says so in a header, which a saved page has lost. Other encodings are hardly
/// ever valid UTF-8 by chance.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let encoding = declared(bytes).unwrap_or_else(|| guessed(bytes));
    encoding.decode_without_bom_handling(bytes).0
}

/// The encoding that the page declares, if it can be one of these bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes).to_ascii_lowercase();
    head.windows(7)
        .enumerate()
        .filter(|(_, window)| window == b"charset")
        .find_map(|(at, _)| label_at(head.get(at + 7..)?))
}

/// The encoding that a text names after `=`.
fn label_at(text: &[u8]) -> Option<&'static Encoding> {
    let label = text.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|byte| b"\"' />;".contains(byte)).unwrap_or(label.len());
    // The bytes are not UTF-8, and an ASCII-compatible declaration cannot be in UTF-16.
    Encoding::for_label(label.get(..end)?).filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_page_is_read_in_the_encoding_it_declares() {
        for (declaration, text) in [
            ("<meta charset=iso-8859-1>", b"F\xE4hre".as_slice()),
            ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>", b"F\xE4hre"),
            ("<META CHARSET=\"ISO-8859-15\">", b"F\xE4hre"),
            ("<!-- charset=utf-8 --><meta charset = 'latin1'>", b"F\xE4hre"),
            ("<?xml version='1.0' encoding='x'?><meta charset='latin1'>", b"F\xE4hre"),
        ] {
            assert!(decode(&[declaration.as_bytes(), text].concat()).ends_with("Fähre"), "{declaration}");
        }
        let cyrillic = [b"<meta charset=windows-1251>".as_slice(), b"\xCF\xE0\xF0\xEE\xEC"].concat();
        assert!(decode(&cyrillic).ends_with("Паром"));
        let japanese = [b"<meta charset=Shift_JIS>".as_slice(), b"\x83\x74\x83\x46\x83\x8A\x81\x5B"].concat();
        assert!(decode(&japanese).ends_with("フェリー"));
    }

    #[test]
    fn utf_8_is_read_whatever_the_page_declares() {
        assert!(decode("<meta charset=iso-8859-1>Fähre".as_bytes()).ends_with("Fähre"));
        assert_eq!(decode("\u{FEFF}Fähre".as_bytes()), "Fähre");
        assert_eq!(decode(b"\xFF\xFEF\0\xE4\0"), "Fä");
    }

    #[test]
    fn an_undeclared_encoding_is_guessed() {
        let text = b"Die F\xE4hre f\xE4hrt ab Montag wieder \xFCber den Flu\xDF, sagte die Beh\xF6rde.";
        assert!(decode(text).starts_with("Die Fähre fährt"));
    }
}
