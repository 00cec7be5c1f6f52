//! Recognizes embeds of other sites, by the classes of their elements.

use super::cursor::{Cursor, SPACE};
use super::elements::ElementKind;
use super::tags::Tag;
use crate::text::{find, has_word, split_ascii};

/// Classes that WordPress and embed codes give to posts of other sites, picture captions and share buttons.
const EMBEDS: &str = "wp-caption wp-caption-text wp-embedded-content more-link sharedaddy jp-relatedposts \
    twitter-tweet twitter-video instagram-media tiktok-embed text-post-media bluesky-embed mastodon-embed \
    reddit-embed-bq imgur-embed-pub fb-post article-embed";

/// Whether an element is hidden from readers, so that its text is not part of the text.
pub(super) fn is_hidden(tag: &Tag) -> bool {
    // Most tags have no attributes.
    !is_void(tag) && hides(tag)
}

/// Whether attributes hide an element, which may be empty.
pub(super) fn hides(tag: &Tag) -> bool {
    tag.attributes().take(MAX_ATTRIBUTES).any(|(name, value)| {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let has = |part: &str| has_ignoring_spaces(value, part);
        is("hidden") && !has("until-found")
            || is("aria-hidden") && has("true")
            || is("style") && (has("display:none") || has("visibility:hidden"))
            || is("class") && split_ascii(value, b' ').any(|class| has_word(HIDDEN, b' ', class))
    })
}

/// Whether an element has no content.
fn is_void(tag: &Tag) -> bool {
    tag.empty
        || matches!(tag.kind, ElementKind::Break | ElementKind::Rule)
        || has_word("img input wbr source track embed link meta area col", b' ', tag.name)
}

/// Whether a value has a part, in any letter case and with any spaces.
fn has_ignoring_spaces(value: &str, part: &str) -> bool {
    let mut plain = value.to_ascii_lowercase();
    plain.retain(|c| c != ' ');
    find(&plain, part).is_some()
}

/// How many attributes of a tag are looked at.
const MAX_ATTRIBUTES: usize = 20;

/// Classes of texts for screen readers alone.
const HIDDEN: &str = "screen-reader-text sr-only visually-hidden visuallyhidden more-link read-more";

/// Whether an element is an embed or wraps one. Inline elements, breaks and rules cannot wrap one.
pub(super) fn is_embed(tag: &Tag) -> bool {
    let classes = match tag.kind {
        ElementKind::Inline | ElementKind::Break | ElementKind::Rule => None,
        _ => tag.attribute("class"),
    };
    let mut classes = Cursor(classes.unwrap_or_default());
    while !classes.0.is_empty() {
        let class = classes.until(SPACE);
        classes.take(1);
        if has_word(EMBEDS, b' ', class) {
            return true;
        }
    }
    false
}
