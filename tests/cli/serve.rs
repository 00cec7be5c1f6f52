//! The server, asked over a real connection: what it gives, what it says of caching, and what it refuses.

use super::program::{Desk, story};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

/// A server of one test; it ends with it.
struct Server {
    child: Child,
    address: String,
}

/// An answer, with its headers in small letters.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Server {
    fn start(desk: &Desk, more: &[&str]) -> Self {
        let args = [&["serve", "in", "--listen", "127.0.0.1:0"], more].concat();
        let mut child = desk.command(&args).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Server { child, address }
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        write!(stream, "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\n", self.address)
            .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: lines.filter_map(pair).collect(), body: bytes[end + 4..].to_vec() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("in/world/rain.json", &story("Rain"));
    desk.write("in/sun.json", &story("Sun"));
    desk.write("in/bad.json", "{");
    desk.write("secret.json", &story("Secret"));
    desk
}

#[test]
fn it_gives_the_bytes_that_a_build_writes() {
    let desk = desk();
    let server = Server::start(&desk, &["--base-url", "https://cards.example/c"]);
    desk.run(&["build", "in", "--out", "out", "--base-url", "https://cards.example/c"]);
    for file in ["article.json", "frame.html", "snippet.html", "frame-snippet.html", "oembed.json"] {
        assert_eq!(
            server.get(&format!("/world/rain/{file}")).text(),
            desk.read(&format!("out/world/rain/{file}")),
            "{file}"
        );
    }
    assert_eq!(server.get("/world/rain/").text(), desk.read("out/world/rain/index.html"));
    let (served, built): (Value, Value) =
        (server.get("/index.json").json(), serde_json::from_str(&desk.read("out/index.json")).unwrap());
    assert_eq!(served, built);
    assert!(server.get("/").text().contains(r#"<a href="world/rain/">"#));
}

#[test]
fn an_answer_is_kept_as_long_as_it_is_the_same() {
    let desk = desk();
    let server = Server::start(&desk, &[]);
    let first = server.get("/sun/article.json");
    assert_eq!((first.status, first.header("content-type")), (200, "application/json"));
    assert!(first.header("cache-control").contains("max-age=60"));
    assert_eq!(first.header("access-control-allow-origin"), "*");
    let tag = first.header("etag").to_owned();
    let again = server.ask("GET", "/sun/article.json", &[("if-none-match", &tag)]);
    assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, tag.as_str()));
    desk.write("in/sun.json", &story("Sun and wind"));
    let changed = server.ask("GET", "/sun/article.json", &[("if-none-match", &tag)]);
    assert_eq!(changed.status, 200);
    assert!(changed.text().contains("Sun and wind") && changed.header("etag") != tag);
    let head = server.ask("HEAD", "/sun/", &[]);
    assert_eq!((head.status, head.body.len(), head.header("content-type")), (200, 0, "text/html; charset=utf-8"));
}

#[test]
fn what_is_named_by_its_hash_is_kept_for_ever() {
    let desk = desk();
    for name in ["embed.js", "article_embed_bg.wasm", "article_embed_formats_bg.wasm"] {
        desk.write(&format!("pkg/{name}"), name);
    }
    let server = Server::start(&desk, &["--assets", "pkg"]);
    let snippet = server.get("/sun/snippet.html").text().to_owned();
    let script = snippet.split(r#"<script async src=""#).nth(1).unwrap().split('"').next().unwrap();
    let path = script.strip_prefix(&format!("http://{}", server.address)).unwrap();
    assert!(snippet.contains(r#"integrity="sha384-"#) && snippet.contains(r#"crossorigin="anonymous""#), "{snippet}");
    for (path, kind) in [
        (path.to_owned(), "text/javascript; charset=utf-8"),
        (path.replace("embed.js", "article_embed_bg.wasm"), "application/wasm"),
    ] {
        let asset = server.get(&path);
        assert_eq!((asset.status, asset.header("content-type")), (200, kind));
        assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(path.ends_with(asset.text()));
    }
}

#[test]
fn texts_are_compressed_for_those_who_can_take_it() {
    let desk = desk();
    let server = Server::start(&desk, &[]);
    let plain = server.get("/sun/").body.len();
    for coding in ["br", "gzip"] {
        let answer = server.ask("GET", "/sun/", &[("accept-encoding", coding)]);
        assert_eq!(answer.header("content-encoding"), coding);
        assert!(answer.body.len() < plain / 2, "{} of {plain}", answer.body.len());
        assert!(answer.header("vary").contains("accept-encoding"));
    }
}

#[test]
fn a_consumer_of_oembed_finds_the_endpoint_in_the_page_and_asks_it() {
    let desk = desk();
    let server = Server::start(&desk, &[]);
    let page = server.get("/world/rain/").text().to_owned();
    let link = page.split(r#"<link rel="alternate" type="application/json+oembed" href=""#).nth(1).unwrap();
    let found = link.split('"').next().unwrap().strip_prefix(&format!("http://{}", server.address)).unwrap();
    let linked = server.get(found);
    assert_eq!(
        (linked.status, linked.header("content-type"), &linked.json()["title"]),
        (200, "application/json", &"Rain".into())
    );
    let own = format!("http%3A%2F%2F{}%2Fworld%2Frain%2F", server.address.replace(':', "%3A"));
    for url in ["https%3A%2F%2Fnews.example%2Frain", &own] {
        let answer = server.get(&format!("/oembed?url={url}&maxwidth=300&format=json"));
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"), "{url}");
        let told = answer.json();
        assert_eq!((&told["type"], &told["version"], &told["width"]), (&"rich".into(), &"1.0".into(), &300.into()));
        assert_eq!(format!("{}\n", told["html"].as_str().unwrap()), server.get("/world/rain/snippet.html").text());
    }
    for (query, status) in [
        ("", 400),
        ("url=https%3A%2F%2Fnews.example%2Frain&format=xml", 501),
        ("url=https%3A%2F%2Fother.example%2F", 404),
        ("url=x", 404),
    ] {
        assert_eq!(server.get(&format!("/oembed?{query}")).status, status, "{query}");
    }
}

#[test]
fn nothing_outside_of_the_folder_is_given() {
    let desk = desk();
    #[cfg(unix)]
    std::os::unix::fs::symlink(desk.path("secret.json"), desk.path("in/link.json")).unwrap();
    let server = Server::start(&desk, &[]);
    for path in [
        "/../secret/article.json",
        "/%2e%2e/secret/article.json",
        "/..%2fsecret/article.json",
        "/world/..%2f..%2f..%2fsecret/",
        "/link/article.json",
        "/bad/article.json",
        "/none/",
        "/sun.json",
        "/assets/../sun/",
        "/%00/",
        "/.hidden/",
        "//etc/passwd",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("Secret"), "{path}");
    }
    assert_eq!(server.get("/sun").status, 308);
    assert_eq!(server.ask("POST", "/sun/", &[]).status, 405);
    assert_eq!(server.get("/sun/").status, 200, "and it still runs");
}
