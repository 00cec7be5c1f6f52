//! The options of `serve` that limit what a client may use, and those for the people who operate the server.

use crate::value_parsers::{listener, whole};
use clap::{Args, ValueEnum};
use std::net::SocketAddr;
use std::time::Duration;

/// What the server does for its operators.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Operation")]
pub(crate) struct OperationArgs {
    /// Lines on standard output for each request
    #[arg(long, value_name = "FORMAT", default_value = "off")]
    pub(super) access_log: LogFormat,
    /// Second address, which answers /healthz and /metrics (Prometheus)
    #[arg(long, value_name = "ADDRESS", value_parser = listener)]
    pub(super) admin: Option<SocketAddr>,
    /// Memory for cards that were drawn before, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = whole::<u32>(1..=1_048_576))]
    pub(super) cache_size: u32,
    /// Seconds between two looks at the folder for the index, at least
    #[arg(long, value_name = "SECONDS", default_value = "5", value_parser = seconds)]
    pub(super) index_interval: Duration,
}

/// The format of the access log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// No log
    Off,
    /// The Combined Log Format of Apache and nginx, then seconds and route
    Text,
    /// One JSON object a line
    Json,
}

/// What a client may use of the server.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits")]
pub(crate) struct LimitArgs {
    /// Connections at the same time; the one that waits longest for a request makes room for a new one
    #[arg(long, value_name = "COUNT", default_value_t = 4096, value_parser = whole::<u32>(1..=u32::MAX.into()))]
    pub(super) max_connections: u32,
    /// Connections of one address (IPv6: of one /64) at the same time; 0 does not limit them
    #[arg(long, value_name = "COUNT", default_value_t = 0, value_parser = whole::<u32>(0..=u32::MAX.into()))]
    pub(super) max_connections_per_address: u32,
    /// Bytes of the head of a request
    #[arg(long, value_name = "BYTES", default_value_t = 16_384, value_parser = whole::<u32>(8192..=1_048_576))]
    pub(super) max_head: u32,
    /// Bytes of the target of a request
    #[arg(long, value_name = "BYTES", default_value_t = 8000, value_parser = whole::<u32>(256..=65_000))]
    pub(super) max_target: u32,
    /// Bytes of the body of a request, which is never read
    #[arg(long, value_name = "BYTES", default_value_t = 65_536, value_parser = whole::<u64>(0..=u64::MAX))]
    pub(super) max_body: u64,
    /// Seconds for the head of a request
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(super) head_timeout: Duration,
    /// Seconds that a connection may be idle between two requests
    #[arg(long, value_name = "SECONDS", default_value = "65", value_parser = seconds)]
    pub(super) idle_timeout: Duration,
    /// Seconds in which a client has to take some of its response
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub(super) write_timeout: Duration,
    /// Seconds for reading a file and drawing its card
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(super) request_timeout: Duration,
    /// Seconds for requests under way after SIGTERM or SIGINT; a second signal ends the server at once
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(super) shutdown_timeout: Duration,
}

/// Parses seconds, with or without decimals, from 0.1 to a day.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: Option<f64> = text.parse().ok().filter(|seconds| (0.1..=86_400.0).contains(seconds));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| String::from("expected seconds from 0.1 to 86400, such as 10"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_positive_and_finite() {
        assert_eq!(seconds("1.5"), Ok(Duration::from_millis(1500)));
        for wrong in ["", "0", "-1", "inf", "NaN", "1e9", "ten"] {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }
}
