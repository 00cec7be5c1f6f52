//! Makes a payload from the HTML page of an article: from its structured data (JSON-LD, microdata, RDFa), then from its
//! meta tags, then from what it shows. The text of the article is read from structured data alone.

mod address;
mod asides;
mod authors;
mod byline_words;
mod calendars;
mod charset;
mod date_labels;
mod dates;
mod decode;
mod document;
mod element;
mod excerpt;
mod headline;
mod json_ld;
mod json_value;
mod list;
mod metas;
mod microdata;
mod months;
mod names;
mod page_error;
mod pictures;
mod refusal;
mod sections;
mod site;
mod surroundings;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_in_the_wild;
#[cfg(test)]
mod tests_of_bylines;
#[cfg(test)]
mod tests_of_languages;
#[cfg(test)]
mod tests_of_limits;
#[cfg(test)]
mod tests_of_neighbours;
#[cfg(test)]
mod tests_of_sites;
#[cfg(test)]
mod tests_of_standing;
mod titles;
mod visible_byline;
mod written_date;

use crate::diagnostic::Diagnostic;
use crate::html_tree::Limits;
use address::own_address;
use article_embed::Reader;
use article_embed::internal::plain_line;
use document::Document;
use json_ld::Nodes;
pub(crate) use page_error::PageError;
use serde_json::{Map, Value, json};
use url::Url;

/// The payload of a page in the project's own format, and what was wrong with the page.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) payload: Value,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Reads a page. `address` is the page's own address, where it does not state one.
pub(crate) fn read(bytes: &[u8], address: Option<&str>) -> Result<Page, PageError> {
    read_within(bytes, address, Limits::from_now())
}

fn read_within(bytes: &[u8], address: Option<&str>, limits: Limits) -> Result<Page, PageError> {
    let page = Document::parse(&charset::decode(bytes), limits).map_err(PageError::Limit)?;
    read_document(&page, address)
}

fn read_document(page: &Document, address: Option<&str>) -> Result<Page, PageError> {
    let read = read_in_time(page, address);
    // After the deadline, what is looked for is not found: no such result counts.
    page.check_time().map_err(PageError::Limit)?;
    read
}

fn read_in_time(page: &Document, address: Option<&str>) -> Result<Page, PageError> {
    let address = own_address(page, address);
    let mut nodes = Nodes::of(page);
    let warnings = std::mem::take(&mut nodes.faults);
    if !nodes.has_article() {
        // The name that a site gives itself is shorter than that of the company that microdata names.
        nodes.nodes.extend(microdata::articles(page, page.meta(&["og:site_name", "application-name"]).is_none()));
    }
    if !says_article(page, &nodes) {
        if refusal::is_refusal(page) {
            return Err(PageError::Refusal);
        }
        if list::is_list(page, &nodes, address.as_deref()) {
            return Err(PageError::NotAnArticle);
        }
    }
    let payload = payload(page, nodes, address.as_deref());
    if payload.contains_key("headline") {
        Ok(Page { payload: Value::Object(payload), warnings })
    } else {
        Err(PageError::NoHeadline)
    }
}

/// Whether a page says that it is an article.
fn says_article(page: &Document, nodes: &Nodes) -> bool {
    nodes.has_article()
        || page.meta(&["og:type"]).is_some_and(|kind| kind.to_ascii_lowercase().contains("article"))
        || page.meta(&["article:published_time", "parsely-pub-date"]).is_some()
}

fn payload(page: &Document, nodes: Nodes, address: Option<&str>) -> Map<String, Value> {
    let (crumbs, site_name) = (nodes.breadcrumbs(), nodes.site_name());
    let mut payload = linked(page, nodes, address, headline::headline(page, None, &[]).as_deref());
    let publisher = name(&payload, "publisher").or_else(|| site::publisher(page, site_name, address));
    let site = site::names(page, publisher.as_deref(), address);
    let headline = headline::headline(page, name(&payload, "headline").as_deref(), &site);
    let linked_section = name(&payload, "section");
    let named = headline.as_deref().unwrap_or_default();
    let others = [named, publisher.as_deref().unwrap_or_default()];
    let section = sections::section(page, linked_section.as_deref(), &crumbs, others, address);
    if section != linked_section {
        set(&mut payload, "section", json!(section));
    }
    if sections::is_paid(page, section.as_deref()) {
        payload.entry("sponsored").or_insert(json!(true));
    }
    let linked_authors = names(&payload, "authors");
    let authors = authors::authors(page, &linked_authors, &site);
    if authors != linked_authors {
        set(&mut payload, "authors", json!(authors));
    }
    if !payload.contains_key("excerpt") {
        set(&mut payload, "excerpt", json!(excerpt::excerpt(page, named, &site)));
    }
    set(&mut payload, "headline", json!(headline));
    for (key, value) in tags(page, address, publisher) {
        payload.entry(key).or_insert(value);
    }
    payload
}

