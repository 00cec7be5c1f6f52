//! The authors in the byline: which of many are folded, and what stands between their names.

use super::context::Context;
use super::item::Item;
use super::model::CardModel;
use crate::messages::Message;
use crate::record::{Field, Record};
use crate::text::{nth_split, push_number};

/// The most authors that a byline names without a fold.
const MAX_AUTHORS: usize = 5;

const AUTHORS_BEFORE_FOLD: usize = 3;

impl<'a> CardModel<'a> {
    /// The writer of an opinion, if it has one alone, with a portrait that may be shown.
    pub(crate) fn writer(&self) -> Option<&'a Record> {
        let is_opinion = self.article.text(Field::Kind) == Some("opinion");
        let [writer] = self.article.list(Field::Authors) else { return None };
        (is_opinion && self.has(writer, Field::Image)).then_some(writer)
    }

    /// How many authors the byline names before the fold: all of a few, three of many.
    pub(super) fn visible_authors(&self) -> usize {
        let authors = self.article.list(Field::Authors).len();
        if authors > MAX_AUTHORS { AUTHORS_BEFORE_FOLD } else { authors }
    }
}

impl Context<'_> {
    /// Whether the record in scope is the last of the authors.
    pub(crate) fn is_last_author(&self) -> bool {
        let authors = self.card.article.list(Field::Authors).len();
        matches!(self.item, Item::Record(_, index) if index + 1 == authors)
    }

    /// Appends how many authors are folded: "and 9 others".
    pub(super) fn write_others(&self, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        let folded = self.card.article.list(Field::Authors).len() - self.card.visible_authors();
        let message = self.card.messages.get(Message::Others);
        append(nth_split(message, b'{', 0), out);
        push_number(out, folded as u64);
        append(nth_split(message, b'}', 1), out);
        true
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use crate::host::NativeHost;
    use crate::{Options, Reader, html};
    use serde_json::json;

    fn byline(authors: usize, language: &str) -> String {
        let names: Vec<_> = (0..authors).map(|index| format!("A{index}")).collect();
        let payload = json!({"headline": "A", "url": "https://news.example/", "language": language, "authors": names});
        let article = Reader::new().read_value(&payload).expect("an article").article;
        html::render::card(&article, &Options::new(), &NativeHost::at(0))
    }

    #[test]
    fn many_authors_are_folded_after_the_third() {
        assert!(!byline(5, "en").contains("<details"));
        let twelve = byline(12, "en");
        let (seen, folded) = twelve.split_once("<details").expect("a fold");
        assert!(seen.contains("A2") && !seen.contains("A3") && !seen.contains(" and "), "{seen}");
        assert!(folded.contains("<summary> and 9 others</summary>"), "{folded}");
        assert_eq!(folded.matches(r#"part="author""#).count(), 9);
        assert_eq!(folded.matches(" and </span>").count(), 1);
        assert!(byline(6, "ja").contains("<summary>ほか3人</summary>"));
    }
}
