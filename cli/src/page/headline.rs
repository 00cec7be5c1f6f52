//! The headline of a page: its visible heading, or what its metadata says without the site's name.

use super::document::{Document, clean, fold, text};
use article_embed::internal::plain_line;
use std::collections::BTreeSet;

/// Separators between a headline and the name of its site.
const SEPARATORS: [&str; 12] = [" | ", " - ", " – ", " — ", " » ", " · ", " • ", " › ", " :: ", " / ", " ~ ", " ☆"];

/// The headline of a page. `linked` is what its structured data says, `site` are names of the site.
///
/// Search engines get another title than readers, with keywords and the site's name. Where the page has a heading that
/// is alike, the heading is the headline.
pub(super) fn headline(page: &Document, linked: Option<&str>, site: &[String]) -> Option<String> {
    let titles: Vec<String> = [
        linked.map(clean),
        page.meta(&["og:title"]).map(str::to_owned),
        page.meta(&["twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "dc:title"])
            .map(str::to_owned),
        page.select("title").first().map(|title| text(*title)),
    ]
    .into_iter()
    .flatten()
    .filter_map(|title| plain_line(&title))
    .filter(|title| !fold(title).is_empty())
    .collect();
    let headings = headings(page, site);
    let alike = titles.iter().filter_map(|title| closest(&headings, title)).next();
    let only = || headings.first().filter(|heading| headings.len() == 1 && heading.split(' ').count() > 3).cloned();
    let named = || titles.first().map(|title| without_site(title, site));
    alike.or_else(only).or_else(named).or_else(|| headings.first().cloned()).filter(|text| !fold(text).is_empty())
}

/// The texts of the page's first headings, without the site's name.
fn headings(page: &Document, site: &[String]) -> Vec<String> {
    let of_article = page.select_own("h1").into_iter().filter_map(|heading| plain_line(&text(heading)));
    let is_site = |text: &String| site.iter().any(|name| fold(name) == fold(text));
    let headings = of_article.filter(|text| fold(text).len() > 2 && !is_site(text));
    headings.map(|heading| without_site(&heading, site)).collect()
}

/// The heading that has most words in common with a title, if it has half of those of the shorter one.
fn closest(headings: &[String], title: &str) -> Option<String> {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let wanted = words(title);
    let score = |heading: &String| {
        if fold(title).contains(&fold(heading)) {
            return 100;
        }
        let own = words(heading);
        100 * own.intersection(&wanted).count() / own.len().min(wanted.len()).max(1)
    };
    headings
        .iter()
        .map(|heading| (score(heading), heading))
        .filter(|(score, _)| *score >= 50)
        .max_by_key(|(score, _)| *score)
        .map(|(_, heading)| heading.clone())
}

/// A title without the name of the site at its end or beginning.
pub(super) fn without_site(title: &str, site: &[String]) -> String {
    let is_site = |part: &str| {
        let part = fold(part);
        let part = part.strip_prefix("the").filter(|rest| rest.len() > 3).unwrap_or(&part);
        site.iter().map(|name| fold(name)).any(|name| {
            let name = name.strip_prefix("the").filter(|rest| rest.len() > 3).unwrap_or(&name);
            name == part || (name.len() > 3 && part.len() > 3 && (part.starts_with(name) || name.starts_with(part)))
        })
    };
    for separator in SEPARATORS {
        if let Some((rest, _)) =
            title.rsplit_once(separator).filter(|(rest, last)| is_site(last) && !fold(rest).is_empty())
        {
            let rest = without_site(rest, site);
            // "HEADLINE | SECTION | SITE"
            let first = if separator == " | " { rest.split(separator).next() } else { None };
            return first.unwrap_or(&rest).trim().to_owned();
        }
        if let Some((_, rest)) =
            title.split_once(separator).filter(|(first, rest)| is_site(first) && !fold(rest).is_empty())
        {
            return rest.trim().to_owned();
        }
    }
    // "SITE: HEADLINE"
    let named = title.split_once(": ").filter(|(first, _)| site.iter().any(|name| fold(name) == fold(first)));
    named.map_or(title, |(_, rest)| rest).trim().to_owned()
}
