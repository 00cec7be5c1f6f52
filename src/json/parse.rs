//! Parses JSON text (<https://www.rfc-editor.org/rfc/rfc8259>) into a flat list of nodes, in one pass and without recursion.
//!
//! Strings and numbers stay in the text: a node says where. It also says where the next value after it is, so a reader
//! skips what it does not want in one step, and nesting of any depth costs no stack.

use super::node::{Node, name_bit};
use super::scan::plain_length;
use super::{Kind, SyntaxError};

/// Parses a whole text; an error is an offset in bytes, and what was expected there.
pub(super) fn parse(text: &str) -> Result<Vec<Node>, (usize, &'static str)> {
    let nodes = Vec::with_capacity(expected_nodes(text));
    let mut parser = Parser { bytes: text.as_bytes(), at: 0, nodes, open: NONE, expected: "" };
    // A node addresses the text by 32 bits.
    let fits = u32::try_from(text.len()).is_ok();
    match if fits { parser.document() } else { parser.expected("a text of less than 4 GiB") } {
        Some(()) => Ok(parser.nodes),
        None => Err((parser.at, parser.expected)),
    }
}

/// As many nodes as most payloads of the text's length have. A browser's wasm is smaller without.
fn expected_nodes(text: &str) -> usize {
    const BYTES_PER_NODE: usize = 12;
    const MAX: usize = 4096;
    if cfg!(target_arch = "wasm32") { 0 } else { (text.len() / BYTES_PER_NODE).min(MAX) }
}

/// The innermost container at the top level of a text, where there is none.
const NONE: u32 = u32::MAX;

struct Parser<'t> {
    bytes: &'t [u8],
    at: usize,
    nodes: Vec<Node>,
    /// The index of the innermost container that is still open. Its node's `next` holds the one around it.
    open: u32,
    /// What was expected where the text is wrong.
    expected: &'static str,
}

impl Parser<'_> {
    /// Notes what is expected here. A browser reports no place in the text, and has no bytes for it.
    fn expected<T>(&mut self, what: &'static str) -> Option<T> {
        if SyntaxError::IS_LOCATED {
            self.expected = what;
        }
        None
    }

    fn document(&mut self) -> Option<()> {
        // A byte order mark may stand before the text (RFC 8259, section 8.1).
        if self.bytes.starts_with(b"\xEF\xBB\xBF") {
            self.at = 3;
        }
        loop {
            if self.value()? {
                continue;
            }
            while self.open != NONE && !self.separator()? {}
            if self.open == NONE {
                return if self.peek().is_none() { Some(()) } else { self.expected("the end of the text") };
            }
        }
    }

    /// Reads a value, or the start of a container that is not empty; whether its first value follows.
    fn value(&mut self) -> Option<bool> {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'{') => return self.container(Kind::Object, b'}'),
            Some(b'[') => return self.container(Kind::List, b']'),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal(b"true", Kind::Boolean),
            Some(b'f') => self.literal(b"false", Kind::Boolean),
            Some(b'n') => self.literal(b"null", Kind::Null),
            _ => self.expected("a value"),
        }?;
        Some(false)
    }

    /// Opens a container, and closes it at once where it is empty.
    fn container(&mut self, kind: Kind, end: u8) -> Option<bool> {
        let around = self.open;
        self.open = self.index();
        self.nodes.push(Node { start: 0, length: 0, next: around, kind, escaped: false });
        self.at += 1;
        if self.peek() == Some(end) {
            self.close();
            return Some(false);
        }
        if kind == Kind::Object {
            self.name()?;
        }
        Some(true)
    }

    /// Reads what follows a value: a comma, after which another value follows, or the end of the container.
    fn separator(&mut self) -> Option<bool> {
        let byte = self.peek();
        let Some(container) = self.nodes.get_mut(self.open as usize) else { return Some(false) };
        container.length += 1;
        match (byte, container.kind) {
            (Some(b','), Kind::Object) => {
                self.at += 1;
                self.name()?;
            }
            (Some(b','), _) => self.at += 1,
            (Some(b'}'), Kind::Object) | (Some(b']'), Kind::List) => {
                self.close();
                return Some(false);
            }
            (_, Kind::Object) => return self.expected("a comma or a closing brace"),
            _ => return self.expected("a comma or a closing bracket"),
        }
        Some(true)
    }

    fn close(&mut self) {
        self.at += 1;
        let next = self.index();
        if let Some(container) = self.nodes.get_mut(self.open as usize) {
            self.open = core::mem::replace(&mut container.next, next);
        }
    }

    /// Reads the name of a member and the colon after it.
    fn name(&mut self) -> Option<()> {
        if self.peek() != Some(b'"') {
            return self.expected("a name in quotation marks");
        }
        self.string()?;
        self.note_name();
        if self.peek() != Some(b':') {
            return self.expected("a colon");
        }
        self.at += 1;
        Some(())
    }

    /// Adds the last string to the names of the object that is open. A browser's wasm is smaller without.
    fn note_name(&mut self) {
        if cfg!(target_arch = "wasm32") {
            return;
        }
        let Some(name) = self.nodes.last() else { return };
        let bit = name_bit(self.bytes.get(name.start as usize), name.length as usize);
        let bits = if name.escaped { u32::MAX } else { bit };
        if let Some(object) = self.nodes.get_mut(self.open as usize) {
            object.start |= bits;
        }
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        let (start, mut escaped) = (self.at, false);
        loop {
            self.at += plain_length(self.bytes.get(self.at..).unwrap_or_default());
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(_) => return self.expected("an escape such as \\n in place of a control character"),
                None => return self.expected("a closing quotation mark"),
            }
        }
        self.push(Kind::Text, start, escaped);
        self.at += 1;
        Some(())
    }

    fn escape(&mut self) -> Option<()> {
        let digits = match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
            Some(b'u') => 4,
            _ => return self.expected("an escape"),
        };
        let hex = self.bytes.get(self.at + 2..self.at + 2 + digits);
        if !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
            return self.expected("four hexadecimal digits");
        }
        self.at += 2 + digits;
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        self.at += usize::from(self.bytes.get(start) == Some(&b'-'));
        // A number has no zeros before its first digit.
        if self.bytes.get(self.at) == Some(&b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            self.at += usize::from(matches!(self.bytes.get(self.at), Some(b'+' | b'-')));
            self.digits()?;
        }
        self.push(Kind::Number, start, false);
        Some(())
    }

    /// Reads one digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at > start { Some(()) } else { self.expected("a digit") }
    }

    fn literal(&mut self, word: &'static [u8], kind: Kind) -> Option<()> {
        if self.bytes.get(self.at..self.at + word.len()) != Some(word) {
            return self.expected("a value");
        }
        self.at += word.len();
        self.push(kind, self.at - word.len(), false);
        Some(())
    }

    /// The index of the next node. A text has no more nodes than bytes, which 32 bits count.
    fn index(&self) -> u32 {
        self.nodes.len() as u32
    }

    /// Adds a value that holds no others, from `start` to the current place.
    fn push(&mut self, kind: Kind, start: usize, escaped: bool) {
        let (length, next) = ((self.at - start) as u32, self.index() + 1);
        self.nodes.push(Node { start: start as u32, length, next, kind, escaped });
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }
}
