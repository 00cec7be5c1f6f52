//! Standard output.

use super::error::Error;
use std::io::{self, Write};

/// Writes to standard output. A reader that closes the pipe early, such as `head`, is not an error.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::Output(error)),
        _ => Ok(()),
    }
}
