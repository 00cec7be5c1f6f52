//! The allow-list for addresses: what becomes a link or an image. The parsing itself is the host's.

use crate::host::Host;
use serde::Serialize;

/// Longer addresses are refused; browsers and servers agree on nothing above it.
pub const LONGEST_URL: usize = 4096;

/// What an address is for, which decides its schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A reader follows it: `https:` or `http:`.
    Link,
    /// The card loads it: `https:`, and `http:` only where the page itself is on loopback.
    Image,
}

/// An absolute `http(s)` address without user info, in the canonical form of the WHATWG URL Standard.
///
/// It can only be had from [`SafeUrl::parse`], so an unchecked address cannot reach a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Parses `raw` against `base` and checks it; `None` is no link, whatever was wrong.
    #[must_use]
    pub fn parse(raw: &str, base: Option<&str>, purpose: Purpose, host: &dyn Host) -> Option<Self> {
        if raw.is_empty() || raw.len() > LONGEST_URL {
            return None;
        }
        if is_canonical(raw) {
            return Some(SafeUrl(raw.into()));
        }
        let href = host.parse_url(raw, base)?;
        let rest = match href.strip_prefix("https://") {
            Some(rest) => rest,
            None if purpose == Purpose::Link || host.on_loopback() => href.strip_prefix("http://")?,
            None => return None,
        };
        // In the canonical form a slash ends the authority, and an `@` in it can only end user info.
        let plain = rest.bytes().find(|byte| matches!(byte, b'/' | b'@')) == Some(b'/') && href.len() <= LONGEST_URL;
        plain.then_some(SafeUrl(href))
    }

    /// The canonical address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether an address is surely in its canonical form, so that no parser needs to be asked: `https:`, a name in lower
/// case of labels that begin with a letter, so that it is no number, and a path and a query of bytes that stand for themselves.
fn is_canonical(raw: &str) -> bool {
    let Some(rest) = raw.strip_prefix("https://") else { return false };
    let (mut in_word, mut path) = (false, false);
    for byte in rest.bytes() {
        in_word = match byte {
            b'a'..=b'z' => true,
            // No label and no segment of a path begins with a dot, so none is all dots.
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
    use crate::native::Server;
    use proptest::prelude::*;

    proptest! {
        /// What counts as canonical is what the parser would have written.
        #[test]
        fn the_canonical_is_known_by_sight(
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
    fn the_common_is_canonical_and_the_odd_is_asked_for() {
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
        SafeUrl::parse(raw, Some("https://news.example/a/1"), Purpose::Link, &Server::at(0))
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
    fn what_is_written_is_canonical() {
        assert_eq!(link("HTTPS://News.Example:443/a b").as_deref(), Some("https://news.example/a%20b"));
        assert_eq!(link("../b?q=@").as_deref(), Some("https://news.example/b?q=@"));
        assert_eq!(link("//cdn.example/x@2x.png").as_deref(), Some("https://cdn.example/x@2x.png"));
    }

    #[test]
    fn images_need_https() {
        let server = Server::at(0);
        assert!(SafeUrl::parse("http://a.example/i.png", None, Purpose::Image, &server).is_none());
        assert!(SafeUrl::parse("https://a.example/i.png", None, Purpose::Image, &server).is_some());
    }

    #[test]
    fn an_endless_address_is_refused() {
        assert_eq!(link(&format!("https://news.example/{}", "a".repeat(LONGEST_URL))), None);
    }
}
