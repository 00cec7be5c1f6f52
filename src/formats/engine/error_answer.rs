//! Recognizes what interfaces answer instead of an article when something went wrong.

use super::node::Node;
use super::reader::FieldReader;
use super::selector::select;
use crate::json::{Json, Kind};
use crate::report::{Code, Expected, Found};
use crate::text::{find, push_number, split_ascii};

/// Where interfaces say what went wrong: Ghost, GraphQL, JSON:API, the New York Times; Superdesk; Mastodon and many others;
/// Apigee; the Guardian; WordPress, NewsAPI, gateways; ASP.NET; Django and RFC 9457; API Platform. Many say in `message` that
/// all is well, beside `data`. A place with `=` names the value that says it; at the others a flag or nothing says nothing.
const PLACES: &str = "errors error ?errors=true.errors ?error=true.error _error fault response.?status=error \
    ?data/status.message !data.message Message detail hydra:description ?success=false.success ?ok=false.ok";

/// Reports an error with which an interface answered. Returns whether the payload is one.
pub(super) fn report<J: Json>(reader: &mut FieldReader, root: &Node<J>) -> bool {
    root.json.kind() == Kind::Object
        && split_ascii(PLACES, b' ').any(|place| {
            select(reader, root, place, &mut |reader, node| {
                let says = place.bytes().any(|byte| byte == b'=')
                    || node.json.kind() == Kind::Object
                    || node.json.item(0).is_some()
                    || node.json.text().is_some_and(|text| !text.is_empty());
                if says {
                    reader.report.error_at(Code::ErrorAnswer, &node.path, Expected::phrase("an article"), found(root));
                }
                says
            })
        })
}

/// Parts of status codes, of words for programs and of messages, and what they mean, in the order they are looked for.
const KINDS: [(&str, &str); 4] = [
    (
        "429|limit|too many|toomany|quota|maximum",
        "an error of the interface: too many requests; wait, and ask less often",
    ),
    (
        "404|410|not found|be found|not_found|notfound|invalid_id|no_route|unknown_post|no such|gone",
        "an error of the interface: there is no such article; correct the address or the id",
    ),
    (
        "401|403|key|auth|forbidden|denied|password|token|log in|login|permission|not allowed",
        "an error of the interface: it refuses; send the key or the rights that it asks for",
    ),
    (
        "400|422|param|argument|query|invalid|cannot|syntax",
        "an error of the interface: it does not understand the request; correct the address",
    ),
];

/// What kind of error it is, and what to do. A browser gives no details.
fn found<J: Json>(root: &Node<J>) -> Found {
    if !cfg!(any(feature = "server", not(target_arch = "wasm32"))) {
        return Found::phrase("");
    }
    let mut words = String::new();
    collect(&root.json, 0, &mut words);
    let kind = KINDS.iter().find(|(parts, _)| split_ascii(parts, b'|').any(|part| find(&words, part).is_some()));
    Found::phrase(kind.map_or("an error of the interface; ask it again for an article", |(_, found)| found))
}

/// Collects the texts and numbers of an answer in lower case.
fn collect<J: Json>(json: &J, depth: u8, words: &mut String) {
    /// Levels of values, values of each, and bytes of all.
    const MAX: (u8, usize, usize) = (4, 20, 2_000);
    if depth > MAX.0 || words.len() > MAX.2 {
        return;
    }
    if let Some(text) = json.text() {
        words.extend(text.chars().take(MAX.2 / 10).map(|c| c.to_ascii_lowercase()));
    } else if let Some(number) = json.number() {
        push_number(words, number.unsigned_abs());
    }
    words.push(' ');
    json.values(MAX.1).iter().for_each(|inner| collect(inner, depth + 1, words));
    json.items().take(MAX.1).for_each(|inner| collect(&inner, depth + 1, words));
}
