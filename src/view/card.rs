//! The card's markup, all of it: a table that the renderers interpret. Linted by its tests, styled by `card.css`.

use super::Attr::{Fixed, Frame, Sources, Text as Value, Url};
use super::Child::{Each, Element as El, Text, Word as Say};
use super::{Attr, Child, Element, FrameSlot, List, Tag, TextSlot, UrlSlot, When};
use crate::locale::Word;
use crate::options::Layout;

const STANDARD: u8 = 1 << Layout::Standard as u8;
const HERO: u8 = 1 << Layout::Hero as u8;
const FULL: u8 = 1 << Layout::Full as u8;
const RICH: u8 = STANDARD | HERO | FULL;

const REL: Attr = Fixed("rel", "noopener noreferrer");
const TARGET: Attr = Frame("target", FrameSlot::Target);
const WORDS: Attr = Frame("lang", FrameSlot::WordsLanguage);

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

/// An article that may be shown.
pub(crate) static CARD: Element = Element::new(
    "article",
    &[
        part("card"),
        Fixed("aria-labelledby", "headline"),
        Value("class", TextSlot::CardClass),
        Value("lang", TextSlot::Language),
        Value("dir", TextSlot::Direction),
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
    &[
        part("card"),
        Value("class", TextSlot::CardClass),
        Value("lang", TextSlot::Language),
        Value("dir", TextSlot::Direction),
    ],
    &[El(&Element::new("p", &[part("status"), Fixed("class", "notice")], &[Text(TextSlot::Notice)]))],
);

static SECTION: Element = Element::new(
    "p",
    &[part("section"), Fixed("class", "section")],
    &[
        El(&Element::new("a", &[REL, TARGET, Url("href", UrlSlot::Section)], &[El(&SECTION_NAME)])
            .when(When::Url(UrlSlot::Section))),
        El(&plain(&[El(&SECTION_NAME)]).when(When::NoUrl(UrlSlot::Section))),
    ],
)
.when(When::Text(TextSlot::SectionName));

static SECTION_NAME: Element = isolated(&[Text(TextSlot::SectionName)]);

static HEADLINE: Element = Element::new(
    "",
    &[part("headline"), Fixed("class", "headline"), Fixed("id", "headline")],
    &[El(&Element::new("a", &[REL, TARGET, Url("href", UrlSlot::Article)], &[Text(TextSlot::Headline)]))],
)
.tagged(Tag::Heading);

static EXCERPT: Element = Element::new("p", &[part("excerpt"), Fixed("class", "excerpt")], &[Text(TextSlot::Excerpt)])
    .layouts(RICH)
    .when(When::Text(TextSlot::Excerpt));

/// The link over the image is for the pointer; keyboards and screen readers have the headline's.
static FIGURE: Element = Element::new(
    "figure",
    &[part("figure"), Fixed("class", "figure")],
    &[
        El(&Element::new(
            "div",
            &[Fixed("class", "frame")],
            &[
                El(&Element::new(
                    "img",
                    &[
                        part("image"),
                        Fixed("loading", "lazy"),
                        Fixed("decoding", "async"),
                        Fixed("referrerpolicy", "no-referrer"),
                        Fixed("sizes", "auto, (max-width: 640px) 100vw, 640px"),
                        Value("alt", TextSlot::Alt),
                        Value("width", TextSlot::Width),
                        Value("height", TextSlot::Height),
                        Sources("srcset"),
                        Url("src", UrlSlot::Image),
                    ],
                    &[],
                )),
                El(&Element::new(
                    "a",
                    &[
                        Fixed("class", "cover"),
                        Fixed("tabindex", "-1"),
                        Fixed("aria-hidden", "true"),
                        REL,
                        TARGET,
                        Url("href", UrlSlot::Article),
                    ],
                    &[],
                )),
            ],
        )),
        El(&Element::new(
            "figcaption",
            &[Fixed("class", "caption")],
            &[
                El(&Element::new("span", &[part("caption")], &[El(&isolated(&[Text(TextSlot::Caption)]))])
                    .when(When::Text(TextSlot::Caption))),
                El(&Element::new(
                    "span",
                    &[part("credit"), Fixed("class", "credit")],
                    &[El(&isolated(&[Text(TextSlot::Credit)]))],
                )
                .when(When::Text(TextSlot::Credit))),
            ],
        )
        .layouts(HERO | FULL)
        .when(When::Caption)),
    ],
)
.layouts(RICH)
.when(When::Url(UrlSlot::Image));

static BYLINE: Element = Element::new(
    "p",
    &[part("byline"), Fixed("class", "byline")],
    &[
        El(&Element::new(
            "span",
            &[part("dateline"), Fixed("class", "dateline")],
            &[El(&isolated(&[Text(TextSlot::Dateline)]))],
        )
        .layouts(RICH)
        .when(When::Text(TextSlot::Dateline))),
        El(&Element::new("span", &[Fixed("class", "authors")], &[Each(List::Authors, &AUTHOR)])
            .when(When::Any(List::Authors))),
        El(&Element::new(
            "time",
            &[part("timestamp"), WORDS, Value("datetime", TextSlot::PublishedMachine)],
            &[Text(TextSlot::Published)],
        )
        .when(When::Text(TextSlot::PublishedMachine))),
        El(&Element::new(
            "span",
            &[Fixed("class", "updated"), WORDS],
            &[
                El(&plain(&[Say(Word::Updated)])),
                El(&Element::new(
                    "time",
                    &[part("timestamp"), Value("datetime", TextSlot::UpdatedMachine)],
                    &[Text(TextSlot::Updated)],
                )),
            ],
        )
        .when(When::Text(TextSlot::Updated))),
    ],
)
.when(When::Byline);

static AUTHOR: [Element; 1] = [Element::new(
    "span",
    &[part("author")],
    &[
        El(&Element::new("span", &[WORDS], &[Text(TextSlot::Separator)]).when(When::Text(TextSlot::Separator))),
        El(&AUTHOR_LINK),
        El(&AUTHOR_NAME),
    ],
)];

static AUTHOR_LINK: Element =
    Element::new("a", &[REL, TARGET, Url("href", UrlSlot::Author)], &[El(&isolated(&[Text(TextSlot::Name)]))])
        .when(When::Url(UrlSlot::Author));

static AUTHOR_NAME: Element = isolated(&[Text(TextSlot::Name)]).when(When::NoUrl(UrlSlot::Author));

static CORRECTIONS: Element = Element::new(
    "div",
    &[part("status"), Fixed("class", "corrections")],
    &[Each(
        List::Corrections,
        &[Element::new(
            "p",
            &[],
            &[
                El(&Element::new("strong", &[WORDS], &[Say(Word::Correction)])),
                El(&Element::new(
                    "time",
                    &[part("timestamp"), WORDS, Value("datetime", TextSlot::PublishedMachine)],
                    &[Text(TextSlot::Published)],
                )
                .when(When::Text(TextSlot::PublishedMachine))),
                El(&isolated(&[Text(TextSlot::CorrectionText)])),
            ],
        )],
    )],
)
.layouts(RICH)
.when(When::Any(List::Corrections));

static BODY: Element = Element::new("div", &[part("body"), Fixed("class", "body")], &[Each(List::Body, &BLOCKS)])
    .layouts(FULL)
    .when(When::Any(List::Body));

/// By the variant of a block; see `Scope::variant`.
static BLOCKS: [Element; 6] = [
    Element::new("p", &[], &[Text(TextSlot::Run)]),
    Element::new("p", &[], &[Each(List::Runs, &RUNS)]),
    Element::new("", &[], &[Each(List::Runs, &RUNS)]).tagged(Tag::Subheading),
    Element::new("blockquote", &[], &[Each(List::Lines, &[Element::new("p", &[], &[Each(List::Runs, &RUNS)])])]),
    Element::new("ul", &[], &[Each(List::Lines, &[Element::new("li", &[], &[Each(List::Runs, &RUNS)])])]),
    Element::new("ol", &[], &[Each(List::Lines, &[Element::new("li", &[], &[Each(List::Runs, &RUNS)])])]),
];

const RUN: Element = Element::new("", &[], &[Text(TextSlot::Run)]).tagged(Tag::None);
const EM: Element = Element::new("em", &[], &[Text(TextSlot::Run)]);
const STRONG: Element = Element::new("strong", &[], &[Text(TextSlot::Run)]);
const BOTH: Element = Element::new("strong", &[], &[El(&EM)]);

const fn linked(children: &'static [Child]) -> Element {
    Element::new("a", &[REL, TARGET, Url("href", UrlSlot::Run)], children)
}

/// By emphasis (1), strength (2) and link (4); the last is a line break.
static RUNS: [Element; 9] = [
    RUN,
    EM,
    STRONG,
    BOTH,
    linked(&[Text(TextSlot::Run)]),
    linked(&[El(&EM)]),
    linked(&[El(&STRONG)]),
    linked(&[El(&BOTH)]),
    Element::new("br", &[], &[]),
];

static BIOS: Element = Element::new(
    "div",
    &[Fixed("class", "bios")],
    &[Each(
        List::Bios,
        &[Element::new(
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
                        Url("src", UrlSlot::Portrait),
                    ],
                    &[],
                )
                .when(When::Url(UrlSlot::Portrait))),
                El(&Element::new("p", &[Fixed("class", "label"), WORDS], &[Say(Word::WrittenBy)])),
                El(&Element::new(
                    "p",
                    &[part("author"), Fixed("class", "name")],
                    &[
                        El(&AUTHOR_LINK),
                        El(&AUTHOR_NAME),
                        El(&Element::new("span", &[Fixed("class", "role")], &[El(&isolated(&[Text(TextSlot::Role)]))])
                            .when(When::Text(TextSlot::Role))),
                    ],
                )),
                El(&Element::new("p", &[], &[Text(TextSlot::Bio)])),
            ],
        )],
    )],
)
.layouts(FULL)
.when(When::Any(List::Bios));

