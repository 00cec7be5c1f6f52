//! The files that are published for one article: payload, pages, snippets, oEmbed response, and the index entry.

use super::document::{Document, frame_snippet};
use super::feed::FeedItem;
use super::site::Site;
use crate::clock;
use crate::input::{self, Input, InputError};
use crate::subject::Subject;
use article_embed::html::{Oembed, oembed, snippet};
use article_embed::{Article, Notice};
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
    /// The item in the feeds; only of an article that may be shown.
    pub(crate) item: Option<FeedItem>,
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
    /// Whether the article must not be shown.
    pub(crate) withheld: bool,
    /// When the entry changes by itself, in seconds since 1970: an embargo or the article ends.
    pub(crate) until: Option<i64>,
}

impl Listing {
    /// The entry of the payload or page in `bytes` at a path of the site, as it may be shown at `now`.
    pub(crate) fn new(bytes: &[u8], path: &str, site: &Site, now: SystemTime) -> Result<Self, InputError> {
        let settings = site.card(path, now);
        let Input { subject, changes, .. } = input::parse(bytes, &settings.source)?;
        let notice = subject.notice(now);
        // Only the response knows the title of a list, what a title discloses, and the words for an article that may not be
        // shown.
        let is_plain = |article: &Article| {
            article.sponsored().is_none()
                && article.ai().is_none()
                && article.kind().is_none()
                && article.corrections().len() == 0
        };
        let has_own = notice.is_none() && subject.article().is_some_and(is_plain);
        let title = (!has_own).then(|| oembed(subject.content(), settings.options(&subject), &settings.delivery).title);
        let payload = public(&subject, notice, title.as_deref().unwrap_or_default());
        let entry = entry(&subject, &payload, title.as_deref(), path);
        Ok(Listing { entry, withheld: notice.is_some(), until: changes.next.map(|time| time.epoch()) })
    }
}

impl Publication {
    /// Publishes the payload or page in `bytes` at a path of the site, as it may be shown at `now`.
    pub(crate) fn new(bytes: &[u8], path: &str, site: &Site, now: SystemTime) -> Result<Self, InputError> {
        let settings = site.card(path, now);
        let Input { subject, changes, .. } = input::parse(bytes, &settings.source)?;
        let (options, delivery) = (settings.options(&subject), &settings.delivery);
        let until = changes.next.map(|time| time.epoch());
        let mut response = oembed(subject.content(), options, delivery);
        limit_age(&mut response, until, now);
        let title = &response.title;
        let notice = subject.notice(now);
        let payload = public(&subject, notice, title);
        let (subject, payload) = (&subject, &payload);
        let document = Document { subject, options, delivery, site, path, title, payload };
        let frame_snippet = frame_snippet(site, path, subject, &response);
        let mut framed = response.clone();
        framed.html.clone_from(&frame_snippet);
        let files = [
            format!("{payload}\n"),
            document.page(),
            document.frame(),
            format!("{}\n", snippet(subject.content(), options, delivery)),
            frame_snippet,
            format!("{}\n", json!(response)),
            format!("{}\n", json!(framed)),
        ];
        Ok(Publication {
            files,
            entry: entry(subject, payload, Some(title), path),
            item: subject.article().filter(|_| notice.is_none()).map(|article| FeedItem::of(article, title)),
            until,
            withheld: notice.is_some(),
            since: changes.last.map(|time| time.epoch()),
        })
    }
}

/// Says that a response may be kept until the card changes by itself, in seconds since 1970, and no longer.
pub(crate) fn limit_age(response: &mut Oembed, until: Option<i64>, now: SystemTime) {
    let remaining = until.map(|until| until.saturating_sub(clock::seconds(now)).max(0));
    let age = remaining.and_then(|seconds| u32::try_from(seconds).ok()).unwrap_or(u32::MAX);
    response.cache_age = response.cache_age.min(age);
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

/// The entry in the index. That of a list has its title as headline, and how many articles it has. A title that discloses
/// something stands beside the headline.
fn entry(subject: &Subject, payload: &Value, title: Option<&str>, path: &str) -> Value {
    let mut entry = serde_json::Map::new();
    entry.insert(String::from("path"), json!(path));
    // The newest one comes first.
    if let Some(newest) = payload.pointer("/corrections/0") {
        entry.insert(String::from("corrected"), newest.get("kind").unwrap_or(&json!("correction")).clone());
    }
    for key in ["url", "headline", "section", "published", "updated", "language", "status"] {
        if let Some(value) = payload.get(key) {
            let name = value.get("name").unwrap_or(value);
            entry.insert(String::from(key), name.clone());
        }
    }
    if let Some(count) = subject.count() {
        entry.insert(String::from("headline"), json!(title));
        entry.insert(String::from("items"), json!(count));
    } else if let Some(title) =
        title.filter(|title| payload.get("headline").is_some_and(|headline| *headline != **title))
    {
        entry.insert(String::from("title"), json!(title));
    }
    Value::Object(entry)
}
