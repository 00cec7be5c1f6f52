//! The hidden folder in the output folder where a build prepares files. It has the lock that keeps two builds apart.

use super::disk::Disk;
use super::manifest;
use crate::error::Error;
use std::fs::{self, DirBuilder, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use walkdir::WalkDir;

/// The name of the folder. It is on the file system of the output, so that files can be moved between them.
pub(crate) const NAME: &str = ".article-embed";

const LOCK: &str = "lock";

/// A file that only takes space, until the index needs it.
const RESERVE: &str = "reserve";

/// The maximum length of the reserve in bytes.
const MAX_RESERVE: u64 = 16 << 20;

/// The first letter of a folder inside of which the folders of `out` are repeated, and cards beneath others wait.
const MIRROR: char = 'm';

/// The hidden folder of a build.
pub(crate) struct WorkFolder {
    path: PathBuf,
    next: AtomicU64,
    pub(super) disk: Disk,
    /// Locked until the build ends.
    _lock: File,
}

impl WorkFolder {
    /// Makes the folder in `out`, locks it, and removes what a killed build left there.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another process holds the lock.
    pub(crate) fn open(out: &Path) -> Result<Self, Error> {
        let path = out.join(NAME);
        create(&path).map_err(Error::file("create", &path))?;
        let name = path.join(LOCK);
        let lock = File::options().create(true).append(true).open(&name).map_err(Error::file("create", &name))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::Locked(out.to_owned())),
            Err(TryLockError::Error(source)) => return Err(Error::file("lock", &name)(source)),
        }
        let disk = Disk::of(&path);
        let work = WorkFolder { path, disk, next: AtomicU64::new(0), _lock: lock };
        work.sweep(out).and_then(|()| work.sweep_earlier(out)).map_err(Error::file("empty", &work.path))?;
        Ok(work)
    }

    /// Removes the files of earlier versions: they had temporary files beside the others, and the lock in `out`.
    fn sweep_earlier(&self, out: &Path) -> io::Result<()> {
        let lock = out.join(".article-embed.lock");
        if !lock.is_file() {
            return Ok(());
        }
        for entry in WalkDir::new(out).into_iter().filter_map(Result::ok) {
            let name = entry.file_name().to_str().and_then(|name| name.strip_suffix(".new"));
            if entry.file_type().is_file() && name.is_some_and(|name| manifest::OUTPUTS.contains(&name)) {
                fs::remove_file(entry.path())?;
            }
        }
        fs::remove_file(lock)
    }

    fn sweep(&self, out: &Path) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_name() == LOCK {
                continue;
            }
            if !entry.file_type()?.is_dir() {
                fs::remove_file(entry.path())?;
                continue;
            }
            if entry.file_name().as_encoded_bytes().first() == Some(&(MIRROR as u8)) {
                restore(&entry.path(), out)?;
            }
            fs::remove_dir_all(entry.path())?;
        }
        Ok(())
    }

    /// A name in the folder that is free.
    pub(super) fn free(&self) -> PathBuf {
        self.path.join(format!("n{}", self.next.fetch_add(1, Relaxed)))
    }

    /// A name in the folder for a folder that repeats those of `out`.
    pub(super) fn mirror(&self) -> PathBuf {
        self.path.join(format!("{MIRROR}{}", self.next.fetch_add(1, Relaxed)))
    }

    /// Writes files into a new folder, and returns it. Leaves nothing if that fails.
    pub(super) fn stage(&self, files: &[(&str, &[u8])]) -> io::Result<PathBuf> {
        let folder = self.free();
        let written = fs::create_dir(&folder)
            .and_then(|()| files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes)));
        if let Err(error) = written {
            let _ = fs::remove_dir_all(&folder);
            return Err(error);
        }
        Ok(folder)
    }

    /// Makes or replaces a file, so that a reader sees either the old content or the new. Creates missing folders.
    pub(crate) fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), Error> {
        let temporary = self.free();
        let written = fs::write(&temporary, bytes).and_then(|()| self.put(&temporary, file));
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written.map_err(Error::file("write", file))
    }

    /// Makes or replaces a file with what `make` writes to another. Returns what `make` returns.
    pub(crate) fn write_with<T>(&self, file: &Path, make: impl FnOnce(File) -> Result<T, Error>) -> Result<T, Error> {
        let temporary = self.free();
        let open = File::create(&temporary).map_err(Error::file("create", &temporary))?;
        let put = || self.put(&temporary, file).map_err(Error::file("write", file));
        let made = make(open).and_then(|made| put().map(|()| made));
        if made.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        made
    }

    /// Gives a prepared file its place.
    fn put(&self, temporary: &Path, file: &Path) -> io::Result<()> {
        if file.exists() {
            self.sync()?;
        }
        match fs::rename(temporary, file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
                fs::rename(temporary, file)
            }
            other => other,
        }
    }

    /// Waits until everything that was written so far is on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.disk.sync()
    }

    /// Takes space for the index as long as there is any: a disk that gets full must not keep an old index public.
    pub(crate) fn reserve(&self, bytes: u64) {
        let file = self.path.join(RESERVE);
        let filled = File::create(&file)
            .and_then(|open| io::copy(&mut io::Read::take(io::repeat(0), bytes.min(MAX_RESERVE)), &mut &open));
        if filled.is_err() {
            let _ = fs::remove_file(&file);
        }
    }

    /// Gives the reserved space back.
    pub(crate) fn release(&self) {
        let _ = fs::remove_file(self.path.join(RESERVE));
    }
}

/// Only the owner may read the folder: a web server must not publish what is prepared there.
fn create(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

/// Moves what is no file of a card from `folder` to where it was in `out`, unless there is something.
pub(super) fn restore(folder: &Path, out: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if manifest::is_own(&entry.file_name()) && !entry.file_type()?.is_dir() {
            continue;
        }
        let target = out.join(entry.file_name());
        match target.symlink_metadata() {
            Ok(there) if there.is_dir() && entry.file_type()?.is_dir() => restore(&entry.path(), &target)?,
            Ok(_) => {}
            Err(_) => fs::rename(entry.path(), target)?,
        }
    }
    Ok(())
}
