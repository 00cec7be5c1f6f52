//! Mends XML as publishers write it: tags that are not closed or cross, attributes without quotation marks, an end that is
//! missing, other text before and after the document, other prefixes than those that tables name, names in capital letters.

use super::prefixes::Prefixes;
use super::tags::{Piece, Pieces, Tag, attributes};
use alloc::string::String;
use alloc::vec::Vec;

/// The root of a document that is one entry of a feed, and its feed.
const ENTRY: (&str, &str) = ("entry", "feed");

/// What programs print before a document when something goes wrong, and the bytes that they may print.
const NOISE: [&str; 7] = ["<br", "<b>", "Warning:", "Notice:", "Deprecated:", "<?php", "PHP "];
const MAX_NOISE: usize = 4096;

/// Elements of HTML that have no end.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// What may stand before a root element.
const BLANKS: [char; 5] = ['\u{FEFF}', ' ', '\t', '\r', '\n'];

/// The document in a text, without notices of PHP before it.
pub(super) fn start(text: &str) -> &str {
    let trimmed = text.trim_start_matches(BLANKS);
    if !NOISE.iter().any(|start| trimmed.starts_with(start)) {
        return text;
    }
    let at = trimmed.find("<?xml").or_else(|| trimmed.find("<rss")).filter(|at| *at < MAX_NOISE);
    at.and_then(|at| trimmed.get(at..)).unwrap_or(text)
}

/// The root element of a document and its prefixes; `None` for other texts.
fn root(text: &str) -> Option<(Tag<'_>, Prefixes<'_>)> {
    let rest = start(text).trim_start_matches(BLANKS);
    for piece in (Pieces { rest: if rest.starts_with('<') { rest } else { "" } }) {
        match piece {
            Piece::Start(root) => return Some((root, Prefixes::of(&root, text))),
            Piece::Text(text) if text.trim_matches(BLANKS).is_empty() => {}
            Piece::Other => {}
            _ => return None,
        }
    }
    None
}

/// The name of the root element as tables have it.
pub(super) fn root_name(text: &str) -> Option<String> {
    let (root, prefixes) = root(text)?;
    let name = prefixes.canonical(root.name);
    let is_entry = name == ENTRY.0 && prefixes.has_any();
    Some(if is_entry { String::from(ENTRY.1) } else { name })
}

/// Whether a document has prefixes that tables do not name, is an entry without its feed, or has text before it.
pub(super) fn is_odd(text: &str) -> bool {
    start(text).len() < text.len()
        || root(text).is_some_and(|(root, prefixes)| prefixes.are_odd() || prefixes.canonical(root.name) == ENTRY.0)
}

/// The well-formed document that is meant. What is not closed is closed where what holds it ends.
pub(super) fn mend(text: &str) -> String {
    let Some((root, prefixes)) = root(text) else { return String::from(text) };
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<String> = Vec::new();
    let is_entry = prefixes.canonical(root.name) == ENTRY.0;
    if is_entry {
        push_all(&mut out, &["<", ENTRY.1, ">"]);
    }
    let mut has_root = false;
    for piece in (Pieces { rest: start(text) }) {
        match piece {
            Piece::Start(tag) if !has_root || !open.is_empty() => {
                has_root = true;
                write_start(&tag, &prefixes, &mut out);
                if !tag.is_empty && !VOID.contains(&tag.name) {
                    open.push(prefixes.canonical(tag.name));
                }
            }
            Piece::End(name) => close(&prefixes.canonical(name), &mut open, &mut out),
            Piece::Text(text) if !open.is_empty() => out.push_str(text),
            Piece::Sign if !open.is_empty() => out.push_str("&lt;"),
            _ => {}
        }
        if has_root && open.is_empty() {
            break;
        }
    }
    open.iter().rev().for_each(|name| push_all(&mut out, &["</", name, ">"]));
    if is_entry {
        push_all(&mut out, &["</", ENTRY.1, ">"]);
    }
    out
}

/// Closes the innermost element of this name, and those in it; nothing if none is open.
fn close(name: &str, open: &mut Vec<String>, out: &mut String) {
    /// Elements in one another that may lack their end.
    const MAX_UNCLOSED: usize = 20;
    if open.iter().rev().take(MAX_UNCLOSED).any(|other| other == name) {
        while let Some(last) = open.pop() {
            push_all(out, &["</", &last, ">"]);
            if last == name {
                break;
            }
        }
    }
}

fn write_start(tag: &Tag<'_>, prefixes: &Prefixes<'_>, out: &mut String) {
    push_all(out, &["<", &prefixes.canonical(tag.name)]);
    for (name, value) in attributes(tag.inner) {
        let name = prefixes.canonical_attribute(name);
        let quote = if value.contains('"') { "'" } else { "\"" };
        push_all(out, &[" ", &name, "=", quote, value, quote]);
    }
    out.push_str(if tag.is_empty || VOID.contains(&tag.name) { "/>" } else { ">" });
}

fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

#[cfg(test)]
mod tests {
    use super::{is_odd, mend, root_name};

    #[test]
    fn what_is_meant_is_well_formed() {
        for (text, meant) in [
            ("<rss><a>x<br>y<b>z</a></rss>", "<rss><a>x<br/>y<b>z</b></a></rss>"),
            ("<rss><a k=v url=\"b>c\" w>x</a></rss><script>", "<rss><a k=\"v\" url=\"b>c\">x</a></rss>"),
            ("<rss><a>1 < 2 <![CDATA[<b>]]></a></b><c>d", "<rss><a>1 &lt; 2 <![CDATA[<b>]]></a><c>d</c></rss>"),
            ("<br />\n<b>Warning</b>\n<?xml version='1.0'?><rss/>", "<rss/>"),
            (
                "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:a/></x:feed>",
                "<feed xmlns:x=\"http://www.w3.org/2005/Atom\"><a/></feed>",
            ),
            (
                "<rss xmlns:d='http://purl.org/dc/elements/1.1/'><d:a/></rss>",
                "<rss xmlns:d=\"http://purl.org/dc/elements/1.1/\"><dc:a/></rss>",
            ),
            (
                "<entry xmlns='http://www.w3.org/2005/Atom'>a</entry>",
                "<feed><entry xmlns=\"http://www.w3.org/2005/Atom\">a</entry></feed>",
            ),
        ] {
            assert_eq!(mend(text), meant, "{text}");
        }
    }

    #[test]
    fn usual_documents_are_not_odd() {
        for text in [
            "<rss xmlns:atom='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/'>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'>",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>",
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>",
            "<nitf>",
        ] {
            assert!(!is_odd(text), "{text}");
        }
        assert_eq!(root_name("<x:nitf xmlns:x='http://iptc.org/std/NITF/2006-10-18/'>").as_deref(), Some("nitf"));
        assert_eq!(root_name("<entry>").as_deref(), Some("entry"));
    }
}
