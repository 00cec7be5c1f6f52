//! Topics and the reading time: what is read, and that a card names as many topics as the page asks for.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::options::Layout;
use article_embed::{Article, Options, Reader, html};
use corpus::fixtures;
use serde_json::{Value, json};

const PAGE: &str = "https://lantern.example/tides";

fn article() -> Article {
    let payload = fixtures().into_iter().find(|(name, _)| name == "topics").unwrap().1;
    Reader::new().read_value(&payload).unwrap().article
}

fn card(options: Options) -> String {
    html::card(&article(), &options)
}

/// Names and addresses.
fn topics(payload: &Value) -> Vec<(String, Option<String>)> {
    let article = Reader::new().read(&payload.to_string()).unwrap_or_else(|error| panic!("{error}: {payload}")).article;
    let url = |topic: article_embed::article::Section| topic.url().map(|url| url.as_str().to_owned());
    article.topics().map(|topic| (topic.name().to_owned(), url(topic))).collect()
}

fn names(payload: &Value) -> Vec<String> {
    topics(payload).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_card_names_as_many_topics_as_the_page_asks_for() {
    for layout in [Layout::Standard, Layout::Hero, Layout::Full] {
        assert!(!card(Options::new().layout(layout)).contains("topics"), "none is the default");
        let two = card(Options::new().layout(layout).topics(2));
        let list = two.split_once("part=\"topics\"").unwrap().1.split_once("</ul>").unwrap().0;
        assert_eq!(list.matches("<li>").count(), 2, "{list}");
        assert!(
            list.contains(">Topics</p>") && list.contains("href=\"https://lantern.example/topics/tides\""),
            "{list}"
        );
    }
    assert!(!card(Options::new().layout(Layout::Compact).topics(5)).contains("topics"));
    let all = card(Options::new().topics(u8::MAX));
    let list = all.split_once("part=\"topics\"").unwrap().1.split_once("</ul>").unwrap().0;
    assert_eq!((list.matches("<li>").count(), list.matches("<a ").count()), (6, 4), "{list}");
    assert!(list.contains("<li><bdi>Buoys</bdi></li>") && list.contains("&lt;b&gt;Ferries"), "{list}");
    assert!(!all.contains("javascript"), "{all}");
}

#[test]
fn a_topic_has_a_name_and_there_are_twenty() {
    let own = |topics: Value| json!({"headline": "Tides", "url": PAGE, "topics": topics});
    assert_eq!(names(&own(json!(["A", {"url": PAGE}, " ", null, 7, {"name": "B"}]))), ["A", "B"]);
    let many: Vec<_> = (0..30).map(|index| format!("Topic {index}")).collect();
    assert_eq!(names(&own(json!(many))).len(), 20);
    let long = "a".repeat(300);
    assert_eq!(names(&own(json!([long])))[0].chars().count(), 200);
    assert_eq!(topics(&own(json!([{"name": "A", "url": "https://user@a.example/"}]))), [("A".into(), None)]);
}

#[test]
fn other_publishers_have_tags_keywords_and_subjects() {
    let schema =
        |key: &str, value: Value| json!({"@type": "NewsArticle", "headline": "Tides", "url": PAGE, key: value});
    assert_eq!(names(&schema("keywords", json!("tides, Sea; ports،x"))), ["tides", "Sea", "ports", "x"]);
    assert_eq!(names(&schema("keywords", json!(["tides", "Paris, France", "#Tides"]))), ["tides", "Paris, France"]);
    assert_eq!(names(&schema("keywords", json!({"@type": "DefinedTerm", "name": "tides"}))), ["tides"]);
    let about = json!([{"@type": "Place", "name": "Carrow", "url": "https://lantern.example/carrow"}, {"@id": "x"}]);
    assert_eq!(topics(&schema("about", about)), [("Carrow".into(), Some("https://lantern.example/carrow".into()))]);
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
        {"id": "1", "url": PAGE, "title": "Tides", "tags": ["Coast", "Tides", "#sea"]}]});
    assert_eq!(names(&feed), ["Coast", "Tides", "sea"], "none is the section");
    let ninjs = json!({"uri": PAGE, "headline": "Tides", "service": [{"name": "Coast"}], "subject": [{"name": "Tides"},
        {"name": "coast"}, {"code": "x"}]});
    assert_eq!(names(&ninjs), ["Tides"]);
    let post = json!({"id": 1, "link": PAGE, "title": {"rendered": "Tides"}, "date_gmt": "2026-01-01T00:00:00",
        "_embedded": {"wp:term": [[{"taxonomy": "category", "name": "Coast"}], [{"taxonomy": "post_tag",
        "name": "Sea &amp; sand", "link": "https://lantern.example/tag/sea"}]]}});
    assert_eq!(topics(&post), [("Sea & sand".into(), Some("https://lantern.example/tag/sea".into()))]);
    let ghost = json!({"posts": [{"uuid": "a", "title": "Tides", "url": PAGE, "primary_tag": {"name": "Coast"},
        "tags": [{"name": "Coast"}, {"name": "#inside", "visibility": "internal"}, {"name": "Sea"}]}]});
    assert_eq!(names(&ghost), ["Sea"]);
    let guardian = json!({"response": {"content": {"id": "a", "webTitle": "Tides", "webUrl": PAGE,
        "sectionName": "Coast", "webPublicationDate": "2026-01-01T00:00:00Z", "tags": [{"type": "keyword",
        "webTitle": "Sea", "webUrl": "https://lantern.example/sea"}, {"type": "contributor", "webTitle": "Quill"}]}}});
    assert_eq!(topics(&guardian), [("Sea".into(), Some("https://lantern.example/sea".into()))]);
    let rss = format!(
        "<rss version=\"2.0\"><channel><title>T</title><item><title>Tides</title><link>{PAGE}</link>\
        <category>Coast</category><category domain=\"x\">Sea</category></item></channel></rss>"
    );
    let article = Reader::new().read(&rss).unwrap().article;
    assert_eq!(article.topics().map(|topic| topic.name()).collect::<Vec<_>>(), ["Sea"]);
    let ans = json!({"_id": "A", "type": "story", "version": "0.10.9", "canonical_url": PAGE, "content_elements": [],
        "headlines": {"basic": "Tides"}, "taxonomy": {"tags": [{"text": "Sea", "slug": "sea"}]}});
    assert_eq!(names(&ans), ["Sea"]);
}

