//! What must hold whatever is read: asked of random inputs by properties, and of bred ones by the fuzzers. It makes no inputs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![allow(dead_code, unused_imports, reason = "each test takes what it needs")]

mod shape;

use article_embed::body::{Block, Line};
use article_embed::html_text::{self, MOST_BYTES, MOST_LINES};
use article_embed::report::Code;
use article_embed::text::Clean;
use article_embed::url::{LONGEST_URL, Purpose, SafeUrl};
use article_embed::{Article, Options, Report, Server, html, read_as};
use serde_json::Value;
pub use shape::{fault_of, first_text, first_value};

/// The address that payloads are read from.
pub const BASE: &str = "https://news.example/payloads/1.json";

/// A moment after all that the fixtures tell of and before all that they announce.
const NOW: i64 = 1_780_000_000_000;

/// The names of all formats; the empty one is the one that a payload looks like.
pub const FORMATS: [&str; 15] = [
    "",
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

/// The project's own way to each thing that is judged. The controls put broken ones in their places.
pub fn link(raw: &str, base: &str) -> Option<String> {
    let link = SafeUrl::parse(raw, Some(base), Purpose::Link, &Server::at(NOW))?;
    Some(link.as_str().to_owned())
}

/// An address that became a link is one of the web, canonical, and stays so.
pub fn address(raw: &str, link: impl Fn(&str, &str) -> Option<String>) {
    let Some(href) = link(raw, BASE) else { return };
    let url = url::Url::parse(&href).unwrap();
    assert!(matches!(url.scheme(), "http" | "https"), "{href}");
    assert!(url.username().is_empty() && url.password().is_none(), "{href}");
    assert!(url.host_str().is_some_and(|host| !host.is_empty()), "{href}");
    // A host may have a quotation mark in it; who writes it escapes it.
    let odd = |c: char| c.is_control() || matches!(c, ' ' | '<' | '>') || !c.is_ascii();
    assert!(!href.contains(odd) && href.len() <= LONGEST_URL, "{href}");
    assert_eq!(link(&href, BASE).as_deref(), Some(href.as_str()), "of {raw:?}");
}

/// The project's own cleaning.
pub fn clean(raw: &str, limit: usize) -> Clean {
    article_embed::text::clean(raw, limit)
}

/// A clean text has nothing in it that may not be shown, is no longer than it may be, and stays as it is.
pub fn text(raw: &str, clean: impl Fn(&str, usize) -> Clean) {
    for limit in [0, 1, 7, 300, 20_000] {
        let Clean { text, cut } = clean(raw, limit);
        assert!(!text.contains(is_dirt), "{text:?}");
        assert!(text.chars().count() <= limit + usize::from(cut), "{text:?}");
        assert!(!text.contains("  ") && text.trim_matches(' ') == text, "{text:?}");
        let again = clean(&text, limit + 1);
        assert_eq!((again.text.as_str(), again.cut), (text.as_str(), false), "of {raw:?}, {limit}");
        assert!(cut || clean(raw, limit + 1).text == text, "what was whole has no more in it: {raw:?}");
    }
}

/// The project's own blocks of HTML.
pub fn blocks(html: &str) -> Vec<Block> {
    html_text::blocks(html, &mut |href| SafeUrl::parse(href, Some(BASE), Purpose::Link, &Server::at(NOW)))
}

/// Blocks of HTML are tidy and bounded, and written as HTML they are read as the same.
pub fn story(html: &str, blocks: impl Fn(&str) -> Vec<Block>) {
    let found = blocks(html);
    let lines: Vec<&Line> = found.iter().flat_map(lines_of).collect();
    assert!(lines.len() <= MOST_LINES, "{} lines", lines.len());
    let runs = || lines.iter().flat_map(|line| line.iter());
    let bytes: usize = runs().map(|run| run.text.len() + run.link.as_ref().map_or(0, |url| url.as_str().len())).sum();
    assert!(bytes <= MOST_BYTES + 2 * LONGEST_URL, "{bytes} bytes");
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
    }
}

/// The project's own reading.
pub fn read(format: &str, payload: &Value, report: &mut Report) -> Option<Article> {
    read_as(Some(format), payload, Some(BASE), &Server::at(NOW), report)
}

/// A payload is an article or an error; what is kept of it is clean, and is read as the same again without a fault.
pub fn payload(format: &str, payload: &Value, read: impl Fn(&str, &Value, &mut Report) -> Option<Article>) {
    let mut report = Report::default();
    let article = read(format, payload, &mut report);
    assert!(report.issues().len() <= 100);
    assert_eq!(report.ok(), article.is_some(), "either an article or an error");
    let Some(article) = article else { return };
    let kept = serde_json::to_value(&article).unwrap();
    assert_eq!(dirt(&kept), None, "{kept}");
    let mut report = Report::default();
    let again = read("article-embed", &kept, &mut report);
    // A day without a time of day is kept as it came, and told each time it is read.
    let amiss = report.issues().iter().find(|issue| issue.code != Code::BadTime);
    assert!(amiss.is_none(), "{amiss:?} of {kept}");
    // Members may have changed places.
    assert_eq!(serde_json::to_value(again).unwrap(), kept);
}

/// The project's own renderer.
pub fn card(article: &Article, options: &Options) -> String {
    html::card(article, options, &Server::at(NOW))
}

/// A card's HTML is a parser's own writing of what it has read, and holds nothing but the table's elements.
pub fn written(format: &str, payload: &Value, options: &Value, card: impl Fn(&Article, &Options) -> String) {
    let (server, mut report) = (Server::at(NOW), Report::default());
    let options = Options::read(&options, &server, &mut report);
    let Some(article) = read(format, payload, &mut report) else { return };
    let html = card(&article, &options);
    assert_eq!(shape::fault_of(&html), None, "{html}");
    let snippet = html::snippet(&article, &options, &html::Delivery::default(), &server);
    assert_eq!(shape::fault_of(&snippet), None, "{snippet}");
}

/// A text that may not be kept: empty, with control or direction characters, or an address that may not be followed.
pub fn dirt(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) => members.iter().find_map(|(key, value)| match value.as_str() {
            Some(url) if ["url", "license"].contains(&key.as_str()) && !is_safe(url) => Some(url.to_owned()),
            _ => dirt(value),
        }),
        Value::Array(items) => items.iter().find_map(dirt),
        Value::String(text) => (text.is_empty() || text.contains(is_dirt)).then(|| text.clone()),
        _ => None,
    }
}

fn is_dirt(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_safe(url: &str) -> bool {
    let authority = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    authority.is_some_and(|rest| !rest.split(['/', '?', '#']).next().unwrap().contains('@'))
}
