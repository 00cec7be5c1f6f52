//! Media in formats of content management systems: Arc XP, WordPress, Ghost, the Guardian's, and of ActivityPub.

use super::{MP3, MP4, PAGE, STREAM, article};
use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use serde_json::{Value, json};

/// Kind, file, seconds, and the captions of the pictures.
type Found = (String, Option<String>, Option<u64>, Vec<Option<String>>);

fn media(format: &str, payload: &Value) -> Option<Found> {
    let article = article(format, &payload.to_string());
    let media = article.media()?;
    let captions = media.images().map(|image| image.caption().map(String::from)).collect();
    let url = media.url().map(|url| url.as_str().to_owned());
    Some((media.kind().to_owned(), url, media.duration().map(|time| time.as_secs()), captions))
}

fn file(kind: &str, url: &str, seconds: Option<u64>) -> Option<Found> {
    Some((kind.into(), Some(url.into()), seconds, vec![]))
}

fn pictures(captions: &[Option<&str>]) -> Option<Found> {
    Some(("gallery".into(), None, None, captions.iter().map(|caption| caption.map(String::from)).collect()))
}

fn image(name: &str) -> String {
    format!("https://images.example/{name}.jpg")
}

#[test]
fn arc_has_videos_sounds_and_galleries() {
    let story = |promo: Value, elements: Value| {
        json!({"_id": "A", "type": "story", "version": "0.10.9", "canonical_url": PAGE, "headlines": {"basic": "Rain"},
            "promo_items": promo, "content_elements": elements})
    };
    let video = json!({"type": "video", "duration": 151_400, "streams": [{"url": STREAM}, {"url": MP4}],
        "subtitles": {"urls": [{"format": "WEB_VTT", "url": "https://media.example/rain.vtt"}]}});
    for payload in [story(json!({"basic": video}), json!([])), story(json!({}), json!([{"type": "text"}, video]))] {
        assert_eq!(media("ans", &payload), file("video", MP4, Some(151)));
        let article = article("ans", &payload.to_string());
        assert!(article.media().unwrap().captions().is_some());
    }
    let sound = json!([{"type": "audio", "streams": [{"url": MP3}]}]);
    assert_eq!(media("ans", &story(json!({}), sound)), file("audio", MP3, None));
    let slides = json!([{"type": "image", "url": image("a"), "caption": "A"}, {"type": "image", "url": image("b")}]);
    let gallery = json!({"type": "gallery", "content_elements": slides});
    let payload = story(json!({"lead_art": gallery}), json!([]));
    assert_eq!(media("ans", &payload), pictures(&[Some("A"), None]));
    let draft = json!([{"type": "video", "status": "draft", "streams": [{"url": MP4}]}]);
    let read = Reader::new().format("ans").read(&story(json!({}), draft).to_string()).unwrap();
    assert!(read.article.media().is_none());
}

fn wordpress(featured: Value, content: &str) -> Value {
    json!({"id": 1, "date": "2026-02-01T10:00:00", "date_gmt": "2026-02-01T09:00:00", "status": "publish", "link": PAGE,
        "title": {"rendered": "Rain"}, "content": {"rendered": content}, "_embedded": {"wp:featuredmedia": [featured]}})
}

