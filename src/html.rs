//! The table written out as HTML: the card's string renderer, and the only place that escapes. It never parses.

use crate::article::Article;
use crate::body::{Block, Line};
use crate::host::Host;
use crate::options::Options;
use crate::view::{Attr, Card, Content, Element, Scope, Tag};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// The card as an HTML string: one `<article>` with what is in it, escaped as the HTML Standard serializes.
#[must_use]
pub fn card(article: &Article, options: &Options, host: &dyn Host) -> String {
    let card = Card::new(article, options, host);
    let mut out = String::with_capacity(4096);
    write(card.root(), &Scope::of(&card), &mut out);
    out
}

fn write(element: &Element, scope: &Scope, out: &mut String) {
    if element.tag == Tag::None {
        return write_content(element, scope, out);
    }
    let name = element.tag.name(scope.card.heading_level());
    out.push('<');
    out.push_str(name);
    if !element.fixed.is_empty() {
        out.push(' ');
        out.push_str(element.fixed);
    }
    for attr in element.attrs {
        match attr {
            Attr::Frame(name, slot) => write_attr(name, scope.card.frame(*slot), out),
            Attr::Text(name, slot) => write_attr(name, scope.text(*slot).as_deref(), out),
            Attr::Url(name, field) => write_attr(name, scope.url(*field).map(|url| url.as_str()), out),
        }
    }
    out.push('>');
    if matches!(element.tag, Tag::Img | Tag::Input | Tag::Br) {
        return;
    }
    write_content(element, scope, out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn write_content(element: &Element, scope: &Scope, out: &mut String) {
    match element.content {
        Content::Empty => {}
        Content::Elements(elements) => {
            for inner in elements {
                inner.scope(scope).iter().for_each(|scope| write(inner, scope, out));
            }
        }
        Content::Word(word) => escape(scope.card.words.get(word), false, out),
        Content::Text(slot) => escape(&scope.text(slot).unwrap_or_default(), false, out),
        Content::Each(list, elements) => {
            let mut index = 0;
            while let Some(entry) = scope.entry(list, index) {
                elements.get(entry.variant()).into_iter().for_each(|element| write(element, &entry, out));
                index += 1;
            }
        }
    }
}

fn write_attr(name: &str, value: Option<&str>, out: &mut String) {
    let Some(value) = value else { return };
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, true, out);
    out.push('"');
}

/// Escapes as the HTML Standard serializes text (§13.3), and with `quoted` attribute values.
fn escape(text: &str, quoted: bool, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\u{A0}']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut chars = from.chars();
        match chars.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') if quoted => out.push_str("&quot;"),
            Some('"') => out.push('"'),
            _ => out.push_str("&nbsp;"),
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
            seq.serialize_element(&crate::body::line_text(line))?;
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
