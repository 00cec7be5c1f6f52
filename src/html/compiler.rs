//! Compiles the table of a card to steps: joins everything that is the same on all cards with the same cache key.

use super::step::{DynamicPart, Step, Steps};
use crate::escape::{escape, write_attr};
use crate::messages::Message;
use crate::record::IndexHint;
use crate::view::{Attr, Condition, Content, Context, Element, List, Tag, TextValue};

/// The steps so far, and the static HTML that the next one begins with.
struct Compiler<'a> {
    context: &'a Context<'a>,
    /// The lists around the current element, by address.
    enclosing_lists: Vec<*const Element>,
    html: String,
    steps: Vec<Step>,
}

/// Compiles an element, with more attributes than its own, and its content.
pub(super) fn compile(element: &'static Element, attributes: &str, context: &Context) -> Steps {
    let compiler = Compiler { context, enclosing_lists: Vec::new(), html: String::new(), steps: Vec::new() };
    compiler.steps(element, attributes)
}

impl Compiler<'_> {
    fn steps(mut self, element: &'static Element, attributes: &str) -> Steps {
        self.element_with(element, attributes);
        self.push(DynamicPart::End);
        self.steps.into_boxed_slice()
    }

    fn push(&mut self, part: DynamicPart) {
        let html = core::mem::take(&mut self.html).into_boxed_str();
        self.steps.push(Step { html, part, hint: IndexHint::default() });
    }

    /// Compiles steps that run in a scope of their own.
    fn compile(&self, element: &'static Element) -> Steps {
        let enclosing_lists = self.enclosing_lists.clone();
        Compiler { enclosing_lists, html: String::new(), steps: Vec::new(), ..*self }.steps(element, "")
    }

    /// Adds a child element, which may be absent.
    fn child(&mut self, element: &'static Element) {
        if !self.context.in_layout(element.layouts) {
            return;
        }
        match (element.scope, element.when) {
            (None, Condition::Always) => self.element(element),
            (None, when) => {
                let index = self.steps.len();
                self.push(DynamicPart::SkipUnless(when, 0));
                self.element(element);
                self.push(DynamicPart::End);
                let count = self.steps.len() - index - 1;
                if let Some(step) = self.steps.get_mut(index) {
                    step.part = DynamicPart::SkipUnless(when, count);
                }
            }
            (Some(record), when) => self.push(DynamicPart::Scoped(record, when, self.compile(element))),
        }
    }

    /// Adds an element, whatever its condition.
    fn element(&mut self, element: &'static Element) {
        self.element_with(element, "");
    }

    fn element_with(&mut self, element: &'static Element, attributes: &str) {
        if element.tag == Tag::Fragment {
            return self.content(element);
        }
        let name = element.tag.name(self.context.card.heading_level());
        self.html.push('<');
        self.html.push_str(name);
        if !element.static_attrs.is_empty() {
            self.html.push(' ');
            self.html.push_str(element.static_attrs);
        }
        element.attrs.iter().for_each(|attr| self.attr(attr));
        self.html.push_str(attributes);
        self.html.push('>');
        if element.tag.is_void() {
            return;
        }
        self.content(element);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    fn attr(&mut self, attr: &Attr) {
        use TextValue::{Class, Direction, Language, RequestedLanguage};
        let part = match attr {
            Attr::Shared(name, value) => {
                return write_attr(name.text(), self.context.card.shared_value(*value), &mut self.html);
            }
            // These depend on nothing but the cache key.
            Attr::Text(name, value @ (Class | Language | RequestedLanguage | Direction)) => {
                return self.static_attr(name.text(), *value);
            }
            Attr::Text(name, value) => DynamicPart::Attribute(*value, self.open_attr(name.text())),
            Attr::Url(name, field) => DynamicPart::UrlAttribute(*field, self.open_attr(name.text())),
        };
        self.push(part);
        self.html.push('"');
    }

    /// Adds an attribute whose value is the same on all cards with the same key.
    fn static_attr(&mut self, name: &str, value: TextValue) {
        let length = self.open_attr(name);
        let append = |text: &str, html: &mut String| escape(text, true, html);
        if self.context.write(value, &IndexHint::default(), &mut self.html, append) {
            self.html.push('"');
        } else {
            self.html.truncate(self.html.len() - length);
        }
    }

    /// Adds the start of an attribute; returns its length in bytes.
    fn open_attr(&mut self, name: &str) -> usize {
        let before = self.html.len();
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.html.len() - before
    }

    fn content(&mut self, element: &'static Element) {
        match element.content {
            Content::Empty => {}
            Content::Elements(elements) => elements.iter().for_each(|child| self.child(child)),
            Content::Message(message) => escape(self.context.card.messages.get(message), false, &mut self.html),
            Content::Text(TextValue::AuthorSeparator) => {
                let separators = [Message::And, Message::Comma].map(|message| {
                    let mut html = String::new();
                    escape(self.context.card.messages.get(message), false, &mut html);
                    html.into_boxed_str()
                });
                self.push(DynamicPart::AuthorSeparator(separators));
            }
            Content::Text(value) => self.push(DynamicPart::Text(value)),
            Content::Each(list, elements) => self.each(list, elements),
        }
    }

    /// Adds a list. The blocks of the body contain themselves, as the content of the fold: they are compiled once
    /// inside themselves and not again, because folded blocks have no fold.
    fn each(&mut self, list: List, elements: &'static [Element]) {
        let address = elements.as_ptr();
        if self.enclosing_lists.iter().filter(|list| **list == address).count() < 2 {
            self.enclosing_lists.push(address);
            let steps = elements.iter().map(|element| self.compile(element)).collect();
            self.enclosing_lists.pop();
            self.push(DynamicPart::Each(list, steps));
        }
    }
}
