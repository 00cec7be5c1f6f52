//! Finds which format a payload is in and where in it the article is.

use super::envelope::{is_empty_graph, is_empty_list, is_json_ld, self_link, site_of};
use super::error_answer;
use super::expected;
use super::interpret::{read_article, read_properties};
use super::json_ld::Graph;
use super::node::Node;
use super::reader::FieldReader;
use super::requirements::RecordKind;
use super::schema::{FORMATS, Format};
use super::selector::select;
use super::table::Table;
use crate::json::{Json, Kind};
use crate::record::Record;
use crate::report::{Code, Expected, Found, Path};

/// Selectors, each with the format of the articles that it matches.
pub(crate) type Signatures = Table<&'static Format>;

/// Reads the article of a payload: as `requested`, or in the format of the first signature that matches.
pub(crate) fn read<J: Json + Copy>(
    json: J,
    requested: Option<&str>,
    signatures: &Signatures,
    reader: &mut FieldReader,
) -> Option<Record> {
    let graph = Graph::of(json);
    // A browser's wasm is smaller with one kind of value.
    if !cfg!(target_arch = "wasm32") && graph.is_plain() {
        return read_root(json, requested, signatures, reader);
    }
    read_root(graph.json(), requested, signatures, reader)
}

fn read_root<J: Json>(
    json: J,
    requested: Option<&str>,
    signatures: &Signatures,
    reader: &mut FieldReader,
) -> Option<Record> {
    let root = Node { json, path: Path::ROOT };
    (reader.self_link, reader.site) = (self_link(&root.json), site_of(reader, &root.json));
    let list = root.json.kind() == Kind::List;
    if !list && root.json.kind() != Kind::Object {
        reader.report.error_at(Code::WrongRoot, &root.path, expected::PAYLOAD, root.found());
        return None;
    }
    let requested = Request::parse(requested.unwrap_or_default());
    let named = requested.named(signatures);
    if named.is_none() && !requested.format.is_empty() {
        reject_request(reader, expected::FORMAT_NAME);
    }
    let is_empty = is_empty_graph(&root.json);
    for (selector, format) in signatures.iter().filter(|_| !is_empty) {
        let other = named.is_some_and(|named| named.name != format.name);
        // The project's own format has no lists of articles.
        if other || list && !format.lenient {
            continue;
        }
        if let Some(read) = read_selected(reader, format, selector, &requested, &root) {
            return read;
        }
    }
    if reject_payload(reader, &root, is_empty, named) {
        return None;
    }
    read_as(reader, named?, &root, &root)
}

/// Reports a payload that no signature matches; one in a format that is `requested` only if it is an error or empty.
/// Returns whether it did.
pub(super) fn reject_payload<J: Json>(
    reader: &mut FieldReader,
    root: &Node<J>,
    is_empty: bool,
    requested: Option<&Format>,
) -> bool {
    if error_answer::report(reader, root) {
        return true;
    }
    if is_empty || is_empty_list(&root.json) {
        reader.report.error(Code::NoArticle, &root.path);
    } else if is_json_ld(&root.json) && requested.is_none_or(|format| format.lenient) {
        reader.report.error_at(Code::NoArticle, &root.path, expected::ARTICLE, expected::OTHER_THING);
    } else if requested.is_some() {
        return false;
    } else if root.json.kind() == Kind::List {
        reader.report.error_at(Code::WrongRoot, &root.path, expected::PAYLOAD, Found::phrase("another list"));
    } else {
        reader.report.error(Code::UnknownFormat, &root.path);
    }
    true
}

/// Reports a requested format or `id` that the payload cannot be read as.
pub(super) fn reject_request(reader: &mut FieldReader, expected: Expected) {
    reader.report.warn_at(Code::BadValue, &Path::OPTIONS.key("format"), expected, Found::phrase("another"));
}

/// The format that a host requests, and the `id` of the article.
pub(super) struct Request<'r> {
    pub(super) format: &'r str,
    id: Option<&'r str>,
}

impl<'r> Request<'r> {
    /// Parses `format` or `format:id`.
    pub(super) fn parse(raw: &'r str) -> Self {
        let end = raw.bytes().position(|byte| byte == b':').unwrap_or(raw.len());
        let format = raw.get(..end).unwrap_or_default();
        let format = if format == "jsonfeed" { "json-feed" } else { format };
        Request { format, id: raw.get(end + 1..) }
    }

