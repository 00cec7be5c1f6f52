//! What a card leaves out because another part of it says the same.

use super::model::CardModel;
use crate::record::{Field, Record};

impl CardModel<'_> {
    /// Whether a section or a kicker says again what the card says of the kind, in its own language and words: "Opinions"
    /// beside "Opinion"; or whether the one author has the name of the publisher, which the source line has.
    pub(super) fn is_repeated(&self, record: &Record, field: Field) -> bool {
        if let [author] = record.list(field) {
            return is_alike(author.as_str(Field::Name), self.source_name());
        }
        // Most articles have no kind: nothing is looked for then.
        record.text(Field::Kind).and_then(|kind| self.messages.named(kind)).is_some_and(|kind| {
            let text = record.record(field).map_or(record.as_str(field), |section| section.as_str(Field::Name));
            is_alike(text, kind)
        })
    }
}

/// Whether two names differ at most in their case and in their ending: "Opinion", "OPINION", "Opinions".
fn is_alike(one: &str, other: &str) -> bool {
    // Capitals of Latin, Greek and Cyrillic letters differ from small ones in these bits of a byte of UTF-8, the first one or
    // a later one. To compare more exactly needs the tables of Unicode.
    let is_same = |(a, b): &(u8, u8)| (a ^ b) & !(0x20 | u8::from(*a >= 0xC0)) == 0;
    let start = one.bytes().zip(other.bytes()).take_while(is_same).count();
    start > 2 * (one.len().max(other.len()) - start)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::host::NativeHost;
    use crate::{Options, Reader, html};
    use serde_json::{Value, json};

    #[test]
    fn names_that_differ_in_their_ending_are_alike() {
        for (one, other) in [
            ("Opinion", "OPINION"),
            ("Opinions", "Opinion"),
            ("Obituaries", "Obituary"),
            ("Analysen", "Analyse"),
            ("МНЕНИЯ", "Мнение"),
            ("Ρεπορτάζ", "ΡΕΠΟΡΤάΖ"),
            ("ÉDITORIAL", "Éditorial"),
            ("GÖRÜŞ", "Görüş"),
            ("社説", "社説"),
            ("رأي", "رأي"),
        ] {
            assert!(is_alike(one, other) && is_alike(other, one), "{one}, {other}");
        }
        for (one, other) in [
            ("Internet", "Interview"),
            ("Press", "Press release"),
            ("Opinion of the court", "Opinion"),
            ("社会", "社説"),
            ("사회", "사설"),
            ("World", "Opinion"),
            ("", ""),
        ] {
            assert!(!is_alike(one, other) && !is_alike(other, one), "{one}, {other}");
        }
    }

    /// The texts of the line above a headline.
    fn line(mut payload: Value, words: &Value) -> Vec<String> {
        let (host, mut report) = (NativeHost::at(0), crate::Report::default());
        payload["headline"] = "A".into();
        payload["url"] = "https://news.example/".into();
        let options = Options::read(&words, &host, &mut report);
        let article = Reader::new().read_value(&payload).expect("an article").article;
        let card = html::render::card(&article, &options, &host);
        let (_, line) = card.split_once(r#"class="overline">"#).unwrap_or_default();
        let (line, _) = line.split_once("</div>").unwrap_or_default();
        let texts = line.split(['<', '>']).skip(2).step_by(2);
        texts.filter(|text| !text.is_empty()).map(String::from).collect()
    }

    #[test]
    fn a_section_or_a_kicker_that_repeats_is_left_out() {
        for (payload, expected) in [
            (json!({"kind": "opinion", "section": "Opinions"}), vec!["Opinion"]),
            (json!({"kind": "opinion", "section": "MEINUNGEN", "language": "de"}), vec!["Meinung"]),
            (json!({"kind": "opinion", "section": "Opinions", "language": "de"}), vec!["Meinung", "Opinions"]),
            (json!({"kind": "opinion", "section": "World", "kicker": "opinion"}), vec!["Opinion", "World"]),
            (json!({"section": "World", "kicker": "Tides"}), vec!["Tides", "World"]),
        ] {
            assert_eq!(line(payload.clone(), &json!({})), expected, "{payload}");
        }
        let own = json!({"words": {"opinion": "Voices"}});
        assert_eq!(line(json!({"kind": "opinion", "section": "Opinion"}), &own), ["Voices", "Opinion"]);
        assert_eq!(line(json!({"kind": "opinion", "section": "voice"}), &own), ["Voices"]);
    }

    #[test]
    fn an_author_with_the_name_of_the_publisher_is_in_the_source_line() {
        let card = |authors: Value, publisher: Value| {
            let payload = json!({"headline": "A", "url": "https://www.news.example/", "authors": authors,
                "published": "2026-05-01T08:00:00Z", "publisher": publisher});
            let article = Reader::new().read_value(&payload).expect("an article").article;
            html::render::card(&article, &Options::new(), &NativeHost::at(0))
        };
        for (authors, publisher, named) in [
            (json!(["Tide Wire"]), json!("TIDE Wire"), false),
            (json!(["news.example"]), Value::Null, false),
            (json!(["Tide Wire", "Mara Quill"]), json!("Tide Wire"), true),
            (json!(["Mara Quill"]), json!("Tide Wire"), true),
        ] {
            let html = card(authors.clone(), publisher);
            assert_eq!(html.contains(r#"part="author""#), named, "{authors}");
            assert!(html.contains("<time"), "{authors}");
        }
    }
}
