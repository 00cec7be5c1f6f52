//! Headlines, names and other short texts of publishers, in every format that can have them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

/// An article with this headline and excerpt in each format that has plain texts for both.
fn plain(headline: &str, excerpt: &str) -> Vec<Value> {
    let (url, date) = ("https://quay.example/1", "2026-03-04T05:00:00Z");
    vec![
        json!({"@type": "Article", "url": url, "headline": headline, "description": excerpt}),
        json!({"version": "jsonfeed.org", "items": [{"id": url, "url": url, "title": headline, "summary": excerpt}]}),
        json!({"articles": [{"url": url, "title": headline, "description": excerpt, "publishedAt": date}]}),
        json!({"uri": url, "headline": headline, "description_text": excerpt}),
        json!({"guid": "1", "canonical_url": url, "headline": headline, "description_text": excerpt}),
        json!({"uuid": "1", "url": url, "title": headline, "excerpt": excerpt}),
        json!({"results": [{"url": url, "title": headline, "abstract": excerpt}]}),
        json!({"title": headline, "url": url, "description": excerpt}),
    ]
}

#[track_caller]
fn assert_texts(headline: &str, excerpt: &str, read_headline: &str, read_excerpt: Value) {
    for payload in plain(headline, excerpt) {
        let article = read(&payload);
        assert_eq!((&article["headline"], &article["excerpt"]), (&json!(read_headline), &read_excerpt), "{payload}");
    }
}

#[test]
fn the_name_of_the_site_goes_from_the_end_of_the_headline() {
    for (headline, read_headline) in [
        ("Ferry returns - Quay", "Ferry returns"),
        ("Ferry returns | QUAY.example", "Ferry returns"),
        ("Ferry returns – to the quay", "Ferry returns – to the quay"),
        ("Ferry returns - Monday", "Ferry returns - Monday"),
        ("- Quay", "- Quay"),
    ] {
        assert_texts(headline, "A word about tides.", read_headline, json!("A word about tides."));
    }
    let named = json!({"@type": "Article", "url": "https://qn.example/1", "headline": "Tides | Quay News",
        "publisher": {"name": "Quay News"}});
    assert_eq!(read(&named)["headline"], "Tides");
    let related = json!({"articles": [
        {"url": "https://a.example/1", "title": "One", "publishedAt": "2026-03-04"},
        {"url": "https://www.quay.example/2", "title": "Two - Quay", "publishedAt": "2026-03-04"}]});
    assert_eq!(read(&related)["related"][0]["headline"], "Two");
    let related = json!({"articles": [
        {"url": "https://a.example/1", "title": "One", "source": {"name": "A"}, "publishedAt": "2026-03-04"},
        {"url": "https://q.example/2", "title": "Two - Quay News", "source": {"name": "Quay News"}, "publishedAt": "2026-03-04"}]});
    let related = &read(&related)["related"][0];
    assert_eq!((&related["headline"], &related["publisher"]), (&json!("Two"), &Value::Null));
}

/// An article by this author in each format that has names.
fn by(name: &str) -> Vec<Value> {
    let url = "https://quay.example/1";
    vec![
        json!({"@type": "Article", "url": url, "headline": "Tides", "author": name}),
        json!({"@type": "Article", "url": url, "headline": "Tides", "author": [{"name": name}]}),
        json!({"@type": "Article", "url": url, "headline": "Tides", "author": {"name": [name]}}),
        json!({"version": "jsonfeed.org", "items": [{"url": url, "title": "Tides", "authors": [{"name": name}]}]}),
        json!({"articles": [{"url": url, "title": "Tides", "author": name, "publishedAt": "2026-03-04"}]}),
        json!({"uri": url, "headline": "Tides", "byline": name}),
        json!({"guid": "1", "canonical_url": url, "headline": "Tides", "authors": [{"name": name}]}),
        json!({"uuid": "1", "url": url, "title": "Tides", "authors": [{"name": name}]}),
        json!({"title": {"rendered": "Tides"}, "link": url, "_embedded": {"author": [{"name": name}]}}),
        json!({"title": {"rendered": "Tides"}, "link": url, "yoast_head_json": {"author": name}}),
        json!({"version": "1.0", "type": "link", "url": url, "title": "Tides", "provider_name": "Quay", "author_name": name}),
    ]
}

