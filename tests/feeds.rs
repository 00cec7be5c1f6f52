//! Feeds in XML: RSS 2.0, RSS 1.0 and Atom.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

/// What a feed is read as: the format, the number of issues, the article.
fn read(xml: &str) -> (&'static str, usize, Value) {
    let parsed =
        Reader::new().base("https://tide.example/feed").read(xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    (parsed.format, parsed.warnings.len(), json!(parsed.article))
}

#[test]
fn rss_is_read() {
    let (format, issues, article) = read(
        r#"<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss>
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Tide &amp; Times</title>
        <link>https://tide.example/</link><language>en-gb</language>
        <image><url>https://tide.example/logo.png</url></image>
        <item><title><![CDATA[Ferry sails & returns]]></title><link>/ferry</link><guid isPermaLink="false">77</guid>
        <dc:creator>Ada Bo</dc:creator><category domain="x">Harbour</category><category>Boats</category>
        <pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate><description>&lt;p&gt;The boat is &lt;b&gt;back&lt;/b&gt;.</description>
        <content:encoded><![CDATA[<p>It sailed on Monday.</p><p>Tickets are on sale.</p>]]></content:encoded>
        <media:content url="https://tide.example/f.jpg" medium="image" width="1200" height="800"><media:credit>C. Lens</media:credit></media:content>
        </item><item><title>Second</title><guid>https://tide.example/second</guid><pubDate>Tue, 03 Mar 2026 05:06:07 EST</pubDate></item>
        </channel></rss>"#,
    );
    assert_eq!((format, issues), ("rss", 0));
    assert_eq!(
        article,
        json!({
            "version": 1, "id": "77", "url": "https://tide.example/ferry", "headline": "Ferry sails & returns",
            "section": {"name": "Harbour"}, "excerpt": "The boat is back.",
            "body": ["It sailed on Monday.", "Tickets are on sale."],
            "image": {"url": "https://tide.example/f.jpg", "width": 1200, "height": 800, "credit": "C. Lens"},
            "authors": [{"name": "Ada Bo"}], "published": "2026-03-04T05:06:07Z", "language": "en-GB",
            "publisher": {"name": "Tide & Times", "url": "https://tide.example/", "logo": {"url": "https://tide.example/logo.png"}},
            "related": [{"url": "https://tide.example/second", "headline": "Second", "published": "2026-03-03T05:06:07-05:00"}],
            "topics": [{"name": "Boats"}],
        })
    );
}

#[test]
fn rss_1_0_is_read() {
    let (format, _, article) = read(
        "<rdf:RDF><channel rdf:about='https://tide.example/'><title>Tide</title><link>https://tide.example/</link></channel>
        <item rdf:about='https://tide.example/ferry'><title>Ferry</title><link>https://tide.example/ferry</link>
        <dc:date>2026-03-04T05:06:07Z</dc:date></item></rdf:RDF>",
    );
    assert_eq!(format, "rss");
    assert_eq!((&article["headline"], &article["publisher"]["name"]), (&json!("Ferry"), &json!("Tide")));
    assert_eq!(article["published"], "2026-03-04T05:06:07Z");
}

#[test]
fn atom_is_read() {
    let (format, issues, article) = read(
        r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tide</title><link href="https://tide.example/"/>
        <link rel="self" href="https://tide.example/feed"/><author><name>Ada Bo</name></author>
        <entry><title type="html">Ferry &amp;amp; tide</title><link rel="alternate" href="/ferry"/><id>tag:tide.example,2026:1</id>
        <updated>2026-03-05T05:06:07Z</updated><published>2026-03-04T05:06:07Z</published><category term="h" label="Harbour"/>
        <summary>It sails.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p></div></content></entry>
        <entry><title>Second</title><link href="/second"/><id>tag:2</id><updated>2026-03-03T05:06:07Z</updated></entry></feed>"#,
    );
    assert_eq!((format, issues), ("atom", 0));
    assert_eq!((&article["headline"], &article["url"]), (&json!("Ferry & tide"), &json!("https://tide.example/ferry")));
    assert_eq!(
        (&article["published"], &article["updated"]),
        (&json!("2026-03-04T05:06:07Z"), &json!("2026-03-05T05:06:07Z"))
    );
    assert_eq!(
        (&article["body"], &article["authors"][0]["name"]),
        (&json!("<p>One <strong>two</strong>.</p>"), &json!("Ada Bo"))
    );
    assert_eq!(
        (&article["related"][0]["published"], &article["section"]["name"]),
        (&json!("2026-03-03T05:06:07Z"), &json!("Harbour"))
    );
}

#[test]
fn rss_as_json_is_read() {
    let (format, _, article) = read(
        r#"{"rss": {"channel": {"title": "Tide", "item": [{"title": "Ferry", "link": "https://tide.example/ferry"}]}}}"#,
    );
    assert_eq!((format, &article["headline"]), ("rss", &json!("Ferry")));
}
