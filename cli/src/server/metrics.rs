//! Counts requests and times, and writes them in Prometheus' text format
//! (<https://prometheus.io/docs/instrumenting/exposition_formats/>).

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// What a request was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route {
    Card,
    Index,
    Oembed,
    Asset,
    Health,
    Other,
}

const ROUTES: [Route; 6] = [Route::Card, Route::Index, Route::Oembed, Route::Asset, Route::Health, Route::Other];

/// The statuses of responses. Others count as 500.
const STATUSES: [u16; 14] = [200, 204, 304, 308, 400, 404, 405, 412, 413, 414, 431, 500, 501, 503];

/// Upper bounds of the histogram, in microseconds.
const BOUNDS: [u64; 10] = [100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000];

impl Route {
    pub(super) fn name(self) -> &'static str {
        match self {
            Route::Card => "card",
            Route::Index => "index",
            Route::Oembed => "oembed",
            Route::Asset => "asset",
            Route::Health => "health",
            Route::Other => "other",
        }
    }
}

/// The counts of one route.
#[derive(Default)]
struct OfRoute {
    statuses: [AtomicU64; STATUSES.len()],
    /// The requests in each bucket alone; the last one has no bound.
    buckets: [AtomicU64; BOUNDS.len() + 1],
    microseconds: AtomicU64,
    bytes: AtomicU64,
}

/// The counts of all requests since the start.
#[derive(Default)]
pub(super) struct Metrics([OfRoute; ROUTES.len()]);

impl Metrics {
    pub(super) fn record(&self, route: Route, status: u16, took: Duration, bytes: u64) {
        let Some(counts) = self.0.get(route as usize) else { return };
        let add = |counter: Option<&AtomicU64>, amount| _ = counter.map(|counter| counter.fetch_add(amount, Relaxed));
        let status = STATUSES.iter().position(|known| *known == status);
        add(counts.statuses.get(status.unwrap_or(STATUSES.len() - 3)), 1);
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        add(counts.buckets.get(BOUNDS.partition_point(|bound| *bound < microseconds)), 1);
        add(Some(&counts.microseconds), microseconds);
        add(Some(&counts.bytes), bytes);
    }

    /// Writes the counts of requests.
    pub(super) fn write(&self, out: &mut Page) {
        let routes = || ROUTES.iter().zip(&self.0).map(|(route, counts)| (route.name(), counts));
        out.family("requests_total", "counter", "Responses by route and status.");
        for (route, counts) in routes() {
            for (status, count) in STATUSES.iter().zip(&counts.statuses) {
                let count = count.load(Relaxed);
                // A series appears with its first response.
                if count > 0 {
                    out.sample(&format!("requests_total{{route=\"{route}\",status=\"{status}\"}}"), count);
                }
            }
        }
        out.family("response_bytes_total", "counter", "Bytes of bodies that were sent, as they were sent.");
        for (route, counts) in routes() {
            out.sample(&format!("response_bytes_total{{route=\"{route}\"}}"), counts.bytes.load(Relaxed));
        }
        out.family("request_seconds", "histogram", "Seconds from the end of a request's head to its response.");
        for (route, counts) in routes() {
            let mut sum = 0;
            let bounds = BOUNDS.iter().map(|bound| seconds(*bound)).chain([String::from("+Inf")]);
            for (bound, count) in bounds.zip(&counts.buckets) {
                sum += count.load(Relaxed);
                out.sample(&format!("request_seconds_bucket{{route=\"{route}\",le=\"{bound}\"}}"), sum);
            }
            let total = seconds(counts.microseconds.load(Relaxed));
            out.sample(&format!("request_seconds_sum{{route=\"{route}\"}}"), total);
            out.sample(&format!("request_seconds_count{{route=\"{route}\"}}"), sum);
        }
    }
}

fn seconds(microseconds: u64) -> String {
    format!("{}", microseconds as f64 / 1e6)
}

/// A page of metrics that is being written.
#[derive(Default)]
pub(super) struct Page(pub(super) String);

impl Page {
    pub(super) fn family(&mut self, name: &str, kind: &str, help: &str) {
        // Writing to memory does not fail.
        let _ = writeln!(self.0, "# HELP article_embed_{name} {help}\n# TYPE article_embed_{name} {kind}");
    }

    pub(super) fn sample(&mut self, series: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "article_embed_{series} {value}");
    }

    /// A family of one series.
    pub(super) fn single(&mut self, name: &str, kind: &str, help: &str, value: impl std::fmt::Display) {
        self.family(name, kind, help);
        self.sample(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_is_cumulative() {
        let metrics = Metrics::default();
        for microseconds in [50, 100, 101, 20_000_000] {
            metrics.record(Route::Card, 200, Duration::from_micros(microseconds), 10);
        }
        metrics.record(Route::Card, 499, Duration::ZERO, 0);
        let mut page = Page::default();
        metrics.write(&mut page);
        for line in [
            "article_embed_requests_total{route=\"card\",status=\"200\"} 4",
            "article_embed_requests_total{route=\"card\",status=\"500\"} 1",
            "article_embed_response_bytes_total{route=\"card\"} 40",
            "article_embed_request_seconds_bucket{route=\"card\",le=\"0.0001\"} 3",
            "article_embed_request_seconds_bucket{route=\"card\",le=\"0.0005\"} 4",
            "article_embed_request_seconds_bucket{route=\"card\",le=\"10\"} 4",
            "article_embed_request_seconds_bucket{route=\"card\",le=\"+Inf\"} 5",
            "article_embed_request_seconds_count{route=\"card\"} 5",
        ] {
            assert!(page.0.lines().any(|written| written == line), "{line}\n{}", page.0);
        }
    }
}
