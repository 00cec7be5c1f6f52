//! Reads the cases of html5lib's tokenizer tests and the tokens they expect.

use serde_json::Value;
use std::collections::BTreeMap;

/// A token as the tests write it, with its name, text or attributes.
#[derive(Debug, Clone, PartialEq)]
pub enum TestToken {
    Text(String),
    Start(String, BTreeMap<String, String>),
    End(String),
    Comment(String),
    Doctype,
}

/// One test.
pub struct Case {
    pub name: String,
    pub state: String,
    /// The name of the element around the text; U+0001, which is not a name, if there is none.
    pub inside: String,
    pub input: String,
    pub output: Vec<TestToken>,
}

/// Appends a token; adjacent texts become one.
pub fn push(tokens: &mut Vec<TestToken>, token: TestToken) {
    match (tokens.last_mut(), token) {
        (_, TestToken::Text(text)) if text.is_empty() => {}
        (Some(TestToken::Text(before)), TestToken::Text(text)) => before.push_str(&text),
        (_, token) => tokens.push(token),
    }
}

/// The expected tokens of a test; `None` if one holds a text that `unescape` refuses.
pub fn test_tokens(output: &Value, unescape: impl Fn(&str) -> Option<String>) -> Option<Vec<TestToken>> {
    let mut tokens = Vec::new();
    for token in output.as_array()? {
        let text = |index: usize| unescape(token[index].as_str().unwrap_or_default());
        push(
            &mut tokens,
            match token[0].as_str()? {
                "Character" => TestToken::Text(text(1)?),
                "EndTag" => TestToken::End(text(1)?),
                "Comment" => TestToken::Comment(text(1)?),
                "DOCTYPE" => TestToken::Doctype,
                _ => {
                    let attribute =
                        |(name, value): (&String, &Value)| Some((unescape(name)?, unescape(value.as_str()?)?));
                    TestToken::Start(text(1)?, token[2].as_object()?.iter().map(attribute).collect::<Option<_>>()?)
                }
            },
        );
    }
    Some(tokens)
}

/// Unescapes a text that is escaped twice; `None` for a lone surrogate, which a Rust string cannot hold.
fn unescape(text: &str) -> Option<String> {
    serde_json::from_str(&format!("\"{}\"", text.replace('"', "\\\""))).ok()
}

/// The cases of a file. `skipped` counts those that cannot be compared, by reason.
pub fn cases(file: &str, json: &Value, skipped: &mut BTreeMap<&'static str, usize>) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut seen = BTreeMap::<String, usize>::new();
    let mut skip = |why| *skipped.entry(why).or_default() += 1;
    for _ in json["xmlViolationTests"].as_array().into_iter().flatten() {
        skip("rules of an XML tree");
    }
    for test in json["tests"].as_array().into_iter().flatten() {
        let data = vec![Value::from("Data state")];
        for state in test["initialStates"].as_array().unwrap_or(&data).iter().filter_map(Value::as_str) {
            let decoded =
                |text: &str| if test["doubleEscaped"] == true { unescape(text) } else { Some(text.to_owned()) };
            let (Some(input), Some(output)) =
                (decoded(test["input"].as_str().unwrap()), test_tokens(&test["output"], decoded))
            else {
                skip("a lone surrogate, which a Rust string cannot hold");
                continue;
            };
            if state == "CDATA section state" {
                skip("CDATA, which is text only in SVG and MathML, which are left out");
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
