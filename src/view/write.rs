//! What the slots hold, added to a text without a text of their own in between: for servers. It knows no markup.

use super::scope::{Entry, Scope, size, write_sources};
use super::{List, Slot, When};
use crate::record::{Field, Near, Value};
use crate::report::push_number;

impl<'a> Scope<'a> {
    /// Adds what a slot holds, as `write` adds texts; whether it holds something. If not, what was added is to be
    /// taken back.
    pub(crate) fn write(&self, slot: Slot, near: &Near, out: &mut String, write: impl Fn(&str, &mut String)) -> bool {
        match slot {
            Slot::Of(field) => match self.near(field, near) {
                Some(Value::Text(text)) if self.is_plain(field) => out.push_str(text),
                Some(Value::Text(text)) => write(text, out),
                Some(Value::Word(word)) => write(word, out),
                _ => return false,
            },
            Slot::Teaser if self.record().is_some_and(|record| record.has(Field::Headline)) => {
                return self.write(Slot::Of(Field::Headline), near, out, write);
            }
            Slot::Machine(field) => match self.near(field, near) {
                Some(Value::Time(time)) => time.write(out),
                _ => return false,
            },
            Slot::Date(field) => match self.near(field, near) {
                Some(Value::Time(time)) => self.card.say_date(time, &mut |words| write(words, out)),
                _ => return false,
            },
            Slot::Size(field) => match self.record().and_then(|record| size(record, field)) {
                Some(size) => push_number(out, u64::from(size)),
                None => return false,
            },
            Slot::Sources => return self.record().is_some_and(|record| write_sources(record, out, write)),
            _ => match self.text(slot) {
                Some(text) => write(&text, out),
                None => return false,
            },
        }
        true
    }

    /// Adds an address like [`write`](Scope::write).
    pub(crate) fn write_url(
        &self,
        field: Field,
        near: &Near,
        out: &mut String,
        write: impl Fn(&str, &mut String),
    ) -> bool {
        if let Some(Value::Url(url)) = self.near(field, near)
            && self.is_plain(field)
        {
            out.push_str(url.as_str());
            return true;
        }
        self.url(field).map(|url| write(url.as_str(), out)).is_some()
    }

    fn is_plain(&self, field: Field) -> bool {
        self.record().is_some_and(|record| record.is_plain(field))
    }

    /// Calls `tell` with each entry of a list.
    pub(crate) fn each(&self, list: List, mut tell: impl FnMut(Scope<'a>)) {
        if let (List::Of(field), Some(record)) = (list, self.record()) {
            let most = if field == Field::Related { usize::from(self.card.options.related) } else { usize::MAX };
            let entries = record.list(field).iter().take(most).enumerate();
            return entries
                .for_each(|(index, entry)| tell(Scope { card: self.card, entry: Entry::Record(entry, index) }));
        }
        (0..).map_while(|index| self.entry(list, index)).for_each(tell);
    }

    /// Whether a condition holds, the frequent ones first.
    #[inline]
    pub(crate) fn meets(&self, when: &When) -> bool {
        match (when, self.record()) {
            (When::Always, _) => true,
            (When::Has(field), Some(record)) => record.has(*field),
            (When::Lacks(field), Some(record)) => !record.has(*field),
            _ => self.holds(*when),
        }
    }

    fn near(&self, field: Field, near: &Near) -> Option<&'a Value> {
        self.record()?.near(field, near)
    }
}
