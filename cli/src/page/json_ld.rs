//! The JSON-LD of a page: its nodes, and the one that describes the page's article.

use super::address::is_front;
use super::document::{Document, clean};
use super::headline::is_alike;
use super::json_value;
use super::microdata::is_article;
use crate::diagnostic::Diagnostic;
use crate::not_json::NotJson;
use serde_json::{Map, Value, json};
use url::Url;

/// Levels of nodes within nodes that are looked through.
const MAX_DEPTH: usize = 4;

/// The bytes of a page's blocks, as of a payload of JSON. The values of one byte can take a hundred in memory.
const MAX_BYTES: usize = 1 << 20;

/// The nodes of a page's blocks, and where blocks could not be read.
pub(super) struct Nodes {
    pub(super) nodes: Vec<Value>,
    /// A warning for each block that is not JSON, and for those that are not read.
    pub(super) faults: Vec<Diagnostic>,
}

impl Nodes {
    pub(super) fn of(page: &Document) -> Self {
        let mut found = Nodes { nodes: Vec::new(), faults: Vec::new() };
        let blocks = page.select("script[type*='application/ld+json' i]");
        let (mut left, mut rest) = (MAX_BYTES, page.source.as_str());
        for (number, block) in blocks.enumerate() {
            let text: String = block.text().collect();
            let Some(bytes) = left.checked_sub(text.len()) else {
                found.faults.push(too_large(number + 1));
                break;
            };
            left = bytes;
            // Scripts stand in the page as they are.
            rest = rest.find(&text).and_then(|at| rest.get(at..)).unwrap_or(rest);
            let repaired = || json_value::repaired(&text);
            let several = || json_value::parse(&json_value::listed(&repaired()));
            match json_value::parse(&text)
                .or_else(|error| json_value::parse(&repaired()).or_else(|_| several()).map_err(|_| error))
            {
                Ok(value) => nodes(value, 0, &mut found.nodes),
                Err(_) if text.trim().is_empty() => {}
                Err(error) => {
                    let before = page.source.get(..page.source.len() - rest.len()).unwrap_or_default();
                    let fault = NotJson::new(error, text.as_bytes()).after(before);
                    found.faults.push(Diagnostic::left_out(number + 1, &fault));
                }
            }
            rest = rest.get(text.len()..).unwrap_or_default();
        }
        found
    }

    /// The nodes as one document, with one article at most: the one whose address is the page's, else the one with the
    /// page's headline, else the first that does not state another address.
    ///
    /// An article that does not state its address gets the page's. Without an article, the node of the page itself
    /// describes one, with the headline that the page shows.
    pub(super) fn document(mut self, page: &Document, address: Option<&str>, headline: Option<&str>) -> Option<Value> {
        let articles = self.articles();
        let chosen = page.in_time(articles.iter().copied()).max_by_key(|at| {
            let rank = self.nodes.get(*at).map_or(0, |node| rank(node, address, headline));
            (rank, std::cmp::Reverse(*at))
        });
        let chosen = chosen.filter(|at| self.nodes.get(*at).is_some_and(|node| rank(node, address, headline) > 0));
        let pages =
            positions(&self.nodes, |node| kinds(node).any(|kind| kind.ends_with("Page") && kind != "CollectionPage"));
        let at = chosen.or_else(|| pages.first().copied())?;
        let check = self.check(&articles);
        let publisher =
            self.nodes.get(at).and_then(|node| node.get("isPartOf")).filter(|site| site.is_object()).cloned();
        let node = self.nodes.get_mut(at)?.as_object_mut()?;
        let is_known = |node: &Map<String, Value>| {
            let kinds = node.get("@type").map(|kind| kind.to_string()).unwrap_or_default();
            ["Article", "Posting", "Report"].iter().any(|end| kinds.contains(end))
        };
        if !is_known(node) {
            node.insert(String::from("@type"), json!("Article"));
            node.entry("headline").or_insert_with(|| json!(headline));
            if let Some(site) = publisher {
                node.entry("publisher").or_insert(site);
            }
        }
        if let Some(check) = check {
            node.entry("review").or_insert(check);
        }
        // Microdata often marks all but the headline.
        if ["headline", "name"].iter().all(|name| node.get(*name).is_none()) {
            node.insert(String::from("headline"), json!(headline));
        }
        if let Some(address) = address {
            node.insert(String::from("url"), json!(address));
        }
        let mut positions = 0..;
        self.nodes.retain(|node| positions.next() == Some(at) || !is_article_node(node));
        Some(json!({"@context": "https://schema.org", "@graph": self.nodes}))
    }

    /// The positions of the articles. The check of a claim is one only where nothing else is.
    fn articles(&self) -> Vec<usize> {
        let others = positions(&self.nodes, |node| is_article_node(node) && !is_check(node));
        if others.is_empty() { positions(&self.nodes, is_article_node) } else { others }
    }

    /// The check of a claim, which most sites describe in a node of its own, if it can only be that of one article.
    fn check(&self, articles: &[usize]) -> Option<Value> {
        self.nodes.iter().find(|node| articles.len() == 1 && is_check(node)).cloned()
    }

