//! Reads lists of articles in every format that has them, and writes them as HTML. `UPDATE_GOLDEN=1` updates the golden
//! files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::html::{self, Delivery};
use article_embed::options::{Excerpts, Layout, Pictures};
use article_embed::{Options, ParsedList, Reader};
use corpus::path;
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, UNIX_EPOCH};

const BASE: &str = "https://news.example/coast.json";
const LISTS: [&str; 4] = ["list", "grid", "carousel", "headlines"];

fn section() -> Value {
    serde_json::from_str(&fs::read_to_string(path("fixtures/lists").join("section.json")).unwrap()).unwrap()
}

fn read(payload: &Value) -> ParsedList {
    Reader::new().base(BASE).read_list_value(payload).unwrap()
}

fn headlines(parsed: &ParsedList) -> Vec<String> {
    parsed.list.items().map(|item| item.headline().to_owned()).collect()
}

fn card(payload: &Value, options: Options) -> String {
    html::card(&read(payload).list, &options.now(UNIX_EPOCH + Duration::from_secs(1_780_000_000)))
}

fn stories(count: usize) -> Vec<Value> {
    (0..count).map(|n| json!({"headline": format!("Story {n}"), "url": format!("https://news.example/{n}")})).collect()
}

#[test]
fn every_list_layout_is_as_it_was() {
    for name in LISTS {
        let options = Options::new().layout(name.parse().unwrap()).lead(name == "list").numbered(name == "headlines");
        let html = card(&section(), options) + "\n";
        let file = path("golden").join(format!("lists-section.{name}.html"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&file, &html).unwrap();
        }
        assert_eq!(html, fs::read_to_string(&file).unwrap(), "{}", file.display());
    }
}

/// Two stories in the shape of each format that has lists, in our own words.
const FORMATS: &str = r#"[
    ["article-embed", {"version": 1, "items": [{"headline": "One", "url": "/1"}, {"headline": "Two", "url": "/2"}]}],
    ["json-feed", {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://news.example/",
        "items": [{"id": "1", "url": "/1", "title": "One"}, {"id": "2", "url": "/2", "title": "Two"}]}],
    ["wordpress", [{"link": "/1", "title": {"rendered": "One"}, "date_gmt": "2026-05-01T08:00:00"},
        {"link": "/2", "title": {"rendered": "Two"}, "date_gmt": "2026-05-01T08:00:00"}]],
    ["ghost", {"posts": [{"uuid": "a", "url": "/1", "title": "One"}, {"uuid": "b", "url": "/2", "title": "Two"}]}],
    ["guardian", {"response": {"results": [
        {"webTitle": "One", "webUrl": "/1", "webPublicationDate": "2026-05-01T08:00:00Z"},
        {"webTitle": "Two", "webUrl": "/2", "webPublicationDate": "2026-05-01T08:00:00Z"}]}}],
    ["nyt", {"response": {"docs": [{"web_url": "/1", "headline": {"main": "One"}},
        {"web_url": "/2", "headline": {"main": "Two"}}]}}],
    ["afp", {"response": {"docs": [{"uno": "a", "url": "https://a.example/1", "headline": "One"},
        {"uno": "b", "url": "https://a.example/2", "headline": "Two"}]}}],
    ["newsapi", {"articles": [{"title": "One", "url": "/1", "publishedAt": "2026-05-01T08:00:00Z"},
        {"title": "Two", "url": "/2", "publishedAt": "2026-05-01T08:00:00Z"}]}],
    ["superdesk", {"_items": [{"guid": "a", "headline": "One", "canonical_url": "https://news.example/1"},
        {"guid": "b", "headline": "Two", "canonical_url": "https://news.example/2"}]}],
    ["schema-org", {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "item": {"@type": "NewsArticle", "url": "/1", "headline": "One"}},
        {"@type": "ListItem", "position": 2, "item": {"@type": "NewsArticle", "url": "/2", "headline": "Two"}}]}],
    ["schema-org", {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "url": "/1", "headline": "One"},
        {"@type": "NewsArticle", "url": "/2", "headline": "Two"}]}],
    ["schema-org", {"@context": "https://schema.org", "@type": "CollectionPage", "mainEntity": {"@type": "ItemList",
        "itemListElement": [{"@type": "NewsArticle", "url": "/1", "headline": "One"},
        {"@type": "NewsArticle", "url": "/2", "headline": "Two"}]}}]
]"#;

