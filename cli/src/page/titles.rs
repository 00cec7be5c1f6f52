//! The parts of a page's title: the headline, the section, the name of the site.

use super::element::fold;

/// Separators between a headline and the name of its site, the longest first.
const SEPARATORS: [&str; 19] = [
    " | ", " - ", " – ", " — ", " ― ", " » ", " · ", " • ", " › ", " :: ", " / ", " ~ ", " ☆", "｜", "|", "_", " ‹ ",
    " « ", " : ",
];

/// Where weblogs have their archive in a title.
const ARCHIVE: &str = "blogarchive";

/// A title and its parts, each shorter than the one before.
pub(super) fn parts(title: &str) -> Vec<String> {
    let mut parts = vec![title.to_owned()];
    for separator in SEPARATORS.iter().chain(&[": "]) {
        if title.contains(separator) {
            parts.extend(title.split(separator).map(|part| part.trim().to_owned()));
        }
    }
    parts
}

/// A title without the name of the site at its end or beginning.
pub(super) fn without_site(title: &str, site: &[String]) -> String {
    for separator in SEPARATORS {
        if let Some((rest, _)) =
            title.rsplit_once(separator).filter(|(rest, last)| is_site(last, site) && !fold(rest).is_empty())
        {
            let rest = without_site(rest, site);
            // "HEADLINE | SECTION | SITE"
            let first = if separator == " | " { rest.split(separator).next() } else { None };
            return first.unwrap_or(&rest).trim().to_owned();
        }
        if let Some((_, rest)) =
            title.split_once(separator).filter(|(first, rest)| is_site(first, site) && !fold(rest).is_empty())
        {
            let archive = rest.split_once(separator).filter(|(first, _)| fold(first) == ARCHIVE);
            return archive.map_or(rest, |(_, rest)| rest).trim().to_owned();
        }
    }
    // "SITE: HEADLINE", "HEADLINE (SITE)"
    let is_whole = |part: &str| site.iter().any(|name| fold(name) == fold(part));
    let named = title.split_once(": ").filter(|(first, _)| is_whole(first)).map(|(_, rest)| rest);
    let bracketed =
        || title.strip_suffix(')')?.rsplit_once(" (").filter(|(_, last)| is_whole(last)).map(|(rest, _)| rest);
    named.or_else(bracketed).unwrap_or(title).trim().to_owned()
}

/// Whether part of a title is a name of the site, or a longer or shorter form of it.
fn is_site(part: &str, site: &[String]) -> bool {
    let part = fold(part.trim_start_matches("www."));
    let part = part.strip_prefix("the").filter(|rest| rest.len() > 3).unwrap_or(&part);
    site.iter().map(|name| fold(name)).any(|name| {
        let name = name.strip_prefix("the").filter(|rest| rest.len() > 3).unwrap_or(&name);
        name == part || (name.len() > 3 && part.len() > 3 && (part.starts_with(name) || name.starts_with(part)))
    })
}
