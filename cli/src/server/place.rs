//! Where in the requests of a connection its bytes end: in a head, or in the body after it.

/// The longest start of a line that is looked at: the name of the header with the length of a body, and its value.
const MAX_LINE: usize = 64;

/// Where the bytes end that were received last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    at: At,
    /// The start of the current line of a head.
    line: Vec<u8>,
    /// The length of the body that the head announces. One without a length ends the connection.
    length: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum At {
    /// Before the first byte of a head.
    #[default]
    Before,
    /// In the first line of a head, after so many bytes.
    Target(usize),
    /// In a later line of a head.
    Field,
    /// In a body that has so many bytes more.
    Body(u64),
}

impl Place {
    pub(super) fn is_before_head(&self) -> bool {
        self.at == At::Before
    }

    /// Whether a head has begun that has not ended.
    pub(super) fn is_in_head(&self) -> bool {
        matches!(self.at, At::Target(_) | At::Field)
    }

    /// Whether a body has begun that has not ended.
    pub(super) fn is_in_body(&self) -> bool {
        matches!(self.at, At::Body(_))
    }

    /// The length of the first line so far, while it has not ended.
    pub(super) fn target(&self) -> usize {
        if let At::Target(length) = self.at { length } else { 0 }
    }

    /// Goes on by a byte.
    pub(super) fn step(&mut self, byte: u8) {
        self.at = match (self.at, byte) {
            (At::Before, b'\r' | b'\n') => At::Before,
            (At::Before, _) => At::Target(1),
            (At::Target(_), b'\n') => self.begin_fields(),
            (At::Target(length), _) => At::Target(length + 1),
            (At::Field, b'\n') => self.end_field(),
            (At::Field, _) => self.push(byte),
            (At::Body(0 | 1), _) => At::Before,
            (At::Body(left), _) => At::Body(left - 1),
        };
    }

    fn begin_fields(&mut self) -> At {
        self.line.clear();
        self.length = 0;
        At::Field
    }

    fn push(&mut self, byte: u8) -> At {
        if self.line.len() < MAX_LINE {
            self.line.push(byte);
        }
        At::Field
    }

    fn end_field(&mut self) -> At {
        let line = String::from_utf8_lossy(&self.line).trim().to_ascii_lowercase();
        self.line.clear();
        if line.is_empty() {
            return if self.length == 0 { At::Before } else { At::Body(self.length) };
        }
        if let Some(("content-length", length)) = line.split_once(':') {
            self.length = length.trim().parse().unwrap_or_default();
        }
        At::Field
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn end(bytes: &str) -> Place {
        let mut place = Place::default();
        bytes.bytes().for_each(|byte| place.step(byte));
        place
    }

    const HEAD: &str = "GET / HTTP/1.1\r\nhost: a\r\n";

    #[test]
    fn a_head_ends_with_an_empty_line() {
        for whole in ["", "\r\n", "GET / HTTP/1.0\n\n", &format!("{HEAD}\r\n"), &format!("{HEAD}\r\n{HEAD}\r\n")] {
            assert!(end(whole).is_before_head(), "{whole:?}");
        }
        assert_eq!(end(&format!("{HEAD}\r\nGET /")).target(), 5);
        for part in [HEAD, &format!("{HEAD}\r\n{HEAD}x"), "G"] {
            assert!(end(part).is_in_head(), "{part:?}");
        }
    }

    #[test]
    fn a_body_is_no_head() {
        let bodies =
            ["Content-Length: 5\r\n\r\nhello", "content-length:0\r\n\r\n", "content-length: 1\r\nx: y\r\n\r\n\n"];
        for body in bodies {
            let whole = format!("{HEAD}{body}");
            assert!(end(&whole).is_before_head(), "{whole:?}");
            assert_eq!(end(&format!("{whole}GET /")).target(), 5, "{whole:?}");
            let empty = whole.find("\r\n\r\n").unwrap() + 4;
            for part in empty..whole.len() {
                assert!(end(&whole[..part]).is_in_body(), "{:?}", &whole[..part]);
            }
        }
    }
}
