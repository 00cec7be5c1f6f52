//! Tells HTML pages from payloads.

use super::encoding::utf8;
use article_embed::internal::xml::{is_feed, root};

/// Whether a page has no end. It can be one that is being written: a part of a page is a page, a part of JSON is not.
pub(crate) fn may_be_incomplete(bytes: &[u8]) -> bool {
    let ends = |end: &[u8]| bytes.windows(end.len()).rev().any(|found| found.eq_ignore_ascii_case(end));
    is_page(bytes) && !ends(b"</html") && !ends(b"</body")
}

/// Whether bytes are taken for an HTML page: they begin with `<`, are neither a feed nor other XML, and are not JSON in a
/// comment or a CDATA section.
pub(crate) fn is_page(bytes: &[u8]) -> bool {
    let bytes = &utf8(bytes);
    let text = without_mark(bytes).trim_ascii_start();
    let inner = text.strip_prefix(b"<!--").or_else(|| text.strip_prefix(b"<![CDATA[")).unwrap_or(text);
    let is_json = matches!(inner.trim_ascii_start().first(), Some(b'{' | b'['));
    let is_other_xml = || {
        text.starts_with(b"<?xml")
            && std::str::from_utf8(text).is_ok_and(|text| root(text).is_some_and(|root| !root.ends_with("html")))
    };
    text.first() == Some(&b'<') && !is_json && !std::str::from_utf8(bytes).is_ok_and(is_feed) && !is_other_xml()
}

pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
