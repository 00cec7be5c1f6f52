//! What a build needs of an object store. The program for object stores implements it.

use std::io;

/// The content of an object.
#[derive(Debug, Clone)]
pub struct Object {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The identifier of this version of the object.
    pub tag: String,
}

/// The condition under which an object is written.
#[derive(Debug, Clone, Copy)]
pub enum Expected<'a> {
    /// There is no object of that name.
    Missing,
    /// The object is of the version with this tag.
    Tag(&'a str),
}

/// The reason why an object was not written or removed.
#[derive(Debug)]
pub enum WriteError {
    /// The object is of another version than expected.
    Conflict,
    /// Anything else.
    Other(io::Error),
}

/// How an object is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headers {
    /// The media type.
    pub content_type: &'static str,
    /// How long caches may keep it.
    pub cache_control: &'static str,
}

impl Headers {
    /// The headers of the object with a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let content_type = match name.rsplit('/').next().and_then(|file| file.rsplit_once('.')) {
            Some((_, "html")) => "text/html; charset=utf-8",
            Some(("feed", "json")) => "application/feed+json",
            Some((_, "json")) => "application/json",
            Some((_, "xml")) => "application/rss+xml; charset=utf-8",
            Some((_, "js")) => "text/javascript; charset=utf-8",
            Some((_, "wasm")) => "application/wasm",
            _ => "text/plain; charset=utf-8",
        };
        let cache_control = match name.split('/').next() {
            Some("assets") => "public, max-age=31536000, immutable",
            Some(first) if first.starts_with('.') => "private, no-store",
            _ => "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
        };
        Headers { content_type, cache_control }
    }
}

/// Objects by their names, which are relative to the address of the site's files.
///
/// Each function returns an error only after it has tried again where that can help.
#[allow(clippy::missing_errors_doc, reason = "all functions fail alike")]
pub trait Objects: Sync {
    /// The object with a name; `None` if there is none.
    fn read(&self, name: &str) -> io::Result<Option<Object>>;

    /// The tag of the object with a name; `None` if there is none.
    fn tag(&self, name: &str) -> io::Result<Option<String>>;

    /// Makes or replaces an object. Returns the tag of the new version.
    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError>;

    /// Removes objects in one request, by their names and tags. One that is of another version stays, which is a
    /// [`WriteError::Conflict`], where the store has conditions for that.
    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError>;

    /// The names and tags of the objects in a folder, without those of folders in it.
    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_have_a_type_and_a_time_to_keep_them() {
        let of = |name: &str| {
            let Headers { content_type, cache_control } = Headers::of(name);
            (content_type.split(';').next().unwrap(), cache_control.split(',').nth(1).unwrap().trim())
        };
        assert_eq!(of("world/rain/article.json"), ("application/json", "max-age=60"));
        assert_eq!(of("world/rain/frame.html"), ("text/html", "max-age=60"));
        assert_eq!(of("feed.json"), ("application/feed+json", "max-age=60"));
        assert_eq!(of("feed.xml"), ("application/rss+xml", "max-age=60"));
        assert_eq!(of("assets/0123abcd/embed.js"), ("text/javascript", "max-age=31536000"));
        assert_eq!(of("assets/0123abcd/messages/de.txt"), ("text/plain", "max-age=31536000"));
        assert_eq!(of("assets/0123abcd/article_embed_bg.wasm").0, "application/wasm");
        assert_eq!(of(".article-embed/listing.json"), ("application/json", "no-store"));
    }
}
