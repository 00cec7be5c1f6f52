//! The allow-list of addresses: what may become a link or an image. The host does the parsing.

use crate::host::Host;
use core::fmt;
use serde::Serialize;

/// Maximum length of an address in bytes; common servers and proxies refuse longer ones.
pub const MAX_URL_LENGTH: usize = 4096;

/// The purpose of an address, which decides the schemes it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A reader follows it: `https:` or `http:`.
    Link,
    /// The card loads it: `https:`, which takes the place of `http:` except on a page that is itself on loopback.
    Image,
}

/// An absolute `http:` or `https:` address without a user name or password, in the canonical form of the
/// [URL Standard](https://url.spec.whatwg.org/).
///
/// Only a reader makes one, so an unchecked address cannot reach a link.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Parses `raw` against `base` and checks it; `None` if it does not parse or may not be used for `purpose`.
    #[doc(hidden)]
    #[must_use]
    pub fn parse(raw: &str, base: Option<&str>, purpose: Purpose, host: &dyn Host) -> Option<Self> {
        if raw.is_empty() || raw.len() > MAX_URL_LENGTH {
            return None;
        }
        if is_canonical(raw) {
            return Some(SafeUrl(raw.into()));
        }
        let mut href = host.parse_url(raw, base)?;
        let upgraded = purpose == Purpose::Image && href.starts_with("http:") && !host.on_loopback();
        if upgraded {
            // As browsers do: https://www.w3.org/TR/mixed-content/#upgrade-algorithm
            href.insert(4, 's');
        }
        let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"))?;
        // In the canonical form a slash ends the authority, and an `@` before it ends user info.
        // A server has another port for `https:`.
        let ends = |byte: &u8| matches!(byte, b'/' | b'@') || upgraded && *byte == b':';
        let plain = rest.bytes().find(ends) == Some(b'/') && href.len() <= MAX_URL_LENGTH;
        plain.then_some(SafeUrl(href))
    }

    /// Removes the fragment, unless it is a path of a page that is one application, as in `#/tides` and `#!tides`.
    pub(crate) fn drop_fragment(&mut self) {
        let fragment = self.0.bytes().position(|byte| byte == b'#');
        let is_path = |at: usize| matches!(self.0.as_bytes().get(at + 1), Some(b'/' | b'!'));
        if let Some(at) = fragment.filter(|at| !is_path(*at)) {
            self.0.truncate(at);
        }
    }

    /// Whether the address names a file in SVG, by its extension. Nothing is loaded to find out.
    pub(crate) fn is_svg(&self) -> bool {
        names_svg(&self.0)
    }

    /// The host without `www.`, as an article's domain is shown: names in other scripts are in Punycode, which cannot look
    /// like another.
    pub(crate) fn domain(&self) -> &str {
        let rest = self.0.strip_prefix("https://").or_else(|| self.0.strip_prefix("http://")).unwrap_or_default();
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b':')).unwrap_or(rest.len());
        let host = rest.get(..end).unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// The address in its canonical form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Stands in for the required address of a record; the formats' tables require it, so it is never seen.
pub(crate) static EMPTY_URL: SafeUrl = SafeUrl(String::new());

