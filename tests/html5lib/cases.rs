//! The cases of html5lib's tokenizer tests, and the tokens they expect. It knows nothing of our own.

use serde_json::Value;
use std::collections::BTreeMap;

/// A token as the tests write it.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    Text(String),
    Start(String, BTreeMap<String, String>),
    End(String),
    Comment(String),
    Doctype,
}

pub struct Case {
    pub name: String,
    pub state: String,
    /// The name of the element that the text stands in; one that no text can hold if there is none.
    pub inside: String,
    pub input: String,
    pub output: Vec<Read>,
}

/// Adjacent texts count as one, as the tests have it.
pub fn push(tokens: &mut Vec<Read>, token: Read) {
    match (tokens.last_mut(), token) {
        (_, Read::Text(text)) if text.is_empty() => {}
        (Some(Read::Text(before)), Read::Text(text)) => before.push_str(&text),
        (_, token) => tokens.push(token),
    }
}

pub fn theirs(output: &Value, unescape: impl Fn(&str) -> Option<String>) -> Option<Vec<Read>> {
    let mut read = Vec::new();
    for token in output.as_array()? {
        let text = |index: usize| unescape(token[index].as_str().unwrap_or_default());
        push(
            &mut read,
            match token[0].as_str()? {
                "Character" => Read::Text(text(1)?),
                "EndTag" => Read::End(text(1)?),
                "Comment" => Read::Comment(text(1)?),
                "DOCTYPE" => Read::Doctype,
                _ => {
                    let attribute =
                        |(name, value): (&String, &Value)| Some((unescape(name)?, unescape(value.as_str()?)?));
                    Read::Start(text(1)?, token[2].as_object()?.iter().map(attribute).collect::<Option<_>>()?)
                }
            },
        );
    }
    Some(read)
}

/// Some tests are escaped twice; `None` for a surrogate without its other half, which Rust's texts cannot hold.
fn unescape(text: &str) -> Option<String> {
    serde_json::from_str(&format!("\"{}\"", text.replace('"', "\\\""))).ok()
}

/// The cases of a file, and why some are not judged.
pub fn cases(file: &str, json: &Value, skipped: &mut BTreeMap<&'static str, usize>) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut seen = BTreeMap::<String, usize>::new();
    let mut skip = |why| *skipped.entry(why).or_default() += 1;
    for _ in json["xmlViolationTests"].as_array().into_iter().flatten() {
        skip("the rules of an XML tree");
    }
    for test in json["tests"].as_array().into_iter().flatten() {
        let data = vec![Value::from("Data state")];
        for state in test["initialStates"].as_array().unwrap_or(&data).iter().filter_map(Value::as_str) {
            let decoded =
                |text: &str| if test["doubleEscaped"] == true { unescape(text) } else { Some(text.to_owned()) };
            let (Some(input), Some(output)) =
                (decoded(test["input"].as_str().unwrap()), theirs(&test["output"], decoded))
            else {
                skip("a lone surrogate, which no Rust text holds");
                continue;
            };
            if state == "CDATA section state" {
                skip("CDATA, which is text only in SVG and MathML, and those are left out");
                continue;
            }
            let mut name = format!("{file}: {:?}", test["description"].as_str().unwrap());
            if state != "Data state" {
                name = format!("{name} in the {state}");
            }
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            if *times > 1 {
                name = format!("{name} ({times})");
            }
            let inside = test["lastStartTag"].as_str().unwrap_or("\u{1}").to_owned();
            cases.push(Case { name, state: state.to_owned(), inside, input, output });
        }
    }
    cases
}
