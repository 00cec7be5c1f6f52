//! The feeds of a folder of cards, RSS 2.0 and JSON Feed 1.1: its newest articles, each with the address of the article.

use article_embed::article::{Article, Image, Timestamp};
use article_embed::internal::escape::escape;
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Guid, Item};
use serde_json::{Map, Value, json};
use std::io;
use std::time::{Duration, UNIX_EPOCH};
use url::Url;

/// The number of articles in a feed, the newest first.
pub(crate) const MAX_ITEMS: usize = 50;

/// The names of the feeds, beside the index.
pub(crate) const RSS: &str = "feed.xml";
pub(crate) const JSON_FEED: &str = "feed.json";

/// What feeds say of an article.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FeedItem {
    /// Seconds since 1970; `None` sorts as the oldest.
    pub(crate) published: Option<i64>,
    publisher: Option<String>,
    /// As JSON Feed has it (<https://www.jsonfeed.org/version/1.1/>).
    item: Value,
}

impl FeedItem {
    /// What feeds say of an article that may be shown, under a title that says who paid for it and what artificial
    /// intelligence made. The text stays where the article is, and so does a picture that may disturb, or that
    /// artificial intelligence made: a feed has no words for it.
    pub(crate) fn of(article: &Article, title: &str) -> Self {
        let url = article.url().as_str();
        let (headline, excerpt) = (article.headline(), article.excerpt());
        let time = |time: Timestamp| json!(time.rfc3339());
        let authors = article.authors().map(|author| {
            let name = Some(("name", json!(author.name())));
            members([name, author.url().map(|url| ("url", json!(url.as_str())))])
        });
        let authors: Vec<Value> = authors.collect();
        let is_made = |image: Image| image.ai().is_some_and(|ai| ai.kind() != Some("none"));
        let image = article.image().filter(|image| image.sensitive().is_none() && !is_made(*image));
        let item = members([
            Some(("id", json!(url))),
            Some(("url", json!(url))),
            Some(("title", json!(title))),
            Some(("content_text", json!(excerpt.unwrap_or(headline)))),
            excerpt.map(|excerpt| ("summary", json!(excerpt))),
            image.map(|image| ("image", json!(image.url().as_str()))),
            article.published().map(|at| ("date_published", time(at))),
            article.updated().map(|at| ("date_modified", time(at))),
            (!authors.is_empty()).then_some(("authors", Value::Array(authors))),
            article.section().map(|section| ("tags", json!([section.name()]))),
            article.language().map(|language| ("language", json!(language))),
        ]);
        let publisher = article.publisher().and_then(|publisher| publisher.name().map(str::to_owned));
        FeedItem { published: article.published().map(|at| at.epoch()), publisher, item }
    }

    /// The item in a manifest.
    pub(crate) fn to_json(&self) -> Value {
        json!({"published": self.published, "publisher": self.publisher, "item": self.item})
    }

    /// The item of a manifest.
    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        let published = value.get("published").and_then(Value::as_i64);
        let publisher = value.get("publisher").and_then(Value::as_str).map(str::to_owned);
        Some(FeedItem { published, publisher, item: value.get("item").filter(|item| item.is_object())?.clone() })
    }

    /// The identifier of the item.
    pub(crate) fn id(&self) -> &str {
        self.item.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    fn text(&self, key: &str) -> Option<String> {
        self.item.get(key)?.as_str().map(str::to_owned)
    }

    /// The item as RSS has it (<https://www.rssboard.org/rss-specification>).
    fn rss(&self) -> Item {
        let mut item = Item::default();
        item.set_title(self.text("title"));
        item.set_link(self.text("url"));
        item.set_description(self.text("summary").map(|text| as_html(&text)));
        item.set_guid(self.text("id").map(|value| Guid { value, permalink: true }));
        item.set_pub_date(self.published.map(http_date));
        let tags = self.item.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        item.set_categories(tags.map(|name| Category { name: name.to_owned(), domain: None }).collect::<Vec<_>>());
        let authors = self.item.get("authors").and_then(Value::as_array).into_iter().flatten();
        let names = authors.filter_map(|author| author.get("name")?.as_str());
        let creators = names.map(|name| extension("dc:creator", Some(name), &[])).collect();
        let picture = self.text("image");
        let picture = picture.iter().map(|url| extension("media:content", None, &[("url", url), ("medium", "image")]));
        let mut extensions = ExtensionMap::new();
        for (prefix, name, all) in [("dc", "creator", creators), ("media", "content", picture.collect::<Vec<_>>())] {
            if !all.is_empty() {
                extensions.entry(prefix.to_owned()).or_default().insert(name.to_owned(), all);
            }
        }
        item.set_extensions(extensions);
        item
    }
}

