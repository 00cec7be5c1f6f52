//! Payloads without an article have an error of their own: what describes a site, its owner or a list, and answers that
//! found nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

fn article() -> Value {
    json!({"@type": "NewsArticle", "headline": "Tides", "url": "https://quay.example/1"})
}

fn headline(payload: &Value) -> Result<String, Vec<&'static str>> {
    let read = Reader::new().read_value(payload);
    read.map(|parsed| parsed.article.headline().into())
        .map_err(|error| error.issues().iter().map(|issue| issue.code.name()).collect())
}

#[test]
fn what_describes_a_site_its_owner_or_a_list_is_no_article() {
    for kind in [
        json!("WebSite"),
        json!(["WebSite"]),
        json!("https://schema.org/WebSite"),
        json!("NewsMediaOrganization"),
        json!("Person"),
        json!("ProfilePage"),
        json!("CollectionPage"),
        json!("ItemList"),
        json!("BreadcrumbList"),
        json!("Blog"),
    ] {
        let url = "https://quay.example/";
        let thing = json!({"@context": "https://schema.org", "@type": kind, "name": "Quay", "url": url});
        let mut graph = json!({"@context": "https://schema.org", "@graph": [thing]});
        graph["@graph"][0].as_object_mut().unwrap().remove("@context");
        for payload in [thing.clone(), graph, json!([thing])] {
            assert_eq!(headline(&payload), Err(vec!["no-article"]), "{payload}");
            let error = Reader::new().format("schema-org").read_value(&payload).unwrap_err();
            assert!(error.issues()[0].message().contains("give the article's own JSON-LD"), "{error}");
            assert!(Reader::new().read_list_value(&payload).is_err(), "{payload}");
        }
    }
    for kind in ["WebSite", "CollectionPage"] {
        let headed = json!({"@context": "https://schema.org", "@type": kind, "headline": "Quay", "url": "https://quay.example/"});
        assert_eq!(headline(&headed), Err(vec!["no-article"]), "{kind}");
    }
}

#[test]
fn other_works_are_read_as_articles() {
    for kind in ["WebPage", "Review", "VideoObject", "Recipe", "CreativeWork"] {
        let work = json!({"@type": kind, "name": "Tides", "url": "https://quay.example/1"});
        let mut payload = work.clone();
        payload["@context"] = json!("https://schema.org");
        assert_eq!(headline(&payload).as_deref(), Ok("Tides"), "{kind}");
    }
    let page = json!({"@type": "WebPage", "name": "Tides", "url": "https://quay.example/1"});
    let site = json!({"@type": "WebSite", "name": "Quay", "url": "https://quay.example/"});
    let graph = json!({"@context": "https://schema.org", "@graph": [site, page]});
    assert_eq!(headline(&graph).as_deref(), Ok("Tides"));
    // Who asks for the project's own format gets it.
    let own = json!({"@context": "x", "headline": "Tides", "url": "https://quay.example/1"});
    assert_eq!(Reader::new().format("article-embed").read_value(&own).unwrap().format, "article-embed");
}

#[test]
fn the_first_article_of_a_list_is_read() {
    let entry = json!({"@type": "ListItem", "position": 1, "item": article()});
    for list in [
        json!({"@type": "ItemList", "name": "Latest", "itemListElement": [entry]}),
        json!({"@type": "ItemList", "headline": "Latest", "url": "https://quay.example/", "itemListElement": [article()]}),
        json!({"@type": "CollectionPage", "name": "World", "hasPart": [article()]}),
        json!({"@type": "WebPage", "name": "World", "mainEntity": {"@type": "ItemList", "itemListElement": [entry]}}),
        json!({"@graph": [{"@type": "ItemList", "itemListElement": [entry]}]}),
    ] {
        let mut payload = list.clone();
        payload["@context"] = json!("https://schema.org");
        assert_eq!(headline(&payload).as_deref(), Ok("Tides"), "{list}");
        assert_eq!(Reader::new().read_list_value(&payload).unwrap().list.items().len(), 1, "{list}");
    }
}

#[test]
fn a_list_that_is_null_is_an_empty_one() {
    for payload in [
        json!({"status": "OK", "response": {"docs": null, "meta": {"hits": 0}}}),
        json!({"status": "OK", "num_results": 0, "results": null}),
        json!({"posts": null}),
        json!({"articles": null, "totalResults": 0}),
    ] {
        assert_eq!(headline(&payload), Err(vec!["no-article"]), "{payload}");
    }
    assert_eq!(headline(&json!({"title": "Tides", "text": null})), Err(vec!["unknown-format"]));
}
