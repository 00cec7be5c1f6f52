//! Mends JSON text with the mistakes that publishers make: comments, CDATA marks, code of PHP, commas before an end, line
//! breaks in texts, a semicolon at the end, the name of a variable or a function before it.

use crate::text::without_code;
use alloc::borrow::Cow;

/// The JSON text that is meant: from the first bracket to the last.
pub(crate) fn mend(text: &str) -> String {
    let text = without_code(Cow::Borrowed(text));
    let start = text.bytes().position(|byte| matches!(byte, b'{' | b'['));
    let end = text.bytes().rposition(|byte| matches!(byte, b'}' | b']'));
    mend_inside(start.zip(end).and_then(|(start, end)| text.get(start..=end)).unwrap_or(&text))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

fn mend_inside(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    // Whether a comment may have an end. Without this, each of a million beginnings would look for one to the end.
    let mut has_end = true;
    while let Some(c) = rest.chars().next() {
        let comment = if rest.starts_with("//") {
            Some(rest.bytes().position(|byte| byte == b'\n').unwrap_or(rest.len()))
        } else if has_end && rest.starts_with("/*") {
            let end = rest.as_bytes().windows(2).position(|pair| pair == b"*/");
            has_end = end.is_some();
            end.map(|end| end + 2)
        } else {
            None
        };
        let length = comment.unwrap_or(c.len_utf8());
        let (head, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = tail;
        match c {
            _ if comment.is_some() => {}
            '"' => rest = mend_string(rest, &mut mended),
            // A comma before an end.
            '}' | ']' => {
                let kept = mended.trim_end_matches(is_blank);
                mended.truncate(kept.strip_suffix(',').map_or(mended.len(), str::len));
                mended.push(c);
            }
            // A space of another kind.
            c if is_blank(c) && !c.is_ascii() => mended.push(' '),
            _ => mended.push_str(head),
        }
    }
    mended
}

/// Copies a string whose quotation mark is read, with control characters escaped. Returns what is after it.
fn mend_string<'t>(text: &'t str, mended: &mut String) -> &'t str {
    mended.push('"');
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                mended.push('"');
                return text.get(at + 1..).unwrap_or_default();
            }
            '\\' => {
                let escaped = chars.next().map(|(_, escaped)| escaped);
                // Other languages escape an apostrophe too.
                mended.push_str(if escaped == Some('\'') { "" } else { "\\" });
                mended.extend(escaped);
            }
            '\n' => mended.push_str("\\n"),
            // Other control characters are not text.
            '\0'..=' ' => mended.push(' '),
            c => mended.push(c),
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::mend;

    /// Each of these would take minutes if every beginning of a comment were looked for an end.
    #[test]
    fn a_million_comments_are_read() {
        for (text, mended) in [("/*", 1_000_000), ("/**/", 0), ("//\n", 500_000), ("} ", 500_000)] {
            let found = mend(&text.repeat(500_000)).len();
            assert!(found <= 1_000_000 && found >= mended.min(1), "{text}: {found}");
        }
    }

    #[test]
    fn common_mistakes_are_mended() {
        for (text, meant) in [
            ("<!--\n{\"a\": 1}\n-->", "{\"a\": 1}"),
            ("//<![CDATA[\n{\"a\": 1}\n//]]>", "{\"a\": 1}"),
            ("/*<![CDATA[*/{\"a\": 1}/*]]>*/", "{\"a\": 1}"),
            (" \u{FEFF}{\"a\": 1};", "{\"a\": 1}"),
            ("<!--//--><![CDATA[//><!--\n{\"a\":\u{A0}1}\n//--><!]]>", "{\"a\": 1}"),
            ("// <![CDATA[\n{\"a\": \"]]\"}\n// ]]>", "{\"a\": \"]]\"}"),
            ("//<![CDATA[{\"a\": 1}//]]>", "{\"a\": 1}"),
            ("<?php header('x'); ?>\n[\"<?php echo \"b\" ?>\"]", "[\"\"]"),
            ("load({\"a\": 1});", "{\"a\": 1}"),
            (")]}'\n", ")]}'\n"),
            ("{\"a\": [1, 2, ],\n}", "{\"a\": [1, 2]}"),
            ("{\"a\": \"x\ny\tz\"}", "{\"a\": \"x\\ny z\"}"),
            (r#"{"a": "it\'s \"b\" \\'"}"#, r#"{"a": "it's \"b\" \\'"}"#),
            ("{/* one */\"a\": 1 // two\n}", "{\"a\": 1 \n}"),
            ("{\"a\": \"// no, /* none */ \\\", ]\",}", "{\"a\": \"// no, /* none */ \\\", ]\"}"),
        ] {
            assert_eq!(mend(text), meant, "{text}");
        }
    }
}
