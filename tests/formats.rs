//! Other publishers' formats: the article and the issues of each fixture. `UPDATE_GOLDEN=1` updates what is expected.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::internal::record::Field;
use article_embed::{Article, Reader, Report};
use corpus::{BASE, path};
use serde_json::{Value, json};
use std::fs;

fn payload(name: &str) -> Value {
    serde_json::from_slice(&fs::read(path(&format!("fixtures/formats/{name}.json"))).unwrap()).unwrap()
}

fn reading_as(format: Option<&str>, payload: &Value) -> (Option<Article>, Report) {
    let reader = Reader::new().base(BASE);
    let reader = if let Some(name) = format { reader.format(name) } else { reader };
    let report = reader.validate_value(payload);
    let article = reader.read_value(payload).ok().map(|parsed| parsed.article);
    assert_eq!(report.ok(), article.is_some(), "either an article or an error");
    (article, report)
}

fn issues_of(report: &Report) -> Vec<String> {
    report.issues().iter().map(|issue| format!("{} {}", issue.code.name(), issue.path)).collect()
}

#[test]
fn every_format_is_read_as_expected() {
    let mut files: Vec<_> = fs::read_dir(path("fixtures/formats")).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.is_file());
    assert!(files.len() >= 20, "{}", files.len());
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let (article, report) = reading_as(None, &payload(name));
        let read = json!({"format": report.format(), "issues": issues_of(&report), "article": article});
        let expected = path(&format!("fixtures/formats/read/{name}.json"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&expected, serde_json::to_string_pretty(&read).unwrap() + "\n").unwrap();
        }
        let expected: Value = serde_json::from_slice(&fs::read(&expected).unwrap()).unwrap();
        assert_eq!(read, expected, "{name}");
        let named = name.starts_with(report.format()) && !report.format().is_empty();
        assert!(named || name == "unknown", "{name} is read as {:?}", report.format());
    }
}

#[test]
fn a_normalized_article_of_another_format_is_read_as_itself() {
    for name in ["ninjs-1", "schema-org-graph", "wordpress-posts", "guardian-item", "ghost-posts", "superdesk-story"] {
        let article = reading_as(None, &payload(name)).0.unwrap();
        let mut own = serde_json::to_value(&article).unwrap();
        // A body with more than paragraphs is normalized as HTML, so bodies are left out here.
        own["body"] = Value::Null;
        let (again, report) = reading_as(None, &own);
        assert_eq!((report.format(), issues_of(&report)), ("article-embed", vec![]), "{name}");
        assert_eq!(again.unwrap().fields().get(Field::Related), article.fields().get(Field::Related), "{name}");
    }
}

#[test]
fn a_format_is_requested_by_name_and_an_item_by_its_id() {
    let feed = payload("json-feed-feed");
    for (wanted, headline, issues) in [
        ("json-feed", "Peas at last", 0),
        ("json-feed:5", "Leeks", 0),
        ("jsonfeed:5", "Leeks", 0),
        ("json-feed:nine", "Peas at last", 1),
        ("jason-feed", "Peas at last", 1),
        ("", "Peas at last", 0),
    ] {
        let (article, report) = reading_as(Some(wanted), &feed);
        assert_eq!(article.unwrap().fields().text(Field::Headline), Some(headline), "{wanted}");
        assert_eq!(report.format(), "json-feed", "{wanted}");
        let options = issues_of(&report).iter().filter(|issue| *issue == "bad-value $options.format").count();
        assert_eq!(options, issues, "{wanted}: {:?}", issues_of(&report));
    }
    let both = json!({"headline": "Own", "url": "https://a.example/1", "title": "Preview"});
    assert_eq!(reading_as(None, &both).1.format(), "article-embed");
    let (article, report) = reading_as(Some("unfurl"), &both);
    assert_eq!(article.unwrap().fields().text(Field::Headline), Some("Preview"));
    assert_eq!(report.format(), "unfurl");
    let (_, report) = reading_as(Some("wordpress"), &both);
    assert_eq!(
        (report.format(), issues_of(&report)),
        ("wordpress", ["missing $.title.rendered", "missing $.link"].map(String::from).into())
    );
}

#[test]
fn the_signatures_tell_minimal_payloads_apart() {
    for (payload, format) in [
        (
            json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "h", "url": "https://a.example/"}),
            "schema-org",
        ),
        (json!({"uri": "https://a.example/", "headline": "h", "url": "https://a.example/"}), "ninjs"),
        (json!({"guid": "https://a.example/", "headline": "h"}), "superdesk"),
        (json!({"_items": [{"guid": "https://a.example/", "headline": "h"}]}), "superdesk"),
        (
            json!({"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "url": "https://a.example/", "title": "h"}]}),
            "json-feed",
        ),
        (json!({"title": {"rendered": "h"}, "link": "https://a.example/"}), "wordpress"),
        (json!({"webTitle": "h", "webPublicationDate": "2026-05-01", "webUrl": "https://a.example/"}), "guardian"),
        (
            json!({"response": {"results": [{"webTitle": "h", "webPublicationDate": "", "webUrl": "https://a.example/"}]}}),
            "guardian",
        ),
        (json!({"results": [{"abstract": "a", "title": "h", "url": "https://a.example/"}]}), "nyt"),
        (json!({"uuid": "1", "title": "h", "url": "https://a.example/"}), "ghost"),
        (json!({"title": "h", "url": "https://a.example/"}), "unfurl"),
        (json!({"headline": "h", "url": "https://a.example/"}), "article-embed"),
    ] {
        let (article, report) = reading_as(None, &payload);
        assert_eq!(report.format(), format, "{payload}");
        assert!(article.is_some(), "{payload}: {:?}", issues_of(&report));
    }
}

#[test]
fn endless_lists_and_mazes_of_lists_are_given_up_early() {
    let deep = (0..100).fold(json!("x"), |inner, _| json!([inner]));
    let wide = (0..3).fold(json!({"type": "text"}), |inner, _| Value::from(vec![inner; 60]));
    for payload in [
        json!({"uri": "https://a.example/", "headline": "h", "associations": vec![json!({"type": "text"}); 20_000]}),
        json!({"uri": "https://a.example/", "headline": "h", "headlines": deep, "associations": deep}),
        json!({"uri": "https://a.example/", "headline": "h", "headlines": wide, "associations": {"a": wide}}),
        json!({"link": "https://a.example/", "title": {"rendered": "h"}, "_embedded": {"wp:term": deep, "author": deep}}),
        json!({"@context": "schema.org", "@graph": vec![json!({"@id": "a", "author": {"@id": "a"}}); 5_000]}),
    ] {
        let (article, report) = reading_as(None, &payload);
        assert!(article.is_some() || issues_of(&report) == ["no-article $"]);
    }
}

#[test]
fn the_html_of_oembed_is_ignored() {
    for name in ["oembed-photo", "oembed-rich"] {
        let with = payload(name);
        let mut without = with.clone();
        without.as_object_mut().unwrap().remove("html");
        let [with, without] = [with, without].map(|payload| reading_as(None, &payload));
        assert_eq!(with, without, "{name}");
    }
}
