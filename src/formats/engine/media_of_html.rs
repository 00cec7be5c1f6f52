//! Reads the first video, sound or gallery of a text in HTML, as WordPress and Ghost write them.

use super::lenient::bounded;
use super::limits::MAX_EXCERPT;
use super::media::of_clock;
use super::node::Node;
use super::reader::FieldReader;
use super::wording::before_paywall;
use crate::html_text::tokens::{Tag, Token, Tokens};
use crate::html_text::{decode_address, decode_entities};
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::text::{clean, split_ascii};

/// The most pictures of a gallery.
const MAX_IMAGES: usize = 12;
/// How many tokens after the tag of a player the length is looked for.
const NEAR: usize = 80;

impl FieldReader<'_> {
    /// The first video, sound or gallery in HTML.
    pub(super) fn first_media<J: Json>(&self, node: &Node<J>) -> Option<Record> {
        let html = node.json.text()?;
        // What comes after the publisher's mark is not for everybody.
        let free = before_paywall(&html).unwrap_or(&html);
        let mut tokens = Tokens::new(bounded(free));
        while let Some(token) = tokens.next() {
            let Token::Start(tag) = token else { continue };
            let media = match kind_of(&tag) {
                Some("gallery") => self.gallery(tag.name, &mut tokens),
                Some(kind) => Some(self.player(kind, &tag, &tokens)),
                None => None,
            };
            if media.is_some() {
                return media;
            }
        }
        None
    }

    /// A video or a sound, with its file if browsers play it.
    fn player(&self, kind: &'static str, tag: &Tag, after: &Tokens) -> Record {
        let mut media = of_kind(kind);
        let file = |tag: &Tag| self.playable(&decode_address(tag.attribute("src")?));
        let is_inside = |token: &Token| !matches!(token, Token::End(end) if end.name.eq_ignore_ascii_case(tag.name));
        let sources = || {
            after.clone().take_while(is_inside).take(NEAR).find_map(|token| match token {
                Token::Start(tag) if tag.name.eq_ignore_ascii_case("source") => file(&tag),
                _ => None,
            })
        };
        if let Some(url) = file(tag).or_else(sources) {
            media.put(Field::Url, Value::Url(url));
        }
        if let Some(seconds) = length(after) {
            media.put(Field::Duration, Value::Number(seconds));
        }
        media
    }

    /// The pictures of an element that is a gallery, up to its end tag; `None` if there is only one.
    fn gallery(&self, name: &str, tokens: &mut Tokens) -> Option<Record> {
        let (mut images, mut depth) = (Vec::new(), 1_u32);
        let mut caption: Option<String> = None;
        for token in tokens.by_ref() {
            match token {
                Token::Start(tag) if tag.name.eq_ignore_ascii_case("img") => images.extend(self.image_of(&tag)),
                // A caption outside of the pictures is that of the gallery.
                Token::Start(tag) if tag.name.eq_ignore_ascii_case("figcaption") && depth > 1 => {
                    caption = Some(String::new());
                }
                Token::End(tag) if tag.name.eq_ignore_ascii_case("figcaption") => {
                    put_caption(images.last_mut(), caption.take().unwrap_or_default());
                }
                Token::Text(text) => caption.iter_mut().for_each(|caption| caption.push_str(&decode_entities(text))),
                Token::Start(tag) if tag.name.eq_ignore_ascii_case(name) => depth += 1,
                Token::End(tag) if tag.name.eq_ignore_ascii_case(name) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        images.truncate(MAX_IMAGES);
        let mut media = of_kind("gallery");
        let has_several = images.len() > 1;
        media.put(Field::Images, Value::List(images));
        has_several.then_some(media)
    }
}

fn of_kind(kind: &'static str) -> Record {
    let mut media = Record::default();
    media.put(Field::Kind, Value::Keyword(kind));
    media
}

/// The kind of media that begins with a tag. A video that runs by itself is a moving picture, and none.
fn kind_of(tag: &Tag) -> Option<&'static str> {
    let kind = ["video", "audio"].into_iter().find(|kind| tag.name.eq_ignore_ascii_case(kind));
    if kind.is_some() {
        return kind.filter(|_| tag.attribute("autoplay").or(tag.attribute("loop")).is_none());
    }
    let classes = tag.attribute("class").unwrap_or_default();
    let is_gallery = |class: &str| matches!(class, "wp-block-gallery" | "kg-gallery-card" | "gallery");
    split_ascii(classes, b' ').any(is_gallery).then_some("gallery")
}

/// What a player of Ghost says of its length.
fn length(after: &Tokens) -> Option<u32> {
    let is_length = |class: &str| matches!(class, "kg-video-duration" | "kg-audio-duration");
    let mut near = after.clone().take(NEAR).skip_while(|token| match token {
        Token::Start(tag) => !split_ascii(tag.attribute("class").unwrap_or_default(), b' ').any(is_length),
        _ => true,
    });
    match near.nth(1)? {
        Token::Text(text) => of_clock(text).filter(|seconds| *seconds > 0),
        _ => None,
    }
}

fn put_caption(image: Option<&mut Record>, caption: String) {
    let caption = clean(&caption, MAX_EXCERPT.into()).text;
    if let Some(image) = image.filter(|image| !caption.is_empty() && !image.has(Field::Caption)) {
        image.put(Field::Caption, Value::Text(caption));
    }
}
