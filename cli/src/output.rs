//! Standard output and standard error.

use super::error::Error;
use std::fmt::Display;
use std::io::{self, Write};

/// Writes to standard output. A reader that closes the pipe early, such as `head`, is not an error.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::Output(error)),
        _ => Ok(()),
    }
}

/// Writes a line to standard error. A log on a full disk, or one that nobody reads, stops neither a build nor a server:
/// `eprintln!` would.
pub(crate) fn tell(line: impl Display) {
    let _ = io::stderr().lock().write_all(format!("{line}\n").as_bytes());
}
