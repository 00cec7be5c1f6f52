//! JSON and JSON-LD as publishers have them: references, wrapped values, aliases, mistakes in the text, misspelled members.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

const URL: &str = "https://quay.example/1";

#[test]
fn values_are_taken_out_of_what_wraps_them() {
    let payload = json!({"@context": "https://schema.org", "@type": "NewsArticle", "url": {"@id": URL},
        "headline": {"@value": "Tides", "@language": "en"}, "description": [{"@value": "High water.", "@language": "en"}],
        "author": {"@list": [{"name": {"@value": "Ada Bo"}}, {"name": "Cy Do"}]}, "image": {"@set": ["https://quay.example/i.jpg"]},
        "datePublished": {"@type": "Date", "@value": "2026-03-04"}});
    let article = read(&payload);
    assert_eq!(
        (&article["headline"], &article["excerpt"], &article["url"]),
        (&json!("Tides"), &json!("High water."), &json!(URL))
    );
    assert_eq!(article["authors"], json!([{"name": "Ada Bo"}, {"name": "Cy Do"}]));
    assert_eq!(
        (&article["image"]["url"], &article["published"]),
        (&json!("https://quay.example/i.jpg"), &json!("2026-03-04"))
    );
}

#[test]
fn aliases_and_references_are_followed() {
    let aliased = json!({"@context": "https://schema.org", "type": "NewsArticle", "id": URL, "headline": "Tides",
        "author": {"id": "#ada"}, "publisher": {"name": "Quay", "founder": {"id": "#ada", "name": "Ada Bo"}}});
    assert_eq!(read(&aliased)["authors"], json!([{"name": "Ada Bo"}]));
    let nested = json!({"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "@id": "https://quay.example/1#article", "headline": "Tides", "author": {"@id": "#ada"},
            "image": {"@id": "#gone"}, "isPartOf": {"@id": "#page"}},
        {"@type": "WebPage", "@id": "#page", "url": "https://quay.example/1", "description": "High water.",
            "inLanguage": "en-GB", "primaryImageOfPage": {"@id": "#i"}, "reviewedBy": {"@id": "#ada", "name": "Ada Bo"}},
        {"@type": "ImageObject", "@id": "#i", "contentUrl": "https://quay.example/i.jpg"}]});
    let article = read(&nested);
    assert_eq!(
        (&article["url"], &article["excerpt"], &article["language"]),
        (&json!(URL), &json!("High water."), &json!("en-GB"))
    );
    assert_eq!(
        (&article["image"]["url"], &article["authors"]),
        (&json!("https://quay.example/i.jpg"), &json!([{"name": "Ada Bo"}]))
    );
    let unresolved =
        json!({"@type": "Article", "headline": "Tides", "url": URL, "image": {"@id": "https://quay.example/#i"}});
    assert_eq!(read(&unresolved)["image"], Value::Null);
}

#[test]
fn articles_are_found_where_they_are() {
    let article = json!({"@type": "NewsArticle", "headline": "Tides", "url": URL});
    for payload in [
        json!({"@context": "https://schema.org", "@graph": article}),
        json!({"@context": "https://schema.org", "@type": "WebPage", "mainEntity": article}),
        json!({"@context": "https://schema.org", "@type": "WebPage", "mainEntity": {"@type": "WebPage", "mainEntity": article}}),
        json!({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "mainEntity": article}]}),
        json!([{"@context": "https://schema.org", "@type": "WebPage", "name": "x", "mainEntity": article}]),
    ] {
        assert_eq!(read(&payload)["url"], URL, "{payload}");
    }
    // A page gives its main entity what that lacks: its address, its language, its picture.
    let untold = json!({"@type": "NewsArticle", "@id": "#article", "headline": "Tides"});
    let page = |entity: &Value| json!({"@context": "https://schema.org", "@type": "WebPage", "url": URL, "inLanguage": "en-GB", "mainEntity": entity});
    for payload in [
        page(&untold),
        page(&json!([untold])),
        json!([page(&untold)]),
        json!({"@context": "https://schema.org", "@graph": [page(&untold)]}),
        json!({"@context": "https://schema.org", "@graph": [untold, page(&json!({"@id": "#article"}))]}),
    ] {
        let article = read(&payload);
        assert_eq!((&article["url"], &article["language"]), (&json!(URL), &json!("en-GB")), "{payload}");
    }
    let told = json!({"@type": "NewsArticle", "headline": "Tides", "url": "https://quay.example/2"});
    assert_eq!(read(&page(&told))["url"], "https://quay.example/2");
    let two = json!([
        {"@type": "NewsArticle", "headline": "Another", "url": "https://quay.example/2"},
        {"@type": "NewsArticle", "headline": "Tides", "mainEntityOfPage": {"@id": URL}}]);
    assert_eq!(read(&two)["headline"], "Another");
    let parsed = Reader::new().base(URL).read_value(&two).unwrap();
    assert_eq!(parsed.article.headline(), "Tides");
}

