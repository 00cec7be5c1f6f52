//! Says of a value that the core only calls other text what it is, where that shows the fix: an address without `https://`, a
//! time without its zone, names in capitals.

use super::diagnostic::Diagnostic;
use article_embed::internal::time::Timestamp;
use serde_json::Value;

/// How messages of the core end.
const OTHER: &str = "found other text";
const MISSPELT: &str = "found another spelling; it is read as meant";

/// The diagnostics of a payload with what their values are.
pub(crate) fn advise(all: Vec<Diagnostic>, text: &[u8]) -> Vec<Diagnostic> {
    let Ok(payload) = serde_json::from_slice::<Value>(text) else { return all };
    all.into_iter().map(|diagnostic| advised(diagnostic, &payload)).collect()
}

fn advised(diagnostic: Diagnostic, payload: &Value) -> Diagnostic {
    let value = || payload.pointer(&pointer(diagnostic.path())).and_then(Value::as_str);
    let advice = match diagnostic.code() {
        "unsafe-url" => value().and_then(address).map(|found| (OTHER, found)),
        "bad-time" => value().and_then(time),
        "unknown-format" => capitals(payload),
        _ => None,
    };
    match advice {
        Some((end, found)) => diagnostic.with_end(end, found),
        None => diagnostic,
    }
}

/// A JSONPath of names and numbers as a JSON Pointer.
fn pointer(path: &str) -> String {
    path.trim_start_matches('$').replace(['.', '['], "/").replace(']', "")
}

fn address(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    if text.contains("://") || text.contains(' ') {
        None
    } else if first.contains('.') && !first.contains(':') {
        Some("found an address without https://")
    } else {
        (!first.contains(':')).then_some("found a relative URL; write it with https:// and the name of the site")
    }
}

/// What a time lacks. A date alone needs no zone.
fn time(text: &str) -> Option<(&'static str, &'static str)> {
    let text = text.trim();
    let with_zone =
        |text: &str| Timestamp::parse(&format!("{}Z", text.replacen(' ', "T", 1))).is_some_and(|it| it.strict);
    if with_zone(text) || with_zone(&format!("{text}:00")) {
        return Some((MISSPELT, "found one without a zone, which is taken for UTC; add Z, or an offset like +01:00"));
    }
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let day: Vec<&str> = text.split([' ', ',', 'T']).next()?.split(['.', '/']).collect();
    let is_day = day.len() == 3 && day.iter().all(|part| is_number(part));
    is_day.then_some((OTHER, "found a date in another order; write year, month and day, as in 2026-03-01"))
}

/// Says that names are written in lower case, if that makes a payload one of the project's own.
fn capitals(payload: &Value) -> Option<(&'static str, &'static str)> {
    let names: Vec<&str> = payload.as_object()?.keys().map(String::as_str).collect();
    let has = |wanted: &str| names.iter().any(|name| *name != wanted && name.eq_ignore_ascii_case(wanted));
    let is_own = (has("headline") || names.contains(&"headline")) && (has("url") || names.contains(&"url"));
    is_own.then_some(("", "; names of members are written in lower case: headline, url"))
}

#[cfg(test)]
mod tests {
    use super::{Diagnostic, advise};

    #[test]
    fn what_a_value_is_shows_the_fix() {
        for (code, end, path, payload, says) in [
            ("unsafe-url", super::OTHER, "$.url", r#"{"url": "news.example/a"}"#, "without https://"),
            ("unsafe-url", super::OTHER, "$.image.url", r#"{"image": {"url": "/a"}}"#, "a relative URL"),
            ("bad-time", super::MISSPELT, "$.published", r#"{"published": "2026-03-04T10:00:00"}"#, "without a zone"),
            (
                "bad-time",
                super::MISSPELT,
                "$.updates[0].published",
                r#"{"updates": [{"published": "2026-03-04 10:00"}]}"#,
                "a zone",
            ),
            ("bad-time", super::OTHER, "$.published", r#"{"published": "04.03.2026 10:00"}"#, "another order"),
            ("unknown-format", "none", "$", r#"{"Headline": "a", "URL": "b"}"#, "in lower case"),
        ] {
            let told = advise(
                vec![Diagnostic::warning(code, format!("expected x, {end}")).at(path.to_owned())],
                payload.as_bytes(),
            );
            assert!(told[0].to_string().contains(says), "{}", told[0]);
        }
        for (code, end, path, payload) in [
            ("unsafe-url", super::OTHER, "$.url", r#"{"url": "ftp://news.example/a"}"#),
            ("unsafe-url", super::OTHER, "$.url", r#"{"url": "mailto:a@news.example"}"#),
            ("bad-time", super::OTHER, "$.published", r#"{"published": "tomorrow"}"#),
            ("bad-time", super::MISSPELT, "$.published", r#"{"published": "2026-3-4T04:10:00+0100"}"#),
            ("unknown-format", "none", "$", r#"{"Title": "a"}"#),
        ] {
            let one = Diagnostic::warning(code, format!("expected x, {end}")).at(path.to_owned());
            assert_eq!(advise(vec![one.clone()], payload.as_bytes()), [one], "{payload}");
        }
    }
}
