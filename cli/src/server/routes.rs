//! Which content each address has.

use super::cards::{CachedCard, Cards, LoadError};
use super::content::{Coding, Content, ContentKind};
use super::index::{Index, Snapshot};
use super::metrics::Route;
use super::oembed::{self, Endpoint};
use super::request::{self, INDEXING, NOT_FOUND, PANICKED, Refusal, UNREADABLE};
use super::response::{self, Answer};
use crate::files::manifest::FILES;
use crate::publish::assets::Asset;
use crate::publish::feed;
use hyper::{HeaderMap, Uri};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

impl From<LoadError> for Refusal {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Panicked => PANICKED,
            LoadError::Unreadable => UNREADABLE,
        }
    }
}

/// The name of the page of a card among [`FILES`].
const PAGE: &str = "index.html";

/// All content of the server.
pub(super) struct Routes {
    pub(super) cards: Arc<Cards>,
    pub(super) index: Index,
    assets: HashMap<String, Arc<Content>>,
    /// The same files by their names, for addresses of earlier builds.
    current: HashMap<String, Arc<Content>>,
    endpoint: Endpoint,
}

/// What an address names.
enum Target<'a> {
    List,
    Page,
    Rss,
    JsonFeed,
    Oembed,
    Health,
    /// A file of a card, by its position among [`FILES`]; `None` for the address of a card without its slash.
    Card {
        path: &'a str,
        file: Option<usize>,
    },
}

impl Target<'_> {
    fn of(path: &str) -> Target<'_> {
        let relative = path.strip_prefix('/').unwrap_or(path);
        match relative {
            "" | PAGE => return Target::Page,
            "index.json" => return Target::List,
            feed::RSS => return Target::Rss,
            feed::JSON_FEED => return Target::JsonFeed,
            "oembed" => return Target::Oembed,
            "healthz" => return Target::Health,
            _ => {}
        }
        let (folder, name) = relative.rsplit_once('/').unwrap_or(("", relative));
        match position(if name.is_empty() { PAGE } else { name }) {
            Some(file) => Target::Card { path: folder, file: Some(file) },
            None => Target::Card { path: relative, file: None },
        }
    }
}

fn position(name: &str) -> Option<usize> {
    FILES.iter().position(|file| *file == name)
}

impl Routes {
    pub(super) fn new(cards: Arc<Cards>, index: Index) -> Self {
        let (mut assets, mut current) = (HashMap::new(), HashMap::new());
        for Asset { path, bytes } in &cards.folder.site.assets {
            let (kind, now) = (ContentKind::of(path), SystemTime::now());
            assets.insert(path.clone(), Arc::new(Content::immutable(kind, bytes.clone(), now)));
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            current.entry(name).or_insert_with(|| Arc::new(Content::new(kind, bytes.clone(), now)));
        }
        Routes { endpoint: Endpoint::new(Arc::clone(&cards)), assets, current, cards, index }
    }

    /// The file of an address under `assets/`. One of an earlier build gets the current file of that name: others have
    /// stored such addresses.
    fn asset(&self, path: &str) -> Option<&Arc<Content>> {
        let earlier = || self.current.get(path.strip_prefix("assets/")?.split_once('/')?.1);
        self.assets.get(path).or_else(earlier)
    }

    /// The response if it needs no reading, drawing or compressing.
    pub(super) fn known(&self, uri: &Uri, headers: &HeaderMap) -> Option<(Route, Answer)> {
        let path = request::decode(uri.path()).ok()?;
        let Target::Card { path, file: Some(file) } = Target::of(&path) else { return None };
        let card = self.cards.known(path).filter(|card| !oembed::is_timed(card, file))?;
        let answer = response::content(headers, card.content(file)?, card.remaining()).ok()?;
        Some((Route::Card, answer))
    }

