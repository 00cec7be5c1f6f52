//! The access log: a line for each request on standard output, written by a thread of its own.

use super::metrics::Route;
use super::options::LogFormat;
use hyper::header::{self, HeaderName};
use hyper::http::request::Parts;
use serde_json::json;
use std::io::{self, Write};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
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
    pub(super) dropped: Arc<AtomicU64>,
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
        let dropped = Arc::default();
        let counted = Arc::clone(&dropped);
        let write = move || write_lines(&mut io::stdout(), &written, &counted);
        thread::Builder::new().name(String::from("access-log")).spawn(write)?;
        Ok(Some(AccessLog { format, lines, dropped }))
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

/// Writes lines as they come. One that cannot be written, as on a full disk, is dropped; the next one is tried again.
fn write_lines(out: &mut impl Write, lines: &Receiver<String>, dropped: &AtomicU64) {
    let mut failed = false;
    while let Ok(line) = lines.recv() {
        // A part of the line before may have been written.
        let start: &[u8] = if failed { b"\n" } else { b"" };
        let written = out.write_all(start).and_then(|()| out.write_all(line.as_bytes())).and_then(|()| out.flush());
        failed = written.is_err();
        dropped.fetch_add(u64::from(failed), Relaxed);
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
        local_time(SystemTime::now()),
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

/// A time as Apache and nginx write it, in UTC.
fn local_time(time: SystemTime) -> String {
    let date = httpdate::fmt_http_date(time);
    match date.split(' ').collect::<Vec<_>>().as_slice() {
        [_, day, month, year, time, _] => format!("{day}/{month}/{year}:{time} +0000"),
        _ => date,
    }
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

    /// A disk that is full for some writes, the first of which it does in part.
    struct Disk {
        full: usize,
        torn: bool,
        written: Vec<u8>,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if std::mem::take(&mut self.torn) {
                self.full -= 1;
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.torn = self.full > 0;
            let taken = if self.torn { bytes.len().min(2) } else { bytes.len() };
            self.written.extend(&bytes[..taken]);
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_costs_the_lines_of_its_time() {
        let after = |full| {
            let (sender, lines) = sync_channel(9);
            for line in ["one\n", "two\n", "three\n"] {
                sender.send(line.to_owned()).unwrap();
            }
            drop(sender);
            let (mut disk, dropped) = (Disk { full, torn: false, written: Vec::new() }, AtomicU64::new(0));
            write_lines(&mut disk, &lines, &dropped);
            (String::from_utf8(disk.written).unwrap(), dropped.into_inner())
        };
        assert_eq!(after(0), ("one\ntwo\nthree\n".into(), 0), "control: there is room");
        let (written, dropped) = after(2);
        assert_eq!((written.lines().last(), dropped), (Some("three"), 2), "{written}");
    }

    #[test]
    fn the_time_of_a_line_is_that_of_the_combined_log_format() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(971_211_336);
        assert_eq!(local_time(time), "10/Oct/2000:20:55:36 +0000");
    }

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
