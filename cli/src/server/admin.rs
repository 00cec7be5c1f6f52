//! The second address, for the people who operate the server: health and metrics.

use super::connection::Connection;
use super::metrics::Page;
use super::request::Refusal;
use super::response::{self, Answer};
use super::service::Shared;
use hyper::body::Incoming;
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, StatusCode};
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

const NOT_FOUND: Refusal = Refusal::new(StatusCode::NOT_FOUND, "this address has /healthz and /metrics");

/// The media type of Prometheus' text format.
const METRICS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Answers one request.
pub(super) async fn answer(
    shared: Arc<Shared>,
    connection: Arc<Connection>,
    request: Request<Incoming>,
) -> Result<Answer, Infallible> {
    let _serving = connection.serve();
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let reason = "expected the method GET or HEAD";
        let mut answer = response::refusal(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, reason));
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Ok(answer);
    }
    Ok(match request.uri().path() {
        "/healthz" => response::plain("text/plain; charset=utf-8", String::from("ok\n")),
        "/metrics" => response::plain(METRICS, metrics(&shared)),
        _ => response::refusal(NOT_FOUND),
    })
}

fn metrics(shared: &Shared) -> String {
    let mut page = Page::default();
    shared.metrics.write(&mut page);
    let read = |counter: &AtomicU64| counter.load(Relaxed);
    let cards = &shared.routes.cards;
    let (count, memory) = cards.size();
    page.single("cache_hits_total", "counter", "Cards that were drawn before.", read(&cards.hits));
    page.single("cache_misses_total", "counter", "Cards that had to be drawn.", read(&cards.misses));
    page.single("cache_cards", "gauge", "Cards in the cache.", count);
    page.single("cache_bytes", "gauge", "Memory of the cards in the cache, about.", memory);
    let index = shared.routes.index.snapshot();
    let age = index.made.elapsed().unwrap_or_default().as_secs();
    page.single("index_articles", "gauge", "Articles in the index.", index.len());
    page.single("index_complete", "gauge", "1 once the whole folder was read.", u8::from(index.is_complete));
    page.single("index_age_seconds", "gauge", "Seconds since the index last changed.", age);
    let registry = &shared.registry;
    page.single("connections", "gauge", "Open connections.", registry.len());
    page.family("connections_total", "counter", "Connections by what became of them.");
    for (fate, counter) in [
        ("accepted", &registry.counts.accepted),
        ("refused", &registry.counts.refused),
        ("evicted", &registry.counts.evicted),
        ("expired", &registry.counts.expired),
    ] {
        page.sample(&format!("connections_total{{fate=\"{fate}\"}}"), read(counter));
    }
    let dropped = shared.log.as_ref().map_or(0, |log| read(&log.dropped));
    page.single(
        "log_lines_dropped_total",
        "counter",
        "Lines that nobody read in time, or that found no room.",
        dropped,
    );
    page.0
}
