//! Invariants of every input. Property tests check them with random inputs, fuzz targets with inputs that they evolve.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![allow(dead_code, unused_imports, reason = "each test uses some of them")]

mod allowed;
pub mod json;

pub use allowed::{fault_of, first_text, first_value};
use article_embed::article::{Block, Line};
use article_embed::internal::html_text::{self, MAX_BYTES, MAX_LINES};
use article_embed::internal::text::Clean;
use article_embed::internal::url::{MAX_URL_LENGTH, Purpose, SafeUrl};
use article_embed::internal::{NativeHost, read_as, render};
use article_embed::report::Code;
use article_embed::{Article, Options, Report, html};
use serde_json::Value;

/// The URL that payloads are read from.
pub const BASE: &str = "https://news.example/payloads/1.json";

/// A time after everything that the fixtures report and before everything that they announce, in milliseconds since
/// 1970.
const NOW: i64 = 1_780_000_000_000;

/// The names of all formats. The empty one lets the format be detected.
pub const FORMATS: [&str; 26] = [
    "",
    "activitypub",
    "ans",
    "atom",
    "dpa",
    "drupal",
    "mastodon",
    "newsml-g2",
    "nitf",
    "rss",
    "wordpress-com",
    "wp-graphql",
    "article-embed",
    "json-feed",
    "schema-org",
    "wordpress",
    "guardian",
    "afp",
    "nyt",
    "newsapi",
    "ghost",
    "apple-news",
    "superdesk",
    "ninjs",
    "oembed",
    "unfurl",
];

/// Parses a link. Like each function that an invariant takes, negative controls replace it by a broken one.
pub fn link(raw: &str, base: &str) -> Option<String> {
    let link = SafeUrl::parse(raw, Some(base), Purpose::Link, &NativeHost::at(NOW))?;
    Some(link.as_str().to_owned())
}

/// A link is an `http(s)` URL without user info, in canonical form, and is read as itself.
pub fn address(raw: &str, link: impl Fn(&str, &str) -> Option<String>) {
    let Some(href) = link(raw, BASE) else { return };
    let url = url::Url::parse(&href).unwrap();
    assert!(matches!(url.scheme(), "http" | "https"), "{href}");
    assert!(url.username().is_empty() && url.password().is_none(), "{href}");
    assert!(url.host_str().is_some_and(|host| !host.is_empty()), "{href}");
    // A host may contain a quotation mark, which the HTML writer escapes.
    let odd = |c: char| c.is_control() || matches!(c, ' ' | '<' | '>') || !c.is_ascii();
    assert!(!href.contains(odd) && href.len() <= MAX_URL_LENGTH, "{href}");
    assert_eq!(link(&href, BASE).as_deref(), Some(href.as_str()), "of {raw:?}");
}

/// Cleans a text.
pub fn clean(raw: &str, limit: usize) -> Clean {
    article_embed::internal::text::clean(raw, limit)
}

/// A clean text has no forbidden characters, is within its limit, and is cleaned to itself.
pub fn text(raw: &str, clean: impl Fn(&str, usize) -> Clean) {
    for limit in [0, 1, 7, 300, 20_000] {
        let Clean { text, cut } = clean(raw, limit);
        assert!(!text.contains(is_forbidden), "{text:?}");
        assert!(text.chars().count() <= limit + usize::from(cut), "{text:?}");
        assert!(!text.contains("  ") && text.trim_matches(' ') == text, "{text:?}");
        let again = clean(&text, limit + 1);
        assert_eq!((again.text.as_str(), again.cut), (text.as_str(), false), "of {raw:?}, {limit}");
        assert!(cut || clean(raw, limit + 1).text == text, "a text that was not cut changes with the limit: {raw:?}");
    }
}

/// Reads HTML into blocks.
pub fn blocks(html: &str) -> Vec<Block> {
    html_text::blocks(html, &mut |href| SafeUrl::parse(href, Some(BASE), Purpose::Link, &NativeHost::at(NOW)))
}