#[test]
fn the_lists_of_all_formats_have_their_articles_in_order() {
    let formats: Vec<(String, Value)> = serde_json::from_str(FORMATS).unwrap();
    for (format, payload) in formats {
        let parsed = read(&payload);
        let expected = (format.as_str(), vec!["One".into(), "Two".into()]);
        assert_eq!((parsed.format, headlines(&parsed)), expected, "{payload}");
    }
}

/// Recorded shapes of formats whose answers have several articles, with the number of those that may be shown.
const FILES: [(&str, &str, usize); 6] = [
    ("ans-results", "ans", 2),
    ("wp-graphql-posts", "wp-graphql", 2),
    ("wordpress-com-posts", "wordpress-com", 2),
    ("drupal-nodes", "drupal", 2),
    ("mastodon-trends", "mastodon", 2),
    ("activitypub-outbox", "activitypub", 2),
];

#[test]
fn answers_with_several_articles_are_lists() {
    for (name, format, count) in FILES {
        let text = fs::read_to_string(path("fixtures/formats").join(format!("{name}.json"))).unwrap();
        let parsed = Reader::new().base(BASE).read_list(&text).unwrap();
        assert_eq!((parsed.format, parsed.list.items().count()), (format, count), "{name}: {:?}", headlines(&parsed));
    }
}

#[test]
fn a_feed_in_xml_gives_its_articles_its_title_and_its_next_page() {
    let rss = r#"<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Coast News</title>
        <link>https://news.example/</link><atom:link rel="next" href="https://news.example/feed?page=2"/>
        <item><title>One</title><link>https://news.example/1</link><description>First.</description></item>
        <item><title>Two</title><link>https://news.example/2</link></item></channel></rss>"#;
    let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title><link href="https://news.example/"/>
        <link rel="next" href="https://news.example/feed?page=2"/>
        <entry><title>One</title><link href="https://news.example/1"/><summary>First.</summary></entry>
        <entry><title>Two</title><link href="https://news.example/2"/></entry></feed>"#;
    for text in [rss, atom] {
        let list = Reader::new().read_list(text).unwrap().list;
        assert_eq!(list.items().map(|item| item.headline()).collect::<Vec<_>>(), ["One", "Two"]);
        assert_eq!(list.next_url().unwrap().as_str(), "https://news.example/feed?page=2");
        assert_eq!(list.url().unwrap().as_str(), "https://news.example/");
        let html = html::card(&list, &Options::new().layout(Layout::List));
        assert!(html.contains(">More from Coast News</a></h2>") && html.contains(">First.</p>"), "{html}");
    }
}

#[test]
fn what_may_not_be_shown_is_left_out_and_of_nothing_but_that_there_is_a_notice() {
    let parsed = read(&section());
    assert!(!headlines(&parsed).iter().any(|headline| headline == "Withdrawn" || headline == "Not yet"));
    let withheld: Vec<_> = parsed.warnings.iter().filter(|issue| issue.code.name() == "withheld").collect();
    assert_eq!(withheld.len(), 2);
    for item in [
        json!({"headline": "Secret", "url": "/s", "status": "withheld"}),
        json!({"headline": "Secret", "url": "/s", "status": 7}),
        json!({"headline": "Secret", "url": "/s", "embargo": "tomorrow"}),
        json!({"headline": "Secret", "url": "/s", "expires": "2020-01-01T00:00:00Z"}),
    ] {
        let html = card(&json!({"title": "T", "items": [item]}), Options::new().layout(Layout::Grid));
        assert!(html.contains("This article is not available.") && !html.contains("Secret"), "{html}");
    }
}

#[test]
fn an_article_alone_is_a_list_of_one_and_an_empty_list_is_an_error() {
    assert_eq!(headlines(&read(&json!({"headline": "Alone", "url": "https://news.example/a"}))), ["Alone"]);
    for empty in [json!({"version": 1, "items": []}), json!([]), json!({"articles": []})] {
        let error = Reader::new().read_list_value(&empty).unwrap_err();
        assert_eq!(error.issues().last().unwrap().code.name(), "no-article", "{empty}");
    }
    for other in [json!(7), json!({"a": 1}), json!({"items": [{"headline": "No address"}]})] {
        assert!(Reader::new().read_list_value(&other).is_err(), "{other}");
    }
}

#[test]
fn a_broken_entry_costs_only_itself() {
    let mut items = stories(3);
    items.splice(
        1..1,
        [json!(7), json!(null), json!([]), json!({"headline": "x"}), json!({"headline": "x", "url": "javascript:1"})],
    );
    items.push(json!({"headline": "Story 0", "url": "https://news.example/0"}));
    assert_eq!(headlines(&read(&json!({"items": items}))), ["Story 0", "Story 1", "Story 2"]);
}

