//! All connections: admits them up to a limit, closes those that wait too long, and ends them all.

use super::connection::{Connection, Order, Phase};
use super::options::LimitArgs;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Connections that may be on their way out when the limit is reached.
const SLACK: usize = 32;

/// The time that every client has for its request, in milliseconds, also while there is no room.
const MIN_WAIT: u64 = 100;

/// Open files that are not connections: the listeners, the runtime, payloads that are being read.
const OTHER_FILES: u64 = 128;

/// All connections.
pub(super) struct Registry {
    limits: LimitArgs,
    /// Below the number of files that the process may open.
    most: usize,
    next: AtomicU64,
    open: Mutex<Open>,
    pub(super) counts: Counts,
}

#[derive(Default)]
struct Open {
    connections: HashMap<u64, Arc<Connection>>,
    by_address: HashMap<IpAddr, u32>,
    ending: bool,
}

/// What became of connections.
#[derive(Default)]
pub(super) struct Counts {
    pub(super) accepted: AtomicU64,
    /// Refused, because the address had too many.
    pub(super) refused: AtomicU64,
    /// Closed to make room for others.
    pub(super) evicted: AtomicU64,
    /// Closed because a limit of time was over.
    pub(super) expired: AtomicU64,
}

impl Registry {
    pub(super) fn new(limits: LimitArgs) -> Self {
        let most = usize::try_from(limits.max_connections).unwrap_or(usize::MAX).min(open_files());
        Registry { limits, most, next: AtomicU64::new(0), open: Mutex::default(), counts: Counts::default() }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn len(&self) -> usize {
        self.open().connections.len()
    }

    /// Whether a connection can be admitted. If not, makes room for one that is accepted later.
    pub(super) fn has_room(&self) -> bool {
        let open = self.open();
        if open.connections.len() < self.most.saturating_add(SLACK) {
            return true;
        }
        if !open.connections.values().any(|one| one.is_ordered_to_close()) {
            self.evict(&open);
        }
        false
    }

    /// Registers a connection until the returned guard is dropped; `None` if its address has too many.
    pub(super) fn admit(self: &Arc<Self>, address: IpAddr) -> Option<Admitted> {
        let mut open = self.open();
        let limit = self.limits.max_connections_per_address;
        let key = network(address);
        let full = limit > 0 && open.by_address.get(&key).is_some_and(|count| *count >= limit);
        if full || open.ending {
            self.counts.refused.fetch_add(1, Relaxed);
            return None;
        }
        if open.connections.len() >= self.most {
            self.evict(&open);
        }
        self.counts.accepted.fetch_add(1, Relaxed);
        let connection = Arc::new(Connection::new(self.next.fetch_add(1, Relaxed), address));
        open.connections.insert(connection.id, Arc::clone(&connection));
        *open.by_address.entry(key).or_default() += 1;
        Some(Admitted { registry: Arc::clone(self), connection })
    }

    /// Closes the connection that waits longest for a request, to make room for another one.
    pub(super) fn make_room(&self) {
        self.evict(&self.open());
    }

    fn evict(&self, open: &Open) {
        let waiting = open.connections.values().filter(|one| !one.is_serving() && !one.is_ordered_to_close());
        let longest = waiting.max_by_key(|one| one.waited()).filter(|one| one.waited() >= MIN_WAIT);
        if let Some(longest) = longest {
            longest.give(Order::Close);
            self.counts.evicted.fetch_add(1, Relaxed);
        }
    }

    /// How often [`expire`](Self::expire) has to run.
    pub(super) fn interval(&self) -> Duration {
        let limits = &self.limits;
        let shortest = limits.head_timeout.min(limits.idle_timeout).min(limits.write_timeout);
        (shortest / 4).min(Duration::from_secs(1))
    }

    /// Ends the connections whose time is over.
    pub(super) fn expire(&self) {
        for connection in self.open().connections.values() {
            let order = connection.due(&self.limits);
            if order > Order::Continue && !connection.is_ordered_to_close() {
                if connection.phase() != Phase::Closing {
                    self.counts.expired.fetch_add(1, Relaxed);
                }
                connection.give(order);
            }
        }
    }

    /// Admits no more connections, closes those that have sent nothing, and asks the others to finish.
    pub(super) fn finish(&self) {
        let mut open = self.open();
        open.ending = true;
        for connection in open.connections.values() {
            let silent = connection.phase() == Phase::New;
            connection.give(if silent { Order::Close } else { Order::Finish });
        }
    }
}

/// A registered connection.
pub(super) struct Admitted {
    registry: Arc<Registry>,
    pub(super) connection: Arc<Connection>,
}

impl Drop for Admitted {
    fn drop(&mut self) {
        let mut open = self.registry.open();
        open.connections.remove(&self.connection.id);
        let key = network(self.connection.address);
        if let Some(count) = open.by_address.get_mut(&key) {
            *count -= 1;
            if *count == 0 {
                open.by_address.remove(&key);
            }
        }
    }
}

/// What counts as one address: an IPv6 subscriber has at least a /64
/// (<https://www.rfc-editor.org/rfc/rfc6177>).
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address => address,
    }
}

/// How many connections the limit of open files allows. Raises the limit as far as the system lets the process do it.
#[cfg(unix)]
fn open_files() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    // `None` is no limit, which some systems do not let a process set.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
    let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    usize::try_from(files.saturating_sub(OTHER_FILES + SLACK as u64)).unwrap_or(usize::MAX).max(8)
}

#[cfg(not(unix))]
fn open_files() -> usize {
    usize::MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_one_subscriber_are_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2::"));
        assert_ne!(of("2001:db8:1:3::"), of("2001:db8:1:2::"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.2"), of("192.0.2.1"));
    }
}
