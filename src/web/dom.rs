//! The table made into a strip of instructions, which the host draws by: a pattern for each shape of card, copied and
//! filled. No HTML is ever parsed.

use crate::report::push_number;
use crate::text::pieces;
use crate::view::{Attr, Card, Content, Element, Frame, Scope, Tag};
use core::cell::RefCell;
use core::mem::ManuallyDrop;

/// What makes two copies of one table alike before they are filled.
#[derive(PartialEq)]
struct Shape {
    element: *const Element,
    /// Which optional elements are there, in the order of the table.
    present: u64,
    /// What the frame says: the heading's level, and texts that never move.
    level: u8,
    frame: [*const u8; 2],
}

/// What stands for no value, and behind the last entry of a list; no text of a card has it.
const NONE: char = '\u{8}';

/// More shapes than any page has; a page that varies its options for ever begins anew.
const MOST_PATTERNS: usize = 128;

thread_local! {
    // The host has a pattern for each, by its place. Never dropped: it lives as long as the instance.
    static SHAPES: ManuallyDrop<RefCell<Vec<Shape>>> = const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

/// Adds to `strip` how the card is drawn; see `draw` in `host.js`.
///
/// Patterns are built of a document that is not shown: there they load nothing, and no element of the host's page can
/// stand in the way.
pub(super) fn paint(card: &Card, strip: String) -> String {
    SHAPES.with(|shapes| {
        let mut painter = Painter { strip, shapes: &mut shapes.borrow_mut() };
        painter.make(card.root(), &Scope::of(card));
        painter.strip
    })
}

/// What is to be done, and the shapes that there are patterns for.
struct Painter<'p> {
    strip: String,
    shapes: &'p mut Vec<Shape>,
}

impl Painter<'_> {
    /// Adds a text, without what is none of a card: were one not clean, it must not become instructions.
    fn say(&mut self, text: &str) {
        if text.bytes().all(|byte| byte >= b' ') {
            self.strip.push_str(text);
        }
    }

    /// A piece for a place that is the card's own.
    fn fit(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.say(value),
            None => self.strip.push(NONE),
        }
        self.strip.push('\0');
    }

    /// A token of a pattern.
    fn token(&mut self, mark: char, texts: &[&str]) {
        self.strip.push('\t');
        self.strip.push(mark);
        texts.iter().for_each(|text| self.say(text));
    }

    /// A copy of a pattern, which is told of where it is new.
    fn make(&mut self, element: &'static Element, scope: &Scope) {
        let shape = Shape::of(element, scope);
        let known = self.shapes.iter().position(|known| *known == shape);
        if known.is_none() && self.shapes.len() == MOST_PATTERNS {
            self.shapes.clear();
        }
        push_number(&mut self.strip, known.unwrap_or(self.shapes.len()) as u64);
        if known.is_none() {
            self.build(element, scope);
            self.shapes.push(shape);
        }
        self.strip.push('\0');
        self.fill(element, scope);
    }

    /// An element and those in it with all that is the same on every card of its shape, and its places.
    fn build(&mut self, element: &'static Element, scope: &Scope) {
        self.token('<', &[element.tag.name(scope.card.heading_level())]);
        let mut fixed = pieces(element.fixed, b'"');
        while let (Some(name), Some(value)) = (fixed.next(), fixed.next()) {
            self.token('@', &[name.trim_ascii_start(), value]);
        }
        for attr in element.attrs {
            if let Attr::Frame(name, slot) = attr {
                scope.card.frame(*slot).into_iter().for_each(|value| self.token('@', &[name, "=", value]));
            }
        }
        for attr in element.attrs {
            if let Attr::Text(name, _) | Attr::Url(name, _) = attr {
                self.token('=', &[name]);
            }
        }
        match element.content {
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.scope(scope) {
                        self.build(element, &inside);
                    }
                }
            }
            // A host may have words of its own, and the pattern is for all.
            Content::Word(_) | Content::Text(_) => self.token('=', &[]),
            Content::Each(..) => self.token('=', &["*"]),
            Content::Empty => {}
        }
        self.token('>', &[]);
    }

    /// The pieces for the places of an element and those in it, in the order of the document.
    fn fill(&mut self, element: &'static Element, scope: &Scope) {
        for attr in element.attrs {
            match attr {
                Attr::Text(_, slot) => self.fit(scope.text(*slot).as_deref()),
                Attr::Url(_, field) => self.fit(scope.url(*field).map(|url| url.as_str())),
                Attr::Frame(..) => {}
            }
        }
        match element.content {
            Content::Text(slot) => self.fit(scope.text(slot).as_deref()),
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.scope(scope) {
                        self.fill(element, &inside);
                    }
                }
            }
            Content::Each(list, elements) => {
                let mut index = 0;
                while let Some(entry) = scope.entry(list, index) {
                    if let Some(element) = elements.get(entry.variant()) {
                        self.append(element, &entry);
                    }
                    index += 1;
                }
                self.fit(None);
            }
            Content::Word(word) => self.fit(Some(scope.card.words.get(word))),
            Content::Empty => {}
        }
    }

    /// An entry of a list.
    fn append(&mut self, element: &'static Element, entry: &Scope) {
        match (element.tag, element.content) {
            (Tag::None, Content::Text(slot)) if cfg!(feature = "formats") => {
                self.fit(Some("."));
                self.fit(Some(&entry.text(slot).unwrap_or_default()));
            }
            _ => self.make(element, entry),
        }
    }
}

impl Shape {
    fn of(element: &'static Element, scope: &Scope) -> Self {
        let mut present = 1;
        mark(element, scope, &mut present);
        let place = |slot| scope.card.frame(slot).map_or(core::ptr::null(), str::as_ptr);
        let frame = [Frame::Target, Frame::WordsLanguage].map(place);
        Shape { element, present, level: scope.card.heading_level(), frame }
    }
}

/// Notes for each optional element inside `element` whether it is there.
fn mark(element: &'static Element, scope: &Scope, present: &mut u64) {
    let Content::Elements(elements) = element.content else { return };
    for element in elements {
        let inside = element.scope(scope);
        if element.optional() {
            *present = *present << 1 | u64::from(inside.is_some());
        }
        if let Some(inside) = inside {
            mark(element, &inside, present);
        }
    }
}
