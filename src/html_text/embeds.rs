//! Recognizes embeds of other sites, by the classes of their elements.

use super::cursor::{Cursor, SIGN};
use super::elements::ElementKind;
use super::tags::Tag;
use crate::text::{find, has_word, split_ascii};

/// Classes that WordPress and embed codes give to posts of other sites and picture captions, and classes of boxes that
/// are no part of a text.
const EMBEDS: &str = "wp-caption wp-caption-text wp-embedded-content more-link sharedaddy jp-relatedposts \
    twitter-tweet twitter-video instagram-media tiktok-embed text-post-media bluesky-embed mastodon-embed \
    reddit-embed-bq imgur-embed-pub fb-post article-embed share related related-content related-news yarpp post-share \
    article-share inline-newsletter post-tags tags-links toc";

/// Words that follow one another in the classes of boxes to share, to sign up, to read on: `newsletter-signup`. A class
/// with one of them alone can be that of the article.
const BOXES: [&str; 2] = [
    "newsletter author donate donation email signup subscribe subscription subscriptions share sharing social related recommended popular more cta",
    "signup form box button buttons bar links posts articles stories icons widget cta tools promo share sharing save card inline",
];

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
    !matches!(tag.kind, ElementKind::Inline | ElementKind::Break | ElementKind::Rule)
        && tag.attribute("class").is_some_and(|classes| {
            split_ascii(classes, b' ').any(|class| has_word(EMBEDS, b' ', class) || is_box(class))
        })
}

/// Whether a class is that of a box.
fn is_box(class: &str) -> bool {
    let [kinds, parts] = BOXES;
    let (mut words, mut before) = (Cursor(class), "");
    while !words.0.is_empty() {
        let word = words.until(SIGN);
        words.take(1);
        if has_word(kinds, b' ', before) && has_word(parts, b' ', word) {
            return true;
        }
        // `newsletter__form`
        if !word.is_empty() {
            before = word;
        }
    }
    false
}
