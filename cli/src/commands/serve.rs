//! `article-embed serve`: an HTTP server for a folder of payloads.

use crate::args::SiteArgs;
use crate::error::{Error, ExitStatus};
use crate::server::options::{LimitArgs, OperationArgs};
use crate::server::{self, Settings};
use crate::value_parsers::listener;
use clap::ValueHint;
use std::net::SocketAddr;

/// Serve the cards of a folder of payloads over HTTP, and print the address of the server
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The server has the files that `build` writes, made on request, and an oEmbed endpoint at /oembed.\n\n\
                  Example:\n  article-embed serve payloads --listen 127.0.0.1:8787"
)]
pub(crate) struct Args {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8787", value_parser = listener)]
    listen: SocketAddr,
    /// Public address of the server [default: the one it listens on]
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    base_url: Option<String>,
    #[command(flatten)]
    operation: OperationArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    site: SiteArgs,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let Args { listen, base_url, operation, limits, site } = args;
    server::run(&Settings { listen: *listen, base_url: base_url.as_deref(), site, operation, limits })?;
    Ok(ExitStatus::Success)
}
