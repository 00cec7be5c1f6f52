//! The table made into a strip of instructions, which the host draws by: a pattern for each shape of card, copied and
//! filled. No HTML is ever parsed.

use crate::report::push_number;
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
    frame: [*const u8; 3],
}

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
        painter.make(card.root(), &Scope::of(card), 0);
        painter.strip
    })
}

/// What is to be done, and the shapes that there are patterns for.
struct Painter<'p> {
    strip: String,
    shapes: &'p mut Vec<Shape>,
}

impl Painter<'_> {
    /// An instruction for the element `place` of the last one that was made.
    fn tell(&mut self, place: u32, word: &str, said: &str) {
        self.strip.extend(char::from_u32(64 + place));
        for text in [word, said] {
            // All texts of a card are clean; one that were not must not become instructions.
            if text.bytes().all(|byte| byte >= b' ') {
                self.strip.push_str(text);
            }
            self.strip.push('\0');
        }
    }

    fn make(&mut self, element: &'static Element, scope: &Scope, place: u32) {
        let shape = Shape::of(element, scope);
        let mut number = String::new();
        let known = self.shapes.iter().position(|known| *known == shape);
        if known.is_none() && self.shapes.len() == MOST_PATTERNS {
            self.shapes.clear();
        }
        push_number(&mut number, known.unwrap_or(self.shapes.len()) as u64);
        if known.is_some() {
            self.tell(place, "*", &number);
        } else {
            self.build(element, scope, place);
            self.tell(0, "=", &number);
            self.shapes.push(shape);
        }
        self.fill(element, scope, &mut 0);
        self.tell(0, "-", "");
    }

    /// An element and those in it with all that is the same on every card of its shape.
    fn build(&mut self, element: &'static Element, scope: &Scope, place: u32) {
        let mut tag = String::from(element.tag.name(scope.card.heading_level()));
        if !element.fixed.is_empty() {
            tag.push(' ');
            tag.push_str(element.fixed);
        }
        self.tell(place, "+", &tag);
        for attr in element.attrs {
            if let Attr::Frame(name, slot) = attr {
                self.set(0, name, scope.card.frame(*slot));
            }
        }
        match element.content {
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.scope(scope) {
                        self.build(element, &inside, 0);
                        self.tell(0, "-", "");
                    }
                }
            }
            Content::Word(word) => self.tell(0, "", scope.card.words.get(word)),
            Content::Empty | Content::Text(_) | Content::Each(..) => {}
        }
    }

    /// Gives an element and those in it what is this card's own. `next` counts them in the order of the document.
    fn fill(&mut self, element: &'static Element, scope: &Scope, next: &mut u32) {
        let place = *next;
        *next += 1;
        for attr in element.attrs {
            match attr {
                Attr::Text(name, slot) => self.set(place, name, scope.text(*slot).as_deref()),
                Attr::Url(name, field) => self.set(place, name, scope.url(*field).map(|url| url.as_str())),
                Attr::Frame(..) => {}
            }
        }
        match element.content {
            Content::Text(slot) => self.set(place, "", scope.text(slot).as_deref()),
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.scope(scope) {
                        self.fill(element, &inside, next);
                    }
                }
            }
            Content::Each(list, elements) => {
                let mut index = 0;
                while let Some(entry) = scope.entry(list, index) {
                    if let Some(element) = elements.get(entry.variant()) {
                        self.append(element, &entry, place);
                    }
                    index += 1;
                }
            }
            Content::Empty | Content::Word(_) => {}
        }
    }

    fn append(&mut self, element: &'static Element, entry: &Scope, place: u32) {
        match (element.tag, element.content) {
            (Tag::None, Content::Text(slot)) => self.set(place, ".", entry.text(slot).as_deref()),
            _ => self.make(element, entry, place),
        }
    }

    fn set(&mut self, place: u32, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.tell(place, name, value);
        }
    }
}

impl Shape {
    fn of(element: &'static Element, scope: &Scope) -> Self {
        let mut present = 1;
        mark(element, scope, &mut present);
        let place = |text: Option<&'static str>| text.map_or(core::ptr::null(), str::as_ptr);
        let frame = [
            place(Some(scope.card.words.language)),
            place(scope.card.frame(Frame::Target)),
            place(scope.card.frame(Frame::WordsLanguage)),
        ];
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
