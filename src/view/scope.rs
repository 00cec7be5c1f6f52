//! What the table's slots stand for on one card. It knows no markup.

use super::card::Card;
use super::{List, Slot, When};
use crate::body::Block;
#[cfg(feature = "formats")]
use crate::body::{Line, Run};
use crate::locale::Word;
use crate::record::{Field, Record};
use crate::report::push_number;
use crate::url::SafeUrl;
use alloc::borrow::Cow;
use core::cmp::Ordering;

/// What a renderer speaks of.
#[derive(Clone, Copy)]
pub(super) enum Entry<'a> {
    /// A record, and its place in a list.
    Record(&'a Record, usize),
    Block(&'a Block),
    /// The rest of a record's long text.
    Rest(&'a Record),
    #[cfg(feature = "formats")]
    Line(&'a Line),
    #[cfg(feature = "formats")]
    Run(&'a Run),
}

/// Where a renderer is: the card, and what it speaks of there.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The card.
    pub(crate) card: &'a Card<'a>,
    pub(super) entry: Entry<'a>,
}

impl<'a> Scope<'a> {
    /// The whole card.
    pub(crate) fn of(card: &'a Card<'a>) -> Self {
        Scope { card, entry: Entry::Record(card.article, 0) }
    }

    /// The scope of a record in the one that is spoken of, if it is there; with `None` the same scope.
    pub(crate) fn inside(&self, record: Option<Field>) -> Option<Self> {
        match record {
            None => Some(*self),
            Some(field) => Some(Scope { entry: Entry::Record(self.record()?.record(field)?, 0), ..*self }),
        }
    }

    /// Whether the asked layout is one of a set of bits.
    pub(crate) fn in_layout(&self, layouts: u8) -> bool {
        layouts & (1 << self.card.options.layout as u8) != 0
    }

    /// Whether a condition holds.
    pub(crate) fn holds(&self, when: When) -> bool {
        let has = |field: &Field| self.record().is_some_and(|record| record.has(*field));
        match when {
            When::Always => true,
            When::Has(field) => has(&field),
            When::HasAny(fields) => fields.iter().any(has),
            When::Lacks(field) => !has(&field),
            When::Any(list) => self.entry(list, 0).is_some(),
            When::Later => matches!(self.entry, Entry::Record(_, 1..)),
            When::Updated => self.card.updated(),
            When::Rights => has(&Field::Terms) || self.text(Slot::Copyright).is_some(),
        }
    }

    pub(super) fn record(&self) -> Option<&'a Record> {
        match self.entry {
            Entry::Record(record, _) | Entry::Rest(record) => Some(record),
            _ => None,
        }
    }

    /// The text of a slot.
    pub(crate) fn text(&self, slot: Slot) -> Option<Cow<'a, str>> {
        let text = match slot {
            Slot::Run => self.run()?,
            Slot::Class => return Some(Cow::Owned(self.card.class())),
            Slot::Direction => self.card.direction(),
            Slot::Language if self.card.notice.is_some() => self.card.words.language,
            Slot::Language => self.card.article.text(Field::Language)?,
            Slot::Asked => self.card.options.language.as_deref()?,
            Slot::Outlet => self.outlet()?,
            _ => return self.text_of(self.record()?, slot),
        };
        Some(Cow::Borrowed(text))
    }

    fn text_of(&self, record: &'a Record, slot: Slot) -> Option<Cow<'a, str>> {
        let text = match slot {
            Slot::Of(field) => record.text(field)?,
            Slot::Machine(field) => return Some(Cow::Owned(record.time(field)?.rfc3339())),
            Slot::Date(field) => return Some(Cow::Owned(self.card.date(record.time(field)?))),
            Slot::Size(field) => {
                let mut digits = String::new();
                push_number(&mut digits, u64::from(size(record, field)?));
                return Some(Cow::Owned(digits));
            }
            Slot::Sources => {
                let mut set = String::new();
                return write_sources(record, &mut set, |url, set| set.push_str(url)).then_some(Cow::Owned(set));
            }
            Slot::Teaser => record.text(Field::Headline).or(record.text(Field::Excerpt))?,
            Slot::Alt => record.text(Field::Alt).unwrap_or_default(),
            Slot::Separator => self.separator(),
            Slot::Prompt => record.text(Field::Prompt).unwrap_or(self.card.words.get(Word::Search)),
            Slot::SearchField => search_field(record.url(Field::Url)?.as_str())?,
            Slot::Copyright => record.text(Field::Copyright).or(self.outlet())?,
            _ => return None,
        };
        Some(Cow::Borrowed(text))
    }

    fn outlet(&self) -> Option<&'a str> {
        self.card.article.record(Field::Publisher)?.text(Field::Name)
    }

    /// The address in a field of what is spoken of.
    pub(crate) fn url(&self, field: Field) -> Option<&'a SafeUrl> {
        match self.entry {
            Entry::Record(record, _) => record.url(field),
            #[cfg(feature = "formats")]
            Entry::Run(run) => run.link.as_ref(),
            _ => None,
        }
    }

    /// The entry `index` of a list.
    pub(crate) fn entry(&self, list: List, index: usize) -> Option<Scope<'a>> {
        let entry = match list {
            List::Of(Field::Related) if index >= usize::from(self.card.options.related) => return None,
            List::Of(field) => Entry::Record(self.record()?.list(field).get(index)?, index),
            List::Bios => {
                let authors = self.record()?.list(Field::Authors).iter();
                Entry::Record(authors.filter(|author| author.has(Field::Bio)).nth(index)?, index)
            }
            List::Body => match index.cmp(&self.card.shown) {
                Ordering::Greater => return None,
                Ordering::Equal if index < self.record()?.body().len() => Entry::Rest(self.record()?),
                _ => Entry::Block(self.record()?.body().get(index)?),
            },
            List::Rest => Entry::Block(self.record()?.body().get(self.card.shown + index)?),
            #[cfg(feature = "formats")]
            List::Lines => Entry::Line(self.entry.lines().get(index)?),
            #[cfg(feature = "formats")]
            List::Runs => Entry::Run(self.entry.runs().get(index)?),
        };
        Some(Scope { card: self.card, entry })
    }

    /// Which element of a list's choice the entry takes.
    pub(crate) fn variant(&self) -> usize {
        match self.entry {
            Entry::Rest(_) => 1,
            #[cfg(feature = "formats")]
            Entry::Block(block) => super::rich::kind(block),
            #[cfg(feature = "formats")]
            Entry::Run(run) => super::rich::style(run),
            _ => 0,
        }
    }

    pub(super) fn run(&self) -> Option<&'a str> {
        match self.entry {
            Entry::Block(Block::Paragraph(line)) => Some(line.first()?.text.as_str()),
            #[cfg(feature = "formats")]
            Entry::Run(run) => Some(run.text.as_str()),
            _ => None,
        }
    }

    /// What stands before an author's name that is not the first: a comma, or "and".
    fn separator(&self) -> &'a str {
        self.card.words.get(if self.is_last_author() { Word::And } else { Word::Comma })
    }

    /// Whether an author is the last of them.
    pub(crate) fn is_last_author(&self) -> bool {
        let authors = self.card.article.list(Field::Authors).len();
        matches!(self.entry, Entry::Record(_, index) if index + 1 == authors)
    }
}

