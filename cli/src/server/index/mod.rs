//! The index of the folder, kept up to date in the background. Readers take a snapshot and never wait for it.

mod scan;
mod snapshot;

use super::folder::Folder;
use scan::Scan;
pub(super) use snapshot::Snapshot;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

/// A look at the folder may take this part of the time, so that a large one does not keep a core busy.
const SHARE: u32 = 10;

/// The priority of the thread that reads the folder, as `nice` counts: requests come first.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// The index of the folder.
pub(super) struct Index {
    current: Arc<RwLock<Arc<Snapshot>>>,
    /// Dropped with the index, which ends the thread.
    _stop: Sender<()>,
}

impl Index {
    /// Starts the thread that reads the folder, at first and then `interval` after the last time, or
    /// when an entry changes by itself. A large folder is read less often.
    pub(super) fn start(folder: Arc<Folder>, interval: Duration) -> std::io::Result<Self> {
        let current = Arc::new(RwLock::new(Arc::new(Snapshot::new(Arc::clone(&folder), Vec::new(), false))));
        let (stop, stopped) = channel();
        let publish = Arc::clone(&current);
        thread::Builder::new().name(String::from("index")).spawn(move || {
            yield_to_requests();
            let mut scan = Scan::new(folder);
            loop {
                let started = Instant::now();
                scan.run(|snapshot| *publish.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot));
                // An entry that ends is looked at when it does.
                let next =
                    scan.remaining().map_or(u64::MAX, |seconds| u64::try_from(seconds).unwrap_or_default().max(1));
                let pause = interval.min(Duration::from_secs(next)).max(started.elapsed().saturating_mul(SHARE));
                if stopped.recv_timeout(pause) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        })?;
        Ok(Index { current, _stop: stop })
    }

    /// The last state of the index. The lock is held only to copy or to replace a pointer.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

fn yield_to_requests() {
    // On Linux, the priority of the calling thread alone.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, NICE);
}
