//! The words by which publishers say in a section, a tag, a kicker or a genre that an article is paid for.

use super::node::Node;
use super::reader::FieldReader;
use super::scalars::mentioned;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
use super::scalars::word_in;
use super::schema::PropertySchema;
use super::selector::select;
use super::table::{Words, pairs};
use crate::json::Json;
use crate::record::{Field, Record, Value};

/// Each says nothing else, wherever it stands, but those without a stored word: what they name may be what an article is
/// about, and they say it above a headline alone. As `mentioned` compares them: without spaces, without an `s` at the end.
pub(super) static PAID: Words = pairs![
    ("sponsored", "x"),
    ("sponsoredcontent", "x"),
    ("sponsoredpost", "x"),
    ("sponsoredfeature", "x"),
    ("sponsoredarticle", "x"),
    ("sponsoredstory", "x"),
    ("sponsoredstorie", "x"),
    ("promotedcontent", "x"),
    ("promotedpost", "x"),
    ("commercialfeature", "x"),
    ("paidcontent", "x"),
    ("paidpost", "x"),
    ("paidpartnership", "x"),
    ("paidadvertisement", "x"),
    ("partnercontent", "x"),
    ("brandedcontent", "x"),
    ("advertisersupplied", "x"),
    ("advertisement", "x"),
    ("advertisementfeature", "x"),
    ("advertorial", "x"),
    ("anzeige", "x"),
    ("gesponsert", "x"),
    ("sonderveröffentlichung", "x"),
    ("gesponsord", "x"),
    ("publirreportaje", "x"),
    ("patrocinado", "x"),
    ("contenidopatrocinado", "x"),
    ("conteúdopatrocinado", "x"),
    ("publieditorial", "x"),
    ("publireportage", "x"),
    ("publirédactionnel", "x"),
    ("contenupartenaire", "x"),
    ("contenusponsorisé", "x"),
    ("contenutosponsorizzato", "x"),
    ("publiredazionale", "x"),
    ("annonsörsinnehåll", "x"),
    ("annonsørinnhold", "x"),
    ("annoncørbetaltindhold", "x"),
    ("kaupallinenyhteistyö", "x"),
    ("artykułsponsorowany", "x"),
    ("materiałsponsorowany", "x"),
    ("記事広告", "x"),
    ("Направахрекламы", "x"),
    ("werbung", ""),
    ("publicité", ""),
    ("Реклама", ""),
];

/// Looks for the words of paid content where sponsors, kinds, kickers, sections and topics stand, also where those are not
/// read or another one is taken. Returns whether they are all that a kicker says.
pub(super) fn says_paid<J: Json>(
    reader: &mut FieldReader,
    property: &PropertySchema,
    node: &Node<J>,
    record: &mut Record,
) -> bool {
    let is_kicker = property.field == Field::Kicker;
    let is_place =
        is_kicker || matches!(property.field, Field::Sponsored | Field::Kind | Field::Section | Field::Topics);
    let word = |json: &J| mentioned(json, &PAID, true).is_some_and(|word| is_kicker || !word.is_empty());
    let is_paid =
        is_place && property.key() != "." && select(reader, node, property.key(), &mut |_, value| word(&value.json));
    if is_paid && !record.has(Field::Sponsored) {
        record.put(Field::Sponsored, Value::Record(Record::default()));
    }
    is_paid && is_kicker
}

/// Whether the name of a section or a tag is one of the words that say it wherever they stand.
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub fn is_paid(text: &str) -> bool {
    word_in(text, &PAID, true).is_some_and(|word| !word.is_empty())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_written_as_it_is_compared() {
        for (word, _) in PAID.iter() {
            assert!(word_in(word, &PAID, true).is_some(), "{word}");
        }
    }

    #[test]
    fn a_text_is_compared_as_a_whole() {
        for text in [
            "Sponsored",
            "ADVERTORIAL",
            "Paid posts",
            "– Anzeige –",
            "#sponsored",
            "partner-content",
            "Sea, Sponsored",
            "Sponsored stories",
            "Publi-rédactionnel",
        ] {
            assert!(is_paid(text), "{text}");
        }
        for text in [
            "State-sponsored",
            "Sponsored by the sea",
            "Partner",
            "Promoted",
            "Native ads",
            "Brand publishing",
            "",
            "Werbung",
            "Anzeigenmarkt",
        ] {
            assert!(!is_paid(text), "{text}");
        }
    }
}
