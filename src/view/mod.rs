//! The card as data: one static tree of elements with fixed attributes, slots and lists. It draws nothing itself.

mod card;
#[cfg(feature = "formats")]
mod rich;
mod scope;
mod table;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod write;

pub(crate) use card::Card;
pub(crate) use scope::Scope;

use crate::locale::Word;
use crate::record::Field;
use crate::text::piece;

/// The elements a card is made of, and no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
#[cfg_attr(not(feature = "formats"), allow(dead_code))] // Rich text has elements of its own.
pub(crate) enum Tag {
    Article, P, A, Span, Bdi, Figure, Div, Img, Figcaption, Time, Strong,
    Em, Br, Ul, Ol, Li, Blockquote, Nav, Footer, Form, Input, Button, Details, Summary,
    /// The card's heading, `h2` to `h6` as the host asks.
    Heading,
    /// A heading one level below it.
    Subheading,
    /// No element, just its text.
    None,
}

/// One element of the table.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) tag: Tag,
    pub(crate) layouts: u8,
    /// The record that the element and all in it speak of; without it there is no element.
    pub(crate) of: Option<Field>,
    pub(crate) when: When,
    /// The attributes that are the same on every card, as HTML has them: `name="value"`, parted by spaces.
    pub(crate) fixed: &'static str,
    /// The others.
    pub(crate) attrs: &'static [Attr],
    pub(crate) content: Content,
}

/// An attribute that is not the same on every card.
#[derive(Debug)]
pub(crate) enum Attr {
    /// From the frame: the same for all cards that are asked for alike.
    Frame(&'static str, Frame),
    /// A text; no attribute where there is none.
    Text(&'static str, Slot),
    /// A checked address; no attribute where there is none.
    Url(&'static str, Field),
}

/// What stands in an element.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content {
    /// Nothing.
    Empty,
    /// Elements.
    Elements(&'static [&'static Element]),
    /// The card's own words.
    Word(Word),
    /// A text of the article.
    Text(Slot),
    /// One of the elements for each entry of a list, by the entry's variant.
    Each(List, &'static [Element]),
}

/// When an element is there at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// Always.
    Always,
    /// Where the field is there.
    Has(Field),
    /// Where one of the fields is there.
    HasAny([Field; 3]),
    /// Where the field is not there.
    Lacks(Field),
    /// Where the list has an entry.
    Any(List),
    /// Where the entry of a list is not the first.
    Later,
    /// Where the article was changed on another day than it was published.
    Updated,
    /// Where the copyright, or the terms, are known.
    Rights,
}

/// The same for all cards that a host asks for alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// The language of the card's own words, where it is not the one around them.
    WordsLanguage,
    /// Where links open.
    Target,
}

/// The texts of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A text of the record that is spoken of.
    Of(Field),
    /// A point in time for machines.
    Machine(Field),
    /// A point in time for people.
    Date(Field),
    /// The width or height of a picture of which both are known.
    Size(Field),
    /// The headline, or the excerpt where there is none.
    Teaser,
    /// What a picture shows; empty where that is not known.
    Alt,
    /// The other widths of a picture, as HTML's `srcset`.
    Sources,
    /// The class of the card, which has its layout and theme in it.
    Class,
    /// The language of the article.
    Language,
    /// The language that the host asked for, which dates are in, also where the card has no words in it.
    Asked,
    /// The direction of the card.
    Direction,
    /// Between two names of a byline.
    Separator,
    /// A stretch of the story's text.
    Run,
    /// The name of the publisher.
    Outlet,
    /// The words in the empty search field.
    Prompt,
    /// The name of the search field, where a form can do without script.
    SearchField,
    /// Whose the article is.
    Copyright,
}

/// The lists of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// A list of the record that is spoken of.
    Of(Field),
    /// The authors with a biography.
    Bios,
    /// The blocks of the story; of a long one the first, and what unfolds the rest.
    Body,
    /// The blocks that are folded away.
    Rest,
    /// The lines of a block.
    #[cfg(feature = "formats")]
    Lines,
    /// The runs of a line.
    #[cfg(feature = "formats")]
    Runs,
}

impl Tag {
    /// The name of the element in HTML, under a headline of a level from 2 to 6; there is no heading beyond 6.
    pub(crate) fn name(self, level: u8) -> &'static str {
        const NAMES: &str = "article p a span bdi figure div img figcaption time strong \
            em br ul ol li blockquote nav footer form input button details summary h2 h3 h4 h5 h6";
        let place = match self {
            Tag::Heading => level - 2,
            Tag::Subheading => level.min(5) - 1,
            _ => 0,
        };
        let tag = if place == 0 { self } else { Tag::Heading };
        piece(NAMES, b' ', tag as usize + usize::from(place))
    }
}

impl Element {
    const fn new(tag: Tag, fixed: &'static str, attrs: &'static [Attr], content: Content) -> Self {
        Element { tag, layouts: u8::MAX, of: None, when: When::Always, fixed, attrs, content }
    }

    /// The fixed attributes, names and values.
    #[cfg(test)]
    pub(crate) fn fixed(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let mut pieces = crate::text::pieces(self.fixed, b'"');
        core::iter::from_fn(move || {
            let name = pieces.next()?.trim_ascii_start();
            Some((name.get(..name.len().checked_sub(1)?)?, pieces.next()?))
        })
    }

    const fn of(mut self, record: Field) -> Self {
        self.of = Some(record);
        self
    }

    const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    const fn layouts(mut self, layouts: u8) -> Self {
        self.layouts = layouts;
        self
    }

    /// Whether the element can be absent.
    #[cfg(any(test, target_arch = "wasm32"))]
    pub(crate) fn optional(&self) -> bool {
        self.when != When::Always || self.of.is_some() || self.layouts != u8::MAX
    }

    /// What the element speaks of, `None` where it is not there.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn scope<'a>(&self, around: &Scope<'a>) -> Option<Scope<'a>> {
        let scope = around.inside(self.of)?;
        (scope.in_layout(self.layouts) && scope.holds(self.when)).then_some(scope)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod allowed;
#[cfg(test)]
mod tests;
