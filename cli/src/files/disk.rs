//! Makes files outlive a loss of power: what takes the place of something else is on the disk before.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Mutex, PoisonError};

/// The disk that a folder is on.
pub(crate) struct Disk {
    folder: PathBuf,
    /// How many times somebody asked for a flush.
    asked: AtomicU64,
    /// How many of them the last flush served.
    served: Mutex<u64>,
    flush: fn(&Path) -> io::Result<()>,
}

impl Disk {
    /// The disk of `folder`.
    pub(crate) fn of(folder: &Path) -> Self {
        Disk { folder: folder.to_owned(), asked: AtomicU64::new(0), served: Mutex::new(0), flush }
    }

    /// Waits until everything that was written so far is on the disk. A flush serves all threads that wait for it.
    pub(crate) fn sync(&self) -> io::Result<()> {
        let mine = self.asked.fetch_add(1, SeqCst) + 1;
        let mut served = self.served.lock().unwrap_or_else(PoisonError::into_inner);
        if *served >= mine {
            return Ok(());
        }
        let all = self.asked.load(SeqCst);
        (self.flush)(&self.folder)?;
        *served = all;
        Ok(())
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn flush(folder: &Path) -> io::Result<()> {
    rustix::fs::syncfs(fs::File::open(folder)?).map_err(io::Error::from)
}

/// Elsewhere each file that is prepared is flushed.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn flush(folder: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(folder) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                fs::File::options().append(true).open(entry.path())?.sync_all()?
            }
            // Another thread has put it in its place.
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "disk/tests.rs"]
mod tests;
