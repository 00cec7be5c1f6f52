//! A server of a test, and requests to it over real connections.

use super::workspace::{Workspace, story};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long something may take that has to happen, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that is killed at the end of the test.
pub struct Server {
    pub child: Child,
    pub address: String,
    /// Standard output after the first line.
    pub output: BufReader<std::process::ChildStdout>,
}

/// A response, with the names of its headers in lower case.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Server {
    /// Starts a server, and waits until its index is complete.
    pub fn start(workspace: &Workspace, more: &[&str]) -> Self {
        let server = Server::start_without_index(workspace, more);
        wait_until("the index is complete", || server.get("/index.json").status == 200);
        server
    }

    pub fn start_without_index(workspace: &Workspace, more: &[&str]) -> Self {
        Server::start_with(workspace, more, |_| {})
    }

    /// Starts a server after `change` has changed its command.
    pub fn start_with(workspace: &Workspace, more: &[&str], change: impl FnOnce(&mut Command)) -> Self {
        let args = [&["serve", "in", "--listen", "127.0.0.1:0"], more].concat();
        let mut command = workspace.command(&args);
        change(&mut command);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Server { child, address, output }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let host = &self.address;
        self.send(&format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{headers}\r\n"))
    }

    /// Sends bytes as they are, and reads until the server closes the connection.
    pub fn send(&self, bytes: &str) -> Response {
        let mut stream = self.connect();
        // The server may refuse a request before it has all of it.
        let _ = stream.write_all(bytes.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Response::parse(&bytes)
    }

    pub fn get(&self, path: &str) -> Response {
        self.request("GET", path, &[])
    }

    #[cfg(unix)]
    pub fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(std::process::Command::new("kill").arg(id).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Response {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a response");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Response { status, headers: lines.filter_map(pair).collect(), body: bytes[end + 4..].to_vec() }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Waits for something that happens on its own.
pub fn wait_until(what: &str, mut happens: impl FnMut() -> bool) {
    let started = Instant::now();
    while !happens() {
        assert!(started.elapsed() < PATIENCE, "expected that {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A folder with a few payloads, and one file outside of it.
pub fn workspace() -> Workspace {
    let workspace = Workspace::new();
    workspace.write("in/world/rain.json", &story("Rain"));
    workspace.write("in/sun.json", &story("Sun"));
    workspace.write("in/bad.json", "{");
    workspace.write("secret.json", &story("Secret"));
    workspace
}
