//! What of a feed may not be shown: pictures and media that are blocked or deleted, drafts, and items that are not out yet.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

const NAMESPACES: &str = "xmlns:media='http://search.yahoo.com/mrss/' xmlns:wp='http://wordpress.org/export/1.2/' \
                          xmlns:app='http://www.w3.org/2007/app' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'";

/// What is read from a payload, and the codes of its issues.
fn read(payload: &str) -> (Value, Vec<&'static str>) {
    let parsed = Reader::new().read(payload).unwrap_or_else(|error| panic!("{error}: {payload}"));
    let codes = parsed.warnings.iter().map(|issue| issue.code.name()).collect();
    (json!(parsed.article), codes)
}

/// A feed in RSS whose only item has this.
fn rss(inner: &str) -> String {
    let item = format!("<item><title>Tides</title><link>https://quay.example/1</link>{inner}</item>");
    format!("<rss {NAMESPACES}><channel><title>Quay</title>{item}</channel></rss>")
}

fn atom(inner: &str) -> String {
    let entry = format!("<entry><title>Tides</title><link href='https://quay.example/1'/>{inner}</entry>");
    format!("<feed xmlns='http://www.w3.org/2005/Atom' {NAMESPACES}><title>Quay</title>{entry}</feed>")
}

/// A picture of Media RSS with this inside.
fn picture(inner: &str) -> String {
    format!("<media:content url='https://quay.example/a.jpg' medium='image'>{inner}</media:content>")
}

#[test]
fn pictures_that_are_blocked_or_deleted_are_not_shown() {
    let status = |state: &str| format!("<media:status state='{state}' reason='law'/>");
    let again = "<enclosure url='https://quay.example/a.jpg' type='image/jpeg'/>";
    for (inner, shown) in [
        (picture(""), true),
        (picture(&status("active")), true),
        (picture("<media:status/>"), true),
        (picture(&status("blocked")), false),
        (picture(&status("Deleted")), false),
        (picture(&status("lost")), false),
        (picture(&status("blocked")) + again, false),
        (picture(&status("blocked")) + "<media:thumbnail url='https://quay.example/a-small.jpg'/>", false),
        (picture(&status("blocked")) + "<media:credit>Ida Lee</media:credit>", false),
        (picture("") + &status("active"), true),
        (picture("") + &status("deleted"), false),
        (format!("<media:group>{}{}</media:group>", status("blocked"), picture("")), false),
    ] {
        let (article, codes) = read(&rss(&inner));
        assert_eq!(article["image"]["url"].is_string(), shown, "{inner}");
        assert_eq!(codes.contains(&"withheld"), !shown, "{inner}: {codes:?}");
    }
    for (inner, shown) in [
        (picture(&status("active")), true),
        (picture(&status("blocked")), false),
        (
            format!(
                "<media:group>{}<media:thumbnail url='https://quay.example/a.jpg'/></media:group>",
                status("blocked")
            ),
            false,
        ),
    ] {
        assert_eq!(read(&atom(&inner)).0["image"]["url"].is_string(), shown, "{inner}");
    }
}

#[test]
fn the_other_one_of_two_pictures_is_shown() {
    let other = "<media:content url='https://quay.example/b.jpg' medium='image'/>";
    let (article, _) = read(&rss(&(picture("<media:status state='blocked'/>") + other)));
    assert_eq!(article["image"]["url"], "https://quay.example/b.jpg");
}

#[test]
fn a_thumbnail_is_shown_if_its_video_is() {
    let video = |state: &str| {
        format!(
            "<media:content url='https://quay.example/a.mp4' medium='video'><media:status state='{state}'/></media:content>
             <media:thumbnail url='https://quay.example/a.jpg'/>"
        )
    };
    assert_eq!(read(&rss(&video("active"))).0["image"]["url"], "https://quay.example/a.jpg");
    assert_eq!(read(&rss(&video("blocked"))).0["image"], Value::Null);
}

#[test]
fn a_video_that_is_blocked_is_not_played() {
    let video = |inner: &str| {
        format!(
            "<media:content url='https://quay.example/a.mp4' type='video/mp4' medium='video'>{inner}</media:content>"
        )
    };
    assert_eq!(read(&rss(&video("<media:status state='active'/>"))).0["media"]["kind"], "video");
    assert_eq!(read(&rss(&video("<media:status state='blocked'/>"))).0["media"], Value::Null);
    assert_eq!(read(&rss(&(video("") + "<media:status state='deleted'/>"))).0["media"], Value::Null);
}

#[test]
fn items_that_are_not_out_are_not_shown() {
    for (inner, status) in [
        ("<wp:status>publish</wp:status>", "usable"),
        ("<wp:status>draft</wp:status>", "withheld"),
        ("<wp:status>Private</wp:status>", "withheld"),
        ("<wp:status>soon</wp:status>", "withheld"),
        ("<app:control><app:draft>yes</app:draft></app:control>", "withheld"),
        ("<app:control><app:draft>no</app:draft></app:control>", ""),
        ("<prism:embargoDate>2999-01-01T00:00:00Z</prism:embargoDate>", "embargo"),
        ("<prism:expirationDate>2001-01-01T00:00:00Z</prism:expirationDate>", "expires"),
    ] {
        let (article, _) = read(&rss(inner));
        match status {
            "embargo" | "expires" => assert!(article[status].is_string(), "{inner}: {article}"),
            status => assert_eq!(article["status"].as_str().unwrap_or_default(), status, "{inner}"),
        }
    }
}

#[test]
fn an_extension_of_json_feed_withholds_an_item() {
    let item = |id: &str, members: Value| {
        let mut item =
            json!({"id": id, "url": format!("https://quay.example/{id}"), "title": id, "content_text": "Water."});
        item.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        item
    };
    for (members, shown) in [
        (json!({}), true),
        (json!({"_status": "published"}), true),
        (json!({"status": "Publish"}), true),
        (json!({"_draft": false}), true),
        (json!({"_quay": {"status": "published", "draft": false}}), true),
        (json!({"_status": "draft"}), false),
        (json!({"status": "Draft"}), false),
        (json!({"_status": "soon"}), false),
        (json!({"_status": {"state": "draft"}}), false),
        (json!({"_draft": true}), false),
        (json!({"draft": "true"}), false),
        (json!({"_visibility": "private"}), false),
        (json!({"_quay": {"status": "draft"}}), false),
        (json!({"_quay": {"draft": true}}), false),
    ] {
        let items = [item("a", json!({})), item("b", members.clone())];
        let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": items});
        let related = read(&feed.to_string()).0["related"].as_array().map_or(0, Vec::len);
        assert_eq!(related == 1, shown, "{members}");
        let first = json!({"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [items[1]]});
        assert_eq!(read(&first.to_string()).0["status"] != "withheld", shown, "{members}");
    }
}

#[test]
fn a_picture_that_may_not_be_shown_is_not_shown_by_its_other_names() {
    let post = |status: &str| {
        json!({"id": 1, "link": "https://quay.example/1", "date_gmt": "2026-03-04T05:06:07", "title": {"rendered": "Tides"},
            "jetpack_featured_media_url": "https://quay.example/a.jpg", "_embedded": {"wp:featuredmedia": [
                {"source_url": "https://quay.example/a.jpg", "status": status}]}})
    };
    assert!(read(&post("inherit").to_string()).0["image"].is_object());
    assert_eq!(read(&post("private").to_string()).0["image"], Value::Null);
}
