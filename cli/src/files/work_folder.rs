//! The hidden folder in the output folder where a build prepares files. Shards have folders of their own in it.

use super::disk::Disk;
use super::locks::{self, Locks};
use super::manifest;
use super::shard::Shard;
use crate::error::Error;
use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use walkdir::WalkDir;

/// The name of the folder. It is on the file system of the output, so that files can be moved between them.
pub(crate) const NAME: &str = ".article-embed";

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
    /// Held until the build ends.
    pub(crate) locks: Locks,
}

impl WorkFolder {
    /// Makes the folder in `out`, locks it, and removes what a killed build left there.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if another process builds all payloads, or the same shard, or all while this is a shard.
    pub(crate) fn open(out: &Path, shard: Option<Shard>) -> Result<Self, Error> {
        let home = out.join(NAME);
        create(&home).map_err(Error::file("create", &home))?;
        let own = shard.map(|shard| home.join(shard.folder()));
        if let Some(own) = &own {
            create(own).map_err(Error::file("create", own))?;
        }
        let (locks, _alone) = Locks::take(&home, own.as_deref(), out)?;
        let path = own.unwrap_or_else(|| home.clone());
        let work = WorkFolder { disk: Disk::of(&path), path, next: AtomicU64::new(0), locks };
        work.sweep_all(&home, out).map_err(Error::file("empty", &work.path))?;
        Ok(work)
    }

    /// Removes what killed builds left, and nothing of a shard that is at work.
    fn sweep_all(&self, home: &Path, out: &Path) -> io::Result<()> {
        sweep(home, out)?;
        for shard in locks::shards(home)? {
            if shard == self.path {
                sweep(&shard, out)?;
            } else if let Some(_idle) = locks::idle(&shard)? {
                sweep(&shard, out)?;
            }
        }
        self.sweep_earlier(out)
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

    /// A name in the folder that is free.
    pub(super) fn free(&self) -> PathBuf {
        self.path.join(format!("n{}", self.next.fetch_add(1, Relaxed)))
    }

    /// A name in the folder for a folder that repeats those of `out`.
    pub(super) fn mirror(&self) -> PathBuf {
        self.path.join(format!("{MIRROR}{}", self.next.fetch_add(1, Relaxed)))
    }

    /// The longest name that [`mirror`](Self::mirror) may return.
    pub(super) fn longest_mirror(&self) -> PathBuf {
        self.path.join(format!("{MIRROR}{}", u64::MAX))
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

/// Empties a folder, apart from locks and the folders of shards.
fn sweep(folder: &Path, out: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type()?.is_dir() {
            if !locks::is_lock(&name) {
                fs::remove_file(entry.path())?;
            }
        } else if !Shard::is_folder(&name) {
            if name.starts_with(MIRROR) {
                restore(&entry.path(), out)?;
            }
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
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
