//! The steps of a build into an object store: what is withdrawn first, then the rest, and the index at the end.

use super::catalogue::{Card, CatalogueFile, FileVersion};
use super::listing::Listing;
use super::marked_card::MarkedCard;
use super::objects::Expected;
use super::plan::{Change, Changes, Inputs, find_changes};
use super::settings::StoreBuild;
use super::store_files::StoreFiles;
use crate::clock;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::publish::assets::Asset;
use crate::publish::feed::FeedItem;
use crate::publish::outcomes::{Outcomes, guarded};
use crate::publish::publication::Publication;
use crate::publish::summary::Summary;
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// How many cards are in memory at the same time, about: each is 30 KB.
const TOGETHER: usize = 1000;

/// A card that is ready to be written.
struct Prepared {
    file: PathBuf,
    path: String,
    publication: Publication,
    source_hash: String,
}

/// Cards that one file of the catalogue has marked.
struct Marked {
    catalogue: CatalogueFile,
    cards: Vec<Prepared>,
    /// The versions of the files as the catalogue had them before the marks; `None` of cards that it did not have.
    before: HashMap<String, Option<Vec<FileVersion>>>,
    /// The paths of cards that have no payload any more.
    lost: Vec<String>,
    /// The paths of cards whose article leaves the index: those, and the ones that are withdrawn.
    gone: Vec<String>,
}

/// Runs a build. Errors of single payloads are printed, as JSON if asked for.
pub(crate) fn run(build: &StoreBuild<'_>, json: bool) -> Result<Summary, Error> {
    let inputs = Inputs::find(build)?;
    let outcomes = Outcomes::new(json, inputs.count);
    let mut changes = find_changes(build, inputs, &outcomes)?;
    let listing = Listing { store: build.store(), base: build.site.base() };
    let steps = Steps { build, outcomes: &outcomes, listing, removed: AtomicU64::new(0) };
    build.site.assets.par_iter().try_for_each(|asset| write_asset(build.store(), asset))?;
    steps.withdraw(&mut changes)?;
    steps.change_all(changes)?;
    listing.write()?;
    let [written, unchanged, bad] = outcomes.finish();
    Ok(Summary { written, unchanged, bad, removed: steps.removed.into_inner() })
}

/// Writes a script, unless it is there: its name has the hash of its content.
fn write_asset(store: StoreFiles<'_>, Asset { path, bytes }: &Asset) -> Result<(), Error> {
    if store.tag(path)?.is_none() {
        store.write(path, bytes.clone(), Expected::Missing)?;
    }
    Ok(())
}

/// What the steps of a build share.
struct Steps<'a> {
    build: &'a StoreBuild<'a>,
    outcomes: &'a Outcomes,
    listing: Listing<'a>,
    removed: AtomicU64,
}

impl<'a> Steps<'a> {
    /// Withdraws articles, and removes the cards without a payload.
    fn withdraw(&self, changes: &mut BTreeMap<u32, Changes>) -> Result<(), Error> {
        let mut urgent = BTreeMap::new();
        for (number, all) in changes {
            let (files, others) = std::mem::take(&mut all.files).into_iter().partition(|it| it.is_withdrawn);
            all.files = others;
            let first = Changes { files, lost: std::mem::take(&mut all.lost) };
            if !first.files.is_empty() || !first.lost.is_empty() {
                urgent.insert(*number, first);
            }
        }
        self.change_all(urgent)
    }

    /// Changes cards, many at the same time, but never so many that memory grows with the number of all.
    fn change_all(&self, changes: BTreeMap<u32, Changes>) -> Result<(), Error> {
        let mut group = Vec::new();
        let mut size = 0;
        for (number, changes) in changes {
            size += changes.files.len();
            group.push((number, changes));
            if size >= TOGETHER {
                self.change_group(std::mem::take(&mut group))?;
                size = 0;
            }
        }
        self.change_group(group)
    }

    /// Changes the cards in some files of the catalogue. What is withdrawn leaves the index and the feeds before its
    /// files change: a build that is killed between the two would leave the headline there.
    fn change_group(&self, group: Vec<(u32, Changes)>) -> Result<(), Error> {
        let marked = group.into_par_iter().map(|(number, changes)| self.mark(number, changes));
        let marked: Vec<Marked> = marked.collect::<Result<Vec<_>, Error>>()?.into_iter().flatten().collect();
        if marked.iter().any(|marked| !marked.gone.is_empty()) {
            self.listing.write()?;
        }
        marked.into_par_iter().try_for_each(|marked| self.change(marked))
    }

