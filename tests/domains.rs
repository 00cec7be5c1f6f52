//! Which domain a link leads to can be read: on cards, on lists, in fallbacks. A name says nothing about it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may fail")]

use article_embed::article::List;
use article_embed::html::{self, Delivery};
use article_embed::options::Layout;
use article_embed::{Article, Options, Reader};
use serde_json::{Value, json};

const LISTS: [Layout; 4] = [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines];

fn list(payload: &Value) -> List {
    Reader::new().read_list_value(payload).unwrap().list
}

fn article(publisher: &Value) -> Article {
    let payload = json!({"headline": "Rain", "url": "https://www.evil.example/1", "publisher": publisher});
    Reader::new().read_value(&payload).unwrap().article
}

/// A list whose one story has a publisher of this name.
fn of_publisher(name: &str) -> Value {
    let story = json!({"headline": "Rain", "url": "https://www.evil.example/1", "publisher": {"name": name}});
    let other = json!({"headline": "Sun", "url": "https://news.example/2", "publisher": {"name": "Example News"}});
    json!({"version": 1, "title": "BBC News", "items": [story, other]})
}

/// The texts of a piece of HTML, with a bar between two of them.
fn texts(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| Some(piece.split_once('>')?.1));
    pieces.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("|")
}

/// The texts of each story of a list.
fn stories(html: &str) -> Vec<String> {
    html.split("<li").skip(1).map(|story| texts(story.split("</li>").next().unwrap())).collect()
}

#[test]
fn each_article_of_a_list_says_the_domain_that_it_leads_to() {
    for layout in LISTS {
        let options = Options::new().layout(layout);
        let card = html::card(&list(&of_publisher("BBC News")), &options);
        let [story, other] = &stories(&card)[..] else { panic!("{card}") };
        assert!(story.contains("Rain|BBC News|evil.example"), "{story}");
        assert!(other.contains("Sun|Example News|news.example"), "{other}");
        // The option names no publisher of an article in a list.
        let named = html::card(&list(&of_publisher("BBC News")), &options.clone().publisher("evil.example"));
        assert!(stories(&named).concat().contains("BBC News|evil.example"), "{named}");
        let alone = json!({"items": [{"headline": "Rain", "url": "https://www.evil.example/1"}]});
        assert!(stories(&html::card(&list(&alone), &options)).concat().contains("Rain|evil.example"), "{layout:?}");
    }
}

#[test]
fn a_publisher_with_the_name_of_its_domain_says_it_once() {
    for layout in LISTS {
        let card = html::card(&list(&of_publisher("evil.example")), &Options::new().layout(layout));
        assert_eq!(texts(&card).matches("evil.example").count(), 1, "{card}");
    }
}

#[test]
fn the_title_of_a_list_does_not_hide_where_it_leads() {
    let stories = json!([{"headline": "Rain", "url": "https://news.example/1"}]);
    for (head, shown) in [
        (json!({"title": "BBC News", "url": "https://evil.example/"}), "BBC News|evil.example|"),
        (json!({"title": "Top", "url": "https://evil.example/", "publisher": "BBC"}), "Top|BBC|evil.example|"),
        (json!({"title": "Top", "url": "https://evil.example/", "publisher": "evil.example"}), "Top|evil.example|"),
        (json!({"url": "https://evil.example/", "publisher": "BBC"}), "More from BBC|evil.example|"),
        (json!({"url": "https://evil.example/"}), "More from evil.example|"),
    ] {
        let mut payload = json!({"items": stories});
        payload.as_object_mut().unwrap().extend(head.as_object().unwrap().clone());
        for layout in LISTS {
            let card = texts(&html::card(&list(&payload), &Options::new().layout(layout)));
            assert!(card.starts_with(shown), "{card}");
            assert_eq!(card.matches("evil.example").count(), 1, "{card}");
        }
        let snippet = html::snippet(&list(&payload), &Options::new(), &Delivery::new());
        let (quotation, _) = snippet.split_once("<ul>").unwrap();
        assert!(texts(quotation).contains("evil.example"), "{snippet}");
    }
    // Control: a list without an address leads nowhere.
    let card = texts(&html::card(&list(&json!({"title": "Top", "items": stories})), &Options::new()));
    assert_eq!(card.matches(".example").count(), 1, "{card}");
}

#[test]
fn fallbacks_of_lists_say_the_domain_of_each_article() {
    let delivery = Delivery::new().payload("https://news.example/list.json").unwrap();
    for name in ["BBC News", "evil.example"] {
        for layout in LISTS {
            let (list, options) = (list(&of_publisher(name)), Options::new().layout(layout));
            for html in [html::snippet(&list, &options, &delivery), html::oembed(&list, &options, &delivery).html] {
                let [story, other] = &stories(&html)[..] else { panic!("{html}") };
                assert!(story.contains("Rain|evil.example") && other.contains("Sun|news.example"), "{html}");
            }
        }
    }
}

#[test]
fn fallbacks_of_articles_say_the_domain_beside_the_name() {
    let delivery = Delivery::new().payload("https://news.example/1.json").unwrap();
    for (publisher, shown) in [
        (json!("BBC News"), "|BBC News|, |evil.example|"),
        (json!("evil.example"), "|evil.example|"),
        (Value::Null, "|evil.example|"),
    ] {
        for layout in [Layout::Standard, Layout::Compact, Layout::Hero, Layout::Full] {
            let (article, options) = (article(&publisher), Options::new().layout(layout));
            for html in [html::snippet(&article, &options, &delivery), html::oembed(&article, &options, &delivery).html]
            {
                let footer = html.split("<footer").nth(1).unwrap().split("</footer>").next().unwrap();
                assert_eq!(format!("|{}|", texts(footer)), shown, "{html}");
            }
        }
    }
}
