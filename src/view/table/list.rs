//! A list of articles: its title, and a row for each article with one link, which a reader reaches by one press of a key.

use super::controls::CONTROLS;
use super::corrections::CORRECTED;
use super::disclosure::{AI_TEASER, PAID_TEASER, PICTURE_AI_TEASER};
use super::media::MEDIA_BADGE;
use super::overline::OVERLINE_TEASER;
use super::shared::*;
use crate::record::Field;

/// Several articles in one card.
pub(crate) static LIST: Element = Element::new(
    Tag::Section,
    r#"part="card" aria-labelledby="headline""#,
    &ROOT_ATTRS,
    Elements(&[TITLE, SOURCE, SCROLL, ITEMS]),
);

const TITLE: Element = Element::new(
    Tag::Heading,
    r#"part="headline" class="title" id="headline""#,
    &[],
    Elements(&[
        link(Text(TextValue::ListTitle)).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::ListTitle)).when(Condition::Lacks(Field::Url)),
    ]),
);

/// Who publishes the articles, unless the title says so, and the domain that the title leads to.
const SOURCE: Element = Element::new(Tag::P, r#"part="source" class="byline""#, &[], Elements(&[PUBLISHER, DOMAIN]))
    .when(Condition::ListSource);

const PUBLISHER: Element = Element::new(
    Tag::Span,
    "",
    &[],
    Elements(&[
        link(Elements(&[NAME])).scope(Field::Publisher).when(Condition::Has(Field::Url)),
        isolated(text(Field::Name)).scope(Field::Publisher).when(Condition::Lacks(Field::Url)),
    ]),
)
.when(Condition::Has(Field::Title));

/// Buttons that scroll a carousel.
const SCROLL: Element = CONTROLS.layouts(CAROUSEL);

/// The role gives back what `list-style: none` takes in WebKit (https://bugs.webkit.org/show_bug.cgi?id=170179).
/// `tools.js` reads where more articles are.
const ITEMS: Element = Element::new(
    Tag::Ol,
    r#"part="items" class="items" role="list""#,
    &[TextAttr(Name::DataMore, TextValue::HasMore), UrlAttr(Name::DataNext, Field::NextUrl)],
    Each(List::Items, &ITEM),
);

const ITEM: [Element; 1] = [Element::new(
    Tag::Li,
    r#"part="item" class="item""#,
    &[TextAttr(Name::Lang, TextValue::Field(Field::Language))],
    Elements(&[
        PICTURE,
        PAID_TEASER,
        CORRECTED,
        OVERLINE_TEASER,
        Element::new(Tag::Subheading, r#"class="headline""#, &[], Elements(&[headline_link(text(Field::Headline))])),
        Element::new(Tag::P, r#"class="excerpt""#, &[], text(Field::Excerpt)).when(Condition::ItemExcerpt),
        META,
        AI_TEASER,
    ]),
)];

const PICTURE: Element = Element::new(Tag::Div, r#"class="image-box""#, &[], Elements(&[IMAGE, MEDIA_BADGE]))
    .when(Condition::Has(Field::Image));

const IMAGE_ATTRS: &str = concat!(
    r#"part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer""#,
    r#" sizes="auto, (max-width: 640px) 50vw, 320px""#,
);

/// `src` comes last: a browser may begin to load an image as soon as it has one.
const IMAGE: Element = Element::new(
    Tag::Img,
    IMAGE_ATTRS,
    &[TextAttr(Name::Alt, TextValue::Alt), TextAttr(Name::Srcset, TextValue::Srcset), UrlAttr(Name::Src, Field::Url)],
    Empty,
)
.scope(Field::Image);

/// Where it was first published. The one link of the article leads elsewhere.
const FIRST: Element = Element::new(Tag::Span, "", &[MESSAGE_LANG], Elements(&[isolated(Text(TextValue::Originally))]))
    .scope(Field::Source);

/// Who published the article, if not all of the list have one publisher, at which domain, and when. Each article says its
/// domain: of the next pages of a list, nothing but the articles is shown.
const META: Element = Element::new(
    Tag::P,
    r#"class="byline""#,
    &[],
    Elements(&[
        Element::new(Tag::Span, "", &[], Elements(&[MEDIA_BADGE])).when(Condition::ItemBadge),
        isolated(text(Field::Name)).scope(Field::Publisher),
        DOMAIN,
        FIRST,
        PUBLISHED,
        Element::new(Tag::Span, r#"class="position" aria-hidden="true""#, &[], Text(TextValue::Place))
            .layouts(CAROUSEL),
        PICTURE_AI_TEASER,
    ]),
);
