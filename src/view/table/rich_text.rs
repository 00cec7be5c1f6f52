//! Rich text: the blocks and runs that HTML and other publishers' formats are read into.

use super::shared::*;
use crate::view::item::run_variant::{COUNT, EMPHASIS, LINE_BREAK, LINK, STRONG};

pub(super) const PARAGRAPH: Element = line(Tag::P);
pub(super) const HEADING: Element = line(Tag::Subheading);
pub(super) const QUOTATION: Element = Element::new(Tag::Blockquote, "", &[], Each(List::Lines, &[line(Tag::P)]));
pub(super) const BULLETED_LIST: Element = Element::new(Tag::Ul, "", &[], Each(List::Lines, &[line(Tag::Li)]));
pub(super) const NUMBERED_LIST: Element = Element::new(Tag::Ol, "", &[], Each(List::Lines, &[line(Tag::Li)]));

const fn line(tag: Tag) -> Element {
    Element::new(tag, "", &[], Each(List::Runs, &RUNS))
}

const EM: Element = Element::new(Tag::Em, "", &[], Text(TextValue::RunText));
const STRONG_TEXT: Element = Element::new(Tag::Strong, "", &[], Text(TextValue::RunText));
const STRONG_EM: Element = Element::new(Tag::Strong, "", &[], Elements(&[EM]));

/// By variant: each combination of emphasis, strength and link, and the line break.
const RUNS: [Element; COUNT] = {
    let mut runs = [const { Element::new(Tag::Fragment, "", &[], Text(TextValue::RunText)) }; COUNT];
    runs[EMPHASIS] = EM;
    runs[STRONG] = STRONG_TEXT;
    runs[STRONG | EMPHASIS] = STRONG_EM;
    runs[LINK] = link(Text(TextValue::RunText));
    runs[LINK | EMPHASIS] = link(Elements(&[EM]));
    runs[LINK | STRONG] = link(Elements(&[STRONG_TEXT]));
    runs[LINK | STRONG | EMPHASIS] = link(Elements(&[STRONG_EM]));
    runs[LINE_BREAK] = Element::new(Tag::Br, "", &[], Empty);
    runs
};
