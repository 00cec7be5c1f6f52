//! Splits HTML into tags and text like <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>.

use super::cursor::{Cursor, END, GREATER, LESS, NAME_END, class};
pub use super::elements::ElementKind;
pub use super::entities::{Location, address, decode, names};
pub use super::tags::Tag;

/// One token of HTML as it is written: nothing is decoded, lower-cased or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token<'h> {
    /// Characters, with character references.
    Text(&'h str),
    /// The content of an element whose content is not HTML, such as a script.
    Raw(&'h str),
    /// A start tag.
    Start(Tag<'h>),
    /// An end tag.
    End(Tag<'h>),
    /// A comment, a declaration or a processing instruction, from its `!` or `?` to its end.
    Comment(&'h str),
}

/// The tokens of an HTML text, in one pass.
#[derive(Debug, Clone)]
pub struct Tokens<'h> {
    rest: Cursor<'h>,
    /// The kind and name of the open element whose content is not HTML.
    inside: Option<(ElementKind, &'h str)>,
}

impl<'h> Tokens<'h> {
    /// The tokens of a fragment, as in a paragraph.
    #[must_use]
    pub fn new(html: &'h str) -> Self {
        Tokens { rest: Cursor(html), inside: None }
    }

    /// The tokens of the content of the element `name`, of a kind whose content is not HTML.
    #[must_use]
    pub fn inside(kind: ElementKind, name: &'h str, html: &'h str) -> Self {
        Tokens { rest: Cursor(html), inside: Some((kind, name)) }
    }

    /// The characters before the next markup.
    fn text(&mut self) -> &'h str {
        let start = self.rest.0;
        loop {
            self.rest.until(LESS);
            // Before anything else "<" is a character.
            match self.rest.0.as_bytes() {
                [_, b'!' | b'?', ..] | [_, b'/', _, ..] | [] => return self.rest.since(start),
                [_, byte, ..] if byte.is_ascii_alphabetic() => return self.rest.since(start),
                _ => self.rest.take(1),
            };
        }
    }

    /// The tag or comment at a `<`.
    fn markup(&mut self) -> Option<Token<'h>> {
        self.rest.take(1);
        let end = self.rest.peek() == b'/';
        self.rest.take(usize::from(end));
        if self.rest.peek().is_ascii_alphabetic() {
            let tag = Tag::read(&mut self.rest)?;
            if end {
                return Some(Token::End(tag));
            }
            if matches!(tag.kind, ElementKind::Raw | ElementKind::Script | ElementKind::Plaintext) {
                self.inside = Some((tag.kind, tag.name));
            }
            return Some(Token::Start(tag));
        }
        // "</>" becomes a comment here and nothing in the standard; neither shows.
        let comment = if self.rest.0.starts_with("!--") { self.comment() } else { self.rest.until(GREATER) };
        self.rest.take(1);
        Some(Token::Comment(comment))
    }

    /// A comment up to the `>` that ends it.
    fn comment(&mut self) -> &'h str {
        let start = self.rest.0;
        self.rest.take(3);
        let inner = self.rest.0;
        loop {
            self.rest.until(GREATER);
            let before = self.rest.since(inner);
            let ended = before.ends_with("--") || before.ends_with("--!") || before.is_empty() || before == "-";
            if ended || self.rest.peek() == END {
                return self.rest.since(start);
            }
            self.rest.take(1);
        }
    }

    /// The content of an element whose content is not HTML, up to its end tag.
    fn raw(&mut self, kind: ElementKind, name: &str) -> &'h str {
        let start = self.rest.0;
        // In a script, `<script` after `<!--` hides one end tag: 0 outside, 1 in the comment, 2 in the inner script.
        // https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state
        let mut hidden = 0;
        loop {
            self.rest.until(LESS | GREATER);
            let html = self.rest.0;
            match self.rest.peek() {
                END => return start,
                b'<' if hidden < 2 && kind != ElementKind::Plaintext && is_tag(html, "</", name) => {
                    return self.rest.since(start);
                }
                b'<' if kind == ElementKind::Script => {
                    hidden = match hidden {
                        0 if html.starts_with("<!--") => 1,
                        1 if is_tag(html, "<", "script") => 2,
                        2 if is_tag(html, "</", "script") => 1,
                        same => same,
                    }
                }
                b'>' if self.rest.since(start).ends_with("--") => hidden = 0,
                _ => {}
            }
            self.rest.take(1);
        }
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        if let Some((kind, name)) = self.inside.take() {
            return Some(Token::Raw(self.raw(kind, name)));
        }
        match self.text() {
            "" if self.rest.0.is_empty() => None,
            "" => self.markup(),
            text => Some(Token::Text(text)),
        }
    }
}

/// Whether `html` starts with `open`, the name, and a byte that ends a name.
fn is_tag(html: &str, open: &str, name: &str) -> bool {
    let mut rest = Cursor(html);
    rest.take(open.len()) == open
        && rest.take(name.len()).eq_ignore_ascii_case(name)
        && class(rest.peek()) & NAME_END != 0
}
