//! The card's markup, all of it: a table that the renderers interpret. Linted by its tests, styled by `card.css`.

use super::Attr::{Fixed, Frame as Framed, Text as Value, Url};
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

const REL: Attr = Fixed("rel", "noopener noreferrer");
const TARGET: Attr = Framed("target", Frame::Target);
const WORDS: Attr = Framed("lang", Frame::WordsLanguage);

const fn part(name: &'static str) -> Attr {
    Fixed("part", name)
}

const fn plain(children: &'static [Child]) -> Element {
    Element::new("span", &[], children)
}

/// A text that may be in another direction than its line.
const fn isolated(children: &'static [Child]) -> Element {
    Element::new("bdi", &[], children)
}

const fn text(field: Field) -> [Child; 1] {
    [Text(Of(field))]
}

/// A link to where the record leads that is spoken of.
const fn link(children: &'static [Child]) -> Element {
    Element::new("a", &[REL, TARGET, Url("href", Field::Url)], children)
}

static NAME: Element = isolated(&text(Field::Name));

static PUBLISHED: Element = Element::new(
    "time",
    &[part("timestamp"), WORDS, Value("datetime", Machine(Field::Published))],
    &[Text(Date(Field::Published))],
)
.when(When::Has(&[Field::Published]));

/// An article that may be shown.
pub(crate) static CARD: Element = Element::new(
    "article",
    &[
        part("card"),
        Fixed("aria-labelledby", "headline"),
        Value("class", Slot::Class),
        Value("lang", Slot::Language),
        Value("dir", Slot::Direction),
    ],
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
    &[part("card"), Value("class", Slot::Class), Value("lang", Slot::Language), Value("dir", Slot::Direction)],
    &[El(&Element::new("p", &[part("status"), Fixed("class", "notice")], &[Say(Word::Unavailable)]))],
);

static SECTION: Element =
    Element::new("p", &[part("section"), Fixed("class", "section")], &SECTION_NAMED).of(Field::Section);

static SECTION_NAMED: [Child; 2] =
    [El(&link(&[El(&NAME)]).when(When::Has(&[Field::Url]))), El(&plain(&[El(&NAME)]).when(When::Lacks(Field::Url)))];

static HEADLINE: Element = Element::new(
    "",
    &[part("headline"), Fixed("class", "headline"), Fixed("id", "headline")],
    &[El(&link(&text(Field::Headline)))],
)
.tagged(Tag::Heading);

static EXCERPT: Element = Element::new("p", &[part("excerpt"), Fixed("class", "excerpt")], &text(Field::Excerpt))
    .layouts(RICH)
    .when(When::Has(&[Field::Excerpt]));

static FIGURE: Element = Element::new(
    "figure",
    &[part("figure"), Fixed("class", "figure")],
    &[El(&Element::new("div", &[Fixed("class", "frame")], &[El(&PICTURE), El(&COVER)])), El(&FIGCAPTION)],
)
.layouts(RICH)
.when(When::Has(&[Field::Image]));

static PICTURE: Element = Element::new(
    "img",
    &[
        part("image"),
        Fixed("loading", "lazy"),
        Fixed("decoding", "async"),
        Fixed("referrerpolicy", "no-referrer"),
        Fixed("sizes", "auto, (max-width: 640px) 100vw, 640px"),
        Value("alt", Slot::Alt),
        Value("width", Size(Field::Width)),
        Value("height", Size(Field::Height)),
        Value("srcset", Slot::Sources),
        Url("src", Field::Url),
    ],
    &[],
)
.of(Field::Image);

/// The link over the image is for the pointer; keyboards and screen readers have the headline's.
static COVER: Element = Element::new(
    "a",
    &[
        Fixed("class", "cover"),
        Fixed("tabindex", "-1"),
        Fixed("aria-hidden", "true"),
        REL,
        TARGET,
        Url("href", Field::Url),
    ],
    &[],
);

static FIGCAPTION: Element = Element::new(
    "figcaption",
    &[Fixed("class", "caption")],
    &[
        El(&Element::new("span", &[part("caption")], &[El(&isolated(&text(Field::Caption)))])
            .when(When::Has(&[Field::Caption]))),
        El(&Element::new("span", &[part("credit"), Fixed("class", "credit")], &[El(&isolated(&text(Field::Credit)))])
            .when(When::Has(&[Field::Credit]))),
    ],
)
.layouts(HERO | FULL)
.of(Field::Image)
.when(When::Has(&[Field::Caption, Field::Credit]));