#[test]
fn wordpress_has_featured_media_and_blocks() {
    let details = json!({"length": 151});
    let film = |kind: &str, url: &str| json!({"source_url": url, "mime_type": kind, "media_details": details});
    assert_eq!(media("wordpress", &wordpress(film("video/mp4", MP4), "")), file("video", MP4, Some(151)));
    assert_eq!(media("wordpress", &wordpress(film("audio/mpeg", MP3), "")), file("audio", MP3, Some(151)));
    let photo = json!({"source_url": image("a"), "mime_type": "image/jpeg"});
    for (content, expected) in [
        (
            format!("<p>Rain.</p><figure class=\"wp-block-video\"><video controls src=\"{MP4}\"></video></figure>"),
            file("video", MP4, None),
        ),
        (
            format!(
                "<figure class='wp-block-audio'><AUDIO controls><source src={MP3} type=audio/mpeg></audio></figure>"
            ),
            file("audio", MP3, None),
        ),
        (
            format!("<video controls src=\"{STREAM}\"></video><source src=\"{MP4}\">"),
            Some(("video".into(), None, None, vec![])),
        ),
        (format!("<video autoplay loop muted src=\"{MP4}\"></video>"), None),
        (String::from("<p>Rain.</p>"), None),
    ] {
        assert_eq!(media("wordpress", &wordpress(photo.clone(), &content)), expected, "{content}");
    }
}

#[test]
fn a_gallery_in_html_has_its_own_pictures_and_their_captions() {
    let slide = |name: &str, caption: &str| {
        format!("<figure class=\"wp-block-image\"><img src=\"{}\" alt=\"\">{caption}</figure>", image(name))
    };
    let gallery = |inside: &str| {
        let end = format!("<figcaption>The gallery.</figcaption></figure>{}", slide("after", ""));
        format!("{}<figure class=\"wp-block-gallery columns-2\">{inside}{end}", slide("before", ""))
    };
    let photo = json!({"source_url": image("a"), "mime_type": "image/jpeg"});
    let two = slide("b", "<figcaption>One &amp; <b>two</b></figcaption>") + &slide("c", "");
    assert_eq!(media("wordpress", &wordpress(photo.clone(), &gallery(&two))), pictures(&[Some("One & two"), None]));
    assert_eq!(media("wordpress", &wordpress(photo.clone(), &gallery(&slide("b", "")))), None);
    let many: String = (0..20).map(|index| slide(&index.to_string(), "")).collect();
    assert_eq!(media("wordpress", &wordpress(photo, &gallery(&many))), pictures(&[None; 12]));
}

#[test]
fn ghost_has_cards_with_their_length() {
    let post = |html: &str| json!({"posts": [{"uuid": "a", "id": "b", "title": "Rain", "url": PAGE, "html": html}]});
    let card = |kind: &str, url: &str| {
        let inner = format!("<{kind} src=\"{url}\" preload=\"metadata\"></{kind}><div><span>0:00</span>");
        let length = format!("<span class=\"kg-{kind}-duration\">2:31</span>");
        format!("<p>Rain.</p><div class=\"kg-card kg-{kind}-card\">{inner}/{length}</div></div>")
    };
    assert_eq!(media("ghost", &post(&card("audio", MP3))), file("audio", MP3, Some(151)));
    assert_eq!(media("ghost", &post(&card("video", MP4))), file("video", MP4, Some(151)));
    let row = format!(
        "<div class=\"kg-gallery-image\"><img src=\"{}\"></div><div><img src=\"{}\"></div>",
        image("a"),
        image("b")
    );
    let gallery =
        format!("<figure class=\"kg-card kg-gallery-card\"><div class=\"kg-gallery-row\">{row}</div></figure>");
    assert_eq!(media("ghost", &post(&gallery)), pictures(&[None, None]));
    let paid = format!("<p>The rain fell on the island all night.</p><!--members-only-->{}", card("audio", MP3));
    let read = Reader::new().format("ghost").read(&post(&paid).to_string()).unwrap();
    assert!(read.article.media().is_none(), "a sound for members");
}

