//! What may not be shown beside the article: statuses and activities of lists, hidden texts, drafts, media.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use serde_json::{Value, json};

const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// The payload that a text in JSON or XML gives, if it may be shown, as a card of the full layout.
fn shown(text: &str) -> String {
    let options = Options::new().layout(Layout::Full);
    Reader::new().read(text).map(|parsed| html::card(&parsed.article, &options)).unwrap_or_default()
}

/// A status of Mastodon with the card of a page.
fn status_with_card(visibility: &str) -> Value {
    json!({"visibility": visibility, "card": {"title": "Low tide", "url": "https://a.example/1"}})
}

/// An outbox with one activity.
fn outbox(kind: &str, to: &str) -> String {
    let object = json!({"type": "Article", "name": "Low tide", "url": "https://a.example/1", "content": "Water."});
    let activity = json!({"type": kind, "to": [to], "object": object});
    json!({"@context": "https://www.w3.org/ns/activitystreams", "orderedItems": [activity]}).to_string()
}

/// A document of Apple News whose texts are hidden or not.
fn document(hidden: Value) -> String {
    let text = json!({"role": "body", "text": "Low tide", "hidden": hidden});
    let inner = json!({"role": "container", "hidden": hidden, "components": [{"role": "body", "text": "Low tide"}]});
    json!({"identifier": "1", "title": "High tide", "metadata": {"canonicalURL": "https://a.example/1"},
        "components": [text, inner]})
    .to_string()
}

#[test]
fn activities_statuses_and_hidden_texts_are_left_out() {
    for (open, closed) in [
        (document(json!(false)), document(json!(true))),
        (outbox("Create", PUBLIC), outbox("Create", "https://a.example/followers")),
        (outbox("Announce", PUBLIC), outbox("Delete", PUBLIC)),
        (
            json!([status_with_card("public")]).to_string(),
            json!([status_with_card("private"), status_with_card("direct")]).to_string(),
        ),
        (status_with_card("unlisted").to_string(), status_with_card("limited").to_string()),
    ] {
        assert!(shown(&open).contains("Low tide"), "{open}");
        assert!(!shown(&closed).contains("Low tide"), "{closed}");
    }
    let open = json!({"visibility": "public", "card": {"title": "High tide", "url": "https://a.example/2"}});
    let both = shown(&json!([status_with_card("direct"), open]).to_string());
    assert!(both.contains("High tide") && !both.contains("Low tide"), "{both}");
}

#[test]
fn drafts_and_what_stays_in_the_newsroom_are_left_out() {
    let feed = |draft: &str| {
        let control = format!("<app:control><app:draft>{draft}</app:draft></app:control>");
        format!("<feed><entry><title>Low tide</title><link href='https://a.example/1'/>{control}</entry></feed>")
    };
    let item = |marked: bool| {
        json!({"guid": "urn:1", "headline": "Low tide", "url": "https://a.example/1", "flags": {"marked_for_not_publication": marked}})
            .to_string()
    };
    let tag = |visibility: &str| {
        let tag = json!({"name": "Low tide", "visibility": visibility});
        json!({"posts": [{"uuid": "1", "title": "High tide", "url": "https://a.example/1", "tags": [tag]}]}).to_string()
    };
    let video = |status: &str| {
        let video = json!({"@type": "VideoObject", "contentUrl": "https://a.example/Low tide.mp4", "creativeWorkStatus": status});
        json!({"@type": "NewsArticle", "headline": "High tide", "url": "https://a.example/1", "video": video})
            .to_string()
    };
    for (open, closed) in [
        (feed("no"), feed("yes")),
        (feed("NO"), feed("soon")),
        (item(false), item(true)),
        (tag("public"), tag("internal")),
    ] {
        assert!(shown(&open).contains("Low tide"), "{open}");
        assert!(!shown(&closed).contains("Low tide"), "{closed}");
    }
    assert!(shown(&video("Published")).contains("Low%20tide.mp4"));
    assert!(!shown(&video("Draft")).contains("Low%20tide.mp4"));
}
