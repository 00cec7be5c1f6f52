//! Finds out what a build into an object store has to change, before it changes anything.

use super::catalogue::{COUNT, CatalogueFile, number_of};
use super::settings::StoreBuild;
use crate::clock;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::files::losses;
use crate::files::site_path::site_path;
use crate::input;
use crate::output::tell;
use crate::publish::outcomes::{Outcomes, guarded};
use crate::publish::publication::Listing;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The payloads of a build. Takes about a hundred bytes of memory for each.
pub(super) struct Inputs {
    /// By the number of the catalogue's file.
    own: BTreeMap<u32, Vec<PathBuf>>,
    /// The number of payloads in this part.
    pub(super) count: u64,
    /// Whether a folder could not be read.
    pub(super) unread: bool,
}

/// A payload whose card has to be written.
pub(super) struct Change {
    pub(super) file: PathBuf,
    pub(super) path: String,
    /// Whether the article is public and must not be any more.
    pub(super) is_withdrawn: bool,
}

/// What has to be changed of the cards in one file of the catalogue.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) files: Vec<Change>,
    /// The paths of cards that have no payload any more.
    pub(super) lost: Vec<String>,
}

/// What one file of the catalogue and its payloads say.
struct Look {
    number: u32,
    /// The number of cards that are listed.
    cards: u64,
    /// The number of those that have no payload any more.
    lost: u64,
    changes: Changes,
}

impl Inputs {
    /// Finds the payloads. The parts of a build are made of whole files of the catalogue.
    pub(super) fn find(build: &StoreBuild<'_>) -> Result<Self, Error> {
        let mut inputs = Inputs { own: BTreeMap::new(), count: 0, unread: false };
        let mut is_empty = true;
        for file in build.payloads.files_to_build() {
            match file {
                Ok(file) => {
                    is_empty = false;
                    let number = number_of(&path_or_name(&file));
                    if build.owns(number) {
                        inputs.count += 1;
                        inputs.own.entry(number).or_default().push(file);
                    }
                }
                Err(error) if build.keep_going => {
                    tell(format_args!("article-embed: {}; no card is removed", error.chain()));
                    inputs.unread = true;
                }
                Err(error) => return Err(error),
            }
        }
        if is_empty && build.max_removed < 100 {
            return Err(Error::Empty(build.payloads.root().to_owned()));
        }
        Ok(inputs)
    }
}

/// The path of the site, or else the name without its extension.
fn path_or_name(file: &Path) -> String {
    site_path(file).unwrap_or_else(|_| file.with_extension("").to_string_lossy().into_owned())
}

/// Finds the changes of this part, by the number of the catalogue's file. Reads each payload once.
///
/// # Errors
///
/// If too many cards have no payload any more.
pub(super) fn find_changes(
    build: &StoreBuild<'_>,
    mut inputs: Inputs,
    outcomes: &Outcomes,
) -> Result<BTreeMap<u32, Changes>, Error> {
    let there = CatalogueFile::numbers(build.store())?;
    let unread = inputs.unread;
    let mut open: Vec<_> = Vec::new();
    for number in 0..COUNT {
        let files = inputs.own.remove(&number).unwrap_or_default();
        if !files.is_empty() || there.contains(&number) {
            open.push((number, files));
        }
    }
    let looks = open.into_par_iter().map(|(number, files)| look(build, number, files, outcomes));
    let looks: Vec<Look> = looks.collect::<Result<_, Error>>()?;
    let mut changes = BTreeMap::new();
    let (mut cards, mut lost) = (0, 0);
    for mut look in looks {
        cards += look.cards;
        lost += look.lost;
        if unread || !build.owns(look.number) {
            look.changes.lost.clear();
        }
        if !look.changes.files.is_empty() || !look.changes.lost.is_empty() {
            changes.insert(look.number, look.changes);
        }
    }
    if !unread {
        losses::check(lost, cards, build.max_removed)?;
    }
    Ok(changes)
}

fn look(build: &StoreBuild<'_>, number: u32, files: Vec<PathBuf>, outcomes: &Outcomes) -> Result<Look, Error> {
    let catalogue = CatalogueFile::read(number, build.store())?;
    let mut look = Look { number, cards: 0, lost: 0, changes: Changes::default() };
    for file in files {
        match guarded(|| change(build, &file, &catalogue)) {
            Ok(Some(change)) => look.changes.files.push(change),
            Ok(None) => outcomes.count(&outcomes.unchanged),
            Err(diagnostic) => outcomes.fail(&build.payloads.name(&file), &diagnostic),
        }
    }
    for (path, card) in catalogue.cards {
        // A card without an entry is what is left of a build that was killed while it wrote a new one.
        let is_public = u64::from(!card.entry.is_null());
        look.cards += is_public;
        if !build.payloads.has(&path) {
            look.lost += is_public;
            look.changes.lost.push(path);
        }
    }
    Ok(look)
}

/// What has to be changed for a payload; `None` if its card is up to date.
fn change(build: &StoreBuild<'_>, file: &Path, catalogue: &CatalogueFile) -> Result<Option<Change>, Diagnostic> {
    let path = build.payloads.path_of(file)?;
    let bytes = build.payloads.read(file)?;
    let now = clock::now();
    let before = catalogue.cards.get(&path);
    if !build.force && before.is_some_and(|card| card.is_fresh(&build.source_hash(&bytes), clock::seconds(now))) {
        return Ok(None);
    }
    let Some(card) = before.filter(|card| !card.entry.is_null()) else {
        return Ok(Some(Change { file: file.to_owned(), path, is_withdrawn: false }));
    };
    if input::may_be_incomplete(&bytes) && build.payloads.is_recent(file) {
        return Err(Error::BeingWritten.into());
    }
    let Listing { entry, withheld, .. } = Listing::new(&bytes, &path, build.site, now)?;
    let is_withdrawn = card.is_withdrawn_by(withheld, &entry);
    Ok(Some(Change { file: file.to_owned(), path, is_withdrawn }))
}
