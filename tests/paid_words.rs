//! Words by which other publishers say in tags, sections, kickers and genres that an article is paid for, each beside an
//! article with ordinary ones.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod ordinary;

use article_embed::html::{self, Delivery};
use article_embed::options::Layout;
use article_embed::{Options, Reader};
use ordinary::{lay, ordinary};
use serde_json::{Value, json};

fn article(format: &str, more: &Value) -> Value {
    let mut payload = ordinary(format);
    let object = if format == "nyt" { &mut payload["results"][0] } else { &mut payload };
    lay(object, more);
    let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    assert_eq!(parsed.format, format, "{payload}");
    json!(parsed.article)
}

/// What an article says of who paid.
fn sponsor(format: &str, more: &Value) -> Value {
    article(format, more)["sponsored"].clone()
}

/// A member with one of the words, in the way of a format, and with another word.
fn members(word: &str) -> Vec<(&'static str, Value)> {
    let term = |taxonomy: &str| json!({"taxonomy": taxonomy, "name": word, "link": "https://a.example/t"});
    vec![
        ("schema-org", json!({"genre": ["News", word]})),
        ("schema-org", json!({"articleSection": ["Coast", word]})),
        ("schema-org", json!({"keywords": format!("sea, {word}, tide")})),
        ("ninjs", json!({"genre": [{"name": "Current"}, {"name": word}]})),
        ("ninjs", json!({"subject": [{"name": "Coast"}, {"name": word}]})),
        ("guardian", json!({"tags": [{"id": format!("tone/{}", word.replace(' ', "-")), "type": "tone"}]})),
        ("ans", json!({"subtype": word})),
        ("ans", json!({"label": {"basic": {"text": word}}})),
        ("ans", json!({"taxonomy": {"tags": [{"text": word}]}})),
        ("nyt", json!({"type_of_material": word})),
        ("nyt", json!({"kicker": word})),
        ("dpa", json!({"kicker": word})),
        ("afp", json!({"slug": ["sea", word]})),
        ("ghost", json!({"tags": [{"name": "Sea"}, {"name": word}]})),
        ("wordpress", json!({"_embedded": {"wp:term": [[term("category")]]}})),
        ("wordpress", json!({"_embedded": {"wp:term": [[], [term("post_tag")]]}})),
    ]
}

#[test]
fn each_format_says_it_where_its_tags_and_kickers_stand() {
    for word in [
        "Sponsored",
        "ADVERTORIAL",
        "paid-post",
        "Promoted content",
        "Sponsored stories",
        "Commercial feature",
        "Anzeige",
        "Publirreportaje",
        "Contenu partenaire",
        "Annonsørinnhold",
    ] {
        for (format, more) in members(word) {
            assert_eq!(sponsor(format, &more), json!({}), "{format} {more}");
        }
    }
    // A team is promoted, and the press of the trade writes about native advertising and publishing by brands.
    for word in [
        "State-sponsored",
        "Sponsorships",
        "Partner",
        "Promoted",
        "Promotion",
        "Native ads",
        "Brand publishing",
        "Sponsored by the sea",
        "Anzeigenmarkt",
        "Tide",
    ] {
        for (format, more) in members(word) {
            assert_eq!(sponsor(format, &more), Value::Null, "{format} {more}");
        }
    }
}

/// What the press writes of advertising is news.
#[test]
fn words_for_advertising_say_it_above_a_headline_alone() {
    for word in ["Publicité", "WERBUNG", "Реклама"] {
        for (format, more) in members(word) {
            let is_kicker = ["kicker", "slug", "label"].iter().any(|name| more.get(*name).is_some())
                || format == "ninjs" && more.get("genre").is_some();
            let paid = sponsor(format, &more) == json!({});
            assert_eq!(paid, is_kicker, "{format} {more}");
        }
    }
}

#[test]
fn feeds_say_it_in_any_category() {
    let rss = |categories: &str| {
        format!(
            "<rss version=\"2.0\"><channel><title>A</title><item><title>Low tide</title>\
             <link>https://a.example/1</link>{categories}</item></channel></rss>"
        )
    };
    let atom = |categories: &str| {
        format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><entry><title>Low tide</title>\
             <id>https://a.example/1</id><link href=\"https://a.example/1\"/>{categories}</entry></feed>"
        )
    };
    let paid = |feed: &str| json!(Reader::new().read(feed).unwrap().article)["sponsored"] == json!({});
    assert!(paid(&rss("<category>Sea</category><category domain=\"d\">Sponsored</category>")));
    assert!(
        paid(&atom("<category term=\"9\" label=\"Publireportage\"/>"))
            && paid(&atom("<category term=\"advertorial\"/>"))
    );
    assert!(!paid(&rss("<category>Sea</category>")) && !paid(&atom("<category term=\"sea\"/>")));
}

#[test]
fn a_named_sponsor_stays_and_a_kicker_is_not_said_twice() {
    let named = json!({"sponsor": {"name": "Delta Rice"}, "genre": "Advertorial"});
    assert_eq!(sponsor("schema-org", &named), json!({"by": "Delta Rice"}));
    assert_eq!(article("nyt", &json!({"kicker": "Paid Post"})).get("kicker"), None);
    assert_eq!(article("nyt", &json!({"kicker": "Tides"}))["kicker"], "Tides", "control");
    let hosted = json!({"tags": [{"id": "advertiser-content/rice", "type": "paid-content"}]});
    assert_eq!(sponsor("guardian", &hosted), json!({}));
    // Tags for the newsroom alone say it too, and nothing else.
    for (name, paid) in
        [("#sponsored", json!({})), ("#partner-content", json!({})), ("#wide", Value::Null), ("#opinion", Value::Null)]
    {
        let internal = json!({"tags": [{"name": name, "slug": "hash", "visibility": "internal"}]});
        assert_eq!(sponsor("ghost", &internal), paid, "{name}");
        assert_eq!(article("ghost", &internal).get("topics"), None, "{name}");
    }
    assert_eq!(sponsor("schema-org", &json!({"headline": "Sponsored"})), Value::Null, "a headline is something else");
}

#[test]
fn related_stories_and_lists_say_it() {
    let mut second = ordinary("ghost");
    lay(&mut second, &json!({"title": "Rice", "url": "https://a.example/2", "tags": [{"name": "Sponsored"}]}));
    let payload = json!({"posts": [ordinary("ghost"), second]});
    let read = Reader::new().read_value(&payload).unwrap().article;
    assert_eq!((&json!(read)["related"][0]["sponsored"], json!(read).get("sponsored")), (&json!({}), None));
    let list = Reader::new().read_list_value(&payload).unwrap().list;
    let options = Options::new().layout(Layout::List);
    assert_eq!(html::card(&list, &options).matches("Paid content").count(), 1);
    assert_eq!(html::snippet(&list, &options, &Delivery::new()).matches("Paid content").count(), 1);
}
