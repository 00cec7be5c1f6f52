//! Languages and directions of cards.

use crate::host::NativeHost;
use crate::{Options, Reader, Report, html};
use serde_json::json;

fn has_other_direction(language: &str, dir: Option<&str>) -> bool {
    let (server, mut report) = (NativeHost::at(0), Report::default());
    let payload = json!({"headline": "A", "url": "https://news.example/", "language": language});
    let options = Options::read(&&json!({"dir": dir}), &server, &mut report);
    let article = Reader::new().read_value(&payload).expect("an article").article;
    html::render::card(&article, &options, &server).contains(r#" other-direction""#)
}

fn dated(language: &str, asked: Option<&str>) -> String {
    let (server, mut report) = (NativeHost::at(0), Report::default());
    let payload = json!({
        "headline": "A", "url": "https://news.example/", "language": language,
        "published": "2026-05-01T08:00:00Z", "updated": "2026-05-02T08:00:00Z",
    });
    let options = Options::read(&&json!({"lang": asked}), &server, &mut report);
    let article = Reader::new().read_value(&payload).expect("an article").article;
    let card = html::render::card(&article, &options, &server);
    let (_, byline) = card.split_once(r#"part="byline""#).expect("a byline");
    byline.replace(r#" part="timestamp""#, "")
}

#[test]
fn dates_and_messages_are_marked_with_their_own_languages() {
    let danish = dated("da", None);
    assert!(danish.contains(r#"<time datetime="2026-05-01T08:00:00Z">1. maj 2026<"#), "{danish}");
    assert!(danish.contains(r#"<span lang="en">Updated</span><time datetime"#), "{danish}");
    let asked = dated("en", Some("da"));
    assert!(asked.contains(r#"<time lang="da" datetime="2026-05-01T08:00:00Z">1. maj 2026<"#), "{asked}");
    assert!(asked.contains(r#"<span>Updated</span><time lang="da""#), "{asked}");
    let french = dated("en", Some("fr"));
    assert!(french.contains(r#"<span lang="fr">Mis à jour</span><time lang="fr""#), "{french}");
    assert!(!dated("fr", None).contains("lang="));
}

#[test]
fn a_card_is_marked_if_its_direction_is_not_that_of_its_text() {
    assert!(has_other_direction("en", Some("rtl")) && has_other_direction("ar", Some("ltr")));
    assert!(
        !has_other_direction("en", Some("ltr"))
            && !has_other_direction("ar", Some("rtl"))
            && !has_other_direction("ar", None)
            && !has_other_direction("", Some("rtl"))
    );
}
