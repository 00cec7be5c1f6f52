//! What feeds have beside what their standards say: entries without titles, pictures in texts, addresses of mail, no entries.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::{ReadError, Reader};
use serde_json::{Value, json};

const URL: &str = "https://quay.example/s/1";

fn try_read(feed: &str) -> Result<Value, ReadError> {
    Reader::new().read(feed).map(|parsed| json!(parsed.article))
}

fn read(feed: &str) -> Value {
    try_read(feed).unwrap_or_else(|error| panic!("{error}: {feed}"))
}

/// A feed in RSS with these items.
fn channel(items: &str) -> String {
    format!("<rss><channel><title>Quay</title><link>https://quay.example/</link>{items}</channel></rss>")
}

/// A feed in RSS with one item that has a link and this.
fn item(inner: &str) -> String {
    channel(&format!("<item><link>{URL}</link>{inner}</item>"))
}

/// A feed in Atom with one entry that has a link and this.
fn entry(inner: &str) -> String {
    format!("<feed><title>Quay</title><entry><link href='{URL}'/><id>1</id>{inner}</entry></feed>")
}

/// A feed in JSON Feed with one item that has these members.
fn json_feed(members: &Value) -> String {
    let mut item = members.clone();
    item["id"] = "1".into();
    item["url"] = URL.into();
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [item]}).to_string()
}

#[test]
fn an_entry_without_a_title_is_headed_by_its_first_sentence() {
    for feed in [
        item("<description>Low water at noon. Bring a coat.</description>"),
        item("<title>\u{200b}</title><description>&lt;p&gt;Low water at noon. Bring a coat.&lt;/p&gt;</description>"),
        item("<content:encoded>&lt;p&gt;Low water at noon. Bring a coat.&lt;/p&gt;</content:encoded>"),
        entry("<summary>Low water at noon. Bring a coat.</summary>"),
        entry("<title/><content type='html'>&lt;p&gt;Low water at noon. Bring a coat.&lt;/p&gt;</content>"),
        json_feed(&json!({"summary": "Low water at noon. Bring a coat."})),
        json_feed(&json!({"title": "(Untitled)", "content_text": "Low water at noon. Bring a coat."})),
    ] {
        let article = read(&feed);
        assert_eq!(article["headline"], "Low water at noon.", "{feed}");
        assert_ne!(article["excerpt"], "Low water at noon. Bring a coat.", "{feed}");
    }
    // The first entry counts, unless nothing heads it.
    let second = format!("<item><title>Second</title><link>{URL}2</link></item>");
    assert_eq!(
        read(&channel(&format!("<item><link>{URL}</link><description>Low water.</description></item>{second}")))["headline"],
        "Low water."
    );
    assert_eq!(read(&channel(&format!("<item><link>{URL}</link></item>{second}")))["headline"], "Second");
}

