//! Which format a payload is of, and where in it the article stands. What the article says, the format's tables tell.

use super::desk::{Desk, Node};
use super::linked::{self, Linked};
use super::records::{Role, members, record};
use super::shape::Shape;
use super::walk::walk;
use super::{
    afp, apple_news, ghost, guardian, json_feed, native, newsapi, ninjs, nyt, oembed, schema_org, superdesk, wordpress,
};
use crate::json::{Json, Kind};
use crate::record::Record;
use crate::report::{Code, Path};

/// A format that is read.
pub(super) struct Format {
    /// Its name in reports and options.
    pub(super) name: &'static str,
    /// Where its relative addresses belong, if not where the payload came from.
    pub(super) base: Option<&'static str>,
    pub(super) article: &'static Shape,
    /// What the payload says around the article.
    pub(super) around: Option<&'static Shape>,
}

static OWN: Format = Format { name: "article-embed", base: None, article: &native::ARTICLE, around: None };

/// The ways to an article, in the order they are tried: the first that leads somewhere tells the format.
static WAYS: [(&str, &Format); 39] = [
    ("!@context.!@type.!uri.!guid.!uno.?headline.?url", &OWN),
    ("?version~jsonfeed.items.*", &json_feed::FORMAT),
    ("?home_page_url.items.*", &json_feed::FORMAT),
    ("?feed_url.items.*", &json_feed::FORMAT),
    ("?@type~Article", &schema_org::FORMAT),
    ("@graph.?@type~Article", &schema_org::FORMAT),
    ("mainEntity.?@type~Article", &schema_org::FORMAT),
    ("?@type~BlogPosting", &schema_org::FORMAT),
    ("@graph.?@type~BlogPosting", &schema_org::FORMAT),
    ("?@type~MediaPosting", &schema_org::FORMAT),
    ("@graph.?@type~MediaPosting", &schema_org::FORMAT),
    ("@graph.?headline", &schema_org::FORMAT),
    ("?@type.?headline", &schema_org::FORMAT),
    ("?@context", &schema_org::FORMAT),
    ("?title.?date_gmt", &wordpress::FORMAT),
    ("?title.?link", &wordpress::FORMAT),
    ("response.content", &guardian::FORMAT),
    ("response.results.?webPublicationDate", &guardian::FORMAT),
    ("?webTitle.?webPublicationDate", &guardian::FORMAT),
    ("response.docs.?uno", &afp::FORMAT),
    ("?uno.?headline", &afp::FORMAT),
    ("response.docs.?web_url", &nyt::FORMAT),
    ("results.?abstract", &nyt::FORMAT),
    ("articles.?publishedAt", &newsapi::FORMAT),
    ("?urlToImage.?title", &newsapi::FORMAT),
    ("posts.?uuid", &ghost::FORMAT),
    ("posts.?published_at", &ghost::FORMAT),
    ("?uuid.?title", &ghost::FORMAT),
    ("?components.?identifier", &apple_news::FORMAT),
    ("!uri.?guid.?headline", &superdesk::FORMAT),
    ("_items.?guid", &superdesk::FORMAT),
    ("item.?uri", &ninjs::FORMAT),
    ("?uri", &ninjs::FORMAT),
    ("?version.?type.?provider_name", &oembed::FORMAT),
    ("?version.?type.?html", &oembed::FORMAT),
    ("data.?title", &oembed::UNFURL),
    ("?title.?url", &oembed::UNFURL),
    ("?headline", &OWN),
    ("?url", &OWN),
];

/// Reads the article of a payload, as `wanted` or as what it looks like.
pub(super) fn read<J: Json>(json: &J, wanted: Option<&str>, desk: &mut Desk) -> Option<Record> {
    let graph = linked::graph(json);
    let root = Node { json: Linked::new(json, graph.as_ref()), path: Path::ROOT };
    let list = root.json.kind() == Kind::List;
    if !list && root.json.kind() != Kind::Object {
        desk.report.error(Code::WrongRoot, &root.path);
        return None;
    }
    let wanted = Wanted::of(wanted.unwrap_or_default());
    let mut named = None;
    for (_, format) in &WAYS {
        named = named.or((format.name.as_bytes() == wanted.format.as_bytes()).then_some(*format));
    }
    if named.is_none() && !wanted.format.is_empty() {
        desk.report.warn(Code::BadValue, &Path::OPTIONS.key("format"));
    }
    for (way, format) in &WAYS {
        let other = named.is_some_and(|named| !core::ptr::eq(named, *format));
        if other || list && core::ptr::eq(*format, &OWN) {
            continue;
        }
        if let Some(read) = along(desk, format, way, &wanted, &root) {
            return read;
        }
    }
    match named {
        Some(format) => article(desk, format, &root, &root),
        None => {
            desk.report.error(if list { Code::WrongRoot } else { Code::UnknownFormat }, &root.path);
            None
        }
    }
}

/// A format by name, and which of the payload's articles is meant.
struct Wanted<'w> {
    format: &'w str,
    id: Option<&'w str>,
}

impl<'w> Wanted<'w> {
    fn of(raw: &'w str) -> Self {
        let end = raw.bytes().position(|byte| byte == b':').unwrap_or(raw.len());
        let format = raw.get(..end).unwrap_or_default();
        let format = if format == "jsonfeed" { "json-feed" } else { format };
        Wanted { format, id: raw.get(end + 1..) }
    }
}

/// Reads the article at the end of a way; `None` where the way leads nowhere.
fn along<J: Json>(
    desk: &mut Desk,
    format: &'static Format,
    way: &'static str,
    wanted: &Wanted,
    root: &Node<J>,
) -> Option<Option<Record>> {
    let mut read = None;
    if let Some(id) = wanted.id {
        walk(desk, root, way, &mut |desk, node| {
            let meant = node.json.get("id").is_some_and(|named| named.text().is_some_and(|named| named == id));
            if meant {
                read = Some(article(desk, format, node, root));
            }
            meant
        });
    }
    if read.is_none() {
        walk(desk, root, way, &mut |desk, node| {
            if wanted.id.is_some() {
                desk.report.warn(Code::BadValue, &Path::OPTIONS.key("format"));
            }
            read = Some(article(desk, format, node, root));
            true
        });
    }
    read
}

/// Reads one article, and what the payload says around it.
fn article<J: Json>(desk: &mut Desk, format: &'static Format, node: &Node<J>, root: &Node<J>) -> Option<Record> {
    desk.report.set_format(format.name);
    desk.lenient = !core::ptr::eq(format, &OWN);
    desk.base = format.base.or(desk.base);
    let Some(mut article) = record(desk, format.article, node, Role::Article) else {
        if desk.report.ok() {
            desk.report.error(Code::WrongRoot, &node.path);
        }
        return None;
    };
    if let Some(around) = format.around {
        members(desk, around, root, &mut article, Role::Part);
    }
    Some(article)
}
