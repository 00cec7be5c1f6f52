//! `article-embed serve`: HTTP in detail, with requests as they are on the wire.

use std::io::{Read, Write};

use super::server::{Server, workspace};
use super::workspace::story;

#[test]
fn validators_survive_proxies_and_codings() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    let first = server.get("/sun/");
    let (tag, modified) = (first.header("etag"), first.header("last-modified"));
    let strong = tag.strip_prefix("W/").unwrap();
    let list = format!("\"other\", {tag}");
    for (condition, status) in [
        (("if-none-match", tag), 304),
        (("if-none-match", strong), 304),
        (("if-none-match", &*list), 304),
        (("if-none-match", "*"), 304),
        (("if-none-match", "\"other\""), 200),
        (("if-modified-since", modified), 304),
        (("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT"), 200),
        (("if-modified-since", "yesterday"), 200),
        (("if-match", "\"other\""), 412),
        (("range", "bytes=0-1"), 200),
    ] {
        for coding in ["identity", "gzip", "br"] {
            let response = server.request("GET", "/sun/", &[condition, ("accept-encoding", coding)]);
            assert_eq!(response.status, status, "{condition:?} {coding}");
            if status == 412 {
                continue;
            }
            assert_eq!((response.header("etag"), response.header("vary")), (tag, "accept-encoding"), "{condition:?}");
            assert!(response.header("cache-control").contains("max-age=60"), "{condition:?}");
            assert_eq!(response.header("accept-ranges"), "none", "{condition:?}");
            assert_eq!(response.body.is_empty(), status == 304, "{condition:?}");
        }
    }
}

#[test]
fn the_head_of_a_response_is_the_same_without_its_body() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    for path in ["/", "/index.html", "/index.json", "/sun/", "/sun/article.json", "/sun", "/none/", "/healthz"] {
        let (get, head) = (server.get(path), server.request("HEAD", path, &[]));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        let without_date = |headers: &[(String, String)]| {
            headers.iter().filter(|(name, _)| name != "date").cloned().collect::<Vec<_>>()
        };
        assert_eq!(without_date(&head.headers), without_date(&get.headers), "{path}");
    }
}

#[test]
fn a_request_has_one_valid_host() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    for (head, status, reason) in [
        ("GET /sun/ HTTP/1.1\r\n", 400, "expected a Host header, found none"),
        ("GET http://cards.example/sun/ HTTP/1.1\r\n", 400, "expected a Host header, found none"),
        ("GET /sun/ HTTP/1.1\r\nhost: a\r\nhost: b\r\n", 400, "expected one Host header, found several"),
        ("GET /sun/ HTTP/1.1\r\nhost: a\r\nhost: a\r\n", 400, "expected one Host header, found several"),
        ("GET /sun/ HTTP/1.1\r\nhost: a b\r\n", 400, "expected a host and a port"),
        ("GET /sun/ HTTP/1.1\r\nhost: user@a\r\n", 400, "expected a host and a port"),
        ("GET /sun/ HTTP/1.1\r\nhost: a:b\r\n", 400, "expected a host and a port"),
        ("GET /sun/ HTTP/1.1\r\nhost: [zz]\r\n", 400, "expected a host and a port"),
        ("GET /sun/ HTTP/1.1\r\nhost: a:99999\r\n", 400, "expected a host and a port"),
        ("GET /sun/ HTTP/1.1\r\nhost: a:65535\r\n", 200, "<!doctype html>"),
        ("GET /sun/ HTTP/1.0\r\n", 200, "<!doctype html>"),
        ("GET /sun/ HTTP/1.1\r\nhost: [::1]:8080\r\n", 200, "<!doctype html>"),
        ("GET http://cards.example/sun/ HTTP/1.1\r\nhost: cards.example\r\n", 200, "<!doctype html>"),
    ] {
        let response = server.send(&format!("{head}connection: close\r\n\r\n"));
        assert_eq!(response.status, status, "{head}");
        assert!(response.text().starts_with(reason), "{head}: {}", response.text());
    }
}

