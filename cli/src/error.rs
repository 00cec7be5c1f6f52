//! How a command ends: its exit status, or the error that stopped it.

use article_embed::options::OptionError;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The result of a command that ran to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// Status 0.
    Success,
    /// Status 1: at least one payload gave no card.
    InvalidPayload,
    /// Status 2: a file could not be read; the others were.
    Incomplete,
}

/// The reason why a command could not run to its end.
#[derive(Debug)]
pub(crate) enum Error {
    /// A file or folder could not be read, written or the like.
    File { action: &'static str, path: PathBuf, source: io::Error },
    /// Standard output could not be written.
    Output(io::Error),
    /// The folder of payloads is missing, or is not a folder.
    NotAFolder(PathBuf),
    /// The folder of payloads has none.
    Empty(PathBuf),
    /// The folder of payloads and the folder to write to are one, or one is inside the other.
    Nested { payloads: PathBuf, out: PathBuf },
    /// More cards than expected have no payload any more.
    Lost { lost: u64, cards: u64, percent: u8 },
    /// A page has no end, and was changed in the last seconds.
    BeingWritten,
    /// Another process builds into the folder, or into the object store.
    Locked(PathBuf),
    /// The program does not know object stores.
    NoStore,
    /// An object store could not be opened.
    Store { address: String, reason: String },
    /// An option has a value that it does not take.
    Option(OptionError),
    /// The address of the site is not absolute, not http(s), or has a user name, a query or a fragment.
    BaseUrl(Option<url::ParseError>),
    /// The worker threads could not be started.
    Threads(rayon::ThreadPoolBuildError),
    /// The server could not listen on its address.
    Listen { address: SocketAddr, option: &'static str, source: io::Error },
    /// The server stopped.
    Serve(io::Error),
}

impl Error {
    /// Wraps an I/O error with what was done to which file.
    pub(crate) fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Error::File { action, path, source }
    }

    /// Whether there was no space for a file.
    pub(crate) fn is_full_disk(&self) -> bool {
        let Error::File { source, .. } = self else { return false };
        let kinds = [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded, io::ErrorKind::FileTooLarge];
        kinds.contains(&source.kind())
    }

    /// The message followed by those of its sources, separated by colons.
    pub(crate) fn chain(&self) -> String {
        let mut message = self.to_string();
        let mut next = std::error::Error::source(self);
        while let Some(source) = next {
            message.push_str(&format!(": {source}"));
            next = source.source();
        }
        message
    }
}

impl Error {
    /// The message of an error that keeps a build from changing anything by accident.
    fn fmt_refusal(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Empty(path) => write!(
                f,
                "expected payloads in {}, found none; nothing was changed. If all cards are to go, pass --max-removed 100",
                printable(path)
            ),
            Error::Nested { payloads, out } => write!(
                f,
                "expected two folders of which none is inside the other, found the payloads in {} and --out {}",
                printable(payloads),
                printable(out)
            ),
            Error::Lost { lost, cards, percent } => write!(
                f,
                "{lost} of {cards} cards have no payload any more, which is more than {percent} %; no card was removed. \
                 If they are to go, pass a larger --max-removed"
            ),
            Error::BeingWritten => {
                write!(
                    f,
                    "expected a whole page, found one without an end that may still be being written; build again"
                )
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File { action, path, .. } => write!(f, "cannot {action} {}", printable(path)),
            Error::Output(_) => write!(f, "cannot write to standard output"),
            Error::NotAFolder(path) => {
                let found = if path.exists() { "a file" } else { "nothing" };
                write!(f, "expected a folder of payloads at {}, found {found}", printable(path))
            }
            Error::Empty(_) | Error::Nested { .. } | Error::Lost { .. } | Error::BeingWritten => self.fmt_refusal(f),
            Error::Locked(path) => write!(
                f,
                "another build is writing to {}; wait until it ends, or choose another folder with --out",
                printable(path)
            ),
            Error::NoStore => write!(
                f,
                "expected a folder for --out, because this program knows no object stores; install the one that does: \
                 cargo install --path object-store"
            ),
            Error::Store { address, reason } => write!(f, "cannot open the object store {address}: {reason}"),
            Error::Option(error) => {
                write!(f, "invalid value for --{}: expected {}", flag(error.option()), error.expected())
            }
            Error::BaseUrl(_) => write!(
                f,
                "invalid value for --base-url: expected an absolute http(s) address such as https://cards.example, without \
                 user name, query and fragment"
            ),
            Error::Threads(_) => write!(f, "cannot start the worker threads; pass a smaller number with --jobs"),
            Error::Listen { address, option, .. } => {
                write!(f, "cannot listen on {address}; choose another address with --{option}")
            }
            Error::Serve(_) => write!(f, "the server stopped"),
        }
    }
}

/// A path for people. A name can have characters that control a terminal or turn the text around.
pub(crate) fn printable(path: &Path) -> String {
    let mut text = String::new();
    for c in path.to_string_lossy().chars() {
        match c {
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                text.extend(c.escape_unicode());
            }
            c if c.is_control() => text.extend(c.escape_default()),
            c => text.push(c),
        }
    }
    text
}

/// The name of the argument that sets an option of the library.
fn flag(option: &str) -> String {
    match option {
        "language" => String::from("lang"),
        "payload" => String::from("src"),
        other => other.replace('_', "-"),
    }
}

impl From<OptionError> for Error {
    fn from(error: OptionError) -> Self {
        Error::Option(error)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::File { source, .. } | Error::Listen { source, .. } => Some(source),
            Error::Output(source) | Error::Serve(source) => Some(source),
            Error::Threads(source) => Some(source),
            Error::BaseUrl(source) => source.as_ref().map(|source| source as _),
            // The message of an option repeats all that its error says.
            Error::Option(_)
            | Error::NotAFolder(_)
            | Error::Empty(_)
            | Error::Nested { .. }
            | Error::Lost { .. }
            | Error::BeingWritten
            | Error::NoStore
            | Error::Store { .. }
            | Error::Locked(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_control_a_terminal() {
        assert_eq!(printable(Path::new("\u{1B}[2J\n\u{202E}é.json")), "\\u{1b}[2J\\n\\u{202e}é.json");
    }

    #[test]
    fn a_chain_ends_with_the_reason_of_the_system() {
        let error = Error::file("read", Path::new("a.json"))(io::Error::other("disk on fire"));
        assert_eq!(error.chain(), "cannot read a.json: disk on fire");
    }
}