#[test]
fn fragments_that_name_the_article_are_no_part_of_its_url() {
    for (id, url) in [
        ("https://quay.example/1/#article", "https://quay.example/1/"),
        ("https://quay.example/1#webpage", URL),
        ("https://quay.example/#/tides/1", "https://quay.example/#/tides/1"),
        ("https://quay.example/#!1", "https://quay.example/#!1"),
    ] {
        for key in ["@id", "url", "mainEntityOfPage"] {
            let payload = json!({"@type": "Article", "headline": "Tides", key: id});
            assert_eq!(read(&payload)["url"], url, "{payload}");
        }
    }
}

#[test]
fn mistakes_in_the_text_are_mended_and_reported_with_their_place() {
    let json = "{\"headline\": \"Tides\", \"url\": \"https://quay.example/1\"}";
    for (text, place) in [
        (format!("<!--\n{json}\n-->"), "line 1 column 1"),
        (format!("//<![CDATA[\n{json}\n//]]>"), "line 1 column 1"),
        (format!("  \u{feff}{json};"), "line 1 column"),
        (json.replace('}', ",\n}"), "line 2 column 1"),
        (json.replace("Tides", "Ti\ndes"), "line 1 column"),
        (json.replace(", ", ", // the address\n"), "line 1 column"),
    ] {
        let parsed = Reader::new().read(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(parsed.article.url().as_str(), URL, "{text}");
        let [warning] = &parsed.warnings[..] else { panic!("{:?}", parsed.warnings) };
        assert_eq!(warning.code.name(), "not-json");
        assert!(warning.message().contains(place), "{}", warning.message());
    }
    let report = Reader::new().validate("{\n  \"headline\": }");
    assert!(!report.ok() && report.issues()[0].message().contains("at line 2 column 15"), "{:?}", report.issues());
}

#[test]
fn misspelled_members_are_reported_with_what_is_meant() {
    let payload = json!({"headline": "Tides", "url": URL, "languge": "en", "authors": [{"name": "Ada Bo", "boi": "x"}],
        "publisher": {"name": "Quay", "lgo": "x"}, "summary": "Low water.",
        "related": [{"url": "https://quay.example/2", "title": "Two"}]});
    let parsed = Reader::new().read_value(&payload).unwrap();
    let messages: Vec<_> = parsed
        .warnings
        .iter()
        .filter(|warning| warning.code.name() == "unknown-member")
        .map(|warning| format!("{}: {}", warning.path, warning.message()))
        .collect();
    let expected = |path: &str, name: &str| {
        format!("{path}: expected the name of a field: did you mean `{name}`? Found a member with a similar name")
    };
    assert_eq!(
        messages,
        [
            expected("$.language", "language"),
            expected("$.authors[0].bio", "bio"),
            expected("$.publisher.logo", "logo"),
            expected("$.excerpt", "excerpt"),
            expected("$.related[0].headline", "headline"),
        ]
    );
}

#[test]
fn members_that_are_no_fields_are_reported_and_never_repeated() {
    let unknown = |payload: &Value| -> Vec<String> {
        let report = Reader::new().validate_value(payload);
        let unknown = report.issues().iter().filter(|issue| issue.code.name() == "unknown-member");
        unknown.map(|issue| format!("{} {}", issue.path, issue.message())).collect()
    };
    let found = "expected the name of a field, found another name; the member is left out";
    let payload = json!({"headline": "Tides", "url": URL, "language": "en", "languages": ["en"], "<b>": 1,
        "image": {"url": "https://quay.example/i.jpg", "colour": "blue"}});
    assert_eq!(unknown(&payload), [format!("$.* {found}"), format!("$.image.* {found}")]);

    // Names of the publisher's own, members without a value, and the members of other formats.
    for right in [
        json!({"headline": "Tides", "url": URL, "version": 1, "$schema": "x", "_id": 7, "x-team": "Sea", "x_team": "Sea",
            "@id": "x", "//": "a comment", "subtitle": null}),
        json!({"title": {"rendered": "Tides"}, "link": URL, "languge": "en", "guid": {}}),
    ] {
        assert_eq!(unknown(&right), [""; 0]);
    }

    // In a list, and no more than twenty.
    let list = json!({"title": "Tides", "auhtor": "x", "items": [{"headline": "Tides", "url": URL, "languge": "en"}]});
    let list = Reader::new().read_list_value(&list).unwrap();
    let paths: Vec<_> = list.warnings.iter().map(|warning| warning.path.as_str()).collect();
    assert_eq!(paths, ["$.*", "$.items[0].language"]);
    let stories: Vec<_> =
        (0..50).map(|n| json!({"url": format!("{URL}{n}"), "headline": n.to_string(), "x": 1})).collect();
    assert_eq!(unknown(&json!({"headline": "Tides", "url": URL, "related": stories})).len(), 20);
}

#[test]
fn a_response_of_wordpress_without_embed_is_reported() {
    let mut post = json!({"title": {"rendered": "Tides"}, "link": URL, "_links": {"author": [{"href": "https://quay.example/a"}]}});
    let warnings = |post: &Value| {
        let parsed = Reader::new().read_value(post).unwrap();
        parsed
            .warnings
            .iter()
            .map(|warning| format!("{} {}", warning.path, warning.message()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(
        warnings(&post).contains("$._links expected the response to a request with ?_embed="),
        "{}",
        warnings(&post)
    );
    post["_embedded"] = json!({});
    assert_eq!(warnings(&post), "");
}

#[test]
fn each_fault_is_reported_once() {
    let feed = json!({"version": "jsonfeed.org", "items": [
        {"id": "1", "url": URL, "title": "A &amp; B", "image": "/i.jpg", "date_published": "2026-03-04"},
        {"id": "2", "url": "https://quay.example/2", "title": "C"}]});
    let issues = Reader::new().validate_value(&feed);
    let issues: Vec<_> = issues.issues().iter().map(|issue| format!("{} {}", issue.code, issue.path)).collect();
    assert_eq!(
        issues,
        ["markup $.items[0].title", "unsafe-url $.items[0].image", "bad-time $.items[0].date_published"]
    );
}

#[test]
fn the_first_entry_that_gives_a_card_is_read() {
    let url = |number: u8| format!("https://quay.example/{number}");
    for payload in [
        json!({"articles": [{"title": "[Removed]", "url": url(1), "publishedAt": "2026-03-04"},
            {"title": "Tides", "url": url(2), "publishedAt": "2026-03-04"}]}),
        json!({"posts": [{"uuid": "1", "title": "No URL"}, {"uuid": "2", "title": "Tides", "url": url(2)}]}),
        json!([{"@type": "Article", "url": url(1)}, {"@type": "Article", "headline": "Tides", "url": url(2)}]),
        json!({"version": "jsonfeed.org", "items": [{"id": "x", "title": "No URL"}, {"url": url(2), "title": "Tides"}]}),
    ] {
        let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
        assert_eq!((parsed.article.headline(), parsed.article.url().as_str()), ("Tides", &*url(2)), "{payload}");
        assert!(parsed.warnings.iter().any(|warning| warning.code.name() == "missing"), "{:?}", parsed.warnings);
    }
    for payload in [
        json!([]),
        json!({"articles": [], "status": "ok"}),
        json!({"items": [], "version": "jsonfeed.org"}),
        json!({"posts": []}),
        json!({"response": {"docs": []}}),
        json!({"_items": []}),
    ] {
        let error = Reader::new().read_value(&payload).unwrap_err();
        assert_eq!(error.issues()[0].code.name(), "no-article", "{payload}");
    }
    let untitled = json!({"version": "jsonfeed.org", "items": [{"url": URL, "content_text": "Low water at noon, and late. Bring a coat for the boat to the island."}]});
    let article = read(&untitled);
    assert_eq!(article["headline"], "Low water at noon, and late.");
    assert_eq!(article["excerpt"], "Bring a coat for the boat to the island.");
}
