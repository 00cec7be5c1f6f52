//! Makes responses: content with its validators, refusals with their reason, and what a preflight asks for.

use super::content::{Coding, Content, Variant, public_headers};
use super::negotiation::{Precondition, coding, evaluate};
use super::request::{METHODS, Refusal};
use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{self, HeaderValue};
use hyper::{HeaderMap, Response, StatusCode};

pub(super) type Answer = Response<Full<Bytes>>;

/// Seconds that `max-age` of a card has at most.
const MAX_AGE: i64 = 60;

/// Content for a client, or 304 if it has that already; `Err` with the coding if the content has to be compressed first.
///
/// `remaining` are the seconds until the content changes by itself.
pub(super) fn content(request: &HeaderMap, content: &Content, remaining: Option<i64>) -> Result<Answer, Coding> {
    let outcome = evaluate(request, content);
    let coding = if outcome == Precondition::Send { coding(request) } else { Coding::Identity };
    let Variant { headers, body } = content.ready(coding).ok_or(coding)?;
    let mut answer = match outcome {
        Precondition::Send => with(StatusCode::OK, headers.clone(), body.clone()),
        Precondition::NotModified => {
            let mut headers = headers.clone();
            headers.remove(header::CONTENT_TYPE);
            with(StatusCode::NOT_MODIFIED, headers, Bytes::new())
        }
        Precondition::Failed => {
            refusal(Refusal::new(StatusCode::PRECONDITION_FAILED, "the content is not what the request expects"))
        }
    };
    if let Some(seconds) = remaining.filter(|seconds| *seconds < MAX_AGE * 2 && outcome != Precondition::Failed) {
        // A card that ends must not be served after its end.
        let cache = format!("public, max-age={}", seconds.clamp(0, MAX_AGE));
        answer.headers_mut().insert(header::CACHE_CONTROL, text(cache));
    }
    Ok(answer)
}

/// A refusal as text.
pub(super) fn refusal(Refusal { status, reason }: Refusal) -> Answer {
    let mut headers = public_headers();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    match status {
        StatusCode::METHOD_NOT_ALLOWED => _ = headers.insert(header::ALLOW, HeaderValue::from_static(METHODS)),
        StatusCode::SERVICE_UNAVAILABLE => _ = headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5")),
        // What follows would have to be read to find the next request.
        StatusCode::PAYLOAD_TOO_LARGE => _ = headers.insert(header::CONNECTION, HeaderValue::from_static("close")),
        _ => {}
    }
    with(status, headers, Bytes::from(format!("{reason}\n")))
}

/// A redirect that caches may keep as long as content.
pub(super) fn redirect(location: String) -> Answer {
    let mut headers = public_headers();
    headers.insert(header::LOCATION, text(location));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    with(StatusCode::PERMANENT_REDIRECT, headers, Bytes::from_static(b"the address of a card ends with a slash\n"))
}

/// The response to OPTIONS, also of a preflight (<https://fetch.spec.whatwg.org/#cors-preflight-fetch>).
pub(super) fn options() -> Answer {
    let mut headers = public_headers();
    headers.insert(header::ALLOW, HeaderValue::from_static(METHODS));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    with(StatusCode::NO_CONTENT, headers, Bytes::new())
}

/// A text that nobody keeps.
pub(super) fn plain(kind: &'static str, body: String) -> Answer {
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    with(StatusCode::OK, headers, body.into())
}

fn with(status: StatusCode, headers: HeaderMap, body: Bytes) -> Answer {
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    *answer.headers_mut() = headers;
    answer
}

/// A header of text that is ASCII without control characters by the way it was made.
fn text(value: String) -> HeaderValue {
    value.try_into().unwrap_or(HeaderValue::from_static(""))
}
