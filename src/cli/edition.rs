//! All that is published of one article: payload, pages, snippets, oEmbed answer, its entry in the index. It writes no file.

use super::document::Document;
use super::input::{self, Unread};
use super::site::Site;
use crate::article::{Article, Notice};
use crate::host::Host as _;
use crate::html::{oembed, snippet};
use crate::record::Field;
use crate::report::{Report, Severity};
use crate::{Server, read_as};
use serde_json::{Value, json};

/// The files of an edition, each in the folder of its path.
pub(super) const FILES: [&str; 6] =
    ["article.json", "index.html", "frame.html", "snippet.html", "frame-snippet.html", "oembed.json"];

/// One article, published.
pub(super) struct Edition {
    /// The contents of [`FILES`], in their order.
    pub(super) files: [String; 6],
    /// Its entry in the index.
    pub(super) entry: Value,
    /// When it has to be made anew, in seconds since 1970: an embargo or the article ends.
    pub(super) until: Option<i64>,
}

/// Why there is no edition of a file.
pub(super) struct Fault {
    /// A stable name, as in docs/errors.md.
    pub(super) code: &'static str,
    /// JSONPath in the payload.
    pub(super) path: String,
    /// One sentence for people.
    pub(super) message: &'static str,
}

impl From<Unread> for Fault {
    fn from(unread: Unread) -> Self {
        Fault { code: unread.code(), path: String::from("$"), message: unread.message() }
    }
}

impl Edition {
    /// The edition of the payload or page in some bytes, for a path of the site.
    pub(super) fn of(bytes: &[u8], path: &str, site: &Site) -> Result<Self, Fault> {
        let server = Server::of_environment();
        let (options, delivery) = site.asked(path, &server);
        let payload = input::payload(bytes, options.base.as_deref())?;
        let mut report = Report::default();
        let read = read_as(options.format.as_deref(), &payload, options.base.as_deref(), &server, &mut report);
        let article = read.ok_or_else(|| fault(&report))?;
        let notice = article.notice(server.now());
        let answer = oembed(&article, &options, &delivery, &server);
        let document = Document {
            article: &article,
            options: &options,
            delivery: &delivery,
            server: &server,
            site,
            path,
            title: &answer.title,
        };
        let payload = public(&article, notice, &answer.title);
        let files = [
            format!("{payload}\n"),
            document.page(),
            document.frame(),
            format!("{}\n", snippet(&article, &options, &delivery, &server)),
            document.frame_snippet(&answer),
            format!("{}\n", json!(answer)),
        ];
        Ok(Edition { files, entry: entry(&payload, path), until: until(&article, server.now()) })
    }
}

fn fault(report: &Report) -> Fault {
    let error = report.issues().iter().find(|issue| issue.severity == Severity::Error);
    match error {
        Some(issue) => Fault { code: issue.code.name(), path: issue.path.clone(), message: issue.code.message() },
        None => Fault { code: "failed", path: String::from("$"), message: "no article" },
    }
}

/// What of the payload everybody may read: of an article that may not be shown only that it may not.
fn public(article: &Article, notice: Option<Notice>, title: &str) -> Value {
    let mut payload = json!(article);
    if let (Some(_), Some(members)) = (notice, payload.as_object_mut()) {
        let kept = ["version", "id", "url", "language", "direction", "status", "embargo", "expires"];
        members.retain(|key, _| kept.contains(&key.as_str()));
        members.insert(String::from("headline"), json!(title));
    }
    payload
}

fn entry(payload: &Value, path: &str) -> Value {
    let mut entry = serde_json::Map::new();
    entry.insert(String::from("path"), json!(path));
    for key in ["url", "headline", "section", "published", "updated", "language", "status"] {
        if let Some(value) = payload.get(key) {
            let name = value.get("name").unwrap_or(value);
            entry.insert(String::from(key), name.clone());
        }
    }
    Value::Object(entry)
}

/// When the next embargo or expiry comes.
fn until(article: &Article, now: i64) -> Option<i64> {
    let times = [Field::Embargo, Field::Expires].into_iter();
    times.filter_map(|field| Some(article.fields().time(field)?.epoch())).filter(|time| *time > now / 1000).min()
}
