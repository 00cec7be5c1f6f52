//! What is left out of texts as it is no part of them, in formats of each kind: labels, lines to read on, names of sites.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article in four formats, each with these texts.
fn articles([headline, excerpt, body]: [&str; 3]) -> Vec<Value> {
    let url = "https://quay.example/1";
    vec![
        json!({"@type": "Article", "url": url, "headline": headline, "description": excerpt, "articleBody": body,
            "articleSection": "Sea", "publisher": {"name": "The Quay Herald"}}),
        json!({"title": {"rendered": headline}, "link": url, "date_gmt": "2026-03-04T05:06:07",
            "excerpt": {"rendered": excerpt}, "content": {"rendered": body}, "_embedded": {"wp:term": [[{"taxonomy": "category",
            "name": "Sea"}]]}, "yoast_head_json": {"og_site_name": "The Quay Herald"}}),
        json!({"uri": url, "headline": headline, "description_text": excerpt, "body_html": body,
            "service": [{"name": "Sea"}], "copyrightholder": "The Quay Herald"}),
        json!({"version": "0.10.0", "type": "story", "canonical_url": url, "headlines": {"basic": headline},
            "description": {"basic": excerpt}, "content_elements": [{"type": "text", "content": body}],
            "taxonomy": {"primary_section": {"name": "Sea"}}, "source": {"name": "The Quay Herald"}}),
    ]
}

const BODY: &str = "Water comes in at noon and goes out at night, as it did before.";

#[test]
fn an_excerpt_that_is_the_start_of_the_headline_is_left_out() {
    let headline = "Ferry returns to the island";
    for (excerpt, kept) in [
        ("Ferry returns to the island…", false),
        ("Ferry returns to…", false),
        ("ferry returns to the ...", false),
        ("Ferry sails to…", true),
        ("Ferry returns to", true),
    ] {
        for payload in articles([headline, excerpt, BODY]) {
            let read = read(&payload)["excerpt"].clone();
            assert_eq!(read == excerpt, kept, "{payload}");
        }
    }
}

#[test]
fn an_excerpt_that_is_the_byline_is_left_out() {
    for (excerpt, kept) in
        [("By Mo Hart", false), ("Written by Mo Hart", false), ("Mo Hart", false), ("A boat of Mo Hart", true)]
    {
        for mut payload in articles(["Ferry", excerpt, BODY]) {
            let key = if payload.get("uri").is_some() { "byline" } else { "author" };
            payload[key] = json!("Mo Hart");
            payload["credits"] = json!({"by": [{"name": "Mo Hart"}]});
            payload["_embedded"]["author"] = json!([{"name": "Mo Hart"}]);
            assert_eq!(read(&payload)["excerpt"] == excerpt, kept, "{payload}");
        }
    }
}

#[test]
fn the_lost_spaces_of_an_excerpt_and_breaks_of_a_body_are_found() {
    let excerpt = "The boat came back in the morning.The sea was calm, as ada.Quay said of Node.js.";
    let found = "The boat came back in the morning. The sea was calm, as ada. Quay said of Node.js.";
    for payload in
        articles(["Ferry", excerpt, "<p>The boat came back in the morning.The sea was calm.</p><p>2.5 m.</p>"])
    {
        let read = read(&payload);
        assert_eq!(read["excerpt"], found, "{payload}");
        assert_eq!(
            read["body"],
            json!(["The boat came back in the morning.", "The sea was calm.", "2.5 m."]),
            "{payload}"
        );
    }
}

#[test]
fn lines_to_read_on_go_in_more_languages() {
    for line in [
        "– Advertisement –",
        "*** ADVERTISEMENT ***",
        "» Read more",
        "Learn more",
        "Les mer",
        "Czytaj dalej",
        "Lees ook: De haven is open",
        "Leggi anche: Il porto riapre",
        "Leia também: O porto abre",
        "Läs också: Hamnen öppnar",
        "Mehr zum Thema: Der Hafen",
        "Читайте также: Порт открыт",
    ] {
        for payload in articles(["Ferry", "It sails again.", &format!("<p>{BODY}</p><p>{line}</p>")]) {
            assert_eq!(read(&payload)["body"], json!([BODY]), "{payload}");
        }
    }
    let kept = "– Learn more of the sea than your teachers know and you will be a captain one day";
    for payload in articles(["Ferry", "It sails again.", &format!("<p>{BODY}</p><p>{kept}</p>")]) {
        assert_eq!(read(&payload)["body"], json!([BODY, kept]), "{payload}");
    }
    for end in ["Learn more", "Lees meer", "more...", "Czytaj dalej"] {
        for payload in articles(["Ferry", &format!("It sails again. {end}"), BODY]) {
            assert_eq!(read(&payload)["excerpt"], "It sails again.", "{payload}");
        }
    }
}

