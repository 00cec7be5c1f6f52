//! The card's markup, all of it: a table that the renderers interpret. Linted by its tests, styled by `card.css`.

use super::Attr::{Frame as Framed, Text as Value, Url};
use super::Content::{self, Each, Elements, Empty, Text, Word as Say};
use super::Slot::{Date, Machine, Of, Size};
use super::{Attr, Element, Frame, List, Slot, Tag, When};
use crate::locale::Word;
use crate::options::Layout;
use crate::record::Field;

const STANDARD: u8 = 1 << Layout::Standard as u8;
const HERO: u8 = 1 << Layout::Hero as u8;
const FULL: u8 = 1 << Layout::Full as u8;
const RICH: u8 = STANDARD | HERO | FULL;

const TARGET: Attr = Framed("target", Frame::Target);
const WORDS: Attr = Framed("lang", Frame::WordsLanguage);

const fn plain(content: Content) -> Element {
    Element::new(Tag::Span, "", &[], content)
}

/// A text that may be in another direction than its line.
const fn isolated(content: Content) -> Element {
    Element::new(Tag::Bdi, "", &[], content)
}

const fn text(field: Field) -> Content {
    Text(Of(field))
}

/// A link to where the record leads that is spoken of.
const fn link(content: Content) -> Element {
    Element::new(Tag::A, r#"rel="noopener noreferrer""#, &[TARGET, Url("href", Field::Url)], content)
}

static NAME: Element = isolated(text(Field::Name));

static PUBLISHED: Element = Element::new(
    Tag::Time,
    r#"part="timestamp""#,
    &[WORDS, Value("datetime", Machine(Field::Published))],
    Text(Date(Field::Published)),
)
.when(When::Has(Field::Published));

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

const PORTRAIT_FIXED: &str = concat!(
    r#"class="portrait" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" alt="" width="56" height="56""#,
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
            &[WORDS],
            Elements(&[
                &plain(Say(Word::Updated)),
                &Element::new(
                    Tag::Time,
                    r#"part="timestamp""#,
                    &[Value("datetime", Machine(Field::Updated))],
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

static NAME_LINKED: Element = link(Elements(&[&NAME])).when(When::Has(Field::Url));

static NAME_UNLINKED: Element = isolated(text(Field::Name)).when(When::Lacks(Field::Url));

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
                    &[WORDS, Value("datetime", Machine(Field::Date))],
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

static BODY: Element = Element::new(Tag::Div, r#"part="body" class="body""#, &[], Each(List::Body, &BLOCKS))
    .layouts(FULL)
    .when(When::Has(Field::Body));

/// By the variant of a block; see `Scope::variant`.
static BLOCKS: [Element; 6] = [
    Element::new(Tag::P, "", &[], Text(Slot::Run)),
    Element::new(Tag::P, "", &[], Each(List::Runs, &RUNS)),
    Element::new(Tag::Subheading, "", &[], Each(List::Runs, &RUNS)),
    Element::new(
        Tag::Blockquote,
        "",
        &[],
        Each(List::Lines, &[Element::new(Tag::P, "", &[], Each(List::Runs, &RUNS))]),
    ),
    Element::new(Tag::Ul, "", &[], Each(List::Lines, &ITEM)),
    Element::new(Tag::Ol, "", &[], Each(List::Lines, &ITEM)),
];

static ITEM: [Element; 1] = [Element::new(Tag::Li, "", &[], Each(List::Runs, &RUNS))];

const EM: Element = Element::new(Tag::Em, "", &[], Text(Slot::Run));
const STRONG: Element = Element::new(Tag::Strong, "", &[], Text(Slot::Run));
const BOTH: Element = Element::new(Tag::Strong, "", &[], Elements(&[&EM]));

/// By emphasis (1), strength (2) and link (4); the last is a line break.
static RUNS: [Element; 9] = [
    Element::new(Tag::None, "", &[], Text(Slot::Run)),
    EM,
    STRONG,
    BOTH,
    link(Text(Slot::Run)),
    link(Elements(&[&EM])),
    link(Elements(&[&STRONG])),
    link(Elements(&[&BOTH])),
    Element::new(Tag::Br, "", &[], Empty),
];

static BIOS: Element =
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

static RELATED: Element = Element::new(
    Tag::Nav,
    r#"part="related" class="related" aria-labelledby="related""#,
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

static PUBLISHER: Element =
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
    r#"part="search" class="search" role="search" rel="noopener noreferrer""#,
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

static RIGHTS: Element = Element::new(
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
