//! The commands for one payload: what is printed where, and the status.

use super::program::{Desk, story};
use serde_json::Value;

const FULL: &str = include_str!("../fixtures/full.json");

#[test]
fn a_card_is_the_one_that_the_crate_makes() {
    let desk = Desk::new();
    desk.write("full.json", FULL);
    for layout in ["standard", "compact", "hero", "full"] {
        let said = desk.run(&[
            "render",
            "full.json",
            "--bare",
            "--layout",
            layout,
            "--src",
            "https://news.example/payloads/1.json",
        ]);
        let golden = std::fs::read_to_string(format!("{}/tests/golden/full.{layout}.html", env!("CARGO_MANIFEST_DIR")));
        assert_eq!((said.status, said.out), (0, golden.unwrap()));
    }
}

#[test]
fn an_element_has_its_card_its_style_and_its_fallback() {
    let desk = Desk::new();
    let args = ["render", "--nonce", "abc123", "--theme", "dark", "--src", "/a.json", "--heading-level", "3"];
    let said = desk.run_with(&args, &story("Rain"));
    let start = r#"<article-embed src="/a.json" theme="dark" heading-level="3"><template shadowrootmode="open"><style nonce="abc123">"#;
    assert!(said.out.starts_with(start), "{}", said.out);
    assert!(said.out.contains(r#"</style><article part="card""#));
    assert!(said.out.contains(r#"</template><blockquote cite="https://news.example/rain""#));
    assert!(said.out.ends_with("</blockquote></article-embed>\n"));
    let linked = desk.run_with(&["render", "--stylesheet", "https://cdn.example/card.css"], &story("Rain")).out;
    assert!(linked.contains(
        r#"<template shadowrootmode="open"><link rel="stylesheet" href="https://cdn.example/card.css"><article"#
    ));
    assert!(!linked.contains("<style"));
}

#[test]
fn a_snippet_names_its_script_and_the_hash_of_it() {
    let desk = Desk::new();
    let script = "https://cdn.example/article-embed@0.1.0/embed.js";
    let said = desk.run_with(
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
        r#"<article-embed src="https://news.example/rain.json" refresh="60">"#,
        r#"<blockquote cite="https://news.example/rain" dir="auto">"#,
        r#"<p><a rel="noopener noreferrer" href="https://news.example/rain">Rain</a></p>"#,
        r#"<footer><time lang="en" datetime="2026-05-01T08:00:00Z">May 1, 2026</time></footer></blockquote></article-embed>"#,
        "\n",
        r#"<script async src="https://cdn.example/article-embed@0.1.0/embed.js" integrity="sha384-AbC" crossorigin="anonymous"></script>"#,
        "\n"
    );
    assert_eq!(
        said.out.replace(r#" lang="en" datetime"#, " datetime"),
        expected.replace(r#" lang="en" datetime"#, " datetime")
    );
}

#[test]
fn nothing_of_an_article_that_may_not_be_shown_is_told() {
    let desk = Desk::new();
    let secret = r#"{"headline": "Secret", "excerpt": "Secret too", "url": "https://news.example/s", "embargo": "2999-01-01T00:00:00Z"}"#;
    for command in ["render", "snippet", "oembed"] {
        let said = desk.run_with(&[command], secret);
        assert_eq!(said.status, 0);
        assert!(said.out.contains("not available") && !said.out.contains("Secret"), "{command}: {}", said.out);
    }
}

#[test]
fn a_bad_payload_is_told_with_its_place_and_gives_status_1() {
    let desk = Desk::new();
    for (payload, told) in [
        (r#"{"headline": "x", "url": "javascript:alert(1)"}"#, "-: error: missing at $.url: "),
        ("{", "-: error: not-json at $: "),
        ("[]", "error: "),
    ] {
        let said = desk.run_with(&["render"], payload);
        assert_eq!((said.status, said.out.as_str()), (1, ""), "{payload}");
        assert!(said.err.contains(told), "{}", said.err);
    }
    let said = desk.run_with(&["render"], r#"{"headline": "x", "url": "https://news.example/", "published": "soon"}"#);
    assert_eq!(said.status, 0);
    assert!(said.err.contains("-: warning: bad-time at $.published: "), "{}", said.err);
}

#[test]
fn what_cannot_be_done_gives_status_2() {
    let desk = Desk::new();
    for args in [
        &["render", "nowhere.json"][..],
        &["render", "--layout", "round"],
        &["nothing"],
        &["build", "nowhere", "--out", "x", "--base-url", "https://a.example"],
    ] {
        let said = desk.run(args);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{args:?}");
        assert!(!said.err.is_empty());
    }
}

#[test]
fn json_is_for_machines() {
    let desk = Desk::new();
    let said = desk.run_with(&["normalize", "--json"], r#"{"title": "Rain", "url": "https://news.example/rain"}"#);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (&told["ok"], &told["format"], &told["result"]["headline"]),
        (&Value::from(true), &Value::from("unfurl"), &Value::from("Rain"))
    );
    assert_eq!(said.err, "");
    desk.write("good.json", &story("Good"));
    desk.write("bad.json", "{}");
    let said = desk.run(&["validate", "--json", "good.json", "bad.json"]);
    let told: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(said.status, 1);
    assert_eq!(
        (&told[0]["ok"], &told[1]["ok"], &told[1]["file"]),
        (&Value::from(true), &Value::from(false), &Value::from("bad.json"))
    );
    assert_eq!(told[1]["issues"][0]["severity"], "error");
}

#[test]
fn an_articles_page_is_a_payload_too() {
    let desk = Desk::new();
    let page = r#"<!doctype html><html lang="fr"><title>Pluie | Agence</title><link rel="canonical" href="https://news.example/pluie">
        <meta property="og:title" content="Pluie &amp; vent"><meta property="og:description" content="Il pleut.">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pluie et vent",
        "author":[{"@type":"Person","name":"A. Plume"}],"datePublished":"2026-05-01T08:00:00Z"}</script><p>Texte"#;
    let said = desk.run_with(&["normalize"], page);
    let article: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(article["headline"], "Pluie et vent");
    assert_eq!(article["excerpt"], "Il pleut.");
    assert_eq!(article["url"], "https://news.example/pluie");
    assert_eq!(article["authors"][0]["name"], "A. Plume");
    assert_eq!(article["language"], "fr");
}

#[test]
fn the_schema_is_the_one_that_the_package_has() {
    let said = Desk::new().run(&["schema"]);
    assert_eq!(said.out, include_str!("../../js/schema.json"));
}

#[test]
fn shells_are_told_what_there_is() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish"] {
        let said = desk.run(&["completions", shell]);
        assert_eq!(said.status, 0);
        assert!(said.out.contains("normalize"), "{shell}");
    }
    let help = desk.run(&["help", "build"]).out;
    assert!(help.contains("--base-url"), "{help}");
}
