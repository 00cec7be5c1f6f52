//! What a page shows in place of the card, where there is no script and no shadow root: a quotation without styles.

use super::disclosure::{AI_FALLBACK, PAID_FALLBACK};
use super::shared::*;
use crate::messages::Message;
use crate::record::Field;

/// A quotation that links to the article.
pub(crate) static FALLBACK: Element = Element::new(
    Tag::Blockquote,
    "",
    &[
        UrlAttr(Name::Cite, Field::Url),
        TextAttr(Name::Lang, TextValue::Language),
        TextAttr(Name::Dir, TextValue::Direction),
    ],
    Elements(&[
        PAID_FALLBACK,
        KIND,
        #[cfg(feature = "formats")]
        CORRECTED,
        Element::new(Tag::P, "", &[], Elements(&[link(text(Field::Headline))])),
        MEDIA_FALLBACK,
        Element::new(Tag::P, "", &[], Elements(&[isolated(text(Field::Excerpt))]))
            .layouts(ALL_BUT_COMPACT)
            .when(Condition::Has(Field::Excerpt)),
        AI_FALLBACK,
        Element::new(
            Tag::Footer,
            "",
            &[],
            Elements(&[isolated(Text(TextValue::SourceName)), COMMA_AND_DOMAIN, COMMA_AND_DATE, FIRST]),
        ),
    ]),
);

/// What kind of text it is: an opinion or a satire is no report here either.
const KIND: Element =
    Element::new(Tag::P, "", &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Kind))).when(Condition::Has(Field::Kind));

/// That it was corrected or taken back.
const CORRECTED: Element = Element::new(Tag::P, "", &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Corrections)))
    .when(Condition::Has(Field::Corrections));

/// Where it was first published.
const FIRST: Element = fragment(&[COMMA, isolated(Text(TextValue::Originally))]).scope(Field::Source);

/// What kind of media, with a link to the file if there is one.
const MEDIA_FALLBACK: Element = Element::new(
    Tag::P,
    "",
    &[MESSAGE_LANG],
    Elements(&[
        link(Text(TextValue::Spoken)).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::Spoken)).when(Condition::Lacks(Field::Url)),
    ]),
)
.scope(Field::Media);

/// A quotation that links to each article of a list.
#[cfg(feature = "formats")]
pub(crate) static LIST_FALLBACK: Element = Element::new(
    Tag::Blockquote,
    "",
    &[
        UrlAttr(Name::Cite, Field::Url),
        TextAttr(Name::Lang, TextValue::Language),
        TextAttr(Name::Dir, TextValue::Direction),
    ],
    Elements(&[
        Element::new(Tag::P, "", &[], Elements(&[LIST_LINKED, LIST_UNLINKED])),
        LINKED_DOMAIN,
        Element::new(
            Tag::Ul,
            "",
            &[],
            Each(
                List::Items,
                &[Element::new(
                    Tag::Li,
                    "",
                    &[],
                    Elements(&[PAID_FALLBACK, KIND, CORRECTED, link(text(Field::Headline)), ITEM_SOURCE, AI_FALLBACK]),
                )],
            ),
        ),
    ]),
);

#[cfg(feature = "formats")]
const LIST_LINKED: Element = link(Text(TextValue::ListTitle)).when(Condition::Has(Field::Url));
#[cfg(feature = "formats")]
const LIST_UNLINKED: Element = isolated(Text(TextValue::ListTitle)).when(Condition::Lacks(Field::Url));

/// Which domain the link of a list leads to. No name of a publisher is beside it that could be the same.
#[cfg(feature = "formats")]
const LINKED_DOMAIN: Element =
    Element::new(Tag::Footer, "", &[], Elements(&[DOMAIN_ALONE])).when(Condition::Has(Field::Url));

/// At which domain an article of a list is, who publishes it there, if not the list's publisher, and who did first.
#[cfg(feature = "formats")]
const ITEM_SOURCE: Element = Element::new(Tag::Footer, "", &[], Elements(&[DOMAIN_ALONE, ITEM_PUBLISHER, FIRST]));

#[cfg(feature = "formats")]
const ITEM_PUBLISHER: Element = fragment(&[fragment(&[COMMA, isolated(text(Field::Name))])
    .scope(Field::Publisher)
    .when(Condition::Has(Field::Name))])
.when(Condition::NamedSource);

/// The same for an article that may not be shown: a sentence that says so.
pub(crate) static UNAVAILABLE: Element =
    Element::new(Tag::P, "", &[TextAttr(Name::Lang, TextValue::Language)], message(Message::Unavailable));

const COMMA_AND_DATE: Element = fragment(&[COMMA, DATE]).when(Condition::Has(Field::Published));

/// Where it is published, so that a name cannot pretend to be another publisher.
const COMMA_AND_DOMAIN: Element = fragment(&[COMMA, DOMAIN_ALONE]).when(Condition::NamedSource);

const DOMAIN_ALONE: Element = isolated(Text(TextValue::Domain));

const COMMA: Element = Element::new(Tag::Fragment, "", &[], message(Message::Comma));

const DATE: Element = Element::new(Tag::Time, "", PUBLISHED_ATTRS, Text(TextValue::Date(Field::Published)))
    .when(Condition::Has(Field::Published));

/// Elements without one around them.
const fn fragment(elements: &'static [Element]) -> Element {
    Element::new(Tag::Fragment, "", &[], Elements(elements))
}
