//! What other publishers' formats say of an article's kind, its state, who paid and who may read, each beside an ordinary
//! article that says nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod ordinary;

use article_embed::Reader;
use ordinary::{lay, ordinary};
use serde_json::{Value, json};

/// The fields that this is about.
const FIELDS: [&str; 8] = ["access", "kind", "kicker", "label", "rating", "sponsored", "ai", "section"];

fn article(format: &str, more: &Value) -> Value {
    let mut payload = ordinary(format);
    let object = if format == "nyt" { &mut payload["results"][0] } else { &mut payload };
    lay(object, more);
    let parsed = Reader::new().read_value(&payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    assert_eq!(parsed.format, format, "{payload}");
    json!(parsed.article)
}

/// What an article with more members says in these fields.
fn said(format: &str, more: &Value) -> Value {
    let article = article(format, more);
    let fields = FIELDS.iter().filter(|field| article.get(**field).is_some_and(|value| !value.is_null()));
    let mut said: Value = fields.map(|field| ((*field).to_owned(), article[*field].clone())).collect();
    // The section of an ordinary article stays.
    if format != "afp" {
        assert_eq!(said["section"]["name"], "Coast", "{format} {more}");
    }
    said.as_object_mut().unwrap().remove("section");
    said
}

fn check(format: &str, rows: &[(Value, Value)]) {
    assert_eq!(said(format, &json!({})), json!({}), "an ordinary article of {format}");
    for (more, expected) in rows {
        assert_eq!(said(format, more), *expected, "{format} {more}");
    }
}

#[test]
fn ghost_says_who_may_read() {
    check(
        "ghost",
        &[
            (json!({"visibility": "members"}), json!({"access": "registration"})),
            (json!({"visibility": "paid"}), json!({"access": "subscription"})),
            (json!({"visibility": "Tiers"}), json!({"access": "subscription"})),
        ],
    );
    let unknown = article("ghost", &json!({"visibility": "vip"}));
    assert_eq!((&unknown["status"], &unknown["access"]), (&json!("withheld"), &json!("subscription")));
}

/// Ghost answers readers with the part before the paywall, and says so; what else it answers may be the whole text.
#[test]
fn the_part_of_a_post_that_ghost_gives_everybody_is_shown() {
    let text = |more: Value| article("ghost", &more)["body"].clone();
    let html = "<p>The free part.</p>";
    assert_eq!(text(json!({"visibility": "paid", "access": false, "html": html})), json!(["The free part."]));
    for more in [json!({"access": true}), json!({})] {
        let mut post = json!({"visibility": "paid", "html": html});
        lay(&mut post, &more);
        assert_eq!(text(post), Value::Null, "{more}");
    }
    let marked = "<p>The free part.</p><!--members-only--><p>The rest.</p>";
    assert_eq!(text(json!({"visibility": "paid", "html": marked})), json!(["The free part."]));
    assert_eq!(text(json!({"html": html})), json!(["The free part."]), "control");
}

#[test]
fn the_guardian_says_it_by_tags_and_fields() {
    let tags = |id: &str| json!({"tags": [{"id": "coast/coast", "type": "keyword"}, {"id": id, "type": "tone"}]});
    let kinds = [
        ("comment", "opinion"),
        ("reviews", "review"),
        ("analysis", "analysis"),
        ("editorials", "editorial"),
        ("obituaries", "obituary"),
        ("interview", "interview"),
        ("letters", "letter"),
        ("explainers", "explainer"),
    ];
    for (tone, kind) in kinds {
        check("guardian", &[(tags(&format!("tone/{tone}")), json!({"kind": kind}))]);
    }
    let paid = json!({"tags": [{"id": "a/b", "activeSponsorships": [
        {"sponsorshipType": "foundation", "sponsorName": "A foundation"},
        {"sponsorshipType": "paid-content", "sponsorName": "Delta Rice", "sponsorLink": "https://rice.example/"},
    ]}]});
    check(
        "guardian",
        &[
            (tags("tone/features"), json!({})),
            (tags("tone/advertisement-features"), json!({"sponsored": {}})),
            (tags("tone/sponsoredfeatures"), json!({"sponsored": {}})),
            (paid, json!({"sponsored": {"by": "Delta Rice", "url": "https://rice.example/"}})),
            (json!({"fields": {"membershipAccess": "members-only"}}), json!({"access": "subscription"})),
            (json!({"fields": {"membershipAccess": "paid-members-only"}}), json!({"access": "subscription"})),
            (json!({"fields": {"starRating": 4}}), json!({"rating": {"value": 4}})),
            (json!({"fields": {"starRating": "3"}}), json!({"rating": {"value": 3}})),
        ],
    );
}

#[test]
fn ans_says_it_by_owners_codes_and_labels() {
    let label = |text: &str| json!({"label": {"basic": {"text": text}}});
    let code = |code: &str| json!({"content_restrictions": {"content_code": code}});
    check(
        "ans",
        &[
            (json!({"owner": {"sponsored": true}}), json!({"sponsored": {"by": "Wire"}})),
            (json!({"owner": {"sponsored": true, "name": null}}), json!({"sponsored": {}})),
            (code("free"), json!({"access": "free"})),
            (code("Metered"), json!({"access": "metered"})),
            (code("premium"), json!({"access": "subscription"})),
            // Each site has its own codes: one that is not known is not free.
            (code("gold"), json!({"access": "subscription"})),
            (label("Tides"), json!({"kicker": "Tides"})),
            (label("Coast"), json!({})),
            (label("Breaking News"), json!({"label": {"kind": "breaking"}})),
            (label("EXCLUSIVE"), json!({"label": {"kind": "exclusive"}})),
            (json!({"label": {"live": {"text": "Live"}}}), json!({"label": {"kind": "live"}})),
            (json!({"label": {"basic": {"text": "Live", "display": false}}}), json!({})),
            (label("Analysis"), json!({"kind": "analysis"})),
            (json!({"subtype": "press-release"}), json!({"kind": "pressRelease"})),
        ],
    );
    assert_eq!(article("ans", &json!({}))["publisher"]["name"], "Wire");
    assert_eq!(article("ans", &json!({"owner": {"sponsored": true}}))["publisher"], Value::Null);
    let opinion = article("ans", &json!({"taxonomy": {"primary_section": {"_id": "/opinion", "name": "Opinions"}}}));
    assert_eq!((&opinion["kind"], &opinion["section"]["name"]), (&json!("opinion"), &json!("Opinions")));
}

#[test]
fn ninjs_says_it_by_genres_and_digital_sources() {
    let source = |name: &str| json!({"uri": format!("http://cv.iptc.org/newscodes/digitalsourcetype/{name}")});
    check(
        "ninjs",
        &[
            (json!({"genre": [{"name": "Current"}, {"name": "Analysis"}]}), json!({"kind": "analysis"})),
            (
                json!({"genres": [{"uri": "http://cv.iptc.org/newscodes/genre/Press_Release"}]}),
                json!({"kind": "pressRelease"}),
            ),
            (
                json!({"genre": [{"name": "Kommentar", "code": "Opinion"}]}),
                json!({"kind": "opinion", "kicker": "Kommentar"}),
            ),
            (json!({"genres": [{"literal": "Satire"}]}), json!({"kind": "satire"})),
            (json!({"genres": [{"literal": "N2342"}]}), json!({})),
            (json!({"genre": [{"literal": "advertorial"}]}), json!({"sponsored": {}})),
            (json!({"genre": [{"name": "Preview"}]}), json!({"kicker": "Preview"})),
            (json!({"genre": [{"name": "Advertiser Supplied"}]}), json!({"sponsored": {}})),
            (json!({"digitalSourceType": source("trainedAlgorithmicMedia")}), json!({"ai": {"kind": "made"}})),
            (
                json!({"digitalSourceType": null, "digitalsourcetype": source("compositeWithTrainedAlgorithmicMedia")}),
                json!({"ai": {"kind": "assisted"}}),
            ),
        ],
    );
    let picture = |source: Value| {
        let rendition = json!({"href": "https://a.example/p.jpg", "width": 900, "height": 600});
        json!({"type": "picture", "renditions": {"main": rendition}, "digitalSourceType": source})
    };
    let inner = json!({"type": "text", "associations": {"lead": picture(source("trainedAlgorithmicMedia"))}});
    for more in [inner, picture(source("trainedAlgorithmicMedia"))] {
        let article = article("ninjs", &more);
        assert_eq!((&article["ai"], &article["image"]["ai"]["kind"]), (&Value::Null, &json!("made")), "{more}");
    }
    assert_eq!(article("ninjs", &picture(source("digitalCapture")))["image"].get("ai"), None);
}

#[test]
fn kickers_are_no_sections() {
    check(
        "nyt",
        &[
            (json!({"headline": {"kicker": "Tides"}}), json!({"kicker": "Tides"})),
            (json!({"kicker": "Letters"}), json!({"kind": "letter"})),
            (
                json!({"type_of_material": "Op-Ed", "kicker": "The Conversation"}),
                json!({"kind": "opinion", "kicker": "The Conversation"}),
            ),
            (json!({"type_of_material": "Obituary (Obit)"}), json!({"kind": "obituary"})),
            (json!({"type_of_material": "News"}), json!({})),
        ],
    );
    check(
        "dpa",
        &[
            (json!({"kicker": "Hafen"}), json!({"kicker": "Hafen"})),
            (json!({"kicker": "Interview"}), json!({"kind": "interview"})),
        ],
    );
    let slugs = [json!(["tide", "sea"]), json!([null, "tide"])];
    check("afp", &slugs.map(|slug| (json!({"slug": slug}), json!({"kicker": "tide"}))));
}

#[test]
fn newspack_says_who_paid() {
    let term = json!({"taxonomy": "newspack_spnsrs_tax", "name": "Delta &amp; Rice", "link": "https://a.example/s"});
    let terms = json!([[{"taxonomy": "category", "name": "Coast", "link": "https://a.example/c"}], [term]]);
    check("wordpress", &[(json!({"_embedded": {"wp:term": terms}}), json!({"sponsored": {"by": "Delta & Rice"}}))]);
}

/// A related story has a table of its own only where its format does: it says the same of itself.
#[test]
fn stories_and_items_of_lists_say_the_same() {
    let mut second = ordinary("ghost");
    lay(&mut second, &json!({"title": "High tide", "url": "https://a.example/2", "visibility": "paid"}));
    let list = json!({"posts": [ordinary("ghost"), second]});
    let read = json!(Reader::new().read_value(&list).unwrap().article);
    assert_eq!(read["related"][0]["access"], "subscription", "{read}");
    assert_eq!(read.get("access"), None);
    let mut review = ordinary("guardian");
    lay(&mut review, &json!({"webTitle": "High tide", "webUrl": "https://a.example/2", "fields": {"starRating": 4}}));
    lay(&mut review, &json!({"tags": [{"id": "tone/reviews", "type": "tone"}]}));
    let items = json!({"response": {"results": [ordinary("guardian"), review]}});
    let items = json!(Reader::new().read_list_value(&items).unwrap().list)["items"].clone();
    assert_eq!((&items[1]["kind"], &items[1]["rating"]), (&json!("review"), &json!({"value": 4})), "{items}");
    assert_eq!((items[0].get("kind"), items[0].get("rating")), (None, None));
}
