//! Articles of other publishers' formats that say nothing but what all say.

use serde_json::{Value, json};

/// An ordinary article of a format.
pub fn ordinary(format: &str) -> Value {
    let own = "https://a.example/1";
    match format {
        "ghost" => {
            json!({"uuid": "1", "title": "Low tide", "url": own, "visibility": "public", "primary_tag": {"name": "Coast"}})
        }
        "guardian" => json!({
            "webTitle": "Low tide", "webUrl": own, "webPublicationDate": "2026-01-01T00:00:00Z", "sectionName": "Coast",
            "tags": [{"id": "tone/news", "type": "tone"}, {"id": "coast/comment-on-tides", "type": "keyword", "webTitle": "Tides"}],
            "fields": {"isInappropriateForSponsorship": false, "liveBloggingNow": false},
        }),
        "ans" => json!({
            "type": "story", "headlines": {"basic": "Low tide"}, "canonical_url": own, "subtype": "right-rail",
            "owner": {"name": "Wire", "sponsored": false}, "taxonomy": {"primary_section": {"name": "Coast"}},
        }),
        "ninjs" => json!({
            "uri": own, "headline": "Low tide", "type": "text", "subject": [{"name": "Coast"}],
            "genre": [{"name": "Article (news)", "code": "Article"}], "digitalSourceType": {"uri": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation"},
        }),
        "nyt" => {
            json!({"results": [{"abstract": "Water.", "title": "Low tide", "url": own, "section": "Coast", "kicker": ""}]})
        }
        "dpa" => json!({"urn": "urn:1", "headline": "Low tide", "url": own, "rubric_names": ["Coast"]}),
        "schema-org" => json!({
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Low tide", "url": own, "articleSection": "Coast",
        }),
        "afp" => json!({"uno": "1", "headline": "Low tide", "url": own, "genre": "news"}),
        _ => json!({
            "title": {"rendered": "Low tide"}, "link": own, "date_gmt": "2026-01-01T00:00:00", "newspack_post_sponsors": false,
            "_embedded": {"wp:term": [[{"taxonomy": "category", "name": "Coast", "link": "https://a.example/c"}]]}, "_links": {},
        }),
    }
}

/// Lays members over those of an object.
pub fn lay(over: &mut Value, more: &Value) {
    match (over.as_object_mut(), more.as_object()) {
        (Some(members), Some(more)) => {
            for (key, value) in more {
                lay(members.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        _ => *over = more.clone(),
    }
}
