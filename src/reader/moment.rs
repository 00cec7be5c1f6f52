//! The moment at which a payload is read: what may be shown then, and when time alone changes that.

use crate::host::{Host, NativeHost};
use crate::time::Timestamp;
use core::cell::Cell;

/// The host of one reading.
pub(super) struct Moment {
    host: NativeHost,
    last: Cell<Option<Timestamp>>,
    next: Cell<Option<Timestamp>>,
}

/// When an embargo or a label ends, or something expires: the last time until the moment, and the next one after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changes {
    /// The last time that changed what may be shown.
    pub last: Option<Timestamp>,
    /// The next time that does. What is made of the payload is good until then.
    pub next: Option<Timestamp>,
}

impl Moment {
    pub(super) fn at(now: Option<i64>) -> Self {
        Moment { host: NativeHost::for_options(now), last: Cell::new(None), next: Cell::new(None) }
    }

    pub(super) fn changes(&self) -> Changes {
        Changes { last: self.last.get(), next: self.next.get() }
    }
}

impl Host for Moment {
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String> {
        self.host.parse_url(raw, base)
    }

    fn on_loopback(&self) -> bool {
        self.host.on_loopback()
    }

    fn language(&self, raw: &str) -> Option<String> {
        self.host.language(raw)
    }

    fn now(&self) -> i64 {
        self.host.now()
    }

    fn changes_at(&self, time: &Timestamp) {
        let is_over = time.epoch() <= self.now() / 1000;
        let (cell, is_nearer): (_, fn(i64, i64) -> bool) =
            if is_over { (&self.last, |new, known| new > known) } else { (&self.next, |new, known| new < known) };
        if cell.get().is_none_or(|known| is_nearer(time.epoch(), known.epoch())) {
            cell.set(Some(*time));
        }
    }

    fn date(&self, time: &Timestamp, language: &str, now: i64) -> String {
        self.host.date(time, language, now)
    }

    fn distance(&self, time: &Timestamp, language: &str) -> Option<String> {
        self.host.distance(time, language)
    }
}
