//! Media: the badge of a video, a sound or a gallery, and a player that plays in place.

use super::shared::*;
use crate::record::Field;
use crate::view::item::record_variant;

/// Over the picture.
pub(super) const MEDIA: Element = PLAYER;

/// In a line of its own where there is no picture.
pub(super) const BARE_MEDIA: Element = PLAYER.when(Condition::Pictureless);

const PLAYER: Element = Element::new(Tag::Div, r#"class="media""#, &[], Each(List::This, &PLAYERS)).scope(Field::Media);

/// By variant. A player unfolds by a click on its badge; until then nothing is loaded. Readers without a script press its own
/// button to play.
static PLAYERS: [Element; record_variant::COUNT] = {
    let mut players = [BADGE; record_variant::COUNT];
    players[record_variant::VIDEO] = player(Elements(&[SUMMARY, VIDEO]));
    players[record_variant::AUDIO] = player(Elements(&[SUMMARY, AUDIO]));
    players
};

const fn player(content: Content) -> Element {
    Element::new(Tag::Details, "", &[], content)
}

/// For the eye: links and buttons say it in words.
const BADGE: Element = Element::new(
    Tag::Span,
    r#"part="media" aria-hidden="true""#,
    &[TextAttr(Name::Class, TextValue::Field(Field::Kind))],
    Text(TextValue::Length),
);

/// In a teaser or an article of a list, which plays nothing.
pub(super) const MEDIA_BADGE: Element = BADGE.scope(Field::Media);

/// Its words are a text and not a label: the badge beside them is another text.
const SUMMARY: Element = Element::new(Tag::Summary, "", &[], Elements(&[BADGE, WORDS]));

const WORDS: Element = Element::new(Tag::Span, r#"class="words""#, &[MESSAGE_LANG], Text(TextValue::Spoken));

const CONTROLS: &str = r#"controls="" preload="none" playsinline="""#;

/// `src` comes last: a browser may begin to load as soon as it has one.
const VIDEO: Element = Element::new(
    Tag::Video,
    CONTROLS,
    &[TextAttr(Name::Crossorigin, TextValue::CrossOrigin), UrlAttr(Name::Src, Field::Url)],
    Elements(&[Element::new(
        Tag::Track,
        r#"kind="captions""#,
        &[TextAttr(Name::Srclang, TextValue::Language), UrlAttr(Name::Src, Field::Captions)],
        Empty,
    )
    .when(Condition::Has(Field::Captions))]),
);

const AUDIO: Element = Element::new(Tag::Audio, CONTROLS, &[UrlAttr(Name::Src, Field::Url)], Empty);
