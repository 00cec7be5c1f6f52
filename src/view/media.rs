//! What a card says and shows of media: how long a video takes, which pictures a gallery has, which stay hidden.

use super::binding::TextValue;
use super::context::Context;
use super::model::CardModel;
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::text::push_number;

impl CardModel<'_> {
    /// Whether the card shows the picture of a record. A sensitive one needs room for a button.
    pub(super) fn has_picture(&self, record: &Record) -> bool {
        let has_room = self.is_article(record) && self.layout != Layout::Compact;
        #[cfg(feature = "formats")]
        if self.has_gallery(record) || !self.has_room_in_list(record) {
            return false;
        }
        let image = record.record(Field::Image);
        image.is_some_and(|image| self.allows(image) && (has_room || !image.has(Field::Sensitive)))
    }

    /// Whether a record is the article itself, and not a story in it.
    pub(super) fn is_article(&self, record: &Record) -> bool {
        core::ptr::eq(record, self.article)
    }
}

impl Context<'_> {
    /// Appends what a card says of media.
    pub(super) fn write_media(&self, value: TextValue, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        let Some(mut media) = self.record() else { return false };
        let words = &self.card.messages;
        if value == TextValue::Named {
            let Some(inside) = media.record(Field::Media) else { return false };
            append(media.text(Field::Headline).or(media.text(Field::Excerpt)).unwrap_or_default(), out);
            append(words.get(Message::Comma), out);
            media = inside;
        }
        let seconds = media.number(Field::Duration).unwrap_or_default();
        let is_gallery = media.text(Field::Kind) == Some("gallery");
        let images = if is_gallery { media.list(Field::Images).len() as u32 } else { 0 };
        if value == TextValue::Length && images + seconds > 0 {
            write_length(images, seconds, out);
            return true;
        }
        append(words.named(media.as_str(Field::Kind)).unwrap_or_default(), out);
        let mut separator = words.get(Message::Comma);
        for (unit, number) in [
            (Message::Pictures, images),
            (Message::Hours, seconds / 3600),
            (Message::Minutes, seconds / 60 % 60),
            (Message::Seconds, seconds % 60),
        ] {
            if number > 0 {
                append(separator, out);
                push_number(out, number.into());
                out.push(' ');
                append(words.form(unit, number), out);
                separator = " ";
            }
        }
        true
    }
}

/// Appends what a badge has room for: the number of pictures, or a time as "1:02:31" or "2:31".
fn write_length(images: u32, seconds: u32, out: &mut String) {
    if images > 0 {
        return push_number(out, images.into());
    }
    let minutes = seconds / 60;
    if minutes >= 60 {
        push_number(out, u64::from(minutes / 60));
        out.push_str(if minutes % 60 < 10 { ":0" } else { ":" });
    }
    push_number(out, u64::from(minutes % 60));
    out.push_str(if seconds % 60 < 10 { ":0" } else { ":" });
    push_number(out, u64::from(seconds % 60));
}
