//! What the parts of a card disclose: small pictures, headlines without a picture, fallbacks, what is free of a text.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::html::Delivery;
use article_embed::options::{Layout, Pictures};
use article_embed::{Article, Options, Reader, html};
use serde_json::{Value, json};

const MADE: &str = "Picture made with AI";

fn article(more: Value) -> Article {
    let mut payload = json!({"headline": "Rain", "url": "https://lantern.example/rain", "publisher": "The Lantern"});
    payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Reader::new().read_value(&payload).unwrap().article
}

fn card(more: Value, layout: Layout) -> String {
    html::card(&article(more), &Options::new().layout(layout))
}

fn picture(ai: &str) -> Value {
    json!({"url": "https://images.example/small.jpg", "width": 900, "height": 600, "ai": ai})
}

/// A teaser and a portrait have no room for the words that say it.
#[test]
fn a_small_picture_that_artificial_intelligence_made_is_left_out() {
    for (ai, shown) in [("made", false), ("assisted", false), ("none", true)] {
        let teaser = json!({"related": [{"url": "https://lantern.example/b", "headline": "B", "image": picture(ai)}]});
        let writer =
            |kind: &str| json!({"kind": kind, "authors": [{"name": "A", "bio": "Writes.", "image": picture(ai)}]});
        for (more, layout) in [
            (teaser.clone(), Layout::Standard),
            (teaser.clone(), Layout::Full),
            (writer("opinion"), Layout::Compact),
            (writer("analysis"), Layout::Full),
        ] {
            let options = Options::new().layout(layout).pictures(Pictures::All);
            let card = html::card(&article(more), &options);
            assert_eq!(card.contains("small.jpg"), shown, "{ai} {card}");
        }
    }
    for layout in [Layout::Standard, Layout::Hero, Layout::Full] {
        let card = card(json!({"image": picture("made")}), layout);
        assert!(card.contains("small.jpg") && card.contains(MADE), "{card}");
    }
}

/// The list with a picture in each article.
fn list(options: &Options) -> String {
    let item = |name: &str| json!({"headline": name, "url": format!("https://lantern.example/{name}"), "image": picture("made")});
    let payload = json!({"title": "News", "items": [item("a"), item("b"), item("c")]});
    html::card(&Reader::new().read_list_value(&payload).unwrap().list, options)
}

#[test]
fn lists_say_it_of_the_pictures_that_they_show() {
    for (layout, lead, shown) in [
        (Layout::List, false, 3),
        (Layout::Grid, true, 3),
        (Layout::Carousel, false, 3),
        (Layout::Headlines, false, 0),
        (Layout::Headlines, true, 1),
    ] {
        let card = list(&Options::new().layout(layout).lead(lead));
        assert_eq!(card.matches("<img").count(), shown, "{layout:?} {card}");
        assert_eq!(card.matches(&format!(">{MADE}<")).count(), shown, "{layout:?} {card}");
    }
}

#[test]
fn previews_have_no_picture_that_artificial_intelligence_made() {
    let delivery = Delivery::new().payload("https://lantern.example/rain.json").unwrap();
    for (ai, shown) in [("made", false), ("none", true)] {
        let answer = html::oembed(&article(json!({"image": picture(ai)})), &Options::new(), &delivery);
        assert_eq!(answer.thumbnail.is_some(), shown, "{ai}");
    }
}

#[test]
fn fallbacks_say_the_kind_and_who_published_first() {
    let fallback = |more: Value| {
        let delivery = Delivery::new().payload("https://lantern.example/rain.json").unwrap();
        html::snippet(&article(more), &Options::new(), &delivery)
    };
    let satire =
        fallback(json!({"kind": "satire", "source": {"name": "Island Review", "url": "https://island.example/"}}));
    assert!(satire.find("<p>Satire</p>").unwrap() < satire.find(">Rain<").unwrap(), "{satire}");
    assert!(
        satire.contains("The Lantern</bdi>, <bdi>lantern.example</bdi>, <bdi>Originally published by Island Review"),
        "{satire}"
    );
    let report = fallback(json!({}));
    assert!(report.matches("<p>").count() == 1 && !report.contains("Originally"), "{report}");
}

/// Who says how much everybody may read does not have to say who may read the rest.
#[test]
fn free_paragraphs_alone_end_the_body() {
    let body = json!(["One.", "Two."]);
    for (more, rest) in [
        (json!({"free_paragraphs": 1}), false),
        (json!({"free_paragraphs": 1, "access": "free"}), true),
        (json!({}), true),
        (json!({"free_paragraphs": 2}), true),
    ] {
        let mut payload = more.clone();
        payload["body"] = body.clone();
        let card = card(payload, Layout::Full);
        assert!(card.contains("One.") && card.contains("Two.") == rest, "{more} {card}");
    }
}

#[test]
fn a_correction_may_be_its_text_alone() {
    let card = card(json!({"corrections": ["It was Kiel."]}), Layout::Compact);
    assert!(card.contains("<strong>Correction</strong><bdi>It was Kiel.</bdi>"), "{card}");
}

