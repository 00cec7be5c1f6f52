//! Parses XML into elements in document order.

use crate::html_text::tokens::{Location, decode};
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

const MAX_ELEMENTS: usize = 1 << 15;
const MAX_DEPTH: usize = 48;
const MAX_CHILDREN: usize = 1024;
const MAX_ATTRIBUTES: usize = 32;

/// An element.
pub(super) struct Element<'x> {
    pub(super) name: &'x str,
    pub(super) attributes: Vec<(&'x str, Cow<'x, str>)>,
    /// The positions of its elements in the list of all.
    pub(super) children: Vec<usize>,
    /// Its own text, with references replaced.
    pub(super) text: String,
    /// What stands between its tags.
    pub(super) markup: &'x str,
}

impl Element<'_> {
    /// Whether its content is markup and not data: text and elements alternate, or it says so, as in Atom.
    pub(super) fn is_markup(&self) -> bool {
        let says = self.attributes.iter().any(|(name, value)| *name == "type" && value == "xhtml")
            || self.is_page()
            || self.is_person();
        !self.children.is_empty() && (says || !trimmed(&self.text).is_empty()) && !self.is_story() && !self.is_byline()
    }

    /// Whether it is a byline in NITF, whose elements are names.
    fn is_byline(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.name == "byline"
    }

    /// Whether it is a name in NITF, whose parts are elements.
    fn is_person(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.name == "person"
    }

    /// Whether it is the body of an HTML document in NewsML-G2.
    fn is_page(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.name == "body" && !self.markup.contains("<body.")
    }

    /// Whether it is the text of a story in NITF, with pictures between the paragraphs.
    pub(super) fn is_story(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.name == "body.content"
    }
}

/// A text without white space around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_ascii()
}

/// Where a text is not well-formed, and what would be right there.
type Fault = (usize, &'static str);

/// The elements of a text; the root is the first.
pub(super) fn parse(text: &str) -> Result<Vec<Element<'_>>, Fault> {
    let mut parser = Parser { text, at: 0, elements: Vec::new(), open: Vec::new() };
    parser.skip_prolog();
    while parser.elements.is_empty() || !parser.open.is_empty() {
        parser.step()?;
    }
    parser.skip_prolog();
    if parser.rest().is_empty() { Ok(parser.elements) } else { Err((parser.at, "one root element")) }
}

/// The name of the root element.
pub(super) fn root(text: &str) -> Option<&str> {
    let mut parser = Parser { text, at: 0, elements: Vec::new(), open: Vec::new() };
    parser.skip_prolog();
    parser.eat("<").then(|| parser.name())
}

struct Parser<'x> {
    text: &'x str,
    at: usize,
    elements: Vec<Element<'x>>,
    /// The open elements, and where the content of each begins.
    open: Vec<(usize, usize)>,
}

impl<'x> Parser<'x> {
    fn rest(&self) -> &'x str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        self.at += if found { token.len() } else { 0 };
        found
    }

    /// Consumes everything up to a token and the token itself; all, if there is none. Returns what is before it.
    fn past(&mut self, token: &str) -> &'x str {
        let rest = self.rest();
        let starts = |window: &[u8]| window == token.as_bytes();
        let end = rest.as_bytes().windows(token.len()).position(starts).unwrap_or(rest.len());
        self.at += (end + token.len()).min(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let rest = self.rest().strip_prefix('\u{FEFF}').unwrap_or(self.rest());
        self.at = self.text.len() - rest.trim_ascii_start().len();
    }

    /// Skips declarations, comments and the document type.
    fn skip_prolog(&mut self) {
        loop {
            self.skip_space();
            if self.eat("<?") {
                self.past("?>");
            } else if self.eat("<!--") {
                self.past("-->");
            } else if self.eat("<!DOCTYPE") || self.eat("<!doctype") {
                let mut before = self.rest().bytes().take_while(|byte| *byte != b'>');
                let declares = before.any(|byte| byte == b'[');
                if declares {
                    self.past("]");
                }
                self.past(">");
            } else {
                return;
            }
        }
    }

    fn name(&mut self) -> &'x str {
        let rest = self.rest();
        let end = rest.bytes().position(|byte| b" \t\n\r/>=<\"'".contains(&byte)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// Reads one tag or text.
    fn step(&mut self) -> Result<(), Fault> {
        let start = self.at;
        if self.eat("<![CDATA[") {
            let text = self.past("]]>");
            self.push_text(text);
        } else if self.eat("<!--") {
            self.past("-->");
        } else if self.eat("<?") {
            self.past("?>");
        } else if self.eat("</") {
            self.end(start)?;
        } else if self.eat("<") {
            self.start(start)?;
        } else if self.open.is_empty() {
            return Err((self.at, "an element"));
        } else if self.rest().is_empty() {
            return Err((self.at, "the end tag of the open element"));
        } else {
            let rest = self.rest();
            let text = rest.get(..rest.bytes().position(|byte| byte == b'<').unwrap_or(rest.len())).unwrap_or_default();
            self.at += text.len();
            self.push_text(&decode(text, Location::Attribute));
        }
        Ok(())
    }

    fn push_text(&mut self, text: &str) {
        if let Some(element) = self.open.last().and_then(|(index, _)| self.elements.get_mut(*index)) {
            element.text.push_str(text);
        }
    }

    fn end(&mut self, start: usize) -> Result<(), Fault> {
        let name = self.name();
        self.skip_space();
        let last = self.open.pop().and_then(|(index, content)| Some((self.elements.get_mut(index)?, content)));
        match last {
            Some((element, content)) if element.name == name => {
                element.markup = self.text.get(content..start).unwrap_or_default();
            }
            _ => return Err((start, "the end tag of the open element")),
        }
        if self.eat(">") { Ok(()) } else { Err((self.at, "the end of a tag")) }
    }

    fn start(&mut self, start: usize) -> Result<(), Fault> {
        let name = self.name();
        if name.is_empty() {
            return Err((self.at, "the name of an element"));
        }
        let attributes = self.attributes()?;
        let index = self.elements.len();
        if let Some(parent) = self.open.last().and_then(|(parent, _)| self.elements.get_mut(*parent)) {
            // A podcast has thousands of items, the newest first.
            if parent.children.len() < MAX_CHILDREN {
                parent.children.push(index);
            }
        }
        if index >= MAX_ELEMENTS || self.open.len() >= MAX_DEPTH {
            return Err((start, "fewer elements"));
        }
        self.elements.push(Element { name, attributes, children: Vec::new(), text: String::new(), markup: "" });
        let is_empty = self.eat("/");
        if !self.eat(">") {
            return Err((self.at, "the end of a tag"));
        }
        if !is_empty {
            self.open.push((index, self.at));
        }
        Ok(())
    }

    fn attributes(&mut self) -> Result<Vec<(&'x str, Cow<'x, str>)>, Fault> {
        let mut attributes = Vec::new();
        loop {
            self.skip_space();
            if self.rest().is_empty() || self.rest().starts_with(['/', '>']) {
                return Ok(attributes);
            }
            let name = self.name();
            self.skip_space();
            if name.is_empty() || !self.eat("=") || attributes.len() >= MAX_ATTRIBUTES {
                return Err((self.at, "an attribute"));
            }
            self.skip_space();
            let quote = if self.eat("\"") { "\"" } else { "'" };
            if quote == "'" && !self.eat("'") {
                return Err((self.at, "a quoted value"));
            }
            attributes.push((name, decode(self.past(quote), Location::Attribute)));
        }
    }
}
