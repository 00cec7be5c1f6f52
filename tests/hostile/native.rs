//! Writes cards for the tests in browsers: one line of JSON in with a payload, one line of JSON out with its card's
//! HTML or null.

use article_embed::internal::{NativeHost, reader};
use article_embed::options::Layout;
use article_embed::{Options, Report, html};
use std::io::{BufRead, Write};
use std::time::{Duration, UNIX_EPOCH};

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let html = line.ok().and_then(|line| card(&line));
        let line = serde_json::to_string(&html).unwrap_or_default();
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
}

/// The card of one line: `{"format": …, "layout": …, "payload": …}`, where layouts of lists show a list.
fn card(line: &str) -> Option<String> {
    let given: serde_json::Value = serde_json::from_str(line).ok()?;
    let options = Options::read(&&given, &NativeHost::at(0), &mut Report::default());
    let reader = reader(&options).base("https://news.example/payloads/1.json");
    let options = options.now(UNIX_EPOCH + Duration::from_millis(1_780_000_000_000));
    let payload = given.get("payload")?;
    let layout: Layout = given.get("layout")?.as_str()?.parse().ok()?;
    if layout.is_list() {
        return Some(html::card(&reader.read_list_value(payload).ok()?.list, &options));
    }
    Some(html::card(&reader.read_value(payload).ok()?.article, &options))
}