#[test]
fn the_name_of_the_site_goes_after_other_signs_and_with_the_section() {
    for (headline, shown) in [
        ("Ferry returns « The Quay Herald", "Ferry returns"),
        ("Ferry returns › The Quay Herald", "Ferry returns"),
        ("Ferry returns ― Quay Herald", "Ferry returns"),
        ("Ferry returns | www.quay.example", "Ferry returns"),
        ("Ferry returns | Sea | The Quay Herald", "Ferry returns"),
        ("Ferry returns | Sea", "Ferry returns | Sea"),
        ("Ferry returns | Land | The Quay Herald", "Ferry returns | Land"),
    ] {
        for payload in articles([headline, "It sails again.", BODY]) {
            assert_eq!(read(&payload)["headline"], shown, "{payload}");
        }
    }
}

#[test]
fn labels_before_a_name_go_and_accounts_are_nobody() {
    for (written, name) in [
        ("Reported by Mo Hart", json!("Mo Hart")),
        ("Story by Mo Hart", json!("Mo Hart")),
        ("Autor: Mo Hart", json!("Mo Hart")),
        ("Door Mo Hart", json!("Mo Hart")),
        ("Door Hart", json!("Door Hart")),
        ("social.example/mo", Value::Null),
        ("Super User", Value::Null),
        ("AFP/dpa", json!("AFP/dpa")),
        ("mo_hart", json!("mo_hart")),
    ] {
        for mut payload in articles(["Ferry", "It sails again.", BODY]) {
            let key = if payload.get("uri").is_some() { "byline" } else { "author" };
            payload[key] = json!(written);
            payload["credits"] = json!({"by": [{"name": written}]});
            payload["_embedded"]["author"] = json!([{"name": written}]);
            assert_eq!(read(&payload)["authors"][0]["name"], name, "{payload}");
        }
    }
}

#[test]
fn the_credit_of_a_picture_has_no_label_of_a_byline() {
    for (written, credit) in [("By Ida Lee", "Ida Lee"), ("Ida Lee", "Ida Lee"), ("Quay Pictures", "Quay Pictures")] {
        let image = json!({"@type": "ImageObject", "url": "https://quay.example/a.jpg", "author": {"name": written}});
        let payload = json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Ferry", "image": image});
        assert_eq!(read(&payload)["image"]["credit"], credit);
    }
}

#[test]
fn words_for_nothing_are_nothing() {
    for word in ["Untitled", "Array", "[]", "{}", "default", "No description"] {
        for payload in articles(["Ferry", word, BODY]) {
            assert_ne!(read(&payload)["excerpt"], word, "{payload}");
        }
    }
    for payload in articles(["An array of boats", "Default settings", BODY]) {
        let read = read(&payload);
        assert_eq!((&read["headline"], &read["excerpt"]), (&json!("An array of boats"), &json!("Default settings")));
    }
}

#[test]
fn an_update_does_not_begin_with_its_headline() {
    let update = |text: &str| json!({"@type": "BlogPosting", "headline": "High water", "articleBody": text});
    let live = json!({"@type": "LiveBlogPosting", "url": "https://quay.example/1", "headline": "Storm",
        "liveBlogUpdate": [update("High water\nIt rises."), update("High water")]});
    assert_eq!(read(&live)["body"], "<h2>High water</h2><p>It rises.</p><h2>High water</h2>");
    let link = "<a href=\"https://quay.example/2\">High water</a>";
    let live = json!({"@type": "LiveBlogPosting", "url": "https://quay.example/1", "headline": "Storm",
        "liveBlogUpdate": [update(link)]});
    assert_eq!(read(&live)["body"], format!("<h2>High water</h2><p>{link}</p>"));
}
