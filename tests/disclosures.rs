//! What a card discloses in every layout, whatever a page asks for: who publishes, who paid, what artificial intelligence
//! made, who may read, what kind of text it is, and whether it stands.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::html::Delivery;
use article_embed::options::{Layout, Message, Pictures};
use article_embed::{Article, Options, Reader, html};
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

const LAYOUTS: [Layout; 4] = [Layout::Standard, Layout::Compact, Layout::Hero, Layout::Full];

/// 2026-05-28T20:26:40Z, in seconds since 1970.
const NOW: u64 = 1_780_000_000;

fn article(more: Value) -> Article {
    let mut payload = json!({"headline": "Rain", "url": "https://www.lantern.example/rain", "version": 1});
    payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Reader::new().read_value(&payload).unwrap().article
}

fn options() -> Options {
    Options::new().now(UNIX_EPOCH + Duration::from_secs(NOW))
}

/// The card in each layout.
fn cards(more: Value) -> Vec<String> {
    let article = article(more);
    LAYOUTS.map(|layout| html::card(&article, &options().layout(layout))).to_vec()
}

/// What follows the start tag of the first element with a part.
fn part<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    after(html, &format!("part=\"{name}\""))
}

/// The same of a disclosure, which has no part: a page cannot style it away.
fn disclosure<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    after(html, &format!("class=\"{name}\""))
}

fn after<'h>(html: &'h str, attribute: &str) -> Option<&'h str> {
    Some(html.split_once(attribute)?.1.split_once('>')?.1)
}

