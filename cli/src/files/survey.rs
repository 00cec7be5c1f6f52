//! Looks at both folders of a build before anything is changed.

use super::input_folder::InputFolder;
use super::losses::Losses;
use super::shard::Shard;
use crate::error::Error;
use crate::output::tell;
use std::fs;
use std::path::Path;

/// The folders of a build. A folder of payloads that cannot be read, is empty, or lost many files is an accident more
/// often than a decision.
pub(crate) struct Survey<'a> {
    pub(crate) payloads: &'a InputFolder,
    pub(crate) out: &'a Path,
    /// The share of the cards, in percent, that may be removed.
    pub(crate) max_removed: u8,
    /// The part of the payloads that is built.
    pub(crate) shard: Option<Shard>,
    /// Whether folders that cannot be read are left out.
    pub(crate) keep_going: bool,
}

impl Survey<'_> {
    /// Returns the number of payloads to build.
    pub(crate) fn run(&self) -> Result<u64, Error> {
        self.require_separate()?;
        let (mut total, mut own, mut unread) = (0_u64, 0, false);
        for file in self.payloads.files_to_build() {
            match file {
                Ok(file) => {
                    total += 1;
                    own += u64::from(self.shard.is_none_or(|shard| shard.has(&file)));
                }
                Err(error) if self.keep_going => {
                    tell(format_args!("article-embed: {}; no card is removed", error.chain()));
                    unread = true;
                }
                Err(error) => return Err(error),
            }
        }
        if total == 0 && self.max_removed < 100 {
            return Err(Error::Empty(self.payloads.root().to_owned()));
        }
        if self.out.exists() && !unread {
            Losses::find(self.payloads, self.out)?.check(self.max_removed)?;
        }
        Ok(own)
    }

    /// Refuses folders that would mix payloads and outputs.
    fn require_separate(&self) -> Result<(), Error> {
        let real = |path: &Path| fs::canonicalize(path).map_err(Error::file("read", path));
        // The folder to write to may not exist yet.
        let out = std::path::absolute(self.out).map_err(Error::file("read", self.out))?;
        let existing = out.ancestors().find(|above| above.exists()).unwrap_or(&out);
        let out = real(existing)?.join(out.strip_prefix(existing).unwrap_or(Path::new("")));
        let payloads = real(self.payloads.root())?;
        if out.starts_with(&payloads) || payloads.starts_with(&out) {
            return Err(Error::Nested { payloads: self.payloads.root().to_owned(), out: self.out.to_owned() });
        }
        Ok(())
    }
}
