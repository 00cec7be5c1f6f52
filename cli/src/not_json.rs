//! Where a text is not JSON: the place, what would have been right there, and what kind of character there is.

use article_embed::SyntaxError;
use std::fmt;

/// Where and why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotJson {
    pub(crate) syntax: SyntaxError,
    /// A kind of character, never the text itself.
    found: &'static str,
}

impl NotJson {
    pub(crate) fn new(syntax: SyntaxError, text: &[u8]) -> Self {
        let text = String::from_utf8_lossy(text);
        let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let mut rest = text.split('\n').skip(index(syntax.line));
        let line = rest.next().unwrap_or_default();
        let found = match line.chars().nth(index(syntax.column)) {
            Some(c) => kind(c),
            None if rest.next().is_some() => "the end of the line",
            None => "the end of the text",
        };
        NotJson { syntax, found }
    }
}

impl NotJson {
    /// What was expected, what is there, and where.
    pub(crate) fn fault(&self) -> String {
        let NotJson { syntax: SyntaxError { line, column, expected, .. }, found } = self;
        format!("expected {expected}, found {found} at line {line} column {column}")
    }
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text is neither an HTML page nor JSON: {}", self.fault())
    }
}

fn kind(c: char) -> &'static str {
    match c {
        '"' => "a quotation mark",
        '“' | '”' | '„' | '«' | '»' => "a typographic quotation mark, where JSON has straight ones",
        '\'' | '‘' | '’' => "an apostrophe",
        ',' => "a comma",
        ':' => "a colon",
        ';' => "a semicolon",
        '{' => "an opening brace",
        '}' => "a closing brace",
        '[' => "an opening bracket",
        ']' => "a closing bracket",
        '\\' => "a backslash",
        '/' => "a slash",
        '\r' => "the end of the line",
        char::REPLACEMENT_CHARACTER => "bytes that are not UTF-8",
        c if c.is_control() => "a control character",
        c if c.is_whitespace() => "a space",
        c if c.is_numeric() => "a digit",
        c if c.is_alphabetic() => "a letter",
        _ => "another character",
    }
}

#[cfg(test)]
mod tests {
    use crate::input::{InputError, Source, parse};

    #[test]
    fn a_fault_has_its_place_and_what_is_there() {
        for (text, place, found) in [
            ("{", (1, 2), "the end of the text"),
            ("{\n  \"a\": 1\n  \"b\": 2}", (3, 3), "a quotation mark"),
            ("{“a”: 1}", (1, 2), "a typographic quotation mark, where JSON has straight ones"),
            ("{'a': 1}", (1, 2), "an apostrophe"),
            ("{\"é\": tru}", (1, 7), "a letter"),
            ("hello", (1, 1), "a letter"),
            ("", (1, 1), "the end of the text"),
        ] {
            let Err(InputError::NotJson(fault)) = parse(text.as_bytes(), &Source::default()) else { panic!("{text}") };
            assert_eq!(((fault.syntax.line, fault.syntax.column), fault.found), (place, found), "{text}: {fault}");
        }
    }
}
