//! Reads the JSON of a page as the core reads JSON, into values that can be changed.

use super::document::clean;
use article_embed::SyntaxError;
use article_embed::internal::json::{Document, Json, Kind};
use serde_json::{Value, json};

/// Levels of values within values that are kept.
const MAX_DEPTH: usize = 40;

/// The value of a text. What is nested deeper than the limit is `null`.
///
/// # Errors
/// [`SyntaxError`] with the first place where the text is not JSON.
pub(super) fn parse(text: &str) -> Result<Value, SyntaxError> {
    Document::parse(text).map(|document| value(&document.root(), MAX_DEPTH))
}

fn value<J: Json>(json: &J, depth: usize) -> Value {
    match json.kind() {
        Kind::Object if depth > 0 => {
            json.members().map(|(name, inner)| (name.into_owned(), value(&inner, depth - 1))).collect()
        }
        Kind::List if depth > 0 => json.items().map(|inner| value(&inner, depth - 1)).collect(),
        Kind::Null | Kind::Object | Kind::List => Value::Null,
        Kind::Boolean => json!(json.boolean()),
        Kind::Number => match json.tenths() {
            Some(tenths) if tenths % 10 != 0 => json!(tenths as f64 / 10.0),
            _ => json!(json.number()),
        },
        Kind::Text => json!(json.text()),
    }
}

/// A text without common mistakes of publishers: marks of comments and CDATA around a block, line breaks inside strings, a
/// semicolon at its end, a block that is escaped for HTML.
pub(super) fn repaired(text: &str) -> String {
    let decoded = if text.contains("{&quot;") { clean(text) } else { String::new() };
    let mut text = if decoded.is_empty() { text.trim_matches(is_blank) } else { decoded.trim() };
    let marks = ["<!--", "-->", "//", "/*", "*/", "<![CDATA[", "]]>", "<!", ">", ";"];
    while let Some(rest) = marks.iter().find_map(|mark| text.strip_prefix(mark).or_else(|| text.strip_suffix(mark))) {
        text = rest.trim_matches(is_blank);
    }
    text.chars().map(|c| if c.is_control() || c == '\u{A0}' { ' ' } else { c }).collect()
}

/// A text of several objects, one after the other, as a list of them.
pub(super) fn listed(text: &str) -> String {
    let (mut list, mut depth, mut in_string, mut is_escaped) = (String::from("["), 0_usize, false, false);
    for c in text.chars() {
        match c {
            '"' if !is_escaped => in_string = !in_string,
            '{' if !in_string => {
                if depth == 0 && list.ends_with('}') {
                    list.push(',');
                }
                depth += 1;
            }
            '}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
        if depth > 0 || c == '}' {
            list.push(c);
        }
    }
    list + "]"
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

#[cfg(test)]
mod tests {
    use super::{listed, parse, repaired};
    use serde_json::json;

    #[test]
    fn a_page_has_the_values_that_the_core_reads() {
        let text = r#"{"a": "x\ud83d", "b": 1e999, "c": [12345678901234567890123, 1.25, -7, true, null], "a": "y"}"#;
        let read = parse(text).unwrap();
        assert_eq!(read["a"], "y");
        assert_eq!(read["c"].as_array().map(Vec::len), Some(5));
        assert_eq!((&read["c"][1], &read["c"][2], &read["c"][3]), (&json!(1.2), &json!(-7), &json!(true)));
        assert!(parse(&format!("{}{}", "[".repeat(90_000), "]".repeat(90_000))).is_ok());
        let error = parse("{\n\"a\": }").unwrap_err();
        assert_eq!((error.line, error.column), (2, 6));
    }

    #[test]
    fn several_objects_are_a_list() {
        for text in ["{\"a\": \"}{\"}\n{\"b\": {\"c\": \"\\\"}\"}}", "{\"a\": \"}{\"},\n{\"b\": {\"c\": \"\\\"}\"}}"] {
            assert_eq!(parse(&listed(text)).unwrap(), json!([{"a": "}{"}, {"b": {"c": "\"}"}}]), "{text}");
        }
    }

    #[test]
    fn marks_around_a_block_are_removed() {
        for (text, meant) in [
            ("<!--\n{}\n-->", "{}"),
            ("//<![CDATA[\n{}\n//]]>", "{}"),
            ("/* <![CDATA[ */ {} /* ]]> */", "{}"),
            ("<!--//--><![CDATA[//><!--\n{}\n//--><!]]>", "{}"),
            (" \u{FEFF}{};\n", "{}"),
            ("{&quot;a&quot;: 1}", "{\"a\": 1}"),
        ] {
            assert_eq!(repaired(text), meant, "{text}");
        }
    }
}