static RELATED: Element = Element::new(
    "nav",
    &[part("related"), Fixed("class", "related"), Fixed("aria-labelledby", "related")],
    &[
        El(&Element::new("", &[Fixed("class", "label"), Fixed("id", "related"), WORDS], &[Say(Word::Related)])
            .tagged(Tag::Subheading)),
        El(&Element::new("ul", &[], &[Each(List::Related, &TEASER)])),
    ],
)
.layouts(STANDARD | FULL)
.when(When::Any(List::Related));

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
                Value("width", TextSlot::Width),
                Value("height", TextSlot::Height),
                Url("src", UrlSlot::Image),
            ],
            &[],
        )
        .when(When::Url(UrlSlot::Image))),
        El(&Element::new("p", &[Fixed("class", "section")], &[El(&SECTION_NAME)])
            .when(When::Text(TextSlot::SectionName))),
        El(&Element::new(
            "a",
            &[REL, TARGET, Url("href", UrlSlot::Story)],
            &[El(&isolated(&[Text(TextSlot::Headline)]))],
        )),
        El(&Element::new(
            "time",
            &[part("timestamp"), WORDS, Value("datetime", TextSlot::PublishedMachine)],
            &[Text(TextSlot::Published)],
        )
        .when(When::Text(TextSlot::PublishedMachine))),
    ],
)];

