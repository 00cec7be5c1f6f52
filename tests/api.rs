//! The public API as programs use it: reading, errors, accessors, options and rendering.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod corpus;

use article_embed::article::{AiDisclosure, Rating, Sponsor};
use article_embed::article::{Author, Correction, Image, Publisher, RelatedStory, Rights, Section, Timestamp};
use article_embed::html::{self, Delivery, Loading, Tool};
use article_embed::options::{DateStyle, Direction, Layout, LinkTarget, Message, OptionError, Pictures, Theme};
use article_embed::report::{Code, Issue, Severity};
use article_embed::{Article, Notice, Options, Parsed, ReadError, Reader, Report, SyntaxError};
use corpus::{BASE, fixtures};
use serde_json::{Value, json};
use std::error::Error;
use std::fmt::{Debug, Display};
use std::str::FromStr;
use std::time::{Duration, UNIX_EPOCH};

const RAIN: &str = r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#;

#[test]
fn types_can_be_shared_between_threads() {
    fn check<T: Debug + Clone + Send + Sync + Unpin + 'static>() {}
    fn check_error<T: Error + Send + Sync + 'static>() {}
    check::<(Reader, Parsed, ReadError, Report, Issue, Article, Notice, Options, Delivery)>();
    check::<(Layout, Theme, DateStyle, LinkTarget, Direction, Loading, Tool, Message, Code, Severity)>();
    check::<html::Oembed>();
    check_error::<ReadError>();
    check_error::<SyntaxError>();
    check_error::<OptionError>();
    check_error::<Issue>();
}

#[test]
fn text_bytes_and_values_read_as_the_same_article() {
    let reader = Reader::new().base(BASE);
    for (name, payload) in fixtures() {
        let text = payload.to_string();
        let parsed = reader.read(&text);
        assert_eq!(parsed, reader.read_slice(text.as_bytes()), "{name}");
        assert_eq!(parsed, reader.read_value(&payload), "{name}");
        assert_eq!(parsed.map(|parsed| parsed.format), Ok("article-embed"), "{name}");
        assert_eq!(reader.validate(&text), reader.validate_value(&payload), "{name}");
        assert_eq!(reader.validate(&text), reader.validate_slice(text.as_bytes()), "{name}");
    }
}

#[test]
fn a_text_that_is_not_json_has_a_line_and_a_column() {
    let text = "{\n  \"headline\": \"é\",\n  \"url\" \"/\"\n}";
    let error = Reader::new().read(text).unwrap_err();
    let syntax = error.syntax().unwrap();
    assert_eq!((syntax.line, syntax.column), (3, 9));
    assert!(error.to_string().starts_with("the payload is not JSON: expected "), "{error}");
    assert!(error.to_string().ends_with(" at line 3 column 9"), "{error}");
    assert_eq!(
        error.issues().iter().map(|issue| (issue.code, issue.path.as_str())).collect::<Vec<_>>(),
        [(Code::NotJson, "$")]
    );
    assert_eq!(error.report(), &Reader::new().validate(text));
}

#[test]
fn bytes_that_are_not_utf_8_have_a_line_and_a_column() {
    let error = Reader::new().read_slice(b"{\n\"\xC3\xA9\xFF\": 1}").unwrap_err();
    let syntax = error.syntax().unwrap();
    assert_eq!((syntax.line, syntax.column, syntax.expected), (2, 3, "UTF-8"));
}