    /// The format of the requested name.
    pub(super) fn named(&self, signatures: &Signatures) -> Option<&'static Format> {
        let mut named = None;
        for (_, format) in signatures.iter() {
            named = named.or((format.name.as_bytes() == self.format.as_bytes()).then_some(format));
        }
        named
    }
}

/// Reads the article that a selector matches; `None` if it matches nothing.
fn read_selected<J: Json>(
    reader: &mut FieldReader,
    format: &'static Format,
    selector: &'static str,
    requested: &Request,
    root: &Node<J>,
) -> Option<Option<Record>> {
    let mut read = None;
    if let Some(id) = requested.id {
        select(reader, root, selector, &mut |reader, node| {
            let found = node.json.get("id").is_some_and(|known| known.text().is_some_and(|known| known == id));
            if found {
                read = Some(read_as(reader, format, node, root));
            }
            found
        });
    }
    if read.is_none() && format.lenient {
        read = read_page(reader, format, selector, root);
    }
    read.or_else(|| {
        let rejected = requested.id.is_some();
        read_first(reader, format, selector, root, &mut |reader| {
            if rejected {
                reject_request(reader, expected::ARTICLE_ID);
            }
        })
    })
}

/// Reads the article whose URL is that of the payload, as in a page about several.
fn read_page<J: Json>(
    reader: &mut FieldReader,
    format: &'static Format,
    selector: &'static str,
    root: &Node<J>,
) -> Option<Option<Record>> {
    let base = reader.base?;
    let plain = |url: &str| url.len() - usize::from(url.as_bytes().last() == Some(&b'/'));
    let same = |json: &J| {
        json.text().is_some_and(|url| url.as_bytes().get(..plain(&url)) == base.as_bytes().get(..plain(base)))
    };
    let mut read = None;
    select(reader, root, selector, &mut |reader, node| {
        let here = ["url", "@id", "mainEntityOfPage"].iter().any(|key| {
            node.json.get(key).is_some_and(|value| same(&value) || value.get("@id").is_some_and(|id| same(&id)))
        });
        if here {
            read = Some(read_as(reader, format, node, root));
        }
        here
    });
    read
}

/// The maximum number of entries of a list that are tried.
const MAX_TRIES: usize = 10;

/// Reads the first article that can be read. If none can, the report is about the first one.
fn read_first<J: Json>(
    reader: &mut FieldReader,
    format: &'static Format,
    selector: &'static str,
    root: &Node<J>,
    found: &mut dyn FnMut(&mut FieldReader),
) -> Option<Option<Record>> {
    let (mut read, mut issues, mut tries) = (None, Vec::new(), 0);
    select(reader, root, selector, &mut |reader, node| {
        if tries == 0 {
            found(reader);
        }
        let before = reader.report.count();
        let article = read_as(reader, format, node, root);
        tries += 1;
        if article.is_none() {
            let unread = reader.report.split_off(before);
            if tries == 1 {
                issues = unread;
            }
        }
        let is_read = article.is_some();
        read = Some(article);
        is_read || tries == MAX_TRIES
    });
    let left_out = read.as_ref().is_some_and(Option::is_some);
    reader.report.put_back(issues, left_out);
    read
}

/// Makes the reader read a format.
pub(super) fn begin(reader: &mut FieldReader, format: &Format) {
    reader.report.set_format(format.name);
    reader.lenient = format.lenient;
    reader.keeps_base = format.base.is_some() || !format.lenient && reader.base.is_some();
    reader.base = format.base.or(reader.base);
    reader.own_url = None;
    if FORMATS && format.lenient {
        reader.own_url.clone_from(&reader.site);
        if reader.self_link.is_some() {
            reader.own_url.clone_from(&reader.self_link);
            reader.keeps_base = true;
        }
    }
}

/// Reads the article at `node`, and what the payload says outside of it.
fn read_as<J: Json>(
    reader: &mut FieldReader,
    format: &'static Format,
    node: &Node<J>,
    root: &Node<J>,
) -> Option<Record> {
    begin(reader, format);
    let Some(mut article) = read_article(reader, format.article, node, RecordKind::Article) else {
        if reader.report.ok() {
            reader.report.error_at(Code::WrongRoot, &node.path, expected::ARTICLE, node.found_other());
        }
        return None;
    };
    if let Some(envelope) = format.envelope {
        read_properties(reader, envelope, root, &mut article, RecordKind::Envelope);
    }
    Some(article)
}