    /// Whether a node is a list of articles and no node is an article.
    pub(super) fn is_list(&self) -> bool {
        let lists = ["CollectionPage", "ItemList", "ProfilePage", "SearchResultsPage"];
        self.nodes.iter().any(|node| kinds(node).any(|kind| lists.contains(&kind))) && !self.has_article()
    }

    pub(super) fn has_article(&self) -> bool {
        self.nodes.iter().any(is_article_node)
    }

    /// The name of the site or of its publisher, in a node of its own.
    pub(super) fn site_name(&self) -> Option<String> {
        let named = |end: &str| {
            let node = self.nodes.iter().find(|node| kinds(node).any(|kind| kind.ends_with(end)))?;
            node.get("name")?.as_str().map(clean).filter(|name| !name.is_empty())
        };
        named("WebSite").or_else(|| named("Organization"))
    }

    /// The names of breadcrumbs, from the front page to the article.
    pub(super) fn breadcrumbs(&self) -> Vec<String> {
        let trail = self.nodes.iter().find(|node| kinds(node).any(|kind| kind == "BreadcrumbList"));
        let items = trail.and_then(|trail| trail.get("itemListElement")?.as_array());
        let name =
            |item: &Value| item.get("name").or_else(|| item.get("item")?.get("name"))?.as_str().map(str::to_owned);
        items.into_iter().flatten().filter_map(name).collect()
    }
}

fn too_large(number: usize) -> Diagnostic {
    let text = format!(
        "block {number} of JSON-LD and those after it are left out: expected at most 1 MiB of JSON-LD in a page, found \
         more; shorten it in the page"
    );
    Diagnostic::warning("too-large", text)
}

fn positions(nodes: &[Value], is_wanted: impl Fn(&Value) -> bool) -> Vec<usize> {
    nodes.iter().enumerate().filter(|(_, node)| is_wanted(node)).map(|(at, _)| at).collect()
}

fn is_article_node(node: &Value) -> bool {
    kinds(node).any(is_article) || (node.get("headline").is_some() && kinds(node).all(|kind| !kind.ends_with("Page")))
}

fn is_check(node: &Value) -> bool {
    kinds(node).any(|kind| kind == "ClaimReview")
}

fn kinds(node: &Value) -> impl Iterator<Item = &str> {
    let kinds = node.get("@type");
    let list = kinds.and_then(Value::as_array).into_iter().flatten();
    kinds.into_iter().chain(list).filter_map(Value::as_str).map(|kind| kind.rsplit(['/', ':']).next().unwrap_or(kind))
}

fn addresses(node: &Value) -> impl Iterator<Item = &str> {
    ["url", "mainEntityOfPage", "@id"].into_iter().filter_map(|name| {
        let value = node.get(name)?;
        value.as_str().or_else(|| value.get("@id")?.as_str())
    })
}

/// How surely a node is about the article of the page: 0 if it states another address and another headline.
fn rank(node: &Value, address: Option<&str>, headline: Option<&str>) -> usize {
    let is_here = address.is_some_and(|address| addresses(node).any(|own| same(own, address)));
    let is_elsewhere = address.is_some_and(|address| {
        let urls = addresses(node).filter_map(|own| Url::parse(own).ok()).filter(|own| !is_front(own));
        urls.into_iter().any(|own| !same(own.as_str(), address))
    });
    let stated = || ["headline", "name"].iter().find_map(|name| node.get(*name)?.as_str());
    let is_alike = headline.zip(stated()).is_some_and(|(headline, stated)| is_alike(stated, headline));
    match (is_here, is_alike, is_elsewhere) {
        (true, ..) => 4,
        (_, true, _) => 3,
        (_, _, false) => 2,
        _ => usize::from(headline.is_none() || stated().is_none()),
    }
}

/// Whether two addresses differ in their fragment, scheme or last slash alone.
fn same(a: &str, b: &str) -> bool {
    let plain = |url: &str| {
        let url = url.split('#').next().unwrap_or(url).trim_end_matches('/').to_owned();
        url.split_once("://").map_or(url.clone(), |(_, rest)| rest.to_owned())
    };
    plain(a) == plain(b)
}

/// Collects the nodes of a block: those of lists and graphs, and articles that are the main entity of another node.
fn nodes(block: Value, depth: usize, out: &mut Vec<Value>) {
    match block {
        Value::Array(list) if depth < MAX_DEPTH => list.into_iter().for_each(|value| nodes(value, depth + 1, out)),
        Value::Object(mut node) => {
            for name in ["@graph", "mainEntity"] {
                if let Some(inner) =
                    node.remove(name).filter(|inner| depth < MAX_DEPTH && (name == "@graph" || has_article(inner)))
                {
                    nodes(inner, depth + 1, out);
                }
            }
            if !is_context(&node) {
                out.push(Value::Object(node));
            }
        }
        _ => {}
    }
}

fn has_article(value: &Value) -> bool {
    match value {
        Value::Array(list) => list.iter().any(has_article),
        Value::Object(node) => is_article_node(value) || node.get("mainEntity").is_some_and(has_article),
        _ => false,
    }
}

fn is_context(node: &Map<String, Value>) -> bool {
    node.keys().all(|key| key == "@context")
}
