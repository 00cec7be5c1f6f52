//! What may not be shown, in the formats whose members for it are nested: each word that closes, and those that do not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

const FUTURE: &str = "2999-01-01T00:00:00Z";
const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// An article of each format, and the place of its object in the payload.
fn articles() -> Vec<(&'static str, &'static str, Value)> {
    let own = "https://a.example/1";
    vec![
        ("ans", "", json!({"type": "story", "headlines": {"basic": "Low tide"}, "canonical_url": own})),
        ("wordpress-com", "", json!({"ID": 1, "title": "Low tide", "URL": own})),
        ("wp-graphql", "/data/post", json!({"data": {"post": {"title": "Low tide", "link": own}}})),
        (
            "drupal",
            "/data",
            json!({"jsonapi": {}, "included": [], "data": {"attributes": {"title": "Low tide", "path": {"alias": own}}}}),
        ),
        ("dpa", "", json!({"urn": "urn:1", "headline": "Low tide", "url": own})),
        (
            "activitypub",
            "",
            json!({"@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "name": "Low tide", "url": own, "content": "Water."}),
        ),
        ("mastodon", "", json!({"visibility": "public", "card": {"title": "Low tide", "url": own}})),
    ]
}

/// Puts a value at a place whose objects may not exist.
fn set(json: &mut Value, place: &str, value: Value) {
    match place.strip_prefix('/').unwrap_or(place).split_once('/') {
        Some((key, rest)) => set(&mut json[key], rest, value),
        None => json[place.trim_start_matches('/')] = value,
    }
}

/// The payload of a format with a value at a place, and the status that it is read with.
fn status(format: &str, place: &str, value: Value) -> Value {
    let (_, object, mut payload) = articles().into_iter().find(|(name, ..)| *name == format).unwrap();
    set(&mut payload, &format!("{object}{place}"), value);
    let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    assert_eq!(parsed.format, format, "{payload}");
    let article = json!(parsed.article);
    if article["embargo"] == FUTURE { json!("embargoed") } else { article["status"].clone() }
}

/// What a member may be, and what closes: the format, the place, a value that opens, values that close.
type Rule = (&'static str, &'static str, Value, Vec<Value>);

fn check(rules: Vec<Rule>) {
    for (format, place, good, bad) in rules {
        let shown = status(format, place, good.clone());
        assert!(shown.is_null() || shown == "usable", "{format}{place} {good}: {shown}");
        for word in bad {
            let hidden = status(format, place, word.clone());
            let closed = ["withheld", "canceled", "embargoed"].iter().any(|closed| hidden == *closed);
            assert!(closed, "{format}{place} {word}: {hidden}");
        }
    }
}

#[test]
fn a_word_of_ans_that_is_not_known_closes() {
    check(vec![
        (
            "ans",
            "/status",
            json!("Published"),
            vec![json!("draft"), json!("circulated"), json!(""), json!(3), json!({})],
        ),
        ("ans", "/publishing/has_published_edition", json!(true), vec![json!(false), json!("no"), json!(0)]),
        ("ans", "/publishing/editions/default/edition_published", json!(true), vec![json!(false), json!("never")]),
        ("ans", "/revision/published", json!(true), vec![json!(false), json!("x")]),
        ("ans", "/additional_properties/is_published", json!(true), vec![json!(false)]),
        ("ans", "/content_restrictions/embargo/active", json!(false), vec![json!(true), json!("perhaps"), json!(1)]),
        (
            "ans",
            "/content_restrictions/embargo",
            json!({"active": false, "end_time": FUTURE}),
            vec![
                json!({"active": true, "end_time": FUTURE}),
                json!({"active": true, "end_time": "soon"}),
                json!({"end_time": "soon"}),
            ],
        ),
    ]);
}

#[test]
fn a_word_that_is_not_known_closes() {
    check(vec![
        ("wordpress-com", "/status", json!("Publish"), vec![json!("future"), json!("private"), json!("pitch")]),
        ("wp-graphql", "/status", json!("PUBLISH"), vec![json!("DRAFT"), json!("future"), json!("acf"), json!(1)]),
        ("drupal", "/attributes/status", json!(true), vec![json!(false), json!("maybe"), json!(1)]),
        (
            "drupal",
            "/attributes/moderation_state",
            json!("published"),
            vec![json!("draft"), json!("archived"), json!("review")],
        ),
        ("drupal", "/attributes/unpublish_on", json!(FUTURE), vec![json!("soon")]),
        ("drupal", "/attributes/publish_on", json!("2020-01-01T00:00:00Z"), vec![json!(FUTURE), json!("soon")]),
        ("dpa", "/pubstatus", json!("Usable"), vec![json!("withheld"), json!("canceled"), json!("gesperrt")]),
        ("dpa", "/embargoed", json!("2020-01-01T00:00:00Z"), vec![json!(FUTURE), json!("heute abend"), json!(true)]),
        (
            "dpa",
            "/categories",
            json!([{"type": "dnltype:pubstatus", "name": "usable"}]),
            vec![json!([{"type": "dnltype:pubstatus", "name": "canceled"}])],
        ),
        ("activitypub", "/to", json!(PUBLIC), vec![json!("https://a.example/followers"), json!([]), json!([7])]),
        (
            "activitypub",
            "/to",
            json!(["https://a.example/followers", "as:Public"]),
            vec![json!(["https://a.example/actors/Public"])],
        ),
        ("activitypub", "/type", json!("Note"), vec![json!("Tombstone")]),
        (
            "mastodon",
            "/visibility",
            json!("Unlisted"),
            vec![json!("private"), json!("direct"), json!("limited"), json!(false)],
        ),
    ]);
}

/// How many of two related stories are read; the second has a value at a place.
fn related(format: &str, place: &str, value: Value) -> usize {
    let (_, object, payload) = articles().into_iter().find(|(name, ..)| *name == format).unwrap();
    let story = |number: usize, value: Option<&Value>| {
        let text = payload.pointer(object).unwrap().to_string();
        let text =
            text.replace("example/1", &format!("example/{number}")).replace("Low tide", &format!("Tide {number}"));
        let mut story: Value = serde_json::from_str(&text).unwrap();
        value.into_iter().for_each(|value| set(&mut story, place, value.clone()));
        story
    };
    let list = json!([story(1, None), story(2, None), story(3, Some(&value))]);
    let payload = match format {
        "ans" => json!({"type": "results", "content_elements": list}),
        "wordpress-com" => json!({"posts": list}),
        "wp-graphql" => json!({"data": {"posts": {"nodes": list}}}),
        "drupal" => json!({"jsonapi": {}, "included": [], "data": list}),
        "dpa" => json!({"entries": list}),
        _ => json!({"@context": "https://www.w3.org/ns/activitystreams", "orderedItems": list}),
    };
    let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    assert_eq!(parsed.format, format, "{payload}");
    json!(parsed.article)["related"].as_array().map_or(0, Vec::len)
}

#[test]
fn stories_of_a_list_are_closed_like_the_article() {
    for (format, place, shown, hidden) in [
        ("ans", "/status", json!("published"), json!("draft")),
        ("ans", "/revision/published", json!(true), json!(false)),
        ("ans", "/content_restrictions/embargo/active", json!(false), json!(true)),
        ("wordpress-com", "/status", json!("publish"), json!("private")),
        ("wp-graphql", "/status", json!("publish"), json!("future")),
        ("drupal", "/attributes/status", json!(true), json!(false)),
        ("drupal", "/attributes/moderation_state", json!("published"), json!("review")),
        ("dpa", "/pubstatus", json!("usable"), json!("withheld")),
        ("dpa", "/embargoed", json!(null), json!(FUTURE)),
        ("activitypub", "/to", json!([PUBLIC]), json!(["https://a.example/followers"])),
    ] {
        let counts = (related(format, place, shown), related(format, place, hidden.clone()));
        assert_eq!(counts, (2, 1), "{format}{place} {hidden}");
    }
}
