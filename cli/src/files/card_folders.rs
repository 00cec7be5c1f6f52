//! Replaces or removes all files of a card at once: readers see one version or the other, also after a kill.

use super::input_folder::is_too_long;
use super::manifest::{self, FILES};
use super::work_folder::{WorkFolder, restore};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folders of the cards of a site.
pub(crate) struct CardFolders {
    out: PathBuf,
    pub(crate) work: WorkFolder,
}

/// The files of a card, prepared in a folder of their own.
pub(crate) struct Staged {
    path: String,
    folder: PathBuf,
}

impl CardFolders {
    pub(crate) fn new(out: &Path, work: WorkFolder) -> Self {
        CardFolders { out: out.to_owned(), work }
    }

    /// The folder of the card at a path.
    pub(crate) fn folder(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    /// Whether the system can open all files of a card at a path. The longest path is that of a card that waits.
    pub(crate) fn fits(&self, path: &str) -> bool {
        let waiting = self.work.longest_mirror().join(path);
        !FILES.iter().any(|name| waiting.join(name).symlink_metadata().is_err_and(|error| is_too_long(&error)))
    }

    /// Makes or replaces the files of the card at a path. If it fails, the card is what it was.
    pub(crate) fn replace(&self, path: &str, files: &[(&str, &[u8])]) -> io::Result<()> {
        let staged = self.stage(path, files)?;
        self.replace_all(vec![staged]).into_iter().collect()
    }

    /// Prepares the files of the card at a path.
    pub(crate) fn stage(&self, path: &str, files: &[(&str, &[u8])]) -> io::Result<Staged> {
        Ok(Staged { path: path.to_owned(), folder: self.work.stage(files)? })
    }

    /// Makes or replaces the files of several cards, with one flush for all. Returns the result of each.
    pub(crate) fn replace_all(&self, staged: Vec<Staged>) -> Vec<io::Result<()>> {
        let replaces = staged.iter().any(|staged| self.folder(&staged.path).exists());
        let flushed = if replaces { self.work.sync() } else { Ok(()) };
        let switch = |Staged { path, folder }: Staged| {
            let copy = |error: &io::Error| io::Error::new(error.kind(), error.to_string());
            let switched = flushed.as_ref().map_err(copy).and_then(|()| self.switch(&folder, &path));
            if switched.is_err() {
                let _ = fs::remove_dir_all(&folder);
            }
            switched
        };
        staged.into_iter().map(switch).collect()
    }

    fn switch(&self, staged: &Path, path: &str) -> io::Result<()> {
        let target = self.folder(path);
        // A folder that is replaced must not get the folder of another card at this moment.
        let alone = self.work.locks.switching()?;
        match has_others(&target)? {
            None => place(staged, &target),
            Some(false) => {
                exchange(staged, &target, &self.work.free())?;
                restore(staged, &target)?;
                drop(alone);
                fs::remove_dir_all(staged)
            }
            Some(true) => self.switch_around(staged, path),
        }
    }

    /// Replaces a folder that has other things than the files of its card, and moves those back. If the build is killed
    /// between the two, the next one finds them, because the folder has its path below the work folder.
    fn switch_around(&self, staged: &Path, path: &str) -> io::Result<()> {
        let (mirror, target) = (self.work.mirror(), self.folder(path));
        let waiting = mirror.join(path);
        fs::create_dir_all(waiting.parent().unwrap_or(&mirror))?;
        fs::rename(staged, &waiting)?;
        exchange(&waiting, &target, &self.work.free())?;
        restore(&waiting, &target)?;
        fs::remove_dir_all(&mirror)
    }

    /// Removes the files of the card at a path. Needs no space on the disk.
    pub(crate) fn remove(&self, path: &str) -> io::Result<()> {
        let target = self.folder(path);
        let _alone = self.work.locks.switching()?;
        let removed = match has_others(&target)? {
            None => return Ok(()),
            Some(false) => {
                let gone = self.work.free();
                fs::rename(&target, &gone).and_then(|()| fs::remove_dir_all(&gone))
            }
            Some(true) => self.work.stage(&[]).and_then(|empty| self.switch_around(&empty, path)),
        };
        removed.or_else(|_| manifest::remove(&target))
    }

    /// Removes the folder of a card, and those above, where they are empty.
    pub(crate) fn remove_empty(&self, path: &str) {
        let target = self.folder(path);
        let empty = target.ancestors().take_while(|above| *above != self.out);
        let removed = |above: &Path| match fs::remove_dir(above) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => None,
            _ => Some(()),
        };
        let _ = empty.map_while(removed).count();
    }
}

/// Whether a folder has anything but the files of its card; `None` if it does not exist.
fn has_others(folder: &Path) -> io::Result<Option<bool>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        if !manifest::is_own(&entry.file_name()) || entry.file_type()?.is_dir() {
            return Ok(Some(true));
        }
    }
    Ok(Some(false))
}

fn place(staged: &Path, target: &Path) -> io::Result<()> {
    fs::create_dir_all(target.parent().unwrap_or(Path::new(".")))?;
    fs::rename(staged, target)
}

/// Exchanges two folders in one step where the system can; else one takes the name `aside` for a moment.
fn exchange(one: &Path, other: &Path, aside: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            // File systems of networks, for example.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            done => return done.map_err(io::Error::from),
        }
    }
    exchange_in_steps(one, other, aside)
}

fn exchange_in_steps(one: &Path, other: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(other, aside)?;
    if let Err(error) = fs::rename(one, other) {
        fs::rename(aside, other)?;
        return Err(error);
    }
    fs::rename(aside, one)
}