#[test]
fn every_layout_says_who_publishes_and_where() {
    for card in cards(json!({"publisher": {"name": "The Lantern", "url": "https://lantern.example/"}})) {
        let source = part(&card, "source").unwrap();
        assert!(source.contains(r#"href="https://lantern.example/""#) && source.contains("The Lantern"), "{card}");
        assert!(source.contains(">lantern.example</span>"), "{card}");
    }
    for card in cards(json!({})) {
        assert!(part(&card, "source").unwrap().starts_with("<span class=\"home\"><bdi>lantern.example"), "{card}");
        assert!(!card.contains("class=\"domain\""), "{card}");
    }
    let named = html::card(&article(json!({})), &options().publisher("The\u{202e} Lantern"));
    assert!(named.contains("<bdi>The Lantern</bdi>") && named.contains(">lantern.example</span>"), "{named}");
    let own = html::card(&article(json!({"publisher": "The Lantern"})), &options().publisher("The Wire"));
    assert!(own.contains("The Lantern") && !own.contains("The Wire"), "{own}");
}

#[test]
fn every_layout_says_where_it_was_first_published() {
    for card in cards(json!({"source": {"name": "Island Review", "url": "https://island.example/rain"}})) {
        let original = disclosure(&card, "original").unwrap();
        assert!(original.contains("Originally published by Island Review"), "{card}");
        assert!(original.contains(r#"href="https://island.example/rain""#), "{card}");
    }
    for card in cards(json!({"source": {"url": "https://www.island.example/rain"}})) {
        assert!(card.contains("Originally published by island.example"), "{card}");
    }
}

/// Words of the page for every message, which may not reword a disclosure.
fn all_words() -> Vec<(Message, &'static str)> {
    Message::ALL.iter().map(|message| (*message, "x")).collect()
}

#[test]
fn nothing_drops_who_paid_or_what_artificial_intelligence_made() {
    let payload = json!({
        "sponsored": {"by": "Delta Rice", "label": "Partner content"},
        "ai": "assisted",
        "image": {"url": "https://images.example/a.jpg", "alt": "A field", "ai": "made"},
        "related": [{"url": "https://lantern.example/b", "headline": "B", "sponsored": true, "ai": "made"}],
    });
    let article = article(payload);
    for layout in LAYOUTS {
        for options in [
            options().layout(layout),
            options().layout(layout).pictures(Pictures::All),
            options().layout(layout).words(all_words()),
            options().layout(layout).publisher("Nobody").words(all_words()),
        ] {
            let card = html::card(&article, &options);
            let shows_picture = card.contains("https://images.example/a.jpg");
            assert!(disclosure(&card, "paid").unwrap().contains("Delta Rice"), "{card}");
            assert!(card.contains("Partner content") && card.contains("Paid for by Delta Rice"), "{card}");
            assert!(disclosure(&card, "ai").is_some() && card.contains("AI-assisted"), "{card}");
            assert!(
                !shows_picture
                    || disclosure(&card, "picture-ai").is_some() && card.contains("alt=\"A field – Picture made"),
                "{card}"
            );
            assert!(shows_picture || layout == Layout::Compact, "{card}");
        }
        let card = html::card(&article, &options().layout(layout));
        let teaser = matches!(layout, Layout::Standard | Layout::Full);
        assert_eq!(teaser, card.contains("Paid content") && card.contains("Made with AI"), "{card}");
    }
}

#[test]
fn an_article_without_them_says_nothing_of_them() {
    for card in cards(json!({"ai": "none", "sponsored": false, "access": "free"})) {
        for name in ["paid", "ai", "access", "original"] {
            assert_eq!(disclosure(&card, name), None, "{name}: {card}");
        }
        for name in ["label", "kind", "kicker", "rating", "status"] {
            assert_eq!(part(&card, name), None, "{name}: {card}");
        }
    }
}

#[test]
fn what_says_nothing_exact_counts_as_made() {
    for card in cards(json!({"ai": true})) {
        assert!(card.contains("Made with AI"), "{card}");
    }
}

#[test]
fn a_label_is_shown_until_it_ends() {
    for (until, shown) in [("2026-05-28T20:27:00Z", true), ("2026-05-28T20:26:00Z", false)] {
        for card in cards(json!({"label": {"kind": "live", "until": until}})) {
            assert_eq!(part(&card, "label").is_some_and(|text| text.starts_with("Live<")), shown, "{card}");
        }
    }
}

#[test]
fn kind_and_kicker_stand_above_the_headline() {
    for card in cards(json!({"kind": "factCheck", "kicker": "Water", "section": "World"})) {
        let overline = part(&card, "kind").unwrap();
        assert!(overline.starts_with("Fact check<"), "{card}");
        assert!(overline.find("Water").unwrap() < overline.find("World").unwrap(), "{card}");
        assert!(overline.find("World").unwrap() < overline.find("id=\"headline\"").unwrap(), "{card}");
    }
}

#[test]
fn an_opinion_shows_its_writer() {
    let writer = |name: &str| json!({"name": name, "image": format!("https://images.example/{name}.jpg")});
    let shows = |kind: &str, authors: Value, pictures| {
        let article = article(json!({"kind": kind, "authors": authors}));
        let card = html::card(&article, &options().layout(Layout::Compact).pictures(pictures));
        disclosure(&card, "writer").is_some_and(|inside| inside.contains("src=\"https://images.example/a.jpg\""))
    };
    assert!(shows("opinion", json!([writer("a")]), Pictures::All));
    assert!(!shows("opinion", json!([writer("a"), writer("b")]), Pictures::All));
    assert!(!shows("opinion", json!([writer("a")]), Pictures::None));
    assert!(!shows("opinion", json!(["a"]), Pictures::All));
    assert!(!shows("analysis", json!([writer("a")]), Pictures::All));
}

#[test]
fn what_is_not_free_has_a_badge_and_leads_to_the_whole() {
    let payload = |access: &str| json!({"access": access, "free_paragraphs": 1, "body": ["One.", "Two."]});
    for (access, badge) in
        [("subscription", Some("Subscribers")), ("registration", Some("Registration")), ("metered", None)]
    {
        for card in cards(payload(access)) {
            assert_eq!(
                disclosure(&card, "access").map(|text| text.starts_with(badge.unwrap())),
                badge.map(|_| true),
                "{card}"
            );
            assert!(!card.contains("Two."), "{card}");
        }
    }
    let read_at =
        |access: &str| cards(payload(access)).iter().map(|card| part(card, "read-at").is_some()).collect::<Vec<_>>();
    assert_eq!(read_at("subscription"), [true, false, true, true]);
    assert_eq!(read_at("free"), [true, false, true, false]);
    assert!(cards(json!({}))[0].contains("Read at lantern.example"));
}

#[test]
fn a_rating_is_in_stars_and_in_words() {
    for (rating, words, stars) in [
        (json!({"value": 3.5}), "3.5 out of 5", "★★★½☆"),
        (json!({"value": 4}), "4 out of 5", "★★★★☆"),
        (json!({"value": 5.9, "best": 6}), "5.9 out of 6", "★★★★★★"),
        (json!({"value": 0.2}), "0.2 out of 5", "☆☆☆☆☆"),
        (json!({"value": 87, "best": 100}), "87 out of 100", "87 out of 100"),
        (json!({"value": 9, "best": 5}), "9 out of 5", "★★★★★"),
    ] {
        for card in cards(json!({"rating": rating})) {
            let rating = part(&card, "rating").unwrap();
            assert!(rating.contains(&format!("aria-label=\"{words}\">{stars}<")), "{card}");
        }
    }
    for card in cards(json!({"rating": "Mostly false"})) {
        let rating = part(&card, "rating").unwrap();
        assert!(rating.contains("Mostly false") && !rating.contains("aria-label=\"9"), "{card}");
    }
}

#[test]
fn corrections_have_their_kind_and_a_retraction_comes_before_the_newest() {
    let corrections = json!([
        {"text": "Old.", "date": "2026-05-01T10:00:00Z"},
        {"text": "Undated.", "kind": "editorsNote"},
        {"text": "New.", "date": "2026-05-03T10:00:00Z", "kind": "clarification"},
        {"text": "Wrong.", "kind": "retraction", "date": "2026-05-02T10:00:00Z"},
    ]);
    for (card, layout) in cards(json!({"corrections": corrections})).iter().zip(LAYOUTS) {
        let status = part(card, "status").unwrap();
        let kinds = ["Retraction", "Clarification", "Correction", "Editor’s note"].map(|kind| status.find(kind));
        let shown = if layout == Layout::Compact { 1 } else { 4 };
        assert!(
            kinds.iter().take(shown).all(Option::is_some) && kinds.is_sorted_by(|a, b| b.is_none() || a < b),
            "{card}"
        );
        assert_eq!(kinds.iter().flatten().count(), shown, "{card}");
    }
}

#[test]
fn fallbacks_and_titles_disclose_as_well() {
    let article = article(json!({"sponsored": "Delta Rice", "ai": "made", "publisher": "The Lantern"}));
    let delivery = Delivery::new().payload("https://lantern.example/rain.json").unwrap();
    let snippet = html::snippet(&article, &options(), &delivery);
    for words in ["Paid for by Delta Rice", "Made with AI", "The Lantern"] {
        assert!(snippet.contains(words), "{snippet}");
    }
    let answer = html::oembed(&article, &options(), &delivery);
    assert_eq!(answer.title, "Paid for by Delta Rice: Rain (Made with AI)");
    let found = html::discovery(&article, &options(), "https://lantern.example/oembed");
    assert!(found.contains("title=\"Paid for by Delta Rice: Rain (Made with AI)\""), "{found}");
}
