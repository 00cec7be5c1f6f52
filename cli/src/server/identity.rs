//! The identity of a version of a file, found without reading it.

use crate::clock;
use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long after its last change a file may still be one that is being written.
const BEING_WRITTEN: Duration = Duration::from_secs(5);

/// The identity of a file's content. A program that writes a file changes at least the time of its last change of
/// status, which no program can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    file: (u64, u64),
    length: u64,
    modified: SystemTime,
    changed: (i64, i64),
}

impl Identity {
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Identity {
            file: (metadata.dev(), metadata.ino()),
            length: metadata.len(),
            modified: metadata.modified().unwrap_or(UNIX_EPOCH),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    #[cfg(not(unix))]
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().unwrap_or(UNIX_EPOCH);
        Identity { file: (0, 0), length: metadata.len(), modified, changed: (0, 0) }
    }

    pub(super) fn modified(&self) -> SystemTime {
        self.modified
    }

    /// Whether the file may be one that is being written. If it is invalid, what it was before is still right.
    pub(super) fn is_recent(&self) -> bool {
        clock::is_near(self.modified, BEING_WRITTEN)
    }
}