/// The feeds of some items, the newest first.
pub(crate) struct Feeds<'a> {
    /// The address of the site.
    pub(crate) base: &'a Url,
    pub(crate) items: &'a [FeedItem],
}

impl Feeds<'_> {
    /// The publisher of all items, or else the host of the site.
    fn title(&self) -> &str {
        let publisher = self.items.first().and_then(|first| first.publisher.as_deref());
        let is_shared = self.items.iter().all(|item| item.publisher.as_deref() == publisher);
        publisher.filter(|_| is_shared).or(self.base.host_str()).unwrap_or_default()
    }

    fn address(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    /// The text of `feed.json`.
    pub(crate) fn json_feed(&self) -> String {
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title(),
            "home_page_url": self.base.as_str(),
            "feed_url": self.address(JSON_FEED),
            "items": self.items.iter().map(|item| &item.item).collect::<Vec<_>>(),
        });
        format!("{feed}\n")
    }

    /// The text of `feed.xml`.
    pub(crate) fn rss(&self) -> String {
        let mut channel = Channel::default();
        channel.set_title(self.title());
        channel.set_link(self.base.as_str());
        channel.set_description(format!("The newest articles of {}", self.title()));
        // The time of the build would change the file where nothing else has changed.
        channel.set_last_build_date(self.items.iter().filter_map(|item| item.published).max().map(http_date));
        channel.set_items(self.items.iter().map(FeedItem::rss).collect::<Vec<_>>());
        let own = [("href", &*self.address(RSS)), ("rel", "self"), ("type", "application/rss+xml")];
        let links = [(String::from("link"), vec![extension("atom:link", None, &own)])];
        channel.set_extensions(ExtensionMap::from([(String::from("atom"), links.into_iter().collect())]));
        let namespaces = [
            ("atom", "http://www.w3.org/2005/Atom"),
            ("dc", "http://purl.org/dc/elements/1.1/"),
            ("media", "http://search.yahoo.com/mrss/"),
        ];
        channel.set_namespaces(namespaces.map(|(prefix, name)| (prefix.to_owned(), name.to_owned())));
        format!("{channel}\n")
    }
}

/// The text of a feed without the items with these ids; `None` if it has none of them.
///
/// # Errors
///
/// If the text is not that of a feed.
pub(crate) fn without(name: &str, text: &str, ids: &[String]) -> io::Result<Option<String>> {
    let has = |id: &str| ids.iter().any(|other| other == id);
    if name == RSS {
        let mut channel = Channel::read_from(text.as_bytes()).map_err(io::Error::other)?;
        let before = channel.items.len();
        channel.items.retain(|item| !item.guid.as_ref().is_some_and(|guid| has(&guid.value)));
        return Ok((channel.items.len() < before).then(|| format!("{channel}\n")));
    }
    let mut feed: Value = serde_json::from_str(text)?;
    let items = feed.get_mut("items").and_then(Value::as_array_mut);
    let items = items.ok_or_else(|| io::Error::other("expected a feed with items"))?;
    let before = items.len();
    items.retain(|item| !item.get("id").and_then(Value::as_str).is_some_and(has));
    let has_fewer = items.len() < before;
    Ok(has_fewer.then(|| format!("{feed}\n")))
}

/// A text as HTML: readers of RSS take a description for that, and some run shortcodes in it.
fn as_html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, false, &mut html);
    html
}

/// An object of the members that there are.
fn members<const COUNT: usize>(members: [Option<(&str, Value)>; COUNT]) -> Value {
    let members = members.into_iter().flatten().map(|(key, value)| (key.to_owned(), value));
    Value::Object(members.collect::<Map<_, _>>())
}

fn extension(name: &str, value: Option<&str>, attributes: &[(&str, &str)]) -> Extension {
    let attrs = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let mut extension = Extension { name: name.to_owned(), value: value.map(str::to_owned), ..Extension::default() };
    extension.attrs.extend(attrs);
    extension
}

/// A date as HTTP writes it, which is one of RFC 822 too, as RSS asks for.
fn http_date(seconds: i64) -> String {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    httpdate::fmt_http_date(UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH))
}
