//! Mistakes in payloads of the project's own format that change a card and stop nothing: HTML in plain texts, members of one
//! name, an update before the publication, another version.

use super::diagnostic::Diagnostic;
use super::subject::Subject;
use article_embed::internal::html_text::decode_entities;
use article_embed::internal::html_text::tokens::{ElementKind, Tag, Token, Tokens};
use article_embed::internal::json::{Document, Json, Kind};
use article_embed::internal::time::Timestamp;
use serde_json::json;

/// Levels of values within values that are looked at, and warnings of one payload.
const MAX_DEPTH: usize = 8;
const MAX_WARNINGS: usize = 50;

/// The members whose texts readers see, besides the paragraphs of a body that is a list.
const TEXTS: [&str; 12] =
    ["alt", "bio", "by", "caption", "credit", "dateline", "excerpt", "headline", "kicker", "label", "name", "text"];

const MARKUP: &str =
    "expected plain text, found HTML, which readers see as it is written; write it without tags and references";

/// The warnings about a payload that was read.
pub(crate) fn warnings(text: &[u8], subject: &Subject) -> Vec<Diagnostic> {
    let Some(document) = std::str::from_utf8(text).ok().and_then(|text| Document::parse(text).ok()) else {
        return Vec::new();
    };
    let root = document.root();
    let mut found = Vec::new();
    walk(&root, "$", "", MAX_DEPTH, &mut found);
    found.extend(lost_update(&root, subject));
    if root.get("version").is_some_and(|version| version.number() != Some(1)) {
        found.push(warning("bad-value", "expected 1, found another version; it is read as 1", "$.version"));
    }
    found.truncate(MAX_WARNINGS);
    found
}

fn warning(code: &'static str, message: &'static str, path: &str) -> Diagnostic {
    Diagnostic::warning(code, message).at(path.to_owned())
}

/// Looks at a value and at all in it; `name` is that of its member.
fn walk<J: Json>(value: &J, path: &str, name: &str, depth: usize, found: &mut Vec<Diagnostic>) {
    match value.kind() {
        Kind::Object if depth > 0 => {
            let mut names: Vec<String> = Vec::new();
            for (name, inner) in value.members().take(100) {
                let path = format!("{path}.{name}");
                let is_known = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
                if is_known && names.iter().any(|other| **other == *name) {
                    let message = "expected one member of this name, found several; the last one counts";
                    found.push(warning("bad-value", message, &path));
                }
                // Names of other members may be anything.
                if is_known {
                    walk(&inner, &path, &name, depth - 1, found);
                }
                names.push(name.into_owned());
            }
        }
        Kind::List if depth > 0 => {
            for (at, inner) in value.items().take(100).enumerate() {
                walk(&inner, &format!("{path}[{at}]"), name, depth - 1, found);
            }
        }
        Kind::Text
            if (TEXTS.contains(&name) || name == "body" && path.ends_with(']'))
                && value.text().is_some_and(|text| is_marked_up(&text)) =>
        {
            found.push(warning("markup", MARKUP, path));
        }
        _ => {}
    }
}

/// Whether a text has a tag of an element that texts have, or a reference to a character.
fn is_marked_up(text: &str) -> bool {
    let is_tag = |tag: &Tag<'_>| match tag.kind {
        ElementKind::Inline => ["span", "img", "small", "sub", "sup", "font"].contains(&tag.name),
        // Companies have symbols such as `<A>`.
        _ => tag.name.len() > 1 || tag.name.chars().all(|c| c.is_ascii_lowercase()),
    };
    // A headline can be about `</head>`, or about `<video>`.
    let (mut starts, mut ends) = (0, 0);
    for token in Tokens::new(text) {
        match token {
            Token::Start(tag) if tag.kind == ElementKind::Break => return true,
            Token::Start(tag) => starts += usize::from(is_tag(&tag)),
            Token::End(tag) => ends += usize::from(is_tag(&tag)),
            _ => {}
        }
    }
    starts > 0 && ends > 0 || *decode_entities(text) != *text && has_semicolon(text)
}

/// Whether a text has a reference with its end: `&copy 2026` can be part of an address.
fn has_semicolon(text: &str) -> bool {
    text.split('&').skip(1).any(|after| {
        let name = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
        !name.is_empty() && after.get(name.len()..).is_some_and(|rest| rest.starts_with(';'))
    })
}

/// The warning that an update before the publication is left out.
fn lost_update<J: Json>(root: &J, subject: &Subject) -> Option<Diagnostic> {
    let Subject::Article(article) = subject else { return None };
    let is_time = |name: &'static str| root.get(name)?.text().and_then(|text| Timestamp::parse(&text)).map(drop);
    is_time("published").and(is_time("updated"))?;
    let message = "expected a time after the publication, found an earlier one; it is left out";
    json!(article).get("updated").is_none().then(|| warning("bad-time", message, "$.updated"))
}

#[cfg(test)]
mod tests {
    use super::is_marked_up;
    use crate::input::{Source, parse};

    fn told(members: &str) -> Vec<String> {
        let text = format!("{{\"headline\": \"Ferry\", \"url\": \"https://quay.example/1\", {members}}}");
        let input = parse(text.as_bytes(), &Source::default()).unwrap_or_else(|error| panic!("{error}: {text}"));
        input.warnings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn html_is_told_from_text_about_it() {
        for text in ["The <b>big</b> ferry", "Tide &amp; rain", "It&#8217;s", "One<br>two", "<span class=x>a</span>"] {
            assert!(is_marked_up(text), "{text}");
        }
        for text in
            ["What </head> is for", "The <video> tag", "<A> & <AAPL.O> fall", "1 < 2 > 0", "R&D; Q&A", "a&copy b"]
        {
            assert!(!is_marked_up(text), "{text}");
        }
    }

    #[test]
    fn what_changes_a_card_is_told_with_its_place() {
        for (members, place) in [
            (r#""excerpt": "It&#8217;s <em>back</em>""#, "markup at $.excerpt"),
            (r#""body": ["<p>One</p>"]"#, "markup at $.body[0]"),
            (r#""authors": [{"name": "A &amp; B"}]"#, "markup at $.authors[0].name"),
            (r#""published": "2026-03-04T10:00:00Z", "updated": "2026-03-03T10:00:00Z""#, "bad-time at $.updated"),
            (r#""version": 2"#, "bad-value at $.version"),
            (r#""excerpt": "a", "excerpt": "b""#, "bad-value at $.excerpt"),
        ] {
            let told = told(members);
            assert!(told.len() == 1 && told[0].contains(place), "{told:?}");
        }
        for members in [
            r#""body": "<p>One &amp; two</p>", "version": 1"#,
            r#""published": "2026-03-04T10:00:00Z", "updated": "2026-03-05T10:00:00Z""#,
            r#""image": {"url": "https://quay.example/i?a=1&amp;b=2"}"#,
        ] {
            assert_eq!(told(members), Vec::<String>::new(), "{members}");
        }
    }
}
