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
pub(crate) fn escape(text: &str, quoted: bool, out: &mut String) {
    let mut rest = text;
    // Byte by byte: of what is escaped all but U+00A0 is ASCII, and that begins with 0xC2.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | 0xC2)) {
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
