//! Tags of XML that may not be well-formed.

use alloc::vec::Vec;

/// The maximum number of attributes of a tag.
const MAX_ATTRIBUTES: usize = 32;

/// What stands in a text one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'x> {
    /// Text, or a section of CDATA.
    Text(&'x str),
    /// A sign that begins no tag.
    Sign,
    Start(Tag<'x>),
    End(&'x str),
    /// A comment, an instruction or a document type.
    Other,
}

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'x> {
    pub(super) name: &'x str,
    /// What follows the name.
    pub(super) inner: &'x str,
    pub(super) is_empty: bool,
}

/// The pieces of a text.
pub(super) struct Pieces<'x> {
    pub(super) rest: &'x str,
}

impl<'x> Pieces<'x> {
    /// Takes what stands before the end of a token, and the token.
    fn past(&mut self, token: &str) -> &'x str {
        let at = self.rest.find(token).map_or(self.rest.len(), |at| at + token.len());
        self.take(at)
    }

    fn take(&mut self, length: usize) -> &'x str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Takes a tag, with the signs `>` in its quoted values.
    fn tag(&mut self) -> &'x str {
        let mut quote = None;
        let end = self.rest.bytes().enumerate().find(|(at, byte)| {
            match quote {
                Some(open) if open == *byte => quote = None,
                None if matches!(byte, b'"' | b'\'') && self.rest.as_bytes().get(at.wrapping_sub(1)) == Some(&b'=') => {
                    quote = Some(*byte);
                }
                _ => {}
            }
            quote.is_none() && *byte == b'>'
        });
        let length = end.map_or(self.rest.len(), |(at, _)| at + 1);
        self.take(length)
    }
}

impl<'x> Iterator for Pieces<'x> {
    type Item = Piece<'x>;

    fn next(&mut self) -> Option<Piece<'x>> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        if !rest.starts_with('<') {
            let end = rest.find('<').unwrap_or(rest.len());
            return Some(Piece::Text(self.take(end)));
        }
        if rest.starts_with("<![CDATA[") {
            return Some(Piece::Text(self.past("]]>")));
        }
        let token = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!") {
            let declares = rest.bytes().take_while(|byte| *byte != b'>').any(|byte| byte == b'[');
            if declares { "]>" } else { ">" }
        } else {
            ""
        };
        if !token.is_empty() {
            self.past(token);
            return Some(Piece::Other);
        }
        if !rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() || "/_:".contains(c))) {
            self.take(1);
            return Some(Piece::Sign);
        }
        Some(tag(self.tag()))
    }
}

/// The tag in a text from `<` to `>`.
fn tag(text: &str) -> Piece<'_> {
    let inner = text.trim_start_matches('<').trim_end_matches('>');
    if let Some(name) = inner.strip_prefix('/') {
        return Piece::End(name.trim());
    }
    let end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(inner.len());
    let (name, inner) = inner.split_at_checked(end).unwrap_or((inner, ""));
    Piece::Start(Tag { name, inner: inner.trim_end_matches('/'), is_empty: inner.ends_with('/') })
}

/// The attributes of a tag: their names and values, with or without quotation marks. One without a value is left out.
pub(super) fn attributes(inner: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    let mut rest = inner.trim_ascii_start();
    while !rest.is_empty() && attributes.len() < MAX_ATTRIBUTES {
        let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
            rest = after.trim_ascii_start();
            continue;
        };
        let value = value.trim_ascii_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let inside = quote.and_then(|quote| value.strip_prefix(quote)).unwrap_or(value);
        let ends = |c: char| quote.map_or(c.is_ascii_whitespace(), |quote| c == quote);
        let (value, after) = inside.split_at_checked(inside.find(ends).unwrap_or(inside.len())).unwrap_or((inside, ""));
        if !name.is_empty() {
            attributes.push((name, value));
        }
        rest = quote.and_then(|quote| after.strip_prefix(quote)).unwrap_or(after).trim_ascii_start();
    }
    attributes
}
