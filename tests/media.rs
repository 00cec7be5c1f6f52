//! Media of an article: the badge and its words, the player, the gallery, and pictures that may disturb.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::html::Delivery;
use article_embed::options::{Layout, Message, Pictures};
use article_embed::{Article, Options, Reader, html};
use serde_json::{Value, json};
use std::time::UNIX_EPOCH;

const LAYOUTS: [Layout; 4] = [Layout::Standard, Layout::Compact, Layout::Hero, Layout::Full];
const FILE: &str = "https://media.example/rain.mp4";

fn article(more: Value) -> Article {
    let mut payload = json!({"headline": "Rain", "url": "https://lantern.example/rain", "image": picture("a")});
    payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Reader::new().read_value(&payload).unwrap().article
}

fn picture(name: &str) -> Value {
    json!({"url": format!("https://images.example/{name}.jpg"), "alt": format!("Alt of {name}"), "credit": "A. Photographer"})
}

fn options() -> Options {
    Options::new().now(UNIX_EPOCH)
}

/// The card in each layout.
fn cards(more: Value) -> Vec<String> {
    let article = article(more);
    LAYOUTS.map(|layout| html::card(&article, &options().layout(layout))).to_vec()
}

#[test]
fn every_layout_has_the_badge_and_says_it_in_the_link() {
    for (media, badge, words) in [
        (json!({"kind": "video", "duration": 151}), "2:31", "Video, 2 minutes 31 seconds"),
        (json!({"kind": "audio", "duration": 3725}), "1:02:05", "Audio, 1 hour 2 minutes 5 seconds"),
        (json!({"kind": "audio", "duration": 7200}), "2:00:00", "Audio, 2 hours"),
        (json!({"kind": "video", "duration": 61}), "1:01", "Video, 1 minute 1 second"),
        (json!({"kind": "video", "duration": 7}), "0:07", "Video, 7 seconds"),
        (json!("video"), "Video", "Video"),
        (json!("gallery"), "Picture gallery", "Picture gallery"),
    ] {
        for card in cards(json!({"media": media})) {
            assert_eq!(card.matches("part=\"media\"").count(), 1, "{card}");
            assert!(card.contains(&format!(">{badge}</span>")), "{badge}: {card}");
            assert!(card.contains(&format!("aria-label=\"Rain, {words}\"")), "{words}: {card}");
        }
    }
    for card in cards(json!({})) {
        assert!(!card.contains("media") && !card.contains("aria-label="), "{card}");
    }
}

#[test]
fn numbers_have_the_forms_of_their_language() {
    for (language, seconds, words) in [
        ("ru", 21, "21 секунда"),
        ("ru", 12, "12 секунд"),
        ("ru", 3, "3 секунды"),
        ("pl", 21, "21 sekund"),
        ("pl", 22, "22 sekundy"),
        ("ar", 3, "3 ثوانٍ"),
        ("ar", 11, "11 ثانية"),
        ("ja", 2, "2 秒"),
        ("it", 1, "1 secondo"),
    ] {
        let more = json!({"language": language, "media": {"kind": "video", "duration": seconds}});
        assert!(cards(more)[0].contains(words), "{language} {words}");
    }
}

#[test]
fn a_file_plays_in_place_and_loads_nothing_before() {
    for (kind, tag) in [("video", "video"), ("audio", "audio")] {
        for card in cards(json!({"media": {"kind": kind, "url": FILE, "duration": 5}})) {
            let player = card.split_once(&format!("<{tag} ")).unwrap().1.split_once('>').unwrap().0;
            assert_eq!(player, format!("controls=\"\" preload=\"none\" playsinline=\"\" src=\"{FILE}\""), "{card}");
            assert!(card.contains("5 seconds</span></summary>"), "{card}");
            assert!(!card.contains("autoplay") && !card.contains("crossorigin"), "{card}");
        }
    }
    let captions = "https://media.example/rain.vtt";
    for card in cards(json!({"language": "fr", "media": {"kind": "video", "url": FILE, "captions": captions}})) {
        assert!(card.contains("crossorigin=\"anonymous\""), "{card}");
        assert!(card.contains(&format!("<track kind=\"captions\" srclang=\"fr\" src=\"{captions}\">")), "{card}");
    }
    for card in cards(json!({"media": {"kind": "gallery", "url": FILE}})) {
        assert!(!card.contains(FILE), "{card}");
    }
}