#[test]
fn a_payload_without_an_article_reports_every_error() {
    let error = Reader::new().read(r#"{"excerpt": 7}"#).unwrap_err();
    assert!(error.syntax().is_none() && !error.report().ok());
    let error = Reader::new().format("article-embed").read(r#"{"excerpt": 7}"#).unwrap_err();
    let issues: Vec<_> = error.issues().iter().map(|issue| format!("{} {}", issue.code, issue.path)).collect();
    assert_eq!(issues, ["wrong-type $.excerpt", "missing $.headline", "missing $.url"]);
    assert!(error.to_string().starts_with("missing at $.headline: "), "{error}");
    assert!(error.to_string().ends_with(" (and 1 more)"), "{error}");
}

fn image(image: Image) -> Value {
    let sources = image.sources().map(|source| json!({"url": source.url().as_str(), "width": source.width()}));
    json!({
        "url": image.url().as_str(), "width": image.width(), "height": image.height(), "alt": image.alt(),
        "caption": image.caption(), "credit": image.credit(),
        "focal_point": image.focal_point().map(|point| json!({"x": point.x() as u32, "y": point.y() as u32})), "ai": image.ai().map(ai),
        "dark": image.dark().map(|url| url.as_str()), "sensitive": image.sensitive().map(|why| json!({"text": why.text()})), "sources": sources.collect::<Vec<_>>(),
    })
}

fn ai(ai: AiDisclosure) -> Value {
    json!({"kind": ai.kind(), "url": ai.url().map(|url| url.as_str())})
}

fn sponsor(sponsor: Sponsor) -> Value {
    let (url, logo) = (sponsor.url().map(|url| url.as_str()), sponsor.logo().map(image));
    json!({"by": sponsor.by(), "url": url, "logo": logo, "label": sponsor.label()})
}

fn rating(rating: Rating) -> Value {
    let value = rating.tenths().map(|tenths| f64::from(tenths) / 10.0);
    json!({"value": value, "best": rating.best(), "text": rating.text()})
}

fn section(section: Section) -> Value {
    json!({"name": section.name(), "url": section.url().map(|url| url.as_str())})
}

fn author(author: Author) -> Value {
    json!({
        "name": author.name(), "url": author.url().map(|url| url.as_str()), "role": author.role(), "bio": author.bio(),
        "image": author.image().map(image),
    })
}

fn story(story: RelatedStory) -> Value {
    json!({
        "url": story.url().as_str(), "headline": story.headline(), "excerpt": story.excerpt(),
        "section": story.section().map(section), "image": story.image().map(image),
        "media": story.media().map(|of| json!({"kind": of.kind(), "duration": of.duration().map(|time| time.as_secs())})), "published": story.published().map(|time| time.to_string()), "sponsored": story.sponsored().map(sponsor),
        "ai": story.ai().map(ai), "access": story.access(), "kind": story.kind(), "corrections": story.corrections().map(correction).collect::<Vec<_>>(),
    })
}

fn publisher(publisher: Publisher) -> Value {
    let links = publisher.links().map(|link| json!({"name": link.name(), "url": link.url().as_str()}));
    let search = publisher.search().map(|search| json!({"url": search.url().as_str(), "prompt": search.prompt()}));
    json!({
        "name": publisher.name(), "url": publisher.url().map(|url| url.as_str()), "logo": publisher.logo().map(image),
        "links_label": publisher.links_label(), "links": links.collect::<Vec<_>>(), "search": search,
    })
}

fn rights(rights: Rights) -> Value {
    let license = rights.license().map(|url| url.as_str());
    json!({"copyright": rights.copyright(), "terms": rights.terms(), "license": license})
}

fn correction(correction: Correction) -> Value {
    json!({"kind": correction.kind(), "date": correction.date().map(|time| time.to_string()), "text": correction.text()})
}

/// What the typed accessors return, in the shape of the payload.
fn by_accessors(article: &Article) -> Value {
    let time = |time: Option<Timestamp>| time.map(|time| time.to_string());
    json!({
        "version": 1, "id": article.id(), "headline": article.headline(), "url": article.url().as_str(),
        "section": article.section().map(section), "excerpt": article.excerpt(), "image": article.image().map(image),
        "authors": article.authors().map(author).collect::<Vec<_>>(), "dateline": article.dateline(),
        "published": time(article.published()), "updated": time(article.updated()), "language": article.language(),
        "direction": article.direction().map(|direction| direction.name()),
        "publisher": article.publisher().map(publisher), "related": article.related().map(story).collect::<Vec<_>>(),
        "rights": article.rights().map(rights), "embargo": time(article.embargo()), "expires": time(article.expires()),
        "sponsored": article.sponsored().map(sponsor), "ai": article.ai().map(ai), "access": article.access(),
        "kind": article.kind(), "rating": article.rating().map(rating), "kicker": article.kicker(),
        "label": article.label().map(|label| json!({"kind": label.kind(), "until": time(label.until())})),
        "source": article.source().map(|at| json!({"name": at.name(), "url": at.url().map(|url| url.as_str())})),
        "corrections": article.corrections().map(correction).collect::<Vec<_>>(),
    })
}

/// A value without members that are null or empty.
fn compact(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().map(|(key, value)| (key, compact(value)));
            members.filter(|(_, value)| !value.is_null() && *value != json!([])).collect()
        }
        Value::Array(items) => items.into_iter().map(compact).collect(),
        value => value,
    }
}

