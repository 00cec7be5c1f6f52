//! Parsers of argument values.

use article_embed::internal::format_names;
use article_embed::options::{Layout, Message, OptionError};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::Value;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The layouts of several articles.
pub(crate) const LISTS: [Layout; 4] = [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines];

/// Replacements for texts of the card.
#[derive(Debug, Clone)]
pub(crate) struct ReplacedMessages(pub(crate) Vec<(Message, String)>);

/// Parses one of a few names. The help lists them.
pub(crate) fn keyword<T>(all: &'static [T], name: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = OptionError> + Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(move |value| name(*value))).try_map(|name| name.parse())
}

/// Parses replacements for texts of the card: a JSON object with their names. Unknown names are ignored, so that one
/// object can serve several versions. Those of disclosures are refused, because nobody may reword them.
pub(crate) fn words(json: &str) -> Result<ReplacedMessages, String> {
    let object: Option<Value> = serde_json::from_str(json).ok();
    let members = object.as_ref().and_then(Value::as_object).into_iter().flatten();
    let known = members.filter_map(|(name, text)| Some((name.parse().ok()?, text.as_str()?.to_owned())));
    let words: Vec<(Message, String)> = known.collect();
    if words.is_empty() || !words.iter().all(|(message, _)| message.is_replaceable()) {
        let replaceable = Message::ALL.iter().filter(|message| message.is_replaceable());
        let names: Vec<_> = replaceable.map(|message| message.name()).collect();
        return Err(format!("expected a JSON object with at least one text named {}", names.join(", ")));
    }
    Ok(ReplacedMessages(words))
}

/// Parses a whole number within limits.
pub(crate) fn whole<T>(range: RangeInclusive<u64>) -> impl TypedValueParser<Value = T>
where
    T: TryFrom<u64> + Clone + Send + Sync + 'static,
{
    move |text: &str| {
        let number = text.parse().ok().filter(|number| range.contains(number));
        let (least, most) = (range.start(), range.end());
        number
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| format!("expected a whole number from {least} to {most}"))
    }
}

/// Parses the address that a server listens on.
pub(crate) fn listener(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "expected an IP address and a port, such as 127.0.0.1:8787 or [::1]:8787")
}

/// Parses the name of a format, with the `id` of an article after a colon if the payload has several.
pub(crate) fn format(text: &str) -> Result<String, String> {
    let known = format_names();
    let name = text.split(':').next().unwrap_or_default();
    // The name that JSON Feed has in other programs.
    if known.contains(&name) || name == "jsonfeed" {
        return Ok(text.to_owned());
    }
    Err(format!("expected the name of a format: {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_need_one_known_name() {
        let ReplacedMessages(known) = words(r#"{"related": "More from us", "future": "x", "and": 1}"#).unwrap();
        assert_eq!(known, [(Message::Related, String::from("More from us"))]);
        for wrong in ["", "[]", "{}", r#"{"future": "x"}"#, r#"{"and": 1}"#, r#"{"and": "&", "paid": "x"}"#] {
            assert!(words(wrong).unwrap_err().starts_with("expected a JSON object"), "{wrong}");
        }
    }
    #[test]
    fn a_format_has_a_known_name() {
        for right in ["wordpress", "article-embed", "rss", "nitf", "json-feed:42", "jsonfeed"] {
            assert_eq!(format(right), Ok(right.to_owned()));
        }
        for wrong in ["", "wordpres", "WordPress", ":42", "html"] {
            assert!(format(wrong).unwrap_err().contains("ghost"), "{wrong}");
        }
    }

    #[test]
    fn a_server_listens_on_an_address_and_a_port() {
        assert!(listener("127.0.0.1:0").is_ok() && listener("[::]:80").is_ok());
        for wrong in ["", "8787", ":8787", "localhost:8787", "127.0.0.1", "127.0.0.1:99999"] {
            assert!(listener(wrong).unwrap_err().starts_with("expected an IP address"), "{wrong}");
        }
    }
}