#[test]
fn media_follow_the_rule_of_pictures() {
    for (url, kept) in [
        ("http://media.example/a.mp4", Some("https://media.example/a.mp4")),
        ("javascript:alert(1)", None),
        ("data:video/mp4,a", None),
        ("https://user@media.example/a.mp4", None),
    ] {
        for key in ["url", "captions"] {
            let media = json!({"media": {"kind": "video", key: url}});
            let article = article(media);
            let read = article.media().unwrap();
            let found = if key == "url" { read.url() } else { read.captions() };
            assert_eq!(found.map(|url| url.as_str()), kept, "{url}");
        }
    }
}

#[test]
fn a_gallery_takes_the_place_of_the_picture() {
    let images: Vec<_> = ["b", "c", "d"].map(picture).into();
    for (card, layout) in cards(json!({"media": {"kind": "gallery", "images": images}})).iter().zip(LAYOUTS) {
        let is_shown = layout != Layout::Compact;
        for (index, name) in ["b", "c", "d"].iter().enumerate() {
            assert_eq!(card.contains(&format!("alt=\"Alt of {name}\"")), is_shown, "{card}");
            assert_eq!(card.contains(&format!(">{} of 3<", index + 1)), is_shown, "{card}");
        }
        assert!(!card.contains("Alt of a"), "{card}");
        assert_eq!(card.matches("A. Photographer").count(), if is_shown { 3 } else { 0 }, "{card}");
        assert!(card.contains("Picture gallery, 3 pictures\""), "{card}");
        assert_eq!(card.matches("loading=\"lazy\"").count(), if is_shown { 3 } else { 0 }, "{card}");
    }
    for card in cards(json!({"media": {"kind": "video", "images": [picture("b")]}})) {
        assert!(!card.contains("Alt of b") && !card.contains("slideshow"), "{card}");
    }
    let many: Vec<_> = (0..20).map(|index| picture(&index.to_string())).collect();
    assert!(cards(json!({"media": {"kind": "gallery", "images": many}}))[0].contains("1 of 12<"));
    let article = article(
        json!({"media": {"kind": "gallery", "images": [picture("b"), {"url": "https://images.example/c.svg"}]}}),
    );
    let raster = html::card(&article, &options().pictures(Pictures::Raster));
    assert!(raster.contains("1 of 1<") && !raster.contains("c.svg"), "{raster}");
    let none = html::card(&article, &options().pictures(Pictures::None));
    assert!(!none.contains("<img") && none.contains("part=\"media\""), "{none}");
}

#[test]
fn a_sensitive_picture_is_behind_a_button() {
    let sensitive = |warning: Value| {
        let mut image = picture("a");
        image["sensitive"] = warning;
        image
    };
    for (warning, words) in [
        (json!(true), "This picture may be disturbing."),
        (json!("Shows wounds"), "Shows wounds"),
        (json!({"text": "Shows wounds"}), "Shows wounds"),
        (json!(7), "This picture may be disturbing."),
    ] {
        for (card, layout) in cards(json!({"image": sensitive(warning.clone())})).iter().zip(LAYOUTS) {
            let hidden = card.split_once("<details class=\"sensitive\">").map(|(before, hidden)| {
                assert!(!before.contains("<img"), "{card}");
                hidden.split_once("</details>").unwrap().0
            });
            let shown = hidden.is_some_and(|hidden| hidden.contains(words) && hidden.contains("loading=\"lazy\""));
            assert_eq!(shown, layout != Layout::Compact, "{card}");
        }
    }
    for card in cards(json!({"image": sensitive(json!(false))})) {
        assert!(!card.contains("sensitive"), "{card}");
    }
    let own = options().layout(Layout::Hero).words([(Message::Sensitive, "Nice"), (Message::ShowPicture, "Look")]);
    let card = html::card(&article(json!({"image": sensitive(json!(true))})), &own);
    assert!(card.contains("may be disturbing") && !card.contains("Nice") && card.contains("Look"), "{card}");
}

