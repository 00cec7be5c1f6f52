//! What other publishers' formats disclose in their own words: who paid, what is not free, what was wrong.
//! Each beside an article that says nothing of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod ordinary;

use article_embed::Reader;
use ordinary::{lay, ordinary};
use serde_json::{Value, json};

fn article(format: &str, more: &Value) -> Value {
    let mut payload = ordinary(format);
    lay(&mut payload, more);
    let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    assert_eq!(parsed.format, format, "{payload}");
    json!(parsed.article)
}

/// An article of Yoast's graph beside an ordinary post.
fn yoast(node: Value) -> Value {
    let graph = json!([{"@type": "WebPage", "url": "https://a.example/1"}, node]);
    json!({"content": {"rendered": "<p>The whole text.</p>"}, "yoast_head_json": {"schema": {"@graph": graph}}})
}

#[test]
fn codes_and_types_say_that_somebody_paid() {
    for (format, more) in [
        ("ninjs", json!({"genre": [{"name": "Opinion"}, {"code": "genre:Advertiser_Supplied"}]})),
        ("ninjs", json!({"genres": [{"uri": "http://cv.iptc.org/newscodes/genre/Advertiser_Supplied"}]})),
        ("wordpress", yoast(json!({"@type": ["Article", "AdvertiserContentArticle"]}))),
    ] {
        assert_eq!(article(format, &more)["sponsored"], json!({}), "{format} {more}");
        assert_eq!(article(format, &json!({})).get("sponsored"), None, "{format}");
    }
    assert_eq!(article("wordpress", &yoast(json!({"@type": "NewsArticle"}))).get("sponsored"), None);
}

#[test]
fn genres_and_sections_of_schema_org_are_kinds() {
    for (more, kind) in [
        (json!({"genre": "Opinion"}), json!("opinion")),
        (json!({"genre": ["News", "Analysis"]}), json!("analysis")),
        (json!({"articleSection": ["Coast", "Letters"]}), json!("letter")),
        (json!({"@type": ["NewsArticle", "Review"]}), json!("review")),
        (json!({"@type": "ReviewNewsArticle"}), json!("review")),
        (json!({"genre": "News", "articleSection": "World"}), Value::Null),
    ] {
        assert_eq!(article("schema-org", &more)["kind"], kind, "{more}");
    }
    assert_eq!(article("wordpress", &yoast(json!({"@type": ["Article", "SatiricalArticle"]})))["kind"], "satire");
}

#[test]
fn a_text_is_closed_wherever_its_publisher_says_so() {
    let text = json!({"articleBody": "The whole text."});
    let closed = |format: &str, mut more: Value| {
        lay(&mut more, &text);
        let article = article(format, &more);
        (article["access"].clone(), article.get("body").is_some())
    };
    for more in [
        json!({"isAccessibleForFree": "https://schema.org/False"}),
        json!({"mainEntityOfPage": {"@type": "WebPage", "isAccessibleForFree": false}}),
        json!({"isPartOf": {"@type": "WebPage", "isAccessibleForFree": false}}),
        json!({"isPartOf": [{"@type": ["WebPage", "ItemPage"], "isAccessibleForFree": "False"}]}),
    ] {
        assert_eq!(closed("schema-org", more.clone()), (json!("subscription"), false), "{more}");
    }
    for more in [
        json!({}),
        json!({"mainEntityOfPage": {"@type": "WebPage", "isAccessibleForFree": true}}),
        json!({"isPartOf": {"@type": "WebPage", "isAccessibleForFree": true}}),
        json!({"isPartOf": {"@type": "Periodical", "isAccessibleForFree": false}}),
    ] {
        assert_eq!(closed("schema-org", more.clone()), (Value::Null, true), "{more}");
    }
    for (free, access, body) in [(false, json!("subscription"), false), (true, json!("free"), true)] {
        let read = closed("wordpress", yoast(json!({"@type": "NewsArticle", "isAccessibleForFree": free})));
        assert_eq!(read, (access, body), "{free}");
    }
}

