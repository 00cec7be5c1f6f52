//! News in XML: IPTC NITF and NewsML-G2.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

/// What a document is read as: the format, the issues, the article.
fn read(xml: &str) -> (&'static str, Vec<String>, Value) {
    let parsed = Reader::new().base("https://tide.example/wire.xml").read(xml).unwrap_or_else(|e| panic!("{e}: {xml}"));
    let issues = parsed.warnings.iter().map(|issue| format!("{} {}", issue.code.name(), issue.path));
    (parsed.format, issues.collect(), json!(parsed.article))
}

const NITF: &str = r#"<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en-GB"><head><title>Ferry</title>
<meta name="canonical-url" content="https://tide.example/ferry"/>
<docdata management-status="usable"><doc-id id-string="tide-77"/><date.issue norm="20260304T050607Z"/>
<date.release norm="20260304T060000+0100"/><doc.copyright holder="Tide Wire" year="2026"/></docdata>
<pubdata name="Tide Wire" position.section="Harbour" date.publication="20260304T050607Z"/></head>
<body><body.head><hedline><hl1>Ferry <em>sails</em> &amp; returns</hl1><hl2>It was away for a winter</hl2></hedline>
<byline>By <person>Ada Bo</person>, <byttl>staff</byttl></byline>
<dateline><location>KIEL</location><story.date norm="20260304">March 4</story.date></dateline>
<abstract><p>The night ferry is back.</p></abstract></body.head>
<body.content><block><p>The ferry left at ten.</p>
<media media-type="image"><media-reference source="https://tide.example/f.jpg" width="1200" height="800" alternate-text="A ferry"/>
<media-caption><p>At the quay</p></media-caption><media-producer>Cy Lens</media-producer></media>
<hl2>What it costs</hl2><p>Ten <b>crowns</b> a car.</p></block><note><p>Not for readers</p></note></body.content>
<body.end/></body></nitf>"#;

#[test]
fn nitf_is_read() {
    let (format, issues, article) = read(NITF);
    assert_eq!((format, issues), ("nitf", vec![]));
    assert_eq!(
        article,
        json!({
            "version": 1, "id": "tide-77", "url": "https://tide.example/ferry", "headline": "Ferry sails & returns",
            "section": {"name": "Harbour"}, "excerpt": "The night ferry is back.",
            "body": "<p>The ferry left at ten.</p><h2>What it costs</h2><p>Ten <strong>crowns </strong>a car.</p>",
            "image": {"url": "https://tide.example/f.jpg", "width": 1200, "height": 800, "alt": "A ferry", "caption": "At the quay", "credit": "Cy Lens"},
            "authors": [{"name": "Ada Bo"}], "dateline": "KIEL", "published": "2026-03-04T06:00:00+01:00", "language": "en-GB",
            "publisher": {"name": "Tide Wire"}, "status": "usable", "embargo": "2026-03-04T06:00:00+01:00",
        })
    );
}

const NEWSML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:tide.example:20260304:1" version="3" standard="NewsML-G2" xml:lang="en-GB">
<catalogRef href="https://tide.example/catalog.xml"/>
<rightsInfo><copyrightHolder uri="https://tide.example/"><name>Tide Wire Ltd</name></copyrightHolder>
<copyrightNotice>Copyright 2026 Tide Wire</copyrightNotice><usageTerms xml:lang="en">Subscribers only</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TIDE"><name>Tide Wire</name></provider>
<versionCreated>2026-03-04T08:00:00+01:00</versionCreated><firstCreated>2026-03-04T06:00:00+01:00</firstCreated>
<pubStatus qcode="stat:usable"/><link rel="irel:hasCanonical" href="https://tide.example/ferry"/></itemMeta>
<contentMeta><contentCreated>2026-03-04T05:00:00+01:00</contentCreated><creator uri="https://tide.example/ada"><name>Ada Bo</name></creator>
<language tag="en-GB"/><subject type="cpnat:abstract" qcode="medtop:04000000"><name xml:lang="en">Harbour</name><name xml:lang="de">Hafen</name></subject>
<headline xml:lang="en">Ferry sails</headline><dateline>KIEL, Wednesday (Tide)</dateline><description role="drol:summary">The night ferry is back.</description></contentMeta>
<contentSet>CONTENT</contentSet></newsItem>"#;