#[test]
fn what_has_no_room_for_a_button_has_no_sensitive_picture() {
    let image = json!({"url": "https://images.example/a.jpg", "width": 600, "height": 400, "sensitive": true});
    let story = json!({"headline": "B", "url": "https://lantern.example/b", "image": image});
    let more = json!({"related": [story], "image": image, "authors": [{"name": "A", "bio": "B", "image": image}]});
    let article = article(more);
    for layout in LAYOUTS {
        let card = html::card(&article, &options().layout(layout).pictures(Pictures::All));
        let most = if layout == Layout::Compact { 0 } else { 1 };
        assert_eq!(card.matches("a.jpg").count(), most, "{card}");
    }
    let delivery = Delivery::new().payload("https://lantern.example/rain.json").unwrap();
    assert_eq!(html::oembed(&article, &options(), &delivery).thumbnail, None);
}

#[test]
fn lists_and_teasers_have_the_badge() {
    let story = json!({"headline": "B", "url": "https://lantern.example/b", "image": picture("b"), "media": {"kind": "audio", "duration": 62}});
    let list = json!({"title": "News", "url": "https://lantern.example/", "items": [story.clone(), {"headline": "C", "url": "https://lantern.example/c"}]});
    let list = Reader::new().read_list_value(&list).unwrap().list;
    for layout in [Layout::List, Layout::Grid, Layout::Carousel, Layout::Headlines] {
        for pictures in [Pictures::Auto, Pictures::None] {
            let card = html::card(&list, &options().layout(layout).pictures(pictures));
            assert_eq!(card.matches("part=\"media\"").count(), 1, "{card}");
            assert!(
                card.contains(">1:02</span>") && card.contains("aria-label=\"B, Audio, 1 minute 2 seconds\""),
                "{card}"
            );
        }
    }
    let card = cards(json!({"related": [story]}))[0].clone();
    assert!(card.contains(">1:02</span>") && card.contains("aria-label=\"B, Audio, 1 minute 2 seconds\""), "{card}");
}

#[test]
fn fallbacks_lead_to_the_file() {
    let delivery = Delivery::new().payload("https://lantern.example/rain.json").unwrap();
    let snippet = |media| html::snippet(&article(json!({"media": media})), &options(), &delivery);
    let playable = snippet(json!({"kind": "video", "url": FILE, "duration": 151}));
    assert!(
        playable.contains(&format!("href=\"{FILE}\"")) && playable.contains("Video, 2 minutes 31 seconds"),
        "{playable}"
    );
    assert!(snippet(json!("audio")).contains("Audio"), "a badge without a file");
}

#[test]
fn accessors_give_what_the_payload_says() {
    let media = json!({
        "kind": "gallery", "url": FILE, "duration": 62, "captions": "https://media.example/a.vtt",
        "images": [{"url": "https://images.example/b.jpg", "sensitive": "Shows wounds"}],
    });
    let story = json!({"url": "https://lantern.example/b", "headline": "B", "media": "audio"});
    let article = article(json!({"media": media, "related": [story]}));
    let media = article.media().unwrap();
    assert_eq!((media.kind(), media.url().unwrap().as_str()), ("gallery", FILE));
    assert_eq!(media.duration().unwrap().as_secs(), 62);
    assert_eq!(media.captions().unwrap().as_str(), "https://media.example/a.vtt");
    let image = media.images().next().unwrap();
    assert_eq!(image.sensitive().unwrap().text(), Some("Shows wounds"));
    assert_eq!(article.image().unwrap().sensitive(), None);
    assert_eq!(article.related().next().unwrap().media().unwrap().kind(), "audio");
}
