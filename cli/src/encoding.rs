//! Makes UTF-8 of texts in other encodings, where they say which: by a byte order mark, or by the declaration of XML.

use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// Bytes in which XML declares its encoding.
const DECLARATION: usize = 200;

/// A text in UTF-8. Bytes that do not say that they are in another encoding stay as they are.
pub(crate) fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mark = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8);
    let Some((encoding, length)) = mark.or_else(|| Some((declared(bytes)?, 0))) else { return Cow::Borrowed(bytes) };
    let text = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0;
    Cow::Owned(text.into_owned().into_bytes())
}

/// The encoding that XML declares (<https://www.w3.org/TR/xml/#charencoding>), if its bytes are not UTF-8.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes);
    let is_xml = head.trim_ascii_start().starts_with(b"<?xml") && std::str::from_utf8(bytes).is_err();
    let end = head.windows(2).position(|window| window == b"?>").filter(|_| is_xml)?;
    let name = b"encoding=";
    let at = head.windows(name.len()).position(|window| window == name).filter(|at| *at < end)?;
    let label = head.get(at + name.len() + 1..end)?;
    let end = label.iter().position(|byte| b"\"'".contains(byte))?;
    Encoding::for_label(label.get(..end)?).filter(|encoding| encoding.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::utf8;

    #[test]
    fn a_text_is_read_in_the_encoding_it_declares() {
        for bytes in [
            "\u{FEFF}F\u{E4}hre".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            "\u{FEFF}F\u{E4}hre".encode_utf16().flat_map(u16::to_be_bytes).collect(),
            "F\u{E4}hre".into(),
        ] {
            assert_eq!(String::from_utf8_lossy(&utf8(&bytes)), "Fähre");
        }
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>F\xE4hre</a>";
        assert!(String::from_utf8_lossy(&utf8(latin)).ends_with("<a>Fähre</a>"));
        let cyrillic = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xCF\xE0\xF0\xEE\xEC</a>";
        assert!(String::from_utf8_lossy(&utf8(cyrillic)).ends_with("<a>Паром</a>"));
    }

    #[test]
    fn other_bytes_stay_as_they_are() {
        for bytes in [
            b"<html><meta charset='latin1'>F\xE4hre".as_slice(),
            "<?xml version='1.0' encoding='latin1'?><a>Fähre</a>".as_bytes(),
            b"<?xml version='1.0' encoding='no-such'?>\xE4",
            b"{\"a\": \"\xE4\"}",
            b"",
        ] {
            assert_eq!(utf8(bytes), bytes);
        }
    }
}
