//! The names of payloads: each name that a system allows is built, or refused with a reason.

use super::workspace::{Workspace, counts, story};
use serde_json::Value;
use std::fs;

const ARGS: [&str; 7] = ["build", "in", "--out", "out", "--base-url", "https://cards.example", "--json"];

/// Builds twice, and checks that the second build changes nothing. Returns the files that are refused, with the reason.
fn refusals(workspace: &Workspace) -> Vec<(String, String)> {
    let first = workspace.run(&ARGS);
    let second = workspace.run(&ARGS);
    let [written, _, bad, _] = counts(&first);
    assert_eq!(counts(&second), [0, written, bad, 0], "the second build: {}", second.stdout);
    let lines = first.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut all: Vec<_> = lines.filter_map(|line| Some((text(&line["file"])?, text(&line["message"])?))).collect();
    all.sort();
    all
}

const UNUSUAL: [&str; 24] = [
    "a.",
    "a..b",
    "a b ",
    " a",
    "A",
    "été",
    "e\u{301}te\u{301}",
    "🌧️",
    "%2e%2e",
    "a?b#c",
    "a&b;c'd\"e<f>",
    "index.json.new",
    "a/article.json.new",
    "a/index.html.new",
    "CON",
    "aux.txt",
    "-",
    "--help",
    "world/assets/x",
    "~",
    "*",
    "a:b",
    "\u{202E}a",
    "\u{FEFF}",
];

#[test]
fn unusual_names_are_built() {
    let long = "n".repeat(250);
    let names: Vec<&str> = UNUSUAL.into_iter().chain([long.as_str()]).collect();
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    for (number, name) in names.iter().enumerate() {
        workspace.write(&format!("in/{name}.json"), &story(&format!("Story {number}")));
    }
    assert_eq!(refusals(&workspace), []);
    let index: Value = serde_json::from_str(&workspace.read("out/index.json")).unwrap();
    assert_eq!(index["articles"].as_array().unwrap().len(), names.len() + 1);
    for name in names {
        assert!(workspace.has(&format!("out/{name}/article.json")), "{name}");
    }
}

#[test]
fn names_of_outputs_and_names_with_control_characters_are_refused() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    let outputs = [
        "article.json",
        "index.html",
        "index.json",
        "frame.html",
        "snippet.html",
        "frame-snippet.html",
        "oembed.json",
        "edition.json",
        "Index.JSON",
    ];
    let mut expected = 0;
    for name in outputs {
        for file in [format!("{name}.json"), format!("a/{name}.html"), format!("a/{name}/b.json")] {
            workspace.write(&format!("in/{file}"), &story(name));
            expected += 1;
        }
    }
    for name in ["assets/x", "Assets/x/y", "x\\y", "x\ny", "\u{1B}[2J", "x\u{7F}", "x\u{85}"] {
        workspace.write(&format!("in/{name}.json"), &story("x"));
        expected += 1;
    }
    let refused = refusals(&workspace);
    assert_eq!(refused.len(), expected, "{refused:#?}");
    assert!(refused.iter().all(|(_, message)| message.starts_with("expected a ")), "{refused:#?}");
    let output = workspace.run(&ARGS[..6]);
    assert!(output.stderr.contains("in/\\u{1b}[2J.json: error: failed at $: "), "{}", output.stderr);
    assert!(!output.stderr.contains('\u{1B}'), "{}", output.stderr);
}

#[test]
fn a_name_that_the_file_system_takes_for_another_is_refused() {
    let workspace = Workspace::new();
    workspace.write("in/rain.json", &story("rain"));
    assert_eq!(refusals(&workspace), []);
    // As on a file system that ignores case: the folder of `Rain` is that of `rain`.
    fs::rename(workspace.path("out/rain"), workspace.path("out/Rain")).unwrap();
    workspace.write("in/Rain.json", &story("Rain"));
    let output = workspace.run(&ARGS);
    assert!(output.stdout.contains("differs from others in more than upper and lower case"), "{}", output.stdout);
}

#[cfg(unix)]
#[test]
fn links_and_special_files_are_refused_and_hide_nothing() {
    use std::os::unix::fs::symlink;
    let workspace = Workspace::new();
    let page = r#"<title>T</title><link rel="canonical" href="https://news.example/s"></html>"#;
    workspace.write("secret.json", &story("Secret"));
    workspace.write("in/real.json", &story("Real"));
    for name in ["outside", "pipe", "absolute", "folder"] {
        workspace.write(&format!("in/{name}.html"), page);
    }
    symlink("../secret.json", workspace.path("in/outside.json")).unwrap();
    symlink("/dev/zero", workspace.path("in/absolute.json")).unwrap();
    symlink("real.json", workspace.path("in/inside.json")).unwrap();
    symlink("..", workspace.path("in/loop")).unwrap();
    symlink("folder.json", workspace.path("in/link-to-folder.json")).unwrap();
    fs::create_dir(workspace.path("in/folder.json")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(workspace.path("in/pipe.json")).status().unwrap();
    assert!(made.success());
    let refused = refusals(&workspace);
    let names: Vec<_> = refused.iter().map(|(file, _)| file.as_str()).collect();
    assert_eq!(names, ["in/absolute.json", "in/outside.json", "in/pipe.json"], "{refused:#?}");
    assert!(refused[2].1.ends_with("expected a file, found a named pipe"), "{refused:#?}");
    for name in ["outside", "pipe", "absolute", "folder", "inside", "real"] {
        assert!(workspace.has(&format!("out/{name}/index.html")), "{name}");
    }
    assert!(refused[1].1.ends_with("the link leads outside of the folder"), "{refused:#?}");
    assert!(!workspace.read("out/outside/index.html").contains("Secret"));
    for file in ["in/pipe.json", "/dev/zero", "in"] {
        let output = workspace.run(&["validate", file]);
        assert_eq!(output.status, 2, "{file}");
        assert!(output.stderr.contains("expected a file, found a "), "{file}: {}", output.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_utf_8_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    fs::write(workspace.path("in").join(std::ffi::OsStr::from_bytes(b"x\xFF.json")), story("x")).unwrap();
    let refused = refusals(&workspace);
    assert!(refused.len() == 1 && refused[0].1.starts_with("expected a file name in UTF-8"), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_became_a_link_has_no_cards() {
    use std::os::unix::fs::symlink;
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    workspace.write("in/folder/b.json", &story("b"));
    let build = || counts(&workspace.run(&ARGS));
    assert_eq!(build(), [2, 0, 0, 0]);
    fs::rename(workspace.path("in/folder"), workspace.path("away")).unwrap();
    for target in ["../none", "../away", "."] {
        symlink(target, workspace.path("in/folder")).unwrap();
        assert_eq!(build(), [0, 1, 0, 1], "{target}");
        assert!(!workspace.has("out/folder/b/index.html"));
        fs::remove_file(workspace.path("in/folder")).unwrap();
        workspace.write("in/folder/b.json", &story("b"));
        assert_eq!(build(), [1, 1, 0, 0], "a folder has its cards");
        fs::remove_dir_all(workspace.path("in/folder")).unwrap();
    }
}
