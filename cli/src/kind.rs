//! Tells HTML pages from payloads.

use super::encoding::utf8;
use article_embed::internal::xml::{is_feed, root};

/// Root elements of XML that may lack its declaration, and is neither a feed nor a page.
const OTHER_ROOTS: [&str; 5] = ["NewsML", "opml", "sitemapindex", "svg", "urlset"];

/// Whether a page has no end. It can be one that is being written: a part of a page is a page, a part of JSON is not.
pub(crate) fn may_be_incomplete(bytes: &[u8]) -> bool {
    let ends = |end: &[u8]| bytes.windows(end.len()).rev().any(|found| found.eq_ignore_ascii_case(end));
    is_page(bytes) && !ends(b"</html") && !ends(b"</body")
}

/// Whether bytes are taken for an HTML page: they begin with `<`, are neither a feed nor other XML, and are not JSON in a
/// comment or a CDATA section, or after code or a notice of PHP.
pub(crate) fn is_page(bytes: &[u8]) -> bool {
    let bytes = &utf8(bytes);
    let text = without_mark(bytes).trim_ascii_start();
    let inner = text.strip_prefix(b"<!--").or_else(|| text.strip_prefix(b"<![CDATA[")).unwrap_or(text);
    let is_noise = ["<?php", "<?=", "<br", "<!--", "<![CDATA["].iter().any(|start| text.starts_with(start.as_bytes()));
    let is_other = |byte: &u8| !(byte.is_ascii_whitespace() || b"-<>/]!;".contains(byte));
    let is_json = matches!(inner.trim_ascii_start().first(), Some(b'{' | b'['))
        || is_noise && text.iter().rev().find(|byte| is_other(byte)) == Some(&b'}');
    let is_declared = text.starts_with(b"<?xml");
    let is_xml = |name: &str| if is_declared { !name.ends_with("html") } else { OTHER_ROOTS.contains(&name) };
    let is_other_xml = || std::str::from_utf8(text).is_ok_and(|text| root(text).is_some_and(is_xml));
    text.first() == Some(&b'<') && !is_json && !std::str::from_utf8(bytes).is_ok_and(is_feed) && !is_other_xml()
}

pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn json_after_marks_and_notices_is_no_page() {
        for text in [
            "<![CDATA[{\"a\": 1}]]>",
            "<!--//--><![CDATA[//><!--\n{\"a\": 1}\n//--><!]]>",
            "<?php header('x'); ?>\n{\"a\": 1}",
            "<br />\n<b>Warning</b>: x<br />\n{\"a\": 1}\n",
        ] {
            assert!(!is_page(text.as_bytes()), "{text}");
        }
        for text in ["<svg xmlns='x'>", "<urlset>", "<?xml version='1.0'?><opml>", "<nitf>", "<rss>"] {
            assert!(!is_page(text.as_bytes()), "{text}");
        }
        for text in
            ["<!doctype html><style>a {}", "<!-- c --><html><script>{}</script></html>", "<br>text", "<?php ?><html>"]
        {
            assert!(is_page(text.as_bytes()), "{text}");
        }
    }
}