    /// Marks cards in a file of the catalogue. Returns `None` if there are none to change.
    fn mark(&self, number: u32, changes: Changes) -> Result<Option<Marked>, Error> {
        let Changes { files, mut lost } = changes;
        // Before the payloads: a build that has read them later, and marks a card, makes this one stop.
        let mut catalogue = CatalogueFile::read(number, self.build.store())?;
        lost.retain(|path| !self.build.payloads.has(path));
        let cards: Vec<Prepared> = files.into_par_iter().filter_map(|change| self.prepare(change)).collect();
        if cards.is_empty() && lost.is_empty() {
            return Ok(None);
        }
        let (mut before, mut gone) = (HashMap::new(), lost.clone());
        for Prepared { path, publication, .. } in &cards {
            let is_known = catalogue.cards.contains_key(path);
            let card = catalogue.cards.entry(path.clone()).or_default();
            if card.is_withdrawn_by(publication.withheld, &publication.entry) {
                gone.push(path.clone());
                (card.entry, card.item) = (publication.entry.clone(), Value::Null);
            }
            before.insert(path.clone(), is_known.then(|| card.mark()));
        }
        for path in &lost {
            let card = catalogue.cards.insert(path.clone(), Card::default());
            before.insert(path.clone(), card.map(|card| card.files));
        }
        catalogue.write(self.build.store())?;
        Ok(Some(Marked { catalogue, cards, before, lost, gone }))
    }

    /// Writes or removes the files of cards that are marked, and notes the new versions in place of the marks.
    fn change(&self, marked: Marked) -> Result<(), Error> {
        let written: Vec<Option<(String, Card)>> =
            marked.cards.par_iter().map(|card| self.write(card, &marked)).collect::<Result<_, Error>>()?;
        marked
            .lost
            .par_iter()
            .try_for_each(|path| self.card(&marked, path).remove(self.before(&marked, path).unwrap_or_default()))?;
        let Marked { mut catalogue, lost, .. } = marked;
        catalogue.cards.extend(written.into_iter().flatten());
        catalogue.cards.retain(|path, _| !lost.contains(path));
        catalogue.write(self.build.store())?;
        self.removed.fetch_add(lost.len() as u64, Relaxed);
        Ok(())
    }

    /// Draws the card of a payload. Reports what is wrong with it.
    fn prepare(&self, change: Change) -> Option<Prepared> {
        let (build, now) = (self.build, clock::now());
        let Change { file, path, .. } = change;
        let drawn = guarded(|| -> Result<_, Diagnostic> {
            let bytes = build.payloads.read(&file)?;
            Ok((Publication::new(&bytes, &path, build.site, now)?, build.source_hash(&bytes)))
        });
        match drawn {
            Ok((publication, source_hash)) => Some(Prepared { file, path, publication, source_hash }),
            Err(diagnostic) => {
                self.outcomes.fail(&build.payloads.name(&file), &diagnostic);
                None
            }
        }
    }

    fn card<'b>(&self, marked: &'b Marked, path: &'b str) -> MarkedCard<'b>
    where
        'a: 'b,
    {
        MarkedCard { store: self.build.store(), marked: &marked.catalogue, path }
    }

    /// The versions of a card's files before the mark; empty if they have to be looked for, and `None` of a card that the
    /// catalogue did not have.
    fn before<'b>(&self, marked: &'b Marked, path: &str) -> Option<&'b [FileVersion]> {
        let before = marked.before.get(path)?.as_deref()?;
        Some(if self.build.force { &[] } else { before })
    }

    /// Writes the files of a card. Returns what the catalogue says of it; `None` if that failed, which is reported.
    ///
    /// Of what is withdrawn, all files go before their new versions are written: a build that is killed between two writes
    /// would leave the article in some of them.
    fn write(&self, prepared: &Prepared, marked: &Marked) -> Result<Option<(String, Card)>, Error> {
        let Prepared { path, file, publication, source_hash } = prepared;
        let (card, before) = (self.card(marked, path), self.before(marked, path));
        let is_gone = marked.gone.contains(path);
        let gone = if is_gone { card.remove(before.unwrap_or_default()) } else { Ok(()) };
        match gone.and_then(|()| card.write(&publication.files, before.filter(|_| !is_gone))) {
            Ok(files) => {
                self.outcomes.count(&self.outcomes.written);
                let (until, entry) = (publication.until, publication.entry.clone());
                let item = publication.item.as_ref().map(FeedItem::to_json).unwrap_or_default();
                Ok(Some((path.clone(), Card { source_hash: source_hash.clone(), until, files, entry, item })))
            }
            Err(error @ Error::Locked(_)) => Err(error),
            Err(error) => {
                self.outcomes.fail(&self.build.payloads.name(file), &error.into());
                Ok(None)
            }
        }
    }
}
