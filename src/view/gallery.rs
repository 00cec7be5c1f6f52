//! The gallery of an article: its pictures, and which of them a reader sees.

use super::context::Context;
use super::disclosures::write_phrase;
use super::model::CardModel;
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::text::push_number;

impl<'a> CardModel<'a> {
    /// The pictures that the card may show.
    fn slides(&self) -> impl Iterator<Item = &'a Record> {
        let media = self.article.record(Field::Media).filter(|media| media.text(Field::Kind) == Some("gallery"));
        let images = media.map_or(&[][..], |media| media.list(Field::Images));
        images.iter().filter(|image| self.allows(image))
    }

    /// Whether a record is the article and its gallery takes the place of its picture.
    pub(super) fn has_gallery(&self, record: &Record) -> bool {
        self.is_article(record) && self.layout != Layout::Compact && self.slides().next().is_some()
    }
}

impl Context<'_> {
    /// Appends which picture is in scope, and of how many: "1 of 8".
    pub(super) fn write_position(&self, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        let [mut place, mut count] = [String::new(), String::new()];
        push_number(&mut place, self.index() as u64 + 1);
        push_number(&mut count, self.card.slides().count() as u64);
        write_phrase(self.card.messages.get(Message::Position), &[&place, &count], out, append);
        true
    }
}
