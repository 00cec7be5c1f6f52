//! The folder of payloads: which files are payloads, and their bytes. Nothing outside of the folder is opened.

use super::regular;
use super::site_path::{NameFault, is_site_path, site_path};
use crate::clock;
use crate::error::Error;
use cap_std::ambient_authority;
use cap_std::fs::{Dir, File};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use walkdir::{DirEntry, WalkDir};

/// The extensions of payloads, pages and feeds. Of files that differ only in the extension, the first is published.
pub const EXTENSIONS: [&str; 7] = ["json", "jsonld", "html", "htm", "xml", "rss", "atom"];

/// How long after its last change a page without an end may still be one that is being written.
const BEING_WRITTEN: Duration = Duration::from_secs(5);

/// An open folder of payloads.
pub(crate) struct InputFolder {
    root: PathBuf,
    dir: Dir,
}

impl InputFolder {
    /// Opens a folder.
    pub(crate) fn open(root: &Path) -> Result<Self, Error> {
        if !root.is_dir() {
            return Err(Error::NotAFolder(root.to_owned()));
        }
        let dir = Dir::open_ambient_dir(root, ambient_authority()).map_err(Error::file("read", root))?;
        Ok(InputFolder { root: root.to_owned(), dir })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The name of a file for messages.
    pub(crate) fn name(&self, relative: &Path) -> PathBuf {
        self.root.join(relative)
    }

    /// The names of the payloads and pages relative to the folder, in no particular order.
    ///
    /// Leaves out hidden files and folders, and links to folders. Links to files are followed inside of the folder.
    /// Something else than a file that has the name of a payload is among them, so that it is reported.
    ///
    /// # Errors
    ///
    /// If a folder cannot be read. A file that vanishes in the meantime is no error.
    pub(crate) fn files(&self) -> impl Iterator<Item = Result<PathBuf, Error>> + use<'_> {
        let visible =
            |entry: &DirEntry| entry.depth() == 0 || entry.file_name().as_encoded_bytes().first() != Some(&b'.');
        let entries = WalkDir::new(&self.root).into_iter().filter_entry(visible);
        entries.filter_map(|found| match found {
            Ok(entry) => self.input(&entry).map(Ok),
            Err(error) => {
                let path = error.path().unwrap_or(&self.root).to_owned();
                let vanished = error.depth() > 0 && error.io_error().is_some_and(is_missing);
                (!vanished).then(|| Err(Error::file("read", &path)(io_error(error))))
            }
        })
    }

