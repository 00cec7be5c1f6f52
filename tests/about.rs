//! How an article was made: what is read, and what a card in the layout `full` says of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use serde_json::{Value, json};

fn read(payload: &Value) -> Value {
    json!(Reader::new().read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)
}

fn own(about: &Value) -> Value {
    json!({"headline": "Low tide", "url": "https://a.example/1", "about": about})
}

#[test]
fn a_report_address_is_checked() {
    for (address, known) in [
        ("errors@news.example", true),
        ("a.b+c_d-e@news.example", true),
        ("errors", false),
        ("@news.example", false),
        ("errors@", false),
        ("a@b@news.example", false),
        ("mailto:errors@news.example", false),
        ("errors@news.example?bcc=all", false),
        ("<b>@news.example", false),
        ("ann smith@news.example", false),
    ] {
        let about = read(&own(&json!({"backstory": "We asked.", "report_email": address})))["about"].clone();
        assert_eq!(about.get("report_email").is_some(), known, "{address}");
    }
    for bad in ["javascript:alert(1)", "mailto:a@news.example", "https://user:word@a.example/"] {
        let about = json!({"report_url": bad, "publishing_principles": bad, "backstory": "x"});
        assert_eq!(read(&own(&about))["about"], json!({"backstory": "x"}), "{bad}");
    }
}

#[test]
fn other_publishers_tell_how_an_article_was_made() {
    let article = json!({"@type": "NewsArticle", "headline": "Low tide", "url": "https://a.example/1",
        "backstory": "We counted boats.", "citation": ["Tide tables", {"@type": "CreativeWork", "name": "A map",
        "url": "https://a.example/map"}], "publishingPrinciples": "https://a.example/principles",
        "publisher": {"@type": "NewsMediaOrganization", "name": "A", "publishingPrinciples": "https://a.example/others",
            "correctionsPolicy": "https://a.example/fixes", "actionableFeedbackPolicy": "https://a.example/write"}});
    assert_eq!(
        read(&article)["about"],
        json!({"backstory": "We counted boats.", "citations": [{"name": "Tide tables"},
            {"name": "A map", "url": "https://a.example/map"}], "publishing_principles": "https://a.example/principles",
            "report_url": "https://a.example/write"})
    );
    let item = json!({"uri": "https://a.example/1", "headline": "Low tide",
        "trustIndicators": [{"role": "policy", "title": "How we work", "href": "https://a.example/how"}, {"title": "No page"}]});
    assert_eq!(read(&item)["about"], json!({"links": [{"name": "How we work", "url": "https://a.example/how"}]}));
}

#[test]
fn it_is_folded_and_in_full_alone() {
    let payload = own(&json!({"backstory": "<b>We</b> asked.", "citations": ["Tide tables"],
        "publishing_principles": "https://a.example/principles", "report_email": "errors@news.example"}));
    let article = Reader::new().read_value(&payload).unwrap().article;
    let about = article.about().unwrap();
    assert_eq!((about.backstory(), about.report_email()), (Some("<b>We</b> asked."), Some("errors@news.example")));
    assert_eq!(about.citations().map(|citation| citation.name()).collect::<Vec<_>>(), ["Tide tables"]);
    assert_eq!(about.publishing_principles().map(|url| url.as_str()), Some("https://a.example/principles"));
    assert_eq!((about.report_url(), about.links().len()), (None, 0));
    let card = |layout| html::card(&article, &Options::new().layout(layout)).to_string();
    let full = card(Layout::Full);
    let (_, about) = full.split_once("class=\"about\">").unwrap();
    assert!(about.starts_with("<summary>About this report</summary>"), "{about}");
    assert!(about.contains("&lt;b&gt;We&lt;/b&gt; asked."), "{about}");
    assert!(about.contains("href=\"https://a.example/principles\">Publishing principles</a>"), "{about}");
    assert!(about.contains("<span>Report an error</span><bdi>errors&#64;news.example</bdi>"), "{about}");
    for layout in [Layout::Standard, Layout::Compact, Layout::Hero] {
        assert!(!card(layout).contains("class=\"about\""));
    }
}
