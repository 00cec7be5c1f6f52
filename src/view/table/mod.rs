//! The card's markup, all of it: a table that the renderers interpret. Linted by its tests, styled by `card.css`.

mod after;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod fallback;
mod parts;
#[cfg(feature = "formats")]
mod rich;
mod story;

use super::Content::{Each, Elements, Empty, Text, Word as Say};
use super::Slot::{Date, Machine, Size};
use super::{Element, List, Slot, Tag, When};
use crate::locale::Word;
use crate::record::Field;
use after::{BIOS, PUBLISHER, RELATED, RIGHTS};
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(crate) use fallback::{FALLBACK, UNAVAILABLE};
use parts::*;
use story::BODY;

/// An article that may be shown.
pub(crate) static CARD: Element = Element::new(
    Tag::Article,
    r#"part="card" aria-labelledby="headline""#,
    &[Value("class", Slot::Class), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    Elements(&[
        &SECTION,
        &HEADLINE,
        &EXCERPT,
        &FIGURE,
        &BYLINE,
        &CORRECTIONS,
        &BODY,
        &BIOS,
        &RELATED,
        &PUBLISHER,
        &RIGHTS,
    ]),
);

/// What stands in the place of an article that may not be shown.
pub(crate) static NOTICE: Element = Element::new(
    Tag::Article,
    r#"part="card""#,
    &[Value("class", Slot::Class), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    Elements(&[&Element::new(Tag::P, r#"part="status" class="notice""#, &[], Say(Word::Unavailable))]),
);

static SECTION: Element =
    Element::new(Tag::P, r#"part="section" class="section""#, &[], Elements(&[&NAME_LINKED, &NAME_UNLINKED]))
        .of(Field::Section);

static HEADLINE: Element = Element::new(
    Tag::Heading,
    r#"part="headline" class="headline" id="headline""#,
    &[],
    Elements(&[&link(text(Field::Headline))]),
);

static EXCERPT: Element = Element::new(Tag::P, r#"part="excerpt" class="excerpt""#, &[], text(Field::Excerpt))
    .layouts(RICH)
    .when(When::Has(Field::Excerpt));

static FIGURE: Element = Element::new(
    Tag::Figure,
    r#"part="figure" class="figure""#,
    &[],
    Elements(&[&Element::new(Tag::Div, r#"class="frame""#, &[], Elements(&[&PICTURE, &COVER])), &FIGCAPTION]),
)
.layouts(RICH)
.when(When::Has(Field::Image));

const PICTURE_FIXED: &str = concat!(
    r#"part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" sizes="auto, (max-width: 640px) 100vw, 640px""#,
);

static PICTURE: Element = Element::new(
    Tag::Img,
    PICTURE_FIXED,
    &[
        Value("alt", Slot::Alt),
        Value("width", Size(Field::Width)),
        Value("height", Size(Field::Height)),
        Value("srcset", Slot::Sources),
        Url("src", Field::Url),
    ],
    Empty,
)
.of(Field::Image);

/// The link over the image is for the pointer; keyboards and screen readers have the headline's.
static COVER: Element = Element::new(
    Tag::A,
    r#"class="cover" tabindex="-1" aria-hidden="true" rel="noopener noreferrer""#,
    &[TARGET, Url("href", Field::Url)],
    Empty,
);

static FIGCAPTION: Element = Element::new(
    Tag::Figcaption,
    r#"class="caption""#,
    &[],
    Elements(&[
        &Element::new(Tag::Span, r#"part="caption""#, &[], Elements(&[&isolated(text(Field::Caption))]))
            .when(When::Has(Field::Caption)),
        &Element::new(Tag::Span, r#"part="credit" class="credit""#, &[], Elements(&[&isolated(text(Field::Credit))]))
            .when(When::Has(Field::Credit)),
    ]),
)
.layouts(HERO | FULL)
.of(Field::Image)
.when(When::HasAny([Field::Caption, Field::Credit, Field::Credit]));

static BYLINE: Element = Element::new(
    Tag::P,
    r#"part="byline" class="byline""#,
    &[],
    Elements(&[
        &Element::new(
            Tag::Span,
            r#"part="dateline" class="dateline""#,
            &[],
            Elements(&[&isolated(text(Field::Dateline))]),
        )
        .layouts(RICH)
        .when(When::Has(Field::Dateline)),
        &Element::new(Tag::Span, r#"class="authors""#, &[], Each(List::Of(Field::Authors), &AUTHOR))
            .when(When::Has(Field::Authors)),
        &PUBLISHED,
        &Element::new(
            Tag::Span,
            r#"class="updated""#,
            &[],
            Elements(&[
                &Element::new(Tag::Span, "", &[WORDS], Say(Word::Updated)),
                &Element::new(
                    Tag::Time,
                    r#"part="timestamp""#,
                    &[DATES, Value("datetime", Machine(Field::Updated))],
                    Text(Date(Field::Updated)),
                ),
            ]),
        )
        .when(When::Updated),
    ]),
)
.when(When::HasAny([Field::Authors, Field::Published, Field::Updated]));

static AUTHOR: [Element; 1] = [Element::new(
    Tag::Span,
    r#"part="author""#,
    &[],
    Elements(&[
        &Element::new(Tag::Span, "", &[WORDS], Text(Slot::Separator)).when(When::Later),
        &NAME_LINKED,
        &NAME_UNLINKED,
    ]),
)];

static CORRECTIONS: Element = Element::new(
    Tag::Div,
    r#"part="status" class="corrections""#,
    &[],
    Each(
        List::Of(Field::Corrections),
        &[Element::new(
            Tag::P,
            "",
            &[],
            Elements(&[
                &Element::new(Tag::Strong, "", &[WORDS], Say(Word::Correction)),
                &Element::new(
                    Tag::Time,
                    r#"part="timestamp""#,
                    &[DATES, Value("datetime", Machine(Field::Date))],
                    Text(Date(Field::Date)),
                )
                .when(When::Has(Field::Date)),
                &isolated(text(Field::Text)),
            ]),
        )],
    ),
)
.layouts(RICH)
.when(When::Has(Field::Corrections));
