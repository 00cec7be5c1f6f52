//! The table made ready for writing: all that is the same on cards asked for alike is joined to stretches of text, once.
//! It writes no card.

use super::draft::Draft;
use crate::options::Options;
use crate::record::{Field, Near};
use crate::view::{Card, Element, List, Scope, Slot, When};
use core::cell::{Cell, RefCell};
use std::rc::Rc;

/// One table as it is written for all cards that are asked for alike.
pub(super) struct Plan {
    alike: Alike,
    pub(super) steps: Steps,
    /// As many bytes as a card took so far.
    pub(super) room: Cell<usize>,
}

/// Steps in their order.
pub(super) type Steps = Box<[Step]>;

/// A stretch of text, and what comes after it.
pub(super) struct Step {
    pub(super) text: Box<str>,
    pub(super) then: Then,
    /// Where the field of the step was found last time.
    pub(super) near: Near,
}

/// What is not the same on every card.
pub(super) enum Then {
    /// Nothing: the text was the last of something.
    End,
    /// A text.
    Text(Slot),
    /// What stands before the name of an author that is not the first: of the last, and of all others.
    Between([Box<str>; 2]),
    /// The value of an attribute. Where there is none, so many bytes of the text before it are not said, and neither is
    /// the quotation mark that the next text begins with.
    Value(Slot, usize),
    /// An address as the value of an attribute.
    Url(Field, usize),
    /// So many steps more only under a condition.
    When(When, usize),
    /// Steps about a record, if it is there and they have something to say of it.
    Inside(Field, When, Steps),
    /// For each entry of a list the steps of its variant.
    Each(List, Box<[Steps]>),
}

/// What makes two cards have the same plan.
struct Alike {
    root: *const Element,
    options: Options,
    language: Option<Box<str>>,
    direction: Option<Box<str>>,
}

/// More plans than a server's cards need; beyond that they are begun anew.
const MOST_PLANS: usize = 64;

thread_local! {
    static PLANS: RefCell<Vec<Rc<Plan>>> = const { RefCell::new(Vec::new()) };
}

impl Plan {
    /// The plan of a table for a card.
    pub(super) fn of(root: &'static Element, scope: &Scope) -> Rc<Plan> {
        PLANS.with_borrow_mut(|plans| {
            if let Some(known) = plans.iter().find(|plan| plan.alike.fits(root, scope.card)) {
                return Rc::clone(known);
            }
            if plans.len() == MOST_PLANS {
                plans.clear();
            }
            let alike = Alike::of(root, scope.card);
            let plan = Rc::new(Plan { alike, steps: Draft::of(root, scope), room: Cell::new(0) });
            plans.push(Rc::clone(&plan));
            plan
        })
    }
}

impl Alike {
    fn of(root: &'static Element, card: &Card) -> Self {
        // What no plan depends on is left as it is by itself.
        let options = Options { base: None, format: None, ..card.options().clone() };
        let own = |field| card.fields().text(field).map(Box::from);
        Alike { root, options, language: own(Field::Language), direction: own(Field::Direction) }
    }

    fn fits(&self, root: &'static Element, card: &Card) -> bool {
        let (known, asked) = (&self.options, card.options());
        core::ptr::eq(self.root, root)
            && known.layout == asked.layout
            && known.theme == asked.theme
            && known.heading_level == asked.heading_level
            && known.link_target == asked.link_target
            && known.direction == asked.direction
            && known.language == asked.language
            && known.words == asked.words
            && known.page_language == asked.page_language
            && self.language.as_deref() == card.fields().text(Field::Language)
            && self.direction.as_deref() == card.fields().text(Field::Direction)
    }
}