#[test]
fn methods_targets_and_bodies_have_limits() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] {
        let response = server.request(method, "/sun/", &[]);
        assert_eq!((response.status, response.header("allow")), (405, "GET, HEAD, OPTIONS"), "{method}");
    }
    let preflight = [("origin", "https://news.example"), ("access-control-request-method", "GET")];
    for target in ["/sun/article.json", "*"] {
        let response = server.request("OPTIONS", target, &preflight);
        assert_eq!((response.status, response.header("access-control-allow-origin")), (204, "*"), "{target}");
        assert_eq!(response.header("access-control-allow-methods"), "GET, HEAD", "{target}");
    }
    for (target, status) in [("sun", 400), ("cards.example:80", 400), ("*", 400), ("http://cards.example", 200)] {
        assert_eq!(server.get(target).status, status, "{target}");
    }
    for length in [8_100, 12_000, 20_000, 70_000, 300_000] {
        assert_eq!(server.get(&format!("/{}", "a".repeat(length))).status, 414, "{length}");
        assert_eq!(server.get(&format!("/?{}", "a".repeat(length))).status, 414, "{length}");
    }
    assert_eq!(server.get(&format!("/{}", "a".repeat(7_900))).status, 404);
    let long = "a".repeat(20_000);
    assert_eq!(server.request("GET", "/sun/", &[("x-long", &long)]).status, 431);
    assert_eq!(server.request("GET", "/sun/", &[("x-long", &long[..7_000])]).status, 200);
    assert_eq!(server.request("GET", "/sun/", &[("content-length", "1000000")]).status, 413);
    assert_eq!(server.request("GET", "/sun/", &[("transfer-encoding", "chunked")]).status, 413);
    let both = [("transfer-encoding", "chunked"), ("content-length", "5")];
    assert_eq!(server.request("GET", "/sun/", &both).status, 413, "two lengths");
    assert_eq!(server.request("GET", "/sun/", &[("content-length", "0")]).status, 200);
}

#[test]
fn a_connection_has_one_response_at_a_time() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    // HTTP/2 would let a client ask for many cards and take none.
    let mut stream = server.connect();
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(!answer.starts_with(&[0]) && !answer.starts_with(b"HTTP/1.1 2"), "{answer:?}");
    // A client that asks for it later is answered in the version that it came with.
    let upgrade = [("upgrade", "h2c"), ("http2-settings", "AAMAAABkAARAAAAAAAIAAAAA"), ("connection", "upgrade")];
    let answered = server.request("GET", "/sun/", &upgrade);
    assert_eq!((answered.status, answered.header("upgrade")), (200, ""));
    let two = "GET /sun/ HTTP/1.1\r\nhost: a\r\n\r\nGET /sun/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    assert_eq!(server.send(two).text().matches("HTTP/1.1 200").count(), 1, "control: the second of two in a row");
}

#[test]
fn a_path_is_decoded_once() {
    let workspace = workspace();
    workspace.write("in/caf\u{e9} 100%.json", &story("Coffee"));
    workspace.write("in/assets/x.json", &story("Assets"));
    workspace.write("in/a\nb.json", &story("Two lines"));
    workspace.write("in/a+b;c.json", &story("Signs"));
    let server = Server::start(&workspace, &["--base-url", "https://cards.example/c/"]);
    assert_eq!(server.get("/caf%C3%A9%20100%25/article.json").status, 200);
    assert_eq!(server.get("/%73un/").status, 200);
    assert_eq!(server.get("/%2573un/").status, 404);
    for wrong in ["/%", "/%zz/", "/sun%/", "/%ff/"] {
        assert_eq!(server.get(wrong).status, 400, "{wrong}");
    }
    assert_eq!(server.get("/a+b;c/").status, 200);
    for refused in ["/assets/x/article.json", "/a%0Ab", "/a%0Ab/", "/ab/"] {
        assert_eq!(server.get(refused).status, 404, "a name that `build` refuses: {refused}");
    }
    let redirect = server.get("/caf%C3%A9%20100%25?x=1");
    assert_eq!((redirect.status, redirect.header("location")), (308, "https://cards.example/c/caf%C3%A9%20100%25/"));
}

#[test]
fn oembed_parameters_have_a_sense_or_a_reason() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    let oembed = |more: &str| server.get(&format!("/oembed?url=https%3A%2F%2Fnews.example%2Fsun{more}"));
    for (more, width) in [
        ("", 640),
        ("&maxwidth=", 640),
        ("&maxwidth=300&maxheight=", 300),
        ("&maxwidth=4294967296", 640),
        ("&format=JSON&unknown=1", 640),
    ] {
        assert_eq!((oembed(more).status, &oembed(more).json()["width"]), (200, &width.into()), "{more}");
    }
    for more in
        ["&maxwidth=0", "&maxwidth=-1", "&maxwidth=1e3", "&maxheight=0", "&maxheight=x", "&maxwidth=1&maxwidth=2"]
    {
        assert_eq!(oembed(more).status, 400, "{more}");
        assert!(oembed(more).text().starts_with("expected "), "{more}: {}", oembed(more).text());
    }
}