    /// The same for a build. A folder whose path is too long for the system is among them, so that it is reported.
    pub(crate) fn files_to_build(&self) -> impl Iterator<Item = Result<PathBuf, Error>> + use<'_> {
        self.files().map(|found| match found {
            Err(Error::File { path, source, .. }) if path != self.root && is_too_long(&source) => {
                Ok(path.strip_prefix(&self.root).map(Path::to_owned).unwrap_or(path))
            }
            other => other,
        })
    }

    fn input(&self, entry: &DirEntry) -> Option<PathBuf> {
        let relative = entry.path().strip_prefix(&self.root).ok()?;
        let extension = relative.extension().and_then(OsStr::to_str)?;
        let kind = entry.file_type();
        let is_folder = kind.is_dir() || (kind.is_symlink() && self.dir.metadata(relative).is_ok_and(|it| it.is_dir()));
        (EXTENSIONS.contains(&extension) && !is_folder).then(|| relative.to_owned())
    }

    /// The path of the site that a file is published at.
    pub(crate) fn path_of(&self, relative: &Path) -> Result<String, NameFault> {
        let path = site_path(relative)?;
        if fs::symlink_metadata(self.name(relative)).is_err_and(|error| is_too_long(&error)) {
            return Err(NameFault::TooLong);
        }
        let first = EXTENSIONS.into_iter().find(|extension| self.is_file(&relative.with_extension(extension)));
        match first {
            Some(first) if relative.extension() != Some(OsStr::new(first)) && self.is_file(relative) => {
                Err(NameFault::Taken(first))
            }
            _ => Ok(path),
        }
    }

    /// Whether a path of the site has a payload. A file that cannot be looked at is there; one beneath a link is not,
    /// because a walk follows none.
    pub(crate) fn has(&self, path: &str) -> bool {
        let exists = |extension| {
            let name = format!("{path}.{extension}");
            match self.dir.symlink_metadata(&name) {
                // A link is there, also one that leads nowhere.
                Ok(found) if found.is_symlink() => !self.dir.metadata(&name).is_ok_and(|target| target.is_dir()),
                Ok(found) => !found.is_dir(),
                // The name with this extension can be too long for a file.
                Err(error) => !is_missing(&error) && !is_too_long(&error),
            }
        };
        let is_link = |above: &Path| self.dir.symlink_metadata(above).is_ok_and(|found| found.is_symlink());
        let mut above = Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
        is_site_path(path) && !above.any(is_link) && EXTENSIONS.into_iter().any(exists)
    }

    /// The file that is published at a path of the site; `None` if there is none.
    ///
    /// # Errors
    ///
    /// If nobody can tell: a link that leads nowhere is no file that is gone.
    pub(crate) fn find(&self, path: &str) -> io::Result<Option<PathBuf>> {
        if !is_site_path(path) {
            return Ok(None);
        }
        // Links to folders are not followed, here as in a walk.
        for above in Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty()) {
            if !there(self.dir.symlink_metadata(above))?.is_some_and(|found| found.is_dir()) {
                return Ok(None);
            }
        }
        let mut dangles = false;
        for extension in EXTENSIONS {
            let file = PathBuf::from(format!("{path}.{extension}"));
            if there(self.dir.metadata(&file))?.is_some_and(|found| found.is_file()) {
                return Ok(Some(file));
            }
            dangles |= self.is_dangling(&file);
        }
        if dangles { Err(io::ErrorKind::NotFound.into()) } else { Ok(None) }
    }

    /// Whether a file is a link that leads to nothing. A build keeps its card.
    pub(crate) fn is_dangling(&self, relative: &Path) -> bool {
        self.dir.symlink_metadata(relative).is_ok_and(|found| found.is_symlink())
            && self.dir.metadata(relative).is_err_and(|error| is_missing(&error))
    }

    fn is_file(&self, relative: &Path) -> bool {
        self.dir.metadata(relative).is_ok_and(|found| found.is_file())
    }

    /// Opens a file. Links that lead outside of the folder are refused, also if they are made at this moment.
    pub(crate) fn open_file(&self, relative: &Path) -> io::Result<File> {
        self.open_inside(relative).map_err(|error| {
            if leads_outside(&error) { regular::refusal("the link leads outside of the folder") } else { error }
        })
    }

    fn open_inside(&self, relative: &Path) -> io::Result<File> {
        // Opening a device can do something, so its kind is looked at before, and again after.
        regular::check(self.dir.metadata(relative)?.file_type())?;
        if self.leads_to_hidden(relative)? {
            return Err(regular::refusal("the link leads to a hidden file"));
        }
        let file = self.dir.open_with(relative, &regular::options())?;
        regular::check(file.metadata()?.file_type())?;
        Ok(file)
    }

    /// Whether a name is that of a link to a file that a walk leaves out.
    fn leads_to_hidden(&self, relative: &Path) -> io::Result<bool> {
        let is_link = self.dir.symlink_metadata(relative)?.is_symlink();
        let hidden = |path: PathBuf| path.iter().any(|part| part.as_encoded_bytes().first() == Some(&b'.'));
        Ok(is_link && hidden(self.dir.canonicalize(relative)?))
    }

    /// Whether a file was changed in the last seconds, and may still be being written.
    pub(crate) fn is_recent(&self, relative: &Path) -> bool {
        let modified = self.dir.metadata(relative).and_then(|found| found.modified());
        modified.is_ok_and(|time| clock::is_near(time.into_std(), BEING_WRITTEN))
    }

    /// The bytes of a file, at most one more than a payload may have.
    pub(crate) fn read(&self, relative: &Path) -> Result<Vec<u8>, Error> {
        self.read_bytes(relative).map_err(Error::file("read", &self.name(relative)))
    }

    /// The same with the error of the system.
    pub(crate) fn read_bytes(&self, relative: &Path) -> io::Result<Vec<u8>> {
        regular::read(|| self.open_file(relative), crate::input::MAX_LENGTH)
    }
}

/// The reason that the system gives for an error of a walk.
pub(super) fn io_error(error: walkdir::Error) -> io::Error {
    error.into_io_error().unwrap_or_else(|| io::Error::other("the folder contains itself by a link"))
}

/// Whether an error says that there is no file, rather than that it cannot be read.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Whether an error says that the system opens no such long path.
pub(super) fn is_too_long(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidFilename
}

/// Whether a link leads outside of the folder. It is not the system that denies it.
fn leads_outside(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none()
}

/// What was found; `None` if there is nothing, nothing that may be published, or if the name is too long for a file.
pub(crate) fn there<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error)
            if is_missing(&error) || leads_outside(&error) || regular::is_refusal(&error) || is_too_long(&error) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
#[path = "input_folder/tests.rs"]
mod tests;
