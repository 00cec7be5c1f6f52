//! What may not be shown: an unknown status, an embargo that cannot be read, and parts of an article that are withheld.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::{Reader, Report};
use serde_json::{Value, json};

const FUTURE: &str = "2999-01-01T00:00:00Z";
const PAST: &str = "2020-01-01T00:00:00Z";

/// The normalized article, and its issues.
fn read(payload: &Value) -> (Value, Report) {
    let report = Reader::new().validate_value(payload);
    (json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article), report)
}

/// A minimal article of each format whose objects have a status, and a function that sets the status.
fn articles() -> Vec<(&'static str, Value)> {
    vec![
        ("article-embed", json!({"headline": "Low tide", "url": "https://a.example/1"})),
        ("wordpress", json!({"title": {"rendered": "Low tide"}, "link": "https://a.example/1", "date_gmt": PAST})),
        ("ghost", json!({"uuid": "1", "title": "Low tide", "url": "https://a.example/1"})),
        ("superdesk", json!({"guid": "1", "headline": "Low tide", "canonical_url": "https://a.example/1"})),
        ("ninjs", json!({"uri": "https://a.example/1", "headline": "Low tide"})),
        ("afp", json!({"uno": "1", "headline": "Low tide", "href": "https://a.example/1"})),
        ("schema-org", json!({"@type": "Article", "headline": "Low tide", "url": "https://a.example/1"})),
        ("guardian", json!({"webTitle": "Low tide", "webUrl": "https://a.example/1", "webPublicationDate": PAST})),
    ]
}

#[test]
fn a_status_is_known_in_any_letter_case_and_another_one_closes() {
    let members = [
        ("article-embed", "status", "Usable", vec!["WITHHELD", "Canceled", "draft", "", "usable?"]),
        ("wordpress", "status", "PUBLISH", vec!["Draft", "future", "pitch", "private", "auto-draft", ""]),
        ("ghost", "status", "Published", vec!["DRAFT", "scheduled", "archived"]),
        ("ghost", "visibility", "Members", vec!["label:vip", "nobody"]),
        ("superdesk", "pubstatus", "Usable", vec!["canceled", "WITHHELD", "replaced", "hold"]),
        ("superdesk", "state", "published", vec!["killed", "spiked", "in_progress"]),
        ("ninjs", "pubStatus", "usable", vec!["cancelled", "commissioned"]),
        ("afp", "status", "usable", vec!["Embargoed", "canceled", "Preview"]),
        ("schema-org", "creativeWorkStatus", "Published", vec!["Draft", "On hold"]),
        ("schema-org", "isAccessibleForFree", "False", vec!["perhaps"]),
        ("guardian", "isExpired", "false", vec!["true", "soon"]),
    ];
    for (format, member, good, bad) in members {
        let mut payload = articles().into_iter().find(|(name, _)| *name == format).unwrap().1;
        payload[member] = json!(good);
        let (article, report) = read(&payload);
        assert_eq!(report.format(), format);
        assert!(matches!(article["status"].as_str(), None | Some("usable")), "{payload}: {article}");
        for word in bad {
            payload[member] = json!(word);
            let (article, report) = read(&payload);
            assert!(matches!(article["status"].as_str(), Some("withheld" | "canceled")), "{payload}: {article}");
            // A known word is no fault.
            let known = ["WITHHELD", "Canceled", "Draft", "DRAFT", "future", "private", "scheduled", "canceled"];
            let known = known.contains(&word) || ["killed", "cancelled", "Embargoed", "true"].contains(&word);
            let issue = report.issues().iter().find(|issue| issue.path == format!("$.{member}"));
            assert_eq!(issue.is_some(), !known, "{payload}: {:?}", report.issues());
            assert!(known || issue.unwrap().message().contains("withheld"), "{:?}", report.issues());
        }
        for other in [json!(7), json!({}), json!([[]])] {
            payload[member] = other;
            assert_eq!(read(&payload).0["status"], "withheld", "{payload}");
        }
    }
}

#[test]
fn an_embargo_or_expiry_that_cannot_be_read_closes() {
    for (format, members) in [
        ("article-embed", vec!["embargo", "expires"]),
        ("ninjs", vec!["embargoed", "embargoedUntil", "expires"]),
        ("superdesk", vec!["embargoed", "expires"]),
        ("schema-org", vec!["expires"]),
    ] {
        for member in members {
            let mut payload = articles().into_iter().find(|(name, _)| *name == format).unwrap().1;
            for unreadable in [json!("next Monday"), json!("2099-03-05 06:00 IST"), json!("03/04/2099"), json!(false)] {
                payload[member] = unreadable;
                let (article, report) = read(&payload);
                assert_eq!(article["status"], "withheld", "{payload}");
                assert!(report.issues()[0].message().contains("withheld"), "{:?}", report.issues());
            }
            payload[member] = json!(FUTURE);
            assert_eq!(read(&payload).0["status"], Value::Null, "{payload}");
            // No embargo, and one that never ends.
            payload[member] = json!("0001-01-01T00:00:00Z");
            let (article, _) = read(&payload);
            assert!(article["status"].is_null() && article["expires"].is_null(), "{article}");
        }
    }
    let payload =
        json!({"headline": "h", "url": "https://a.example/1", "embargo": "9999-12-31", "expires": "9999-12-31"});
    let article = read(&payload).0;
    assert_eq!((&article["embargo"], &article["expires"]), (&json!("9999-12-31"), &Value::Null));
}