fn newsml(content: &str) -> String {
    NEWSML.replace("CONTENT", content)
}

#[test]
fn newsml_g2_is_read() {
    let nitf = r#"<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
        <hedline><hl1>Other</hl1></hedline></body.head><body.content><p>The ferry left at ten.</p><p>Ten crowns.</p></body.content></body></nitf></inlineXML>"#;
    let (format, issues, article) = read(&newsml(nitf));
    assert_eq!((format, issues), ("newsml-g2", vec![]));
    assert_eq!(
        article,
        json!({
            "version": 1, "id": "urn:newsml:tide.example:20260304:1", "url": "https://tide.example/ferry", "headline": "Ferry sails",
            "section": {"name": "Harbour"}, "excerpt": "The night ferry is back.",
            "body": ["The ferry left at ten.", "Ten crowns."], "authors": [{"name": "Ada Bo"}], "dateline": "KIEL, Wednesday (Tide)",
            "published": "2026-03-04T06:00:00+01:00", "updated": "2026-03-04T08:00:00+01:00", "language": "en-GB",
            "publisher": {"name": "Tide Wire"}, "rights": {"copyright": "Copyright 2026 Tide Wire", "terms": "Subscribers only"}, "status": "usable",
        })
    );
}

#[test]
fn newsml_g2_has_its_genre_by_a_code_a_literal_or_a_name() {
    let said = |genre: &str| {
        let (_, _, article) = read(&newsml("").replace("<headline", &format!("{genre}<headline")));
        ["kind", "kicker", "sponsored"].map(|field| article[field].clone())
    };
    let kind = |kind: &str| [json!(kind), Value::Null, Value::Null];
    for (genre, expected) in [
        (r#"<genre qcode="genre:Opinion"/>"#, kind("opinion")),
        (r#"<genre literal="Press Release"/>"#, kind("pressRelease")),
        ("<genre><name>Satire</name></genre>", kind("satire")),
        (r#"<genre qcode="tide:12"><name xml:lang="en">Analysis</name></genre>"#, kind("analysis")),
        ("<genre><name>Current</name></genre><genre><name>Obituary</name></genre>", kind("obituary")),
        (
            r#"<genre literal="Commentary"><name>Kommentar</name></genre>"#,
            [json!("opinion"), json!("Kommentar"), Value::Null],
        ),
        (r#"<genre literal="Advertorial"/>"#, [Value::Null, Value::Null, json!({})]),
        (r#"<genre literal="N2342"><name>Preview</name></genre>"#, [Value::Null, json!("Preview"), Value::Null]),
        ("<genre><name>Current</name></genre>", [Value::Null, Value::Null, Value::Null]),
    ] {
        assert_eq!(said(genre), expected, "{genre}");
    }
}

#[test]
fn newsml_g2_has_its_text_in_html_or_alone() {
    for (content, body) in [
        (
            r#"<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><article><p>One <b>two</b>.</p><p>Three.</p></article></body></html></inlineXML>"#,
            json!("<p>One <strong>two</strong>.</p><p>Three.</p>"),
        ),
        (r#"<inlineXML><html><body class="x"><p>One.</p></body></html></inlineXML>"#, json!(["One."])),
        (
            r#"<inlineData contenttype="text/plain">One.
Two.</inlineData>"#,
            json!(["One.", "Two."]),
        ),
    ] {
        let (_, issues, article) = read(&newsml(content));
        assert_eq!((&article["body"], issues), (&body, vec![]), "{content}");
    }
}

#[test]
fn a_message_has_its_text_and_its_picture() {
    let picture = r#"<newsItem guid="urn:p"><itemMeta><itemClass qcode="ninat:picture"/><pubStatus qcode="STATUS"/></itemMeta>
        <contentMeta><headline>A ferry</headline><creditline>Cy Lens</creditline><description role="drol:caption">At the quay</description></contentMeta>
        <contentSet><remoteContent rendition="rnd:thumb" href="https://tide.example/t.jpg" contenttype="image/jpeg" width="80" height="53"/>
        <remoteContent rendition="rnd:web" href="https://tide.example/w.jpg" contenttype="image/jpeg" width="1200" height="800"/></contentSet></newsItem>"#;
    let item = newsml("<inlineXML><html><body><p>One.</p></body></html></inlineXML>");
    let item = item.split_once("?>").unwrap().1;
    let message = |status: &str| {
        format!("<newsMessage><header/><itemSet>{}{item}</itemSet></newsMessage>", picture.replace("STATUS", status))
    };
    let (format, _, article) = read(&message("stat:usable"));
    assert_eq!((format, &article["headline"]), ("newsml-g2", &json!("Ferry sails")));
    assert_eq!(
        article["image"],
        json!({"url": "https://tide.example/w.jpg", "width": 1200, "height": 800, "alt": "A ferry", "caption": "At the quay", "credit": "Cy Lens",
            "sources": [{"url": "https://tide.example/t.jpg", "width": 80}, {"url": "https://tide.example/w.jpg", "width": 1200}]})
    );
    for status in ["stat:canceled", "stat:withheld", "stat:unheard", ""] {
        assert_eq!(read(&message(status)).2["image"], Value::Null, "{status}");
    }
}

#[test]
fn what_may_not_be_shown_is_withheld() {
    let change = |from: &str, to: &str| {
        let xml = newsml("");
        assert!(xml.contains(from), "{from}");
        read(&xml.replace(from, to)).2
    };
    for (from, to) in [
        ("stat:usable", "stat:withheld"),
        ("stat:usable", "stat:unheard"),
        (
            r#"<pubStatus qcode="stat:usable"/>"#,
            r#"<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>"#,
        ),
        (r#"<pubStatus qcode="stat:usable"/>"#, r#"<pubStatus literal="on hold"/>"#),
        (r#"<pubStatus qcode="stat:usable"/>"#, "<pubStatus>on hold</pubStatus>"),
        (r#"<pubStatus qcode="stat:usable"/>"#, "<pubStatus><name>Draft</name></pubStatus>"),
        ("ninat:text", "ninat:event"),
        ("<pubStatus", "<embargoed/><pubStatus"),
        ("<pubStatus", "<embargoed>soon</embargoed><pubStatus"),
    ] {
        assert_eq!(change(from, to)["status"], "withheld", "{to}");
    }
    assert_eq!(change("stat:usable", "stat:canceled")["status"], "canceled");
    for usable in [r#"<pubStatus literal="usable"/>"#, "<pubStatus>Usable</pubStatus>", ""] {
        let status = change(r#"<pubStatus qcode="stat:usable"/>"#, usable)["status"].clone();
        assert!(status.is_null() || status == "usable", "{usable}: {status}");
    }
    let embargoed = change("<pubStatus", "<embargoed>2099-03-04T00:00:00Z</embargoed><pubStatus");
    assert_eq!(embargoed["embargo"], "2099-03-04T00:00:00Z");
}

#[test]
fn a_story_in_nitf_that_may_not_be_shown_is_withheld() {
    for (from, to, status) in [
        (r#"management-status="usable""#, r#"management-status="withheld""#, json!("withheld")),
        (r#"management-status="usable""#, r#"management-status="spiked""#, json!("withheld")),
        (r#"management-status="usable""#, r#"management-status="canceled""#, json!("canceled")),
        ("20260304T060000+0100", "20260304T06soon", json!("withheld")),
        (
            r#"usable"><doc-id id-string="tide-77"/><date.issue norm="20260304T050607Z"/>"#,
            r#"embargoed"><doc-id/>"#,
            Value::Null,
        ),
        (r#"<date.release norm="20260304T060000+0100"/>"#, "", json!("usable")),
    ] {
        assert!(NITF.contains(from), "{from}");
        assert_eq!(read(&NITF.replace(from, to)).2["status"], status, "{to}");
    }
    let embargoed = NITF.replace("\"usable\"", "\"embargoed\"");
    for (release, withheld) in [("20990304T060000Z", false), ("20260304", true)] {
        let article = read(&embargoed.replace("20260304T060000+0100", release)).2;
        assert_eq!(article["status"] == "withheld", withheld, "{release}");
        assert_eq!(article["embargo"].is_null(), withheld, "{release}");
    }
}
