//! Reads regular files, and at most as many bytes of them as a payload may have.

use cap_std::ambient_authority;
use cap_std::fs::{File, FileType, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// How often a file that changes while it is read is read again.
const ATTEMPTS: usize = 3;

/// Reads a file, at most one byte more than `limit`. A file that is being written is read again.
///
/// # Errors
///
/// If `open` fails, the file cannot be read, or it changes all the time.
pub(crate) fn read(open: impl Fn() -> io::Result<File>, limit: u64) -> io::Result<Vec<u8>> {
    for _ in 0..ATTEMPTS {
        let mut file = open()?;
        let before = file.metadata()?;
        let mut bytes = Vec::with_capacity(usize::try_from(before.len().min(limit)).unwrap_or_default());
        (&mut file).take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if is_unchanged(&before, &file.metadata()?) {
            return Ok(bytes);
        }
    }
    Err(io::Error::other("the file is being written"))
}

fn is_unchanged(before: &Metadata, after: &Metadata) -> bool {
    before.len() == after.len() && before.modified().ok() == after.modified().ok()
}

/// The options to open a file for reading. A named pipe that nobody writes to does not block.
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use cap_std::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options
}

/// Opens the file that a person names.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    // Opening a device can do something, so its kind is looked at before, and again after.
    check(Metadata::from_just_metadata(std::fs::metadata(path)?).file_type())?;
    let file = File::open_ambient_with(path, &options(), ambient_authority())?;
    check(file.metadata()?.file_type())?;
    Ok(file)
}

/// Refuses folders, named pipes and devices: reading them can take for ever or do something.
pub(crate) fn check(kind: FileType) -> io::Result<()> {
    if kind.is_file() {
        return Ok(());
    }
    Err(refusal(&format!("expected a file, found {}", name(kind))))
}

/// The error of a file that is not read, whatever the system says.
pub(crate) fn refusal(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, reason)
}

/// Whether an error is such a refusal.
pub(crate) fn is_refusal(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidInput && error.raw_os_error().is_none()
}

fn name(kind: FileType) -> &'static str {
    if kind.is_dir() {
        return "a folder";
    }
    #[cfg(unix)]
    {
        use cap_std::fs::FileTypeExt;
        if kind.is_fifo() {
            return "a named pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
        if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
    }
    "something else"
}
