//! The bytes of a connection: notes what the client sends and takes, and refuses a target that is too long.

use super::connection::Connection;
use super::place::Place;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The longest method, the version of the protocol, and the spaces between them and the target, in bytes.
const AROUND_TARGET: usize = 32;

/// What is sent for a target that is longer than a whole head may be, which the HTTP library cannot tell from one with
/// long headers.
const TOO_LONG: &[u8] =
    b"HTTP/1.1 414 URI Too Long\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n\
      content-length: 39\r\n\r\nexpected a shorter target of a request\n";

/// The stream of a connection.
pub(super) struct Stream {
    inner: TcpStream,
    connection: Arc<Connection>,
    max_target: usize,
    place: Place,
}

impl Stream {
    pub(super) fn new(inner: TcpStream, connection: Arc<Connection>, max_target: usize) -> Self {
        Stream { inner, connection, max_target, place: Place::default() }
    }

    /// Notes bytes from the client. Returns whether they may be read.
    fn receive(&mut self, bytes: &[u8]) -> bool {
        if self.connection.expects_head() && !self.place.is_in_body() {
            self.connection.begin_head();
            self.place = Place::default();
        }
        let mut ends = 0;
        for byte in bytes {
            let was_before = self.place.is_before_head();
            self.place.step(*byte);
            ends += usize::from(self.place.is_before_head() && !was_before);
        }
        // It follows a body.
        if self.place.is_in_head() && self.connection.expects_head() {
            self.connection.begin_head();
        }
        self.connection.leave_head(self.place.is_in_head());
        let is_first = ends == 0 && !self.connection.is_serving();
        if !is_first || self.place.target() <= self.max_target + AROUND_TARGET {
            return true;
        }
        // No response is under way, so there is room for this one. If there is not, the connection just ends.
        let _ = self.inner.try_write(TOO_LONG);
        self.connection.refuse_target();
        false
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, buffer))?;
        let received = buffer.filled().get(before..).unwrap_or_default();
        if !received.is_empty() && !self.receive(received) {
            buffer.set_filled(before);
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(context, bytes);
        self.connection.wrote(written.is_ready());
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(context, slices);
        self.connection.wrote(written.is_ready());
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