/// A width or height, where both are known.
pub(super) fn size(record: &Record, field: Field) -> Option<u32> {
    let (width, height) = (record.number(Field::Width)?, record.number(Field::Height)?);
    Some(if field == Field::Width { width } else { height })
}

/// Adds the `srcset` of a picture that comes in several widths; whether there is one.
pub(super) fn write_sources(picture: &Record, out: &mut String, write: impl Fn(&str, &mut String)) -> bool {
    let start = out.len();
    for source in picture.list(Field::Sources) {
        let (Some(url), Some(width)) = (source.url(Field::Url), source.number(Field::Width)) else { return false };
        // A comma at the end of an address would end the candidate; anywhere else it is part of it.
        if url.as_str().as_bytes().last() == Some(&b',') {
            continue;
        }
        out.push_str(if out.len() == start { "" } else { ", " });
        write(url.as_str(), out);
        out.push(' ');
        push_number(out, u64::from(width));
        out.push('w');
    }
    out.len() > start
}

/// The name of the search field where the address is no more than `…?name={query}`, so that it works without script.
fn search_field(url: &str) -> Option<&str> {
    let address = url.strip_suffix("={query}")?;
    let start = address.bytes().rposition(|byte| !byte.is_ascii_alphanumeric())?;
    let name = address.get(start + 1..)?;
    (address.as_bytes().get(start) == Some(&b'?') && (1..=16).contains(&name.len())).then_some(name)
}
