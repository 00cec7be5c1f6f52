//! The table's rows for what comes after the story: its authors, related stories, the publisher, the rights.

use super::parts::*;
use crate::locale::Word;
use crate::record::Field;
use crate::view::Content::{Each, Elements, Empty, Text, Word as Say};
use crate::view::Slot::Size;
use crate::view::{Element, List, Slot, Tag, When};

const PORTRAIT_FIXED: &str = concat!(
    r#"class="portrait" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" alt="" width="56" height="56""#,
);

pub(super) static BIOS: Element =
    Element::new(Tag::Div, r#"class="bios""#, &[], Each(List::Bios, &BIO)).layouts(FULL).when(When::Any(List::Bios));

static BIO: [Element; 1] = [Element::new(
    Tag::Div,
    r#"part="bio" class="bio""#,
    &[],
    Elements(&[
        &Element::new(Tag::Img, PORTRAIT_FIXED, &[Url("src", Field::Url)], Empty).of(Field::Image),
        &Element::new(Tag::P, r#"class="label""#, &[WORDS], Say(Word::WrittenBy)),
        &Element::new(
            Tag::P,
            r#"part="author" class="name""#,
            &[],
            Elements(&[
                &NAME_LINKED,
                &NAME_UNLINKED,
                &Element::new(Tag::Span, r#"class="role""#, &[], Elements(&[&isolated(text(Field::Role))]))
                    .when(When::Has(Field::Role)),
            ]),
        ),
        &Element::new(Tag::P, "", &[], text(Field::Bio)),
    ]),
)];

pub(super) static RELATED: Element = Element::new(
    Tag::Nav,
    r#"part="related" class="related" aria-labelledby="related headline""#,
    &[],
    Elements(&[
        &Element::new(Tag::Subheading, r#"class="label" id="related""#, &[WORDS], Say(Word::Related)),
        &Element::new(Tag::Ul, "", &[], Each(List::Of(Field::Related), &TEASER)),
    ]),
)
.layouts(STANDARD | FULL)
.when(When::Any(List::Of(Field::Related)));

static TEASER: [Element; 1] = [Element::new(
    Tag::Li,
    r#"part="teaser" class="teaser""#,
    &[],
    Elements(&[
        &Element::new(
            Tag::Img,
            r#"loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="""#,
            &[Value("width", Size(Field::Width)), Value("height", Size(Field::Height)), Url("src", Field::Url)],
            Empty,
        )
        .of(Field::Image),
        &Element::new(Tag::P, r#"class="section""#, &[], Elements(&[&NAME])).of(Field::Section),
        &link(Elements(&[&isolated(Text(Slot::Teaser))])),
        &PUBLISHED,
    ]),
)];

pub(super) static PUBLISHER: Element =
    Element::new(Tag::Footer, r#"part="publisher" class="publisher""#, &[], Elements(&[&OUTLET, &LINKS, &SEARCH]))
        .layouts(FULL)
        .of(Field::Publisher);

static OUTLET: Element = Element::new(
    Tag::A,
    r#"class="outlet" rel="noopener noreferrer""#,
    &[TARGET, Url("href", Field::Url)],
    Elements(&[
        &Element::new(
            Tag::Img,
            r#"loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
            &[Value("alt", Slot::Outlet), Url("src", Field::Url)],
            Empty,
        )
        .of(Field::Logo),
        &isolated(text(Field::Name)).when(When::Lacks(Field::Logo)),
    ]),
)
.when(When::Has(Field::Name));

static LINKS: Element = Element::new(
    Tag::Div,
    r#"part="links" class="links""#,
    &[],
    Elements(&[
        &Element::new(Tag::P, r#"class="label""#, &[], text(Field::LinksLabel)).when(When::Has(Field::LinksLabel)),
        &Element::new(Tag::P, r#"class="label""#, &[WORDS], Say(Word::Connect)).when(When::Lacks(Field::LinksLabel)),
        &Element::new(
            Tag::Ul,
            "",
            &[],
            Each(List::Of(Field::Links), &[Element::new(Tag::Li, "", &[], Elements(&[&link(Elements(&[&NAME]))]))]),
        ),
    ]),
)
.when(When::Has(Field::Links));

static SEARCH: Element = Element::new(
    Tag::Form,
    r#"part="search" class="search" role="search" aria-labelledby="headline" rel="noopener noreferrer""#,
    &[TARGET, Url("action", Field::Url)],
    Elements(&[
        &Element::new(
            Tag::Input,
            r#"type="search" autocomplete="off" required="""#,
            &[Value("aria-label", Slot::Prompt), Value("placeholder", Slot::Prompt), Value("name", Slot::SearchField)],
            Empty,
        ),
        &Element::new(Tag::Button, "", &[WORDS], Say(Word::Search)),
    ]),
)
.of(Field::Search);

pub(super) static RIGHTS: Element = Element::new(
    Tag::P,
    r#"part="rights" class="rights""#,
    &[],
    Elements(&[
        &Element::new(
            Tag::A,
            r#"rel="license noopener noreferrer""#,
            &[TARGET, Url("href", Field::License)],
            Elements(&[&isolated(Text(Slot::Copyright))]),
        )
        .when(When::Has(Field::License)),
        &isolated(Text(Slot::Copyright)).when(When::Lacks(Field::License)),
        &isolated(text(Field::Terms)).when(When::Has(Field::Terms)),
    ]),
)
.layouts(FULL)
.of(Field::Rights)
.when(When::Rights);
