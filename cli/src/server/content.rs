//! The content of a response: its bytes, plain and compressed, with the headers that never change.

use crate::publish::assets::hash;
use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::HeaderMap;
use hyper::header::{self, HeaderValue};
use std::io::Write;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Corrections reach new readers within two minutes. While the server is down, caches may serve their copy for a day.
const SHORT: HeaderValue =
    HeaderValue::from_static("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");

/// For assets, whose paths contain a hash of their content.
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Shorter content is sent as it is: compressed it still takes one packet.
const MIN_COMPRESSED: usize = 1024;

/// From this length on, in bytes, compression has to be fast rather than thorough.
const LARGE: usize = 1 << 20;

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContentKind {
    Html,
    Json,
    JsonFeed,
    Rss,
    Script,
    Wasm,
    Text,
}

/// How the bytes are compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Identity,
    Gzip,
    Brotli,
}

/// Bytes with the headers to send them with.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// What one address has to say.
#[derive(Debug)]
pub(super) struct Content {
    plain: Variant,
    gzip: OnceLock<Variant>,
    brotli: OnceLock<Variant>,
    /// Weak, because all codings share it (<https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3>). Without `W/`.
    pub(super) tag: String,
    /// In whole seconds, as HTTP has them.
    pub(super) modified: SystemTime,
}

impl Content {
    /// Content that may change.
    pub(super) fn new(kind: ContentKind, body: impl Into<Bytes>, modified: SystemTime) -> Self {
        Content::with(kind, body.into(), modified, SHORT)
    }

    /// Content of an address that never has other content.
    pub(super) fn immutable(kind: ContentKind, body: impl Into<Bytes>, modified: SystemTime) -> Self {
        Content::with(kind, body.into(), modified, IMMUTABLE)
    }

    fn with(kind: ContentKind, body: Bytes, modified: SystemTime, cache: HeaderValue) -> Self {
        let tag = format!("\"{}\"", hash(&body));
        let modified = whole_seconds(modified);
        let mut headers = public_headers();
        headers.insert(header::CONTENT_TYPE, kind.header());
        headers.insert(header::CACHE_CONTROL, cache);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        // Cards are small, so parts of them are not offered.
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("none"));
        for (name, value) in
            [(header::ETAG, format!("W/{tag}")), (header::LAST_MODIFIED, httpdate::fmt_http_date(modified))]
        {
            if let Ok(value) = value.try_into() {
                headers.insert(name, value);
            }
        }
        Content { plain: Variant { headers, body }, gzip: OnceLock::new(), brotli: OnceLock::new(), tag, modified }
    }

    /// The bytes without compression.
    pub(super) fn body(&self) -> &Bytes {
        &self.plain.body
    }

    /// The content in a coding, or as it is if compression is not worth its while; `None` if that has to be made first.
    pub(super) fn ready(&self, coding: Coding) -> Option<&Variant> {
        match coding {
            _ if self.plain.body.len() < MIN_COMPRESSED => Some(&self.plain),
            Coding::Identity => Some(&self.plain),
            Coding::Gzip => self.gzip.get(),
            Coding::Brotli => self.brotli.get(),
        }
    }

    /// Compresses the content, unless that is done. Takes milliseconds, for large content a second.
    pub(super) fn compress(&self, coding: Coding) {
        let body = &self.plain.body;
        match coding {
            Coding::Identity => {}
            Coding::Gzip => _ = self.gzip.get_or_init(|| self.variant(gzip(body), "gzip")),
            Coding::Brotli => _ = self.brotli.get_or_init(|| self.variant(brotli(body), "br")),
        }
    }

    fn variant(&self, body: Vec<u8>, coding: &'static str) -> Variant {
        let mut headers = self.plain.headers.clone();
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        Variant { headers, body: body.into() }
    }

    /// The bytes that the content takes in memory with all its codings, about.
    pub(super) fn weight(&self) -> u64 {
        (self.plain.body.len() as u64) * 3 / 2 + 3000
    }
}

impl ContentKind {
    pub(super) fn of(name: &str) -> Self {
        match name.rsplit_once('.').map(|(_, extension)| extension) {
            Some("json") => ContentKind::Json,
            Some("js") => ContentKind::Script,
            Some("wasm") => ContentKind::Wasm,
            Some("txt") => ContentKind::Text,
            _ => ContentKind::Html,
        }
    }

    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            ContentKind::Html => "text/html; charset=utf-8",
            ContentKind::Json => "application/json",
            ContentKind::JsonFeed => "application/feed+json",
            ContentKind::Rss => "application/rss+xml; charset=utf-8",
            ContentKind::Script => "text/javascript; charset=utf-8",
            ContentKind::Wasm => "application/wasm",
            ContentKind::Text => "text/plain; charset=utf-8",
        })
    }
}

/// The headers of every response: pages of any origin read cards, scripts and errors.
pub(super) fn public_headers() -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(16);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, link"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder =
        GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(if bytes.len() < LARGE { 9 } else { 4 }));
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let quality = if bytes.len() < LARGE { 9 } else { 4 };
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    // Reading from memory and writing to it do not fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters);
    out
}

/// A time as HTTP writes it, and no later than now.
fn whole_seconds(time: SystemTime) -> SystemTime {
    let since = time.min(SystemTime::now()).duration_since(UNIX_EPOCH).unwrap_or_default();
    UNIX_EPOCH + Duration::from_secs(since.as_secs())
}
