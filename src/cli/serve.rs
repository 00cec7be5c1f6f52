//! The server: it listens, and hands each request on. What is answered, and with which headers, is not its business.

use super::args::Serve;
use super::shelf::Shelf;
use super::site::Site;
use super::{Ending, Trouble, answers};
use axum::Router;
use axum::http::{HeaderName, Method, header};
use axum::routing::get;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{Any, CorsLayer};

pub(super) fn serve(asked: &Serve) -> Result<Ending, Trouble> {
    if !asked.folder.payloads.is_dir() {
        return Err(Trouble(format!("{}: no such folder", asked.folder.payloads.display())));
    }
    tokio::runtime::Runtime::new()?.block_on(listen(asked))
}

async fn listen(asked: &Serve) -> Result<Ending, Trouble> {
    let bound = TcpListener::bind(asked.listen).await;
    let listener = bound.map_err(|error| Trouble::of(&asked.listen.to_string(), &error))?;
    let own = format!("http://{}/", listener.local_addr()?);
    let site = Site::new(asked.base_url.as_deref().unwrap_or(&own), &asked.folder)?;
    site.check()?;
    let shelf = Arc::new(Shelf::new(asked.folder.payloads.clone(), site));
    println!("{own}");
    axum::serve(listener, router(shelf)).with_graceful_shutdown(told_to_stop()).await?;
    Ok(Ending::Good)
}

fn router(shelf: Arc<Shelf>) -> Router {
    // Embeds are on other origins, and so is what they load.
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers(Any)
        .expose_headers([header::ETAG, HeaderName::from_static("link")]);
    Router::new()
        .route("/", get(answers::index_page))
        .route("/index.json", get(answers::index))
        .route("/oembed", get(answers::oembed))
        .route("/assets/{*path}", get(answers::asset))
        .route("/{*path}", get(answers::file))
        .layer(CompressionLayer::new())
        .layer(cors)
        .with_state(shelf)
}

/// Resolves when somebody wants it to end: requests under way are answered still.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
