//! The steps that an input stands for.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

/// Steps after which an input is not read further.
const MAX_STEPS: usize = 24;

/// One change of the folders, or a build.
pub enum Step {
    /// Writes a file of payloads, and the folders above it.
    Write(PathBuf, Vec<u8>),
    /// Removes a file or a folder of payloads.
    Remove(PathBuf),
    /// Makes a symbolic link to anything.
    Link(PathBuf, PathBuf),
    Rename(PathBuf, PathBuf),
    /// Writes a file of somebody else into the site.
    Stranger(PathBuf, Vec<u8>),
    Build,
}

/// Decodes an input: steps separated by 0xFF. A step is a letter, a name and, after 0xFE, a content. Neither byte is
/// ever in UTF-8.
pub fn steps(bytes: &[u8]) -> impl Iterator<Item = Step> + use<'_> {
    bytes.split(|byte| *byte == 0xFF).filter_map(step).take(MAX_STEPS)
}

fn step(bytes: &[u8]) -> Option<Step> {
    let (letter, rest) = bytes.split_first()?;
    let mut parts = rest.splitn(2, |byte| *byte == 0xFE);
    let (name, content) = (path(parts.next()?), parts.next().unwrap_or_default());
    Some(match letter {
        b'b' => Step::Build,
        _ if name.as_os_str().is_empty() => return None,
        b'r' => Step::Remove(name),
        b'l' => Step::Link(name, PathBuf::from(OsString::from_vec(content.to_vec()))),
        // The hidden file becomes a public one by that, and nobody's fault.
        b'm' if name.starts_with(".hidden.json") => return None,
        b'm' => Step::Rename(name, Some(path(content)).filter(|path| !path.as_os_str().is_empty())?),
        b's' => Step::Stranger(name, content.to_vec()),
        _ => Step::Write(name, payload(content)),
    })
}

/// A path that stays in its folder; other parts than names are left out.
fn path(bytes: &[u8]) -> PathBuf {
    let parts = bytes.split(|byte| *byte == b'/');
    let names = parts.filter(|part| !part.is_empty() && ![b".".as_slice(), b".."].contains(part));
    names.map(|part| OsString::from_vec(part.to_vec())).collect()
}

/// The content of a file: as it is, or a payload with it as the headline.
fn payload(content: &[u8]) -> Vec<u8> {
    match content.first() {
        Some(b'{' | b'[' | b'<') | None => content.to_vec(),
        _ => {
            let headline = String::from_utf8_lossy(content);
            serde_json::json!({"headline": headline, "url": "https://news.example/1"}).to_string().into_bytes()
        }
    }
}
