//! Accepts connections and runs each of them until it ends or is ordered to.

use super::connection::{Connection, Order};
use super::options::LimitArgs;
use super::registry::Admitted;
use super::response::Answer;
use super::service::Shared;
use super::stream::Stream;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper::{Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How long to wait while there is no room, and after the system refused a connection, which it does when files or
/// memory run out.
const PAUSE: Duration = Duration::from_millis(10);

/// Accepts connections until `stop` says so.
pub(super) async fn accept<F>(
    listener: TcpListener,
    shared: Arc<Shared>,
    mut stop: watch::Receiver<bool>,
    answer: fn(Arc<Shared>, Arc<Connection>, Request<Incoming>) -> F,
) where
    F: Future<Output = Result<Answer, Infallible>> + Send + 'static,
{
    let builder = builder(&shared.limits);
    loop {
        let next = async {
            // While there is no room, clients wait in the system's queue.
            while !shared.registry.has_room() {
                tokio::time::sleep(PAUSE).await;
            }
            listener.accept().await
        };
        let accepted = tokio::select! {
            accepted = next => accepted,
            _ = stop.changed() => return,
        };
        match accepted {
            Ok((stream, peer)) => {
                let Some(admitted) = shared.registry.admit(peer.ip()) else { continue };
                tokio::spawn(run(builder.clone(), stream, admitted, Arc::clone(&shared), answer));
            }
            Err(_) => {
                shared.registry.make_room();
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// HTTP/1 alone: a connection then has one response at a time, and waits for nothing but its bytes. In HTTP/2, a client
/// could ask for a hundred cards, take none of them, and keep the connection busy with frames of other kinds.
fn builder(limits: &LimitArgs) -> Builder {
    let mut builder = Builder::new();
    let head = usize::try_from(limits.max_head).unwrap_or(usize::MAX);
    // The registry has the time of all phases.
    builder.timer(TokioTimer::new()).header_read_timeout(None).max_buf_size(head);
    builder
}

async fn run<F>(
    builder: Builder,
    stream: TcpStream,
    admitted: Admitted,
    shared: Arc<Shared>,
    answer: fn(Arc<Shared>, Arc<Connection>, Request<Incoming>) -> F,
) where
    F: Future<Output = Result<Answer, Infallible>> + Send + 'static,
{
    // Without it, a response waits for the client to acknowledge the one before.
    let _ = stream.set_nodelay(true);
    let connection = &admitted.connection;
    let max_target = usize::try_from(shared.limits.max_target).unwrap_or(usize::MAX);
    let stream = TokioIo::new(Stream::new(stream, Arc::clone(connection), max_target));
    let service = service_fn(|request| answer(Arc::clone(&shared), Arc::clone(connection), request));
    let mut running = pin!(builder.serve_connection(stream, service));
    loop {
        tokio::select! {
            result = running.as_mut() => {
                if let Some(status) = refused(connection, result.err()) {
                    shared.refuse(connection, status);
                }
                return;
            }
            order = connection.ordered() => match order {
                Order::Close => return,
                _ => running.as_mut().graceful_shutdown(),
            },
        }
    }
}

/// The status that the connection answered with itself: to bytes that are no request. Other errors are those of clients
/// that have gone.
fn refused(connection: &Connection, error: Option<hyper::Error>) -> Option<StatusCode> {
    if connection.has_refused_target() {
        return Some(StatusCode::URI_TOO_LONG);
    }
    let error = error?;
    match (error.is_parse_too_large(), error.is_parse()) {
        (true, _) => Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE),
        (false, true) => Some(StatusCode::BAD_REQUEST),
        _ => None,
    }
}
