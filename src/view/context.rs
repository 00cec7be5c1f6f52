//! Where a renderer is in an article, and what the table's conditions and lists are there.

use super::binding::{Condition, List, TextValue};
#[cfg(target_arch = "wasm32")]
use super::element::Element;
use super::item::Item;
use super::model::CardModel;
use crate::options::Layout;
use crate::record::{Field, Record};
use core::ops::ControlFlow;

/// A card, and the item in scope.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) card: &'a CardModel<'a>,
    pub(super) item: Item<'a>,
}

impl<'a> Context<'a> {
    /// The article in scope.
    pub(crate) fn of(card: &'a CardModel<'a>) -> Self {
        Context { card, item: Item::Record(card.article, 0) }
    }

    /// The record of a field in scope, if there is one; without a field the same context.
    pub(crate) fn inside(&self, scope: Option<Field>) -> Option<Self> {
        match scope {
            None => Some(*self),
            Some(field) => {
                let record = self.record().filter(|record| self.card.has(record, field))?;
                Some(self.with(Item::Record(record.record(field)?, 0)))
            }
        }
    }

    fn with(&self, item: Item<'a>) -> Self {
        Context { card: self.card, item }
    }

    pub(super) fn record(&self) -> Option<&'a Record> {
        match self.item {
            Item::Record(record, _) | Item::FoldedBlocks(record) => Some(record),
            _ => None,
        }
    }

    /// Whether the layout of the card is one of `layouts`, a set of bits.
    pub(crate) fn in_layout(&self, layouts: u8) -> bool {
        layouts & (1 << self.card.layout as u8) != 0
    }

    /// Whether a condition holds.
    #[inline]
    pub(crate) fn meets(&self, condition: &Condition) -> bool {
        match (condition, self.record()) {
            (Condition::Always, _) => true,
            (Condition::Has(field), Some(record)) => self.card.has(record, *field),
            (Condition::Has(_), None) => false,
            (Condition::Lacks(field), record) => !record.is_some_and(|record| self.card.has(record, *field)),
            (condition, record) => self.meets_rare(condition, record),
        }
    }

    /// The conditions of few elements; separate, so that the frequent ones are inlined.
    fn meets_rare(&self, condition: &Condition, record: Option<&Record>) -> bool {
        let has = |field: &Field| record.is_some_and(|record| record.has(*field));
        match condition {
            Condition::HasAny(fields) => {
                fields.iter().any(|field| record.is_some_and(|record| self.card.has(record, *field)))
            }
            // Without `formats`, there are no lists.
            Condition::NamedSource if !cfg!(feature = "formats") => self.card.source_name() != self.card.domain,
            Condition::NamedSource => record.is_some_and(|record| self.card.is_named(record)),
            #[cfg(feature = "formats")]
            Condition::ListSource => has(&Field::Title) || self.meets_rare(&Condition::NamedSource, record),
            Condition::IsCut => self.card.is_cut(),
            Condition::NonEmpty(list) => self.try_each(*list, &mut |_| ControlFlow::Break(())).is_break(),
            Condition::NotFirst => matches!(self.item, Item::Record(_, 1..)),
            Condition::NewExcerpt => self.card.has_new_excerpt(),
            #[cfg(feature = "formats")]
            Condition::ItemExcerpt => has(&Field::Excerpt) && self.card.shows_excerpt(self.index()),
            Condition::Pictureless => {
                let shows = |field| self.card.has(self.card.article, field);
                !(shows(Field::Image) || cfg!(feature = "formats") && shows(Field::Images))
            }
            #[cfg(feature = "formats")]
            Condition::ItemBadge => has(&Field::Media) && !record.is_some_and(|item| self.card.has(item, Field::Image)),
            Condition::Updated => self.card.updated(),
            Condition::HasRights => has(&Field::Terms) || self.text(TextValue::Copyright).is_some(),
            _ => true,
        }
    }

    /// Calls `draw` with each item of a list in scope.
    pub(crate) fn each(&self, list: List, mut draw: impl FnMut(Context<'a>)) {
        let _ = self.try_each(list, &mut |item| {
            draw(item);
            ControlFlow::Continue(())
        });
    }

    /// The most records of a field that the card shows.
    fn limit_of(&self, field: Field) -> usize {
        match field {
            Field::Related => usize::from(self.card.options.related),
            Field::Topics => usize::from(self.card.options.topics),
            Field::Authors => self.card.visible_authors(),
            // They are in order, the newest one first.
            Field::Corrections if self.card.layout == Layout::Compact => 1,
            _ => usize::MAX,
        }
    }

    /// The same until `visit` breaks. There is one copy of it in the wasm.
    fn try_each(&self, list: List, visit: &mut dyn FnMut(Context<'a>) -> ControlFlow<()>) -> ControlFlow<()> {
        let mut visit = |item| visit(self.with(item));
        let record = self.record();
        let records = |field| record.map_or(&[][..], |record| record.list(field));
        let body = self.card.body;
        let (visible, folded) = body.split_at_checked(self.card.visible_blocks).unwrap_or((body, &[]));
        match list {
            List::Field(field) => {
                let limit = self.limit_of(field);
                // Without `formats`, there is no gallery. A video may have pictures too, which are none.
                let shown = |record: &&'a Record| {
                    let is_slide = || self.card.has(self.card.article, field) && self.card.allows(record);
                    !cfg!(feature = "formats") || field != Field::Images || is_slide()
                };
                in_turn(records(field).iter().filter(shown).take(limit), visit)
            }
            List::Updates => in_turn(self.card.updates(), visit),
            List::FoldedAuthors => {
                let mut authors = records(Field::Authors).iter().enumerate().skip(self.card.visible_authors());
                authors.try_for_each(|(index, author)| visit(Item::Record(author, index)))
            }
            List::This => visit(self.item),
            List::Writer => self.card.writer().map(|writer| Item::Record(writer, 0)).into_iter().try_for_each(visit),
            List::AuthorsWithBio => {
                in_turn(records(Field::Authors).iter().filter(|author| author.has(Field::Bio)), visit)
            }
            #[cfg(feature = "formats")]
            List::Items => in_turn(self.card.items(), visit),
            List::Body => {
                visible.iter().map(Item::Block).try_for_each(&mut visit)?;
                record.filter(|_| !folded.is_empty()).map(Item::FoldedBlocks).into_iter().try_for_each(visit)
            }
            List::FoldedBlocks => folded.iter().map(Item::Block).try_for_each(visit),
            #[cfg(feature = "formats")]
            List::Lines => self.item.lines().iter().map(Item::Line).try_for_each(visit),
            #[cfg(feature = "formats")]
            List::Runs => self.item.runs().iter().map(Item::Run).try_for_each(visit),
        }
    }

    /// Which of a list's elements draws the item in scope, as an index.
    pub(crate) fn variant(&self) -> usize {
        self.item.variant()
    }

    /// The index of the record in scope in its list; 0 outside lists.
    #[cfg(feature = "formats")]
    pub(super) fn index(&self) -> usize {
        if let Item::Record(_, index) = self.item { index } else { 0 }
    }
}

/// Visits records with their indices.
fn in_turn<'a>(
    mut records: impl Iterator<Item = &'a Record>,
    mut visit: impl FnMut(Item<'a>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut index = 0;
    records.try_for_each(|record| {
        index += 1;
        visit(Item::Record(record, index - 1))
    })
}

#[cfg(target_arch = "wasm32")]
impl Element {
    /// The scope of the element within another; `None` if the element is absent.
    pub(crate) fn context<'a>(&self, around: &Context<'a>) -> Option<Context<'a>> {
        let context = around.inside(self.scope)?;
        (context.in_layout(self.layouts) && context.meets(&self.when)).then_some(context)
    }
}
