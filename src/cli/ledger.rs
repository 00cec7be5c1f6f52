//! What a folder of cards remembers of each: what it was made of, until when it stands, its entry in the index.

use super::Trouble;
use super::edition::FILES;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The file in each card's folder that remembers.
pub(super) const NAME: &str = "edition.json";

/// What is remembered of one card.
pub(super) struct Line {
    /// The hash of all that it was made of.
    pub(super) made_of: String,
    /// When it has to be made anew, in seconds since 1970.
    pub(super) until: Option<i64>,
    /// Its entry in the index.
    pub(super) entry: Value,
}

impl Line {
    /// What the folder of a card remembers.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        let mut line: Value = serde_json::from_slice(&fs::read(folder.join(NAME)).ok()?).ok()?;
        let made_of = line.get("made_of")?.as_str()?.to_owned();
        let until = line.get("until").and_then(Value::as_i64);
        Some(Line { made_of, until, entry: line.get_mut("entry")?.take() })
    }

    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let line = json!({"made_of": self.made_of, "until": self.until, "entry": self.entry});
        replace(&folder.join(NAME), format!("{line}\n").as_bytes())
    }

    /// Whether the card is still what would be made now.
    pub(super) fn stands(&self, made_of: &str, now: i64, folder: &Path) -> bool {
        let current = self.made_of == made_of && self.until.is_none_or(|until| until > now);
        current && FILES.iter().all(|name| folder.join(name).is_file())
    }
}

/// Takes away the card in a folder, and the folders that are empty without it.
pub(super) fn remove(folder: &Path, out: &Path) -> io::Result<()> {
    for name in FILES.iter().chain([&NAME]) {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    let empty = folder.ancestors().take_while(|above| *above != out);
    let _ = empty.map_while(|above| fs::remove_dir(above).ok()).count();
    Ok(())
}

/// Writes a file so that whoever reads it has the whole old or the whole new one.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut aside = file.as_os_str().to_owned();
    aside.push(".new");
    match fs::write(&aside, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
            fs::write(&aside, bytes)?;
        }
        other => other?,
    }
    fs::rename(&aside, file)
}

const EXTENSIONS: [&str; 4] = ["json", "jsonld", "html", "htm"];

/// Whether a file is a payload or a page by its name.
pub(super) fn is_input(file: &Path) -> bool {
    let extension = file.extension().and_then(OsStr::to_str);
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension))
}

/// The path of the site that a file of a folder is published at; `None` where another file has it.
pub(super) fn path_of(dir: &Path, file: &Path) -> Option<String> {
    let inside = file.strip_prefix(dir).ok()?.with_extension("");
    let first = EXTENSIONS.iter().map(|extension| file.with_extension(extension)).find(|file| file.is_file());
    let parts = inside.components().map(|part| part.as_os_str().to_str());
    let path = parts.collect::<Option<Vec<_>>>()?.join("/");
    (first.as_deref() == Some(file)).then_some(path)
}

/// The file of a folder that is published at a path of the site.
pub(super) fn file_of(dir: &Path, path: &str) -> Option<PathBuf> {
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0']);
    if !path.split('/').all(plain) {
        return None;
    }
    // A name may have dots of its own, so the extension is not set but added.
    EXTENSIONS.iter().map(|extension| dir.join(format!("{path}.{extension}"))).find(|file| file.is_file())
}

/// Keeps others from building into the folder as long as it is held.
pub(super) fn lock(out: &Path) -> Result<File, Trouble> {
    let name = out.join(".article-embed.lock");
    let file = File::create(&name).map_err(|error| Trouble::of(&name.display().to_string(), &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Trouble(format!("{}: another build is under way", out.display()))),
        Err(TryLockError::Error(error)) => Err(Trouble::of(&name.display().to_string(), &error)),
    }
}
