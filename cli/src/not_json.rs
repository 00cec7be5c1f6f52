//! Where a text is not JSON, or a feed is not XML: the place, what would have been right there, what kind of character there
//! is, and what to do about common mistakes.

use article_embed::SyntaxError;
use article_embed::internal::xml::is_feed;
use std::fmt;

/// Where and why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotJson {
    pub(crate) syntax: SyntaxError,
    /// A kind of character, never the text itself.
    found: &'static str,
    /// What to do; empty if the place says it all.
    advice: &'static str,
    is_xml: bool,
}

/// The first bytes of files of other kinds.
const OTHERS: [(&[u8], &str, &str); 6] = [
    (b"\x1F\x8B", "a compressed file", "; decompress it"),
    (b"PK\x03\x04", "a ZIP file", "; unpack it"),
    (b"%PDF", "a PDF", ARTICLE),
    (b"\x89PNG", "a picture", ARTICLE),
    (b"\xFF\xD8\xFF", "a picture", ARTICLE),
    (b"RIFF", "a picture", ARTICLE),
];

/// What to give in place of a file of another kind.
const ARTICLE: &str = "; give the article's JSON, its HTML page or a feed";

impl NotJson {
    pub(crate) fn new(syntax: SyntaxError, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let mut rest = text.split('\n').skip(index(syntax.line));
        let line = rest.next().unwrap_or_default();
        let (found, c) = match line.chars().nth(index(syntax.column)) {
            Some(c) => (kind(c), Some(c)),
            None if rest.next().is_some() => ("the end of the line", Some('\n')),
            None => ("the end of the text", None),
        };
        let is_xml = is_feed(&text);
        let other =
            OTHERS.iter().find(|(start, ..)| bytes.starts_with(start)).map(|(_, found, advice)| (*found, *advice));
        let empty = text.trim().is_empty().then_some(("nothing", "; the file is empty"));
        let (found, advice) = other.or(empty).unwrap_or_else(|| (found, advice(&syntax, c, &text, is_xml)));
        NotJson { syntax, found, advice, is_xml }
    }
}

/// What to do about a mistake.
fn advice(syntax: &SyntaxError, found: Option<char>, text: &str, is_xml: bool) -> &'static str {
    // Text of another kind, such as Markdown.
    let is_start = syntax.line == 1 && syntax.column < 3 && !text.trim_start().starts_with(['{', '[', '"', '<']);
    match (syntax.expected, found) {
        (_, None) => "; the file may not be whole",
        _ if is_xml => "",
        (_, Some(char::REPLACEMENT_CHARACTER)) => "; save the file as UTF-8",
        ("the end of the text", Some('{' | '[')) => {
            "; a file has one payload: put several into a list, or into files of their own"
        }
        (_, Some('\'')) => "; JSON has double quotation marks",
        ("a name in quotation marks", Some(c)) if c.is_alphabetic() => "; names stand in double quotation marks",
        ("a comma or a closing brace", Some(c)) if c.is_alphanumeric() => {
            "; a quotation mark inside a text is written \\\""
        }
        _ if is_start => ARTICLE,
        _ => "",
    }
}

impl NotJson {
    /// The same with its place in a text that has `before` in front of it.
    pub(crate) fn after(mut self, before: &str) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let SyntaxError { line, column, .. } = &mut self.syntax;
        if *line == 1 {
            *column = column.saturating_add(number(before.rsplit('\n').next().unwrap_or_default().chars().count()));
        }
        *line = line.saturating_add(number(before.matches('\n').count()));
        self
    }

    /// What was expected, what is there, and where.
    pub(crate) fn fault(&self) -> String {
        let NotJson { syntax: SyntaxError { line, column, expected, .. }, found, .. } = self;
        format!("expected {expected}, found {found} at line {line} column {column}")
    }
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what =
            if self.is_xml { "the feed is not well-formed XML" } else { "the text is neither an HTML page nor JSON" };
        write!(f, "{what}: {}{}", self.fault(), self.advice)
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
            ("", (1, 1), "nothing"),
            ("%PDF-1.7", (1, 1), "a PDF"),
        ] {
            let Err(InputError::NotJson(fault)) = parse(text.as_bytes(), &Source::default()) else { panic!("{text}") };
            assert_eq!(((fault.syntax.line, fault.syntax.column), fault.found), (place, found), "{text}: {fault}");
        }
    }
    #[test]
    fn a_common_mistake_has_advice() {
        for (text, advice) in [
            ("{\"a\": 1}\n{\"a\": 2}", "put several into a list"),
            ("{'a': 1}", "double quotation marks"),
            ("{a: 1}", "names stand in double quotation marks"),
            ("{\"a\": \"b \"c\" d\"}", "inside a text is written \\\""),
            ("{\"a\": \"b", "may not be whole"),
            ("headline: Ferry", "give the article's JSON"),
            ("---\ntitle: Ferry\n---", "give the article's JSON"),
            ("%PDF-1.7", "found a PDF at line 1 column 1; give the article's JSON"),
            ("", "found nothing at line 1 column 1; the file is empty"),
        ] {
            let Err(InputError::NotJson(fault)) = parse(text.as_bytes(), &Source::default()) else { panic!("{text}") };
            assert!(fault.to_string().contains(advice), "{text}: {fault}");
        }
        let deep = format!("<rss>{}", "<a>".repeat(60));
        let Err(InputError::NotJson(fault)) = parse(deep.as_bytes(), &Source::default()) else { panic!() };
        assert!(fault.to_string().starts_with("the feed is not well-formed XML: "), "{fault}");
        let Err(InputError::NotJson(fault)) = parse(b"{\"a\": }", &Source::default()) else { panic!() };
        assert!(fault.to_string().ends_with("found a closing brace at line 1 column 7"), "{fault}");
    }
}