#[test]
fn a_list_without_entries_is_told_as_that() {
    for feed in [
        channel(""),
        String::from("<feed><title>Quay</title></feed>"),
        String::from("<rdf:RDF><channel><title>Quay</title></channel></rdf:RDF>"),
        String::from(r#"{"data": {"posts": {"nodes": []}}}"#),
        String::from(r#"{"data": {"post": null}}"#),
        String::from(r#"{"jsonapi": {"version": "1.0"}, "data": []}"#),
        String::from(r#"{"@context": "https://schema.org", "@graph": []}"#),
        String::from(r#"{"@context": "https://www.w3.org/ns/activitystreams", "orderedItems": []}"#),
        String::from(r#"{"type": "results", "content_elements": []}"#),
        String::from(r#"{"entries": []}"#),
        String::from(r#"{"response": {"docs": []}}"#),
    ] {
        let error = try_read(&feed).unwrap_err();
        assert_eq!(error.issues().iter().map(|issue| issue.code.name()).collect::<Vec<_>>(), ["no-article"], "{feed}");
    }
    let error = try_read(r#"{"code": "rest_no_route", "data": {"status": 404}}"#).unwrap_err();
    assert_eq!(error.issues()[0].code.name(), "unknown-format");
}

#[test]
fn addresses_are_relative_to_the_site_of_the_feed() {
    let own = "/s/1";
    for feed in [
        channel(&format!(
            "<item><title>Tides</title><link>{own}</link><enclosure url='/i.jpg' type='image/jpeg'/></item>"
        )),
        format!(
            "<feed xml:base='https://quay.example/'><entry><title>Tides</title><link href='{own}'/><link rel='enclosure' type='image/jpeg' href='/i.jpg'/></entry></feed>"
        ),
        json!({"version": "https://jsonfeed.org/version/1", "home_page_url": "https://quay.example/",
            "items": [{"id": "1", "url": own, "title": "Tides", "image": "/i.jpg"}]})
        .to_string(),
    ] {
        for reader in [Reader::new(), Reader::new().base("https://feeds.example/quay")] {
            let article = json!(reader.read(&feed).unwrap().article);
            assert_eq!(
                (&article["url"], &article["image"]["url"]),
                (&json!(URL), &json!("https://quay.example/i.jpg")),
                "{feed}"
            );
        }
    }
    // A site that is no address does not break the addresses of entries.
    let feed = json_feed(&json!({"title": "Tides"})).replacen("\"title\"", "\"home_page_url\": \"quay\", \"title\"", 1);
    assert_eq!(read(&feed)["url"], URL);
}

#[test]
fn the_best_picture_of_an_entry_is_shown() {
    let picture = |feed: &str| read(feed)["image"].clone();
    let url = |name: &str| json!(format!("https://quay.example/{name}"));
    let media =
        |name: &str, size: &str| format!("<media:content url='https://quay.example/{name}' medium='image' {size}/>");
    let wide = media("wide.jpg", "width='1200' height='675'");
    let square = media("square.jpg", "width='1200' height='1200'");
    for inner in [
        format!("{square}{wide}"),
        format!("<media:group>{square}{wide}</media:group>"),
        format!("<media:group>{square}{wide}</media:group>").replace("medium='image'", "type='image/jpeg'"),
        format!("{}{wide}", media("small.jpg", "width='120' height='80'")),
        String::from(
            "<media:content url='https://quay.example/clip.mp4'/><media:content url='https://quay.example/wide.jpg'/>",
        ),
        String::from("<enclosure url='https://quay.example/wide.jpg' length='1'/>"),
        String::from("<description>&lt;img src='https://quay.example/wide.jpg'&gt; Boats.</description>"),
        String::from(
            "<content:encoded>&lt;p&gt;&lt;img data-src='https://quay.example/wide.jpg' src='data:,'&gt;&lt;/p&gt;</content:encoded>",
        ),
        String::from(
            "<description>&lt;img src='data:,' srcset='https://quay.example/wide.jpg 900w, https://quay.example/x.jpg 90w'&gt;</description>",
        ),
    ] {
        assert_eq!(picture(&item(&format!("<title>Tides</title>{inner}")))["url"], url("wide.jpg"), "{inner}");
    }
    for none in [
        "<enclosure url='https://quay.example/a.mp3' type='audio/mpeg'/>",
        "<media:content url='https://quay.example/a.mp4' type='video/mp4'/>",
        "<media:content url='https://quay.example/a.mp3'/>",
        "<description>&lt;img src='https://quay.example/p.gif' width='1' height='1'&gt;</description>",
    ] {
        assert_eq!(picture(&item(&format!("<title>Tides</title>{none}"))), Value::Null, "{none}");
    }
}

#[test]
fn a_picture_has_its_credit_beside_it_and_may_be_in_the_text() {
    let picture = |feed: &str| read(feed)["image"].clone();
    let wide = "<media:content url='https://quay.example/wide.jpg' medium='image' width='1200' height='675'/>";
    let credited = "<media:credit>Ada Bo</media:credit><media:description>A boat.</media:description>";
    let credited = picture(&item(&format!("<title>Tides</title>{wide}{credited}")));
    assert_eq!((&credited["credit"], &credited["caption"]), (&json!("Ada Bo"), &json!("A boat.")));
    let html = "<p><img src='/wide.jpg'>Boats sail again.</p>";
    assert_eq!(
        picture(&json_feed(&json!({"title": "Tides", "content_html": html})))["url"],
        "https://quay.example/wide.jpg"
    );
    let content = "<content type='html'>&lt;img src='/wide.jpg'&gt;</content>";
    assert_eq!(picture(&entry(&format!("<title>Tides</title>{content}")))["url"], "https://quay.example/wide.jpg");
}

#[test]
fn an_author_of_rss_has_the_name_beside_the_address() {
    for (raw, name) in [
        ("ada@quay.example (Ada Bo)", json!([{"name": "Ada Bo"}])),
        ("noreply@quay.example (By Ada Bo)", json!([{"name": "Ada Bo"}])),
        ("ada@quay.example", Value::Null),
        ("Ada Bo (Quay)", json!([{"name": "Ada Bo (Quay)"}])),
    ] {
        assert_eq!(read(&item(&format!("<title>Tides</title><author>{raw}</author>")))["authors"], name, "{raw}");
    }
}

#[test]
fn what_programs_append_to_a_text_is_not_shown() {
    for end in [
        "&lt;p&gt;The post &lt;a href='x'&gt;Tides&lt;/a&gt; appeared first on &lt;a href='y'&gt;Quay&lt;/a&gt;.&lt;/p&gt;",
        " &lt;a href='x'&gt;Read more&lt;/a&gt;",
        " (more&amp;#8230;)",
        " More &amp;raquo;",
        "&lt;!-- cut",
    ] {
        let article = read(&item(&format!(
            "<title>Tides</title><description>The wall held through the night.{end}</description>"
        )));
        assert_eq!(article["excerpt"], "The wall held through the night.", "{end}");
    }
    let open =
        "<title>Tides</title><description>The wall held &lt;a href='x'&gt;Continue reading&lt;/a&gt;</description>";
    assert_eq!(read(&item(open))["excerpt"], "The wall held");
    let text = "<title>Why &lt;/head&gt; and &amp;lt;wind&amp;gt; matter</title>";
    assert_eq!(read(&item(text))["headline"], "Why </head> and <wind> matter");
    let kept = "<title>Tides</title><description>See &lt;a href='x'&gt;the wall&lt;/a&gt;</description>";
    assert_eq!(read(&item(kept))["excerpt"], "See the wall");
}

#[test]
fn times_that_programs_write_for_none_are_none() {
    for time in ["Thu, 01 Jan 1970 00:00:00 +0000", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"] {
        assert_eq!(
            read(&item(&format!("<title>Tides</title><pubDate>{time}</pubDate>")))["published"],
            Value::Null,
            "{time}"
        );
    }
    let real = item("<title>Tides</title><pubDate>Thu, 01 Jan 1970 00:00:01 +0000</pubDate>");
    assert_eq!(read(&real)["published"], "1970-01-01T00:00:01Z");
}

#[test]
fn a_link_of_an_item_may_be_an_attribute() {
    for link in [format!("<link href='{URL}'/>"), format!("<link>{URL}</link><link href='https://quay.example/2'/>")] {
        assert_eq!(read(&channel(&format!("<item><title>Tides</title>{link}</item>")))["url"], URL, "{link}");
    }
}