    /// The response to GET or HEAD.
    pub(super) async fn answer(&self, uri: &Uri, headers: &HeaderMap) -> (Route, Result<Answer, Refusal>) {
        let path = match request::decode(uri.path()) {
            Ok(path) => path,
            Err(refusal) => return (Route::Other, Err(refusal)),
        };
        if let Some(asset) = path.strip_prefix('/').and_then(|path| self.asset(path)) {
            return (Route::Asset, send(headers, Made::Asset(Arc::clone(asset), None)).await);
        }
        match Target::of(&path) {
            Target::Health => (Route::Health, Ok(response::plain("text/plain; charset=utf-8", String::from("ok\n")))),
            Target::List => (Route::Index, self.snapshot(headers, |all| Some(all.list())).await),
            Target::Page => (Route::Index, self.snapshot(headers, |all| Some(all.page())).await),
            Target::Rss => (Route::Index, self.snapshot(headers, Snapshot::rss).await),
            Target::JsonFeed => (Route::Index, self.snapshot(headers, Snapshot::json_feed).await),
            Target::Oembed => (Route::Oembed, self.oembed(uri.query().unwrap_or_default(), headers).await),
            Target::Card { path, file } => (Route::Card, self.card(path, file, headers).await),
        }
    }

    async fn card(&self, path: &str, file: Option<usize>, headers: &HeaderMap) -> Result<Answer, Refusal> {
        let card = self.cards.load(path).await?.ok_or(NOT_FOUND)?;
        if card.content(0).is_none() {
            return Err(NOT_FOUND);
        }
        match file {
            Some(file) if oembed::is_timed(&card, file) => {
                let (content, remaining) = oembed::timed(&card, file).ok_or(NOT_FOUND)?;
                send(headers, Made::Asset(Arc::new(content), remaining)).await
            }
            Some(file) => send(headers, Made::Card(card, file)).await,
            None => Ok(response::redirect(self.cards.folder.site.address(path, ""))),
        }
    }

    async fn snapshot(&self, headers: &HeaderMap, part: fn(&Snapshot) -> Option<&Content>) -> Result<Answer, Refusal> {
        let snapshot = self.index.snapshot();
        if !snapshot.is_complete {
            return Err(INDEXING);
        }
        send(headers, Made::Snapshot(snapshot, part)).await
    }

    async fn oembed(&self, query: &str, headers: &HeaderMap) -> Result<Answer, Refusal> {
        let query = request::oembed_query(query)?;
        let path = self.endpoint.path_of(&query.url, &self.index.snapshot())?;
        if let Some(name) = oembed::usual(&query) {
            return self.card(&path, position(name), headers).await;
        }
        let (content, remaining) = self.endpoint.sized(path, query).await?;
        send(headers, Made::Asset(Arc::new(content), remaining)).await
    }
}

/// Who owns some content.
enum Made {
    /// A file, or a response that nobody keeps, with the seconds until it changes by itself.
    Asset(Arc<Content>, Option<i64>),
    Card(Arc<CachedCard>, usize),
    /// A part of the index; `None` if a file that it needs cannot be read.
    Snapshot(Arc<Snapshot>, fn(&Snapshot) -> Option<&Content>),
}

impl Made {
    fn content(&self) -> Option<&Content> {
        match self {
            Made::Asset(content, _) => Some(content),
            Made::Card(card, position) => card.content(*position),
            Made::Snapshot(snapshot, part) => part(snapshot),
        }
    }

    fn answer(&self, headers: &HeaderMap) -> Result<Answer, Coding> {
        let remaining = match self {
            Made::Asset(_, remaining) => *remaining,
            Made::Card(card, _) => card.remaining(),
            Made::Snapshot(snapshot, _) => snapshot.remaining(),
        };
        let content = self.content().map(|content| response::content(headers, content, remaining));
        let without = if matches!(self, Made::Snapshot(..)) { UNREADABLE } else { NOT_FOUND };
        content.unwrap_or_else(|| Ok(response::refusal(without)))
    }
}

/// Sends content. What has to be made or compressed is, on a thread that may block: other requests would wait for it.
async fn send(headers: &HeaderMap, made: Made) -> Result<Answer, Refusal> {
    if !matches!(made, Made::Snapshot(..))
        && let Ok(answer) = made.answer(headers)
    {
        return Ok(answer);
    }
    let headers = headers.clone();
    let answer = tokio::task::spawn_blocking(move || {
        made.answer(&headers).or_else(|coding| {
            if let Some(content) = made.content() {
                content.compress(coding);
            }
            made.answer(&headers)
        })
    });
    answer.await.map_err(|_| PANICKED)?.map_err(|_| PANICKED)
}
