//! What stands in texts of publishers and is not part of them, in every format and place that can have it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::{Options, Reader, html, options::Layout};
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article with this headline and excerpt in each format that has plain texts for both.
fn plain(headline: &str, excerpt: &str) -> Vec<Value> {
    let (url, date) = ("https://quay.example/1", "2026-03-04T05:00:00Z");
    vec![
        json!({"@type": "Article", "url": url, "headline": headline, "description": excerpt}),
        json!({"version": "jsonfeed.org", "items": [{"id": url, "url": url, "title": headline, "summary": excerpt}]}),
        json!({"articles": [{"url": url, "title": headline, "description": excerpt, "publishedAt": date}]}),
        json!({"uri": url, "headline": headline, "description_text": excerpt}),
        json!({"guid": "1", "canonical_url": url, "headline": headline, "description_text": excerpt}),
        json!({"uuid": "1", "url": url, "title": headline, "excerpt": excerpt}),
        json!({"results": [{"url": url, "title": headline, "abstract": excerpt}]}),
        json!({"title": headline, "url": url, "description": excerpt}),
    ]
}

/// An article with this body in each format that has HTML.
fn bodies(body: &str) -> Vec<Value> {
    let (url, date) = ("https://quay.example/1", "2026-03-04T05:00:00Z");
    vec![
        json!({"title": {"rendered": "Tides"}, "link": url, "content": {"rendered": body}}),
        json!({"uuid": "1", "url": url, "title": "Tides", "html": body}),
        json!({"uri": url, "headline": "Tides", "body_html": body}),
        json!({"version": "jsonfeed.org", "items": [{"url": url, "title": "Tides", "content_html": body}]}),
        json!({"webTitle": "Tides", "webUrl": url, "webPublicationDate": date, "fields": {"body": body}}),
        json!({"@type": "Article", "url": url, "headline": "Tides", "articleBody": body}),
    ]
}

#[track_caller]
fn assert_texts(headline: &str, excerpt: &str, read_headline: &str, read_excerpt: Value) {
    for payload in plain(headline, excerpt) {
        let article = read(&payload);
        assert_eq!((&article["headline"], &article["excerpt"]), (&json!(read_headline), &read_excerpt), "{payload}");
    }
}

#[test]
fn marks_and_code_of_programs_are_no_text() {
    let excerpt = json!("Boats sail again.");
    for raw in [
        "<![CDATA[Boats sail again.]]>",
        "Boats <?= $a > $b ?> sail again.<?php the_date(",
        "<?php echo $post->lead; ?>Boats sail again.",
    ] {
        assert_texts("<![CDATA[Tides]]>", raw, "Tides", excerpt.clone());
    }
    for raw in
        ["<?php the_excerpt(); ?>", "{{ page.summary }}", "{% excerpt %}", "${summary}", "%%excerpt%%", "<![CDATA[]]>"]
    {
        assert_texts("a[b[0]]> <? c", raw, "a[b[0]]> <? c", Value::Null);
    }
    for payload in bodies("<![CDATA[<p>Boats sail again.</p><?php if ($a->b) { ?><p>Tickets are on sale.</p>]]>") {
        assert_eq!(read(&payload)["body"], json!(["Boats sail again.", "Tickets are on sale."]), "{payload}");
    }
}

#[test]
fn an_excerpt_of_two_paragraphs_is_not_said_again_above_them() {
    let first = "The ferry sails again from Monday, the harbour said.";
    let body = format!("<p>{first}</p><p>The boat had been in dock since autumn.</p><p>Tickets are on sale.</p>");
    for (excerpt, times) in [
        (format!("{first} The boat had been in dock since autumn."), 1),
        (format!("{first} The boat had been in […]"), 1),
        (format!("<p>{first}</p><p>The boat had been in dock since autumn.</p>"), 1),
        (format!("{first} Nobody knew why."), 1),
        (format!("Nobody knew why. {first}"), 2),
    ] {
        for mut payload in bodies(&body) {
            ["custom_excerpt", "description_text", "description"].iter().for_each(|key| payload[*key] = json!(excerpt));
            (payload["excerpt"], payload["fields"]["trailText"]) = (json!({"rendered": excerpt}), json!(excerpt));
            payload.get_mut("items").into_iter().for_each(|item| item[0]["summary"] = json!(excerpt));
            let article = Reader::new().read_value(&payload).unwrap().article;
            let card = html::card(&article, &Options::new().layout(Layout::Full));
            assert_eq!(card.matches(first).count(), times, "{payload}");
        }
    }
}

