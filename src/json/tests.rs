//! Tests of the JSON reader.

use super::*;

fn refused(text: &str) -> String {
    Document::parse(text).err().map(|error| error.to_string()).unwrap_or_default()
}

fn number(text: &str) -> Option<i64> {
    Document::parse(text).unwrap().root().number()
}

#[test]
fn members_and_elements_are_found_where_they_stand() {
    let text = r#" {"a": [1, [2, {"b": 3}], "four", {}], "b": null, "c": {"d": true}} "#;
    let document = Document::parse(text).unwrap();
    let list = document.root().get("a").unwrap();
    assert_eq!((list.kind(), list.items().count()), (Kind::List, 4));
    assert_eq!(list.items().nth(1).unwrap().items().nth(1).unwrap().get("b").unwrap().number(), Some(3));
    assert_eq!(list.items().nth(2).unwrap().text().as_deref(), Some("four"));
    assert!(list.items().nth(3).unwrap().values(9).is_empty() && list.items().nth(4).is_none());
    assert!(document.root().get("b").is_none() && document.root().get("d").is_none());
    assert_eq!(document.root().get("c").unwrap().get("d").unwrap().boolean(), Some(true));
    assert_eq!(document.root().values(2).len(), 2);
}

#[test]
fn the_last_of_several_members_with_one_name_counts() {
    let document = Document::parse(r#"{"a": 1, "\u0061": 2, "b": 3}"#).unwrap();
    assert_eq!(document.root().get("a").unwrap().number(), Some(2));
}

#[test]
fn members_of_any_name_are_found_among_others() {
    const NAMES: [&str; 9] = ["", "a", "url", "id", "@graph", "é", "headline", "a name in words", "x\\u0062"];
    const DECODED: [&str; 9] = ["", "a", "url", "id", "@graph", "é", "headline", "a name in words", "xb"];
    for left_out in 0..=NAMES.len() {
        let members = NAMES.iter().enumerate().filter(|(place, _)| *place != left_out);
        let members: Vec<_> = members.map(|(place, name)| format!(r#""{name}": {place}"#)).collect();
        let text = format!("{{{}}}", members.join(","));
        let document = Document::parse(&text).unwrap();
        for (place, name) in DECODED.into_iter().enumerate() {
            let found = document.root().get(name).and_then(|value| value.number());
            assert_eq!(found, (place != left_out).then_some(place as i64), "{name} in {text}");
        }
        assert!(document.root().get("missing").is_none());
    }
}

#[test]
fn a_string_is_copied_only_where_it_has_escapes() {
    let document = Document::parse(r#"["héllo", "a\n\"\u00e9\uD83D\uDE00\\"]"#).unwrap();
    let [plain, escaped] = [0, 1].map(|index| document.root().items().nth(index).unwrap());
    assert!(matches!(plain.text(), Some(Cow::Borrowed("héllo"))));
    assert_eq!(escaped.text().unwrap(), "a\n\"é😀\\");
}

#[test]
fn half_a_surrogate_pair_becomes_a_replacement_character() {
    for (raw, text) in [
        (r#""\ud83d""#, "\u{fffd}"),
        (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
        (r#""\ud83dx""#, "\u{fffd}x"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
        (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
        (r#""\ud83d\n""#, "\u{fffd}\n"),
    ] {
        assert_eq!(Document::parse(raw).unwrap().root().text().unwrap(), text, "{raw}");
    }
}

#[test]
fn numbers_are_rounded_down_without_floats() {
    for (text, value) in [
        ("0", 0),
        ("-0", 0),
        ("-0.0", 0),
        ("640", 640),
        ("640.9", 640),
        ("-640.9", -641),
        ("-1", -1),
        ("-0.5", -1),
        ("6.4e2", 640),
        ("6.405e2", 640),
        ("64000e-2", 640),
        ("64099E-2", 640),
        ("1e-9", 0),
        ("-1e-9", -1),
        ("9007199254740991", 9_007_199_254_740_991),
        ("1e400", i64::MAX),
        ("-1e400", i64::MIN),
        ("0e999999999999999999999", 0),
        ("1e-999999999999999999999", 0),
        ("0.000123e6", 123),
        ("12345678901234567890123", i64::MAX),
        ("12345678901234567890123e-20", 123),
        ("0.1234567890123456789012e2", 12),
    ] {
        assert_eq!(number(text), Some(value), "{text}");
    }
    // As `JSON.parse`: more digits than a double holds are neither infinite nor lost.
    let digits = "9".repeat(400);
    assert_eq!(number(&format!("{digits}e-398")), Some(100));
    assert_eq!(number(&format!("-{digits}e-8559")), Some(0));
    assert_eq!(number(&format!("0.{}1e401", "0".repeat(400))), Some(1));
}

#[test]
fn a_fault_has_a_line_a_column_and_what_was_expected() {
    assert_eq!(refused("{\"a\": 1,\n \"é\": tru}"), "expected a value at line 2 column 7");
    assert_eq!(refused(""), "expected a value at line 1 column 1");
    assert_eq!(refused("[1,]"), "expected a value at line 1 column 4");
    assert_eq!(refused("{\"a\" 1}"), "expected a colon at line 1 column 6");
    assert_eq!(refused("{a: 1}"), "expected a name in quotation marks at line 1 column 2");
    assert_eq!(refused("{\"a\": 1 \"b\": 2}"), "expected a comma or a closing brace at line 1 column 9");
    assert_eq!(refused("[1 2]"), "expected a comma or a closing bracket at line 1 column 4");
    assert_eq!(refused("{} {}"), "expected the end of the text at line 1 column 4");
    assert_eq!(refused("1]"), "expected the end of the text at line 1 column 2");
    assert_eq!(refused("\"a"), "expected a closing quotation mark at line 1 column 3");
    assert_eq!(refused("\"\\x\""), "expected an escape at line 1 column 2");
    assert_eq!(refused("\"\\u12é4\""), "expected four hexadecimal digits at line 1 column 2");
    assert_eq!(refused("01"), "expected the end of the text at line 1 column 2");
    assert_eq!(refused("-"), "expected a digit at line 1 column 2");
    assert!(refused("\"a\nb\"").ends_with("control character at line 1 column 3"));
}

#[test]
fn one_byte_order_mark_is_skipped() {
    assert!(Document::parse("\u{feff}{}").is_ok());
    assert_eq!(refused("\u{feff}\u{feff}{}"), "expected a value at line 1 column 2");
}

#[test]
fn nesting_of_any_depth_is_read() {
    let deep = 400_000;
    let text = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
    let document = Document::parse(&text).unwrap();
    assert_eq!(document.root().items().next().unwrap().items().count(), 1);
    assert_eq!(refused(&"[".repeat(deep)), format!("expected a value at line 1 column {}", deep + 1));
}
