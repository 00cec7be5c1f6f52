//! The text and address values of the table for one article: appended to a string without an allocation of their own.

use super::binding::TextValue;
use super::context::Context;
#[cfg(feature = "formats")]
use super::item::Item;
use super::picture::{write_dimension, write_focal_point, write_number};
use crate::messages::Message;
use crate::record::{Field, IndexHint, Value};
use crate::time::Timestamp;

impl<'a> Context<'a> {
    /// Appends a value to `out`: texts with `append`, which escapes them, all else as it is.
    ///
    /// Returns whether there is such a value. If not, the caller takes back what may have been appended.
    pub(crate) fn write(
        &self,
        value: TextValue,
        hint: &IndexHint,
        out: &mut String,
        append: impl Fn(&str, &mut String),
    ) -> bool {
        let text = match value {
            TextValue::Field(field) => return self.write_field(field, hint, out, append),
            TextValue::TeaserText => {
                let has = |field: &Field| self.record().is_some_and(|record| record.has(*field));
                let field = [Field::Headline, Field::Text].into_iter().find(has).unwrap_or(Field::Excerpt);
                return self.write_field(field, hint, out, append);
            }
            TextValue::Rfc3339(field) => return self.time(field, hint).map(|time| time.write(out)).is_some(),
            TextValue::Date(field) => {
                let time = self.time(field, hint);
                return time.map(|time| self.write_date(field, time, out, append)).is_some();
            }
            TextValue::Number(field) => return write_number(self.record(), field, out),
            TextValue::Dimension(field) => return write_dimension(self.record(), field, out),
            TextValue::Srcset => return self.record().is_some_and(|record| self.write_srcset(record, out, append)),
            #[cfg(feature = "formats")]
            TextValue::ListTitle | TextValue::Place => return self.write_of_list(value, out, append),
            TextValue::Class => return self.card.write_class(out),
            TextValue::Others => return self.write_others(out, append),
            TextValue::Named | TextValue::Spoken | TextValue::Length => {
                return self.write_media(value, out, append);
            }
            #[cfg(feature = "formats")]
            TextValue::Position => return self.write_position(out, append),
            TextValue::FocalPoint => return write_focal_point(self.record(), out),
            TextValue::Alt => return self.write_alt(out, append),
            value => match self.text(value) {
                None => return self.write_disclosure(value, out, append),
                text => text,
            },
        };
        text.map(|text| append(text, out)).is_some()
    }

    /// Appends a date; on servers, where dates have no time of day, that of an update has one.
    fn write_date(&self, field: Field, time: &Timestamp, out: &mut String, append: impl Fn(&str, &mut String)) {
        self.card.write_date(time, field, &mut |date| append(date, out));
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        if field == Field::Time {
            time.write_clock(out);
        }
    }

    /// Appends a text field or a keyword of the record in scope.
    fn write_field(
        &self,
        field: Field,
        hint: &IndexHint,
        out: &mut String,
        append: impl Fn(&str, &mut String),
    ) -> bool {
        if let Some(text) = self.plain(field, hint) {
            out.push_str(text);
            return true;
        }
        match self.get(field, hint) {
            Some(Value::Text(text)) => append(text, out),
            Some(Value::Keyword(word)) => append(word, out),
            _ => return false,
        }
        true
    }

    /// The values that are borrowed from the article, the options or the messages.
    pub(super) fn text(&self, value: TextValue) -> Option<&'a str> {
        let card = self.card;
        match value {
            TextValue::RunText => self.item.text(),
            TextValue::Direction => Some(card.direction()),
            TextValue::Language if card.notice.is_some() => Some(card.messages.language),
            TextValue::Language => card.article.text(Field::Language),
            TextValue::RequestedLanguage => card.options.language.as_deref(),
            TextValue::Keyword(field) => self.keyword(field),
            TextValue::AuthorSeparator if self.is_last_author() => Some(card.messages.get(Message::And)),
            TextValue::AuthorSeparator => Some(card.messages.get(Message::Comma)),
            TextValue::SearchPrompt => self.record()?.text(Field::Prompt).or(Some(card.messages.get(Message::Search))),
            TextValue::Warning => self.record()?.text(Field::Text).or(Some(card.messages.get(Message::Sensitive))),
            TextValue::CrossOrigin => self.record()?.url(Field::Captions).map(|_| "anonymous"),
            TextValue::SearchFieldName => search_field_name(self.record()?.url(Field::Url)?.as_str()),
            #[cfg(feature = "formats")]
            TextValue::HasMore => self.card.shown.has_more.then_some(""),
            #[cfg(feature = "formats")]
            TextValue::Message(message) => Some(card.messages.get(message)),
            TextValue::Copyright => self.record()?.text(Field::Copyright).or(self.publisher_name()),
            value => self.disclosure(value),
        }
    }

    fn publisher_name(&self) -> Option<&'a str> {
        self.card.article.record(Field::Publisher)?.text(Field::Name)
    }

    /// Appends an address, as [`write`](Context::write) appends texts.
    pub(crate) fn write_url(
        &self,
        field: Field,
        hint: &IndexHint,
        out: &mut String,
        append: impl Fn(&str, &mut String),
    ) -> bool {
        if let Some(url) = self.plain(field, hint) {
            out.push_str(url);
            return true;
        }
        let url = match self.get(field, hint) {
            Some(Value::Url(url)) => Some(url),
            #[cfg(feature = "formats")]
            None if let Item::Run(run) = self.item => run.link.as_ref(),
            _ => None,
        };
        url.map(|url| append(url.as_str(), out)).is_some()
    }

    fn time(&self, field: Field, hint: &IndexHint) -> Option<&'a Timestamp> {
        match self.get(field, hint) {
            Some(Value::Time(time)) => Some(time),
            _ => None,
        }
    }

    /// A field of the record in scope. Servers find it faster with a hint; in a browser that would be too many bytes.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    fn get(&self, field: Field, hint: &IndexHint) -> Option<&'a Value> {
        self.record()?.get_hinted(field, hint).map(|(value, _)| value)
    }

    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    fn get(&self, field: Field, _: &IndexHint) -> Option<&'a Value> {
        self.record()?.get(field)
    }

    /// A text or an address that is known to need no escape in HTML.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    fn plain(&self, field: Field, hint: &IndexHint) -> Option<&'a str> {
        match self.record()?.get_hinted(field, hint)? {
            (Value::Text(text), true) => Some(text),
            (Value::Url(url), true) => Some(url.as_str()),
            _ => None,
        }
    }

    #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
    fn plain(&self, _: Field, _: &IndexHint) -> Option<&'a str> {
        None
    }
}

/// The name of the search field, if the address is `…?name={query}`: then the form works without a script.
fn search_field_name(url: &str) -> Option<&str> {
    let address = url.strip_suffix("={query}")?;
    let start = address.bytes().rposition(|byte| !byte.is_ascii_alphanumeric())?;
    let name = address.get(start + 1..)?;
    (address.as_bytes().get(start) == Some(&b'?') && (1..=16).contains(&name.len())).then_some(name)
}
