//! A plan in the making: walks the table of a card, and joins what it finds. It writes no card.

use super::plan::{Step, Steps, Then};
use crate::locale::Word;
use crate::markup::{escape, write_attr};
use crate::record::Near;
use crate::view::{Attr, Content, Element, Scope, Slot, Tag, When};

/// Steps so far, and the text that the next one begins with.
pub(super) struct Draft<'a> {
    scope: &'a Scope<'a>,
    /// The lists that the draft is made inside of.
    around: Vec<*const Element>,
    text: String,
    steps: Vec<Step>,
}

impl<'a> Draft<'a> {
    /// The steps of an element and all in it.
    pub(super) fn of(element: &'static Element, scope: &'a Scope<'a>) -> Steps {
        Draft { scope, around: Vec::new(), text: String::new(), steps: Vec::new() }.whole(element)
    }

    fn inside(&self, element: &'static Element) -> Steps {
        Draft { scope: self.scope, around: self.around.clone(), text: String::new(), steps: Vec::new() }.whole(element)
    }

    fn whole(mut self, element: &'static Element) -> Steps {
        self.element(element);
        self.then(Then::End);
        self.steps.into_boxed_slice()
    }

    fn then(&mut self, then: Then) {
        let text = core::mem::take(&mut self.text).into_boxed_str();
        self.steps.push(Step { text, then, near: Near::default() });
    }

    /// An element that may be absent.
    fn optional(&mut self, element: &'static Element) {
        if !self.scope.in_layout(element.layouts) {
            return;
        }
        match (element.of, element.when) {
            (None, When::Always) => self.element(element),
            (None, when) => {
                self.then(Then::End);
                let start = self.steps.len();
                self.element(element);
                self.then(Then::End);
                let count = self.steps.len() - start;
                if let Some(step) = start.checked_sub(1).and_then(|before| self.steps.get_mut(before)) {
                    step.then = Then::When(when, count);
                }
            }
            (Some(record), when) => self.then(Then::Inside(record, when, self.inside(element))),
        }
    }

    /// An element that is there.
    fn element(&mut self, element: &'static Element) {
        if element.tag == Tag::None {
            return self.content(element);
        }
        let name = element.tag.name(self.scope.card.heading_level());
        self.text.push('<');
        self.text.push_str(name);
        if !element.fixed.is_empty() {
            self.text.push(' ');
            self.text.push_str(element.fixed);
        }
        element.attrs.iter().for_each(|attr| self.attr(attr));
        self.text.push('>');
        if matches!(element.tag, Tag::Img | Tag::Input | Tag::Br) {
            return;
        }
        self.content(element);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    fn attr(&mut self, attr: &Attr) {
        let then = match attr {
            Attr::Frame(name, slot) => return write_attr(name, self.scope.card.frame(*slot), &mut self.text),
            Attr::Text(name, slot @ (Slot::Class | Slot::Language | Slot::Asked | Slot::Direction)) => {
                return write_attr(name, self.scope.text(*slot).as_deref(), &mut self.text);
            }
            Attr::Text(name, slot) => Then::Value(*slot, self.open(name)),
            Attr::Url(name, field) => Then::Url(*field, self.open(name)),
        };
        self.then(then);
        self.text.push('"');
    }

    /// The start of an attribute; how many bytes it takes.
    fn open(&mut self, name: &str) -> usize {
        let before = self.text.len();
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text.len() - before
    }

    fn content(&mut self, element: &'static Element) {
        match element.content {
            Content::Empty => {}
            Content::Elements(elements) => elements.iter().for_each(|inner| self.optional(inner)),
            Content::Word(word) => escape(self.scope.card.words.get(word), false, &mut self.text),
            Content::Text(Slot::Separator) => {
                let between = [Word::And, Word::Comma].map(|word| {
                    let mut text = String::new();
                    escape(self.scope.card.words.get(word), false, &mut text);
                    text.into_boxed_str()
                });
                self.then(Then::Between(between));
            }
            Content::Text(slot) => self.then(Then::Text(slot)),
            Content::Each(list, elements) => {
                // What is folded away is made of what it is folded in, but folds nothing itself.
                let again = self.around.iter().filter(|around| **around == elements.as_ptr()).count();
                if again < 2 {
                    self.around.push(elements.as_ptr());
                    let steps = elements.iter().map(|element| self.inside(element)).collect();
                    self.around.pop();
                    self.then(Then::Each(list, steps));
                }
            }
        }
    }
}