/// The text of a member, or the name of the object that it is.
fn name(payload: &Map<String, Value>, key: &str) -> Option<String> {
    payload.get(key).and_then(text_or_name)
}

fn names(payload: &Map<String, Value>, key: &str) -> Vec<String> {
    payload.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(text_or_name).collect()
}

fn text_or_name(value: &Value) -> Option<String> {
    value.get("name").unwrap_or(value).as_str().map(str::to_owned)
}

/// Sets a member; removes it if there is no value.
fn set(payload: &mut Map<String, Value>, key: &str, value: Value) {
    if value.is_null() || value.as_array().is_some_and(Vec::is_empty) {
        payload.remove(key);
    } else {
        payload.insert(key.to_owned(), value);
    }
}

/// The payload that the page's structured data describes; empty if it describes no article.
fn linked(page: &Document, nodes: Nodes, address: Option<&str>, headline: Option<&str>) -> Map<String, Value> {
    let Some(document) = nodes.document(page, address, headline) else { return Map::new() };
    let mut reader = Reader::new().format("schema-org");
    if let Some(address) = address {
        reader = reader.base(address);
    }
    match reader.read_value(&document).map(|parsed| json!(parsed.article)) {
        Ok(Value::Object(payload)) => payload,
        _ => Map::new(),
    }
}

/// What meta tags and the page itself say.
fn tags(page: &Document, address: Option<&str>, publisher: Option<String>) -> Map<String, Value> {
    let language = page
        .attribute("html[lang]", "lang")
        .or_else(|| page.root_attribute("xml:lang"))
        .or_else(|| page.meta(&["og:locale", "dc.language", "content-language"]).map(str::to_owned));
    object([
        ("url", json!(address)),
        ("image", json!(image(page, address))),
        ("published", json!(dates::published(page, address))),
        ("expires", json!(dates::expires(page))),
        ("updated", json!(dates::updated(page, address))),
        ("language", json!(language.map(|tag| tag.replace('_', "-")))),
        ("publisher", json!(publisher)),
        ("access", json!(page.meta(&["article:content_tier"]).map(|tier| tier.replace("locked", "subscription")))),
        ("kind", json!(page.meta(&["article:opinion"]).filter(|flag| *flag == "true").map(|_| "opinion"))),
    ])
}

fn image(page: &Document, address: Option<&str>) -> Option<Map<String, Value>> {
    let base = address.and_then(|address| Url::parse(address).ok());
    let absolute =
        |url: &str| base.as_ref().and_then(|base| base.join(url).ok()).map_or_else(|| url.to_owned(), String::from);
    let alt = |own: Option<&str>| own.or_else(|| page.meta(&["twitter:image:alt"])).and_then(plain_line);
    if let Some(image) = pictures::best(page) {
        return Some(object([
            ("url", json!(absolute(image.url))),
            ("width", json!(image.width)),
            ("height", json!(image.height)),
            ("alt", json!(alt(image.alt))),
        ]));
    }
    let url =
        page.meta(&["twitter:image", "twitter:image:src", "thumbnail", "sailthru.image.full", "parsely-image-url"]);
    let url = url
        .map(str::to_owned)
        .or_else(|| page.attribute("link[rel~='image_src' i][href], link[itemprop~='image'][href]", "href"))
        .or_else(|| page.attribute("meta[itemprop~='image'], meta[itemprop~='thumbnailUrl']", "content"))?;
    Some(object([("url", json!(absolute(&url))), ("alt", json!(alt(None)))]))
}

/// An object of the members that are not null.
fn object<const N: usize>(members: [(&str, Value); N]) -> Map<String, Value> {
    members.into_iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key.to_owned(), value)).collect()
}