#[test]
fn references_and_tags_are_read_as_often_as_they_were_written() {
    let excerpt = json!("First line second & last");
    for raw in [
        "First line<br>second &amp; last",
        "First line<br/>second &amp;amp; last",
        "<p>First line</p><p>second &amp; last",
        "&lt;p&gt;First line&lt;/p&gt; second &amp;amp; last",
        "First line <b>second</b> &#38; last<img src=\"x.jpg\">",
        "First line second & last<a href=\"https://quay.exa",
    ] {
        assert_texts("Quay&amp;#8217;s &lt;/head&gt;", raw, "Quay’s </head>", excerpt.clone());
    }
    assert_texts(
        "Why <video> and </head> differ",
        "5 < 6 and <AAPL.O> > 2",
        "Why <video> and </head> differ",
        json!("5 < 6 and <AAPL.O> > 2"),
    );
}

#[test]
fn placeholders_and_invisible_texts_are_nothing() {
    for nothing in [
        "null",
        "undefined",
        "N/A",
        "#N/A",
        "[Removed]",
        "\u{200b}\u{2060}",
        " \u{a0} ",
        "[object Object]",
        "-",
        "…",
        "(none)",
        "TBD",
    ] {
        assert_texts("Tides", nothing, "Tides", Value::Null);
        // An entry of a feed is headed by its first sentence.
        for payload in
            plain(nothing, "A word about tides.").into_iter().filter(|payload| payload.get("items").is_none())
        {
            let error = Reader::new().read_value(&payload).unwrap_err();
            assert!(error.issues().iter().any(|issue| issue.code.name() == "missing"), "{payload}");
        }
    }
    let own = json!({"headline": "\u{200b}\u{3164}", "url": "https://quay.example/1"});
    assert_eq!(Reader::new().read_value(&own).unwrap_err().issues()[0].code.name(), "missing");
}

#[test]
fn shortcodes_go_and_other_brackets_stay() {
    for (raw, text) in [
        ("[vc_row full=\"1\"][vc_column_text]The boat is back.[/vc_column_text][/vc_row]", "The boat is back."),
        ("[caption id=\"a\" width=\"3\"]A picture[/caption] The boat is back.", "The boat is back."),
        ("[newsletter_signup list=“x”]The boat is back.", "The boat is back."),
        (
            "The boat [is] back [sic] [1], he [the mayor] said [a].",
            "The boat [is] back [sic] [1], he [the mayor] said [a].",
        ),
        ("The boat is back [so-called].", "The boat is back [so-called]."),
    ] {
        assert_texts("Tides", raw, "Tides", json!(text));
        for payload in bodies(&format!("<p>{raw}</p><p>Second.</p>")) {
            assert_eq!(read(&payload)["body"], json!([text, "Second."]), "{payload}");
        }
    }
}

