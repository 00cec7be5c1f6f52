//! The folders of one input: payloads, site, and what belongs to somebody else.

use super::steps::Step;
use article_embed_cli::internal::{EXTENSIONS, OUTPUTS};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What must never be published. It is in a file beside the folder of payloads, and in a hidden one in it.
pub const SECRET: &str = "Secret 7f3a91";

/// The names and contents of files, in the order of their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// A folder of its own for each input.
pub struct Folders {
    home: PathBuf,
    payloads: Dir,
    /// The files that others wrote, by their names in the site.
    strangers: RefCell<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Folders {
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("article-embed-fuzz-{}-{}", std::process::id(), NEXT.fetch_add(1, Relaxed));
        let home = std::env::temp_dir().join(name);
        for folder in ["in", "out", "new"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        let secret = format!(r#"{{"headline": "{SECRET}", "url": "https://news.example/secret"}}"#);
        fs::write(home.join("secret.json"), &secret).unwrap();
        fs::write(home.join("in/.hidden.json"), &secret).unwrap();
        let payloads = Dir::open_ambient_dir(home.join("in"), ambient_authority()).unwrap();
        Folders { home, payloads, strangers: RefCell::default() }
    }

    /// Takes a step other than a build. One that the system refuses changes nothing. The folder's own handle keeps
    /// steps from leaving it by links that earlier ones made.
    pub fn take(&self, step: &Step) {
        let _ = match step {
            Step::Write(name, bytes) => {
                let above = name.parent().map_or(Ok(()), |above| self.payloads.create_dir_all(above));
                above.and_then(|()| self.payloads.write(name, bytes))
            }
            Step::Remove(name) => self.payloads.remove_file(name).or_else(|_| self.payloads.remove_dir_all(name)),
            Step::Link(name, target) => self.payloads.symlink_contents(target, name),
            Step::Rename(from, to) => self.payloads.rename(from, &self.payloads, to),
            Step::Stranger(name, bytes) => self.write_stranger(name, bytes),
            Step::Build => Ok(()),
        };
    }

    /// Writes a file that no build may touch: none that has the name of an output, or is in a folder of the build's own.
    fn write_stranger(&self, name: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let own = |part: &std::ffi::OsStr| {
            let part = part.to_string_lossy();
            let part = part.strip_suffix(".new").unwrap_or(&part);
            OUTPUTS.contains(&part) || part.starts_with(".article-embed") || part == "assets"
        };
        if name.to_str().is_none() || name.iter().any(own) {
            return Ok(());
        }
        let file = self.home.join("out").join(name);
        fs::create_dir_all(file.parent().unwrap())?;
        if file.exists() && !self.strangers.borrow().contains_key(name) {
            return Ok(());
        }
        fs::write(&file, bytes)?;
        self.strangers.borrow_mut().insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }

    /// The arguments of a build into one of the folders.
    pub fn args(&self, out: &str, max_removed: u8) -> Vec<OsString> {
        let path = |name: &str| self.home.join(name).into_os_string();
        let mut args = vec![OsString::from("article-embed"), "build".into(), path("in"), "--out".into(), path(out)];
        let more = ["--base-url", "https://cards.example", "--script", "https://cards.example/embed.js", "--json"];
        args.extend(more.map(OsString::from));
        args.extend(["--jobs".into(), "1".into(), "--max-removed".into(), max_removed.to_string().into()]);
        args
    }

    /// The files of a site, without those of others and the folder in which a build prepares files.
    pub fn site(&self, out: &str) -> Files {
        let strangers = self.strangers.borrow();
        let mut files = read_all(&self.home.join(out));
        files.retain(|(name, _)| !name.starts_with(".article-embed/") && !strangers.contains_key(Path::new(name)));
        files
    }

    /// The files of others as they are now: in the site, and beside the folder of payloads.
    pub fn strangers(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let names: Vec<PathBuf> = self.strangers.borrow().keys().cloned().collect();
        let files = names.into_iter().map(|name| (fs::read(self.home.join("out").join(&name)).ok(), name));
        files.map(|(bytes, name)| (name, bytes)).collect()
    }

    /// The files of others as they were written.
    pub fn strangers_before(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        self.strangers.borrow().iter().map(|(name, bytes)| (name.clone(), Some(bytes.clone()))).collect()
    }

    /// Whether there is anything that could be the payload of a card.
    pub fn has_payload(&self, card: &str) -> bool {
        EXTENSIONS.iter().any(|extension| self.payloads.symlink_metadata(format!("{card}.{extension}")).is_ok())
    }

    /// The paths that the index of the site lists, in the order of the folders.
    pub fn listed(&self) -> Vec<String> {
        let index = fs::read(self.home.join("out/index.json")).unwrap();
        let index: serde_json::Value = serde_json::from_slice(&index).unwrap();
        let entries = index["articles"].as_array().unwrap().iter();
        let mut paths: Vec<_> = entries.map(|entry| entry["path"].as_str().unwrap().to_owned()).collect();
        paths.sort_by_key(|path| format!("{path}/edition.json"));
        paths
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// All files below a folder. Links are not followed.
fn read_all(folder: &Path) -> Files {
    let mut files: Files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}
