//! Checks a request: its method, target, host and body, and takes its path and query apart.

use super::options::LimitArgs;
use hyper::body::Body;
use hyper::header::{self, HeaderValue};
use hyper::http::uri::Authority;
use hyper::{Method, Request, StatusCode, Version};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::net::Ipv6Addr;

/// The methods of every address.
pub(super) const METHODS: &str = "GET, HEAD, OPTIONS";

/// A request that gets no content: its status, and one sentence that says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) reason: &'static str,
}

impl Refusal {
    pub(super) const fn new(status: StatusCode, reason: &'static str) -> Self {
        Refusal { status, reason }
    }

    pub(super) const fn bad(reason: &'static str) -> Self {
        Refusal::new(StatusCode::BAD_REQUEST, reason)
    }
}

/// There is nothing at the address.
pub(super) const NOT_FOUND: Refusal = Refusal::new(StatusCode::NOT_FOUND, "no card at this address; / lists all cards");

/// A consumer asks for something that is no address.
pub(super) const NO_ADDRESS: Refusal = Refusal::new(
    StatusCode::NOT_FOUND,
    "no card at this address; expected url=ADDRESS, which begins with https:// or http://",
);

pub(super) const PANICKED: Refusal =
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the renderer panicked on this payload; please report it as a bug");

pub(super) const INDEXING: Refusal =
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the folder is still being read; try again in a few seconds");

/// An error is not a deletion, which caches would take 404 for.
pub(super) const UNREADABLE: Refusal =
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the file cannot be read at this moment; try again in a few seconds");

/// Checks what all addresses have in common.
pub(super) fn check<B: Body>(request: &Request<B>, limits: &LimitArgs) -> Result<(), Refusal> {
    check_host(request)?;
    if !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "expected the method GET, HEAD or OPTIONS"));
    }
    // A host alone is for CONNECT, and `*` for OPTIONS (<https://www.rfc-editor.org/rfc/rfc9112#section-3.2>).
    if !request.uri().path().starts_with('/') && *request.method() != Method::OPTIONS {
        return Err(Refusal::bad("expected a target that begins with a slash, or a whole address"));
    }
    let target = request.uri().path_and_query().map_or(0, |target| target.as_str().len());
    if target > usize::try_from(limits.max_target).unwrap_or(usize::MAX) {
        return Err(Refusal::new(StatusCode::URI_TOO_LONG, "expected a shorter target of a request"));
    }
    // Without a known length, where the next request begins depends on who reads it.
    if request.body().size_hint().upper().is_none_or(|length| length > limits.max_body) {
        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "expected a request without a body"));
    }
    Ok(())
}

/// A request of HTTP/1.1 names one valid host (<https://www.rfc-editor.org/rfc/rfc9112#section-3.2>). Which one makes no
/// difference here.
fn check_host<B>(request: &Request<B>) -> Result<(), Refusal> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(_), Some(_)) => Err(Refusal::bad("expected one Host header, found several")),
        (Some(host), None) if !is_host(host) => Err(Refusal::bad("expected a host and a port in the Host header")),
        (None, None) if request.version() == Version::HTTP_11 => {
            Err(Refusal::bad("expected a Host header, found none"))
        }
        _ => Ok(()),
    }
}

fn is_host(host: &HeaderValue) -> bool {
    let Ok(text) = host.to_str() else { return false };
    // An address without a host has an empty header.
    let Ok(authority) = text.parse::<Authority>() else { return text.is_empty() };
    let host = authority.host();
    // The library takes anything in brackets for an address of IPv6.
    let literal = host.strip_prefix('[').map(|rest| rest.strip_suffix(']').unwrap_or(rest));
    let is_valid = literal.is_none_or(|address| address.parse::<Ipv6Addr>().is_ok());
    let port = text.strip_prefix(host).map(|rest| rest.strip_prefix(':').unwrap_or(rest));
    let is_port =
        |port: &str| port.is_empty() || port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    is_valid && port.is_some_and(is_port)
}

/// Decodes a path.
pub(super) fn decode(path: &str) -> Result<Cow<'_, str>, Refusal> {
    if !path.contains('%') {
        return Ok(Cow::Borrowed(path));
    }
    let digits = |after: &str| after.get(..2).is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !path.split('%').skip(1).all(digits) {
        return Err(Refusal::bad("expected two hexadecimal digits after each % of the path"));
    }
    percent_decode_str(path).decode_utf8().map_err(|_| Refusal::bad("expected a path in UTF-8"))
}

/// The parameters of an oEmbed request (<https://oembed.com/>, section 2.2).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OembedQuery {
    pub(super) url: String,
    pub(super) max_width: Option<u32>,
    pub(super) max_height: Option<u32>,
    /// Whether the HTML is a frame: consumers that do not know the publisher keep no script.
    pub(super) as_frame: bool,
}

