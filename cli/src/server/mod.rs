//! The HTTP server: listens, and ends when the process is asked to.

mod accept;
mod access_log;
mod admin;
mod cards;
mod connection;
mod content;
mod folder;
mod identity;
mod index;
mod metrics;
mod negotiation;
mod oembed;
pub(crate) mod options;
mod place;
mod registry;
mod request;
mod response;
mod routes;
mod service;
mod stream;
mod under_way;

use crate::args::SiteArgs;
use crate::error::Error;
use crate::output::{print, tell};
use crate::publish::site::Site;
use accept::accept;
use access_log::AccessLog;
use cards::Cards;
use folder::Folder;
use index::Index;
use metrics::Metrics;
use options::{LimitArgs, OperationArgs};
use registry::Registry;
use routes::Routes;
use service::Shared;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Threads that read files, draw and compress. More would only compete for the processors, and each one keeps
/// formatters of dates and templates of cards.
const BLOCKING_THREADS: usize = 16;

/// How long the start waits for the index. Small folders then have all their addresses from the first request on.
const START: Duration = Duration::from_secs(1);

/// How often something is looked for that happens on its own.
const TICK: Duration = Duration::from_millis(10);

/// Where the server listens, and how.
pub(crate) struct Settings<'a> {
    pub(crate) listen: SocketAddr,
    pub(crate) base_url: Option<&'a str>,
    pub(crate) site: &'a SiteArgs,
    pub(crate) operation: &'a OperationArgs,
    pub(crate) limits: &'a LimitArgs,
}

/// Serves a folder of payloads until the process receives an interrupt or termination signal.
pub(crate) fn run(settings: &Settings<'_>) -> Result<(), Error> {
    if !settings.site.payloads.is_dir() {
        return Err(Error::NotAFolder(settings.site.payloads.clone()));
    }
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder.enable_all().max_blocking_threads(BLOCKING_THREADS).build().map_err(Error::Serve)?;
    let result = runtime.block_on(serve(settings));
    // What still runs on other threads has nobody to answer.
    runtime.shutdown_background();
    result
}

async fn serve(settings: &Settings<'_>) -> Result<(), Error> {
    let listener = listen(settings.listen, "listen").await?;
    let admin = match settings.operation.admin {
        Some(address) => Some(listen(address, "admin").await?),
        None => None,
    };
    let own = format!("http://{}/", listener.local_addr().map_err(Error::Serve)?);
    let shared = Arc::new(shared(settings, &own)?);
    let (stop, stopped) = watch::channel(false);
    wait_for_index(&shared).await;
    print(format!("{own}\n").as_bytes())?;
    if settings.base_url.is_none() && settings.listen.ip().is_unspecified() {
        tell(
            "article-embed: no --base-url: cards name the address above, which is no host that readers can ask; pass the \
             public address",
        );
    }
    if let Some(admin) = admin {
        tell(format_args!("article-embed: metrics at http://{}/metrics", admin.local_addr().map_err(Error::Serve)?));
        tokio::spawn(accept(admin, Arc::clone(&shared), stopped.clone(), admin::answer));
    }
    tokio::spawn(accept(listener, Arc::clone(&shared), stopped, Shared::answer));
    tokio::spawn(expire(Arc::clone(&shared.registry)));
    signal().await;
    let _ = stop.send(true);
    finish(&shared).await;
    Ok(())
}

async fn listen(address: SocketAddr, option: &'static str) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|source| Error::Listen { address, option, source })
}

fn shared(settings: &Settings<'_>, own: &str) -> Result<Shared, Error> {
    let Settings { base_url, site, operation, limits, .. } = settings;
    let folder = Arc::new(Folder::open(&site.payloads, Site::new(base_url.unwrap_or(own), site)?)?);
    let index = Index::start(Arc::clone(&folder), operation.index_interval).map_err(Error::Serve)?;
    let cards = Arc::new(Cards::new(folder, u64::from(operation.cache_size) << 20));
    Ok(Shared {
        routes: Routes::new(cards, index),
        limits: (*limits).clone(),
        metrics: Metrics::default(),
        log: AccessLog::start(operation.access_log).map_err(Error::Serve)?,
        registry: Arc::new(Registry::new((*limits).clone())),
    })
}

async fn wait_for_index(shared: &Shared) {
    let complete = async {
        while !shared.routes.index.snapshot().is_complete {
            tokio::time::sleep(TICK).await;
        }
    };
    let _ = tokio::time::timeout(START, complete).await;
}

/// Ends connections whose time is over.
async fn expire(registry: Arc<Registry>) {
    loop {
        tokio::time::sleep(registry.interval()).await;
        registry.expire();
    }
}

/// Waits for the requests under way, up to a time, or to a second signal.
async fn finish(shared: &Shared) {
    shared.registry.finish();
    let ended = async {
        while shared.registry.len() > 0 {
            tokio::time::sleep(TICK).await;
        }
    };
    tokio::select! {
        () = ended => {}
        () = tokio::time::sleep(shared.limits.shutdown_timeout) => {}
        () = signal() => {}
    }
}

/// Resolves at an interrupt or termination signal.
async fn signal() {
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
