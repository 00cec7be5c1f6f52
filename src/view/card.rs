//! The card's markup, all of it: a table that the renderers interpret. Linted by its tests, styled by `card.css`.

use super::Attr::{Frame as Framed, Text as Value, Url};
use super::Child::{Each, Element as El, Text, Word as Say};
use super::Slot::{Date, Machine, Of, Size};
use super::{Attr, Child, Element, Frame, List, Slot, Tag, When};
use crate::locale::Word;
use crate::options::Layout;
use crate::record::Field;

const STANDARD: u8 = 1 << Layout::Standard as u8;
const HERO: u8 = 1 << Layout::Hero as u8;
const FULL: u8 = 1 << Layout::Full as u8;
const RICH: u8 = STANDARD | HERO | FULL;

const TARGET: Attr = Framed("target", Frame::Target);
const WORDS: Attr = Framed("lang", Frame::WordsLanguage);

const fn plain(children: &'static [Child]) -> Element {
    Element::new("span", "", &[], children)
}

/// A text that may be in another direction than its line.
const fn isolated(children: &'static [Child]) -> Element {
    Element::new("bdi", "", &[], children)
}

const fn text(field: Field) -> [Child; 1] {
    [Text(Of(field))]
}

/// A link to where the record leads that is spoken of.
const fn link(children: &'static [Child]) -> Element {
    Element::new("a", r#"rel="noopener noreferrer""#, &[TARGET, Url("href", Field::Url)], children)
}

static NAME: Element = isolated(&text(Field::Name));

static PUBLISHED: Element = Element::new(
    "time",
    r#"part="timestamp""#,
    &[WORDS, Value("datetime", Machine(Field::Published))],
    &[Text(Date(Field::Published))],
)
.when(When::Has(Field::Published));

/// An article that may be shown.
pub(crate) static CARD: Element = Element::new(
    "article",
    r#"part="card" aria-labelledby="headline""#,
    &[Value("class", Slot::Class), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    &[
        El(&SECTION),
        El(&HEADLINE),
        El(&EXCERPT),
        El(&FIGURE),
        El(&BYLINE),
        El(&CORRECTIONS),
        El(&BODY),
        El(&BIOS),
        El(&RELATED),
        El(&PUBLISHER),
        El(&RIGHTS),
    ],
);

/// What stands in the place of an article that may not be shown.
pub(crate) static NOTICE: Element = Element::new(
    "article",
    r#"part="card""#,
    &[Value("class", Slot::Class), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    &[El(&Element::new("p", r#"part="status" class="notice""#, &[], &[Say(Word::Unavailable)]))],
);

static SECTION: Element =
    Element::new("p", r#"part="section" class="section""#, &[], &SECTION_NAMED).of(Field::Section);

static SECTION_NAMED: [Child; 2] =
    [El(&link(&[El(&NAME)]).when(When::Has(Field::Url))), El(&plain(&[El(&NAME)]).when(When::Lacks(Field::Url)))];

static HEADLINE: Element =
    Element::new("", r#"part="headline" class="headline" id="headline""#, &[], &[El(&link(&text(Field::Headline)))])
        .tagged(Tag::Heading);

static EXCERPT: Element = Element::new("p", r#"part="excerpt" class="excerpt""#, &[], &text(Field::Excerpt))
    .layouts(RICH)
    .when(When::Has(Field::Excerpt));

static FIGURE: Element = Element::new(
    "figure",
    r#"part="figure" class="figure""#,
    &[],
    &[El(&Element::new("div", r#"class="frame""#, &[], &[El(&PICTURE), El(&COVER)])), El(&FIGCAPTION)],
)
.layouts(RICH)
.when(When::Has(Field::Image));

static PICTURE: Element = Element::new("img", r#"part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="auto, (max-width: 640px) 100vw, 640px""#, &[Value("alt", Slot::Alt), Value("width", Size(Field::Width)), Value("height", Size(Field::Height)), Value("srcset", Slot::Sources), Url("src", Field::Url)],
    &[],
)
.of(Field::Image);

/// The link over the image is for the pointer; keyboards and screen readers have the headline's.
static COVER: Element = Element::new(
    "a",
    r#"class="cover" tabindex="-1" aria-hidden="true" rel="noopener noreferrer""#,
    &[TARGET, Url("href", Field::Url)],
    &[],
);

static FIGCAPTION: Element = Element::new(
    "figcaption",
    r#"class="caption""#,
    &[],
    &[
        El(&Element::new("span", r#"part="caption""#, &[], &[El(&isolated(&text(Field::Caption)))])
            .when(When::Has(Field::Caption))),
        El(&Element::new("span", r#"part="credit" class="credit""#, &[], &[El(&isolated(&text(Field::Credit)))])
            .when(When::Has(Field::Credit))),
    ],
)
.layouts(HERO | FULL)
.of(Field::Image)
.when(When::HasAny([Field::Caption, Field::Credit, Field::Credit]));

static BYLINE: Element = Element::new(
    "p",
    r#"part="byline" class="byline""#,
    &[],
    &[
        El(&Element::new("span", r#"part="dateline" class="dateline""#, &[], &[El(&isolated(&text(Field::Dateline)))])
            .layouts(RICH)
            .when(When::Has(Field::Dateline))),
        El(&Element::new("span", r#"class="authors""#, &[], &[Each(List::Of(Field::Authors), &AUTHOR)])
            .when(When::Has(Field::Authors))),
        El(&PUBLISHED),
        El(&Element::new(
            "span",
            r#"class="updated""#,
            &[WORDS],
            &[
                El(&plain(&[Say(Word::Updated)])),
                El(&Element::new(
                    "time",
                    r#"part="timestamp""#,
                    &[Value("datetime", Machine(Field::Updated))],
                    &[Text(Date(Field::Updated))],
                )),
            ],
        )
        .when(When::Updated)),
    ],
)
.when(When::HasAny([Field::Authors, Field::Published, Field::Updated]));

static AUTHOR: [Element; 1] = [Element::new(
    "span",
    r#"part="author""#,
    &[],
    &[
        El(&Element::new("span", "", &[WORDS], &[Text(Slot::Separator)]).when(When::Later)),
        El(&AUTHOR_LINK),
        El(&AUTHOR_NAME),
    ],
)];

static AUTHOR_LINK: Element = link(&[El(&NAME)]).when(When::Has(Field::Url));

static AUTHOR_NAME: Element = isolated(&text(Field::Name)).when(When::Lacks(Field::Url));

static CORRECTIONS: Element = Element::new(
    "div",
    r#"part="status" class="corrections""#,
    &[],
    &[Each(
        List::Of(Field::Corrections),
        &[Element::new(
            "p",
            "",
            &[],
            &[
                El(&Element::new("strong", "", &[WORDS], &[Say(Word::Correction)])),
                El(&Element::new(
                    "time",
                    r#"part="timestamp""#,
                    &[WORDS, Value("datetime", Machine(Field::Date))],
                    &[Text(Date(Field::Date))],
                )
                .when(When::Has(Field::Date))),
                El(&isolated(&text(Field::Text))),
            ],
        )],
    )],
)
.layouts(RICH)
.when(When::Has(Field::Corrections));

static BODY: Element = Element::new("div", r#"part="body" class="body""#, &[], &[Each(List::Body, &BLOCKS)])
    .layouts(FULL)
    .when(When::Has(Field::Body));

/// By the variant of a block; see `Scope::variant`.
static BLOCKS: [Element; 6] = [
    Element::new("p", "", &[], &[Text(Slot::Run)]),
    Element::new("p", "", &[], &[Each(List::Runs, &RUNS)]),
    Element::new("", "", &[], &[Each(List::Runs, &RUNS)]).tagged(Tag::Subheading),
    Element::new(
        "blockquote",
        "",
        &[],
        &[Each(List::Lines, &[Element::new("p", "", &[], &[Each(List::Runs, &RUNS)])])],
    ),
    Element::new("ul", "", &[], &[Each(List::Lines, &ITEM)]),
    Element::new("ol", "", &[], &[Each(List::Lines, &ITEM)]),
];

static ITEM: [Element; 1] = [Element::new("li", "", &[], &[Each(List::Runs, &RUNS)])];

const EM: Element = Element::new("em", "", &[], &[Text(Slot::Run)]);
const STRONG: Element = Element::new("strong", "", &[], &[Text(Slot::Run)]);
const BOTH: Element = Element::new("strong", "", &[], &[El(&EM)]);

/// By emphasis (1), strength (2) and link (4); the last is a line break.
static RUNS: [Element; 9] = [
    Element::new("", "", &[], &[Text(Slot::Run)]).tagged(Tag::None),
    EM,
    STRONG,
    BOTH,
    link(&[Text(Slot::Run)]),
    link(&[El(&EM)]),
    link(&[El(&STRONG)]),
    link(&[El(&BOTH)]),
    Element::new("br", "", &[], &[]),
];

static BIOS: Element =
    Element::new("div", r#"class="bios""#, &[], &[Each(List::Bios, &BIO)]).layouts(FULL).when(When::Any(List::Bios));

static BIO: [Element; 1] = [Element::new("div", r#"part="bio" class="bio""#, &[],
    &[
        El(&Element::new("img", r#"class="portrait" loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="" width="56" height="56""#, &[Url("src", Field::Url)],
            &[],
        )
        .of(Field::Image)),
        El(&Element::new("p", r#"class="label""#, &[WORDS], &[Say(Word::WrittenBy)])),
        El(&Element::new("p", r#"part="author" class="name""#, &[],
            &[
                El(&AUTHOR_LINK),
                El(&AUTHOR_NAME),
                El(&Element::new("span", r#"class="role""#, &[], &[El(&isolated(&text(Field::Role)))])
                    .when(When::Has(Field::Role))),
            ],
        )),
        El(&Element::new("p", "", &[], &text(Field::Bio))),
    ],
)];

static RELATED: Element = Element::new(
    "nav",
    r#"part="related" class="related" aria-labelledby="related""#,
    &[],
    &[
        El(&Element::new("", r#"class="label" id="related""#, &[WORDS], &[Say(Word::Related)]).tagged(Tag::Subheading)),
        El(&Element::new("ul", "", &[], &[Each(List::Of(Field::Related), &TEASER)])),
    ],
)
.layouts(STANDARD | FULL)
.when(When::Any(List::Of(Field::Related)));

static TEASER: [Element; 1] = [Element::new(
    "li",
    r#"part="teaser" class="teaser""#,
    &[],
    &[
        El(&Element::new(
            "img",
            r#"loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="""#,
            &[Value("width", Size(Field::Width)), Value("height", Size(Field::Height)), Url("src", Field::Url)],
            &[],
        )
        .of(Field::Image)),
        El(&Element::new("p", r#"class="section""#, &[], &[El(&NAME)]).of(Field::Section)),
        El(&link(&[El(&isolated(&[Text(Slot::Teaser)]))])),
        El(&PUBLISHED),
    ],
)];

static PUBLISHER: Element =
    Element::new("footer", r#"part="publisher" class="publisher""#, &[], &[El(&OUTLET), El(&LINKS), El(&SEARCH)])
        .layouts(FULL)
        .of(Field::Publisher);

static OUTLET: Element = Element::new(
    "a",
    r#"class="outlet" rel="noopener noreferrer""#,
    &[TARGET, Url("href", Field::Url)],
    &[
        El(&Element::new(
            "img",
            r#"loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
            &[Value("alt", Slot::Outlet), Url("src", Field::Url)],
            &[],
        )
        .of(Field::Logo)),
        El(&isolated(&text(Field::Name)).when(When::Lacks(Field::Logo))),
    ],
)
.when(When::Has(Field::Name));

static LINKS: Element = Element::new(
    "div",
    r#"part="links" class="links""#,
    &[],
    &[
        El(&Element::new("p", r#"class="label""#, &[], &text(Field::LinksLabel)).when(When::Has(Field::LinksLabel))),
        El(&Element::new("p", r#"class="label""#, &[WORDS], &[Say(Word::Connect)])
            .when(When::Lacks(Field::LinksLabel))),
        El(&Element::new(
            "ul",
            "",
            &[],
            &[Each(List::Of(Field::Links), &[Element::new("li", "", &[], &[El(&link(&[El(&NAME)]))])])],
        )),
    ],
)
.when(When::Has(Field::Links));

static SEARCH: Element = Element::new(
    "form",
    r#"part="search" class="search" role="search" rel="noopener noreferrer""#,
    &[TARGET, Url("action", Field::Url)],
    &[
        El(&Element::new(
            "input",
            r#"type="search" autocomplete="off" required="""#,
            &[Value("aria-label", Slot::Prompt), Value("placeholder", Slot::Prompt), Value("name", Slot::SearchField)],
            &[],
        )),
        El(&Element::new("button", "", &[WORDS], &[Say(Word::Search)])),
    ],
)
.of(Field::Search);

static RIGHTS: Element = Element::new(
    "p",
    r#"part="rights" class="rights""#,
    &[],
    &[
        El(&Element::new(
            "a",
            r#"rel="license noopener noreferrer""#,
            &[TARGET, Url("href", Field::License)],
            &[El(&isolated(&[Text(Slot::Copyright)]))],
        )
        .when(When::Has(Field::License))),
        El(&isolated(&[Text(Slot::Copyright)]).when(When::Lacks(Field::License))),
        El(&isolated(&text(Field::Terms)).when(When::Has(Field::Terms))),
    ],
)
.layouts(FULL)
.of(Field::Rights)
.when(When::Rights);