#[test]
fn what_all_articles_have_alike_is_said_once() {
    let mut items = stories(2);
    for item in &mut items {
        item["publisher"] = json!("Coast News");
    }
    let one = card(&json!({"items": items}), Options::new().layout(Layout::List));
    assert_eq!(one.matches("Coast News").count(), 1, "{one}");
    items[1]["publisher"] = json!("Harbour Post");
    let two = card(&json!({"items": items}), Options::new().layout(Layout::List));
    assert!(two.contains("<bdi>Coast News</bdi>") && two.contains("<bdi>Harbour Post</bdi>"), "{two}");
}

#[test]
fn options_choose_what_a_list_shows() {
    let count = |options: Options, part: &str| card(&section(), options).matches(part).count();
    let of = |layout: &str| Options::new().layout(layout.parse().unwrap());
    assert_eq!(count(of("list"), "<li "), 7);
    assert_eq!(count(of("list").items(3), "<li "), 3);
    assert_eq!(count(of("list").items(3), "data-more"), 1);
    assert_eq!(count(of("list"), "data-more"), 0);
    assert_eq!(count(of("list"), "class=\"excerpt\""), 5);
    assert_eq!(count(of("list").excerpts(Excerpts::None), "class=\"excerpt\""), 0);
    assert_eq!(count(of("list").excerpts(Excerpts::Lead), "class=\"excerpt\""), 0);
    assert_eq!(count(of("list").excerpts(Excerpts::Lead).lead(true), "class=\"excerpt\""), 1);
    assert_eq!(count(of("headlines"), "<img"), 0);
    assert_eq!(count(of("headlines").lead(true), "<img"), 1);
    assert_eq!(count(of("grid"), "<img"), 5);
    assert_eq!(count(of("grid").pictures(Pictures::None), "<img"), 0);
    assert_eq!(count(of("grid").numbered(true), "numbered"), 1);
    assert_eq!(count(of("grid").exclude(["https://news.example/weather/2026/storm"]), "<li "), 6);
    assert!(card(&section(), of("full")).contains("card list"), "a list has a layout of lists");
}

#[test]
fn lists_are_bounded() {
    let parsed = read(&json!({"items": stories(5_000)}));
    assert_eq!(parsed.list.items().len(), 100);
    let refused: Vec<_> = (0..100_000).map(|_| json!({"headline": "x"})).collect();
    assert!(Reader::new().read_list_value(&json!({"items": refused})).is_err());
}

#[test]
fn a_list_that_is_written_as_a_payload_is_read_as_the_same_list() {
    let list = read(&section()).list;
    let again = read(&serde_json::to_value(&list).unwrap()).list;
    assert_eq!(list, again);
}

#[test]
fn snippets_and_responses_have_a_link_for_each_article() {
    let list = read(&section()).list;
    let options = Options::new().layout(Layout::Grid).items(3).lead(true);
    let delivery = Delivery::new().payload(BASE).unwrap().script("https://cdn.example/embed.js").unwrap();
    let snippet = html::snippet(&list, &options, &delivery);
    assert_eq!(snippet.matches("<li>").count(), 3, "{snippet}");
    assert!(snippet.contains(r#"layout="grid""#) && snippet.contains(r#"items="3""#) && snippet.contains(r#"lead="""#));
    let response = html::oembed(&list, &options, &delivery);
    assert_eq!(
        (response.title.as_str(), response.provider_name.as_deref()),
        ("Around the coast", Some("Example News"))
    );
    let element = html::element(&list, &options, &delivery);
    assert!(element.contains(".stories") && element.contains("<template shadowrootmode"));
    let article = Reader::new().read(r#"{"headline": "A", "url": "https://news.example/"}"#).unwrap().article;
    assert!(!html::element(&article, &options, &delivery).contains(".stories"), "a card has no styles of lists");
}

#[test]
fn a_list_without_a_title_has_the_words_of_its_card() {
    let (plain, lantern) = (json!({"items": stories(2)}), Options::new().publisher("The Lantern"));
    let own = json!({"items": stories(2), "publisher": {"name": "Example News"}});
    for (list, options, expected) in [
        (&plain, &Options::new(), "You may also like"),
        (&plain, &lantern, "More from The Lantern"),
        (&own, &lantern, "More from Example News"),
    ] {
        assert_eq!(html::oembed(&read(list).list, options, &Delivery::new()).title, expected);
        assert!(card(list, options.clone().layout(Layout::Grid)).contains(expected));
    }
}