static BYLINE: Element = Element::new(
    "p",
    &[part("byline"), Fixed("class", "byline")],
    &[
        El(&Element::new(
            "span",
            &[part("dateline"), Fixed("class", "dateline")],
            &[El(&isolated(&text(Field::Dateline)))],
        )
        .layouts(RICH)
        .when(When::Has(&[Field::Dateline]))),
        El(&Element::new("span", &[Fixed("class", "authors")], &[Each(List::Of(Field::Authors), &AUTHOR)])
            .when(When::Has(&[Field::Authors]))),
        El(&PUBLISHED),
        El(&Element::new(
            "span",
            &[Fixed("class", "updated"), WORDS],
            &[
                El(&plain(&[Say(Word::Updated)])),
                El(&Element::new(
                    "time",
                    &[part("timestamp"), Value("datetime", Machine(Field::Updated))],
                    &[Text(Date(Field::Updated))],
                )),
            ],
        )
        .when(When::Updated)),
    ],
)
.when(When::Has(&[Field::Authors, Field::Published, Field::Updated]));

static AUTHOR: [Element; 1] = [Element::new(
    "span",
    &[part("author")],
    &[
        El(&Element::new("span", &[WORDS], &[Text(Slot::Separator)]).when(When::Later)),
        El(&AUTHOR_LINK),
        El(&AUTHOR_NAME),
    ],
)];

static AUTHOR_LINK: Element = link(&[El(&NAME)]).when(When::Has(&[Field::Url]));

static AUTHOR_NAME: Element = isolated(&text(Field::Name)).when(When::Lacks(Field::Url));

static CORRECTIONS: Element = Element::new(
    "div",
    &[part("status"), Fixed("class", "corrections")],
    &[Each(
        List::Of(Field::Corrections),
        &[Element::new(
            "p",
            &[],
            &[
                El(&Element::new("strong", &[WORDS], &[Say(Word::Correction)])),
                El(&Element::new(
                    "time",
                    &[part("timestamp"), WORDS, Value("datetime", Machine(Field::Date))],
                    &[Text(Date(Field::Date))],
                )
                .when(When::Has(&[Field::Date]))),
                El(&isolated(&text(Field::Text))),
            ],
        )],
    )],
)
.layouts(RICH)
.when(When::Has(&[Field::Corrections]));

static BODY: Element = Element::new("div", &[part("body"), Fixed("class", "body")], &[Each(List::Body, &BLOCKS)])
    .layouts(FULL)
    .when(When::Has(&[Field::Body]));

/// By the variant of a block; see `Scope::variant`.
static BLOCKS: [Element; 6] = [
    Element::new("p", &[], &[Text(Slot::Run)]),
    Element::new("p", &[], &[Each(List::Runs, &RUNS)]),
    Element::new("", &[], &[Each(List::Runs, &RUNS)]).tagged(Tag::Subheading),
    Element::new("blockquote", &[], &[Each(List::Lines, &[Element::new("p", &[], &[Each(List::Runs, &RUNS)])])]),
    Element::new("ul", &[], &[Each(List::Lines, &ITEM)]),
    Element::new("ol", &[], &[Each(List::Lines, &ITEM)]),
];

static ITEM: [Element; 1] = [Element::new("li", &[], &[Each(List::Runs, &RUNS)])];

const EM: Element = Element::new("em", &[], &[Text(Slot::Run)]);
const STRONG: Element = Element::new("strong", &[], &[Text(Slot::Run)]);
const BOTH: Element = Element::new("strong", &[], &[El(&EM)]);

/// By emphasis (1), strength (2) and link (4); the last is a line break.
static RUNS: [Element; 9] = [
    Element::new("", &[], &[Text(Slot::Run)]).tagged(Tag::None),
    EM,
    STRONG,
    BOTH,
    link(&[Text(Slot::Run)]),
    link(&[El(&EM)]),
    link(&[El(&STRONG)]),
    link(&[El(&BOTH)]),
    Element::new("br", &[], &[]),
];

static BIOS: Element =
    Element::new("div", &[Fixed("class", "bios")], &[Each(List::Bios, &BIO)]).layouts(FULL).when(When::Any(List::Bios));

static BIO: [Element; 1] = [Element::new(
    "div",
    &[part("bio"), Fixed("class", "bio")],
    &[
        El(&Element::new(
            "img",
            &[
                Fixed("class", "portrait"),
                Fixed("loading", "lazy"),
                Fixed("decoding", "async"),
                Fixed("referrerpolicy", "no-referrer"),
                Fixed("alt", ""),
                Fixed("width", "56"),
                Fixed("height", "56"),
                Url("src", Field::Url),
            ],
            &[],
        )
        .of(Field::Image)),
        El(&Element::new("p", &[Fixed("class", "label"), WORDS], &[Say(Word::WrittenBy)])),
        El(&Element::new(
            "p",
            &[part("author"), Fixed("class", "name")],
            &[
                El(&AUTHOR_LINK),
                El(&AUTHOR_NAME),
                El(&Element::new("span", &[Fixed("class", "role")], &[El(&isolated(&text(Field::Role)))])
                    .when(When::Has(&[Field::Role]))),
            ],
        )),
        El(&Element::new("p", &[], &text(Field::Bio))),
    ],
)];

