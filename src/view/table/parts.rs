//! What many parts of the table are made of: layouts, links, names, times.

pub(super) use super::super::Attr::{Text as Value, Url};
use super::super::Content::{self, Elements, Text};
use super::super::Slot::{self, Date, Machine, Of};
use super::super::{Attr, Element, Frame, Tag, When};
use crate::options::Layout;
use crate::record::Field;

pub(super) const STANDARD: u8 = 1 << Layout::Standard as u8;
pub(super) const HERO: u8 = 1 << Layout::Hero as u8;
pub(super) const FULL: u8 = 1 << Layout::Full as u8;
pub(super) const RICH: u8 = STANDARD | HERO | FULL;

pub(super) const TARGET: Attr = Attr::Frame("target", Frame::Target);
pub(super) const WORDS: Attr = Attr::Frame("lang", Frame::WordsLanguage);
pub(super) const DATES: Attr = Value("lang", Slot::Asked);

/// A text that may be in another direction than its line.
pub(super) const fn isolated(content: Content) -> Element {
    Element::new(Tag::Bdi, "", &[], content)
}

pub(super) const fn text(field: Field) -> Content {
    Text(Of(field))
}

/// A link to where the record leads that is spoken of.
pub(super) const fn link(content: Content) -> Element {
    Element::new(Tag::A, r#"rel="noopener noreferrer""#, &[TARGET, Url("href", Field::Url)], content)
}

pub(super) static NAME: Element = isolated(text(Field::Name));

pub(super) static PUBLISHED: Element = Element::new(
    Tag::Time,
    r#"part="timestamp""#,
    &[DATES, Value("datetime", Machine(Field::Published))],
    Text(Date(Field::Published)),
)
.when(When::Has(Field::Published));

pub(super) static NAME_LINKED: Element = link(Elements(&[&NAME])).when(When::Has(Field::Url));

pub(super) static NAME_UNLINKED: Element = isolated(text(Field::Name)).when(When::Lacks(Field::Url));
