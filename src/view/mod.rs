//! The card as data: one static tree of elements with fixed attributes, slots and lists. It draws nothing itself.

mod card;
mod scope;

pub(crate) use card::{CARD, NOTICE};
pub(crate) use scope::{Card, Scope};

use crate::locale::Word;

/// The elements a card is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// An HTML element.
    Name(&'static str),
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
    pub(crate) when: When,
    pub(crate) attrs: &'static [Attr],
    pub(crate) children: &'static [Child],
}

/// An attribute. Fixed ones come first, so that both renderers write them in one order.
#[derive(Debug)]
pub(crate) enum Attr {
    /// The same on every card.
    Fixed(&'static str, &'static str),
    /// From the frame: the same for all cards that are asked for alike.
    Frame(&'static str, FrameSlot),
    /// A text; no attribute where there is none.
    Text(&'static str, TextSlot),
    /// A checked address; no attribute where there is none.
    Url(&'static str, UrlSlot),
    /// The `srcset` of a picture, made of checked addresses and numbers.
    Sources(&'static str),
}

/// What stands in an element. A text or a list of texts has no elements beside it; a list comes last.
#[derive(Debug)]
pub(crate) enum Child {
    /// An element.
    Element(&'static Element),
    /// The card's own words.
    Word(Word),
    /// A text of the article.
    Text(TextSlot),
    /// One of the elements for each entry of a list, by the entry's variant.
    Each(List, &'static [Element]),
}

/// When an element is there at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// Always.
    Always,
    /// Where the address is there.
    Url(UrlSlot),
    /// Where the address is not there.
    NoUrl(UrlSlot),
    /// Where the text is there.
    Text(TextSlot),
    /// Where the list has an entry.
    Any(List),
    /// Where the publisher has no label for its links.
    NoLinksLabel,
    /// Where one of the byline's parts is there.
    Byline,
    /// Where the picture has a caption or a credit.
    Caption,
    /// Where the publisher has a name but no logo.
    PublisherName,
    /// Where there is a publisher's bar.
    Publisher,
    /// Where the rights say something.
    Rights,
}

/// The same for all cards that a host asks for alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FrameSlot {
    /// The language of the card's own words, where it is not the one around them.
    WordsLanguage,
    /// Where links open.
    Target,
}

/// The texts of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the article that it is named for")]
pub(crate) enum TextSlot {
    CardClass,
    Language,
    Direction,
    Headline,
    Excerpt,
    SectionName,
    Dateline,
    Published,
    PublishedMachine,
    Updated,
    UpdatedMachine,
    Alt,
    Width,
    Height,
    Caption,
    Credit,
    Separator,
    Name,
    Role,
    Bio,
    Label,
    Run,
    PublisherName,
    LinksLabel,
    Prompt,
    SearchField,
    Copyright,
    Terms,
    CorrectionText,
    Notice,
}

/// The addresses of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the article that it is named for")]
pub(crate) enum UrlSlot {
    Article,
    Section,
    Image,
    Author,
    Portrait,
    Story,
    Link,
    Run,
    Publisher,
    Logo,
    Search,
    License,
}

/// The lists of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the article that it is named for")]
pub(crate) enum List {
    Authors,
    Bios,
    Body,
    Lines,
    Runs,
    Corrections,
    Related,
    Links,
}

impl Element {
    const fn new(tag: &'static str, attrs: &'static [Attr], children: &'static [Child]) -> Self {
        Element { tag: Tag::Name(tag), layouts: u8::MAX, when: When::Always, attrs, children }
    }

    const fn tagged(mut self, tag: Tag) -> Self {
        self.tag = tag;
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
        self.when != When::Always || self.layouts != u8::MAX
    }

    /// Whether the element is there.
    pub(crate) fn shown(&self, scope: &Scope) -> bool {
        scope.in_layout(self.layouts) && scope.holds(self.when)
    }
}

#[cfg(test)]
mod tests;
