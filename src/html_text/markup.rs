//! Finds out whether a text that should be plain is HTML, and makes it plain.

use super::cursor::{Cursor, LESS, SPACE, class};
use super::{decode_entities, plain_text};
use crate::text::{find, has_word};
use alloc::borrow::Cow;
use alloc::string::String;

/// How often a text may be escaped.
const MAX_ROUNDS: usize = 4;

/// The plain text of a value that should be plain and has tags or references; `None` if it has neither. References are
/// replaced as often as they were escaped.
pub(crate) fn unmarked(text: &str) -> Option<String> {
    let mut plain = None;
    for _ in 0..MAX_ROUNDS {
        let current = plain.as_deref().unwrap_or(text);
        let next = if has_tags(current) { plain_text(current) } else { decode_entities(current).into_owned() };
        if next == current {
            break;
        }
        plain = Some(next);
    }
    plain
}

/// A body whose tags are escaped, as HTML; any other body as it is.
pub(crate) fn unescaped(mut body: Cow<'_, str>) -> Cow<'_, str> {
    for _ in 1..MAX_ROUNDS {
        if has_tags(&body) || find(&body, "&lt;").is_none() && find(&body, "&amp;lt;").is_none() {
            break;
        }
        body = Cow::Owned(decode_entities(&body).into_owned());
    }
    body
}

/// Names of elements that text in payloads has, and that are rarely written about.
const COMMON: &str = "p br b i em strong a span img div ul ol li h1 h2 h3 h4 h5 h6 hr blockquote figure figcaption small sup sub u \
    font cite tr td center q s del ins wbr mark";

/// How many end tags are looked at.
const MAX_ENDS: usize = 20;

/// Whether a text is HTML: whether it has the tag of a common element, closed or not, or both tags of another one.
///
/// Other tags are text: agencies write companies as `<AAPL.O>`, and headlines are about `</head>`.
pub(crate) fn has_tags(text: &str) -> bool {
    let mut rest = Cursor(text);
    let mut ends = 0;
    loop {
        rest.until(LESS);
        if rest.0.is_empty() {
            return false;
        }
        rest.take(1);
        if rest.0.as_bytes().starts_with(b"!--") {
            return true;
        }
        let is_end = rest.peek() == b'/';
        let mut tag = rest.clone();
        tag.take(usize::from(is_end));
        let name = name(&tag);
        if name.is_empty() {
            continue;
        }
        let before = text.get(..text.len() - rest.0.len() - 1).unwrap_or_default();
        let has_start = |ends: &mut usize| {
            *ends += 1;
            is_end && *ends <= MAX_ENDS && starts(before, name)
        };
        if has_word(COMMON, b' ', name) && is_tag(&tag, name, is_end) || has_start(&mut ends) {
            return true;
        }
    }
}

/// The letters and digits at the start.
fn name<'h>(tag: &Cursor<'h>) -> &'h str {
    let end = tag.0.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(tag.0.len());
    tag.0.get(..end).unwrap_or_default()
}

/// Whether what begins with a name is a tag, and not a comparison or the symbol of a company such as `<A>`.
fn is_tag(tag: &Cursor, name: &str, is_end: bool) -> bool {
    let rest = tag.0.get(name.len()..).unwrap_or_default();
    // Up to the next bracket of either kind, so that many tags without an end take linear time.
    let end = rest.bytes().position(|byte| matches!(byte, b'<' | b'>')).unwrap_or(rest.len());
    let attributes = rest.get(..end).unwrap_or_default();
    match rest.as_bytes().first() {
        Some(b'>') => is_end || name.len() > 1 || name.as_bytes().first().is_some_and(u8::is_ascii_lowercase),
        Some(b'/') => rest.as_bytes().get(1) == Some(&b'>'),
        Some(byte) if class(*byte) & SPACE != 0 => {
            is_end || attributes.bytes().any(|byte| byte == b'=') || attributes.as_bytes().last() == Some(&b'/')
        }
        _ => false,
    }
}

/// Whether a text has a start tag of this name.
fn starts(text: &str, name: &str) -> bool {
    text.as_bytes().windows(name.len() + 2).any(|tag| match tag {
        [b'<', inner @ .., end] => inner.eq_ignore_ascii_case(name.as_bytes()) && !end.is_ascii_alphanumeric(),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_told_from_text_about_tags() {
        for text in [
            "a<br>b",
            "<img src=\"x.jpg\">cut",
            "<p>First",
            "Boats <b>sail</b>",
            "cut <a href=\"http",
            "<SPAN class=x>a",
            "x</p>",
            "a<br />b",
            "<head>x</head>",
            "<video>x</video>",
            "<script>x()</script>",
            "cut <!-- here",
            "<table>x</table>",
            "<style>x</style>",
        ] {
            assert!(has_tags(text), "{text}");
        }
        for text in [
            "",
            "a < b and c > d",
            "<AAPL.O> falls",
            "Agilent <A> rises",
            "What </head> is for",
            "The <video> tag",
            "1 <b and c> 2",
            "<3",
            "i<p",
            "</",
            "<",
            "a <title> of one's own",
            "A <table> and an <iframe> are no <section>",
            "Why <script> and <style> differ",
        ] {
            assert!(!has_tags(text), "{text}");
        }
    }

    /// Each of these would take minutes if every tag were looked at up to the end of the text.
    #[test]
    fn a_million_tags_without_an_end_are_read() {
        for unit in ["<", "<p ", "</p ", "<b a", "<x ", "</x ", "<p a=b <"] {
            let text = unit.repeat(500_000);
            assert_eq!(has_tags(&text), unit.contains('=') || unit == "</p ", "{unit}");
        }
    }

    #[test]
    fn references_are_replaced_as_often_as_they_were_escaped() {
        for (text, plain) in [
            ("Ferry&#8217;s dawn", "Ferry’s dawn"),
            ("Ferry&amp;#8217;s &amp;amp; dusk", "Ferry’s & dusk"),
            ("&amp;lt;b&amp;gt;Dawn&amp;lt;/b&amp;gt;", "Dawn"),
            ("What &lt;/head&gt; is for", "What </head> is for"),
        ] {
            assert_eq!(unmarked(text).as_deref(), Some(plain), "{text}");
        }
        assert_eq!(unmarked("Dawn & dusk"), None);
    }
}