#[test]
fn authors_have_names() {
    for (raw, name) in [
        ("Ada Bo", "Ada Bo"),
        ("By Ada Bo", "Ada Bo"),
        ("BY: Ada Bo", "Ada Bo"),
        ("Byron Bo", "Byron Bo"),
        ("ada@quay.example (Ada Bo)", "Ada Bo"),
        ("Ada Bo (ada@quay.example)", "Ada Bo"),
        ("Ada Bo, www.quay.example", "Ada Bo"),
        ("<![CDATA[Ada Bo]]>", "Ada Bo"),
        ("J.K.Bo", "J.K.Bo"),
        ("ada.i.bo", "ada.i.bo"),
        ("By\u{a0}Ada\u{a0}Bo", "Ada Bo"),
        ("Staff of Quay 24", "Staff of Quay 24"),
    ] {
        for payload in by(raw) {
            assert_eq!(read(&payload)["authors"][0]["name"], name, "{payload}");
        }
    }
}

#[test]
fn what_is_no_name_is_no_author() {
    for raw in [
        "https://www.quay.example/by/ada",
        "www.quay.example",
        "//quay.example/ada",
        "ada@quay.example",
        "@adabo",
        "N/A",
        "unknown",
        "—",
        "\u{200b}",
        "By ",
        "ada@quay.example, bo@quay.example",
        "quay.example",
        "admin",
        "Staff",
        "By Staff Writer",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "17",
        "{{ author.name }}",
        "<?php the_author(); ?>",
    ] {
        for payload in by(raw) {
            assert_eq!(read(&payload)["authors"], Value::Null, "{payload}");
        }
    }
}

/// The headline of an article by this author in each format that has names.
#[track_caller]
fn assert_headline(headline: &str, author: &str, expected: &str) {
    for mut payload in by(author) {
        let list = if payload.get("items").is_some() { "items" } else { "articles" };
        let article = if payload.get(list).is_some() { &mut payload[list][0] } else { &mut payload };
        let title = if article.get("headline").is_some() { "headline" } else { "title" };
        article[title] = if article[title].is_object() { json!({"rendered": headline}) } else { json!(headline) };
        assert_eq!(read(&payload)["headline"], expected, "{payload}");
    }
}

#[test]
fn the_name_of_the_author_goes_from_the_end_of_the_headline() {
    assert_headline("Ferry returns | By Ada Bo", "Ada Bo", "Ferry returns");
    assert_headline("Ferry returns - Ada Bo", "By Ada Bo", "Ferry returns");
    assert_headline("Ferry returns | By Ada Bo | Quay", "Ada Bo", "Ferry returns");
    assert_headline("The songs of Cy Do - Cy Do", "Ada Bo", "The songs of Cy Do - Cy Do");
    assert_headline("A day with Ada Bo", "Ada Bo", "A day with Ada Bo");
}

#[test]
fn a_byline_of_several_has_several_authors() {
    for (byline, names) in [
        ("By Ada Bo and Cy Do", vec!["Ada Bo", "Cy Do"]),
        ("Ada Bo, Cy Do and Eve von Fa", vec!["Ada Bo", "Cy Do", "Eve von Fa"]),
        ("By Mo Hart, Ida Lee", vec!["Mo Hart", "Ida Lee"]),
        ("Mo Hart and Ida d'Lee", vec!["Mo Hart", "Ida d'Lee"]),
        ("Mo Hart; Ida Lee", vec!["Mo Hart", "Ida Lee"]),
        ("Mo Hart y Ida Lee", vec!["Mo Hart", "Ida Lee"]),
        ("Mo Hart, Chief Reporter, and Ida Lee, Staff Writer", vec!["Mo Hart", "Ida Lee"]),
        ("Mo Hart, The Quay Archive", vec!["Mo Hart, The Quay Archive"]),
        ("Mo Hart, Quay News", vec!["Mo Hart, Quay News"]),
        ("Mo Hart, Political Editor", vec!["Mo Hart, Political Editor"]),
        ("Hart, Mo", vec!["Hart, Mo"]),
        ("Ortega y Gasset", vec!["Ortega y Gasset"]),
        ("Ada Bo, Cy Do, and Eve Fa", vec!["Ada Bo", "Cy Do", "Eve Fa"]),
        ("Von Ada Bo und Cy Do", vec!["Ada Bo", "Cy Do"]),
        ("Health and Science Staff", vec!["Health and Science Staff"]),
        ("Bank of the North and the South", vec!["Bank of the North and the South"]),
        ("Ada Bo, Cy do", vec!["Ada Bo, Cy do"]),
    ] {
        for payload in by(byline) {
            let authors = read(&payload)["authors"].clone();
            let read: Vec<&str> = authors.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
            assert_eq!(read, names, "{payload}");
        }
    }
    let house = json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides",
        "author": {"name": "Mo Hart, Quay Insight"}, "publisher": {"name": "QUAY Ltd"}});
    assert_eq!(read(&house)["authors"], json!([{"name": "Mo Hart, Quay Insight"}]));
    let named = json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides",
        "author": {"name": "Ada Bo and Cy Do", "url": "https://quay.example/us"}});
    assert_eq!(read(&named)["authors"], json!([{"name": "Ada Bo"}, {"name": "Cy Do"}]));
}

