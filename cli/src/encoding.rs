//! Makes UTF-8 of texts in other encodings: those of a byte order mark, UTF-16 without one, and the encoding that XML
//! declares.

use article_embed::internal::xml::is_feed;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Bytes in which XML declares its encoding.
const DECLARATION: usize = 200;

/// A text in UTF-8. Bytes of which nothing says that they are in another encoding stay as they are.
pub(crate) fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mark = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8);
    let found = mark.or_else(|| Some((utf_16(bytes).or_else(|| of_xml(bytes))?, 0)));
    let Some((encoding, length)) = found else { return Cow::Borrowed(bytes) };
    let text = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0;
    Cow::Owned(text.into_owned().into_bytes())
}

/// The encoding of a text in UTF-16 that begins with a character of ASCII, as XML and JSON do
/// (<https://www.w3.org/TR/xml/#sec-guessing>).
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [first, 0, second, 0, ..] if first.is_ascii() && second.is_ascii() && *first != 0 => Some(UTF_16LE),
        [0, first, 0, second, ..] if first.is_ascii() && second.is_ascii() && *first != 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of XML whose bytes are not UTF-8: as declared, else as guessed for a feed.
fn of_xml(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.trim_ascii_start().first() != Some(&b'<') || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    declared(bytes).or_else(|| is_feed(&String::from_utf8_lossy(bytes)).then(|| guessed(bytes)))
}

/// The encoding that XML declares (<https://www.w3.org/TR/xml/#charencoding>), unless it is UTF-8.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes).trim_ascii_start();
    let end = head.windows(2).position(|window| window == b"?>").filter(|_| head.starts_with(b"<?xml"))?;
    let name = b"encoding";
    let at = head.windows(name.len()).position(|window| window == name).filter(|at| *at < end)?;
    let value = head.get(at + name.len()..end)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let label = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'"))?;
    let end = label.iter().position(|byte| b"\"'".contains(byte))?;
    let known = Encoding::for_label(label.get(..end)?)?;
    (known.is_ascii_compatible() && known != UTF_8).then_some(known)
}

/// The encoding that the bytes seem to be in.
pub(crate) fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(bytes, true);
    // A text with a few broken characters is UTF-8 all the same: others hardly ever look like it.
    let (mut broken, mut whole) = (0, 0);
    for c in String::from_utf8_lossy(bytes).chars().filter(|c| !c.is_ascii()) {
        *(if c == char::REPLACEMENT_CHARACTER { &mut broken } else { &mut whole }) += 1;
    }
    if broken * 2 < whole { UTF_8 } else { detector.guess(None, true) }
}

#[cfg(test)]
mod tests {
    use super::utf8;

    fn decoded(bytes: &[u8]) -> String {
        String::from_utf8_lossy(&utf8(bytes)).into_owned()
    }

    #[test]
    fn a_text_is_read_in_the_encoding_it_declares() {
        for mark in ["\u{FEFF}", "{", "<"] {
            let text = format!("{mark}F\u{E4}hre");
            for bytes in [
                text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
                text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                text.as_bytes().to_vec(),
            ] {
                assert_eq!(decoded(&bytes).trim_start_matches('\u{FEFF}'), text.trim_start_matches('\u{FEFF}'));
            }
        }
        for declaration in ["encoding='ISO-8859-1'", "encoding = \"windows-1252\"", "version='1.0' encoding= 'LATIN1'"]
        {
            let latin = [b"<?xml ", declaration.as_bytes(), b"?><a>F\xE4hre</a>"].concat();
            assert!(decoded(&latin).ends_with("<a>Fähre</a>"), "{declaration}");
        }
        let cyrillic = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xCF\xE0\xF0\xEE\xEC</a>";
        assert!(decoded(cyrillic).ends_with("<a>Паром</a>"));
    }

    #[test]
    fn a_feed_in_another_encoding_than_it_declares_is_guessed() {
        for declaration in ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>"] {
            let feed = [declaration.as_bytes(), b"<rss>F\xE4hre f\xE4hrt \xFCber den Flu\xDF</rss>"].concat();
            assert!(decoded(&feed).ends_with("<rss>Fähre fährt über den Fluß</rss>"), "{declaration}");
        }
    }

    #[test]
    fn other_bytes_stay_as_they_are() {
        for bytes in [
            b"<html><meta charset='latin1'>F\xE4hre".as_slice(),
            "<?xml version='1.0' encoding='latin1'?><a>Fähre</a>".as_bytes(),
            b"<?xml version='1.0' encoding='no-such'?>\xE4",
            b"{\"a\": \"\xE4\"}",
            b"\0\0\0\0",
            b"{\0",
            b"",
        ] {
            assert_eq!(utf8(bytes), bytes);
        }
    }
}
