//! What a reader must know before reading: who paid, what artificial intelligence did, who may read the whole text.
//!
//! No layout, option or word of the page leaves these out, and they have no `part` by which its style sheet could hide
//! them.

use super::shared::*;
use crate::record::Field;

/// Who paid for the article.
pub(super) const PAID: Element = Element::new(
    Tag::P,
    r#"class="paid""#,
    &[],
    Elements(&[
        LOGO,
        link(Elements(&[PAID_WORDS])).when(Condition::Has(Field::Url)),
        PAID_WORDS_UNLINKED,
        PUBLISHERS_WORDS,
    ]),
)
.scope(Field::Sponsored);

/// The same in a teaser, whose only link is its headline.
pub(super) const PAID_TEASER: Element =
    Element::new(Tag::P, r#"class="paid""#, &[], Elements(&[PAID_WORDS, PUBLISHERS_WORDS])).scope(Field::Sponsored);

const PAID_WORDS: Element = Element::new(Tag::Bdi, "", &[MESSAGE_LANG], Text(TextValue::PaidBy));

const PAID_WORDS_UNLINKED: Element =
    Element::new(Tag::Bdi, "", &[MESSAGE_LANG], Text(TextValue::PaidBy)).when(Condition::Lacks(Field::Url));

/// What the publisher calls paid content: beside the card's own words, never instead of them.
const PUBLISHERS_WORDS: Element =
    Element::new(Tag::Span, "", &[], Elements(&[isolated(text(Field::Label))])).when(Condition::Has(Field::Label));

const LOGO: Element = Element::new(
    Tag::Img,
    r#"loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="""#,
    &[UrlAttr(Name::Src, Field::Url)],
    Empty,
)
.scope(Field::Logo);

/// What artificial intelligence had to do with the text, with a link to the record of provenance.
pub(super) const AI: Element = Element::new(
    Tag::P,
    r#"class="ai""#,
    &[MESSAGE_LANG],
    Elements(&[
        link(Text(TextValue::Ai)).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::Ai)).when(Condition::Lacks(Field::Url)),
    ]),
)
.scope(Field::Ai);

/// The same in a teaser.
pub(super) const AI_TEASER: Element =
    Element::new(Tag::P, r#"class="ai""#, &[MESSAGE_LANG], Text(TextValue::Ai)).scope(Field::Ai);

/// What it had to do with the picture, under the picture. The alternative text says it too.
pub(super) const PICTURE_AI: Element = Element::new(
    Tag::Span,
    r#"class="picture-ai""#,
    &[MESSAGE_LANG],
    Elements(&[
        link(Text(TextValue::PictureAi)).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::PictureAi)).when(Condition::Lacks(Field::Url)),
    ]),
)
.scope(Field::Ai);

/// The same in a teaser with a picture.
#[cfg(feature = "formats")]
pub(super) const PICTURE_AI_TEASER: Element = Element::new(
    Tag::Span,
    "",
    &[],
    Elements(&[
        Element::new(Tag::Span, r#"class="picture-ai""#, &[MESSAGE_LANG], Text(TextValue::PictureAi)).scope(Field::Ai)
    ]),
)
.scope(Field::Image)
.when(Condition::Has(Field::Ai));

/// Who may read the whole text, if not everybody.
pub(super) const ACCESS: Element =
    Element::new(Tag::Span, r#"class="access""#, &[MESSAGE_LANG], Text(TextValue::Keyword(Field::Access)))
        .when(Condition::Has(Field::Access));

/// For paid content in a quotation without styles.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(super) const PAID_FALLBACK: Element =
    Element::new(Tag::P, "", &[], Elements(&[Element::new(Tag::Strong, "", &[MESSAGE_LANG], Text(TextValue::PaidBy))]))
        .scope(Field::Sponsored);

/// What artificial intelligence had to do with it, there.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(super) const AI_FALLBACK: Element = Element::new(Tag::P, "", &[MESSAGE_LANG], Text(TextValue::Ai)).scope(Field::Ai);
