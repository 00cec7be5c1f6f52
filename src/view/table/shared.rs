//! What several parts of the card are made of: layout masks, shared attributes, links, names, times.

pub(super) use crate::view::binding::{Condition, List, SharedValue, TextValue};
pub(super) use crate::view::element::Attr::{self, Text as TextAttr, Url as UrlAttr};
pub(super) use crate::view::element::Content::{self, Each, Elements, Empty, Text};
pub(super) use crate::view::element::{Element, Name, Tag};

use crate::messages::Message;
use crate::options::Layout;
use crate::record::Field;

/// Masks for [`Element::layouts`].
pub(super) const STANDARD: u8 = 1 << Layout::Standard as u8;
pub(super) const COMPACT: u8 = 1 << Layout::Compact as u8;
pub(super) const HERO: u8 = 1 << Layout::Hero as u8;
pub(super) const FULL: u8 = 1 << Layout::Full as u8;
#[cfg(feature = "formats")]
pub(super) const CAROUSEL: u8 = 1 << Layout::Carousel as u8;
pub(super) const ALL_BUT_COMPACT: u8 = STANDARD | HERO | FULL;

/// The attributes of the card's outermost element.
pub(super) const ROOT_ATTRS: [Attr; 3] = [
    TextAttr(Name::Class, TextValue::Class),
    TextAttr(Name::Lang, TextValue::Language),
    TextAttr(Name::Dir, TextValue::Direction),
];

/// Where a link opens.
pub(super) const TARGET: Attr = Attr::Shared(Name::Target, SharedValue::LinkTarget);

/// The language of an element with a message in it.
pub(super) const MESSAGE_LANG: Attr = Attr::Shared(Name::Lang, SharedValue::MessageLanguage);

/// The language of an element with a date in it.
pub(super) const DATE_LANG: Attr = TextAttr(Name::Lang, TextValue::RequestedLanguage);

/// Of a small picture, which has no room for the words that artificial intelligence made it.
pub(super) const UNMADE: Condition = Condition::Lacks(Field::Ai);

/// The text of a field.
pub(super) const fn text(field: Field) -> Content {
    Text(TextValue::Field(field))
}

/// One of the card's own messages.
pub(super) const fn message(message: Message) -> Content {
    Content::Message(message)
}

/// A text whose direction may differ from the text around it.
pub(super) const fn isolated(content: Content) -> Element {
    Element::new(Tag::Bdi, "", &[], content)
}

/// A link to the address of the record in scope.
pub(super) const fn link(content: Content) -> Element {
    Element::new(Tag::A, r#"rel="noopener noreferrer""#, &[TARGET, UrlAttr(Name::Href, Field::Url)], content)
}

/// The link of a headline: where there are media, its name says them.
pub(super) const fn headline_link(content: Content) -> Element {
    Element::new(
        Tag::A,
        r#"rel="noopener noreferrer""#,
        &[TARGET, TextAttr(Name::AriaLabel, TextValue::Named), UrlAttr(Name::Href, Field::Url)],
        content,
    )
}

/// A date; `attrs` must have the time for machines.
pub(super) const fn time(attrs: &'static [Attr], field: Field) -> Element {
    Element::new(Tag::Time, r#"part="timestamp""#, attrs, Text(TextValue::Date(field)))
}

pub(super) const PUBLISHED_ATTRS: &[Attr] =
    &[DATE_LANG, TextAttr(Name::Datetime, TextValue::Rfc3339(Field::Published))];

/// When the article or story was published.
pub(super) const PUBLISHED: Element = time(PUBLISHED_ATTRS, Field::Published).when(Condition::Has(Field::Published));

/// The host of the address in scope, so that a name cannot pretend to be another publisher.
pub(super) const DOMAIN: Element =
    Element::new(Tag::Span, r#"class="domain" dir="ltr""#, &[], Text(TextValue::Domain)).when(Condition::NamedSource);

/// The name of the record in scope: of an author, a section, a link.
pub(super) const NAME: Element = isolated(text(Field::Name));

/// The name as a link, if the record has an address; else [`NAME_UNLINKED`] draws it.
pub(super) const NAME_LINKED: Element = link(Elements(&[NAME])).when(Condition::Has(Field::Url));

/// The name as text, if the record has no address.
pub(super) const NAME_UNLINKED: Element = isolated(text(Field::Name)).when(Condition::Lacks(Field::Url));

/// An item of a list: the name, linked if the record has an address.
pub(super) const NAMED_ITEM: [Element; 1] = [Element::new(Tag::Li, "", &[], Elements(&[NAME_LINKED, NAME_UNLINKED]))];
