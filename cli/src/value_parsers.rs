//! Parsers of argument values.

use article_embed::options::{Layout, Message, OptionError};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::Value;
use std::str::FromStr;

/// The layouts of several articles.
pub(crate) const LISTS: [Layout; 4] = [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines];

/// Replacements for texts of the card.
#[derive(Debug, Clone)]
pub(crate) struct Words(pub(crate) Vec<(Message, String)>);

/// Parses one of a few names. The help lists them.
pub(crate) fn keyword<T>(all: &'static [T], name: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = OptionError> + Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(move |value| name(*value))).try_map(|name| name.parse())
}

/// Parses replacements for texts of the card: a JSON object with their names. Unknown names are ignored, so that one
/// object can serve several versions. Those of disclosures are refused, because nobody may reword them.
pub(crate) fn words(json: &str) -> Result<Words, String> {
    let object: Option<Value> = serde_json::from_str(json).ok();
    let members = object.as_ref().and_then(Value::as_object).into_iter().flatten();
    let known = members.filter_map(|(name, text)| Some((name.parse().ok()?, text.as_str()?.to_owned())));
    let words: Vec<(Message, String)> = known.collect();
    if words.is_empty() || !words.iter().all(|(message, _)| message.is_replaceable()) {
        let replaceable = Message::ALL.iter().filter(|message| message.is_replaceable());
        let names: Vec<_> = replaceable.map(|message| message.name()).collect();
        return Err(format!("expected a JSON object with at least one text named {}", names.join(", ")));
    }
    Ok(Words(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_need_one_known_name() {
        let Words(known) = words(r#"{"related": "More from us", "future": "x", "and": 1}"#).unwrap();
        assert_eq!(known, [(Message::Related, String::from("More from us"))]);
        for wrong in ["", "[]", "{}", r#"{"future": "x"}"#, r#"{"and": 1}"#, r#"{"and": "&", "paid": "x"}"#] {
            assert!(words(wrong).unwrap_err().starts_with("expected a JSON object"), "{wrong}");
        }
    }
}
