//! The manifest of a card: what it was built from, until when it is valid, and its entry in the index.

use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

/// The name of the manifest in the folder of each card. It is part of the output, which other programs may read.
pub(crate) const NAME: &str = "edition.json";

/// The names of the card's files, beside its manifest.
pub const FILES: [&str; 7] = [
    "article.json",
    "index.html",
    "frame.html",
    "snippet.html",
    "frame-snippet.html",
    "oembed.json",
    "frame-oembed.json",
];

/// All names that outputs have, beside the folder of scripts.
pub const OUTPUTS: [&str; 11] = [
    "article.json",
    "index.html",
    "frame.html",
    "snippet.html",
    "frame-snippet.html",
    "oembed.json",
    "frame-oembed.json",
    NAME,
    "index.json",
    "feed.xml",
    "feed.json",
];

/// Whether a file in the folder of a card is one of the card's. Earlier versions left temporary files there.
pub(crate) fn is_own(name: &OsStr) -> bool {
    let name = name.to_str().unwrap_or_default();
    let name = name.strip_suffix(".new").unwrap_or(name);
    name == NAME || FILES.contains(&name)
}

/// The manifest of one card.
pub(crate) struct Manifest {
    /// The hash of the payload and of everything else that the files depend on.
    pub(crate) source_hash: String,
    /// When the card has to be built again, in seconds since 1970.
    pub(crate) until: Option<i64>,
    /// The lengths of [`FILES`] in bytes. A loss of power can leave a file that is shorter.
    pub(crate) lengths: Vec<u64>,
    /// The entry in the index.
    pub(crate) entry: Value,
    /// The item in the feeds, as JSON; null if it has none.
    pub(crate) item: Value,
}

impl Manifest {
    /// Reads the manifest in the folder of a card; `None` if it is missing or damaged.
    pub(crate) fn read(folder: &Path) -> Option<Self> {
        let mut manifest: Value = serde_json::from_slice(&fs::read(folder.join(NAME)).ok()?).ok()?;
        let source_hash = manifest.get("source_hash")?.as_str()?.to_owned();
        let until = manifest.get("until").and_then(Value::as_i64);
        let lengths = manifest.get("lengths").and_then(Value::as_array).into_iter().flatten();
        let lengths = lengths.filter_map(Value::as_u64).collect();
        let mut take = |key| manifest.get_mut(key).map(Value::take);
        Some(Manifest { source_hash, until, lengths, entry: take("entry")?, item: take("item")? })
    }

    /// The content of the manifest's file.
    pub(crate) fn text(&self) -> String {
        let Manifest { source_hash, until, lengths, entry, item } = self;
        let manifest =
            json!({"source_hash": source_hash, "until": until, "lengths": lengths, "entry": entry, "item": item});
        format!("{manifest}\n")
    }

    /// The path of the site that the card was built for.
    pub(crate) fn path(&self) -> &str {
        self.entry.get("path").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether a build at `now`, in seconds since 1970, would write the same files, and all of them are still there as
    /// they were written.
    pub(crate) fn is_fresh(&self, source_hash: &str, now: i64, folder: &Path) -> bool {
        let current = self.source_hash == source_hash && self.until.is_none_or(|until| until > now);
        let length =
            |name: &&str| fs::metadata(folder.join(name)).ok().filter(fs::Metadata::is_file).map(|it| it.len());
        current && FILES.iter().map(length).eq(self.lengths.iter().map(|length| Some(*length)))
    }
}

/// Removes the files of a card one by one. The manifest goes first, so that a build that is killed goes on.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    for name in [NAME].iter().chain(&FILES) {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
