//! The oEmbed endpoint (<https://oembed.com/>, section 2.3).

use super::cards::{CachedCard, Cards};
use super::content::{Content, ContentKind};
use super::folder::Oembed;
use super::index::Snapshot;
use super::request::{INDEXING, NO_ADDRESS, NOT_FOUND, OembedQuery, PANICKED, Refusal, UNREADABLE};
use super::under_way::{Made, UnderWay};
use crate::clock;
use crate::files::manifest::FILES;
use crate::publish::address;
use article_embed::internal::render::CACHE_AGE;
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::SystemTime;
use tokio::sync::Semaphore;

/// How many responses of some size are made at a time, at least and at most: one on each core, and on half of the threads
/// that may block.
const TURNS: [usize; 2] = [2, 8];

/// The names of the responses of a card among the files of a card.
const OEMBED: &str = "oembed.json";
const FRAME_OEMBED: &str = "frame-oembed.json";

/// The response within a size; `None` if there is no valid payload.
type Response = Result<Option<Oembed>, io::ErrorKind>;

/// The endpoint.
pub(super) struct Endpoint {
    cards: Arc<Cards>,
    /// The responses of some size that are being made, and the turns to make one.
    under_way: UnderWay<Response>,
    turns: Arc<Semaphore>,
}

impl Endpoint {
    pub(super) fn new(cards: Arc<Cards>) -> Self {
        let turns = available_parallelism().map_or(TURNS[0], |cores| cores.get().clamp(TURNS[0], TURNS[1]));
        Endpoint { cards, under_way: UnderWay::new(), turns: Arc::new(Semaphore::new(turns)) }
    }

    /// The path of the card for the address of an article, or of its card here. Articles may be on the host of the cards,
    /// so that an address there is that of a card only if there is one.
    pub(super) fn path_of(&self, url: &str, snapshot: &Snapshot) -> Result<String, Refusal> {
        let folder = &self.cards.folder;
        let is_card = |path: &String| folder.find(path).map_or(true, |file| file.is_some());
        let own = folder.site.path_of(url).filter(is_card);
        own.or_else(|| snapshot.path(url).map(str::to_owned)).ok_or_else(|| match address::key(url) {
            None => NO_ADDRESS,
            Some(_) if snapshot.is_complete => NOT_FOUND,
            Some(_) => INDEXING,
        })
    }

    /// The response within a size, which nobody keeps, and the seconds until it changes by itself. Few are made at a time:
    /// anybody may ask for many sizes.
    pub(super) async fn sized(&self, path: String, query: OembedQuery) -> Result<(Content, Option<i64>), Refusal> {
        let mut found = self.make(&path, &query).await?;
        if !found.is_own {
            found = self.make(&path, &query).await?;
        }
        let Oembed { mut json, until } = found.made.map_err(|_| UNREADABLE)?.ok_or(NOT_FOUND)?;
        let remaining = until.map(|until| until - clock::seconds(clock::now()));
        limit(&mut json, remaining);
        Ok((Content::new(ContentKind::Json, format!("{json}\n"), SystemTime::now()), remaining))
    }

    /// Makes a response within a size, when there is a turn.
    async fn make(&self, path: &str, query: &OembedQuery) -> Result<Made<Response>, Refusal> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| PANICKED)?;
        let key = format!("{path}\n{:?} {:?} {}", query.max_width, query.max_height, query.as_frame);
        let (cards, path, query) = (Arc::clone(&self.cards), path.to_owned(), query.clone());
        let make = move || {
            let _turn = turn;
            cards.folder.oembed(&path, &query).map_err(|error| error.kind())
        };
        self.under_way.share(&key, make).await.ok_or(PANICKED)
    }
}

/// The name of the file of a card that is the response of a usual size.
pub(super) fn usual(query: &OembedQuery) -> Option<&'static str> {
    let is_usual = query.max_width.is_none() && query.max_height.is_none();
    is_usual.then_some(if query.as_frame { FRAME_OEMBED } else { OEMBED })
}

/// Whether a file of a card says how long it may be kept, and the card ends before that.
pub(super) fn is_timed(card: &CachedCard, file: usize) -> bool {
    card.remaining().is_some_and(|seconds| seconds < CACHE_AGE.into())
        && FILES.get(file).is_some_and(|name| [OEMBED, FRAME_OEMBED].contains(name))
}

/// Such a file as it is now.
pub(super) fn timed(card: &CachedCard, file: usize) -> Option<(Content, Option<i64>)> {
    let (drawn, remaining) = (card.content(file)?, card.remaining());
    let mut json = serde_json::from_slice(drawn.body()).ok()?;
    limit(&mut json, remaining);
    Some((Content::new(ContentKind::Json, format!("{json}\n"), SystemTime::now()), remaining))
}

/// Says that a response may be kept until the card changes by itself, and no longer.
fn limit(response: &mut Value, remaining: Option<i64>) {
    if let (Some(seconds), Some(age)) = (remaining, response.get_mut("cache_age")) {
        *age = json!(seconds.min(age.as_i64().unwrap_or_default()).max(0));
    }
}
