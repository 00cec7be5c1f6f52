//! The commands on single payloads: standard output, standard error, exit status.

use super::workspace::{Workspace, story};
use serde_json::Value;

const FULL: &str = include_str!("../../../tests/fixtures/full.json");

#[test]
fn render_bare_prints_the_golden_card() {
    let workspace = Workspace::new();
    workspace.write("full.json", FULL);
    for layout in ["standard", "compact", "hero", "full"] {
        let output = workspace.run(&[
            "render",
            "full.json",
            "--bare",
            "--layout",
            layout,
            "--src",
            "https://news.example/payloads/1.json",
        ]);
        let golden =
            std::fs::read_to_string(format!("{}/../tests/golden/full.{layout}.html", env!("CARGO_MANIFEST_DIR")));
        assert_eq!((output.status, output.stdout), (0, golden.unwrap()));
    }
}

#[test]
fn render_prints_the_element_with_card_style_and_fallback() {
    let workspace = Workspace::new();
    let args = ["render", "--nonce", "abc123", "--theme", "dark", "--src", "/a.json", "--heading-level", "3"];
    let output = workspace.run_with(&args, &story("Rain"));
    let start = r#"<article-embed src="/a.json" theme="dark" heading-level="3" class="tex2jax_ignore mathjax_ignore" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable><template shadowrootmode="open"><style nonce="abc123">"#;
    assert!(output.stdout.starts_with(start), "{}", output.stdout);
    assert!(output.stdout.contains(r#"</style><article part="card""#));
    assert!(output.stdout.contains(r#"</template><blockquote cite="https://news.example/rain""#));
    assert!(output.stdout.ends_with("</blockquote></article-embed>\n"));
    let linked = workspace.run_with(&["render", "--stylesheet", "https://cdn.example/card.css"], &story("Rain")).stdout;
    assert!(linked.contains(
        r#"<template shadowrootmode="open"><link rel="stylesheet" href="https://cdn.example/card.css"><article"#
    ));
    assert!(!linked.contains("<style"));
}

#[test]
fn a_snippet_has_a_script_tag_with_its_integrity() {
    let workspace = Workspace::new();
    let script = "https://cdn.example/article-embed@0.1.0/embed.js";
    let output = workspace.run_with(
        &[
            "snippet",
            "--src",
            "https://news.example/rain.json",
            "--script",
            script,
            "--integrity",
            "sha384-AbC",
            "--refresh",
            "60",
        ],
        &story("Rain"),
    );
    let expected = concat!(
        r#"<blockquote class="article-embed tex2jax_ignore mathjax_ignore" data-src="https://news.example/rain.json" data-refresh="60" style="min-height:"#,
        r#"…" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable cite="https://news.example/rain" dir="auto">"#,
        r#"<p><a rel="noopener noreferrer" href="https://news.example/rain">Rain</a></p>"#,
        "\n",
        r#"<footer><bdi>news.example</bdi>, <time lang="en" datetime="2026-05-01T08:00:00Z">May 1, 2026</time></footer></blockquote>"#,
        "\n",
        r#"<script async src="https://cdn.example/article-embed&#64;0.1.0/embed.js" integrity="sha384-AbC" crossorigin="anonymous" data-origins="https://news.example"></script>"#,
        "\n"
    );
    assert_eq!(
        without_height(&output.stdout).replace(r#" lang="en" datetime"#, " datetime"),
        expected.replace(r#" lang="en" datetime"#, " datetime")
    );
}

#[test]
fn an_article_under_embargo_leaks_nothing() {
    let workspace = Workspace::new();
    let secret = r#"{"headline": "Secret", "excerpt": "Secret too", "url": "https://news.example/s", "embargo": "2999-01-01T00:00:00Z"}"#;
    for command in ["render", "snippet", "oembed"] {
        let output = workspace.run_with(&[command], secret);
        assert_eq!(output.status, 0);
        assert!(
            output.stdout.contains("not available") && !output.stdout.contains("Secret"),
            "{command}: {}",
            output.stdout
        );
    }
}

#[test]
fn an_invalid_payload_is_reported_with_its_path_and_exits_with_1() {
    let workspace = Workspace::new();
    for (payload, expected) in [
        (r#"{"headline": "x", "url": "javascript:alert(1)"}"#, "-: error: unsafe-url at $.url: "),
        ("{", "-:1:2: error: not-json at $: "),
        ("[]", "error: "),
    ] {
        let output = workspace.run_with(&["render"], payload);
        assert_eq!((output.status, output.stdout.as_str()), (1, ""), "{payload}");
        assert!(output.stderr.contains(expected), "{}", output.stderr);
    }
    let output =
        workspace.run_with(&["render"], r#"{"headline": "x", "url": "https://news.example/", "published": "soon"}"#);
    assert_eq!(output.status, 0);
    assert!(output.stderr.contains("-: warning: bad-time at $.published: "), "{}", output.stderr);
}

#[test]
fn json_prints_a_report_for_programs() {
    let workspace = Workspace::new();
    let output =
        workspace.run_with(&["normalize", "--json"], r#"{"title": "Rain", "url": "https://news.example/rain"}"#);
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(
        (&report["ok"], &report["format"], &report["result"]["headline"]),
        (&Value::from(true), &Value::from("unfurl"), &Value::from("Rain"))
    );
    assert_eq!(output.stderr, "");
    workspace.write("good.json", &story("Good"));
    workspace.write("bad.json", "{}");
    let output = workspace.run(&["validate", "--json", "good.json", "bad.json"]);
    let reports: Vec<Value> = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(output.status, 1);
    assert_eq!(
        (&reports[0]["ok"], &reports[1]["ok"], &reports[1]["file"]),
        (&Value::from(true), &Value::from(false), &Value::from("bad.json"))
    );
    assert_eq!(reports[1]["issues"][0]["severity"], "error");
}

#[test]
fn an_html_page_is_accepted_as_a_payload() {
    let workspace = Workspace::new();
    let page = r#"<!doctype html><html lang="fr"><title>Pluie | Agence</title><link rel="canonical" href="https://news.example/pluie">
        <meta property="og:title" content="Pluie &amp; vent"><meta property="og:description" content="Il pleut.">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pluie et vent",
        "author":[{"@type":"Person","name":"A. Plume"}],"datePublished":"2026-05-01T08:00:00Z"}</script><p>Texte"#;
    let output = workspace.run_with(&["normalize"], page);
    let article: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(article["headline"], "Pluie et vent");
    assert_eq!(article["excerpt"], "Il pleut.");
    assert_eq!(article["url"], "https://news.example/pluie");
    assert_eq!(article["authors"][0]["name"], "A. Plume");
    assert_eq!(article["language"], "fr");
}

#[test]
fn an_address_is_given_to_a_payload_without_one() {
    let workspace = Workspace::new();
    let address = ["--url", "https://news.example/rain"];
    for (payload, url) in [
        (r#"{"headline": "Rain", "image": "/a.jpg"}"#, Some("https://news.example/rain")),
        (r#"{"@type": "NewsArticle", "headline": "Rain"}"#, Some("https://news.example/rain")),
        (r#"{"headline": "Rain", "url": "https://news.example/own"}"#, Some("https://news.example/own")),
        (r#"{"url": "https://news.example/own"}"#, None),
        (r#"{"headline": ""}"#, None),
    ] {
        let output = workspace.run_with(&[&["normalize", "--json"], &address[..]].concat(), payload);
        let report: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_eq!(report["result"]["url"].as_str(), url, "{payload}: {report}");
        let without = workspace.run_with(&["normalize", "--src", "https://news.example/rain.json"], payload);
        assert_eq!(
            without.status == 0,
            payload.contains("own") && url.is_some(),
            "the address of a payload is not its"
        );
    }
    let picture =
        workspace.run_with(&[&["normalize"], &address[..]].concat(), r#"{"headline": "Rain", "image": "/a.jpg"}"#);
    assert!(picture.stdout.contains("https://news.example/a.jpg"), "{}", picture.stdout);
}

#[test]
fn schema_prints_the_schema_of_the_package() {
    let output = Workspace::new().run(&["schema"]);
    assert_eq!(output.stdout, include_str!("../../../js/schema.json"));
}

/// A snippet without the height that it reserves.
fn without_height(snippet: &str) -> String {
    let (before, rest) = snippet.split_once("min-height:").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    format!("{before}min-height:…\"{after}")
}