/// Reads the query of an oEmbed request. Unknown parameters are ignored.
pub(super) fn oembed_query(query: &str) -> Result<OembedQuery, Refusal> {
    const NO_URL: Refusal = Refusal::bad("missing parameter; use url=ADDRESS of an article or of its card");
    let (mut url, mut format, mut html, mut max_width, mut max_height) = (None, None, None, None, None);
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let slot = match &*name {
            "url" => &mut url,
            "format" => &mut format,
            "html" => &mut html,
            "maxwidth" => &mut max_width,
            "maxheight" => &mut max_height,
            _ => continue,
        };
        if slot.replace(value).is_some() {
            return Err(Refusal::bad(
                "expected each of url, format, html, maxwidth and maxheight once, found one twice",
            ));
        }
    }
    if format.is_some_and(|format| !format.is_empty() && !format.eq_ignore_ascii_case("json")) {
        return Err(Refusal::new(StatusCode::NOT_IMPLEMENTED, "unsupported format; use format=json"));
    }
    if html.as_ref().is_some_and(|html| !html.is_empty() && html != "frame") {
        return Err(Refusal::bad("unknown value of html; use html=frame or leave it out"));
    }
    Ok(OembedQuery {
        as_frame: html.is_some_and(|html| !html.is_empty()),
        url: url.filter(|url| !url.is_empty()).ok_or(NO_URL)?.into_owned(),
        max_width: pixels(max_width.as_deref(), "expected a number of pixels from 1 up for maxwidth")?,
        max_height: pixels(max_height.as_deref(), "expected a number of pixels from 1 up for maxheight")?,
    })
}

/// A maximum in pixels. An empty one is none, and one that is larger than any screen is not a limit. Fractions are dropped:
/// consumers divide.
fn pixels(text: Option<&str>, reason: &'static str) -> Result<Option<u32>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let (text, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(text) || !is_digits(fraction) || text.bytes().all(|byte| byte == b'0') {
        return Err(Refusal::bad(reason));
    }
    Ok(Some(text.parse().unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_host_is_refused() {
        for (host, expected) in [
            ("cards.example", true),
            ("cards.example:8080", true),
            ("[2001:db8::1]:80", true),
            ("", true),
            ("user@cards.example", false),
            ("cards.example/path", false),
            ("cards example", false),
            ("cards.example, other.example", false),
            ("cards.example:port", false),
            ("cards.example:65535", true),
            ("cards.example:65536", false),
            ("cards.example:99999", false),
            ("[zz]", false),
            ("[2001:db8::1", false),
        ] {
            assert_eq!(is_host(&HeaderValue::from_str(host).unwrap()), expected, "{host}");
        }
    }

    #[test]
    fn a_path_is_decoded_or_refused() {
        assert_eq!(decode("/world/rain").unwrap(), "/world/rain");
        assert_eq!(decode("/%C3%A9t%c3%a9/a%20b").unwrap(), "/été/a b");
        for wrong in ["/%", "/%2", "/%zz", "/%%41", "/%ff", "/%+1"] {
            assert_eq!(decode(wrong).unwrap_err().status, StatusCode::BAD_REQUEST, "{wrong}");
        }
    }

    #[test]
    fn odd_parameters_have_a_sense_or_a_reason() {
        let query = |more: &str| oembed_query(&format!("url=https%3A%2F%2Fnews.example%2F{more}"));
        let width = |more: &str| query(more).map(|query| query.max_width);
        assert_eq!(width(""), Ok(None));
        assert_eq!(width("&maxwidth="), Ok(None));
        assert_eq!(width("&maxwidth=300&x=1"), Ok(Some(300)));
        assert_eq!(width("&maxwidth=500.75"), Ok(Some(500)));
        assert_eq!(width("&maxwidth=99999999999999999999"), Ok(Some(u32::MAX)));
        assert_eq!(width("&format="), Ok(None));
        assert_eq!(["", "frame"].map(|html| query(&format!("&html={html}")).unwrap().as_frame), [false, true]);
        for wrong in [
            "&maxwidth=0",
            "&maxwidth=-1",
            "&maxheight=00",
            "&maxheight=3e2",
            "&maxwidth=500px",
            "&maxwidth=0.5",
            "&maxwidth=.",
            "&maxwidth=1&maxwidth=2",
            "&url=x",
        ] {
            assert_eq!(query(wrong).unwrap_err().status, StatusCode::BAD_REQUEST, "{wrong}");
        }
        assert_eq!(query("&format=xml").unwrap_err().status, StatusCode::NOT_IMPLEMENTED);
        assert_eq!(oembed_query("url=").unwrap_err().status, StatusCode::BAD_REQUEST);
    }
}
