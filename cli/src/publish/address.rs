//! What the addresses of one article have in common, however it was shared.

use url::Url;

/// Parameters of campaigns and of services that count clicks. Sites ignore them.
const TRACKING: [&str; 20] = [
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "gad_source",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "igsh",
    "twclid",
    "ttclid",
    "yclid",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "ref_src",
    "cmpid",
];

/// The prefixes of such parameters.
const TRACKING_PREFIXES: [&str; 3] = ["utm_", "pk_", "mtm_"];

/// The part of an address that identifies an article; `None` if it is not an http(s) address.
///
/// Leaves out the scheme, the fragment, tracking parameters, slashes at the end of the path, and percent-encoding that
/// is not necessary.
pub(crate) fn key(address: &str) -> Option<String> {
    let url = Url::parse(address.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let mut key = authority(&url)?;
    push_decoded(url.path().trim_end_matches('/'), &mut key);
    let kept = url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !is_tracking(pair));
    for (position, pair) in kept.enumerate() {
        key.push(if position == 0 { '?' } else { '&' });
        push_decoded(pair, &mut key);
    }
    Some(key)
}

/// The host of an address, with its port if that is neither of the two that browsers leave out.
pub(crate) fn authority(url: &Url) -> Option<String> {
    let mut authority = url.host_str()?.trim_end_matches('.').to_owned();
    if let Some(port) = url.port().filter(|port| ![80, 443].contains(port)) {
        authority.push_str(&format!(":{port}"));
    }
    Some(authority)
}

fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Appends a text without the encoding of characters that never need it, and with other encodings in upper case
/// (<https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2>).
fn push_decoded(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let code = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code.map(char::from) {
            Some(plain) if plain.is_ascii_alphanumeric() || "-._~".contains(plain) => out.push(plain),
            Some(_) => {
                out.extend(['%'].into_iter().chain(after.chars().take(2).map(|digit| digit.to_ascii_uppercase())))
            }
            None => out.push('%'),
        }
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Addresses and their keys. The edge worker in `examples/` has the same.
    const KEYS: &str = include_str!("../../../tests/addresses.json");

    #[test]
    fn addresses_have_the_keys_of_the_table() {
        let keys: serde_json::Map<String, serde_json::Value> = serde_json::from_str(KEYS).unwrap();
        assert!(keys.len() > 20, "{}", keys.len());
        for (address, expected) in keys {
            assert_eq!(key(&address).as_deref(), expected.as_str(), "{address}");
        }
    }

    #[test]
    fn addresses_of_one_article_have_one_key() {
        let plain = key("https://news.example/world/rain").unwrap();
        for same in [
            "http://news.example/world/rain",
            "https://NEWS.example:443/world/rain/",
            "https://news.example./world/rain#comments",
            "https://news.example/world/rain/?utm_source=x&UTM_Medium=y&fbclid=z#top",
            "https://news.example/world/%72ain?",
            " https://news.example/world/rain ",
        ] {
            assert_eq!(key(same).as_ref(), Some(&plain), "{same}");
        }
    }

    #[test]
    fn addresses_of_different_articles_have_different_keys() {
        let addresses = [
            "https://news.example/",
            "https://news.example/rain",
            "https://news.example/Rain",
            "https://www.news.example/rain",
            "https://news.example:8443/rain",
            "https://news.example/rain?id=1",
            "https://news.example/rain?id=2&utm_id=1",
            "https://news.example/rain%2Fsun",
            "https://news.example/rain/sun",
        ];
        let keys: std::collections::HashSet<_> = addresses.iter().map(|address| key(address).unwrap()).collect();
        assert_eq!(keys.len(), addresses.len());
        assert_eq!(key("https://news.example/a%2fb%c3"), key("https://news.example/a%2Fb%C3"));
        for none in ["", "rain", "//news.example/rain", "javascript:alert(1)", "file:///etc/passwd"] {
            assert_eq!(key(none), None, "{none}");
        }
    }
}
