//! Adds the address of the article to a payload that does not state it.

use article_embed::ReadError;
use article_embed::internal::xml;
use article_embed::report::Severity;
use serde_json::{Map, Value, json};

/// The members that have the address of the article, in any format that has it at the top of the payload.
const MEMBERS: [&str; 2] = ["url", "link"];

/// Where a story in XML has its address: what stands after the story in the path of the missing one, then the names of the
/// elements, and the attribute. An element without one has the address as its text.
const ELEMENTS: [(&str, &[&str], &str); 4] = [
    (".head.pubdata.", &["head", "pubdata"], "@ex-ref"),
    (".itemMeta.link.", &["itemMeta", "link"], "@href"),
    (".link.", &["link"], "@href"),
    (".feedburner:origLink", &["feedburner:origLink"], ""),
];

/// The payload with the address, if it was not read because the address is missing.
pub(crate) fn add(text: &[u8], error: &ReadError, address: &str) -> Option<Value> {
    let errors = error.issues().iter().filter(|issue| issue.severity == Severity::Error);
    let missing: Vec<&str> =
        errors.filter(|issue| issue.code.name() == "missing").map(|issue| issue.path.as_str()).collect();
    if let Some(payload) = missing.iter().find_map(|path| add_to_xml(text, path, address)) {
        return Some(payload);
    }
    let member =
        MEMBERS.into_iter().find(|member| missing.iter().any(|path| path.strip_prefix("$.") == Some(member)))?;
    let mut payload: Value = serde_json::from_slice(text).ok()?;
    payload.as_object_mut()?.insert(member.to_owned(), Value::from(address));
    Some(payload)
}

fn add_to_xml(text: &[u8], path: &str, address: &str) -> Option<Value> {
    let text = std::str::from_utf8(text).ok().filter(|text| xml::is_feed(text))?;
    let ((story, _), names, attribute) = ELEMENTS
        .iter()
        .find_map(|(after, names, attribute)| path.split_once(after).map(|parts| (parts, *names, *attribute)))?;
    let mut payload: Value = serde_json::from_str(&xml::as_json(text).ok()?).ok()?;
    let story = story.trim_start_matches('$').replace(['.', '['], "/").replace(']', "");
    let (name, above) = names.split_last()?;
    let mut parent = payload.pointer_mut(&story)?;
    for name in above {
        parent = object(parent)?.entry(*name).or_insert(Value::Null);
    }
    let rel = if above.is_empty() { "alternate" } else { "canonical" };
    let link = if attribute.is_empty() { json!(address) } else { json!({"@rel": rel, attribute: address}) };
    let before = object(parent)?.entry(*name).or_insert(Value::Null);
    *before = match before.take() {
        Value::Array(list) => Value::Array(std::iter::once(link).chain(list).collect()),
        other => json!([link, other]),
    };
    Some(payload)
}

/// The members of an element, which has none if it is empty.
fn object(value: &mut Value) -> Option<&mut Map<String, Value>> {
    if matches!(value.as_str(), Some("")) || value.is_null() {
        *value = json!({});
    }
    value.as_object_mut()
}

#[cfg(test)]
mod tests {
    use crate::input::{Source, parse};
    use serde_json::json;

    /// The address of what is read with an address that the command line gives.
    fn url(text: &str) -> Option<String> {
        let source = Source { article: Some(String::from("https://tide.example/given")), ..Source::default() };
        let subject = parse(text.as_bytes(), &source).ok()?.subject;
        Some(json!(subject).get("url")?.as_str()?.to_owned())
    }

    #[test]
    fn a_story_in_xml_gets_the_address_that_it_lacks() {
        let nitf =
            "<nitf><head>HEAD</head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head></body></nitf>";
        let item =
            "<newsItem><itemMeta>META</itemMeta><contentMeta><headline>Ferry</headline></contentMeta></newsItem>";
        for (xml, fill, own) in [
            (nitf, "HEAD", "<pubdata ex-ref='https://tide.example/own'/>"),
            (item, "META", "<link rel='canonical' href='https://tide.example/own'/>"),
            (
                "<rss><channel><item><title>Ferry</title>LINK</item></channel></rss>",
                "LINK",
                "<link>https://tide.example/own</link>",
            ),
            ("<feed><entry><title>Ferry</title>LINK</entry></feed>", "LINK", "<link href='https://tide.example/own'/>"),
        ] {
            assert_eq!(url(&xml.replace(fill, "")).as_deref(), Some("https://tide.example/given"), "{xml}");
            // Control: an address of its own stays.
            assert_eq!(url(&xml.replace(fill, own)).as_deref(), Some("https://tide.example/own"), "{xml}");
        }
        let other = nitf.replace("HEAD", "<pubdata name='Tide Wire'/><pubdata name='Quay'/>");
        assert_eq!(url(&other).as_deref(), Some("https://tide.example/given"));
        assert_eq!(url("<feed><title>Ferry</title></feed>"), None);
    }
}
