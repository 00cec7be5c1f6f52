//! What is written in HTML: escaped text, attributes, a story's blocks as markup. It alone escapes; it never parses.

use crate::body::{Block, Line, line_text};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Writes an attribute, if it has a value.
pub(crate) fn write_attr(name: &str, value: Option<&str>, out: &mut String) {
    let Some(value) = value else { return };
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, true, out);
    out.push('"');
}

/// Escapes as the HTML Standard serializes text (§13.3), and with `quoted` attribute values.
#[inline]
pub(crate) fn escape(text: &str, quoted: bool, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        replace(text, quoted, out);
    }
}

#[inline(never)]
fn replace(text: &str, quoted: bool, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(begins_escaped) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut chars = from.chars();
        match chars.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') if quoted => out.push_str("&quot;"),
            Some('\u{A0}') => out.push_str("&nbsp;"),
            other => out.extend(other),
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// Of what is escaped all but U+00A0 is ASCII, and that begins with 0xC2.
fn begins_escaped(byte: u8) -> bool {
    // Not `matches!`, whose jumps no compiler makes one operation on sixteen bytes.
    (byte == b'&') | (byte == b'"') | (byte == b'<') | (byte == b'>') | (byte == 0xC2)
}

/// Whether nothing in a text is escaped. Most texts are so: they are looked at in stretches, of which the last may
/// overlap the one before it.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    if let Some(last) = bytes.last_chunk() {
        let plain = |sixteen: &[u8; 16]| !sixteen.iter().fold(false, |found, byte| found | begins_escaped(*byte));
        return bytes.as_chunks().0.iter().all(plain) && plain(last);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return [first, last].into_iter().all(|eight| marked(u64::from_le_bytes(*eight)) == 0);
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            let [first, last] = [first, last].map(|half: &[u8; 4]| u64::from(u32::from_le_bytes(*half)));
            marked(first | last << 32) == 0
        }
        _ => !bytes.iter().copied().any(begins_escaped),
    }
}

/// Not 0 if one of eight bytes begins what is escaped.
fn marked(eight: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    // Where a byte is 0, the highest bit of it or of one above it is left.
    let zero = |bytes: u64| bytes.wrapping_sub(ONES) & !bytes;
    // `"` and `&` are one bit apart, and so are `<` and `>`.
    let quote = zero((eight | (ONES * 4)) ^ (ONES * 0x26));
    let angle = zero((eight | (ONES * 2)) ^ (ONES * 0x3E));
    (quote | angle | zero(eight ^ (ONES * 0xC2))) & (ONES * 0x80)
}

/// Writes a body as the payload has it: a list of paragraphs, or HTML where a list of texts cannot say it.
pub(crate) fn serialize_body<S: Serializer>(body: &[Block], serializer: S) -> Result<S::Ok, S::Error> {
    let plain = |block: &Block| matches!(block, Block::Paragraph(line) if matches!(line.as_slice(), [run] if run.link.is_none() && !run.emphasis && !run.strong));
    if !body.iter().all(plain) {
        return body_html(body).serialize(serializer);
    }
    let mut seq = serializer.serialize_seq(Some(body.len()))?;
    for block in body {
        if let Block::Paragraph(line) = block {
            seq.serialize_element(&line_text(line))?;
        }
    }
    seq.end()
}

fn body_html(body: &[Block]) -> String {
    let mut out = String::new();
    for block in body {
        match block {
            Block::Paragraph(line) => wrap("p", &mut out, |out| line_html(line, out)),
            Block::Heading(line) => wrap("h2", &mut out, |out| line_html(line, out)),
            Block::Quotation(lines) => wrap("blockquote", &mut out, |out| lines_html("p", lines, out)),
            Block::List { ordered, items } => {
                wrap(if *ordered { "ol" } else { "ul" }, &mut out, |out| lines_html("li", items, out));
            }
        }
    }
    out
}

fn lines_html(name: &str, lines: &[Line], out: &mut String) {
    for line in lines {
        wrap(name, out, |out| line_html(line, out));
    }
}

fn line_html(line: &Line, out: &mut String) {
    for run in line {
        if run.is_break() {
            out.push_str("<br>");
            continue;
        }
        if let Some(link) = &run.link {
            out.push_str("<a");
            write_attr("href", Some(link.as_str()), out);
            out.push('>');
        }
        for (on, open) in [(run.strong, "<strong>"), (run.emphasis, "<em>")] {
            out.push_str(if on { open } else { "" });
        }
        escape(&run.text, false, out);
        for (on, close) in [(run.emphasis, "</em>"), (run.strong, "</strong>"), (run.link.is_some(), "</a>")] {
            out.push_str(if on { close } else { "" });
        }
    }
}

fn wrap(name: &str, out: &mut String, write: impl FnOnce(&mut String)) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    write(out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn escaped(text: &str, quoted: bool) -> String {
        let mut out = String::new();
        escape(text, quoted, &mut out);
        out
    }

    /// The same, character by character.
    fn plainly(text: &str, quoted: bool) -> String {
        let one = |c: char| match c {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            '>' => "&gt;".into(),
            '"' if quoted => "&quot;".into(),
            '\u{A0}' => "&nbsp;".into(),
            c => String::from(c),
        };
        text.chars().map(one).collect()
    }

    #[test]
    fn what_is_escaped_is_found_wherever_it_stands() {
        for length in 0..70 {
            for place in 0..=length {
                for found in ['&', '<', '>', '"', '\u{A0}', '\'', '\u{A1}', '\u{C2}', '$', '.', '\u{7F}'] {
                    let text = format!("{}{found}{}", "a".repeat(place), "ß".repeat(length - place));
                    for quoted in [true, false] {
                        assert_eq!(escaped(&text, quoted), plainly(&text, quoted), "{text}");
                    }
                    assert!(!is_plain(&text) || plainly(&text, true) == text, "{text}");
                }
            }
        }
    }

    #[test]
    fn texts_without_what_is_escaped_are_plain() {
        assert!((0..70).all(|length| is_plain(&"aß".repeat(length))));
    }

    #[test]
    fn every_character_is_told_from_those_that_are_escaped() {
        for c in '\0'..'\u{3000}' {
            let text = String::from(c).repeat(9);
            assert_eq!(escaped(&text, true), plainly(&text, true), "{c:?}");
        }
    }
}