/// Everybody may know that there is a film, and how long it is.
#[test]
fn media_of_a_closed_text_have_a_badge_alone() {
    let film = "https://a.example/film.mp4";
    let video = json!({"@type": "VideoObject", "contentUrl": film, "duration": "PT90S"});
    for (free, url) in [(false, Value::Null), (true, json!(film))] {
        let read = article("schema-org", &json!({"video": video, "isAccessibleForFree": free}));
        assert_eq!((&read["media"]["kind"], &read["media"]["url"]), (&json!("video"), &url), "{read}");
        assert_eq!(read["media"]["duration"], 90);
    }
    for (code, has_file) in [("premium", false), ("free", true)] {
        let basic = json!({"type": "video", "streams": [{"url": film}], "duration": 90_000});
        let more = json!({"content_restrictions": {"content_code": code}, "promo_items": {"basic": basic}});
        let media = article("ans", &more)["media"].clone();
        assert_eq!((media.get("url").is_some(), &media["kind"]), (has_file, &json!("video")), "{code}");
    }
}

/// Also of a text whose publisher does not say who may read the rest.
#[test]
fn a_picture_after_the_mark_is_not_shown() {
    let picture = |name: &str| format!("<img src=\"https://a.example/{name}.jpg\" width=\"900\" height=\"600\">");
    let shown = |format: &str, html: &str| {
        let more = json!({"visibility": "members", "html": html, "content": {"rendered": html}});
        article(format, &more)["image"]["url"].as_str().map(str::to_owned)
    };
    let url = |name: &str| Some(format!("https://a.example/{name}.jpg"));
    for format in ["ghost", "wordpress"] {
        let text = "<p>The text.</p>";
        let after = format!("{text}<!--members-only-->{}", picture("after"));
        let both = format!("{text}{}<!--members-only-->{}", picture("before"), picture("after"));
        assert_eq!(shown(format, &after), None, "{format}");
        assert_eq!(shown(format, &both), url("before"), "{format}");
        assert_eq!(shown(format, &picture("whole")), url("whole"), "control: {format} without a mark");
    }
}

#[test]
fn the_verdict_false_is_one() {
    let rating = |text: &str| {
        let review = json!({"@type": "ClaimReview", "reviewRating": {"alternateName": text, "ratingValue": -1}});
        article("schema-org", &json!({"review": review}))["rating"].clone()
    };
    assert_eq!(rating("False"), json!({"text": "False"}));
    assert_eq!(rating("Mostly false"), json!({"text": "Mostly false"}));
    for nothing in ["null", "", "N/A"] {
        assert_eq!(rating(nothing), Value::Null, "{nothing}");
    }
    assert_eq!(article("schema-org", &json!({"description": "false"})).get("excerpt"), None);
}

#[test]
fn corrections_of_ans_have_kinds_and_are_elements_too() {
    let note = |kind: &str, text: &str| json!({"type": "correction", "correction_type": kind, "text": text});
    let elements = json!([
        {"type": "text", "content": "The text."}, note("Retraction", "It is withdrawn."), note("web fix", "A name was wrong.")]);
    let read = article("ans", &json!({"content_elements": elements}));
    assert_eq!(
        read["corrections"],
        json!([{"kind": "retraction", "text": "It is withdrawn."}, {"text": "A name was wrong."}])
    );
    for (kind, stored) in [
        ("clarification", json!("clarification")),
        ("Update", json!("update")),
        ("correction", json!("correction")),
        ("web fix", Value::Null),
    ] {
        let read = article("ans", &json!({"corrections": [note(kind, "It was Kiel.")]}));
        assert_eq!(read["corrections"][0]["kind"], stored, "{kind}");
    }
}

#[test]
fn a_rating_in_a_text_may_have_a_comma() {
    let rating = |value: Value| {
        let review = json!({"@type": "Review", "reviewRating": {"ratingValue": value, "bestRating": "5"}});
        article("schema-org", &json!({"review": review}))["rating"].clone()
    };
    assert_eq!(rating(json!("3,5")), json!({"value": 3.5, "best": 5}));
    assert_eq!(rating(json!("-1")), Value::Null, "control");
}
