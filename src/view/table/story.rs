//! The table's rows for a story's text.

use super::parts::{FULL, WORDS, link};
use crate::locale::Word;
use crate::record::Field;
use crate::view::Content::{Each, Elements, Empty, Text, Word as Say};
use crate::view::{Element, List, Slot, Tag, When};

pub(super) static BODY: Element = Element::new(Tag::Div, r#"part="body" class="body""#, &[], Each(List::Body, &BLOCKS))
    .layouts(FULL)
    .when(When::Has(Field::Body));

/// By the variant of a block; see `Scope::variant`. The last unfolds the rest, which is made of the same.
static BLOCKS: [Element; 7] = [
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
    Element::new(
        Tag::Details,
        r#"class="more""#,
        &[],
        Elements(&[
            &Element::new(Tag::Summary, r#"part="more""#, &[WORDS], Say(Word::More)),
            &Element::new(Tag::Div, r#"class="rest""#, &[], Each(List::Rest, &BLOCKS)),
        ]),
    ),
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
