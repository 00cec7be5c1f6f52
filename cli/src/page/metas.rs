//! The meta tags of a page.

use super::decode::clean;
use article_embed::internal::plain_line;
use scraper::{Html, Selector};
use std::collections::HashMap;

/// The length of the longest word that programs write for nothing, such as `[object Object]`.
const MAX_PLACEHOLDER_LEN: usize = 20;

/// Names in one tag.
const MAX_AUTHORS: usize = 20;

/// The names and contents of the meta tags of a page.
pub(super) struct Metas {
    /// By name, in the order of the page.
    by_name: HashMap<String, Vec<String>>,
    /// Those of pictures in the order of the page.
    pictures: Vec<(String, String)>,
}

impl Metas {
    pub(super) fn of(html: &Html) -> Self {
        let all = metas(html);
        let pictures = all.iter().filter(|(name, _)| name.starts_with("og:image")).cloned().collect();
        let mut by_name: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in all.into_iter().chain(parsely(html)) {
            by_name.entry(name).or_default().push(value);
        }
        Metas { by_name, pictures }
    }

    /// The content of the first of these tags that the page has.
    pub(super) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.by_name.get(*name)?.first()).map(String::as_str)
    }

    /// The contents of all tags of a name.
    pub(super) fn all(&self, name: &str) -> &[String] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// The tags whose name begins with `og:image`, in the order of the page.
    pub(super) fn pictures(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pictures.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The name in lowercase and the content of each tag that has both and says something.
fn metas(html: &Html) -> Vec<(String, String)> {
    let mut metas = Vec::new();
    for element in select(html, "meta[content]") {
        let value = clean(element.attr("content").unwrap_or_default());
        let is_said = !value.is_empty() && (value.len() > MAX_PLACEHOLDER_LEN || plain_line(&value).is_some());
        for name in ["property", "name"].iter().filter_map(|key| element.attr(key)).filter(|_| is_said) {
            metas.push((name.trim().to_ascii_lowercase(), value.clone()));
        }
    }
    metas
}

/// The members of Parsely's older tag, which holds JSON, as tags of their own
/// (<https://docs.parse.ly/metadata-jsonld/>).
fn parsely(html: &Html) -> Vec<(String, String)> {
    let tag = select(html, "meta[name='parsely-page'][content]").into_iter().next();
    let json = tag.and_then(|tag| serde_json::from_str::<serde_json::Value>(tag.attr("content")?).ok());
    let members = ["title", "author", "authors", "section", "pub_date", "link", "image_url"].into_iter();
    let texts = members.flat_map(|name| {
        let value = json.as_ref().and_then(|json| json.get(name));
        let list = value.and_then(serde_json::Value::as_array).into_iter().flatten().take(MAX_AUTHORS);
        let texts = value.into_iter().chain(list).filter_map(serde_json::Value::as_str);
        texts.map(move |text| (format!("parsely-{}", name.trim_end_matches('s').replace('_', "-")), clean(text)))
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    Selector::parse(selector).map(|selector| html.select(&selector).collect()).unwrap_or_default()
}
