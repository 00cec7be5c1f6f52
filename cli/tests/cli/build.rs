//! `article-embed build`: output, incremental builds, invalid files, interruption.

use super::workspace::{Workspace, files, story};
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

const ARGS: [&str; 6] = ["build", "in", "--out", "out", "--base-url", "https://cards.example/c"];

fn build(workspace: &Workspace, more: &[&str]) -> (i32, Value, Vec<Value>) {
    let output = workspace.run(&[&ARGS[..], &["--json"], more].concat());
    let mut lines: Vec<Value> = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let summary = lines.pop().unwrap_or_else(|| panic!("{}", output.stderr));
    (output.status, summary, lines)
}

fn counts(summary: &Value) -> [u64; 4] {
    ["written", "unchanged", "bad", "removed"].map(|key| summary[key].as_u64().unwrap())
}

#[test]
fn each_payload_gets_its_files_and_an_index_entry() {
    let workspace = Workspace::new();
    workspace.write("in/world/rain.json", &story("Rain"));
    workspace.write("in/été 2.json", &story("Summer"));
    workspace.write("in/page.html", r#"<title>Page</title><link rel="canonical" href="https://news.example/page">"#);
    workspace.write("in/.hidden.json", "{");
    workspace.write("in/readme.txt", "no payload");
    let (status, summary, bad) = build(&workspace, &[]);
    assert_eq!((status, counts(&summary), bad), (0, [3, 0, 0, 0], vec![]));
    for path in ["world/rain", "été 2", "page"] {
        for file in ["article.json", "index.html", "frame.html", "snippet.html", "oembed.json"] {
            assert!(workspace.has(&format!("out/{path}/{file}")), "{path}/{file}");
        }
    }
    let index: Value = serde_json::from_str(&workspace.read("out/index.json")).unwrap();
    let paths: Vec<_> =
        index["articles"].as_array().unwrap().iter().map(|entry| entry["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["page", "world/rain", "été 2"]);
    let list = workspace.read("out/index.html");
    assert!(list.contains(r#"href="%C3%A9t%C3%A9%202/""#) && list.contains("<h1>Articles</h1>"), "{list}");
}

#[test]
fn pages_and_snippets_name_each_other_and_the_article() {
    let workspace = Workspace::new();
    workspace.write("in/world/rain.json", &story("Rain"));
    workspace.write("in/été 2.json", &story("Summer"));
    build(&workspace, &[]);
    let snippet = workspace.read("out/été 2/snippet.html");
    assert!(
        snippet
            .starts_with(r#"<blockquote class="article-embed tex2jax_ignore mathjax_ignore" data-src="https://cards.example/c/%C3%A9t%C3%A9%202/article.json" style="min-height:"#),
        "{snippet}"
    );
    let page = workspace.read("out/world/rain/index.html");
    let discovery = r#"<link rel="alternate" type="application/json+oembed" href="https://cards.example/c/world/rain/frame-oembed.json" title="Rain">"#;
    for part in [
        discovery,
        r#"<template shadowrootmode="open">"#,
        r#"<meta property="og:title" content="Rain">"#,
        r#"<meta property="og:url" content="https://news.example/rain">"#,
        r#"<link rel="icon" href="#,
        "<h1>Rain</h1>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let framed: Value = serde_json::from_str(&workspace.read("out/world/rain/frame-oembed.json")).unwrap();
    let html = framed["html"].as_str().unwrap();
    assert_eq!(html, workspace.read("out/world/rain/frame-snippet.html"));
    assert!(html.contains(r#"<a href="https://news.example/rain">Rain</a></blockquote>"#), "{html}");
    assert!(html.contains(r#" src="https://cards.example/c/world/rain/frame.html""#), "{html}");
}

#[test]
fn unchanged_payloads_are_skipped_and_cards_of_deleted_ones_removed() {
    let workspace = Workspace::new();
    for name in ["a", "b", "deep/er/c"] {
        workspace.write(&format!("in/{name}.json"), &story(name));
    }
    assert_eq!(counts(&build(&workspace, &[]).1), [3, 0, 0, 0]);
    let before = files(&workspace.path("out"));
    assert_eq!(counts(&build(&workspace, &[]).1), [0, 3, 0, 0]);
    workspace.write("in/b.json", &story("B updated"));
    fs::remove_file(workspace.path("in/deep/er/c.json")).unwrap();
    assert_eq!(counts(&build(&workspace, &[]).1), [1, 1, 0, 1]);
    assert!(!workspace.has("out/deep") && workspace.read("out/b/article.json").contains("B updated"));
    workspace.write("in/b.json", &story("b"));
    workspace.write("in/deep/er/c.json", &story("deep/er/c"));
    fs::remove_file(workspace.path("out/a/frame.html")).unwrap();
    assert_eq!(counts(&build(&workspace, &[]).1), [3, 0, 0, 0], "a card with a missing file is rebuilt");
    assert_eq!(files(&workspace.path("out")), before, "the same payloads give the same bytes");
    assert_eq!(counts(&build(&workspace, &["--layout", "hero"]).1), [3, 0, 0, 0], "other options change all cards");
    assert_eq!(counts(&build(&workspace, &["--layout", "hero", "--force"]).1), [3, 0, 0, 0]);
}

#[test]
fn a_published_element_does_not_name_the_format_of_the_source() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", r#"{"title": {"rendered": "Rain"}, "link": "https://news.example/rain"}"#);
    assert_eq!(counts(&build(&workspace, &["--format", "wordpress"]).1), [1, 0, 0, 0]);
    assert!(workspace.read("out/a/article.json").contains(r#""headline":"Rain""#));
    let snippet = workspace.read("out/a/snippet.html");
    assert!(!snippet.contains("format="), "{snippet}");
}

#[test]
fn an_invalid_file_is_reported_and_the_others_are_built() {
    let workspace = Workspace::new();
    for name in ["a", "c"] {
        workspace.write(&format!("in/{name}.json"), &story(name));
    }
    workspace.write("in/b.json", r#"{"headline": "No address"}"#);
    workspace.write("in/broken.json", "{");
    workspace.write("in/a.html", "<title>The same name</title>");
    let (status, summary, mut bad) = build(&workspace, &[]);
    assert_eq!((status, counts(&summary)), (1, [2, 0, 3, 0]));
    bad.sort_by_key(|line| line["file"].to_string());
    let errors: Vec<_> =
        bad.iter().map(|line| (line["code"].as_str().unwrap(), line["path"].as_str().unwrap())).collect();
    assert_eq!(errors, [("failed", "$"), ("missing", "$.url"), ("not-json", "$")]);
    let output = workspace.run(&ARGS);
    assert!(
        output.stderr.contains("b.json: error: missing at $.url: ")
            && output.stderr.contains("0 written, 2 unchanged, 3 bad"),
        "{}",
        output.stderr
    );
    workspace.write("in/a.json", "{");
    assert_eq!(counts(&build(&workspace, &[]).1), [0, 1, 4, 0]);
    assert!(workspace.read("out/a/article.json").contains(r#""headline":"a""#), "the previous card stays");
}

#[test]
fn a_card_is_rebuilt_when_its_embargo_ends() {
    let workspace = Workspace::new();
    workspace.write(
        "in/a.json",
        r#"{"headline": "Secret", "url": "https://news.example/a", "embargo": "2026-06-01T00:00:00Z"}"#,
    );
    let at = |seconds: &str| {
        let output =
            workspace.command(&[&ARGS[..], &["--json"]].concat()).env("SOURCE_DATE_EPOCH", seconds).output().unwrap();
        counts(&serde_json::from_slice(&output.stdout).unwrap())
    };
    let leaked =
        || files(&workspace.path("out")).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Secret"));
    assert_eq!((at("1780000000"), leaked()), ([1, 0, 0, 0], false));
    assert_eq!((at("1780000001"), leaked()), ([0, 1, 0, 0], false));
    assert_eq!((at("1790000000"), leaked()), ([1, 0, 0, 0], true));
    assert_eq!((at("1790000001"), leaked()), ([0, 1, 0, 0], true));
}

#[test]
fn a_killed_build_resumes_where_it_stopped() {
    let workspace = Workspace::new();
    const COUNT: u64 = 600;
    for number in 0..COUNT {
        workspace.write(&format!("in/{}/{number}.json", number % 7), &story(&format!("Story {number}")));
    }
    let mut child = workspace
        .command(&[&ARGS[..], &["--jobs", "1"]].concat())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let manifests = || files_named(&workspace, "edition.json");
    while manifests() < 20 {
        assert!(child.try_wait().unwrap().is_none(), "the build ended before it could be killed");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let done = manifests() as u64;
    assert!((20..COUNT).contains(&done), "{done}");
    let [written, unchanged, bad, removed] = counts(&build(&workspace, &[]).1);
    assert_eq!((written + unchanged, bad, removed), (COUNT, 0, 0));
    assert!(unchanged >= done, "only {unchanged} of {done} finished cards were kept");
    let resumed = files(&workspace.path("out"));
    assert!(!resumed.iter().any(|(name, _)| name.ends_with(".new")), "no temporary file is left");
    fs::remove_dir_all(workspace.path("out")).unwrap();
    build(&workspace, &[]);
    assert_eq!(resumed, files(&workspace.path("out")), "the result equals that of an uninterrupted build");
}

fn files_named(workspace: &Workspace, name: &str) -> usize {
    let folders =
        fs::read_dir(workspace.path("out")).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let folders = folders.filter(|folder| !folder.ends_with(".article-embed"));
    let inner = folders.flat_map(|folder| fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok));
    inner.filter(|entry| entry.path().join(name).is_file()).count()
}

#[test]
fn two_builds_never_write_to_one_folder() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    workspace.write("out/.article-embed/lock", "");
    let lock = fs::File::open(workspace.path("out/.article-embed/lock")).unwrap();
    lock.lock().unwrap();
    let output = workspace.run(&ARGS);
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("another build is writing to out"), "{}", output.stderr);
    drop(lock);
    assert_eq!(workspace.run(&ARGS).status, 0);
}
