//! `article-embed serve`: clients that are slow, silent or too many keep nobody out, and the server ends in time.

use super::server::{Server, wait_until, workspace};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Times that are short enough to wait for.
const SHORT: [&str; 6] = ["--head-timeout", "0.4", "--idle-timeout", "0.4", "--write-timeout", "0.4"];

/// Times that do not end before the test.
const LONG: [&str; 6] = ["--head-timeout", "600", "--idle-timeout", "600", "--write-timeout", "600"];

const HALF: &[u8] = b"GET /sun/ HTTP/1.1\r\nhost: a\r\nx-slow: ";

/// Whether the server has closed a connection, apart from what it sent before.
fn is_closed(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    let mut bytes = [0; 65_536];
    loop {
        match stream.read(&mut bytes) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != std::io::ErrorKind::WouldBlock,
        }
    }
}

/// A connection that sends nothing, one with half a head, one with a head byte by byte, and an idle one.
fn waiting(server: &Server) -> Vec<(&'static str, TcpStream)> {
    let starts: [(&str, &[u8]); 4] = [
        ("silent", b""),
        ("half a head", HALF),
        ("one byte", b"G"),
        ("idle", b"GET /sun/ HTTP/1.1\r\nhost: a\r\n\r\n"),
    ];
    let open = |(name, bytes): (&'static str, &[u8])| {
        let mut stream = server.connect();
        stream.write_all(bytes).unwrap();
        (name, stream)
    };
    starts.map(open).into()
}

#[test]
fn connections_that_wait_are_closed() {
    let workspace = workspace();
    let server = Server::start(&workspace, &SHORT);
    for (name, mut stream) in waiting(&server) {
        wait_until(&format!("the connection is closed: {name}"), || is_closed(&mut stream));
    }
    // The time is that of the whole head, not that between two bytes.
    let mut stream = server.connect();
    let mut bytes = HALF.iter().cycle();
    wait_until("a head byte by byte ends", || {
        let _ = stream.write_all(&[*bytes.next().unwrap()]);
        is_closed(&mut stream)
    });
    let control = Server::start(&workspace, &LONG);
    let mut open = waiting(&control);
    std::thread::sleep(Duration::from_millis(1500));
    assert!(open.iter_mut().all(|(_, stream)| !is_closed(stream)), "control: longer times");
}

#[test]
fn half_a_head_after_a_whole_one_has_the_time_of_a_head() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--head-timeout", "0.4", "--idle-timeout", "600"]);
    let whole: &[u8] = b"GET /sun/ HTTP/1.1\r\nhost: a\r\n\r\n";
    let open = |bytes: &[u8]| {
        let mut stream = server.connect();
        stream.write_all(bytes).unwrap();
        stream
    };
    let mut idle = open(whole);
    for half in [&whole[..1], &whole[..10], &whole[..whole.len() - 2]] {
        for before in [whole.to_vec(), whole.repeat(3)] {
            let mut stream = open(&[&before, half].concat());
            wait_until("the connection is closed", || is_closed(&mut stream));
        }
    }
    let mut finished = open(&[whole, &whole[..10]].concat());
    finished.write_all(&whole[10..]).unwrap();
    std::thread::sleep(Duration::from_millis(1500));
    assert!(!is_closed(&mut idle) && !is_closed(&mut finished), "control: whole heads");
}

#[test]
fn a_body_is_no_half_head() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--head-timeout", "0.4", "--idle-timeout", "600"]);
    let head = "GET /sun/ HTTP/1.1\r\nhost: a\r\n";
    let whole = format!("{head}content-length: 5\r\n\r\nhello");
    let open = |bytes: &str| {
        let mut stream = server.connect();
        stream.write_all(bytes.as_bytes()).unwrap();
        stream
    };
    let mut idle = [open(&whole), open(&whole.repeat(3))];
    let mut half = open(&format!("{whole}{head}"));
    wait_until("control: half a head after a body is closed", || is_closed(&mut half));
    std::thread::sleep(Duration::from_millis(1500));
    assert!(idle.iter_mut().all(|stream| !is_closed(stream)), "a body");
}