static RELATED: Element = Element::new(
    "nav",
    &[part("related"), Fixed("class", "related"), Fixed("aria-labelledby", "related")],
    &[
        El(&Element::new("", &[Fixed("class", "label"), Fixed("id", "related"), WORDS], &[Say(Word::Related)])
            .tagged(Tag::Subheading)),
        El(&Element::new("ul", &[], &[Each(List::Of(Field::Related), &TEASER)])),
    ],
)
.layouts(STANDARD | FULL)
.when(When::Any(List::Of(Field::Related)));

static TEASER: [Element; 1] = [Element::new(
    "li",
    &[part("teaser"), Fixed("class", "teaser")],
    &[
        El(&Element::new(
            "img",
            &[
                Fixed("loading", "lazy"),
                Fixed("decoding", "async"),
                Fixed("referrerpolicy", "no-referrer"),
                Fixed("alt", ""),
                Value("width", Size(Field::Width)),
                Value("height", Size(Field::Height)),
                Url("src", Field::Url),
            ],
            &[],
        )
        .of(Field::Image)),
        El(&Element::new("p", &[Fixed("class", "section")], &[El(&NAME)]).of(Field::Section)),
        El(&link(&[El(&isolated(&[Text(Slot::Teaser)]))])),
        El(&PUBLISHED),
    ],
)];

static PUBLISHER: Element =
    Element::new("footer", &[part("publisher"), Fixed("class", "publisher")], &[El(&OUTLET), El(&LINKS), El(&SEARCH)])
        .layouts(FULL)
        .of(Field::Publisher);

static OUTLET: Element = Element::new(
    "a",
    &[Fixed("class", "outlet"), REL, TARGET, Url("href", Field::Url)],
    &[
        El(&Element::new(
            "img",
            &[
                Fixed("loading", "lazy"),
                Fixed("decoding", "async"),
                Fixed("referrerpolicy", "no-referrer"),
                Value("alt", Slot::Outlet),
                Url("src", Field::Url),
            ],
            &[],
        )
        .of(Field::Logo)),
        El(&isolated(&text(Field::Name)).when(When::Lacks(Field::Logo))),
    ],
)
.when(When::Has(&[Field::Name]));

static LINKS: Element = Element::new(
    "div",
    &[part("links"), Fixed("class", "links")],
    &[
        El(&Element::new("p", &[Fixed("class", "label")], &text(Field::LinksLabel))
            .when(When::Has(&[Field::LinksLabel]))),
        El(&Element::new("p", &[Fixed("class", "label"), WORDS], &[Say(Word::Connect)])
            .when(When::Lacks(Field::LinksLabel))),
        El(&Element::new(
            "ul",
            &[],
            &[Each(List::Of(Field::Links), &[Element::new("li", &[], &[El(&link(&[El(&NAME)]))])])],
        )),
    ],
)
.when(When::Has(&[Field::Links]));

static SEARCH: Element = Element::new(
    "form",
    &[part("search"), Fixed("class", "search"), Fixed("role", "search"), REL, TARGET, Url("action", Field::Url)],
    &[
        El(&Element::new(
            "input",
            &[
                Fixed("type", "search"),
                Fixed("autocomplete", "off"),
                Fixed("required", ""),
                Value("aria-label", Slot::Prompt),
                Value("placeholder", Slot::Prompt),
                Value("name", Slot::SearchField),
            ],
            &[],
        )),
        El(&Element::new("button", &[WORDS], &[Say(Word::Search)])),
    ],
)
.of(Field::Search);

static RIGHTS: Element = Element::new(
    "p",
    &[part("rights"), Fixed("class", "rights")],
    &[
        El(&Element::new(
            "a",
            &[Fixed("rel", "license noopener noreferrer"), TARGET, Url("href", Field::License)],
            &[El(&isolated(&[Text(Slot::Copyright)]))],
        )
        .when(When::Has(&[Field::License]))),
        El(&isolated(&[Text(Slot::Copyright)]).when(When::Lacks(Field::License))),
        El(&isolated(&text(Field::Terms)).when(When::Has(&[Field::Terms]))),
    ],
)
.layouts(FULL)
.of(Field::Rights)
.when(When::Rights);
