//! The table's rows for a page without the card: a quotation in the page's own looks. Only what writes HTML draws it.

use super::parts::*;
use crate::locale::Word;
use crate::record::Field;
use crate::view::Content::{Elements, Text, Word as Say};
use crate::view::Slot::{Date, Machine};
use crate::view::{Element, Slot, Tag, When};

/// A quotation that leads to the article.
pub(crate) static FALLBACK: Element = Element::new(
    Tag::Blockquote,
    "",
    &[Url("cite", Field::Url), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    Elements(&[
        &Element::new(Tag::P, "", &[], Elements(&[&link(text(Field::Headline))])),
        &Element::new(Tag::P, "", &[], text(Field::Excerpt)).when(When::Has(Field::Excerpt)),
        &Element::new(Tag::Footer, "", &[], Elements(&[&NAME_OF_PUBLISHER, &plain_when_published(&[&COMMA, &DAY])]))
            .when(When::Has(Field::Publisher)),
        &Element::new(
            Tag::None,
            "",
            &[],
            Elements(&[&Element::new(Tag::Footer, "", &[], Elements(&[&DAY])).when(When::Has(Field::Published))]),
        )
        .when(When::Lacks(Field::Publisher)),
    ]),
);

static NAME_OF_PUBLISHER: Element =
    Element::new(Tag::None, "", &[], Elements(&[&isolated(text(Field::Name)).when(When::Has(Field::Name))]))
        .of(Field::Publisher);

static COMMA: Element = Element::new(Tag::None, "", &[], Say(Word::Comma));

const fn plain_when_published(elements: &'static [&'static Element]) -> Element {
    Element::new(Tag::None, "", &[], Elements(elements)).when(When::Has(Field::Published))
}

static DAY: Element =
    Element::new(Tag::Time, "", &[DATES, Value("datetime", Machine(Field::Published))], Text(Date(Field::Published)))
        .when(When::Has(Field::Published));

/// What stands there of an article that may not be shown: nothing of it.
pub(crate) static UNAVAILABLE: Element =
    Element::new(Tag::P, "", &[Value("lang", Slot::Language)], Say(Word::Unavailable));
