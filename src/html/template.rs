//! The compiled templates that a thread keeps, by what their static HTML depends on.

use super::compiler::compile;
use super::step::Steps;
use crate::bounded_cache::BoundedCache;
use crate::options::Options;
use crate::record::Field;
use crate::view::{CardModel, Context, Element};
use core::cell::{Cell, RefCell};
use std::rc::Rc;

/// A table, compiled for all cards with the same key.
pub(super) struct CompiledTemplate {
    key: CacheKey,
    pub(super) steps: Steps,
    /// How many bytes the next card reserves.
    capacity: Cell<usize>,
}

/// The most bytes that a card reserves: a long one before it must not make all short ones after it large.
const MAX_CAPACITY: usize = 1 << 16;

/// Everything that the static HTML of a template depends on.
struct CacheKey {
    root: *const Element,
    /// More attributes of the outermost element.
    attributes: &'static str,
    options: Options,
    language: Option<Box<str>>,
    direction: Option<Box<str>>,
}

/// The templates that a thread keeps. A server usually needs a few: one for each set of options and each language.
const MAX_TEMPLATES: usize = 64;

thread_local! {
    static TEMPLATES: RefCell<BoundedCache<Rc<CompiledTemplate>, MAX_TEMPLATES>> =
        const { RefCell::new(BoundedCache::new()) };
}

impl CompiledTemplate {
    /// The template of a table for a card, compiled if it is not in the cache.
    pub(super) fn get(root: &'static Element, attributes: &'static str, context: &Context) -> Rc<CompiledTemplate> {
        TEMPLATES.with_borrow_mut(|templates| {
            if let Some(known) = templates.find(|template| template.key.matches(root, attributes, context.card)) {
                return Rc::clone(known);
            }
            let key = CacheKey::new(root, attributes, context.card);
            let steps = compile(root, attributes, context);
            let template = Rc::new(CompiledTemplate { key, steps, capacity: Cell::new(0) });
            templates.insert(Rc::clone(&template));
            template
        })
    }

    /// Reserves as many bytes as the card before this one had.
    pub(super) fn reserve(&self, out: &mut String) {
        out.reserve(self.capacity.get());
    }

    /// Notes how many bytes a card had.
    pub(super) fn written(&self, length: usize) {
        self.capacity.set(length.min(MAX_CAPACITY));
    }
}

impl CacheKey {
    fn new(root: &'static Element, attributes: &'static str, card: &CardModel) -> Self {
        // No template depends on these.
        let options = Options {
            base: None,
            format: None,
            #[cfg(feature = "formats")]
            exclude: None,
            ..card.options().clone()
        };
        let text = |field| card.fields().text(field).map(Box::from);
        CacheKey { root, attributes, options, language: text(Field::Language), direction: text(Field::Direction) }
    }

    /// Whether a key made of these would be equal. Compares without making one, because a card is looked up each time.
    fn matches(&self, root: &'static Element, attributes: &str, card: &CardModel) -> bool {
        let (own, other) = (&self.options, card.options());
        core::ptr::eq(self.root, root)
            && self.attributes == attributes
            && own.layout == other.layout
            && own.theme == other.theme
            && own.is_like(other)
            && own.heading_level == other.heading_level
            && own.link_target == other.link_target
            && own.direction == other.direction
            && own.language == other.language
            && own.is_unbounded() == other.is_unbounded()
            && own.words == other.words
            && own.page_language == other.page_language
            && self.language.as_deref() == card.fields().text(Field::Language)
            && self.direction.as_deref() == card.fields().text(Field::Direction)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::{Reader, html};
    use serde_json::json;

    fn card(language: &str, paragraphs: usize) -> String {
        let payload = json!({"headline": "Rain", "url": "https://news.example/", "language": language,
            "body": vec!["It rains."; paragraphs]});
        let options = Options::new().layout(crate::options::Layout::Full);
        html::card(&Reader::new().read_value(&payload).unwrap().article, &options)
    }

    #[test]
    fn languages_without_end_do_not_fill_the_cache() {
        for number in 0..1000 {
            assert!(card(&format!("en-x-a{number}"), 0).contains(&format!("lang=\"en-x-a{number}\"")));
            assert!(TEMPLATES.with_borrow(BoundedCache::len) <= MAX_TEMPLATES);
        }
    }

    #[test]
    fn a_card_holds_no_more_memory_than_the_one_before_it_had() {
        let [first, second] = [card("en", 3), card("en", 3)];
        assert!(first.capacity() > first.len());
        assert_eq!(second.capacity(), second.len());
    }

    #[test]
    fn a_long_card_does_not_make_the_next_ones_large() {
        let payload = json!({"headline": "Rain", "url": "https://news.example/",
            "body": (0..400).map(|number| format!("{number}{}", " rain".repeat(1000))).collect::<Vec<_>>()});
        let options = Options::new().layout(crate::options::Layout::Full);
        let long = html::card(&Reader::new().read_value(&payload).unwrap().article, &options);
        assert!(long.len() > 1_000_000);
        let [short, next] = [card("en", 0), card("en", 0)].map(|card| card.capacity());
        assert!(short <= MAX_CAPACITY && next <= 16_384, "{short} {next}");
    }
}
