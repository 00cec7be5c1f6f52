//! The elements that the table is made of: a tag, static attributes, bound attributes and content.

use super::binding::{Condition, List, SharedValue, TextValue};
use crate::messages::Message;
use crate::record::Field;
use crate::text::nth_split;

/// The HTML elements that a card can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
#[cfg_attr(not(feature = "formats"), allow(dead_code))] // Some tags are for rich text only.
pub(crate) enum Tag {
    Article, P, A, Span, Bdi, Figure, Div, Img, Figcaption, Time, Strong,
    Em, Br, Ul, Ol, Li, Blockquote, Nav, Footer, Form, Input, Button, Details, Summary, Section, Video, Audio, Track,
    /// The headline: `h2` to `h6`, as the options say.
    Heading,
    /// A heading one level below the headline.
    Subheading,
    /// No element of its own: only the content is drawn.
    Fragment,
}

/// The attributes whose values are not the same on every card. In a browser an address of each name would be more bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
#[cfg_attr(not(test), allow(dead_code))] // Some are for fallbacks or lists, and one for a test.
#[allow(clippy::enum_variant_names, reason = "an attribute is named `name`")]
pub(crate) enum Name {
    Action, Alt, AriaLabel, Class, Crossorigin, DataMinutes, DataMore, DataNext, DataWords, Datetime, Dir, Height, Href,
    Lang, Name, Placeholder, Src, Srclang, Srcset, Target, Width, Cite, Style,
}

/// One element of the table.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) tag: Tag,
    /// The layouts that the element is part of: bit `n` stands for the layout `n`.
    pub(crate) layouts: u8,
    /// A record field that becomes the scope of the element and its content. The element is absent if the field is.
    pub(crate) scope: Option<Field>,
    /// When the element is drawn. Evaluated in `scope`.
    pub(crate) when: Condition,
    /// Attributes that are the same on every card, as HTML: `name="value"`, separated by spaces.
    pub(crate) static_attrs: &'static str,
    /// Attributes whose values differ.
    pub(crate) attrs: &'static [Attr],
    pub(crate) content: Content,
}

/// An attribute whose value is not the same on every card.
#[derive(Debug)]
pub(crate) enum Attr {
    /// A value that all cards with the same options share.
    Shared(Name, SharedValue),
    /// A text. The attribute is absent if the text is.
    Text(Name, TextValue),
    /// A validated address. The attribute is absent if the address is.
    Url(Name, Field),
}

/// What an element contains.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content {
    /// Nothing.
    Empty,
    /// Child elements.
    Elements(&'static [Element]),
    /// One of the card's own messages.
    Message(Message),
    /// A text of the article.
    Text(TextValue),
    /// For each item of a list, the element at the index of the item's variant.
    Each(List, &'static [Element]),
}

impl Tag {
    /// Whether the element has no content and no end tag
    /// (<https://html.spec.whatwg.org/multipage/syntax.html#void-elements>).
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn is_void(self) -> bool {
        matches!(self, Tag::Img | Tag::Input | Tag::Br | Tag::Track)
    }

    /// The name of the element in HTML, for a headline of `level` 2 to 6. A subheading is at most `h6`.
    pub(crate) fn name(self, level: u8) -> &'static str {
        const NAMES: &str = "article p a span bdi figure div img figcaption time strong \
            em br ul ol li blockquote nav footer form input button details summary section video audio track h2 h3 h4 h5 h6";
        let below_h2 = match self {
            Tag::Heading => level - 2,
            Tag::Subheading => level.min(5) - 1,
            _ => 0,
        };
        let tag = if below_h2 == 0 { self } else { Tag::Heading };
        nth_split(NAMES, b' ', tag as usize + usize::from(below_h2))
    }
}

impl Name {
    /// The name in HTML.
    pub(crate) fn text(self) -> &'static str {
        const NAMES: &str = "action alt aria-label class crossorigin data-minutes data-more data-next data-words datetime \
            dir height href lang name placeholder src srclang srcset target width cite style";
        nth_split(NAMES, b' ', self as usize)
    }
}

impl Element {
    pub(super) const fn new(tag: Tag, static_attrs: &'static str, attrs: &'static [Attr], content: Content) -> Self {
        Element { tag, layouts: u8::MAX, scope: None, when: Condition::Always, static_attrs, attrs, content }
    }

    /// The names and values of the static attributes.
    #[cfg(test)]
    pub(crate) fn static_attrs(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let mut pieces = crate::text::split_ascii(self.static_attrs, b'"');
        core::iter::from_fn(move || {
            let name = pieces.next()?.trim_ascii_start();
            Some((name.get(..name.len().checked_sub(1)?)?, pieces.next()?))
        })
    }

    /// The same element with the record of a field in scope.
    pub(super) const fn scope(mut self, record: Field) -> Self {
        self.scope = Some(record);
        self
    }

    /// The same element under a condition.
    pub(super) const fn when(mut self, when: Condition) -> Self {
        self.when = when;
        self
    }

    /// The same element in some layouts only.
    pub(super) const fn layouts(mut self, layouts: u8) -> Self {
        self.layouts = layouts;
        self
    }

    /// Whether the element is absent from some cards.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub(crate) fn optional(&self) -> bool {
        !matches!(self.when, Condition::Always) || self.scope.is_some() || self.layouts != u8::MAX
    }
}