impl AsRef<str> for SafeUrl {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Whether the path of an address ends in an extension of SVG.
pub(crate) fn names_svg(url: &str) -> bool {
    let end = url.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(url.len());
    let path = url.as_bytes().get(..end).unwrap_or_default();
    let path = path.strip_suffix(b"z").or(path.strip_suffix(b"Z")).unwrap_or(path);
    path.last_chunk().is_some_and(|last: &[u8; 4]| last.eq_ignore_ascii_case(b".svg"))
}

/// Whether an address is certainly canonical, so that parsing it can be skipped. It may say no to a canonical address,
/// never yes to another.
///
/// Accepted are `https:`, a lower-case name whose labels begin with a letter (so that it is not an IPv4 number), and a
/// path and a query of bytes that are never percent-encoded.
fn is_canonical(raw: &str) -> bool {
    let Some(rest) = raw.strip_prefix("https://") else { return false };
    let (mut in_word, mut path) = (false, false);
    for byte in rest.bytes() {
        in_word = match byte {
            b'a'..=b'z' => true,
            // A dot or hyphen cannot begin a label or a path segment, so no segment is `.` or `..`.
            b'-'..=b'.' if in_word => false,
            // A slash or a digit.
            b'/' if in_word || path => {
                path = true;
                false
            }
            b'0'..=b'9' if in_word || path => true,
            b'A'..=b'Z' if path => true,
            b'_' | b'=' | b'&' | b'?' if path => false,
            _ => return false,
        };
    }
    path
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::host::NativeHost;
    use proptest::prelude::*;

    proptest! {
        /// What counts as canonical is what the parser writes.
        #[test]
        fn a_canonical_address_is_recognised_without_parsing(
            host in "[a-z0-9.-]{0,12}|[a-z]{1,6}\\.[a-z]{2,4}|[0-9.]{1,9}|(0x|xn--)?[a-f0-9]{1,4}\\.?",
            rest in "[/a-zA-Z0-9._~=&?,+%@:#-]{0,24}|/[a-z0-9./_-]{0,24}(\\?[a-z=&.]{0,9})?",
        ) {
            let raw = format!("https://{host}{rest}");
            if is_canonical(&raw) {
                prop_assert_eq!(url::Url::parse(&raw).map(String::from), Ok(raw));
            }
        }
    }

    #[test]
    fn common_addresses_are_canonical_and_odd_ones_are_parsed() {
        for raw in [
            "https://news.example/",
            "https://a-b.news.example/2026/05/a_b-c.html?id=7&x=y",
            "https://a3.example/A//b-/c",
        ] {
            assert!(is_canonical(raw), "{raw}");
        }
        for raw in [
            "https://news.example",
            "https://News.example/",
            "http://news.example/",
            "https://news.example:443/",
            "https://user@news.example/",
            "https://1.2.3.4/",
            "https://news.0x7f/",
            "https://xn--e1afmkfd.example/",
            "https://news.example/a/../b",
            "https://news.example/.",
            "https://news.example/a b",
            "https://news.example/%2e",
            "https://news.example/é",
            "https:///a.b/",
            "https://.example/",
            "https://example-/",
        ] {
            assert!(!is_canonical(raw), "{raw}");
        }
    }

    fn link(raw: &str) -> Option<String> {
        SafeUrl::parse(raw, Some("https://news.example/a/1"), Purpose::Link, &NativeHost::at(0))
            .map(|url| url.as_str().to_owned())
    }

    #[test]
    fn only_http_and_https_become_links() {
        for raw in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://news.example/x",
            "file:///etc/passwd",
            "ftp://news.example/",
            "https://user@news.example/",
            "https://user:pass@news.example/",
            "https://",
            "",
            "http://[",
        ] {
            assert_eq!(link(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn addresses_are_written_canonically() {
        assert_eq!(link("HTTPS://News.Example:443/a b").as_deref(), Some("https://news.example/a%20b"));
        assert_eq!(link("../b?q=@").as_deref(), Some("https://news.example/b?q=@"));
        assert_eq!(link("//cdn.example/x@2x.png").as_deref(), Some("https://cdn.example/x@2x.png"));
    }

    #[test]
    fn images_are_loaded_by_https() {
        let image =
            |raw| SafeUrl::parse(raw, None, Purpose::Image, &NativeHost::at(0)).map(|url| url.as_str().to_owned());
        assert_eq!(image("http://a.example/i.png").as_deref(), Some("https://a.example/i.png"));
        assert_eq!(image("https://a.example/i.png").as_deref(), Some("https://a.example/i.png"));
        assert_eq!(image("http://user@a.example/i.png"), None);
        assert_eq!(image("ftp://a.example/i.png"), None);
        assert_eq!(image("http://a.example:8080/i.png"), None);
    }

    #[test]
    fn a_too_long_address_is_refused() {
        assert_eq!(link(&format!("https://news.example/{}", "a".repeat(MAX_URL_LENGTH))), None);
    }
}
