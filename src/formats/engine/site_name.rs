//! Removes the name of the site from the end of a headline.

use crate::text::{after, find_last, is_letter, split_ascii};

/// A headline without the name of the site after a dash or a bar, as in titles of pages. The site is known by its URL and
/// by its name. An author has a name alone.
pub(super) fn without_site_name<'t>(headline: &'t str, url: &str, name: &str) -> &'t str {
    let host = split_ascii(url, b'/').nth(2).unwrap_or_default();
    let host = after(host, "www.").unwrap_or(host);
    let mut last = None;
    for separator in [" - ", " | ", " – ", " — ", " :: ", " · ", " » ", " « ", " › ", " ― ", " • ", " / ", " ~ ", "｜"]
    {
        last = last.max(find_last(headline, separator).map(|at| (at, separator.len())));
    }
    let Some((shorter, site)) = last.and_then(|(at, length)| Some((headline.get(..at)?, headline.get(at + length..)?)))
    else {
        return headline;
    };
    let site = ["by ", "www."].iter().find_map(|start| after(site, start)).unwrap_or(site);
    let site = letters(site);
    let is_host = letters(host) == site
        // A host without its top-level domain, or one of its labels.
        || split_ascii(host, b'.').any(|label| letters(label) == site && !host.as_bytes().ends_with(label.as_bytes()));
    let (own, bare) = (letters(name), after(&site, "the").unwrap_or(&site));
    let rest = after(after(&own, "the").unwrap_or(&own), bare).map_or(usize::MAX, str::len);
    // A name may be a host too: `Quay.com`.
    let is_publisher = rest == 0 || rest <= 5 && name.bytes().any(|byte| byte == b'.');
    let is_site = site.len() > 2 && !shorter.trim_ascii().is_empty() && (is_publisher || is_host);
    if is_site { without_site_name(shorter.trim_ascii_end(), url, name) } else { headline }
}

/// The letters and digits of a text, those of ASCII in lower case.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| is_letter(*c)).map(|c| c.to_ascii_lowercase()).collect()
}
