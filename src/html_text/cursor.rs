//! Consumes a text from its front, by classes of bytes.

use super::work::count;

/// White space of HTML.
pub(super) const SPACE: u16 = 1;
/// `/`
pub(super) const SLASH: u16 = 1 << 1;
/// `>`
pub(super) const GREATER: u16 = 1 << 2;
/// `=`
pub(super) const EQUALS: u16 = 1 << 3;
/// `"`
pub(super) const DOUBLE_QUOTE: u16 = 1 << 4;
/// `'`
pub(super) const SINGLE_QUOTE: u16 = 1 << 5;
/// `<`
pub(super) const LESS: u16 = 1 << 6;
/// `&`
pub(super) const AMPERSAND: u16 = 1 << 7;
/// Everything but ASCII letters and digits.
pub(super) const SIGN: u16 = 1 << 8;
/// Bytes that end the name of a tag.
pub(super) const NAME_END: u16 = SPACE | SLASH | GREATER;

/// What [`Cursor::peek`] returns at the end. This byte is never in UTF-8.
pub(super) const END: u8 = 0xFF;

/// The classes of a byte.
pub(super) fn class(byte: u8) -> u16 {
    match byte {
        b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' => SIGN | SPACE,
        b'/' => SIGN | SLASH,
        b'>' => SIGN | GREATER,
        b'=' => SIGN | EQUALS,
        b'"' => SIGN | DOUBLE_QUOTE,
        b'\'' => SIGN | SINGLE_QUOTE,
        b'<' => SIGN | LESS,
        b'&' => SIGN | AMPERSAND,
        _ if byte.is_ascii_alphanumeric() => 0,
        _ => SIGN,
    }
}

/// The unread rest of a text. Every method consumes what it looks at, so that no byte is looked at twice.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'h>(pub(super) &'h str);

impl<'h> Cursor<'h> {
    /// The next byte, or [`END`].
    pub(super) fn peek(&self) -> u8 {
        self.0.as_bytes().first().copied().unwrap_or(END)
    }

    /// Consumes `bytes` bytes, or all if that is not a character boundary.
    pub(super) fn take(&mut self, bytes: usize) -> &'h str {
        let (head, tail) = self.0.split_at_checked(bytes).unwrap_or((self.0, ""));
        self.0 = tail;
        head
    }

    /// The text consumed since the unread rest was `start`.
    pub(super) fn since(&self, start: &'h str) -> &'h str {
        start.get(..start.len() - self.0.len()).unwrap_or_default()
    }

    /// Consumes everything before the next byte of the classes.
    pub(super) fn until(&mut self, stops: u16) -> &'h str {
        let end = self.0.bytes().position(|byte| class(byte) & stops != 0).unwrap_or(self.0.len());
        count(end + 1);
        self.take(end)
    }

    /// Consumes bytes of the classes, which are ASCII, and returns the last one, or [`END`] if there are none.
    pub(super) fn skip(&mut self, these: u16) -> u8 {
        let mut last = END;
        while class(self.peek()) & these != 0 {
            last = self.peek();
            self.take(1);
            count(1);
        }
        last
    }
}
