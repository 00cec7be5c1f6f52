//! The table made into DOM: a prototype for each shape of card, cloned and filled. No HTML is ever parsed.

use super::host::{append, attribute, copy, create};
use crate::view::{Attr, Card, Content, Element, Frame, Scope, Tag};
use core::cell::RefCell;
use core::mem::ManuallyDrop;
use wasm_bindgen::JsCast;
use web_sys::{Document, Node};

/// What makes two clones of one table alike before they are filled.
#[derive(PartialEq)]
struct Shape {
    element: *const Element,
    /// Which optional elements are there, in the order of the table.
    present: u64,
    /// What the frame says: the heading's level, and texts that never move.
    level: u8,
    frame: [*const u8; 3],
}

struct Prototype {
    shape: Shape,
    node: web_sys::Element,
}

/// More shapes than any page has; a page that varies its options for ever begins anew.
const MOST_PROTOTYPES: usize = 128;

thread_local! {
    // Never dropped: it lives as long as the instance.
    static PROTOTYPES: ManuallyDrop<RefCell<Vec<Prototype>>> =
        const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

/// The card as an element.
///
/// Prototypes are built in `document`, always the same. In one that is not shown they load nothing, and no element of
/// the host's page can stand in the way of its methods.
pub(super) fn paint(document: Document, card: &Card) -> web_sys::Element {
    PROTOTYPES.with(|prototypes| {
        let mut painter = Painter { document, prototypes: &mut prototypes.borrow_mut() };
        painter.make(card.root(), &Scope::of(card))
    })
}

/// A document to build in, and what was built.
struct Painter<'p> {
    document: Document,
    prototypes: &'p mut Vec<Prototype>,
}

impl Painter<'_> {
    fn make(&mut self, element: &'static Element, scope: &Scope) -> web_sys::Element {
        let node = self.clone(element, scope);
        self.fill(element, &node, scope);
        node
    }

    /// An element and those in it with all that is the same on every card of its shape.
    fn clone(&mut self, element: &'static Element, scope: &Scope) -> web_sys::Element {
        let shape = Shape::of(element, scope);
        if let Some(known) = self.prototypes.iter().find(|known| known.shape == shape) {
            return copy(&known.node);
        }
        let node = self.build(element, scope);
        if self.prototypes.len() == MOST_PROTOTYPES {
            self.prototypes.clear();
        }
        self.prototypes.push(Prototype { shape, node: copy(&node) });
        node
    }

    fn build(&self, element: &'static Element, scope: &Scope) -> web_sys::Element {
        let node = create(&self.document, element.tag.name(scope.card.heading_level()));
        for (name, value) in element.fixed() {
            attribute(&node, name, value);
        }
        for attr in element.attrs {
            if let Attr::Frame(name, slot) = attr {
                set(&node, name, scope.card.frame(*slot));
            }
        }
        match element.content {
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.scope(scope) {
                        append(&node, &self.build(element, &inside));
                    }
                }
            }
            Content::Word(word) => node.set_text_content(Some(scope.card.words.get(word))),
            Content::Empty | Content::Text(_) | Content::Each(..) => {}
        }
        node
    }

    /// Gives an element and those in it what is this card's own.
    fn fill(&mut self, element: &'static Element, node: &web_sys::Element, scope: &Scope) {
        for attr in element.attrs {
            match attr {
                Attr::Text(name, slot) => set(node, name, scope.text(*slot).as_deref()),
                Attr::Url(name, field) => set(node, name, scope.url(*field).map(|url| url.as_str())),
                Attr::Frame(..) => {}
            }
        }
        match element.content {
            Content::Text(slot) => node.set_text_content(scope.text(slot).as_deref()),
            Content::Elements(elements) => {
                let mut next = node.first_element_child();
                for element in elements {
                    let (Some(inside), Some(inner)) = (element.scope(scope), &next) else { continue };
                    self.fill(element, inner, &inside);
                    next = inner.next_element_sibling();
                }
            }
            Content::Each(list, elements) => {
                let mut index = 0;
                while let Some(entry) = scope.entry(list, index) {
                    if let Some(element) = elements.get(entry.variant()) {
                        self.append(node, element, &entry);
                    }
                    index += 1;
                }
            }
            Content::Empty | Content::Word(_) => {}
        }
    }

    fn append(&mut self, node: &web_sys::Element, element: &'static Element, entry: &Scope) {
        let inner: Node = match (element.tag, element.content) {
            (Tag::None, Content::Text(slot)) => {
                self.document.create_text_node(&entry.text(slot).unwrap_or_default()).unchecked_into()
            }
            _ => self.make(element, entry).unchecked_into(),
        };
        append(node, &inner);
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

fn set(node: &web_sys::Element, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        attribute(node, name, value);
    }
}