#[test]
fn hidden_elements_and_invitations_are_not_text() {
    for hidden in [
        "<p hidden>Seen by none.</p>",
        "<div style=\"color: red; display: none\"><p>Seen by none.</p></div>",
        "<p aria-hidden=\"true\">Seen by none.",
        "<span class=\"a screen-reader-text\">Seen by none.</span>",
        "<p><a class=\"more-link\" href=\"/1\">Continue reading <span>Tides</span></a></p>",
        "<p><a href=\"https://quay.example/1\">Read more »</a></p>",
        "<p>Share this:</p>",
        "<p>The post <a href=\"/1\">Tides</a> appeared first on <a href=\"/\">Quay</a>.</p>",
        "<p><a href=\"/n\">Sign up for our newsletter</a></p>",
    ] {
        for payload in bodies(&format!("<p>The boat is back.</p>{hidden}<p>Readers <b>read more</b>.</p>")) {
            let body = read(&payload)["body"].to_string();
            assert_eq!(
                body,
                json!("<p>The boat is back.</p><p>Readers <strong>read more</strong>.</p>").to_string(),
                "{payload}"
            );
        }
    }
    let shown = "<p hidden=\"until-found\">A</p><p style=\"display:block\">B</p><p>Read more books, says a member of the jury in its last year.</p>";
    assert_eq!(read(&bodies(shown)[0])["body"].as_array().map(Vec::len), Some(3));
}

#[test]
fn excerpts_end_before_the_invitation_to_read_on() {
    for (raw, text) in [
        ("The wall held through the night [&hellip;] Read More &raquo;", "The wall held through the night…"),
        (
            "The wall held through the night... Continue reading Tides of the north",
            "The wall held through the night...",
        ),
        ("The wall held through the night. [...]", "The wall held through the night."),
        ("The wall held through the night. Weiterlesen", "The wall held through the night."),
        ("People read more at night", "People read more at night"),
    ] {
        assert_texts("Tides", raw, "Tides", json!(text));
    }
    let wordpress = json!({"title": {"rendered": "Tides"}, "link": "https://quay.example/1",
        "excerpt": {"rendered": "<p>It held [&hellip;]</p><p><a class=\"read-more\" href=\"/1\">Read More »</a></p>"}});
    assert_eq!(read(&wordpress)["excerpt"], "It held…");
}

#[test]
fn lost_paragraph_breaks_are_found_again() {
    let text = "The boat sails again, the harbour said.It had been in dock.“We are glad,” said the captain.Nobody at \
        Quay.Com, the U.S.A. or J.R.Bo knew of 3.5 or Node.js.It is late.";
    let lines = json!([
        "The boat sails again, the harbour said.",
        "It had been in dock.",
        "“We are glad,” said the captain.",
        "Nobody at Quay.Com, the U.S.A. or J.R.Bo knew of 3.5 or Node.js.",
        "It is late.",
    ]);
    let url = "https://quay.example/1";
    for payload in [
        json!({"@type": "Article", "url": url, "headline": "Tides", "articleBody": text}),
        json!({"uri": url, "headline": "Tides", "body_text": text}),
        json!({"version": "jsonfeed.org", "items": [{"url": url, "title": "Tides", "content_text": text}]}),
    ] {
        assert_eq!(read(&payload)["body"], lines, "{payload}");
    }
}

#[test]
fn nothing_is_said_twice() {
    let full = |payload: &Value| {
        let article = Reader::new().read_value(payload).unwrap().article;
        html::card(&article, &Options::new().layout(Layout::Full))
    };
    for body in [
        "<h1>Tides</h1><p>The boat sails again on Monday, the harbour said. It had been in dock.</p><p>Second.</p>",
        "<p>TIDES!</p>",
    ] {
        for mut payload in bodies(body) {
            let card = full(&payload);
            assert_eq!(card.matches("The boat sails again").count(), body.matches("The boat sails").count(), "{card}");
            assert_eq!(card.matches(">Tides<").count(), 1, "{payload}: {card}");
            payload["description"] = json!("Tides");
        }
    }
    assert_texts("Tides", "Tides", "Tides", Value::Null);
    let own = json!({"headline": "Tides", "url": "https://quay.example/1", "excerpt": "The boat sails again…",
        "body": ["Tides", "The boat sails again on Monday.", "Second."]});
    let card = full(&own);
    assert_eq!((card.matches("The boat sails").count(), card.matches("Tides").count()), (1, 1), "{card}");
    // Where the body is not shown, the excerpt is.
    let article = Reader::new().read_value(&own).unwrap().article;
    assert!(html::card(&article, &Options::new()).contains("The boat sails again…"));
}
