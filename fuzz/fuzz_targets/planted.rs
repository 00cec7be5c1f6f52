//! The negative controls: a fault in the place of what is judged, by the name in `PLANTED`. Each must be found, and soon.
#![no_main]

use article_embed_fuzz::{Order, judge, order};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PLANTED: LazyLock<String> = LazyLock::new(|| std::env::var("PLANTED").unwrap_or_default());

fuzz_target!(|bytes: &[u8]| {
    let raw = String::from_utf8_lossy(bytes);
    match PLANTED.as_str() {
        "address" => judge::address(&raw, with_users),
        "text" => judge::text(&raw, with_an_override),
        "html_text" => judge::story(&raw, with_a_blank),
        name => order(bytes).into_iter().for_each(|order| planted_in(name, &order)),
    }
});

fn planted_in(name: &str, order: &Order) {
    match name {
        "formats" => judge::payload(order.format, &order.payload, with_an_end),
        "renderer" => judge::written(order.format, &order.payload, &order.options, with_quotes),
        _ => unreachable!("no such fault"),
    }
}

/// Looks at the scheme alone.
fn with_users(raw: &str, base: &str) -> Option<String> {
    let url = url::Url::parse(base).ok()?.join(raw).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// Forgets one of the characters that turn a text's direction.
fn with_an_override(raw: &str, limit: usize) -> article_embed::text::Clean {
    let mut clean = judge::clean(raw, limit);
    if raw.ends_with('\u{2069}') {
        clean.text.push('\u{2069}');
    }
    clean
}

/// Keeps the blank that ends a paragraph of some kind.
fn with_a_blank(html: &str) -> Vec<article_embed::body::Block> {
    let mut blocks = judge::blocks(html);
    for block in &mut blocks {
        if let article_embed::body::Block::Quotation(lines) = block {
            let runs = lines.iter_mut().flatten().filter(|run| run.strong && run.emphasis);
            runs.for_each(|run| run.text.push(' '));
        }
    }
    blocks
}

/// Does not know what to do with a digit in a post's headline.
fn with_an_end(
    format: &str,
    payload: &serde_json::Value,
    report: &mut article_embed::Report,
) -> Option<article_embed::Article> {
    let article = judge::read(format, payload, report);
    let headline = article.as_ref().and_then(|article| article.fields().text(article_embed::record::Field::Headline));
    assert!(
        report.format() != "ghost" || headline.is_none_or(|headline| !headline.bytes().any(|b| b.is_ascii_digit()))
    );
    article
}

/// Escapes no quotation mark in an attribute.
fn with_quotes(article: &article_embed::Article, options: &article_embed::Options) -> String {
    judge::card(article, options).replace("&quot;", "\"")
}
