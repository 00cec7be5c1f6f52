//! Scripts and wasm that a site serves beside its cards, under names that contain their hashes.

use crate::error::Error;
use crate::files::regular;
use base64::Engine as _;
use sha2::{Digest, Sha256, Sha384};
use std::path::Path;
use std::{fs, io};

/// A script for the page of a frame: reports the height of the card to the page around the frame.
const HEIGHT_SCRIPT: &str = include_str!("height.js");

/// A script for a page that holds frames: gives each frame the height that its card reports.
const FRAME_SCRIPT: &str = include_str!("frame.js");

/// The script and the wasm files that it loads from its own folder.
const PACKAGE: [&str; 3] = ["embed.js", "article_embed_bg.wasm", "article_embed_formats_bg.wasm"];

/// The texts of the script's warnings, which a page with a fault loads. An earlier build had none.
const REASONS: &str = "reasons.json";

/// The folder of the card's own texts, beside the script.
const MESSAGES: &str = "messages";

/// The maximum length of a file in bytes. Ours have less than a tenth.
const MAX_LENGTH: u64 = 16 << 20;

/// A file of the site that never changes: its path contains a hash of its content.
#[derive(Debug, Clone)]
pub(crate) struct Asset {
    /// The path relative to the site.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

impl Asset {
    /// The script of the page of a frame.
    pub(crate) fn height_script() -> Self {
        Asset::new(&short_hash(HEIGHT_SCRIPT.as_bytes()), "height.js", HEIGHT_SCRIPT.as_bytes())
    }

    /// The script of a page that holds frames.
    pub(crate) fn frame_script() -> Self {
        Asset::new(&short_hash(FRAME_SCRIPT.as_bytes()), "frame.js", FRAME_SCRIPT.as_bytes())
    }

    /// `embed.js`, and then what it loads: its wasm, the texts of warnings and of cards. One hash names the
    /// folder of all, because they must be of one build.
    pub(crate) fn package(folder: &Path) -> Result<(Self, Vec<Self>), Error> {
        let read = |name: &str| {
            let file = folder.join(name);
            read(&file).map_err(Error::file("read", &file))
        };
        let [script, wasm @ ..] = PACKAGE;
        let reasons = Some(String::from(REASONS)).filter(|name| folder.join(name).exists());
        let names = wasm.into_iter().map(str::to_owned).chain(reasons).chain(languages(folder));
        let loaded: Vec<(String, Vec<u8>)> =
            names.map(|name| Ok((name.clone(), read(&name)?))).collect::<Result<_, Error>>()?;
        let bytes = read(script)?;
        let hash = short_hash(&loaded.iter().fold(bytes.clone(), |all, (_, bytes)| [all, bytes.clone()].concat()));
        let loaded = loaded.iter().map(|(name, bytes)| Asset::new(&hash, name, bytes)).collect();
        Ok((Asset::new(&hash, script, &bytes), loaded))
    }

    fn new(hash: &str, name: &str, bytes: &[u8]) -> Self {
        Asset { path: format!("assets/{hash}/{name}"), bytes: bytes.to_vec() }
    }

    /// The value of the `integrity` attribute of a script (<https://www.w3.org/TR/SRI/>).
    pub(crate) fn integrity(&self) -> String {
        let hash = Sha384::digest(&self.bytes);
        format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(hash))
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let bytes = regular::read(|| regular::open(file), MAX_LENGTH)?;
    let is_short = u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_LENGTH);
    if is_short { Ok(bytes) } else { Err(io::Error::other("expected at most 16 MiB, found more")) }
}

/// The files of languages in the folder of the script, in order. An earlier build had none.
fn languages(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder.join(MESSAGES)).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<_> =
        names.filter(|name| name.ends_with(".txt")).map(|name| format!("{MESSAGES}/{name}")).collect();
    names.sort_unstable();
    names
}

/// The first 128 bits of the SHA-256 of some bytes, as 32 hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The first 32 bits of the hash: enough to tell builds apart.
fn short_hash(bytes: &[u8]) -> String {
    hash(bytes).chars().take(8).collect()
}
