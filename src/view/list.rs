//! Which articles of a list a card shows, and what of each.

use super::binding::TextValue;
use super::context::Context;
use super::disclosures::write_phrase;
use super::model::CardModel;
use crate::messages::Message;
use crate::options::{Excerpts, Layout};
use crate::record::{Field, Record};
use crate::text::push_number;

impl<'a> CardModel<'a> {
    /// The articles that are shown.
    pub(crate) fn items(&self) -> impl ExactSizeIterator<Item = &'a Record> {
        self.shown.items.iter().copied()
    }

    /// Whether the card is a list that may be shown.
    pub(crate) fn is_list(&self) -> bool {
        self.notice.is_none() && self.article.has(Field::Items)
    }

    /// The title of a list that may be shown, as the card has it.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn list_title(&self) -> Option<String> {
        let mut out = String::new();
        self.write_list_title(&mut out, |text, out| out.push_str(text));
        self.is_list().then_some(out)
    }

    /// Whether the article at `index` is larger than the others.
    fn is_lead(&self, index: usize) -> bool {
        self.options.list.lead && index == 0
    }

    /// Whether the article at `index` has its excerpt.
    pub(crate) fn shows_excerpt(&self, index: usize) -> bool {
        match self.options.list.excerpts {
            Excerpts::All => true,
            Excerpts::None => false,
            Excerpts::Auto if matches!(self.layout, Layout::List | Layout::Grid) => true,
            _ => self.is_lead(index),
        }
    }

    /// Whether a list has room for the picture of `record`: among headlines, the lead alone has.
    pub(super) fn has_room_in_list(&self, record: &Record) -> bool {
        let is_first = || self.items().next().is_some_and(|first| core::ptr::eq(first, record));
        self.layout != Layout::Headlines || self.options.list.lead && is_first()
    }

    /// Appends the classes of a list.
    pub(super) fn write_list_class(&self, out: &mut String) {
        if self.is_list() {
            out.push_str(" stories");
            out.push_str(if self.options.list.lead { " has-lead" } else { "" });
            out.push_str(if self.options.list.numbered { " numbered" } else { "" });
        }
    }

    /// Appends the title of a list.
    fn write_list_title(&self, out: &mut String, append: impl Fn(&str, &mut String)) {
        match (self.article.text(Field::Title), self.source_name()) {
            (Some(title), _) => append(title, out),
            (None, "") => append(self.messages.get(Message::Related), out),
            (None, name) => write_phrase(self.messages.get(Message::MoreFrom), &[name], out, append),
        }
    }
}

impl Context<'_> {
    /// Appends the title of a list, or the place of an article in it.
    pub(super) fn write_of_list(&self, value: TextValue, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        if value == TextValue::ListTitle {
            self.card.write_list_title(out, append);
        } else {
            push_number(out, self.index() as u64 + 1);
            out.push_str(" / ");
            push_number(out, self.card.items().len() as u64);
        }
        true
    }
}
