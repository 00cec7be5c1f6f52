//! The locks in the hidden folder of a site. They keep builds apart, and let the shards of a build work side by side.

use super::shard::Shard;
use crate::error::Error;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Held by a build: alone by one of all payloads, together by those of shards. The folder of a shard has one too.
const BUILD: &str = "lock";

/// Held while a card is replaced, and while a build starts.
const SWITCHING: &str = "switching";

/// Held while the index is written.
const INDEX: &str = "index";

/// Held by a shard until its cards are written.
const RUNNING: &str = "running";

/// Whether a file is a lock. Locks are never removed: somebody can be waiting for them.
pub(super) fn is_lock(name: &str) -> bool {
    [BUILD, SWITCHING, INDEX, RUNNING].contains(&name)
}

/// The locks that a build holds. The system gives them back when the process ends, however it ends.
pub(crate) struct Locks {
    /// The hidden folder.
    home: PathBuf,
    /// The folder of the shard.
    own: Option<PathBuf>,
    running: Mutex<Option<File>>,
    _build: Vec<File>,
}

impl Locks {
    /// Takes the locks of a build, and makes the files of the others. Also returns the lock that keeps others from
    /// replacing cards and from starting.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another build has them. `out` is for its message.
    pub(super) fn take(home: &Path, own: Option<&Path>, out: &Path) -> Result<(Self, File), Error> {
        let claim = |name: &Path, lock: fn(&File) -> Result<(), TryLockError>| {
            let file = open(name).map_err(Error::file("create", name))?;
            match lock(&file) {
                Ok(()) => Ok(file),
                Err(TryLockError::WouldBlock) => Err(Error::Locked(out.to_owned())),
                Err(TryLockError::Error(source)) => Err(Error::file("lock", name)(source)),
            }
        };
        let (switching, index) = (home.join(SWITCHING), home.join(INDEX));
        open(&index).map_err(Error::file("create", &index))?;
        // A build that starts looks whether others are at work, and must not be taken for one of them.
        let alone = held(&switching, File::lock).map_err(Error::file("lock", &switching))?;
        let lock = if own.is_some() { File::try_lock_shared } else { File::try_lock };
        let mut build = vec![claim(&home.join(BUILD), lock)?];
        let mut running = None;
        if let Some(own) = own {
            build.push(claim(&own.join(BUILD), File::try_lock)?);
            let name = own.join(RUNNING);
            running = Some(held(&name, File::lock).map_err(Error::file("lock", &name))?);
        }
        let own = own.map(Path::to_owned);
        Ok((Locks { home: home.to_owned(), own, running: Mutex::new(running), _build: build }, alone))
    }

    /// Waits until nobody replaces a card.
    pub(super) fn switching(&self) -> io::Result<File> {
        held(&self.home.join(SWITCHING), File::lock)
    }

    /// Waits until nobody writes the index.
    pub(crate) fn index(&self) -> io::Result<File> {
        held(&self.home.join(INDEX), File::lock)
    }

    /// Says that the cards of this build are written. Returns whether no other shard is at work: the last one writes
    /// the index. Of two that end at the same time, at least one is the last.
    pub(crate) fn is_last(&self) -> io::Result<bool> {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let Some(own) = &self.own else { return Ok(true) };
        for folder in shards(&self.home)?.into_iter().filter(|folder| folder != own) {
            match open(&folder.join(RUNNING))?.try_lock_shared() {
                Err(TryLockError::WouldBlock) => return Ok(false),
                other => other?,
            }
        }
        Ok(true)
    }
}

/// The folders of shards, of this build and of earlier ones.
pub(super) fn shards(home: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(home)? {
        let entry = entry?;
        if Shard::is_folder(&entry.file_name().to_string_lossy()) {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

/// The lock of a shard that is not at work; `None` if it is.
pub(super) fn idle(shard: &Path) -> io::Result<Option<File>> {
    let file = open(&shard.join(BUILD))?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        other => other.map(|()| Some(file)).map_err(io::Error::from),
    }
}

fn open(name: &Path) -> io::Result<File> {
    File::options().create(true).append(true).open(name)
}

fn held(name: &Path, lock: fn(&File) -> io::Result<()>) -> io::Result<File> {
    let file = open(name)?;
    lock(&file)?;
    Ok(file)
}
