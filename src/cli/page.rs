//! An article's HTML page as a payload: its JSON-LD, and where that says nothing its Open Graph and meta tags. It fetches nothing.

use crate::report::Report;
use crate::{Server, read_as};
use scraper::{Html, Selector};
use serde_json::{Map, Value, json};

/// The payload that a page holds, in the project's own format; `None` if the page names no headline.
pub(super) fn payload(html: &str, base: Option<&str>) -> Option<Value> {
    let page = Page(Html::parse_document(html));
    let tags = page.tags();
    let address = tags.get("url").and_then(Value::as_str).map(str::to_owned);
    let linked = page.linked(address.as_deref(), address.as_deref().or(base));
    let mut payload = linked.unwrap_or_default();
    for (key, value) in tags {
        payload.entry(key).or_insert(value);
    }
    payload.contains_key("headline").then_some(Value::Object(payload))
}

struct Page(Html);

impl Page {
    /// The content of the first of some meta tags that has any, by their `property` or `name`.
    fn meta(&self, names: &[&str]) -> Option<String> {
        let attributes = ["property", "name"];
        names.iter().find_map(|name| {
            attributes.iter().find_map(|key| self.attribute(&format!("meta[{key}='{name}' i]"), "content"))
        })
    }

    /// An attribute of the first element that has it and that the selector fits.
    fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).ok()?;
        let mut values = self.0.select(&selector).filter_map(|element| element.value().attr(name));
        values.find(|value| !value.trim().is_empty()).map(|value| value.trim().to_owned())
    }

    /// The text of the first element that the selector fits.
    fn text(&self, selector: &str) -> Option<String> {
        let selector = Selector::parse(selector).ok()?;
        let text: String = self.0.select(&selector).next()?.text().collect();
        (!text.trim().is_empty()).then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What the tags in the head say, in the project's own format.
    fn tags(&self) -> Map<String, Value> {
        let link = |relation: &str| self.attribute(&format!("link[rel~='{relation}' i]"), "href");
        let image = self.meta(&["og:image:secure_url", "og:image:url", "og:image", "twitter:image"]);
        let size = |name: &str| self.meta(&[name]).and_then(|text| text.parse::<u32>().ok());
        let image = image.map(|url| {
            let alt = self.meta(&["og:image:alt", "twitter:image:alt"]);
            present([
                ("url", json!(url)),
                ("width", json!(size("og:image:width"))),
                ("height", json!(size("og:image:height"))),
                ("alt", json!(alt)),
            ])
        });
        // Open Graph has profiles there, and pages that know no profiles have names.
        let author = self.meta(&["author", "article:author", "twitter:creator", "parsely-author"]);
        let author = author.filter(|name| !name.starts_with("http")).map(|name| json!([name]));
        let publisher = self.meta(&["og:site_name", "application-name"]);
        let language = self.attribute("html", "lang").or_else(|| self.meta(&["og:locale"]));
        present([
            ("url", json!(link("canonical").or_else(|| self.meta(&["og:url"])))),
            (
                "headline",
                json!(
                    self.meta(&["og:title", "twitter:title"])
                        .or_else(|| self.text("h1"))
                        .or_else(|| self.text("title"))
                ),
            ),
            ("excerpt", json!(self.meta(&["og:description", "description", "twitter:description"]))),
            ("section", json!(self.meta(&["article:section", "parsely-section"]))),
            ("image", json!(image)),
            ("authors", json!(author)),
            ("published", json!(self.meta(&["article:published_time", "parsely-pub-date", "date"]))),
            ("updated", json!(self.meta(&["article:modified_time", "og:updated_time"]))),
            ("language", json!(language.map(|tag| tag.replace('_', "-")))),
            ("publisher", json!(publisher)),
        ])
    }

    /// What the page's JSON-LD says, in the project's own format, if it tells of an article.
    fn linked(&self, address: Option<&str>, base: Option<&str>) -> Option<Map<String, Value>> {
        let mut graph: Vec<Value> = self.blocks().into_iter().flat_map(nodes).collect();
        for node in graph.iter_mut().filter_map(Value::as_object_mut) {
            let names = ["url", "mainEntityOfPage", "@id"];
            if let Some(address) =
                address.filter(|_| node.contains_key("headline") && !names.iter().any(|name| node.contains_key(*name)))
            {
                node.insert(String::from("url"), json!(address));
            }
        }
        let all = json!({"@context": "https://schema.org", "@graph": graph});
        let article = read_as(Some("schema-org"), &all, base, &Server::new(), &mut Report::default())?;
        match json!(article) {
            Value::Object(payload) => Some(payload),
            _ => None,
        }
    }

    /// The page's blocks of JSON-LD that can be read, mended where pages of publishers break them.
    fn blocks(&self) -> Vec<Value> {
        let Ok(selector) = Selector::parse("script[type^='application/ld+json' i]") else { return Vec::new() };
        let texts = self.0.select(&selector).map(|element| element.text().collect::<String>());
        texts
            .filter_map(|text| serde_json::from_str(&text).or_else(|_| serde_json::from_str(&mended(&text))).ok())
            .collect()
    }
}

