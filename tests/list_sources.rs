//! Who says each article of a list: the publisher, where that is not the list's, and who published it first.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::article::List;
use article_embed::html::{self, Delivery};
use article_embed::options::Layout;
use article_embed::{Options, Reader};
use serde_json::{Value, json};

const LISTS: [Layout; 4] = [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines];

fn rss(sources: [&str; 3]) -> String {
    let items = sources.iter().enumerate().map(|(n, source)| {
        format!("<item><title>Tide {n}</title><link>https://tide.example/{n}</link>{source}</item>")
    });
    let items: String = items.collect();
    format!(
        "<rss version=\"2.0\"><channel><title>Coast News</title><link>https://coast.example/</link>{items}</channel></rss>"
    )
}

fn atom(sources: [&str; 3]) -> String {
    let entries = sources.iter().enumerate().map(|(n, source)| {
        format!(
            "<entry><title>Tide {n}</title><id>https://tide.example/{n}</id><link href=\"https://tide.example/{n}\"/>{source}</entry>"
        )
    });
    let entries: String = entries.collect();
    format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Coast News</title><link href=\"https://coast.example/\"/>{entries}</feed>"
    )
}

fn list(feed: &str) -> List {
    Reader::new().read_list(feed).unwrap().list
}

/// The names of who published the articles of a list first.
fn sources(list: &List) -> Vec<Value> {
    json!(list)["items"].as_array().unwrap().iter().map(|item| item["source"]["name"].clone()).collect()
}

#[test]
fn entries_of_feeds_say_where_they_are_from() {
    let wire = json!("Delta Wire");
    for feed in [
        rss(["", "<source url=\"https://delta.example/feed\">Delta Wire</source>", "<source>Delta Wire</source>"]),
        rss(["", "<source url=\"https://delta.example/feed\">Delta &amp;amp; Wire</source>", ""]),
        atom([
            "",
            "<source><title>Delta Wire</title></source>",
            "<source><title type=\"text\">Delta Wire</title><id>urn:1</id></source>",
        ]),
    ] {
        let list = list(&feed);
        let named = sources(&list);
        assert_eq!(named[0], Value::Null, "{feed}");
        assert!(named[1] == wire || named[1] == "Delta & Wire", "{feed}");
        for layout in LISTS {
            let card = html::card(&list, &Options::new().layout(layout));
            let told = named.iter().filter(|name| !name.is_null()).count();
            assert_eq!(card.matches("Originally published by Delta").count(), told, "{card}");
        }
        let snippet = html::snippet(&list, &Options::new().layout(Layout::List), &Delivery::new());
        assert!(snippet.contains("<bdi>tide.example</bdi>, <bdi>Originally published by Delta"), "{snippet}");
        assert!(snippet.contains("<bdi>tide.example</bdi></footer>"), "control: {snippet}");
    }
}

/// Some programs say in each entry what the feed says of itself.
#[test]
fn the_name_of_the_feed_is_not_said_again() {
    let own = "<source url=\"https://coast.example/feed\">Coast News</source>";
    let other = "<source url=\"https://delta.example/feed\">Delta Wire</source>";
    assert_eq!(sources(&list(&rss([own, other, own]))), [Value::Null, json!("Delta Wire"), Value::Null]);
    let source = |source: &str| json!(Reader::new().read(&rss([source, "", ""])).unwrap().article)["source"].clone();
    assert_eq!((source(own), source(other)), (Value::Null, json!({"name": "Delta Wire"})));
    let entry = "<source><title>Delta Wire</title></source>";
    let article = json!(Reader::new().read(&atom([entry, "", ""])).unwrap().article);
    assert_eq!(article["source"], json!({"name": "Delta Wire"}));
}

/// Those of the list's own publisher say nothing more.
#[test]
fn articles_of_another_publisher_name_it() {
    let item = |n: u8, more: Value| {
        let mut item = json!({"headline": format!("Tide {n}"), "url": format!("https://tide.example/{n}")});
        item.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        item
    };
    let payload = json!({"title": "Coast", "publisher": "Coast News", "items": [
        item(1, json!({"publisher": "Coast News"})), item(2, json!({})), item(3, json!({"publisher": "Delta Wire"})),
        item(4, json!({"publisher": {"url": "https://hill.example/"}}))]});
    let list = Reader::new().read_list_value(&payload).unwrap().list;
    for layout in LISTS {
        let options = Options::new().layout(layout);
        assert_eq!(html::card(&list, &options).matches("<bdi>Delta Wire</bdi>").count(), 1);
        let snippet = html::snippet(&list, &options, &Delivery::new());
        assert_eq!(snippet.matches("<footer><bdi>tide.example</bdi>, <bdi>Delta Wire</bdi></footer>").count(), 1);
        assert_eq!(snippet.matches("<footer><bdi>tide.example</bdi></footer>").count(), 3, "{snippet}");
    }
}

#[test]
fn a_list_with_words_of_first_publishers_is_higher() {
    let height = |source: &str| {
        let list = list(&rss([source, source, source]));
        html::oembed(&list, &Options::new().layout(Layout::List), &Delivery::new()).height
    };
    let long = format!("<source>{}</source>", "Delta Wire of the northern rice farmers ".repeat(4));
    assert!(height(&long) > height("") && height("<source>Coast News</source>") == height(""));
}
