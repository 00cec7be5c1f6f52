//! The source line: who publishes the article, at which domain, who published it first; and where the whole text is.

use super::disclosure::ACCESS;
use super::shared::*;
use crate::record::Field;

/// In every layout. A publisher without a name has that of the option `publisher`, or the host of the article.
pub(super) const SOURCE: Element = Element::new(
    Tag::P,
    r#"part="source" class="source""#,
    &[],
    Elements(&[HOME_LINKED, HOME_UNLINKED, NAMELESS, DOMAIN, ACCESS, ORIGINAL]),
);

const PUBLISHER: Content = Elements(&[LOGO, LOGO_FOR_LIGHT, LOGO_FOR_DARK, UNSEEN]);

const HOME_LINKED: Element = Element::new(
    Tag::A,
    r#"class="home" rel="noopener noreferrer""#,
    &[TARGET, UrlAttr(Name::Href, Field::Url)],
    PUBLISHER,
)
.scope(Field::Publisher)
.when(Condition::Has(Field::Url));

const HOME_UNLINKED: Element = Element::new(Tag::Span, r#"class="home""#, &[], PUBLISHER)
    .scope(Field::Publisher)
    .when(Condition::Lacks(Field::Url));

const NAMELESS: Element =
    Element::new(Tag::Span, r#"class="home""#, &[], Elements(&[isolated(Text(TextValue::SourceName))]))
        .when(Condition::Lacks(Field::Publisher));

const LOGO_ATTRS: &str = r#"class="plate" loading="lazy" decoding="async" referrerpolicy="no-referrer""#;
const LIGHT_ATTRS: &str = r#"class="for-light" loading="lazy" decoding="async" referrerpolicy="no-referrer""#;
const DARK_ATTRS: &str = r#"class="for-dark" loading="lazy" decoding="async" referrerpolicy="no-referrer""#;

/// `src` is the last attribute: a browser may begin to load an image as soon as it has one.
const fn logo(attributes: &'static str, attrs: &'static [Attr]) -> Element {
    Element::new(Tag::Img, attributes, attrs, Empty).scope(Field::Logo)
}

const FILE: &[Attr] = &[
    TextAttr(Name::Alt, TextValue::SourceName),
    TextAttr(Name::Width, TextValue::Dimension(Field::Width)),
    TextAttr(Name::Height, TextValue::Dimension(Field::Height)),
    UrlAttr(Name::Src, Field::Url),
];
const DARK_FILE: &[Attr] = &[
    TextAttr(Name::Alt, TextValue::SourceName),
    TextAttr(Name::Width, TextValue::Dimension(Field::Width)),
    TextAttr(Name::Height, TextValue::Dimension(Field::Height)),
    UrlAttr(Name::Src, Field::Dark),
];

/// On a light plate where the card is dark.
const LOGO: Element = logo(LOGO_ATTRS, FILE).when(Condition::Lacks(Field::Dark));
const LOGO_FOR_LIGHT: Element = logo(LIGHT_ATTRS, FILE).when(Condition::Has(Field::Dark));
const LOGO_FOR_DARK: Element = logo(DARK_ATTRS, DARK_FILE).when(Condition::Has(Field::Dark));
const UNSEEN: Element = isolated(Text(TextValue::SourceName)).when(Condition::Lacks(Field::Logo));

const ORIGINAL: Element = Element::new(
    Tag::Span,
    r#"class="original""#,
    &[MESSAGE_LANG],
    Elements(&[
        link(Text(TextValue::Originally)).when(Condition::Has(Field::Url)),
        isolated(Text(TextValue::Originally)).when(Condition::Lacks(Field::Url)),
    ]),
)
.scope(Field::Source);

/// Under the byline, in layouts without the text.
pub(super) const READ_AT: Element = read_at(STANDARD | HERO);

/// Under a text that is not whole.
pub(super) const READ_ON: Element = read_at(FULL);

const fn read_at(layouts: u8) -> Element {
    const LINK: Element = link(Text(TextValue::ReadAt));
    Element::new(Tag::P, r#"part="read-at" class="read-at""#, &[MESSAGE_LANG], Elements(&[LINK]))
        .layouts(layouts)
        .when(Condition::IsCut)
}
