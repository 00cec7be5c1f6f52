//! HTML text → tags and text, after the tokenizer of the WHATWG HTML Standard. It builds no tree.

use super::cursor::{Cursor, END, GREATER, LESS, NAME_END, class};
pub use super::elements::Kind;
pub use super::entities::{Place, address, decode, names};
pub use super::tags::Tag;

/// One piece of HTML, as it is written: nothing is decoded, lower-cased or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token<'h> {
    /// Characters; references in them count.
    Text(&'h str),
    /// What is in an element that is not HTML inside, such as a script.
    Raw(&'h str),
    /// A start tag.
    Start(Tag<'h>),
    /// An end tag.
    End(Tag<'h>),
    /// A comment, a declaration or an instruction, from its `!` or `?` to its end.
    Comment(&'h str),
}

/// The tokens of an HTML text, in one pass.
#[derive(Debug, Clone)]
pub struct Tokens<'h> {
    rest: Cursor<'h>,
    /// The kind and name of the open element that is not HTML inside.
    inside: Option<(Kind, &'h str)>,
}

impl<'h> Tokens<'h> {
    /// The tokens of what could stand in a paragraph.
    #[must_use]
    pub fn new(html: &'h str) -> Self {
        Tokens { rest: Cursor(html), inside: None }
    }

    /// The tokens of what could stand in the element `name` of a kind that is not HTML inside.
    #[must_use]
    pub fn inside(kind: Kind, name: &'h str, html: &'h str) -> Self {
        Tokens { rest: Cursor(html), inside: Some((kind, name)) }
    }

    /// The characters before the next markup.
    fn text(&mut self) -> &'h str {
        let start = self.rest.0;
        loop {
            self.rest.until(LESS);
            // Before anything else a "<" is a character.
            match self.rest.0.as_bytes() {
                [_, b'!' | b'?', ..] | [_, b'/', _, ..] | [] => return self.rest.since(start),
                [_, byte, ..] if byte.is_ascii_alphabetic() => return self.rest.since(start),
                _ => self.rest.take(1),
            };
        }
    }

    /// What begins with a `<` that is more than a character.
    fn markup(&mut self) -> Option<Token<'h>> {
        self.rest.take(1);
        let end = self.rest.peek() == b'/';
        self.rest.take(usize::from(end));
        if self.rest.peek().is_ascii_alphabetic() {
            let tag = Tag::read(&mut self.rest)?;
            if end {
                return Some(Token::End(tag));
            }
            if matches!(tag.kind, Kind::Raw | Kind::Script | Kind::Plaintext) {
                self.inside = Some((tag.kind, tag.name));
            }
            return Some(Token::Start(tag));
        }
        // "</>" gives a comment here and nothing in the standard, which is the same to a reader.
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

    /// What is in an element that is not HTML inside, up to its end tag.
    fn raw(&mut self, kind: Kind, name: &str) -> &'h str {
        let start = self.rest.0;
        // In a script, after `<!--`, a second `<script` hides one end tag: 0 outside, 1 in a comment, 2 in such a script.
        let mut hidden = 0;
        loop {
            self.rest.until(LESS | GREATER);
            let html = self.rest.0;
            match self.rest.peek() {
                END => return start,
                b'<' if hidden < 2 && kind != Kind::Plaintext && is_tag(html, "</", name) => {
                    return self.rest.since(start);
                }
                b'<' if kind == Kind::Script => {
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

/// Whether `html` starts with `open`, the name and what ends a name.
fn is_tag(html: &str, open: &str, name: &str) -> bool {
    let mut rest = Cursor(html);
    rest.take(open.len()) == open
        && rest.take(name.len()).eq_ignore_ascii_case(name)
        && class(rest.peek()) & NAME_END != 0
}
