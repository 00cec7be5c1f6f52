//! Writes cards for the tests in browsers: a line of JSON with a payload in, a line of JSON with its card's HTML out, or null.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use std::io::{BufRead, Write};

    let (server, mut out) = (article_embed::Server::at(1_780_000_000_000), std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let html = line.ok().and_then(|line| card(&line, &server));
        let line = serde_json::to_string(&html).unwrap_or_default();
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
}

/// The card of one line; `{"format": …, "layout": …, "payload": …}`.
#[cfg(not(target_arch = "wasm32"))]
fn card(line: &str, server: &article_embed::Server) -> Option<String> {
    let given: serde_json::Value = serde_json::from_str(line).ok()?;
    let mut report = article_embed::Report::default();
    let options = article_embed::Options::read(&&given, server, &mut report);
    let (format, base) = (options.format.as_deref(), Some("https://news.example/payloads/1.json"));
    let article = article_embed::read_as(format, given.get("payload")?, base, server, &mut report)?;
    Some(article_embed::html::card(&article, &options, server))
}

#[cfg(target_arch = "wasm32")]
fn main() {}
