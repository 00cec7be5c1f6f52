//! The files that are published for one article: payload, pages, snippets, oEmbed response, and the index entry.

use super::document::{Document, frame_snippet};
use super::site::{CardSettings, Site};
use crate::clock;
use crate::input::{self, InputError};
use crate::subject::Subject;
use article_embed::Notice;
use article_embed::html::{oembed, snippet};
use serde_json::{Value, json};
use std::time::SystemTime;

/// The members of a payload that remain public when the article must not be shown.
const PUBLIC_MEMBERS: [&str; 8] = ["version", "id", "url", "language", "direction", "status", "embargo", "expires"];

/// One article, ready to be written or served.
pub(crate) struct Publication {
    /// The contents of [`FILES`](crate::files::manifest::FILES), in the same order.
    pub(crate) files: [String; 7],
    /// The entry in the index.
    pub(crate) entry: Value,
    /// When the files change by themselves, in seconds since 1970: an embargo or the article ends.
    pub(crate) until: Option<i64>,
    /// Whether the article must not be shown: it is withdrawn, under embargo or expired.
    pub(crate) withheld: bool,
    /// When the files last changed by themselves, in seconds since 1970.
    pub(crate) since: Option<i64>,
}

/// The entry of one article in the index.
pub(crate) struct Listing {
    pub(crate) entry: Value,
    /// When the entry changes by itself, in seconds since 1970: an embargo or the article ends.
    pub(crate) until: Option<i64>,
}

impl Listing {
    /// The entry of the payload or page in `bytes` at a path of the site, as it may be shown at `now`.
    pub(crate) fn new(bytes: &[u8], path: &str, site: &Site, now: SystemTime) -> Result<Self, InputError> {
        let CardSettings { source, options, delivery } = site.card(path, now);
        let subject = input::parse(bytes, &source)?.subject;
        let notice = subject.notice(now);
        // Only the response knows the words that stand for the headline of an article that may not be shown.
        let title = notice.map(|_| oembed(subject.content(), &options, &delivery).title);
        let payload = public(&subject, notice, title.as_deref().unwrap_or_default());
        Ok(Listing { entry: entry(&payload, path), until: next_change(&subject, now) })
    }
}

impl Publication {
    /// Publishes the payload or page in `bytes` at a path of the site, as it may be shown at `now`.
    pub(crate) fn new(bytes: &[u8], path: &str, site: &Site, now: SystemTime) -> Result<Self, InputError> {
        let CardSettings { source, options, delivery } = site.card(path, now);
        let subject = input::parse(bytes, &source)?.subject;
        let response = oembed(subject.content(), &options, &delivery);
        let title = &response.title;
        let notice = subject.notice(now);
        let payload = public(&subject, notice, title);
        let (subject, payload) = (&subject, &payload);
        let document = Document { subject, options: &options, delivery: &delivery, site, path, title, payload };
        let frame_snippet = frame_snippet(site, path, subject, &response);
        let mut framed = response.clone();
        framed.html.clone_from(&frame_snippet);
        let files = [
            format!("{payload}\n"),
            document.page(),
            document.frame(),
            format!("{}\n", snippet(subject.content(), &options, &delivery)),
            frame_snippet,
            format!("{}\n", json!(response)),
            format!("{}\n", json!(framed)),
        ];
        Ok(Publication {
            files,
            entry: entry(payload, path),
            until: next_change(subject, now),
            withheld: notice.is_some(),
            since: last_change(subject, now),
        })
    }
}

/// The payload as everybody may read it. If the article must not be shown, only the members that say so are left.
fn public(subject: &Subject, notice: Option<Notice>, title: &str) -> Value {
    let mut payload = json!(subject);
    if let (Some(_), Some(members)) = (notice, payload.as_object_mut()) {
        members.retain(|key, _| PUBLIC_MEMBERS.contains(&key.as_str()));
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

/// The next embargo or expiry after `now`, in seconds since 1970.
fn next_change(subject: &Subject, now: SystemTime) -> Option<i64> {
    changes(subject).filter(|time| *time > clock::seconds(now)).min()
}

/// The last embargo or expiry until `now`, in seconds since 1970.
fn last_change(subject: &Subject, now: SystemTime) -> Option<i64> {
    changes(subject).filter(|time| *time <= clock::seconds(now)).max()
}

fn changes(subject: &Subject) -> impl Iterator<Item = i64> {
    subject.changes().map(|time| time.epoch())
}