#[test]
fn the_guardian_has_elements_and_galleries() {
    let content = |kind: &str, more: Value| {
        let mut content = json!({"id": "a", "type": kind, "webTitle": "Rain", "webUrl": PAGE,
            "webPublicationDate": "2026-01-16T10:14:31Z"});
        content.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"response": {"status": "ok", "content": content}})
    };
    let data = json!({"durationMinutes": "2", "durationSeconds": 31});
    let video =
        json!({"type": "video", "relation": "main", "assets": [{"file": STREAM}, {"file": MP4, "typeData": data}]});
    let expected = file("video", MP4, Some(151));
    assert_eq!(media("guardian", &content("article", json!({"elements": [video]}))), expected);
    assert_eq!(media("guardian", &content("article", json!({"blocks": {"main": {"elements": [video]}}}))), expected);
    let sound = json!({"elements": [{"type": "text"}, {"type": "audio", "assets": [{"file": MP3}]}]});
    assert_eq!(media("guardian", &content("article", json!({"blocks": {"body": [sound]}}))), file("audio", MP3, None));
    let slide = |name: &str| {
        let asset = json!({"file": image(name), "typeData": {"caption": name}});
        json!({"type": "image", "relation": "gallery", "assets": [asset]})
    };
    let slides = json!({"elements": [slide("a"), slide("b")]});
    assert_eq!(media("guardian", &content("gallery", slides.clone())), pictures(&[Some("a"), Some("b")]));
    assert_eq!(media("guardian", &content("article", slides)), None);
}

fn object(kind: &str, more: Value) -> Value {
    let mut object = json!({"@context": "https://www.w3.org/ns/activitystreams", "type": kind, "id": PAGE, "url": PAGE,
        "name": "Rain", "content": "<p>Rain fell.</p>", "to": "https://www.w3.org/ns/activitystreams#Public"});
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}

#[test]
fn activitypub_has_attachments_and_videos() {
    for (attachment, expected) in [
        (json!({"type": "Video", "url": MP4, "duration": "PT2M31S"}), file("video", MP4, Some(151))),
        (json!({"type": "Document", "mediaType": "audio/mpeg", "url": MP3}), file("audio", MP3, None)),
        (json!({"type": "Audio", "url": [{"type": "Link", "href": MP3}]}), file("audio", MP3, None)),
        (json!({"type": "Document", "mediaType": "text/plain", "url": PAGE}), None),
    ] {
        assert_eq!(media("activitypub", &object("Article", json!({"attachment": [attachment]}))), expected);
    }
    let files = json!([{"type": "Link", "mediaType": "text/html", "href": PAGE},
        {"type": "Link", "mediaType": "application/x-mpegURL", "href": STREAM,
            "tag": [{"mediaType": "video/mp4", "href": MP4}]}]);
    let film = object("Video", json!({"url": files, "duration": "PT151S"}));
    assert_eq!(media("activitypub", &film), file("video", MP4, Some(151)));
}

#[test]
fn a_mark_of_the_whole_hides_each_picture() {
    let picture = json!({"type": "Image", "url": image("a"), "name": "A"});
    let status = |mark: bool| {
        let card = json!({"url": PAGE, "title": "Rain", "type": "link", "provider_name": "L", "image": image("a")});
        json!({"id": "1", "visibility": "public", "sensitive": mark, "card": card})
    };
    for mark in [true, false] {
        for (format, payload) in [
            ("activitypub", object("Article", json!({"sensitive": mark, "image": picture}))),
            ("mastodon", status(mark)),
        ] {
            let article = article(format, &payload.to_string());
            assert_eq!(article.image().unwrap().sensitive().is_some(), mark, "{format}");
            assert!(article.image().unwrap().alt().is_none_or(|alt| alt == "A"));
            let card = html::card(&article, &Options::new().layout(Layout::Hero));
            assert_eq!(card.contains("Show picture"), mark, "{card}");
        }
    }
    let more = json!({"url": "https://lantern.example/2", "sensitive": true, "image": picture, "name": "Storm"});
    let outbox = json!({"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection",
        "orderedItems": [object("Article", json!({})), object("Article", more)]});
    let read = Reader::new().read(&outbox.to_string()).unwrap().article;
    let card = html::card(&read, &Options::new());
    assert!(card.contains("Storm") && !card.contains("images.example"), "a teaser has no room for the button: {card}");
}
