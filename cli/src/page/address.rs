//! The address of a page: where it says that it is.

use super::document::Document;
use url::Url;

/// The address that a page states as its own, else the one it was read from.
pub(super) fn own_address(page: &Document, base: Option<&str>) -> Option<String> {
    let canonical = page.attribute("link[rel~='canonical' i][href]", "href");
    let stated = page.meta(&["og:url", "twitter:url", "parsely-link"]).map(str::to_owned);
    let is_web = |url: &Url| ["http", "https"].contains(&url.scheme());
    let base = base.or_else(|| page.saved_from()).and_then(|base| Url::parse(base).ok()).filter(is_web);
    let absolute = |text: &String| Url::parse(text).ok().filter(is_web);
    let document = page.attribute("base[href]", "href");
    let document = document.and_then(|text| absolute(&text).or_else(|| base.as_ref()?.join(&text).ok()));
    let origin = document.or_else(|| base.clone()).or_else(|| absolute(stated.as_ref()?));
    let resolve = |text: &String| absolute(text).or_else(|| origin.as_ref()?.join(text).ok().filter(is_web));
    let urls: Vec<Url> = [&canonical, &stated].into_iter().flatten().filter_map(resolve).chain(base).collect();
    // Some sites give all their pages the address of the front page.
    let url = urls.iter().find(|url| !is_front(url)).or(urls.first());
    url.map(|url| String::from(url.as_str())).or(canonical.filter(|text| Url::parse(text).is_err()))
}

/// Whether an address is that of the front page of a site.
pub(super) fn is_front(url: &Url) -> bool {
    let is_language = |name: &str| name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    (["/", "/index.html", "/index.htm", "/index.php", "/home"].contains(&url.path())
        || is_language(url.path().trim_matches('/')))
        && url.query_pairs().all(|(name, _)| ["page", "paged"].contains(&name.as_ref()))
}