static PUBLISHER: Element = Element::new(
    "footer",
    &[part("publisher"), Fixed("class", "publisher")],
    &[
        El(&Element::new(
            "a",
            &[Fixed("class", "outlet"), REL, TARGET, Url("href", UrlSlot::Publisher)],
            &[
                El(&Element::new(
                    "img",
                    &[
                        Fixed("loading", "lazy"),
                        Fixed("decoding", "async"),
                        Fixed("referrerpolicy", "no-referrer"),
                        Value("alt", TextSlot::PublisherName),
                        Url("src", UrlSlot::Logo),
                    ],
                    &[],
                )
                .when(When::Url(UrlSlot::Logo))),
                El(&isolated(&[Text(TextSlot::PublisherName)]).when(When::PublisherName)),
            ],
        )
        .when(When::Text(TextSlot::PublisherName))),
        El(&Element::new(
            "div",
            &[part("links"), Fixed("class", "links")],
            &[
                El(&Element::new("p", &[Fixed("class", "label")], &[Text(TextSlot::LinksLabel)])
                    .when(When::Text(TextSlot::LinksLabel))),
                El(&Element::new("p", &[Fixed("class", "label"), WORDS], &[Say(Word::Connect)])
                    .when(When::NoLinksLabel)),
                El(&Element::new(
                    "ul",
                    &[],
                    &[Each(
                        List::Links,
                        &[Element::new(
                            "li",
                            &[],
                            &[El(&Element::new(
                                "a",
                                &[REL, TARGET, Url("href", UrlSlot::Link)],
                                &[El(&isolated(&[Text(TextSlot::Label)]))],
                            ))],
                        )],
                    )],
                )),
            ],
        )
        .when(When::Any(List::Links))),
        El(&SEARCH),
    ],
)
.layouts(FULL)
.when(When::Publisher);

static SEARCH: Element = Element::new(
    "form",
    &[part("search"), Fixed("class", "search"), Fixed("role", "search"), REL, TARGET, Url("action", UrlSlot::Search)],
    &[
        El(&Element::new(
            "input",
            &[
                Fixed("type", "search"),
                Fixed("autocomplete", "off"),
                Fixed("required", ""),
                Value("aria-label", TextSlot::Prompt),
                Value("placeholder", TextSlot::Prompt),
                Value("name", TextSlot::SearchField),
            ],
            &[],
        )),
        El(&Element::new("button", &[WORDS], &[Say(Word::Search)])),
    ],
)
.when(When::Url(UrlSlot::Search));

static RIGHTS: Element = Element::new(
    "p",
    &[part("rights"), Fixed("class", "rights")],
    &[
        El(&Element::new(
            "a",
            &[Fixed("rel", "license noopener noreferrer"), TARGET, Url("href", UrlSlot::License)],
            &[El(&isolated(&[Text(TextSlot::Copyright)]))],
        )
        .when(When::Url(UrlSlot::License))),
        El(&isolated(&[Text(TextSlot::Copyright)]).when(When::NoUrl(UrlSlot::License))),
        El(&isolated(&[Text(TextSlot::Terms)]).when(When::Text(TextSlot::Terms))),
    ],
)
.layouts(FULL)
.when(When::Rights);
