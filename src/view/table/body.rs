//! The body: the article's text as blocks, and the fold around those that are not visible at first.

#[cfg(feature = "formats")]
use super::rich_text::{BULLETED_LIST, HEADING, NUMBERED_LIST, PARAGRAPH, QUOTATION};
use super::shared::*;
use crate::messages::Message;
use crate::record::Field;
use crate::view::item::block_variant;

pub(super) const BODY: Element = Element::new(Tag::Div, r#"part="body" class="body""#, &[], Each(List::Body, &BLOCKS))
    .layouts(FULL)
    .when(Condition::Has(Field::Body));

/// By variant.
static BLOCKS: [Element; block_variant::COUNT] = {
    let mut blocks = [PLAIN_PARAGRAPH; block_variant::COUNT];
    blocks[block_variant::FOLD] = Element::new(Tag::Details, r#"class="more""#, &[], Elements(&FOLD));
    #[cfg(feature = "formats")]
    {
        blocks[block_variant::PARAGRAPH] = PARAGRAPH;
        blocks[block_variant::HEADING] = HEADING;
        blocks[block_variant::QUOTATION] = QUOTATION;
        blocks[block_variant::BULLETED_LIST] = BULLETED_LIST;
        blocks[block_variant::NUMBERED_LIST] = NUMBERED_LIST;
    }
    blocks
};

const PLAIN_PARAGRAPH: Element = Element::new(Tag::P, "", &[], Text(TextValue::RunText));

static FOLD: [Element; 2] = [
    Element::new(Tag::Summary, r#"part="more""#, &[MESSAGE_LANG], message(Message::More)),
    // Drawn like the visible blocks. There is no fold among them.
    Element::new(Tag::Div, r#"class="rest""#, &[], Each(List::FoldedBlocks, &BLOCKS)),
];