/// Minutes and words.
fn length(payload: &Value) -> (Option<u32>, Option<u32>) {
    let article = Reader::new().read(&payload.to_string()).unwrap().article;
    (article.reading_time(), article.word_count())
}

#[test]
fn payloads_say_how_long_a_text_takes_to_read() {
    let own = |more: Value| json!({"headline": "Tides", "url": PAGE, "reading_time": more, "word_count": more});
    assert_eq!(length(&own(json!(7))), (Some(7), Some(7)));
    assert_eq!(length(&own(json!(1_000))), (None, Some(1_000)));
    for bad in [json!(0), json!(-1), json!("a"), json!([]), json!(100_000)] {
        assert_eq!(length(&own(bad)), (None, None));
    }
    let schema = |time: &str| {
        let mut article = json!({"@type": "Article", "headline": "T", "url": PAGE, "wordCount": "936"});
        article["timeRequired"] = json!(time);
        article
    };
    for (time, minutes) in [("PT4M", Some(4)), ("PT61S", Some(2)), ("PT1H5M", Some(65)), ("5", Some(5)), ("soon", None)]
    {
        assert_eq!(length(&schema(time)), (minutes, Some(936)), "{time}");
    }
    let ghost = |minutes: u32| json!({"posts": [{"uuid": "a", "title": "T", "url": PAGE, "reading_time": minutes}]});
    assert_eq!(length(&ghost(3)), (Some(3), None));
    assert_eq!(length(&ghost(0)), (None, None));
    let card = card(Options::new());
    assert!(card.contains("<p class=\"filed\" data-minutes=\"7\" data-words=\"1520\">"), "{card}");
}
