//! Encodes a card as instructions for the DOM, in the grammar of [`super::protocol`]. No HTML is ever parsed.

use super::protocol::{DEFINE, END, NONE, Op, TEXT_NODE};

use crate::bounded_cache::BoundedCache;
use crate::record::IndexHint;
use crate::text::{push_number, split_ascii};
use crate::view::{Attr, CardModel, Content, Context, Element, SharedValue, Tag};
use core::cell::RefCell;
use core::mem::ManuallyDrop;

/// Identifies a template: cards with equal keys share one.
#[derive(PartialEq)]
struct TemplateKey {
    element: *const Element,
    /// A bit for each optional element, in the order of the table: whether it is present.
    present: u128,
    heading_level: u8,
    /// The shared values that are static attributes of the template; equal texts have one address.
    shared_values: [*const u8; 2],
}

/// Most templates that are kept. A page needs fewer; one that keeps changing its options starts over.
const MAX_TEMPLATES: usize = 256;

/// With this many, they start over before the next card. A card has fewer new ones, so that it names no index twice.
const MANY_TEMPLATES: usize = MAX_TEMPLATES / 2;

type Templates = BoundedCache<TemplateKey, MAX_TEMPLATES>;

thread_local! {
    // The decoder keeps the templates under the same indices. Never dropped: it lives as long as the instance.
    static TEMPLATES: ManuallyDrop<RefCell<Templates>> = const { ManuallyDrop::new(RefCell::new(BoundedCache::new())) };
}

/// Appends the instructions for `card` to `out`.
pub(super) fn encode(card: &CardModel, out: String) -> String {
    TEMPLATES.with(|templates| {
        let templates = &mut templates.borrow_mut();
        templates.limit(MANY_TEMPLATES);
        let mut encoder = Encoder { out, depth: END as u8, templates };
        encoder.copy(card.root(), &Context::of(card));
        encoder.out
    })
}

struct Encoder<'e> {
    out: String,
    /// How many lists the values are in: the character that ends them.
    depth: u8,
    templates: &'e mut Templates,
}

impl Encoder<'_> {
    fn end(&mut self) {
        self.out.push(char::from(self.depth));
    }

    /// Appends a value that `write` writes, or none if it returns `false`.
    fn value(&mut self, write: impl FnOnce(&mut String) -> bool) {
        let length = self.out.len();
        if !write(&mut self.out) {
            self.out.truncate(length);
            self.out.push(NONE);
        }
        self.end();
    }

    fn op(&mut self, op: Op, operand: &[&str]) {
        self.out.push(DEFINE);
        self.out.push(op.code());
        operand.iter().for_each(|text| push_text(text, &mut self.out));
    }

    /// A copy of the template of `element`, with the template's definition if the decoder does not have it yet. Values come
    /// first, because they show which optional elements are present.
    fn copy(&mut self, element: &'static Element, context: &Context) {
        let (start, mut present) = (self.out.len(), 1);
        self.values(element, context, &mut present);
        let values = self.out.split_off(start);
        let key = TemplateKey::of(element, context, present);
        let known = self.templates.position(|known| *known == key);
        push_number(&mut self.out, known.unwrap_or_else(|| self.templates.insert(key)) as u64);
        if known.is_none() {
            self.define(element, context);
        }
        self.end();
        self.out.push_str(&values);
    }

    /// The definition of an element and its descendants: everything static, and the parts.
    fn define(&mut self, element: &'static Element, context: &Context) {
        self.op(Op::Open, &[element.tag.name(context.card.heading_level())]);
        let mut fixed = split_ascii(element.static_attrs, b'"');
        while let (Some(name), Some(value)) = (fixed.next(), fixed.next()) {
            self.op(Op::Attribute, &[name.trim_ascii_start(), value]);
        }
        for attr in element.attrs {
            if let Attr::Shared(name, slot) = attr
                && let Some(value) = context.card.shared_value(*slot)
            {
                self.op(Op::Attribute, &[name.text(), "=", value]);
            }
        }
        for attr in element.attrs {
            if let Attr::Text(name, _) | Attr::Url(name, _) = attr {
                self.op(Op::AttributePart, &[name.text()]);
            }
        }
        match element.content {
            Content::Elements(elements) => {
                for element in elements {
                    if let Some(inside) = element.context(context) {
                        self.define(element, &inside);
                    }
                }
            }
            // Messages depend on the options of a card, the template does not.
            Content::Message(_) | Content::Text(_) => self.op(Op::TextPart, &[]),
            Content::Each(..) => self.op(Op::ListPart, &[]),
            Content::Empty => {}
        }
        self.op(Op::Close, &[]);
    }

    /// The values of the parts of an element and its descendants, in the order of [`Self::define`]. Adds a bit to `present`
    /// for each optional element: whether it is there.
    fn values(&mut self, element: &'static Element, context: &Context, present: &mut u128) {
        for attr in element.attrs {
            match attr {
                Attr::Text(_, value) => self.value(|out| context.write(*value, &IndexHint::default(), out, push_text)),
                Attr::Url(_, field) => {
                    self.value(|out| context.write_url(*field, &IndexHint::default(), out, push_text))
                }
                Attr::Shared(..) => {}
            }
        }
        match element.content {
            Content::Text(value) => self.value(|out| context.write(value, &IndexHint::default(), out, push_text)),
            Content::Elements(elements) => {
                for element in elements {
                    let inside = element.context(context);
                    if element.optional() {
                        *present = *present << 1 | u128::from(inside.is_some());
                    }
                    if let Some(inside) = inside {
                        self.values(element, &inside, present);
                    }
                }
            }
            Content::Each(list, elements) => {
                self.depth += 1;
                context.each(list, |item| {
                    if let Some(element) = elements.get(item.variant()) {
                        self.item(element, &item);
                    }
                });
                self.depth -= 1;
                self.end();
            }
            Content::Message(message) => self.value(|out| {
                push_text(context.card.messages.get(message), out);
                true
            }),
            Content::Empty => {}
        }
    }

    /// An item of a list.
    fn item(&mut self, element: &'static Element, item: &Context) {
        match (element.tag, element.content) {
            (Tag::Fragment, Content::Text(slot)) if cfg!(feature = "formats") => {
                self.out.push(TEXT_NODE);
                self.end();
                item.write(slot, &IndexHint::default(), &mut self.out, push_text);
                self.end();
            }
            _ => self.copy(element, item),
        }
    }
}

/// Appends `text`, dropping it if it contains control characters, which would be parsed as instructions.
fn push_text(text: &str, out: &mut String) {
    if text.bytes().all(|byte| byte >= b' ') {
        out.push_str(text);
    }
}

impl TemplateKey {
    fn of(element: &'static Element, context: &Context, present: u128) -> Self {
        let address = |slot| context.card.shared_value(slot).map_or(core::ptr::null(), str::as_ptr);
        let shared_values = [SharedValue::LinkTarget, SharedValue::MessageLanguage].map(address);
        TemplateKey { element, present, heading_level: context.card.heading_level(), shared_values }
    }
}
