//! Paths that are longer than the system opens: the file is refused, and all others are built.

use super::server::Server;
use super::workspace::{Workspace, counts, story};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use serde_json::Value;
use std::fs;

const ARGS: [&str; 7] = ["build", "in", "--out", "out", "--base-url", "https://cards.example", "--json"];

/// Writes a file in folders in one another, whose path as a whole may be too long to be opened.
fn write_deep(workspace: &Workspace, folder: &str, depth: usize) {
    let mut dir = Dir::open_ambient_dir(workspace.path(folder), ambient_authority()).unwrap();
    for _ in 0..depth {
        let name = "d".repeat(200);
        dir.create_dir(&name).unwrap();
        dir = dir.open_dir(&name).unwrap();
    }
    dir.write("deep.json", story("Deep")).unwrap();
}

/// Builds, and checks that only the deep file is refused, with a reason that names it.
fn check(workspace: &Workspace, args: &[&str]) {
    let output = workspace.run(args);
    assert_eq!((output.status, counts(&output)[2]), (1, 1), "{args:?}: {} {}", output.stdout, output.stderr);
    let refused: Value = serde_json::from_str(output.stdout.lines().next().unwrap()).unwrap();
    let message = refused["message"].as_str().unwrap();
    assert!(message.starts_with("expected a path that the system can open"), "{message}");
    assert!(refused["code"] == "failed" && refused["file"].as_str().unwrap().starts_with("in/ddd"), "{refused}");
    let again = counts(&workspace.run(args));
    assert_eq!((again[0], again[2], again[3]), (0, 1, 0), "the second build: {again:?}");
}

#[test]
fn a_path_that_is_too_long_in_the_input_is_refused() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    write_deep(&workspace, "in", 25);
    check(&workspace, &ARGS);
    check(&workspace, &[&ARGS[..], &["--keep-going"]].concat());
    assert!(workspace.has("out/a/article.json"));
    let server = Server::start_without_index(&workspace, &[]);
    assert_eq!(server.get("/a/").status, 200);
    let path = format!("/{}/{}/", "d".repeat(200), "e".repeat(300));
    assert_eq!(server.get(&path).status, 404);
}

#[test]
fn a_path_that_is_too_long_in_the_output_is_refused() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    write_deep(&workspace, "in", 13);
    let out = format!("out{}", format!("/{}", "o".repeat(200)).repeat(8));
    let args = ["build", "in", "--out", &out, "--base-url", "https://cards.example", "--json"];
    check(&workspace, &args);
    let file = format!("{out}/a/article.json");
    assert!(workspace.has(&file));
    fs::remove_dir_all(workspace.path("out")).unwrap();
    let shard = |part| workspace.run(&[&args[..], &["--shard", part]].concat());
    let bad: u64 = ["1/2", "2/2"].map(|part| counts(&shard(part))[2]).into_iter().sum();
    assert_eq!(bad, 1);
    assert!(workspace.has(&file));
}

/// A name of 255 bytes has no room for a longer extension: the card still goes with its file.
#[test]
fn the_card_of_the_longest_name_is_removed() {
    let workspace = Workspace::new();
    let name = "n".repeat(251);
    workspace.write("in/a.json", &story("a"));
    let page = r#"<title>T</title><link rel="canonical" href="https://news.example/s"></html>"#;
    workspace.write(&format!("in/{name}.htm"), page);
    let built = workspace.run(&ARGS);
    let card = format!("out/{name}/article.json");
    assert!(workspace.has(&card), "{}", built.stdout);
    fs::remove_file(workspace.path(&format!("in/{name}.htm"))).unwrap();
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 1, 0, 1]);
    assert!(!workspace.has(&card));
}
