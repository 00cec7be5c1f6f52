//! The access log: a line for each request on standard output, written by a thread of its own.

use super::metrics::Route;
use super::options::LogFormat;
use hyper::header::{self, HeaderName};
use hyper::http::request::Parts;
use serde_json::json;
use std::io::{self, Write};
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, SystemTime};

/// Lines that may wait for a slow reader of standard output. Further ones are dropped: requests do not wait.
const WAITING: usize = 8192;

/// The longest part of a request in the log, in bytes.
const MAX_PART: usize = 2048;

/// The access log.
pub(super) struct AccessLog {
    format: LogFormat,
    lines: SyncSender<String>,
    pub(super) dropped: AtomicU64,
}

/// How a request ended.
pub(super) struct Outcome<'a> {
    pub(super) address: IpAddr,
    pub(super) route: Route,
    pub(super) status: u16,
    pub(super) bytes: u64,
    pub(super) took: Duration,
    /// Why the request was refused.
    pub(super) reason: Option<&'a str>,
}

impl AccessLog {
    /// Starts the thread that writes; `None` if there is to be no log.
    pub(super) fn start(format: LogFormat) -> io::Result<Option<Self>> {
        if format == LogFormat::Off {
            return Ok(None);
        }
        let (lines, written) = sync_channel::<String>(WAITING);
        thread::Builder::new().name(String::from("access-log")).spawn(move || {
            let mut out = io::stdout();
            // A reader that is gone ends the log and not the server.
            while let Ok(line) = written.recv() {
                if out.write_all(line.as_bytes()).and_then(|()| out.flush()).is_err() {
                    return;
                }
            }
        })?;
        Ok(Some(AccessLog { format, lines, dropped: AtomicU64::new(0) }))
    }

    /// Writes the line of a request; `None` stands for bytes that are no request.
    pub(super) fn write(&self, request: Option<&Parts>, outcome: &Outcome<'_>) {
        let line = match self.format {
            LogFormat::Json => json_line(request, outcome),
            _ => text_line(request, outcome),
        };
        if self.lines.try_send(line).is_err() {
            self.dropped.fetch_add(1, Relaxed);
        }
    }
}

fn json_line(request: Option<&Parts>, outcome: &Outcome<'_>) -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let line = json!({
        "time": since.as_millis() as f64 / 1000.0,
        "address": outcome.address.to_string(),
        "method": request.map(|request| request.method.as_str()),
        "target": request.map(target),
        "protocol": request.map(|request| format!("{:?}", request.version)),
        "status": outcome.status,
        "bytes": outcome.bytes,
        "seconds": outcome.took.as_secs_f64(),
        "route": outcome.route.name(),
        "referrer": part(request, &header::REFERER),
        "user_agent": part(request, &header::USER_AGENT),
        "reason": outcome.reason,
    });
    format!("{line}\n")
}

/// The Combined Log Format (<https://httpd.apache.org/docs/2.4/logs.html#combined>), then seconds, route and reason.
fn text_line(request: Option<&Parts>, outcome: &Outcome<'_>) -> String {
    let quoted = |text: Option<&str>| text.map_or(String::from("-"), escape);
    let line = request.map(|request| format!("{} {} {:?}", request.method, target(request), request.version));
    format!(
        "{} - - [{}] \"{}\" {} {} \"{}\" \"{}\" {:.6} {} \"{}\"\n",
        outcome.address,
        httpdate::fmt_http_date(SystemTime::now()),
        quoted(line.as_deref()),
        outcome.status,
        outcome.bytes,
        quoted(part(request, &header::REFERER)),
        quoted(part(request, &header::USER_AGENT)),
        outcome.took.as_secs_f64(),
        outcome.route.name(),
        outcome.reason.unwrap_or("-"),
    )
}

fn target(request: &Parts) -> &str {
    short(request.uri.path_and_query().map_or(request.uri.path(), |target| target.as_str()))
}

fn part<'a>(request: Option<&'a Parts>, name: &HeaderName) -> Option<&'a str> {
    request?.headers.get(name).and_then(|value| value.to_str().ok()).map(short)
}

/// At most [`MAX_PART`] bytes of a text.
fn short(text: &str) -> &str {
    text.get(..MAX_PART.min(text.len())).unwrap_or_default()
}

/// A text that cannot end its quotes or its line, as nginx writes it.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' | 0..=31 | 127.. => out.push_str(&format!("\\x{byte:02X}")),
            plain => out.push(char::from(plain)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_cannot_forge_a_line() {
        assert_eq!(escape("a\"b\\c\r\nd\u{7f}é"), "a\\x22b\\x5Cc\\x0D\\x0Ad\\x7F\\xC3\\xA9");
        let request = hyper::Request::get("/a?b").header("user-agent", "x\" 200 \"").body(()).unwrap().into_parts().0;
        let outcome = Outcome {
            address: [192, 0, 2, 1].into(),
            route: Route::Card,
            status: 404,
            bytes: 3,
            took: Duration::from_millis(2),
            reason: Some("none"),
        };
        let line = text_line(Some(&request), &outcome);
        assert!(
            line.ends_with("\"GET /a?b HTTP/1.1\" 404 3 \"-\" \"x\\x22 200 \\x22\" 0.002000 card \"none\"\n"),
            "{line}"
        );
        let json: serde_json::Value = serde_json::from_str(&json_line(Some(&request), &outcome)).unwrap();
        assert!(text_line(None, &outcome).contains("\"-\" 404 3 \"-\" \"-\""));
        assert_eq!((&json["user_agent"], &json["reason"]), (&"x\" 200 \"".into(), &"none".into()));
    }
}
