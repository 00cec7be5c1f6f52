//! Which pictures a card has, and the width and height it gives them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests may fail")]

use article_embed::html::{Delivery, card, oembed};
use article_embed::options::{Layout, Pictures};
use article_embed::{Options, Reader};
use serde_json::{Value, json};

#[test]
fn pictures_in_svg_are_left_out_on_request() {
    let picture = |url: &str| json!({"url": format!("https://images.example/{url}"), "width": 60, "height": 40});
    let cards = |url: &str, sources: Value| {
        let mut image = picture(url);
        image["sources"] = sources;
        let payload = json!({"headline": "A", "url": "https://news.example/", "image": image,
            "authors": [{"name": "B", "bio": "C", "image": picture(url)}],
            "publisher": {"name": "Paper", "url": "https://news.example/a.svg", "logo": picture(url)},
            "related": [{"headline": "D", "url": "https://news.example/d.svg", "image": picture(url)}]});
        let article = Reader::new().read_value(&payload).unwrap().article;
        [Pictures::All, Pictures::Raster].map(|pictures| {
            let options = Options::new().layout(Layout::Full).pictures(pictures);
            let html = card(&article, &options);
            let thumbnail = oembed(&article, &options, &Delivery::new()).thumbnail.is_some();
            (html.matches("<img").count(), html.matches("<figure").count(), html.contains("Paper</bdi>"), thumbnail)
        })
    };
    for vector in ["a.svg", "a.SVG", "a.svgz", "a.svg?v=1", "a.svg#b"] {
        assert_eq!(cards(vector, json!([])), [(4, 1, false, true), (0, 0, true, false)], "{vector}");
    }
    for raster in ["a.png", "svg", "a.svg/b", "a?b.svg", "a.svgx"] {
        assert_eq!(cards(raster, json!([])), [(4, 1, false, true); 2], "{raster}");
    }
    // SECURITY.md says that these are not recognized.
    for encoded in ["a.%73vg", "a%2esvg", "a.svg%20", "a.svg;v=1", "a.svg/", "a?file=a.svg"] {
        assert_eq!(cards(encoded, json!([])), [(4, 1, false, true); 2], "{encoded}");
    }
}

#[test]
fn renditions_in_svg_are_left_out_on_request() {
    let payload = json!({"headline": "A", "url": "https://news.example/", "image": {
        "url": "https://images.example/a.png", "width": 600, "height": 400, "sources": [
            {"url": "https://images.example/b.svg", "width": 60}, {"url": "https://images.example/c.png", "width": 480}]}});
    let article = Reader::new().read_value(&payload).unwrap().article;
    let [all, raster] =
        [Pictures::All, Pictures::Raster].map(|pictures| card(&article, &Options::new().pictures(pictures)));
    assert!(all.contains("b.svg 60w, ") && all.contains("c.png 480w"), "{all}");
    assert!(!raster.contains(".svg") && raster.contains("srcset=\"https://images.example/c.png 480w\""), "{raster}");
}

#[test]
fn a_picture_is_between_a_strip_and_a_banner() {
    for ((width, height), expected) in [
        ((600, 400), r#"width="600" height="400""#),
        ((300, 100), r#"width="300" height="100""#),
        ((1, 99_999), r#"width="1" height="3""#),
        ((99_999, 1), r#"width="3" height="1""#),
        ((100, 301), r#"width="100" height="300""#),
    ] {
        let image = json!({"url": "https://images.example/a.png", "width": width, "height": height});
        let payload = json!({"headline": "A", "url": "https://news.example/", "image": image});
        let article = Reader::new().read_value(&payload).unwrap().article;
        let html = card(&article, &Options::new().layout(Layout::Full));
        assert!(html.contains(expected), "{width} x {height}: {html}");
    }
}

#[test]
fn sizes_may_have_the_unit_of_pixels() {
    for (width, expected) in [
        (json!("1200px"), Some("1200")),
        (json!(" 1200 "), Some("1200")),
        (json!("1200PX"), None),
        (json!("px"), None),
        (json!("75%"), None),
        (json!("80em"), None),
    ] {
        let image =
            json!({"@type": "ImageObject", "url": "https://images.example/a.png", "width": width, "height": 600});
        let payload = json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A",
            "url": "https://news.example/", "image": image});
        let article = Reader::new().read_value(&payload).unwrap().article;
        let html = card(&article, &Options::new());
        let found =
            html.split_once("<img").unwrap().1.split_once(" width=\"").map(|(_, rest)| rest.split('"').next().unwrap());
        assert_eq!(found, expected, "{width} {html}");
    }
    let image = json!({"url": "https://images.example/a.png", "width": "1200px", "height": 600});
    let own = json!({"headline": "A", "url": "https://news.example/", "image": image});
    let parsed = Reader::new().read_value(&own).unwrap();
    assert!(!card(&parsed.article, &Options::new()).contains(" width=\""));
    assert_eq!(parsed.warnings.len(), 1, "{:?}", parsed.warnings);
}
