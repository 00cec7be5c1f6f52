//! Answers the requests of a connection: checks, routes, counts and logs them.

use super::access_log::{AccessLog, Outcome};
use super::connection::Connection;
use super::metrics::{Metrics, Route};
use super::options::LimitArgs;
use super::registry::Registry;
use super::request::{self, Refusal};
use super::response::{self, Answer};
use super::routes::Routes;
use hyper::body::{Body, Incoming};
use hyper::http::request::Parts;
use hyper::{Method, Request, StatusCode};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

const TOO_LATE: Refusal =
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the card was not ready in time; try again in a few seconds");

/// What the connections of a server share.
pub(super) struct Shared {
    pub(super) routes: Routes,
    pub(super) limits: LimitArgs,
    pub(super) metrics: Metrics,
    pub(super) log: Option<AccessLog>,
    pub(super) registry: Arc<Registry>,
}

impl Shared {
    /// Answers one request.
    pub(super) async fn answer(
        self: Arc<Self>,
        connection: Arc<Connection>,
        request: Request<Incoming>,
    ) -> Result<Answer, Infallible> {
        let _serving = connection.serve();
        let started = Instant::now();
        let checked = request::check(&request, &self.limits);
        let (head, _) = request.into_parts();
        let (route, made) = match checked {
            Ok(()) => self.route(&head).await,
            Err(refusal) => (Route::Other, Err(refusal)),
        };
        let reason = made.as_ref().err().map(|refusal| refusal.reason);
        let answer = made.unwrap_or_else(response::refusal);
        let (status, took) = (answer.status().as_u16(), started.elapsed());
        let bytes = if head.method == Method::HEAD { 0 } else { answer.body().size_hint().lower() };
        self.metrics.record(route, status, took, bytes);
        if let Some(log) = &self.log {
            let address = connection.address;
            log.write(Some(&head), &Outcome { address, route, status, bytes, took, reason });
        }
        Ok(answer)
    }

    /// Counts and logs bytes that are no request, which the connection has answered with `status`.
    pub(super) fn refuse(&self, connection: &Connection, status: StatusCode) {
        let (route, status, bytes, took) = (Route::Other, status.as_u16(), 0, Duration::ZERO);
        self.metrics.record(route, status, took, bytes);
        if let Some(log) = &self.log {
            let reason = Some("expected a request of HTTP within the limits, found other bytes");
            log.write(None, &Outcome { address: connection.address, route, status, bytes, took, reason });
        }
    }

    async fn route(&self, head: &Parts) -> (Route, Result<Answer, Refusal>) {
        if head.method == Method::OPTIONS {
            return (Route::Other, Ok(response::options()));
        }
        if let Some((route, answer)) = self.routes.known(&head.uri, &head.headers) {
            return (route, Ok(answer));
        }
        let answer = self.routes.answer(&head.uri, &head.headers);
        let late = tokio::time::timeout(self.limits.request_timeout, answer).await;
        late.unwrap_or((Route::Other, Err(TOO_LATE)))
    }
}
