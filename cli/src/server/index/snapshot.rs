//! One state of the index: all articles in the order of their paths, and which of them has an address.

use super::super::content::{Content, ContentKind};
use super::super::folder::Folder;
use crate::clock;
use crate::publish::address;
use crate::publish::feed::{self, Feeds};
use crate::publish::index;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

/// The number of cards on the index page, the newest first. `index.json` lists all cards.
const MAX_LISTED: usize = 200;

/// An article of the index.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) path: Box<str>,
    address: Box<str>,
    published: Box<str>,
    /// The entry as JSON.
    line: Box<str>,
    /// When the entry changes by itself, in seconds since 1970.
    until: Option<i64>,
}

impl Listed {
    pub(super) fn new(path: String, entry: &Value, until: Option<i64>) -> Self {
        let text = |key: &str| Box::from(entry.get(key).and_then(Value::as_str).unwrap_or_default());
        let (address, published, line) = (text("url"), text("published"), entry.to_string().into());
        Listed { path: path.into(), address, published, line, until }
    }
}

/// A state of the index.
pub(in super::super) struct Snapshot {
    folder: Arc<Folder>,
    articles: Vec<Arc<Listed>>,
    /// The positions of articles by the key of their address; of equal keys, the first.
    by_key: HashMap<Box<str>, u32>,
    /// The positions of articles whose key another article has too, by their own address.
    by_address: HashMap<Box<str>, u32>,
    /// Whether the whole folder was read.
    pub(in super::super) is_complete: bool,
    pub(in super::super) made: SystemTime,
    /// When the first of the articles changes by itself, in seconds since 1970.
    until: Option<i64>,
    list: OnceLock<Content>,
    page: OnceLock<Content>,
    /// RSS and JSON Feed.
    feeds: OnceLock<[Content; 2]>,
}

impl Snapshot {
    pub(super) fn new(folder: Arc<Folder>, mut articles: Vec<Arc<Listed>>, is_complete: bool) -> Self {
        articles.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        let mut by_key: HashMap<Box<str>, u32> = HashMap::with_capacity(articles.len());
        let mut by_address: HashMap<Box<str>, u32> = HashMap::new();
        for (position, article) in (0u32..).zip(&articles) {
            let Some(key) = address::key(&article.address) else { continue };
            if by_key.contains_key(key.as_str()) {
                by_address.entry(article.address.clone()).or_insert(position);
            } else {
                by_key.insert(key.into(), position);
            }
        }
        let (made, until) = (SystemTime::now(), articles.iter().filter_map(|article| article.until).min());
        let (list, page, feeds) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Snapshot { folder, articles, by_key, by_address, is_complete, made, until, list, page, feeds }
    }

    /// Seconds until one of the articles changes by itself.
    pub(in super::super) fn remaining(&self) -> Option<i64> {
        Some(self.until? - clock::seconds(clock::now()))
    }

    pub(in super::super) fn len(&self) -> usize {
        self.articles.len()
    }

    /// The path of the article with an address. If several articles have addresses that differ only in what is ignored, it is the
    /// one with exactly this address, or else the first.
    pub(in super::super) fn path(&self, given: &str) -> Option<&str> {
        let article = |position: &u32| self.articles.get(usize::try_from(*position).ok()?);
        let first = article(self.by_key.get(address::key(given)?.as_str())?)?;
        let exact = self.by_address.get(given).and_then(article).filter(|_| &*first.address != given);
        Some(&exact.unwrap_or(first).path)
    }

    /// `index.json`, with all articles.
    pub(in super::super) fn list(&self) -> &Content {
        self.list.get_or_init(|| {
            let lines: usize = self.articles.iter().map(|article| article.line.len() + 2).sum();
            let mut out = String::with_capacity(lines + 40);
            out.push_str("{\"version\":1,\"articles\":[");
            for (position, article) in self.articles.iter().enumerate() {
                out.push_str(if position == 0 { "\n" } else { ",\n" });
                out.push_str(&article.line);
            }
            out.push_str("\n]}\n");
            Content::new(ContentKind::Json, out, self.made)
        })
    }

    /// The index page, with the newest articles.
    pub(in super::super) fn page(&self) -> &Content {
        self.page.get_or_init(|| {
            let entries = self.newest().into_iter().filter_map(|article| serde_json::from_str(&article.line).ok());
            Content::new(ContentKind::Html, index::page(&entries.collect::<Vec<Value>>()), self.made)
        })
    }

    /// `feed.xml`, with the newest articles; `None` if the file of one cannot be read.
    pub(in super::super) fn rss(&self) -> Option<&Content> {
        self.feeds().map(|[rss, _]| rss)
    }

    /// `feed.json`, with the same.
    pub(in super::super) fn json_feed(&self) -> Option<&Content> {
        self.feeds().map(|[_, json]| json)
    }

    /// The feeds. Their articles are read when they are first asked for, so that the index has no texts in memory. A feed
    /// that lacks an article because of an error is neither sent nor kept.
    fn feeds(&self) -> Option<&[Content; 2]> {
        if let Some(feeds) = self.feeds.get() {
            return Some(feeds);
        }
        let newest = self.newest();
        let items = newest.iter().filter_map(|article| self.folder.feed_item(&article.path).transpose());
        let items: Vec<_> = items.take(feed::MAX_ITEMS).collect::<Result<_, _>>().ok()?;
        let feeds = Feeds { base: self.folder.site.base(), items: &items };
        Some(self.feeds.get_or_init(|| {
            [
                Content::new(ContentKind::Rss, feeds.rss(), self.made),
                Content::new(ContentKind::JsonFeed, feeds.json_feed(), self.made),
            ]
        }))
    }

    fn newest(&self) -> Vec<&Arc<Listed>> {
        let mut newest: Vec<_> = self.articles.iter().collect();
        newest.sort_unstable_by_key(|article| Reverse((&article.published, &article.path)));
        newest.truncate(MAX_LISTED);
        newest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::SiteArgs;
    use crate::publish::site::Site;
    use clap::{Args, Command, FromArgMatches};
    use serde_json::json;
    use std::path::Path;

    fn folder() -> Arc<Folder> {
        let matches = SiteArgs::augment_args(Command::new("serve")).get_matches_from(["serve", "src"]);
        let args = SiteArgs::from_arg_matches(&matches).unwrap();
        let site = Site::new("https://cards.example", &args).unwrap();
        Arc::new(Folder::open(Path::new("src"), site).unwrap())
    }

    fn listed(path: &str, url: &str) -> Arc<Listed> {
        Arc::new(Listed::new(path.to_owned(), &json!({"path": path, "url": url, "headline": path}), None))
    }

    #[test]
    fn an_exact_address_wins_over_one_that_only_looks_alike() {
        let articles =
            vec![listed("c", "http://news.example/a/"), listed("b", "https://news.example/a"), listed("d", "x")];
        let snapshot = Snapshot::new(folder(), articles, true);
        assert_eq!(snapshot.path("https://news.example/a"), Some("b"));
        assert_eq!(snapshot.path("http://news.example/a/"), Some("c"));
        assert_eq!(snapshot.path("http://news.example/a"), Some("b"), "the first by path");
        assert_eq!(snapshot.path("https://news.example/b"), None);
        assert_eq!(snapshot.path("x"), None);
    }
}