#[test]
fn the_accessors_give_what_the_article_serializes_to() {
    for (name, payload) in fixtures() {
        let article = Reader::new().base(BASE).read_value(&payload).unwrap().article;
        let mut serialized = serde_json::to_value(&article).unwrap();
        // The body has an accessor of its own types, and the status is what `notice` is for.
        let body = serialized.as_object_mut().unwrap().remove("body");
        // How much of the body is free has been settled. The updates are read in live_updates.rs, media in media.rs.
        for decided in "status free_paragraphs updates about media topics reading_time word_count".split(' ') {
            serialized.as_object_mut().unwrap().remove(decided);
        }
        assert_eq!(body.is_some(), !article.body().is_empty(), "{name}");
        assert_eq!(compact(by_accessors(&article)), serialized, "{name}");
    }
}

#[test]
fn the_clock_decides_on_the_notice() {
    let at = |seconds: u64| UNIX_EPOCH + Duration::from_secs(seconds);
    let payload = json!({
        "headline": "Rain in Hanoi", "url": "https://news.example/rain",
        "embargo": "1970-01-01T00:01:00Z", "expires": "1970-01-01T00:02:00Z",
    });
    let article = Reader::new().read_value(&payload).unwrap().article;
    let notices = [59, 60, 119, 120].map(|seconds| article.notice(at(seconds)));
    assert_eq!(notices, [Some(Notice::Embargoed), None, None, Some(Notice::Expired)]);
    assert_eq!(article.notice(UNIX_EPOCH - Duration::from_secs(1)), Some(Notice::Embargoed));
    let shown = |seconds| html::card(&article, &Options::new().now(at(seconds))).contains("Rain in Hanoi");
    assert_eq!([59, 60, 119, 120].map(shown), [false, true, true, false]);
    let link = |seconds| html::discovery(&article, &Options::new().now(at(seconds)), "/oembed");
    assert!(link(60).contains("Rain in Hanoi") && !link(59).contains("Rain in Hanoi"));
}

#[test]
fn named_values_parse_from_what_they_display() {
    fn check<T: FromStr<Err = OptionError> + Display + Debug + PartialEq + Copy>(all: &[T], option: &str) {
        for value in all {
            assert_eq!(value.to_string().parse(), Ok(*value));
        }
        let error = "nonsense".parse::<T>().unwrap_err();
        assert_eq!(error.option(), option);
        let names: Vec<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(error.to_string(), format!("{option}: expected one of {}", names.join(", ")));
    }
    check(Layout::ALL, "layout");
    check(Theme::ALL, "theme");
    check(DateStyle::ALL, "date_style");
    check(LinkTarget::ALL, "link_target");
    check(Pictures::ALL, "pictures");
    check(Direction::ALL, "direction");
    check(Loading::ALL, "loading");
    check(Tool::ALL, "tools");
    check(Message::ALL, "words");
}

#[test]
fn options_and_delivery_become_attributes() {
    let article = Reader::new().read(RAIN).unwrap().article;
    let options =
        Options::new().layout(Layout::Hero).theme(Theme::Dark).related(0).paragraphs(0).direction(Direction::Rtl);
    let options =
        options.date_style(DateStyle::Relative).link_target(LinkTarget::Blank).words([(Message::And, " \" ")]);
    let options = options.heading_level(4).unwrap().language("de").unwrap();
    let delivery = Delivery::new().loading(Loading::Interaction).tools([Tool::Share, Tool::Embed]).format("ghost");
    let delivery = delivery.payload("/rain.json").unwrap().refresh(Duration::from_secs(5)).unwrap();
    let snippet = html::snippet(&article, &options, &delivery);
    let tag = snippet.split(" style=").next().unwrap();
    let attributes = [
        r#"<blockquote class="article-embed tex2jax_ignore mathjax_ignore" data-src="/rain.json" data-layout="hero" data-theme="dark" data-related="0""#,
        r#"data-paragraphs="0" data-heading-level="4" data-lang="de""#,
        r#"data-dir="rtl" data-date-style="relative" data-link-target="_blank" data-words="&#123;&quot;and&quot;:&quot;&#92;&quot;&quot;&#125;""#,
        r#"data-tools="share embed" data-loading="interaction" data-refresh="5" data-format="ghost""#,
    ];
    assert_eq!(tag, attributes.join(" "));
}
