//! Lines between the paragraphs of a body that are not part of the text, and texts that begin like them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article with this body in each format that has HTML.
fn bodies(body: &str) -> Vec<Value> {
    let (url, date) = ("https://quay.example/1", "2026-03-04T05:00:00Z");
    vec![
        json!({"title": {"rendered": "Tides"}, "link": url, "content": {"rendered": body}}),
        json!({"ID": 1, "title": "Tides", "URL": url, "content": body}),
        json!({"uuid": "1", "url": url, "title": "Tides", "html": body}),
        json!({"uri": url, "headline": "Tides", "body_html": body}),
        json!({"version": "jsonfeed.org", "items": [{"url": url, "title": "Tides", "content_html": body}]}),
        json!({"webTitle": "Tides", "webUrl": url, "webPublicationDate": date, "fields": {"body": body}}),
        json!({"urn": "1", "headline": "Tides", "url": url, "article_html": body}),
        json!({"@type": "Article", "url": url, "headline": "Tides", "articleBody": body}),
    ]
}

/// Reads a body of which a part may stay.
#[track_caller]
fn assert_body(body: &str, expected: &Value) {
    for payload in bodies(body) {
        assert_eq!(read(&payload)["body"], *expected, "{payload}");
    }
}

#[test]
fn lines_that_lead_to_other_stories_or_sign_up_go() {
    for line in [
        "<strong>READ MORE:</strong> <a href=\"/2\">Ten things to know about the old boats</a>",
        "<strong>ALSO READ | <a href=\"/2\">Ten things to know about boats</a></strong>",
        "WATCH: The boat leaves the pier at dawn",
        "Lire aussi : <a href=\"/2\">Dix choses à savoir sur les bateaux</a>",
        "<a href=\"/2\">Lesen Sie auch: Zehn Dinge über alte Boote</a>",
        "<em>Sign up for our free newsletter <a href=\"/n\">here</a>.</em>",
        "Subscribe to our newsletter and never miss a boat.",
        "Story continues below advertisement",
        "Article continues after ad",
        "Like Loading...",
        "[Read More]",
        "(<a href=\"/1\">Read more</a>)",
        "[<a href=\"/1\">Continue reading Tides…</a>]",
    ] {
        assert_body(&format!("<p>Rain.</p><p>{line}</p><p>Wind.</p>"), &json!(["Rain.", "Wind."]));
    }
    for text in [
        "Watch where the boats go, the harbour master told the crowd.",
        "More: a play on words, and a book that nobody has read to its end in many years, he said.",
        "Article continues to amaze its readers in every port.",
        "Sign up sheets were full by noon on the first day.",
        "5 %",
        "[Read more books, they said in the end, and nobody did so in this long and cold winter.]",
        "船",
    ] {
        assert_body(&format!("<p>Rain.</p><p>{text}</p>"), &json!(["Rain.", text]));
    }
}

#[test]
fn headings_that_invite_go_and_others_stay() {
    let body = "<p>Rain.</p><h2>Why</h2><p>Wind.</p><h3>Like this:</h3><p>Like Loading...</p><h3>Share this:</h3>";
    assert_body(body, &json!("<p>Rain.</p><h2>Why</h2><p>Wind.</p>"));
    let other = "<p>Rain.</p><h2>Read more books, says the minister in a speech</h2><p>Wind.</p>";
    assert_body(other, &json!(other));
}

#[test]
fn excerpts_end_before_the_words_of_the_site() {
    for end in
        ["Share this:TwitterFacebookLike this:Like Loading...", "Share this", "Read More »", "[Read More…]", "(more)"]
    {
        let excerpt = format!("<p>The wall held through the night. {end}</p>");
        let post =
            json!({"title": {"rendered": "Tides"}, "link": "https://quay.example/1", "excerpt": {"rendered": excerpt}});
        assert_eq!(read(&post)["excerpt"], "The wall held through the night.", "{end}");
    }
    let text = "He read more. Shares of this company fell.";
    let post = json!({"ID": 1, "title": "Tides", "URL": "https://quay.example/1", "excerpt": text});
    assert_eq!(read(&post)["excerpt"], text);
}

#[test]
fn items_and_quotations_that_show_nothing_go() {
    let body = "<p>The boat left.</p><ul>\u{200D}<li>one</li></ul><blockquote><p>\u{200D}</p></blockquote>";
    assert_body(body, &json!("<p>The boat left.</p><ul><li>one</li></ul>"));
    let body = "<p>The boat left.</p><ul>no<li>one</li></ul><blockquote><p>.</p></blockquote>";
    let expected = "<p>The boat left.</p><ul><li>no</li><li>one</li></ul><blockquote><p>.</p></blockquote>";
    assert_body(body, &json!(expected));
}

#[test]
fn what_shows_nothing_in_its_style_leaves_the_space_around_it() {
    for (body, expected) in [
        ("<b>Ida</b>&nbsp;<i>Lee</i>", "<strong>Ida </strong><em>Lee</em>"),
        ("<b>Ida</b><i>\u{2009}</i>Lee", "<strong>Ida </strong>Lee"),
        ("<b>Ida</b><a href='/1'>&nbsp;</a><b>Lee</b>", "<strong>Ida Lee</strong>"),
        ("<b>Ida</b> \u{200D} <a href='/1'>Lee</a>", "<strong>Ida </strong><a href=\"https://quay.example/1\">Lee</a>"),
        ("<a href='/1'>Ida</a> <b>\u{FE0F}</b> <i>Lee</i>", "<a href=\"https://quay.example/1\">Ida</a> <em>Lee</em>"),
        ("<b>Ida</b>\u{200B}<b>Lee</b>", "<strong>IdaLee</strong>"),
        ("<b>Ida</b> <i>\u{1107F}</i> <b>Lee</b>", "<strong>Ida Lee</strong>"),
        ("<b>Ida</b><br><b>\u{200D}</b>Lee", "<strong>Ida</strong><br>Lee"),
        ("<b>Ida</b> <i>\u{200D}</i> ", "<strong>Ida</strong>"),
        // It stays where it belongs to a text.
        ("<b>Ida</b> 👩&zwj;🚀 <i>Lee</i>", "<strong>Ida </strong>👩\u{200D}🚀 <em>Lee</em>"),
        ("<b>Ida</b> &rlm;Lee", "<strong>Ida </strong>\u{200F}Lee"),
    ] {
        assert_body(&format!("<p>{body}</p>"), &json!(format!("<p>{expected}</p>")));
    }
    assert_body("<p>Ida<br>\u{200D}<br>Lee</p>", &json!(["Ida", "Lee"]));
}
