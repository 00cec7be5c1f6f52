//! One connection: what it waits for, since when, and what it is asked to do next.

use super::options::LimitArgs;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::Instant;
use tokio::sync::Notify;

/// How long a connection may take to end after it was asked to, in milliseconds.
const CLOSING: u64 = 2000;

/// What a connection waits for while no request is being answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Phase {
    /// For its first byte.
    New,
    /// For the rest of a request's head.
    Head,
    /// For the next request, or for the client to take a response.
    Idle,
    /// For its own end.
    Closing,
}

/// What a connection is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Order {
    Continue,
    /// End after the requests under way.
    Finish,
    /// End at once.
    Close,
}

/// The state of a connection, which its stream, its service and the registry share.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) id: u64,
    pub(super) address: IpAddr,
    started: Instant,
    /// The number of requests that are being answered.
    serving: AtomicU32,
    phase: AtomicU8,
    /// When the phase began, or when the client last took bytes, in milliseconds since `started`.
    since: AtomicU64,
    /// The client does not take the bytes that are ready for it.
    blocked: AtomicBool,
    /// The last bytes of the client are the beginning of a head.
    head_begun: AtomicBool,
    /// The stream has refused a target.
    target_refused: AtomicBool,
    order: AtomicU8,
    ordered: Notify,
}

impl Connection {
    pub(super) fn new(id: u64, address: IpAddr) -> Self {
        Connection {
            id,
            address,
            started: Instant::now(),
            serving: AtomicU32::new(0),
            phase: AtomicU8::new(Phase::New as u8),
            since: AtomicU64::new(0),
            blocked: AtomicBool::new(false),
            head_begun: AtomicBool::new(false),
            target_refused: AtomicBool::new(false),
            order: AtomicU8::new(Order::Continue as u8),
            ordered: Notify::new(),
        }
    }

    pub(super) fn phase(&self) -> Phase {
        let phase = self.phase.load(Relaxed);
        [Phase::New, Phase::Head, Phase::Idle].into_iter().find(|known| *known as u8 == phase).unwrap_or(Phase::Closing)
    }

    fn enter(&self, phase: Phase) {
        self.since.store(self.now(), Relaxed);
        self.phase.store(phase as u8, Relaxed);
    }

    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Milliseconds since the phase began.
    pub(super) fn waited(&self) -> u64 {
        self.now().saturating_sub(self.since.load(Relaxed))
    }

    pub(super) fn is_serving(&self) -> bool {
        self.serving.load(Relaxed) > 0
    }

    /// Whether the next byte is the first of a head.
    pub(super) fn expects_head(&self) -> bool {
        !self.is_serving() && self.phase() != Phase::Head
    }

    /// Notes the first byte of a head. The time of a connection's first head includes the wait for it.
    pub(super) fn begin_head(&self) {
        match self.phase() {
            Phase::New => self.phase.store(Phase::Head as u8, Relaxed),
            _ => self.enter(Phase::Head),
        }
    }

    /// Notes whether the bytes that were received last are the beginning of a head. It may follow a whole request, and
    /// waits for its rest when that is answered.
    pub(super) fn leave_head(&self, begun: bool) {
        self.head_begun.store(begun, Relaxed);
    }

    /// Notes that the stream has refused a target.
    pub(super) fn refuse_target(&self) {
        self.target_refused.store(true, Relaxed);
    }

    pub(super) fn has_refused_target(&self) -> bool {
        self.target_refused.load(Relaxed)
    }

    /// Notes that a request is answered until the returned guard is dropped.
    pub(super) fn serve(&self) -> Serving<'_> {
        self.serving.fetch_add(1, Relaxed);
        Serving(self)
    }

    /// Notes whether the client took bytes.
    pub(super) fn wrote(&self, any: bool) {
        if any {
            self.since.store(self.now(), Relaxed);
        }
        if self.blocked.load(Relaxed) == any {
            self.blocked.store(!any, Relaxed);
        }
    }

    /// What the limits ask of the connection now.
    pub(super) fn due(&self, limits: &LimitArgs) -> Order {
        let waited = self.waited();
        let over = |limit: std::time::Duration| u128::from(waited) > limit.as_millis();
        if self.blocked.load(Relaxed) {
            return if over(limits.write_timeout) { Order::Close } else { Order::Continue };
        }
        match self.phase() {
            _ if self.is_serving() => Order::Continue,
            Phase::New | Phase::Head if over(limits.head_timeout) => Order::Close,
            Phase::Idle if over(limits.idle_timeout) => Order::Finish,
            Phase::Closing if waited > CLOSING => Order::Close,
            _ => Order::Continue,
        }
    }

    /// Gives an order, unless the connection has a stronger one.
    pub(super) fn give(&self, order: Order) {
        if order == Order::Continue || self.order.fetch_max(order as u8, Relaxed) >= order as u8 {
            return;
        }
        if !self.is_serving() {
            self.enter(Phase::Closing);
        }
        self.ordered.notify_one();
    }

    /// The next order.
    pub(super) async fn ordered(&self) -> Order {
        self.ordered.notified().await;
        if self.is_ordered_to_close() { Order::Close } else { Order::Finish }
    }

    pub(super) fn is_ordered_to_close(&self) -> bool {
        self.order.load(Relaxed) == Order::Close as u8
    }
}

/// A request that is being answered.
pub(super) struct Serving<'a>(&'a Connection);

impl Drop for Serving<'_> {
    fn drop(&mut self) {
        if self.0.serving.fetch_sub(1, Relaxed) == 1 {
            let order = self.0.order.load(Relaxed);
            let next = if self.0.head_begun.load(Relaxed) { Phase::Head } else { Phase::Idle };
            self.0.enter(if order == Order::Continue as u8 { next } else { Phase::Closing });
        }
    }
}
