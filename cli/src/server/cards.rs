//! The cards that were drawn before, each kept until its file or its time is over, in bounded memory.

use super::content::{Content, ContentKind};
use super::folder::Folder;
use super::identity::Identity;
use super::under_way::UnderWay;
use crate::clock;
use crate::files::manifest::FILES;
use crate::publish::publication::Publication;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Instant, SystemTime};

/// How long the way from a path to its file is known, in milliseconds. The file itself is looked at for each request.
const RESOLVED: u64 = 1000;

/// The memory of a card of usual length, in bytes.
const USUAL: u64 = 100_000;

/// The card of a path; `None` if there is no file.
type Loaded = Result<Option<Arc<CachedCard>>, io::ErrorKind>;

/// Why nobody can tell what there is at a path.
pub(super) enum LoadError {
    /// The renderer panicked.
    Panicked,
    /// The file cannot be read, and nothing good is known of it.
    Unreadable,
}

/// One version of one card.
pub(super) struct CachedCard {
    file: PathBuf,
    identity: Identity,
    /// When the card changes by itself, in seconds since 1970.
    until: Option<i64>,
    /// When the file of the path was looked for, in milliseconds since the start of the cache.
    resolved: AtomicU64,
    /// Whether the file may have been read while it was being written.
    incomplete: bool,
    /// The contents of [`FILES`]; `None` if the payload is invalid.
    contents: Option<Vec<Content>>,
}

impl CachedCard {
    pub(super) fn content(&self, position: usize) -> Option<&Content> {
        self.contents.as_ref()?.get(position)
    }

    /// Seconds until the card changes by itself.
    pub(super) fn remaining(&self) -> Option<i64> {
        Some(self.until? - clock::seconds(clock::now()))
    }

    fn is_over(&self) -> bool {
        self.remaining().is_some_and(|seconds| seconds <= 0)
    }

    /// Whether it may be shown while its file cannot be.
    fn is_good(&self) -> bool {
        self.contents.is_some() && !self.is_over()
    }

    /// Whether the file is still the one that the card was drawn from, and shows the same now.
    fn is_current(&self, folder: &Folder) -> bool {
        !self.is_over() && folder.identity(&self.file).is_ok_and(|identity| identity == self.identity)
    }
}

#[derive(Clone)]
struct ByMemory;

impl Weighter<String, Arc<CachedCard>> for ByMemory {
    fn weight(&self, path: &String, card: &Arc<CachedCard>) -> u64 {
        let contents: u64 = card.contents.iter().flatten().map(Content::weight).sum();
        contents + path.len() as u64 + 500
    }
}

/// The cards of a folder.
pub(super) struct Cards {
    pub(super) folder: Arc<Folder>,
    cache: Cache<String, Arc<CachedCard>, ByMemory>,
    under_way: UnderWay<Loaded>,
    started: Instant,
    /// When the server started: its options are a part of each card.
    started_at: SystemTime,
    pub(super) hits: AtomicU64,
    pub(super) misses: AtomicU64,
}

impl Cards {
    pub(super) fn new(folder: Arc<Folder>, memory: u64) -> Self {
        let items = usize::try_from(memory / USUAL).unwrap_or(usize::MAX).max(16);
        Cards {
            folder,
            cache: Cache::with_weighter(items, memory, ByMemory),
            under_way: UnderWay::new(),
            started: Instant::now(),
            started_at: SystemTime::now(),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }

    /// The number of cards, and their memory in bytes.
    pub(super) fn size(&self) -> (usize, u64) {
        (self.cache.len(), self.cache.weight())
    }

    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The card at a path, if it is known and up to date.
    pub(super) fn known(&self, path: &str) -> Option<Arc<CachedCard>> {
        let card = self.cache.get(path)?;
        let (now, resolved) = (self.now(), card.resolved.load(Relaxed));
        if now.saturating_sub(resolved) > RESOLVED {
            // One request finds the file again, while the others go on with what is known.
            let first = card.resolved.compare_exchange(resolved, now, Relaxed, Relaxed).is_ok();
            if first && !self.is_found(path, &card) {
                return None;
            }
        }
        card.is_current(&self.folder).then(|| {
            self.hits.fetch_add(1, Relaxed);
            card
        })
    }

    /// The card at a path, drawn again if necessary; `None` if there is no such file. Requests for the same card wait
    /// for one drawing, which goes on if they give up.
    ///
    /// # Errors
    ///
    /// If the renderer panicked, or the file cannot be read and nothing good is known of it.
    pub(super) async fn load(self: &Arc<Self>, path: &str) -> Result<Option<Arc<CachedCard>>, LoadError> {
        let share = || {
            let (cards, key) = (Arc::clone(self), path.to_owned());
            self.under_way.share(path, move || cards.renew(&key))
        };
        let mut loaded = share().await.ok_or(LoadError::Panicked)?;
        let is_current = |card: &Arc<CachedCard>| card.is_current(&self.folder);
        if !loaded.is_own && !matches!(&loaded.made, Ok(Some(card)) if is_current(card)) {
            loaded = share().await.ok_or(LoadError::Panicked)?;
        }
        loaded.made.map_err(|_| LoadError::Unreadable)
    }

    /// Draws the card at a path, unless it is up to date, and keeps it. An error is not a deletion: the last good card
    /// stays.
    fn renew(&self, path: &str) -> Loaded {
        let old = self.cache.get(path);
        if let Some(card) = old.as_ref().filter(|card| self.is_found(path, card) && card.is_current(&self.folder)) {
            return Ok(Some(Arc::clone(card)));
        }
        self.misses.fetch_add(1, Relaxed);
        let card = match (self.draw(path), old) {
            (Err(_), Some(old)) if old.is_good() => return Ok(Some(old)),
            (Err(error), _) => return Err(error.kind()),
            (Ok(None), _) => {
                self.cache.remove(path);
                return Ok(None);
            }
            // The file is another one than that of the card before, so that it is read again at the next request.
            (Ok(Some(card)), Some(old)) if card.incomplete && card.identity.is_recent() && old.is_good() => old,
            (Ok(Some(card)), _) => card,
        };
        self.cache.insert(path.to_owned(), Arc::clone(&card));
        Ok(Some(card))
    }

    /// Whether the file of a card is still the one of its path.
    fn is_found(&self, path: &str, card: &CachedCard) -> bool {
        self.folder.find(path).is_ok_and(|file| file.as_ref() == Some(&card.file))
    }

    fn draw(&self, path: &str) -> io::Result<Option<Arc<CachedCard>>> {
        let resolved = self.now();
        let Some(file) = self.folder.find(path)? else { return Ok(None) };
        let Some(payload) = self.folder.read(&file)? else { return Ok(None) };
        let publication = self.folder.publish(&payload, path);
        let until = publication.as_ref().and_then(|publication| publication.until);
        let modified = payload.identity.modified().max(self.started_at);
        let contents = publication.map(|Publication { files, since, .. }| {
            let modified = modified.max(clock::time(since.unwrap_or_default()));
            FILES.iter().zip(files).map(|(name, body)| Content::new(ContentKind::of(name), body, modified)).collect()
        });
        let incomplete = contents.is_none() || payload.may_be_incomplete();
        let (identity, resolved) = (payload.identity, AtomicU64::new(resolved));
        Ok(Some(Arc::new(CachedCard { file, identity, until, resolved, incomplete, contents })))
    }
}
