//! Writes the body of a payload: paragraphs as texts, or HTML.

use crate::body::{Block, Line, line_text};
use crate::escape::escape_for_html_alone;
use crate::html_text::decode_entities;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Serializes a body as in a payload: a list of paragraphs, or HTML if it has headings, styles, links or lists. The HTML
/// is a value in JSON, which no template language reads.
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
            out.push_str("<a href=\"");
            escape_for_html_alone(link.as_str(), true, out);
            out.push_str("\">");
        }
        for (on, open) in [(run.strong, "<strong>"), (run.emphasis, "<em>")] {
            out.push_str(if on { open } else { "" });
        }
        text_html(&run.text, out);
        for (on, close) in [(run.emphasis, "</em>"), (run.strong, "</strong>"), (run.link.is_some(), "</a>")] {
            out.push_str(if on { close } else { "" });
        }
    }
}

/// Writes a text that is read back as it is. Publishers escape twice, so `&amp;amp;` is read as `&`: a comment parts
/// the letters of a reference that a text is about.
fn text_html(text: &str, out: &mut String) {
    let mut pieces = text.split('&');
    escape_for_html_alone(pieces.next().unwrap_or_default(), false, out);
    for piece in pieces {
        let reference = ["&", piece].concat();
        out.push_str(if decode_entities(&reference) == reference { "&amp;" } else { "&amp;<!---->" });
        escape_for_html_alone(piece, false, out);
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

    #[test]
    fn html_in_a_payload_is_escaped_for_html_alone() {
        let run = crate::body::Run { strong: true, ..crate::body::Run::plain("[5 %] & {{a}} <b>".into()) };
        assert_eq!(body_html(&[Block::Paragraph(vec![run])]), "<p><strong>[5 %] &amp; {{a}} &lt;b&gt;</strong></p>");
    }

    #[test]
    fn a_reference_that_a_text_is_about_is_read_back() {
        for text in ["Write &amp; for &.", "&#38; &copy; &amp;amp; R&D; AT&T &lt;", "&am&#112; &amp"] {
            let run = crate::body::Run { strong: true, ..crate::body::Run::plain(text.into()) };
            let written = body_html(&[Block::Paragraph(vec![run])]);
            let read = crate::html_text::blocks(&written, &mut |_| None);
            assert_eq!(body_html(&read), written, "{text}");
            assert_eq!(crate::html_text::plain_text(&written), text);
        }
        // The control: without the comment, the reference is read as what it stands for.
        assert_eq!(crate::html_text::plain_text("<p>Write &amp;amp; for &amp;.</p>"), "Write & for &.");
    }
}