/// The members that say something.
fn present<const N: usize>(members: [(&str, Value); N]) -> Map<String, Value> {
    members.into_iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key.to_owned(), value)).collect()
}

/// A block's objects: one, a list of them, or those of its graph.
fn nodes(block: Value) -> Vec<Value> {
    match block {
        Value::Array(list) => list.into_iter().flat_map(nodes).collect(),
        Value::Object(mut object) => match object.remove("@graph") {
            Some(Value::Array(graph)) => graph,
            _ => vec![Value::Object(object)],
        },
        _ => Vec::new(),
    }
}

/// Without what is no JSON and stands in many blocks: comments and CDATA around them, line breaks in texts, a last semicolon.
fn mended(text: &str) -> String {
    let mut text = text.trim();
    for (start, end) in
        [("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("", ";")]
    {
        text = text.strip_prefix(start).unwrap_or(text).trim();
        text = text.strip_suffix(end).unwrap_or(text).trim();
    }
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_json_ld_is_read_by_its_tags() {
        let page = r#"<!doctype html><html lang="en-GB"><head><title>Rain | News</title>
            <link rel="canonical" href="https://news.example/rain"><meta property="og:title" content="Rain &amp; wind">
            <meta name="description" content="It rains."><meta property="og:image" content="https://images.example/1.jpg">
            <meta property="og:image:width" content="1200"><meta property="og:site_name" content="Example">"#;
        let read = payload(page, None).unwrap();
        assert_eq!(
            read,
            json!({
                "url": "https://news.example/rain", "headline": "Rain & wind", "excerpt": "It rains.",
                "image": {"url": "https://images.example/1.jpg", "width": 1200}, "language": "en-GB", "publisher": "Example",
            })
        );
    }

    #[test]
    fn json_ld_goes_before_the_tags_and_they_fill_its_gaps() {
        let page = r#"<meta property="og:title" content="Tag"><meta property="og:description" content="Told by the tag">
            <link rel=canonical href="https://news.example/a"><script type="application/ld+json">//<![CDATA[
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Linked",
             "author": {"@id": "/w"}};
            //]]></script><script type="application/ld+json">[{"@id": "/w", "@type": "Person", "name": "A. Writer"}]</script>"#;
        let read = payload(page, None).unwrap();
        assert_eq!(read["headline"], "Linked");
        assert_eq!(read["url"], "https://news.example/a");
        assert_eq!(read["excerpt"], "Told by the tag");
        assert_eq!(read["authors"][0]["name"], "A. Writer");
    }

    #[test]
    fn a_page_that_is_none_of_an_article_gives_nothing() {
        assert_eq!(payload("<p>Hello", None), None);
    }
}
