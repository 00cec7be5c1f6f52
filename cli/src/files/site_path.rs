//! Which names payloads may have: each file gets a path of the site that no other file and no output has.

use super::manifest;
use std::fmt;
use std::path::Path;

/// The folder of the site's scripts.
const ASSETS: &str = "assets";

/// The reason why a file has no path of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameFault {
    /// The name is not UTF-8.
    NotUtf8,
    /// The name has a control character.
    Control,
    /// The name has a backslash, which separates folders on some systems and in some URLs.
    Backslash,
    /// The name is that of an output.
    Output(&'static str),
    /// A file with the same name and another extension has the path.
    Taken(&'static str),
    /// A file has the path whose name the file system takes for the same.
    SameOnDisk,
    /// The system opens no file with such a long path, in the input or in the output.
    TooLong,
}

impl fmt::Display for NameFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NameFault::NotUtf8 => f.write_str("expected a file name in UTF-8, found other bytes; rename the file"),
            NameFault::Control => {
                f.write_str("expected a file name without control characters, found one; rename the file")
            }
            NameFault::Backslash => f.write_str(
                "expected a file name without a backslash, which separates folders on some systems; rename the file",
            ),
            NameFault::Output(name) => {
                write!(f, "expected a name that the site does not use itself, found {name}; rename the file or folder")
            }
            NameFault::Taken(extension) => write!(
                f,
                "expected one file for each name, found another with the extension .{extension}, which is published; \
                 rename or remove one of them"
            ),
            NameFault::SameOnDisk => f.write_str(
                "expected a name that differs from others in more than upper and lower case; rename the file",
            ),
            NameFault::TooLong => f.write_str(
                "expected a path that the system can open, found a longer one; shorten the names of the file and its folders",
            ),
        }
    }
}

impl std::error::Error for NameFault {}

/// The path of the site for a file of the folder of payloads, by its name relative to that folder.
pub(crate) fn site_path(relative: &Path) -> Result<String, NameFault> {
    let parts = relative.with_extension("");
    let parts = parts.components().map(|part| part.as_os_str().to_str());
    let path = parts.collect::<Option<Vec<_>>>().ok_or(NameFault::NotUtf8)?.join("/");
    check(&path)?;
    Ok(path)
}

/// Whether a path may be one of the site: it neither leaves the folder nor names hidden files or outputs.
pub(crate) fn is_site_path(path: &str) -> bool {
    check(path).is_ok() && path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}

fn check(path: &str) -> Result<(), NameFault> {
    if path.contains(char::is_control) {
        return Err(NameFault::Control);
    }
    if path.contains('\\') {
        return Err(NameFault::Backslash);
    }
    let mut parts = path.split('/');
    // Some file systems ignore case.
    let output = |part: &str| manifest::OUTPUTS.into_iter().find(|name| name.eq_ignore_ascii_case(part));
    if let Some(name) = parts.clone().find_map(output) {
        return Err(NameFault::Output(name));
    }
    match parts.next() {
        Some(first) if first.eq_ignore_ascii_case(ASSETS) => Err(NameFault::Output(ASSETS)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_gives_a_path_or_a_reason() {
        for (name, expected) in [
            ("world/rain.json", Ok("world/rain")),
            ("été 2.html", Ok("été 2")),
            ("a..json", Ok("a.")),
            ("a .json", Ok("a ")),
            ("%2e%2e.json", Ok("%2e%2e")),
            ("article.json.new.json", Ok("article.json.new")),
            ("index.json", Ok("index")),
            ("world/assets/a.json", Ok("world/assets/a")),
            ("index.json.json", Err(NameFault::Output("index.json"))),
            ("a/INDEX.html.html", Err(NameFault::Output("index.html"))),
            ("a/edition.json/b.json", Err(NameFault::Output("edition.json"))),
            ("assets/a.json", Err(NameFault::Output("assets"))),
            ("x\\y.json", Err(NameFault::Backslash)),
            ("x\ny.json", Err(NameFault::Control)),
            ("\u{9B}2J.json", Err(NameFault::Control)),
        ] {
            assert_eq!(site_path(Path::new(name)).as_deref(), expected.as_ref().copied(), "{name:?}");
            if let Ok(path) = expected {
                assert!(is_site_path(path), "{path}");
            }
        }
        for path in ["", "/a", "a/", "a//b", "..", "a/../b", ".hidden", "a/.b", "a\0", "a\\..", "index.json"] {
            assert!(!is_site_path(path), "{path:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_not_utf_8_is_refused() {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"a\xFF.json");
        assert_eq!(site_path(Path::new(name)), Err(NameFault::NotUtf8));
    }
}
