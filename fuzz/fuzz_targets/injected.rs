//! The negative controls: the invariants on a broken implementation, which `FAULT` names. The fuzzer must find each
//! fault.
#![no_main]

use article_embed::internal::json::{Document, SyntaxError};
use article_embed_cli::internal::Summary;
use article_embed_fuzz::{Input, file_tree, html_page, input, invariants};
use libfuzzer_sys::fuzz_target;
use std::ffi::OsString;
use std::path::Path;
use std::sync::LazyLock;

static FAULT: LazyLock<String> = LazyLock::new(|| std::env::var("FAULT").unwrap_or_default());

fuzz_target!(|bytes: &[u8]| {
    let raw = String::from_utf8_lossy(bytes);
    match FAULT.as_str() {
        "address" => invariants::address(&raw, accepts_user_info),
        "json" => invariants::json::json(&raw, takes_a_comma_after_the_text),
        "text" => invariants::text(&raw, keeps_a_direction_character),
        "html_text" => invariants::story(&raw, keeps_a_space),
        "html_page" => html_page::page(bytes, loses_a_headline),
        "file_tree" => file_tree::tree(bytes, leaves_a_page_of_a_card_that_is_gone),
        name => input(bytes).into_iter().for_each(|input| check(name, &input)),
    }
});

/// Checks a whole payload on a broken implementation.
fn check(name: &str, input: &Input) {
    match name {
        "formats" => invariants::payload(input.format, &input.payload, panics_on_a_digit),
        "renderer" => invariants::written(input.format, &input.payload, &input.options, leaves_quotes),
        _ => unreachable!("no such fault"),
    }
}

/// Checks only the scheme.
fn accepts_user_info(raw: &str, base: &str) -> Option<String> {
    let url = url::Url::parse(base).ok()?.join(raw).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

fn takes_a_comma_after_the_text(raw: &str) -> Result<Document<'_>, SyntaxError> {
    invariants::json::parse(raw.strip_suffix(',').unwrap_or(raw))
}

/// Keeps one of the direction characters.
fn keeps_a_direction_character(raw: &str, limit: usize) -> article_embed::internal::text::Clean {
    let mut clean = invariants::clean(raw, limit);
    if raw.ends_with('\u{2069}') {
        clean.text.push('\u{2069}');
    }
    clean
}

/// Takes a headline with a digit for missing.
fn loses_a_headline(bytes: &[u8]) -> Option<serde_json::Value> {
    let mut payload = html_page::read(bytes)?;
    if payload.get("headline")?.as_str()?.bytes().any(|byte| byte.is_ascii_digit()) {
        payload.as_object_mut()?.remove("headline");
    }
    Some(payload)
}

/// Writes the page of a card again that was removed.
fn leaves_a_page_of_a_card_that_is_gone(args: &[OsString]) -> Result<Summary, String> {
    let summary = file_tree::build(args)?;
    if summary.removed > 0 {
        let folder = Path::new(&args[4]).join("gone");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "").unwrap();
    }
    Ok(summary)
}

/// Keeps a space at the end of some runs in quotations.
fn keeps_a_space(html: &str) -> Vec<article_embed::article::Block> {
    let mut blocks = invariants::blocks(html);
    for block in &mut blocks {
        if let article_embed::article::Block::Quotation(lines) = block {
            let runs = lines.iter_mut().flatten().filter(|run| run.strong && run.emphasis);
            runs.for_each(|run| run.text.push(' '));
        }
    }
    blocks
}

/// Panics on a digit in the headline of a Ghost post.
fn panics_on_a_digit(
    format: &str,
    payload: &serde_json::Value,
    report: &mut article_embed::Report,
) -> Option<article_embed::Article> {
    let article = invariants::read(format, payload, report);
    let headline =
        article.as_ref().and_then(|article| article.fields().text(article_embed::internal::record::Field::Headline));
    assert!(
        report.format() != "ghost" || headline.is_none_or(|headline| !headline.bytes().any(|b| b.is_ascii_digit()))
    );
    article
}

/// Leaves quotation marks in attributes unescaped.
fn leaves_quotes(article: &article_embed::Article, options: &article_embed::Options) -> String {
    invariants::card(article, options).replace("&quot;", "\"")
}