/// Blocks of HTML are bounded, have no empty or untidy lines, and have safe links.
pub fn story(html: &str, blocks: impl Fn(&str) -> Vec<Block>) {
    let found = blocks(html);
    let lines: Vec<&Line> = found.iter().flat_map(lines_of).collect();
    assert!(lines.len() <= MAX_LINES, "{} lines", lines.len());
    let runs = || lines.iter().flat_map(|line| line.iter());
    let bytes: usize = runs().map(|run| run.text.len() + run.link.as_ref().map_or(0, |url| url.as_str().len())).sum();
    assert!(bytes <= MAX_BYTES + 2 * MAX_URL_LENGTH, "{bytes} bytes");
    assert!(runs().all(|run| !run.text.is_empty()));
    for line in &lines {
        let text: String = line.iter().map(|run| run.text.as_str()).collect();
        assert!(!text.contains("  ") && text.trim_matches([' ', '\n']) == text && !text.is_empty(), "{line:?}");
    }
    for run in runs().filter(|run| run.link.is_some()) {
        address(run.link.as_ref().unwrap().as_str(), link);
    }
    let plain = html_text::plain_text(html);
    assert!(!plain.contains('\n') && !plain.contains("  "), "{plain:?}");
    assert!(html_text::decode_entities(html).len() <= html.len());
}

fn lines_of(block: &Block) -> &[Line] {
    match block {
        Block::Paragraph(line) | Block::Heading(line) => core::slice::from_ref(line),
        Block::Quotation(lines) | Block::List { items: lines, .. } => lines,
        _ => panic!("a kind of block without invariants"),
    }
}

/// Reads a payload.
pub fn read(format: &str, payload: &Value, report: &mut Report) -> Option<Article> {
    read_as(Some(format), payload, Some(BASE), &NativeHost::at(NOW), report)
}

/// A payload gives an article or an error. The normalized article is clean, and is read as itself without an issue.
pub fn payload(format: &str, payload: &Value, read: impl Fn(&str, &Value, &mut Report) -> Option<Article>) {
    let mut report = Report::default();
    let article = read(format, payload, &mut report);
    assert!(report.issues().len() <= 100);
    assert_eq!(report.ok(), article.is_some(), "either an article or an error");
    let Some(article) = article else { return };
    let kept = serde_json::to_value(&article).unwrap();
    assert_eq!(forbidden_text(&kept), None, "{kept}");
    let mut report = Report::default();
    let again = read("article-embed", &kept, &mut report);
    // A date without a time is kept as it is, and reported whenever it is read.
    let issue = report.issues().iter().find(|issue| issue.code != Code::BadTime);
    assert!(issue.is_none(), "{issue:?} of {kept}");
    // Members may be in another order.
    assert_eq!(serde_json::to_value(again).unwrap(), kept);
}

/// Renders a card as HTML.
pub fn card(article: &Article, options: &Options) -> String {
    render::card(article, options, &NativeHost::at(NOW))
}

/// The HTML of a card is parsed and serialized to itself, and has only elements and attributes of the table.
pub fn written(format: &str, payload: &Value, options: &Value, card: impl Fn(&Article, &Options) -> String) {
    let (server, mut report) = (NativeHost::at(NOW), Report::default());
    let options = Options::read(&options, &server, &mut report);
    let Some(article) = read(format, payload, &mut report) else { return };
    let html = card(&article, &options);
    assert_eq!(allowed::fault_of(&html), None, "{html}");
    let snippet = render::snippet(&article, &options, &html::Delivery::default(), &server);
    assert_eq!(allowed::fault_of(&snippet), None, "{snippet}");
}

/// The first forbidden text of a normalized article: empty, with control or direction characters, or an unsafe URL.
pub fn forbidden_text(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) => members.iter().find_map(|(key, value)| match value.as_str() {
            Some(url) if ["url", "license"].contains(&key.as_str()) && !is_safe(url) => Some(url.to_owned()),
            _ => forbidden_text(value),
        }),
        Value::Array(items) => items.iter().find_map(forbidden_text),
        Value::String(text) => (text.is_empty() || text.contains(is_forbidden)).then(|| text.clone()),
        _ => None,
    }
}

fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_safe(url: &str) -> bool {
    let authority = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    authority.is_some_and(|rest| !rest.split(['/', '?', '#']).next().unwrap().contains('@'))
}
