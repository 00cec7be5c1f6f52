//! `article-embed serve`: the access log, health and metrics, and that memory does not grow with what is asked for.

use super::server::{Server, wait_until, workspace};
use super::workspace::{Workspace, story};
use serde_json::Value;
use std::io::BufRead;

/// The next line of the access log for a target.
fn logged(server: &mut Server, target: &str) -> String {
    let mut line = String::new();
    while !line.contains(target) {
        line.clear();
        server.output.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "no line for {target}");
    }
    line
}

#[test]
fn each_request_has_a_line_in_the_access_log() {
    let workspace = workspace();
    let mut server = Server::start(&workspace, &["--access-log", "json"]);
    server.request("GET", "/sun/?a=%22", &[("user-agent", "test \"1\""), ("referer", "https://news.example/")]);
    let line: Value = serde_json::from_str(&logged(&mut server, "/sun/")).unwrap();
    assert_eq!((&line["method"], &line["target"]), (&"GET".into(), &"/sun/?a=%22".into()));
    assert_eq!((&line["status"], &line["route"], &line["address"]), (&200.into(), &"card".into(), &"127.0.0.1".into()));
    assert_eq!((&line["user_agent"], &line["reason"]), (&"test \"1\"".into(), &Value::Null));
    assert!(line["bytes"].as_u64() > Some(500) && line["seconds"].as_f64().is_some() && line["time"].is_f64());
    server.get("/oembed?url=x&maxwidth=0");
    let line: Value = serde_json::from_str(&logged(&mut server, "/oembed")).unwrap();
    assert_eq!(line["status"], 400);
    assert!(line["reason"].as_str().unwrap().contains("maxwidth"), "{line}");
    for (bytes, status) in
        [("GARBAGE\r\n\r\n".to_owned(), 400), (format!("GET /{} HTTP/1.1\r\n", "a".repeat(30_000)), 414)]
    {
        assert_eq!(server.send(&bytes).status, status);
        let line: Value = serde_json::from_str(&logged(&mut server, "found other bytes")).unwrap();
        assert_eq!((&line["status"], &line["target"]), (&status.into(), &Value::Null));
    }
    let mut server = Server::start(&workspace, &["--access-log", "text"]);
    server.request("GET", "/sun/", &[("user-agent", "a\" \"b")]);
    let line = logged(&mut server, "/sun/");
    assert!(
        line.starts_with("127.0.0.1 - - [")
            && line.contains(" +0000] \"")
            && line.contains("\"GET /sun/ HTTP/1.1\" 200 "),
        "{line}"
    );
    assert!(line.contains("\"a\\x22 \\x22b\""), "{line}");
}

#[test]
fn a_log_that_nobody_reads_does_not_stop_the_server() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--access-log", "json"]);
    let long = "a".repeat(1500);
    // A pipe holds 64 KiB.
    for _ in 0..200 {
        assert_eq!(server.request("GET", "/sun/article.json", &[("user-agent", &long)]).status, 200);
    }
}

/// A free port, for an address that the server does not print.
fn free_address() -> String {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

fn metric(page: &str, series: &str) -> f64 {
    let line = page.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("no {series} in {page}")).parse().unwrap()
}

#[test]
fn metrics_are_on_an_address_of_their_own() {
    let workspace = workspace();
    let address = free_address();
    let server = Server::start(&workspace, &["--admin", &address]);
    for _ in 0..3 {
        server.get("/sun/article.json");
    }
    server.get("/none/");
    assert_eq!((server.get("/healthz").text(), server.get("/metrics").status), ("ok\n", 404));
    let mut admin = Server::start(&workspace, &[]);
    let own = std::mem::replace(&mut admin.address, address);
    let page = admin.get("/metrics");
    assert_eq!((page.status, page.header("content-type")), (200, "text/plain; version=0.0.4; charset=utf-8"));
    let page = page.text();
    for (series, value) in [
        ("article_embed_requests_total{route=\"card\",status=\"200\"}", 3.0),
        ("article_embed_requests_total{route=\"card\",status=\"404\"}", 2.0),
        ("article_embed_request_seconds_count{route=\"card\"}", 5.0),
        ("article_embed_cache_misses_total", 3.0),
        ("article_embed_cache_hits_total", 2.0),
        ("article_embed_index_articles", 2.0),
        ("article_embed_index_complete", 1.0),
    ] {
        assert_eq!(metric(page, series), value, "{series}");
    }
    assert!(metric(page, "article_embed_connections_total{fate=\"accepted\"}") >= 5.0);
    for line in page.lines().filter(|line| !line.starts_with('#')) {
        assert!(
            line.starts_with("article_embed_") && line.rsplit(' ').next().unwrap().parse::<f64>().is_ok(),
            "{line}"
        );
    }
    assert_eq!((admin.get("/healthz").text(), admin.get("/sun/").status), ("ok\n", 404));
    assert_eq!(admin.request("POST", "/metrics", &[]).status, 405);
    admin.address = own;
}

#[test]
fn the_cache_is_bounded() {
    let workspace = Workspace::new();
    let text = "Rain. ".repeat(20_000);
    for number in 0..60 {
        let payload = story(&format!("Story {number}")).replace('{', &format!("{{\"body\": [\"{text}\"],"));
        workspace.write(&format!("in/{number}.json"), &payload);
    }
    let address = free_address();
    let mut server = Server::start(&workspace, &["--cache-size", "2", "--admin", &address]);
    for number in (0..60).chain(0..3) {
        assert_eq!(server.get(&format!("/{number}/article.json")).status, 200);
        assert_eq!(server.get(&format!("/none-{number}/article.json")).status, 404);
    }
    let own = std::mem::replace(&mut server.address, address);
    let page = server.get("/metrics");
    server.address = own;
    let (cards, bytes) =
        (metric(page.text(), "article_embed_cache_cards"), metric(page.text(), "article_embed_cache_bytes"));
    assert!(cards > 0.0 && cards < 60.0 && bytes <= 2_097_152.0, "{cards} cards, {bytes} bytes");
    wait_until("control: all can be served", || server.get("/59/").status == 200);
}
