//! The names of the site that a page is on.

use super::document::{Document, clean, fold, text, tokens};
use super::element::leads_home;
use super::titles;
use scraper::ElementRef;
use url::Url;

/// Meta tags that name the publisher.
const PUBLISHERS: [&str; 4] = ["og:site_name", "application-name", "dcterms.publisher", "dc.publisher"];

/// Other meta tags with a name of the site.
const NAMES: [&str; 5] =
    ["og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "al:ios:app_name"];

/// Links to the front page that are looked at, and characters of a name.
const MAX_LINKS: usize = 20;
const MAX_NAME: usize = 50;

/// Words that stand in place of the name: of feeds, and of links to the front page.
const NO_NAMES: [&str; 18] = [
    "accueil",
    "atom",
    "atom10",
    "back",
    "feed",
    "home",
    "homepage",
    "index",
    "inicio",
    "main",
    "news",
    "newsfeed",
    "rss",
    "rss20",
    "rssfeed",
    "start",
    "startseite",
    "главная",
];

/// Ends of the titles of feeds.
const FEEDS: [&str; 7] = [" RSS Feed", " Atom Feed", " Feed", " RSS", " Atom", " - RSS", " (RSS)"];

/// The publisher that the page names in a tag, or else shows. `linked` is what its structured data says of the site.
pub(super) fn publisher(page: &Document, linked: Option<String>, address: Option<&str>) -> Option<String> {
    page.meta(&PUBLISHERS).map(str::to_owned).or(linked).or_else(|| shown(page, address))
}

/// Names of the site: its publisher, its name in other tags, the domain.
pub(super) fn names(page: &Document, publisher: Option<&str>, address: Option<&str>) -> Vec<String> {
    let mut names: Vec<String> = publisher.map(str::to_owned).into_iter().collect();
    names
        .extend(NAMES.iter().filter_map(|name| page.meta(&[name])).map(|name| name.trim_start_matches('@').to_owned()));
    if let Some(host) = host(address) {
        names.extend(domain(&host).filter(|name| name.len() > 3).map(str::to_owned));
        names.push(host);
    }
    names.retain(|name| !fold(name).is_empty());
    names
}

fn host(address: Option<&str>) -> Option<String> {
    let url = Url::parse(address?).ok()?;
    url.host_str().map(|host| host.trim_start_matches("www.").to_owned())
}

/// The part of a host that is a name.
fn domain(host: &str) -> Option<&str> {
    host.rsplit('.').nth(1)
}

/// The name that feeds of the page or links to the front page have, if its title has it too or the link says what it is;
/// else the part of the title that is the domain.
fn shown(page: &Document, address: Option<&str>) -> Option<String> {
    let title = page.select("title").next().map(text).unwrap_or_default();
    let parts = titles::parts(&title).into_iter().skip(1).collect::<Vec<_>>();
    let is_part = |name: &String| parts.iter().any(|part| fold(part) == fold(name));
    let host = host(address);
    let of_host = |part: &String| host.as_deref().and_then(domain).is_some_and(|name| fold(part) == fold(name));
    let links = page.select("a[href]").filter(|link| leads_home(*link)).take(MAX_LINKS);
    let links: Vec<_> = links.collect();
    let names = feeds(page).into_iter().chain(links.iter().map(|link| said(*link))).filter(|name| is_name(name));
    names.into_iter().find(is_part).or_else(|| parts.iter().find(|part| of_host(part)).cloned()).or_else(|| {
        let named = links.iter().filter(|link| {
            link.attr("rel") == Some("home")
                || tokens(**link).any(|token| ["logo", "site-title"].contains(&token.as_str()))
        });
        named.map(|link| said(*link)).find(|name| is_name(name))
    })
}

/// What a link says, or the picture in it.
fn said(link: ElementRef<'_>) -> String {
    let own = text(link);
    let mut pictures = link.descendants().take(MAX_LINKS).filter_map(ElementRef::wrap);
    let mut alt = || pictures.find(|inner| inner.value().name() == "img")?.attr("alt").map(clean);
    if own.is_empty() { alt().unwrap_or_default() } else { own }
}

/// The titles of the page's feeds, without what says that they are feeds.
fn feeds(page: &Document) -> Vec<String> {
    let links = page.select("link[rel~='alternate'][type*='rss'][title], link[rel~='alternate'][type*='atom'][title]");
    let titles = links.filter_map(|link| link.attr("title")).take(MAX_LINKS);
    let names = titles.map(|title| {
        let name =
            [" » ", " › ", " &raquo; "].iter().find_map(|mark| title.split_once(mark)).map_or(title, |(name, _)| name);
        FEEDS.iter().find_map(|word| name.trim().strip_suffix(word)).unwrap_or(name).trim().to_owned()
    });
    names.collect()
}

fn is_name(name: &str) -> bool {
    let folded = fold(name);
    folded.chars().count() > 2 && name.chars().count() <= MAX_NAME && !NO_NAMES.contains(&folded.as_str())
}
