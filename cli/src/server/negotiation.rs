//! What a client asks for by headers: a coding that it accepts, and whether it has the content already.

use super::content::{Coding, Content};
use hyper::HeaderMap;
use hyper::header::{self, HeaderName};
use std::time::SystemTime;

/// What follows from the preconditions of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Precondition {
    /// Status 200.
    Send,
    /// Status 304.
    NotModified,
    /// Status 412.
    Failed,
}

/// The coding to send, by `Accept-Encoding` (<https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3>). Of codings with
/// the same weight, the one that makes less bytes.
pub(super) fn coding(headers: &HeaderMap) -> Coding {
    let (mut gzip, mut brotli, mut other, mut identity) = (None, None, None, None);
    for item in list(headers, &header::ACCEPT_ENCODING) {
        let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
        let weight = Some(weight(parameters));
        match name.trim() {
            name if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") => gzip = weight,
            name if name.eq_ignore_ascii_case("br") => brotli = weight,
            name if name.eq_ignore_ascii_case("identity") => identity = weight,
            "*" => other = weight,
            _ => {}
        }
    }
    let (gzip, brotli) = (gzip.or(other).unwrap_or(0), brotli.or(other).unwrap_or(0));
    // A client that weighs it wants it as much as the others; one that does not takes it if there is nothing else.
    let identity = identity.unwrap_or(0);
    match () {
        () if brotli > 0 && brotli >= gzip && brotli >= identity => Coding::Brotli,
        () if gzip > 0 && gzip >= identity => Coding::Gzip,
        () => Coding::Identity,
    }
}

/// The parameter `q` in thousandths. One that is malformed counts as 0: in doubt the content is sent as it is.
fn weight(parameters: &str) -> u16 {
    let Some((name, value)) = parameters.split_once('=') else {
        return if parameters.trim().is_empty() { 1000 } else { 0 };
    };
    let value: f32 = value.trim().parse().unwrap_or_default();
    let valid = name.trim().eq_ignore_ascii_case("q") && (0.0..=1.0).contains(&value);
    if valid { (value * 1000.0) as u16 } else { 0 }
}

/// Evaluates the preconditions in the order of <https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2>.
pub(super) fn evaluate(headers: &HeaderMap, content: &Content) -> Precondition {
    let names = |name: &HeaderName| headers.contains_key(name);
    if names(&header::IF_MATCH) {
        // Our tags are weak, and this header compares strongly: none of them matches.
        if !list(headers, &header::IF_MATCH).any(|tag| tag == "*") {
            return Precondition::Failed;
        }
    } else if date(headers, &header::IF_UNMODIFIED_SINCE).is_some_and(|date| content.modified > date) {
        return Precondition::Failed;
    }
    let known = if names(&header::IF_NONE_MATCH) {
        // Compares weakly: proxies make tags strong, or weak.
        list(headers, &header::IF_NONE_MATCH)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == content.tag)
    } else {
        date(headers, &header::IF_MODIFIED_SINCE).is_some_and(|date| content.modified <= date)
    };
    if known { Precondition::NotModified } else { Precondition::Send }
}

/// The items of a header that is a list and may be on several lines. Our own tags contain no comma.
fn list<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> + use<'a> {
    headers.get_all(name).iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).map(str::trim)
}

/// The time of a header; `None` if it is missing, given twice or malformed.
fn date(headers: &HeaderMap, name: &HeaderName) -> Option<SystemTime> {
    let mut lines = headers.get_all(name).iter();
    let line = lines.next().filter(|_| lines.next().is_none())?;
    httpdate::parse_http_date(line.to_str().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::content::ContentKind;
    use super::*;
    use hyper::header::HeaderValue;
    use std::time::{Duration, UNIX_EPOCH};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
        };
        let mut headers = HeaderMap::new();
        headers.extend(
            pairs
                .iter()
                .map(pair)
                .map(|(name, value)| (Some(name), value))
                .collect::<Vec<_>>()
                .into_iter()
                .filter_map(|(name, value)| Some((name?, value))),
        );
        headers
    }

    #[test]
    fn the_coding_is_one_that_the_client_accepts() {
        for (accepted, expected) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip", Coding::Gzip),
            ("GZIP;Q=0.5", Coding::Gzip),
            ("br;q=0.5, gzip;q=0.9", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Identity),
            ("*", Coding::Brotli),
            ("*;q=0.1, br;q=0", Coding::Gzip),
            ("*;q=0", Coding::Identity),
            ("identity, br;q=0.5", Coding::Identity),
            ("br;q=2", Coding::Identity),
            ("br;level=5", Coding::Identity),
            ("brotli", Coding::Identity),
            ("", Coding::Identity),
        ] {
            assert_eq!(coding(&headers(&[("accept-encoding", accepted)])), expected, "{accepted}");
        }
        assert_eq!(coding(&HeaderMap::new()), Coding::Identity);
    }

    #[test]
    fn preconditions_are_evaluated_in_their_order() {
        let content = Content::new(ContentKind::Html, "card", UNIX_EPOCH + Duration::from_secs(1_000_000_000));
        let (tag, weak) = (content.tag.as_str(), format!("W/{}", content.tag));
        let (same, before) = ("Sun, 09 Sep 2001 01:46:40 GMT", "Sun, 09 Sep 2001 01:46:39 GMT");
        for (given, expected) in [
            (&[("if-none-match", weak.as_str())][..], Precondition::NotModified),
            (&[("if-none-match", tag)], Precondition::NotModified),
            (&[("if-none-match", "*")], Precondition::NotModified),
            (&[("if-none-match", "\"other\""), ("if-none-match", tag)], Precondition::NotModified),
            (&[("if-none-match", "\"other\""), ("if-modified-since", same)], Precondition::Send),
            (&[("if-none-match", "")], Precondition::Send),
            (&[("if-modified-since", same)], Precondition::NotModified),
            (&[("if-modified-since", before)], Precondition::Send),
            (&[("if-modified-since", "yesterday")], Precondition::Send),
            (&[("if-match", tag)], Precondition::Failed),
            (&[("if-match", "*")], Precondition::Send),
            (&[("if-unmodified-since", before)], Precondition::Failed),
            (&[("if-unmodified-since", same)], Precondition::Send),
            (&[("if-match", "*"), ("if-unmodified-since", before)], Precondition::Send),
            (&[], Precondition::Send),
        ] {
            assert_eq!(evaluate(&headers(given), &content), expected, "{given:?}");
        }
    }
}
