//! The table's rows for rich text: the blocks and runs that HTML and other publishers' texts are read into.

use super::parts::link;
use crate::view::Content::{Each, Elements, Empty, Text};
use crate::view::{Element, List, Slot, Tag};

pub(super) const PARAGRAPH: Element = line(Tag::P);
pub(super) const HEADING: Element = line(Tag::Subheading);
pub(super) const QUOTATION: Element = Element::new(Tag::Blockquote, "", &[], Each(List::Lines, &[line(Tag::P)]));
pub(super) const POINTS: Element = Element::new(Tag::Ul, "", &[], Each(List::Lines, &[line(Tag::Li)]));
pub(super) const NUMBERED: Element = Element::new(Tag::Ol, "", &[], Each(List::Lines, &[line(Tag::Li)]));

const fn line(tag: Tag) -> Element {
    Element::new(tag, "", &[], Each(List::Runs, &RUNS))
}

const EM: Element = Element::new(Tag::Em, "", &[], Text(Slot::Run));
const STRONG: Element = Element::new(Tag::Strong, "", &[], Text(Slot::Run));
const BOTH: Element = Element::new(Tag::Strong, "", &[], Elements(&[&EM]));

/// By emphasis (1), strength (2) and link (4); the last is a line break. See `style` of `view::rich`.
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