/// Its kind or its date says already that the article does not stand as it was.
#[test]
fn a_correction_may_be_its_kind_or_its_date_alone() {
    for (correction, said) in [
        (json!({"kind": "retraction"}), "<strong>Retraction</strong></p>"),
        (json!({"date": "2026-05-01T08:00:00Z"}), "<strong>Correction</strong><time"),
    ] {
        for layout in [Layout::Standard, Layout::Compact, Layout::Hero, Layout::Full] {
            let card = card(json!({"corrections": [correction, {}]}), layout);
            assert!(card.contains(said) && card.matches("<strong>").count() == 1, "{card}");
        }
    }
    let comment = |more: Value| {
        let payload = json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain",
            "url": "https://lantern.example/rain", "correction": more});
        json!(Reader::new().read_value(&payload).unwrap().article)["corrections"].clone()
    };
    let dated = json!({"@type": "CorrectionComment", "datePublished": "2026-05-01T08:00:00Z"});
    assert_eq!(comment(dated), json!([{"date": "2026-05-01T08:00:00Z"}]));
    assert_eq!(comment(json!({"description": "It was Kiel."})), json!([{"text": "It was Kiel."}]));
    assert_eq!(comment(json!({"@type": "CorrectionComment"})), Value::Null, "control");
    assert!(!card(json!({"corrections": [{}]}), Layout::Full).contains("corrections"), "control");
}

fn corrected(kind: &str) -> Value {
    json!([{"kind": "correction", "date": "2026-05-01", "text": "It was Kiel."},
        {"kind": kind, "date": "2026-05-02", "text": "It was nothing."}])
}

#[test]
fn stories_and_lists_say_that_an_article_is_corrected_or_taken_back() {
    for (kind, word) in [("retraction", "Retraction"), ("clarification", "Clarification")] {
        let story = json!({"url": "https://lantern.example/b", "headline": "B", "corrections": corrected(kind)});
        let items =
            json!({"title": "News", "items": [story.clone(), {"url": "https://lantern.example/c", "headline": "C"}]});
        let list = Reader::new().read_list_value(&items).unwrap().list;
        for layout in [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines] {
            let options = Options::new().layout(layout);
            let card = html::card(&list, &options);
            assert!(card.matches(word).count() == 1 && !card.contains("It was"), "{card}");
            assert_eq!(html::snippet(&list, &options, &Delivery::new()).matches(word).count(), 1);
        }
        let related = json!([story, {"url": "https://lantern.example/c", "headline": "C"}]);
        for layout in [Layout::Standard, Layout::Full] {
            let card = card(json!({"related": related}), layout);
            assert!(card.matches(word).count() == 1 && !card.contains("It was"), "{card}");
        }
        let ans = |n: u8, corrections: Value| {
            json!({"type": "story", "version": "0.10.9", "headlines": {"basic": format!("Story {n}")}, "corrections": corrections,
                "canonical_url": format!("https://lantern.example/{n}")})
        };
        let note = json!([{"type": "correction", "correction_type": kind, "text": "It was nothing."}]);
        let mut first = ans(1, json!([]));
        first["related_content"] = json!({"basic": [ans(2, note), ans(3, json!([]))]});
        let card = html::card(&Reader::new().read_value(&first).unwrap().article, &Options::new());
        assert!(card.matches(word).count() == 1 && !card.contains("It was"), "{card}");
    }
}

#[test]
fn fallbacks_say_it_and_titles_that_an_article_is_taken_back() {
    for (kind, word, title) in
        [("retraction", "Retraction", "Retraction: Rain"), ("clarification", "Clarification", "Rain")]
    {
        let article = article(json!({"corrections": corrected(kind)}));
        let (options, delivery) = (Options::new(), Delivery::new());
        assert!(html::snippet(&article, &options, &delivery).contains(&format!("<p>{word}</p>")));
        assert_eq!(html::oembed(&article, &options, &delivery).title, title);
    }
}

/// Of a report of news, a title says nothing more.
#[test]
fn titles_say_what_kind_of_text_it_is() {
    for (headline, more, title) in [
        ("Rain", json!({"kind": "satire"}), "Satire: Rain"),
        ("Rain", json!({"kind": "opinion", "language": "de"}), "Meinung: Rain"),
        ("OPINION: Rain", json!({"kind": "opinion"}), "OPINION: Rain"),
        ("Satire is late", json!({"kind": "satire"}), "Satire: Satire is late"),
        ("Satire", json!({"kind": "satire"}), "Satire: Satire"),
        (
            "Rain",
            json!({"kind": "opinion", "sponsored": true, "ai": "made", "corrections": [{"kind": "retraction"}]}),
            "Paid content: Retraction: Opinion: Rain (Made with AI)",
        ),
        ("Rain", json!({}), "Rain"),
    ] {
        let mut payload = more.clone();
        payload["headline"] = headline.into();
        let article = article(payload);
        assert_eq!(html::oembed(&article, &Options::new(), &Delivery::new()).title, title, "{more}");
        let link = html::discovery(&article, &Options::new(), "/oembed");
        assert!(more.get("language").is_some() || link.contains(&format!("title=\"{title}\"")), "{link}");
    }
}

#[test]
fn a_rating_has_the_decimal_mark_of_its_language() {
    for (language, words) in [("de", "3,5 von 5"), ("tr", "3,5 puan"), ("en", "3.5 out of 5"), ("he", "3.5")] {
        let article = article(json!({"rating": {"value": 3.5}}));
        let card = html::card(&article, &Options::new().language(language).unwrap());
        assert!(card.contains(&format!("aria-label=\"{words}")), "{language} {card}");
    }
}