/// Two articles of a format; the second has the members of `rule`.
fn two(format: &str, rule: &Value) -> [Value; 2] {
    let mut story = articles().into_iter().find(|(name, _)| *name == format).unwrap().1;
    let first = story.clone();
    for key in ["url", "link", "href", "canonical_url", "webUrl", "uri"] {
        if story[key].is_string() {
            story[key] = json!("https://a.example/2");
        }
    }
    for key in ["headline", "title", "webTitle"] {
        if story[key].is_string() {
            story[key] = json!("High tide");
        }
    }
    if story["title"].is_object() {
        story["title"]["rendered"] = json!("High tide");
    }
    story.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    for (key, value) in rule.as_object().unwrap() {
        story[key] = value.clone();
    }
    [first, story]
}

/// Puts a story with `rule` among the related stories of each format, and returns how many are read.
fn related(format: &str, rule: &Value) -> usize {
    let [first, mut story] = two(format, rule);
    let payload = match format {
        "article-embed" => json!({"headline": "Low tide", "url": "https://a.example/1", "related": [story]}),
        "wordpress" => json!([first, story]),
        "ghost" => json!({"posts": [first, story]}),
        "afp" => json!({"response": {"docs": [first, story]}}),
        "guardian" => json!({"response": {"content": first, "storyPackage": [story]}}),
        _ => {
            let mut item = first;
            story["type"] = json!("text");
            item["associations"] = json!({"more": story});
            item
        }
    };
    let (article, report) = read(&payload);
    assert_eq!(report.format(), format, "{payload}");
    let left_out = report.issues().iter().filter(|issue| issue.code.name() == "withheld").count();
    let count = article["related"].as_array().map_or(0, Vec::len);
    assert_eq!(left_out, 1 - count, "{payload}: {:?}", report.issues());
    for story in article["related"].as_array().into_iter().flatten() {
        assert!(["status", "embargo", "expires"].iter().all(|key| story[key].is_null()), "{story}");
    }
    count
}

#[test]
fn related_stories_are_closed_like_the_article() {
    for (format, shown, hidden) in [
        ("article-embed", json!({"status": "usable", "embargo": PAST}), json!({"status": "withheld"})),
        ("article-embed", json!({"expires": FUTURE}), json!({"embargo": FUTURE})),
        ("article-embed", json!({}), json!({"expires": PAST})),
        ("article-embed", json!({}), json!({"embargo": "soon"})),
        ("wordpress", json!({"status": "publish"}), json!({"status": "future"})),
        ("wordpress", json!({}), json!({"status": "pitch"})),
        ("ghost", json!({"status": "sent"}), json!({"status": "draft"})),
        ("ghost", json!({"visibility": "paid"}), json!({"visibility": "secret"})),
        ("afp", json!({"status": "Usable"}), json!({"status": "Withheld"})),
        ("guardian", json!({"isExpired": false}), json!({"isExpired": true})),
        ("superdesk", json!({"pubstatus": "usable"}), json!({"pubstatus": "canceled"})),
        ("ninjs", json!({"embargoed": PAST}), json!({"embargoed": FUTURE})),
        ("ninjs", json!({"expires": FUTURE}), json!({"expires": "no date"})),
    ] {
        assert_eq!((related(format, &shown), related(format, &hidden)), (1, 0), "{format} {shown} {hidden}");
    }
}

#[test]
fn pictures_are_closed_like_the_article() {
    let picture = |rule: &Value, payload: &Value, pointer: &str| {
        let mut payload = payload.clone();
        for (key, value) in rule.as_object().unwrap() {
            payload.pointer_mut(pointer).unwrap()[key] = value.clone();
        }
        !read(&payload).0["image"].is_null()
    };
    let image = "https://a.example/i.jpg";
    let own = json!({"headline": "h", "url": "https://a.example/1", "image": {"url": image}});
    let ninjs = json!({"uri": "https://a.example/1", "headline": "h", "associations": {"featuremedia":
        {"type": "picture", "renditions": {"a": {"href": image, "width": 900, "height": 600}}}}});
    let wordpress = json!({"title": {"rendered": "h"}, "link": "https://a.example/1",
        "_embedded": {"wp:featuredmedia": [{"source_url": image}]}});
    let schema = json!({"@type": "Article", "headline": "h", "url": "https://a.example/1", "image": {"url": image}});
    for (payload, pointer, shown, hidden) in [
        (&own, "/image", json!({"status": "Usable"}), json!({"status": "canceled"})),
        (&own, "/image", json!({"expires": FUTURE}), json!({"expires": PAST})),
        (&ninjs, "/associations/featuremedia", json!({"pubstatus": "usable"}), json!({"pubstatus": "canceled"})),
        (&ninjs, "/associations/featuremedia", json!({"pubStatus": "USABLE"}), json!({"pubStatus": "killed"})),
        (&ninjs, "/associations/featuremedia", json!({"embargoed": PAST}), json!({"embargoed": FUTURE})),
        (&wordpress, "/_embedded/wp:featuredmedia/0", json!({"status": "inherit"}), json!({"status": "private"})),
        (&schema, "/image", json!({"creativeWorkStatus": "published"}), json!({"creativeWorkStatus": "draft"})),
        (&schema, "/image", json!({"expires": FUTURE}), json!({"expires": "2020-01-01"})),
    ] {
        assert!(picture(&shown, payload, pointer), "{shown}");
        assert!(!picture(&hidden, payload, pointer), "{hidden}");
    }
}