#[test]
fn a_client_that_takes_nothing_is_closed() {
    let workspace = workspace();
    let requests = b"GET /sun/ HTTP/1.1\r\nhost: a\r\n\r\n".repeat(200);
    // More responses than the buffers of both sides hold; a request more whenever there is room.
    let fill = |server: &Server| {
        let mut stream = server.connect();
        stream.set_nonblocking(true).unwrap();
        for _ in 0..200 {
            let _ = stream.write(&requests);
            std::thread::sleep(Duration::from_millis(2));
        }
        stream
    };
    // Peeks: reading would make room.
    let is_cut = |stream: &mut TcpStream| {
        stream.write(b"GET").is_err_and(|error| error.kind() != std::io::ErrorKind::WouldBlock)
    };
    let server = Server::start(&workspace, &SHORT);
    let mut stream = fill(&server);
    wait_until("the connection is closed", || is_cut(&mut stream));
    let control = Server::start(&workspace, &LONG);
    let mut stream = fill(&control);
    std::thread::sleep(Duration::from_millis(1500));
    assert!(!is_cut(&mut stream), "control: a longer time");
}

#[test]
fn slow_clients_keep_nobody_out() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[&LONG[..], &["--max-connections", "20"]].concat());
    let mut slow: Vec<TcpStream> = (0..150)
        .map(|_| {
            let mut stream = server.connect();
            let _ = stream.write_all(HALF);
            stream
        })
        .collect();
    assert_eq!(server.get("/sun/").status, 200);
    wait_until("most of the slow ones are closed", || {
        slow.iter_mut().map(is_closed).filter(|closed| *closed).count() >= 90
    });
    let control = Server::start(&workspace, &LONG);
    let mut open = waiting(&control);
    assert_eq!(control.get("/sun/").status, 200);
    assert!(open.iter_mut().all(|(_, stream)| !is_closed(stream)), "control: there is room for all");
}

/// A connection that the server has let in: it answers. An earlier one may still count until the server sees its end.
fn admitted(server: &Server) -> TcpStream {
    let mut admitted = None;
    wait_until("a connection is let in", || {
        let mut stream = server.connect();
        let _ = stream.write_all(b"GET /sun/ HTTP/1.1\r\nhost: a\r\n\r\n");
        let is_answered = stream.read(&mut [0; 1]).is_ok_and(|read| read == 1);
        admitted = is_answered.then_some(stream);
        is_answered
    });
    admitted.unwrap()
}

#[test]
fn one_address_may_have_a_limit() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[&LONG[..], &["--max-connections-per-address", "5"]].concat());
    let mut open: Vec<_> = (0..5).map(|_| admitted(&server)).collect();
    let mut sixth = server.connect();
    wait_until("one more is refused", || is_closed(&mut sixth));
    assert!(open.iter_mut().all(|stream| !is_closed(stream)), "control: the others stay");
    drop(open);
    wait_until("there is room again", || {
        let mut stream = server.connect();
        let _ = stream.write_all(b"GET /sun/ HTTP/1.0\r\n\r\n");
        stream.read(&mut [0; 1]).is_ok_and(|read| read == 1)
    });
}

#[cfg(unix)]
#[test]
fn the_server_ends_in_time_whatever_clients_do() {
    let workspace = workspace();
    let mut server = Server::start(&workspace, &[&LONG[..], &["--shutdown-timeout", "0.5"]].concat());
    let _open = waiting(&server);
    server.terminate();
    wait_until("it ends", || server.child.try_wait().unwrap().is_some_and(|status| status.success()));
    let mut control = Server::start(&workspace, &[&LONG[..], &["--shutdown-timeout", "600"]].concat());
    let mut half = control.connect();
    half.write_all(HALF).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    control.terminate();
    std::thread::sleep(Duration::from_millis(1000));
    assert!(control.child.try_wait().unwrap().is_none(), "control: a request under way has its time");
    half.write_all(b"x\r\n\r\n").unwrap();
    let mut response = Vec::new();
    half.read_to_end(&mut response).unwrap();
    assert!(response.starts_with(b"HTTP/1.1 200"), "the request under way is answered");
    wait_until("it ends after the last request", || control.child.try_wait().unwrap().is_some());
}
