//! What a payload says around its articles: where it is from, and whether there are any.

use super::reader::FieldReader;
use super::schema::FORMATS;
use super::selector::member;
use crate::json::{Json, Kind};
use crate::url::Purpose;

/// The maximum number of members in which a list is looked for.
const MAX_MEMBERS: usize = 10;

/// Whether a payload is a list of articles with none in it.
pub(super) fn is_empty_list<J: Json>(root: &J) -> bool {
    const NAMES: [&str; 14] = [
        "items",
        "articles",
        "posts",
        "results",
        "docs",
        "item",
        "_items",
        "@graph",
        "nodes",
        "edges",
        "entries",
        "data",
        "orderedItems",
        "content_elements",
    ];
    let is_empty = |json: &J| json.kind() == Kind::List && json.items().next().is_none();
    let has_empty = |json: &J| NAMES.iter().any(|name| json.get(name).is_some_and(|list| is_empty(&list)));
    let inner = |json: &J| json.values(MAX_MEMBERS);
    let is_null = |json: &J| json.kind() == Kind::Null;
    // What an answer that found nothing has in some interfaces.
    let is_nothing =
        |json: &J| json.members().take(MAX_MEMBERS).any(|(name, list)| is_null(&list) && NAMES.contains(&&*name));
    is_empty(root)
        || has_empty(root)
        || is_nothing(root)
        || root.get("response").is_some_and(|answer| is_nothing(&answer))
        || inner(root).iter().any(|json| has_empty(json) || inner(json).iter().any(has_empty))
        // A feed without entries, and the answer to a query that finds nothing.
        || ["rss", "rdf:RDF", "feed", "newsMessage"].iter().any(|name| root.get(name).is_some())
        || root.get("data").is_some_and(|data| inner(&data).iter().all(is_null))
}

/// Whether a payload is JSON-LD. Where no signature matches, it is about a site, its owner or a list alone.
pub(super) fn is_json_ld<J: Json>(root: &J) -> bool {
    root.item(0).as_ref().unwrap_or(root).get("@context").is_some()
}

/// Whether a payload is JSON-LD with nothing in it.
pub(super) fn is_empty_graph<J: Json>(root: &J) -> bool {
    let is_empty = |name| root.get(name).is_some_and(|list| list.kind() == Kind::List && list.items().next().is_none());
    FORMATS && (is_empty("@graph") || is_empty("itemListElement")) && root.get("headline").is_none()
}

/// The site that a feed is of, which URLs of its entries are relative to.
pub(super) fn site_of<J: Json>(reader: &FieldReader, root: &J) -> Option<String> {
    if !FORMATS {
        return None;
    }
    let names = ["home_page_url", "feed_url", "rss/channel/link", "feed/@xml:base"];
    let url = names.iter().find_map(|name| reader.parse_url(&member(root, name)?.text()?, Purpose::Link))?;
    Some(String::from(url.as_str()))
}

/// Where an answer in JSON:API says that it is from.
pub(super) fn self_link<J: Json>(root: &J) -> Option<String> {
    if FORMATS { member(root, "links/self/href")?.text().map(|url| url.into_owned()) } else { None }
}
