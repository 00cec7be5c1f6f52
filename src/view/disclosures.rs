//! What a card says of an article's standing: who paid, what artificial intelligence did, its rating, its publisher.

use super::binding::TextValue;
use super::context::Context;
use super::model::CardModel;
use crate::article::{DEFAULT_BEST, is_free};
use crate::messages::Message;
use crate::options::Layout;
use crate::record::{Field, Record};
use crate::text::{push_number, split_place};

/// The most stars that are drawn; a rating of more points is in numbers.
const MAX_STARS: u32 = 10;

impl<'a> CardModel<'a> {
    /// The name of the publisher: of the payload, else of the options, else the host of the article.
    pub(crate) fn source_name(&self) -> &'a str {
        let named = self.article.record(Field::Publisher).and_then(|publisher| publisher.text(Field::Name));
        named.or(self.options.publisher.as_deref()).unwrap_or(self.domain)
    }

    /// Whether what is shown as the name of the publisher is not the domain: of the article, of a list with its title, or of
    /// a story in a list.
    pub(crate) fn is_named(&self, record: &Record) -> bool {
        let domain = record.domain();
        // A title of its own does not say who publishes the list.
        let name = if core::ptr::eq(record, self.article) && record.lacks(Field::Title) {
            self.source_name()
        } else {
            record.record(Field::Publisher).map_or("", |publisher| publisher.as_str(Field::Name))
        };
        !domain.is_empty() && name != domain
    }

    /// Whether the card does not have the whole text.
    pub(crate) fn is_cut(&self) -> bool {
        self.layout != Layout::Full || self.body.is_empty() || !is_free(self.article)
    }

    /// Who paid for an article or a story, and what artificial intelligence had to do with it, in words.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn disclosures(&self, story: &Record) -> [Option<String>; 2] {
        [(Field::Sponsored, TextValue::PaidBy), (Field::Ai, TextValue::Ai)].map(|(field, value)| {
            let context = Context { card: self, item: super::item::Item::Record(story, 0) }.inside(Some(field))?;
            let mut words = String::new();
            context
                .write(value, &crate::record::IndexHint::default(), &mut words, |text, out| out.push_str(text))
                .then_some(words)
        })
    }

    /// The card's word for a keyword.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn words_of(&self, keyword: &str) -> Option<&'a str> {
        self.messages.named(keyword)
    }

    /// Whether the label of an article, or what it says of artificial intelligence, is to be shown.
    pub(crate) fn shows(&self, field: Field, record: &Record) -> bool {
        match field {
            Field::Ai => record.text(Field::Kind) != Some("none"),
            _ => record.time(Field::Until).is_none_or(|end| end.epoch() > self.now() / 1000),
        }
    }
}

impl<'a> Context<'a> {
    /// The card's word for a keyword of the payload, if it has one.
    pub(super) fn keyword(&self, field: Field) -> Option<&'a str> {
        let record = self.record()?;
        // Of corrections, that of the newest one.
        let newest = record.list(field).first().map(|note| note.text(Field::Kind).unwrap_or("correction"));
        match newest.or_else(|| record.text(field))? {
            "subscription" => Some(self.card.messages.get(Message::Subscribers)),
            keyword => self.card.messages.named(keyword),
        }
    }

    /// What the record in scope says of artificial intelligence. A record without a kind counts as `made`.
    fn ai(&self, made: Message, assisted: Message) -> Option<&'a str> {
        let is_help = self.record()?.text(Field::Kind) == Some("assisted");
        Some(self.card.messages.get(if is_help { assisted } else { made }))
    }

    /// The words of a disclosure that are borrowed.
    pub(super) fn disclosure(&self, value: TextValue) -> Option<&'a str> {
        match value {
            TextValue::Ai => self.ai(Message::AiMade, Message::AiAssisted),
            TextValue::PictureAi => self.ai(Message::AiPicture, Message::AiAssistedPicture),
            TextValue::SourceName => Some(self.card.source_name()),
            TextValue::Domain if cfg!(feature = "formats") => Some(self.record()?.domain()),
            TextValue::Domain => Some(self.card.domain),
            _ => None,
        }
    }

    /// Appends the words of a disclosure that have a text of the article in them.
    pub(super) fn write_disclosure(
        &self,
        value: TextValue,
        out: &mut String,
        append: impl Fn(&str, &mut String),
    ) -> bool {
        let Some(record) = self.record() else { return false };
        let (message, name) = match value {
            TextValue::PaidBy => (Message::PaidBy, record.text(Field::By)),
            TextValue::Originally => (Message::Originally, record.text(Field::Name).or_else(|| Some(record.domain()))),
            TextValue::ReadAt => (Message::ReadAt, Some(self.card.source_name())),
            TextValue::Rating | TextValue::Stars => return self.write_rating(value, record, out, append),
            _ => return false,
        };
        match name {
            Some(name) => write_phrase(self.card.messages.get(message), &[name], out, append),
            None => append(self.card.messages.get(Message::Paid), out),
        }
        true
    }

    /// Appends the alternative text of a picture, and what artificial intelligence had to do with it.
    pub(super) fn write_alt(&self, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        let Some(image) = self.record() else { return false };
        let alt = image.text(Field::Alt).unwrap_or_default();
        append(alt, out);
        if let Some(words) = self.inside(Some(Field::Ai)).and_then(|ai| ai.disclosure(TextValue::PictureAi)) {
            append(if alt.is_empty() { "" } else { " – " }, out);
            append(words, out);
        }
        true
    }

    /// Appends a rating: as stars, or in words for those who do not see them.
    fn write_rating(
        &self,
        value: TextValue,
        rating: &Record,
        out: &mut String,
        append: impl Fn(&str, &mut String),
    ) -> bool {
        let (Some(tenths), best) = (rating.tenths(Field::Value), rating.number(Field::Best).unwrap_or(DEFAULT_BEST))
        else {
            return false;
        };
        if value == TextValue::Stars && best <= MAX_STARS {
            let halves = (tenths.min(best * 10) + 2) / 5;
            out.extend(core::iter::repeat_n('★', (halves / 2) as usize));
            out.push_str(if halves % 2 == 1 { "½" } else { "" });
            out.extend(core::iter::repeat_n('☆', (best - halves.div_ceil(2)) as usize));
            return true;
        }
        let (mut points, mut most) = (String::new(), String::new());
        push_number(&mut points, u64::from(tenths / 10));
        if tenths % 10 > 0 {
            points.push(self.card.messages.decimal_mark());
            push_number(&mut points, u64::from(tenths % 10));
        }
        push_number(&mut most, u64::from(best));
        write_phrase(self.card.messages.get(Message::OutOf), &[&points, &most], out, append);
        true
    }
}

/// Appends a message with values in the places of its `{}`.
pub(super) fn write_phrase(message: &str, values: &[&str], out: &mut String, append: impl Fn(&str, &mut String)) {
    let mut rest = message;
    for value in values {
        let Some((before, after)) = split_place(rest) else { break };
        append(before, out);
        append(value, out);
        rest = after;
    }
    append(split_place(rest).map_or(rest, |(before, _)| before), out);
}
