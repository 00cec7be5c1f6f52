//! Folders of cards: what is written, passed over, removed; bad files; a build that is killed and goes on.

use super::program::{Desk, files, story};
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

const ARGS: [&str; 6] = ["build", "in", "--out", "out", "--base-url", "https://cards.example/c"];

fn build(desk: &Desk, more: &[&str]) -> (i32, Value, Vec<Value>) {
    let said = desk.run(&[&ARGS[..], &["--json"], more].concat());
    let mut lines: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let summary = lines.pop().unwrap_or_else(|| panic!("{}", said.err));
    (said.status, summary, lines)
}

fn counts(summary: &Value) -> [u64; 4] {
    ["written", "unchanged", "bad", "removed"].map(|key| summary[key].as_u64().unwrap())
}

#[test]
fn every_payload_has_its_files_and_its_entry() {
    let desk = Desk::new();
    desk.write("in/world/rain.json", &story("Rain"));
    desk.write("in/été 2.json", &story("Summer"));
    desk.write("in/page.html", r#"<title>Page</title><link rel="canonical" href="https://news.example/page">"#);
    desk.write("in/.hidden.json", "{");
    desk.write("in/readme.txt", "no payload");
    let (status, summary, bad) = build(&desk, &[]);
    assert_eq!((status, counts(&summary), bad), (0, [3, 0, 0, 0], vec![]));
    for path in ["world/rain", "été 2", "page"] {
        for file in ["article.json", "index.html", "frame.html", "snippet.html", "frame-snippet.html", "oembed.json"] {
            assert!(desk.has(&format!("out/{path}/{file}")), "{path}/{file}");
        }
    }
    let snippet = desk.read("out/été 2/snippet.html");
    assert!(
        snippet
            .starts_with(r#"<article-embed src="https://cards.example/c/%C3%A9t%C3%A9%202/article.json"><blockquote"#),
        "{snippet}"
    );
    let page = desk.read("out/world/rain/index.html");
    let discovery = r#"<link rel="alternate" type="application/json+oembed" href="https://cards.example/c/world/rain/oembed.json" title="Rain">"#;
    assert!(page.contains(discovery) && page.contains(r#"<template shadowrootmode="open">"#), "{page}");
    let index: Value = serde_json::from_str(&desk.read("out/index.json")).unwrap();
    let paths: Vec<_> =
        index["articles"].as_array().unwrap().iter().map(|entry| entry["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["page", "world/rain", "été 2"]);
    assert!(desk.read("out/index.html").contains(r#"href="%C3%A9t%C3%A9%202/""#));
}

#[test]
fn what_is_unchanged_is_passed_over_and_what_is_gone_is_removed() {
    let desk = Desk::new();
    for name in ["a", "b", "deep/er/c"] {
        desk.write(&format!("in/{name}.json"), &story(name));
    }
    assert_eq!(counts(&build(&desk, &[]).1), [3, 0, 0, 0]);
    let before = files(&desk.path("out"));
    assert_eq!(counts(&build(&desk, &[]).1), [0, 3, 0, 0]);
    desk.write("in/b.json", &story("B anew"));
    fs::remove_file(desk.path("in/deep/er/c.json")).unwrap();
    assert_eq!(counts(&build(&desk, &[]).1), [1, 1, 0, 1]);
    assert!(!desk.has("out/deep") && desk.read("out/b/article.json").contains("B anew"));
    desk.write("in/b.json", &story("b"));
    desk.write("in/deep/er/c.json", &story("deep/er/c"));
    fs::remove_file(desk.path("out/a/frame.html")).unwrap();
    assert_eq!(counts(&build(&desk, &[]).1), [3, 0, 0, 0], "a file that somebody took is made anew");
    assert_eq!(files(&desk.path("out")), before, "the same payloads give the same bytes");
    assert_eq!(counts(&build(&desk, &["--layout", "hero"]).1), [3, 0, 0, 0], "asked for otherwise, all are others");
    assert_eq!(counts(&build(&desk, &["--layout", "hero", "--force"]).1), [3, 0, 0, 0]);
}

#[test]
fn one_bad_file_is_told_and_the_others_are_built() {
    let desk = Desk::new();
    for name in ["a", "c"] {
        desk.write(&format!("in/{name}.json"), &story(name));
    }
    desk.write("in/b.json", r#"{"headline": "No address"}"#);
    desk.write("in/broken.json", "{");
    desk.write("in/a.html", "<title>The same name</title>");
    let (status, summary, mut bad) = build(&desk, &[]);
    assert_eq!((status, counts(&summary)), (1, [2, 0, 3, 0]));
    bad.sort_by_key(|line| line["file"].to_string());
    let told: Vec<_> =
        bad.iter().map(|line| (line["code"].as_str().unwrap(), line["path"].as_str().unwrap())).collect();
    assert_eq!(told, [("failed", "$"), ("missing", "$.url"), ("not-json", "$")]);
    let said = desk.run(&ARGS);
    assert!(
        said.err.contains("b.json: error: missing at $.url: ") && said.err.contains("0 written, 2 unchanged, 3 bad"),
        "{}",
        said.err
    );
    desk.write("in/a.json", "{");
    assert_eq!(counts(&build(&desk, &[]).1), [0, 1, 4, 0]);
    assert!(desk.read("out/a/article.json").contains(r#""headline":"a""#), "the card of before stays");
}

#[test]
fn a_card_whose_embargo_ends_is_made_anew() {
    let desk = Desk::new();
    desk.write(
        "in/a.json",
        r#"{"headline": "Secret", "url": "https://news.example/a", "embargo": "2026-06-01T00:00:00Z"}"#,
    );
    let at = |seconds: &str| {
        let output =
            desk.command(&[&ARGS[..], &["--json"]].concat()).env("SOURCE_DATE_EPOCH", seconds).output().unwrap();
        counts(&serde_json::from_slice(&output.stdout).unwrap())
    };
    let told = || files(&desk.path("out")).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Secret"));
    assert_eq!((at("1780000000"), told()), ([1, 0, 0, 0], false));
    assert_eq!((at("1780000001"), told()), ([0, 1, 0, 0], false));
    assert_eq!((at("1790000000"), told()), ([1, 0, 0, 0], true));
    assert_eq!((at("1790000001"), told()), ([0, 1, 0, 0], true));
}

#[test]
fn a_build_that_is_killed_goes_on_where_it_was() {
    let desk = Desk::new();
    const COUNT: u64 = 600;
    for number in 0..COUNT {
        desk.write(&format!("in/{}/{number}.json", number % 7), &story(&format!("Story {number}")));
    }
    let mut child = desk
        .command(&[&ARGS[..], &["--jobs", "1"]].concat())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let editions = || files_named(&desk, "edition.json");
    while editions() < 20 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let done = editions() as u64;
    assert!((20..COUNT).contains(&done), "{done}");
    let [written, unchanged, bad, removed] = counts(&build(&desk, &[]).1);
    assert_eq!((written + unchanged, bad, removed), (COUNT, 0, 0));
    assert!(unchanged >= done, "{unchanged} of {done} were made twice");
    let resumed = files(&desk.path("out"));
    assert!(!resumed.iter().any(|(name, _)| name.ends_with(".new")), "what was half written is gone");
    fs::remove_dir_all(desk.path("out")).unwrap();
    build(&desk, &[]);
    assert_eq!(resumed, files(&desk.path("out")), "as if it had never been killed");
}

fn files_named(desk: &Desk, name: &str) -> usize {
    let folders = fs::read_dir(desk.path("out")).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let inner = folders.flat_map(|folder| fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok));
    inner.filter(|entry| entry.path().join(name).is_file()).count()
}

#[test]
fn two_builds_do_not_write_into_one_folder() {
    let desk = Desk::new();
    desk.write("in/a.json", &story("a"));
    desk.write("out/.article-embed.lock", "");
    let lock = fs::File::open(desk.path("out/.article-embed.lock")).unwrap();
    lock.lock().unwrap();
    let said = desk.run(&ARGS);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("another build is under way"), "{}", said.err);
    drop(lock);
    assert_eq!(desk.run(&ARGS).status, 0);
}

#[test]
fn what_was_built_inside_the_folder_is_no_payload() {
    let desk = Desk::new();
    desk.write("in/a.json", &story("a"));
    let args = ["build", "in", "--out", "in/public", "--base-url", "https://cards.example", "--json"];
    for expected in [[1, 0, 0, 0], [0, 1, 0, 0]] {
        assert_eq!(counts(&serde_json::from_str(&desk.run(&args).out).unwrap()), expected);
    }
}