#[test]
fn texts_in_the_wrong_field_are_left_out() {
    let article = |key: &str, value: &str| {
        read(&json!({"@type": "Article", "headline": "Tides", "url": "https://quay.example/1", key: value}))
    };
    let summary = "The three-time champion and his team mate have tested positive, it was said.";
    assert_eq!(article("articleSection", summary)["section"], Value::Null);
    let sections = json!({"@type": "Article", "headline": "h", "url": "https://quay.example/1", "articleSection": [summary, "Sea"]});
    assert_eq!(read(&sections)["section"]["name"], "Sea");
    assert_eq!(article("articleSection", "Science, Sea")["section"]["name"], "Science");
    for time in ["2026-03-04T05:06:07-05:00", "4 March 2026"] {
        assert_eq!(article("dateline", time)["dateline"], Value::Null, "{time}");
    }
    assert_eq!(article("dateline", "HANOI, March")["dateline"], "HANOI, March");
    for (language, read_language) in [
        (json!({"@type": "Language", "name": "Arabic", "alternateName": "ar"}), json!("ar")),
        (json!(["ar", "en"]), json!("ar")),
        (json!([{"alternateName": "ar"}]), json!("ar")),
        (json!("Arabic"), Value::Null),
        (json!("en_GB"), json!("en-GB")),
    ] {
        let payload =
            json!({"@type": "Article", "headline": "h", "url": "https://quay.example/1", "inLanguage": language});
        assert_eq!(read(&payload)["language"], read_language, "{payload}");
    }
}

#[test]
fn a_name_ends_with_a_letter_where_a_comma_has_a_space_before_it() {
    for (byline, name) in
        [("Ada Bo ,", "Ada Bo"), ("By Ada Bo ,", "Ada Bo"), ("Ada Bo,", "Ada Bo"), ("Ada Bo", "Ada Bo")]
    {
        let payload =
            json!({"@type": "Article", "url": "https://quay.example/1", "headline": "Tides", "author": byline});
        assert_eq!(read(&payload)["authors"][0]["name"], name, "{byline}");
    }
}

#[test]
fn the_address_of_an_author_is_relative_to_the_article() {
    let (url, author) =
        ("https://quay.example/a/1", json!({"name": "Ada Bo", "url": "/authors/ada", "link": "/authors/ada"}));
    for payload in [
        json!({"@type": "Article", "url": url, "headline": "Tides", "author": author}),
        json!({"version": "jsonfeed.org", "items": [{"id": "1", "url": url, "title": "Tides", "authors": [author]}]}),
        json!({"uuid": "1", "url": url, "title": "Tides", "primary_author": author, "authors": [author]}),
        json!({"id": 1, "link": url, "title": {"rendered": "Tides"}, "_embedded": {"author": [author]}}),
    ] {
        assert_eq!(read(&payload)["authors"][0]["url"], "https://quay.example/authors/ada", "{payload}");
    }
    // Control: an identifier is no address.
    for id in ["authors-ada", "ada", "urn:ada", "#ada"] {
        let payload =
            json!({"@type": "Article", "url": url, "headline": "Tides", "author": {"name": "Ada Bo", "url": id}});
        assert_eq!(read(&payload)["authors"][0].get("url"), None, "{id}");
    }
}
