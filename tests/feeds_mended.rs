//! Feeds and news in XML as publishers write them: not well-formed, with other prefixes, with other text around.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

/// The article of a feed, and its issues.
fn read(feed: &str) -> (Value, Vec<String>) {
    let parsed =
        Reader::new().base("https://tide.example/feed").read(feed).unwrap_or_else(|error| panic!("{error}: {feed}"));
    (json!(parsed.article), parsed.warnings.iter().map(ToString::to_string).collect())
}

const ITEM: &str = "<item><title>Ferry &amp; tide</title><link>https://tide.example/ferry</link></item>";

fn rss(items: &str) -> String {
    format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tide</title>{items}</channel></rss>")
}

#[test]
fn a_feed_that_is_not_well_formed_is_read_as_meant_and_told_with_its_place() {
    let broken = [
        rss(&ITEM.replace("<link>", "<description>It sails.<br>At noon.</description><link>")),
        rss(&ITEM.replace("<link>", "<enclosure url=https://tide.example/i.jpg type=image/jpeg /><link>")),
        rss(&ITEM.replace("<link>", "<guid isPermaLink>7</guid><link>")),
        rss(&ITEM.replace("<link>", "<source><b></source><link>")),
        rss(ITEM).replace("</channel></rss>", ""),
        rss(ITEM).replace("</channel></rss>", "<item><title>Sec"),
        format!("{}\n<script>x(1 < 2)</script>", rss(ITEM)),
    ];
    for feed in broken {
        let (article, issues) = read(&feed);
        assert_eq!(article["headline"], "Ferry & tide", "{feed}");
        assert!(issues[0].starts_with("warning: not-json at $: expected "), "{feed}: {issues:#?}");
        assert!(issues[0].contains("; the text is read as meant"), "{issues:#?}");
    }
    let (article, issues) = read(&rss(ITEM));
    assert_eq!((&article["headline"], issues.len()), (&json!("Ferry & tide"), 0));
}

#[test]
fn a_notice_before_a_feed_is_no_part_of_it() {
    let (article, _) = read(&format!("<br />\n<b>Warning</b>: x in <b>/y</b><br />\n{}", rss(ITEM)));
    assert_eq!(article["headline"], "Ferry & tide");
}

#[test]
fn prefixes_are_those_of_the_namespaces() {
    let atom = "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:title>Tide</x:title><x:entry><x:title>Ferry</x:title>\
        <x:link href='https://tide.example/ferry'/><x:author><x:name>Ada Bo</x:name></x:author></x:entry></x:feed>";
    let (article, issues) = read(atom);
    assert_eq!((&article["headline"], &article["authors"][0]["name"]), (&json!("Ferry"), &json!("Ada Bo")));
    assert_eq!(issues, [""; 0]);
    let dc = "<rss xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:m='http://search.yahoo.com/mrss' xmlns:c='http://purl.org/rss/1.0/modules/content/'>\
        <channel><item><title>Ferry</title><link>https://tide.example/ferry</link><d:creator>Ada Bo</d:creator><c:encoded>It sails.</c:encoded>\
        <m:content url='https://tide.example/i.jpg' medium='image'/></item></channel></rss>";
    let (article, _) = read(dc);
    assert_eq!((&article["authors"][0]["name"], &article["body"]), (&json!("Ada Bo"), &json!(["It sails."])));
    assert_eq!(article["image"]["url"], "https://tide.example/i.jpg");
    for (root, open, close) in [
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:r='http://purl.org/rss/1.0/'>",
            "<r:",
            "</r:",
        ),
        ("<RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:r='http://purl.org/rss/1.0/'>", "<r:", "</r:"),
    ] {
        let end = if root.starts_with("<rdf") { "</rdf:RDF>" } else { "</RDF>" };
        let item = ITEM.replace("</", close).replace('<', open).replace(&format!("{open}/r:"), close);
        assert_eq!(read(&format!("{root}{item}{end}")).0["headline"], "Ferry & tide", "{root}");
    }
    let nitf = "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:head><n:docdata><n:doc-id id-string='https://tide.example/ferry'/>\
        </n:docdata></n:head><n:body><n:body.head><n:hedline><n:hl1>Ferry</n:hl1></n:hedline></n:body.head>\
        <n:body.content><n:p>It sails.</n:p></n:body.content></n:body></n:nitf>";
    assert_eq!(read(nitf).0["body"], json!(["It sails."]));
    let item = "<nar:newsItem xmlns:nar='http://iptc.org/std/nar/2006-10-01/'><nar:itemMeta><nar:itemClass qcode='ninat:text'/>\
        <nar:link rel='irel:hasCanonical' href='https://tide.example/ferry'/></nar:itemMeta><nar:contentMeta><nar:headline>Ferry</nar:headline>\
        </nar:contentMeta></nar:newsItem>";
    assert_eq!(read(item).0["headline"], "Ferry");
}

#[test]
fn names_of_elements_may_be_in_capital_letters() {
    let feed = "<RSS VERSION='2.0'><CHANNEL><TITLE>Tide</TITLE><ITEM><TITLE>Ferry</TITLE><LINK>https://tide.example/ferry</LINK>\
        <PUBDATE>Wed, 04 Mar 2026 05:06:07 GMT</PUBDATE><ENCLOSURE URL='https://tide.example/i.jpg' TYPE='image/jpeg'/></ITEM></CHANNEL></RSS>";
    for feed in [String::from(feed), feed.replace("RSS", "rss"), feed.replace("ITEM", "Item")] {
        let (article, issues) = read(&feed);
        assert_eq!((&article["headline"], &article["published"]), (&json!("Ferry"), &json!("2026-03-04T05:06:07Z")));
        assert_eq!((&article["image"]["url"], issues.len()), (&json!("https://tide.example/i.jpg"), 0), "{feed}");
    }
    let usual = rss(&ITEM.replace("Ferry", "&lt;Item&gt;").replace("<item>", "<item><pubDate>2026-03-04</pubDate>"));
    assert_eq!(read(&usual).0["published"], "2026-03-04");
}

#[test]
fn an_entry_alone_is_a_feed_of_one() {
    let entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Ferry</title><link href='https://tide.example/ferry'/></entry>";
    assert_eq!(read(entry).0["headline"], "Ferry");
    assert!(Reader::new().read("<entry><title>Ferry</title></entry>").is_err());
}

#[test]
fn a_feed_of_thousands_gives_the_newest() {
    let (article, _) = read(&rss(&(0..3000).map(|n| ITEM.replace("ferry", &format!("ferry-{n}"))).collect::<String>()));
    assert_eq!(article["url"], "https://tide.example/ferry-0");
}

#[test]
fn what_is_no_feed_stays_what_it_is() {
    for text in [
        "{\"headline\": \"<rss>\", \"url\": \"https://tide.example/a\"",
        "<p><rss></rss>",
        "text <rss></rss>",
        "<a:feed/>",
    ] {
        assert!(Reader::new().read(text).is_err(), "{text}");
    }
    let deep = format!("<rss>{}", "<a>".repeat(60));
    assert!(Reader::new().read(&deep).unwrap_err().syntax().is_some());
}
