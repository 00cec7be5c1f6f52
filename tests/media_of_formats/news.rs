//! Media in formats of news: schema.org, ninjs, feeds, Apple News; and sensitive pictures.

use super::{MP3, MP4, PAGE, STREAM, article};
use article_embed::Reader;
use serde_json::{Value, json};

#[track_caller]
fn assert_media(format: &str, payload: &str, kind: &str, url: Option<&str>, seconds: Option<u64>) {
    let article = article(format, payload);
    let media = article.media().unwrap();
    let found = (media.kind(), media.url().map(|url| url.as_str()), media.duration().map(|time| time.as_secs()));
    assert_eq!(found, (kind, url, seconds), "{payload}");
}

fn schema_org(key: &str, object: Value) -> String {
    json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", "url": PAGE, key: object})
        .to_string()
}

#[test]
fn schema_org_has_videos_and_sounds() {
    let video = json!({"@type": "VideoObject", "contentUrl": MP4, "duration": "PT2M31S"});
    assert_media("schema-org", &schema_org("video", video), "video", Some(MP4), Some(151));
    let stream = json!([{"@type": "VideoObject", "contentUrl": STREAM}]);
    assert_media("schema-org", &schema_org("video", stream), "video", None, None);
    let sound = json!({"@type": "AudioObject", "contentUrl": MP3, "duration": "PT62S"});
    assert_media("schema-org", &schema_org("audio", sound), "audio", Some(MP3), Some(62));
}

#[test]
fn ninjs_has_media_among_its_associations() {
    let renditions = json!({"hls": {"href": STREAM}, "mp4": {"href": MP4, "duration": 151}});
    let item = |status: &str| {
        let video = json!({"type": "video", "pubstatus": status, "renditions": renditions});
        json!({"uri": PAGE, "headline": "Rain", "type": "text", "associations": {"a": video}}).to_string()
    };
    assert_media("ninjs", &item("usable"), "video", Some(MP4), Some(151));
    let read = Reader::new().format("ninjs").read(&item("withheld")).unwrap();
    assert!(read.article.media().is_none());
}

#[test]
fn feeds_have_attachments_and_enclosures() {
    let feed = |kind: &str| {
        let attachment = json!({"url": MP3, "mime_type": kind, "duration_in_seconds": 62});
        let item = json!({"id": "1", "url": PAGE, "title": "Rain", "attachments": [attachment]});
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item]}).to_string()
    };
    assert_media("json-feed", &feed("audio/mpeg"), "audio", Some(MP3), Some(62));
    assert!(article("json-feed", &feed("text/plain")).media().is_none());
    let names =
        r#"xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#;
    let rss = |more: &str| {
        let item = format!("<item><title>Rain</title><link>{PAGE}</link>{more}</item>");
        format!("<rss version=\"2.0\" {names}><channel><title>T</title>{item}</channel></rss>")
    };
    let enclosure = format!("<enclosure url=\"{MP3}\" type=\"audio/mpeg\" length=\"1\"/>");
    assert_media("rss", &rss(&enclosure), "audio", Some(MP3), None);
    let episode = format!("{enclosure}<itunes:duration>1:02</itunes:duration>");
    assert_media("rss", &rss(&episode), "audio", Some(MP3), Some(62));
    let video = format!("<media:content url=\"{MP4}\" medium=\"video\" duration=\"151\"/>");
    assert_media("rss", &rss(&video), "video", Some(MP4), Some(151));
    let entry = format!(
        "<entry><id>a</id><title>Rain</title><link href=\"{PAGE}\"/><link rel=\"enclosure\" type=\"video/mp4\" href=\"{MP4}\"/></entry>"
    );
    let atom = format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>{entry}</feed>");
    assert_media("atom", &atom, "video", Some(MP4), None);
}

#[test]
fn apple_news_has_videos_and_galleries() {
    let document = |component: Value| {
        json!({
            "identifier": "a", "title": "Rain", "version": "1.9", "layout": {}, "metadata": {"canonicalURL": PAGE},
            "components": [component],
        })
        .to_string()
    };
    assert_media("apple-news", &document(json!({"role": "video", "URL": MP4})), "video", Some(MP4), None);
    let items = json!([{"URL": "https://images.example/a.jpg", "caption": "A", "accessibilityCaption": "B"}]);
    let article = article("apple-news", &document(json!({"role": "gallery", "items": items})));
    let image = article.media().unwrap().images().next().unwrap();
    assert_eq!((image.caption(), image.alt()), (Some("A"), Some("B")));
}

#[test]
fn activitypub_and_the_guardian_mark_sensitive_pictures() {
    let is_sensitive =
        |format: &str, payload: Value| article(format, &payload.to_string()).image().unwrap().sensitive().is_some();
    for (mark, expected) in [(json!(true), true), (json!(false), false)] {
        let image = json!({"type": "Image", "url": "https://images.example/a.jpg", "name": "A"});
        let object = json!({
            "@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "id": PAGE, "url": PAGE, "name": "Rain",
            "content": "<p>Rain fell.</p>", "sensitive": mark, "attachment": [image],
            "to": "https://www.w3.org/ns/activitystreams#Public",
        });
        assert_eq!(is_sensitive("activitypub", object), expected, "{mark}");
    }
    for (mark, expected) in [(json!("true"), true), (json!(true), true), (json!("false"), false)] {
        let fields = json!({"headline": "Rain", "thumbnail": "https://images.example/a.jpg", "sensitive": mark});
        let content = json!({"id": "a", "type": "article", "webTitle": "Rain", "webUrl": PAGE, "fields": fields});
        let answer = json!({"response": {"status": "ok", "content": content}});
        assert_eq!(is_sensitive("guardian", answer), expected, "{mark}");
    }
}
