//! The table's rows for a story's text.

use super::parts::{FULL, WORDS};
#[cfg(feature = "formats")]
use super::rich::{HEADING, NUMBERED, PARAGRAPH, POINTS, QUOTATION};
use crate::locale::Word;
use crate::record::Field;
use crate::view::Content::{Each, Elements, Text, Word as Say};
use crate::view::{Element, List, Slot, Tag, When};

pub(super) static BODY: Element = Element::new(Tag::Div, r#"part="body" class="body""#, &[], Each(List::Body, &BLOCKS))
    .layouts(FULL)
    .when(When::Has(Field::Body));

/// The kinds of blocks: only other publishers' texts have more than paragraphs of plain text.
const KINDS: usize = if cfg!(feature = "formats") { 7 } else { 2 };

/// By the kind of a block; see `rich::kind`. The second unfolds the rest, which is made of the same.
static BLOCKS: [Element; KINDS] = [
    Element::new(Tag::P, "", &[], Text(Slot::Run)),
    Element::new(
        Tag::Details,
        r#"class="more""#,
        &[],
        Elements(&[
            &Element::new(Tag::Summary, r#"part="more""#, &[WORDS], Say(Word::More)),
            &Element::new(Tag::Div, r#"class="rest""#, &[], Each(List::Rest, &BLOCKS)),
        ]),
    ),
    #[cfg(feature = "formats")]
    PARAGRAPH,
    #[cfg(feature = "formats")]
    HEADING,
    #[cfg(feature = "formats")]
    QUOTATION,
    #[cfg(feature = "formats")]
    POINTS,
    #[cfg(feature = "formats")]
    NUMBERED,
];
