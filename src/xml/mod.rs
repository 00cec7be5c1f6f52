//! XML as JSON, so that one reader and one kind of table read feeds too.
//!
//! An element becomes a member of its parent's object, with `.` in its name replaced by `-`: a text if it has neither
//! attributes nor elements, else an object with `@name` for each attribute, a number if it is one, and `#text` for its
//! text. Elements of one name
//! become a list. An element in which text and elements alternate has its markup as text. Natively the text of a story in
//! NITF, and the body of an HTML document, have theirs too.
//!
//! Elements are matched as <https://www.w3.org/TR/xml/> says; a document type is skipped, and its entities are not
//! expanded.

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod mend;
mod parse;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod prefixes;
#[cfg(not(target_arch = "wasm32"))]
mod story;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod tags;
mod write;

use crate::json::SyntaxError;
use alloc::borrow::Cow;
use alloc::string::String;

/// Whether a text is XML with a root element that a format has. An HTML page is none.
#[must_use]
pub fn is_feed(text: &str) -> bool {
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    if mend::root_name(text).is_some_and(|root| ROOTS.contains(&root.as_str())) {
        return true;
    }
    parse::root(text).is_some_and(|root| ROOTS.contains(&root))
}

/// The JSON text that stands for XML that is not well-formed, as it is meant.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[must_use]
pub fn mended_json(text: &str) -> Option<String> {
    to_json(&mend::mend(text)).ok()
}

/// The name of the root element of an XML text.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn root(text: &str) -> Option<&str> {
    parse::root(text)
}

/// The root elements of RSS 2.0, RSS 1.0 and Atom.
#[cfg(target_arch = "wasm32")]
const ROOTS: [&str; 3] = ["rss", "rdf:RDF", "feed"];

/// Those, and the root elements of NITF and NewsML-G2.
#[cfg(not(target_arch = "wasm32"))]
const ROOTS: [&str; 6] = ["rss", "rdf:RDF", "feed", "nitf", "newsItem", "newsMessage"];

/// A payload as JSON text: a feed in XML becomes JSON, other text stays as it is.
///
/// # Errors
/// As for [`to_json`].
pub fn as_json(text: &str) -> Result<Cow<'_, str>, SyntaxError> {
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    if is_feed(text) && mend::is_odd(text) {
        return to_json(&mend::mend(text)).map(Cow::Owned);
    }
    Ok(if is_feed(text) { Cow::Owned(to_json(text)?) } else { Cow::Borrowed(text) })
}

/// The JSON text that stands for an XML text.
///
/// # Errors
/// [`SyntaxError`] with the first place where the text is not well-formed, or beyond a limit: 32,768 elements, 48 of them
/// in one another. Of an element the first 1,024 are read.
pub fn to_json(text: &str) -> Result<String, SyntaxError> {
    let elements = parse::parse(text).map_err(|(offset, expected)| SyntaxError::at(text, offset, expected))?;
    Ok(write::write(&elements))
}

#[cfg(test)]
mod tests {
    use super::{is_feed, to_json};

    #[test]
    fn elements_become_members() {
        for (xml, json) in [
            ("<rss><a>one</a></rss>", r#"{"rss":{"a":"one"}}"#),
            ("<rss v='2'><a/><b>x</b><a>y</a></rss>", r#"{"rss":{"@v":2,"a":["","y"],"b":"x"}}"#),
            ("<rss><a k=\"1 &amp; 2\">x</a></rss>", r##"{"rss":{"a":{"@k":"1 & 2","#text":"x"}}}"##),
            ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><!-- c --><rss>&a;&lt;</rss>", r#"{"rss":"&a;<"}"#),
            ("<rss><![CDATA[<b>\"1\"</b> & 2]]></rss>", r#"{"rss":"<b>\"1\"</b> & 2"}"#),
            ("<rss>one <b>two</b> three</rss>", r#"{"rss":"one <b>two</b> three"}"#),
            (
                "<nitf><body.content><p>x</p><hl2>y</hl2><media k='v'><m>z</m></media></body.content></nitf>",
                r##"{"nitf":{"body-content":{"p":"x","hl2":"y","media":{"@k":"v","m":"z"},"#text":"<p>x</p><h2>y</h2>"}}}"##,
            ),
            ("<html><body><p>x</p></body></html>", r#"{"html":{"body":"<p>x</p>"}}"#),
            (
                "<feed><c type='xhtml'><div>one <b>two</b></div></c></feed>",
                r##"{"feed":{"c":{"@type":"xhtml","#text":"<div>one <b>two</b></div>"}}}"##,
            ),
            ("\u{FEFF} <rss>a\u{1}b\n c\n</rss>", r#"{"rss":"a b\n c"}"#),
        ] {
            assert_eq!(to_json(xml).as_deref(), Ok(json), "{xml}");
        }
    }

    #[test]
    fn what_is_not_well_formed_has_a_place() {
        for (xml, line, column, expected) in [
            ("<rss><a></rss>", 1, 9, "the end tag of the open element"),
            ("<rss>\n<a", 2, 3, "the end of a tag"),
            ("<rss a=b/>", 1, 8, "a quoted value"),
            ("<rss></rss>x", 1, 12, "one root element"),
            ("<rss>", 1, 6, "the end tag of the open element"),
            ("", 1, 1, "an element"),
        ] {
            let error = to_json(xml).unwrap_err();
            assert_eq!((error.line, error.column, error.expected), (line, column, expected), "{xml}");
        }
    }

    #[test]
    fn limits_hold() {
        assert!(to_json(&format!("{}{}", "<a>".repeat(48), "</a>".repeat(48))).is_ok());
        assert!(to_json(&format!("{}{}", "<a>".repeat(49), "</a>".repeat(49))).is_err());
        assert_eq!(to_json(&format!("<rss>{}</rss>", "<a/>".repeat(1025))).unwrap().matches("\"\"").count(), 1024);
        let many = format!("<rss>{}</rss>", format!("<b>{}</b>", "<a/>".repeat(1000)).repeat(40));
        assert!(to_json(&many).is_err());
    }

    #[test]
    fn a_feed_is_known_by_its_root() {
        for xml in ["<rss>", "<?xml version='1.0'?>\n<rss version='2.0'>", "<!-- x --><feed xmlns='a'>", "<rdf:RDF\n>"]
        {
            assert!(is_feed(xml), "{xml}");
        }
        for other in ["<!doctype html><html>", "<html>", "<p>rss", "{}", "", "<rssx>", "<?xml version='1.0'?><svg/>"] {
            assert!(!is_feed(other), "{other}");
        }
    }
}
