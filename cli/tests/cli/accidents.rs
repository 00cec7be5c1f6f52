//! `article-embed build` when something is wrong with a folder: nothing that was published goes by accident.

use super::workspace::{Workspace, counts, files, story};
use std::fs;

const ARGS: [&str; 7] = ["build", "in", "--out", "out", "--base-url", "https://cards.example", "--json"];

/// A folder with cards of ten payloads, in two folders.
fn workspace() -> Workspace {
    let workspace = Workspace::new();
    for number in 0..10 {
        workspace.write(&format!("in/{}/{number}.json", number % 2), &story(&format!("Story {number}")));
    }
    assert_eq!(counts(&workspace.run(&ARGS)), [10, 0, 0, 0]);
    workspace
}

/// Runs a build that cannot run, and checks that it changes nothing.
fn refused(workspace: &Workspace, args: &[&str], message: &str) {
    let before = files(&workspace.path("out"));
    let output = workspace.run(args);
    assert_eq!(output.status, 2, "{args:?}: {}", output.stdout);
    assert!(output.stderr.contains(message), "{args:?}: {}", output.stderr);
    assert!(files(&workspace.path("out")) == before, "{args:?} changed the output");
}

#[test]
fn an_empty_folder_removes_nothing() {
    let workspace = workspace();
    fs::rename(workspace.path("in"), workspace.path("away")).unwrap();
    refused(&workspace, &ARGS, "expected a folder of payloads at in, found nothing");
    fs::create_dir(workspace.path("in")).unwrap();
    refused(&workspace, &ARGS, "expected payloads in in, found none; nothing was changed");
    workspace.write("in/.hidden.json", "{}");
    workspace.write("in/notes.txt", "");
    refused(&workspace, &ARGS, "expected payloads in in, found none; nothing was changed");
    assert_eq!(counts(&workspace.run(&[&ARGS[..], &["--max-removed", "100"]].concat())), [0, 0, 0, 10]);
}

#[test]
fn a_folder_that_lost_many_files_removes_nothing() {
    let workspace = workspace();
    let remove = |number: u32| fs::remove_file(workspace.path(&format!("in/{}/{number}.json", number % 2))).unwrap();
    (0..2).for_each(remove);
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 8, 0, 2], "a fifth may go");
    (2..5).for_each(remove);
    refused(&workspace, &ARGS, "3 of 8 cards have no payload any more, which is more than 20 %; no card was removed");
    refused(&workspace, &[&ARGS[..], &["--max-removed", "37"]].concat(), "which is more than 37 %");
    assert_eq!(counts(&workspace.run(&[&ARGS[..], &["--max-removed", "38"]].concat())), [0, 5, 0, 3]);
    remove(5);
    refused(&workspace, &[&ARGS[..], &["--max-removed", "0"]].concat(), "1 of 5 cards");
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 4, 0, 1], "one card may always go");
}

/// Runs builds with an account that permissions hold back, as they do not hold back root.
#[cfg(unix)]
fn as_somebody(workspace: &Workspace) -> impl Fn(&[&str]) -> super::workspace::CommandOutput + use<'_> {
    use std::os::unix::fs::{MetadataExt, chown};
    use std::os::unix::process::CommandExt;
    let is_root = fs::metadata(workspace.path("in")).unwrap().uid() == 0;
    if is_root {
        let all = walkdir::WalkDir::new(workspace.path(""));
        all.into_iter().for_each(|entry| chown(entry.unwrap().path(), Some(65534), Some(65534)).unwrap());
    }
    move |more| {
        let mut command = workspace.command(&[&ARGS[..], more].concat());
        if is_root {
            command.uid(65534).gid(65534);
        }
        super::workspace::command_output(&command.output().unwrap())
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_removes_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let workspace = workspace();
    let build = as_somebody(&workspace);
    let permit = |mode| fs::set_permissions(workspace.path("in/0"), fs::Permissions::from_mode(mode)).unwrap();
    for mode in [0o000, 0o300, 0o600] {
        permit(mode);
        let output = build(&[]);
        let kept = (0..10).all(|number| workspace.has(&format!("out/{}/{number}/index.html", number % 2)));
        permit(0o755);
        assert!(kept, "mode {mode:o}: {}", output.stderr);
        if mode == 0o600 {
            assert_eq!((output.status, counts(&output)), (1, [0, 5, 5, 0]), "the files cannot be read");
        } else {
            assert_eq!(output.status, 2);
            assert!(output.stderr.contains("article-embed: cannot read in/0: Permission denied"), "{}", output.stderr);
        }
    }
    permit(0o000);
    workspace.write("in/1/1.json", &story("Changed"));
    fs::remove_file(workspace.path("in/1/3.json")).unwrap();
    let output = build(&["--keep-going"]);
    permit(0o755);
    assert_eq!((output.status, counts(&output)), (1, [1, 3, 1, 0]), "nothing is removed: {}", output.stderr);
    assert!(workspace.read("out/index.json").contains("Story 4"), "the index keeps what cannot be read");
    assert_eq!(counts(&build(&[])), [0, 9, 0, 1]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_keeps_its_card() {
    use std::os::unix::fs::symlink;
    let workspace = workspace();
    for (name, target) in [("in/1/3.json", "missing.json"), ("in/1/5.json", "5.json")] {
        fs::remove_file(workspace.path(name)).unwrap();
        symlink(target, workspace.path(name)).unwrap();
    }
    let output = workspace.run(&ARGS);
    assert_eq!((output.status, counts(&output)), (1, [0, 8, 2, 0]), "{}", output.stderr);
    for card in [3, 5] {
        assert!(workspace.has(&format!("out/1/{card}/index.html")), "{card}");
        fs::remove_file(workspace.path(&format!("in/1/{card}.json"))).unwrap();
    }
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 8, 0, 2], "control: the links are gone");
}

#[test]
fn payloads_and_outputs_have_folders_of_their_own() {
    let workspace = workspace();
    for (payloads, out) in
        [("in", "in"), ("in", "in/public"), ("in", "in/1/../new/er"), ("out/0", "out"), ("in", "./in/."), ("in", ".")]
    {
        let args = ["build", payloads, "--out", out, "--base-url", "https://cards.example"];
        refused(&workspace, &args, "expected two folders of which none is inside the other");
    }
    assert_eq!(files(&workspace.path("in")).len(), 10);
}

#[test]
fn a_program_without_object_stores_names_the_one_that_has_them() {
    let workspace = workspace();
    let args = ["build", "in", "--out", "s3://bucket/prefix", "--base-url", "https://cards.example"];
    refused(&workspace, &args, "expected a folder for --out, because this program knows no object stores");
    assert!(!workspace.has("s3:"));
}

#[test]
fn a_payload_that_is_being_written_keeps_its_card() {
    let workspace = Workspace::new();
    let page = format!(
        r#"<html><head><title>Page</title><link rel="canonical" href="https://news.example/p"><script type="application/ld+json">{}</script></head><body>Text</body></html>"#,
        r#"{"@type": "NewsArticle", "headline": "Whole"}"#
    );
    workspace.write("in/a.json", &story("Whole"));
    workspace.write("in/p.html", &page);
    assert_eq!(counts(&workspace.run(&ARGS)), [2, 0, 0, 0]);
    for (json, page) in
        [("", ""), (r#"{"headline": "Wh"#, &page[..60]), ("{", &page[..100]), (" ", &page[..page.len() - 15])]
    {
        workspace.write("in/a.json", json);
        workspace.write("in/p.html", page);
        let output = workspace.run(&ARGS);
        assert_eq!((output.status, counts(&output)), (1, [0, 0, 2, 0]), "{page}");
        for card in ["a", "p"] {
            assert!(workspace.read(&format!("out/{card}/article.json")).contains("Whole"), "{card} after {page}");
        }
    }
    // A page without an end is a page, if nobody writes it any more.
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    workspace.write("in/p.html", &page.replace("Whole", "Rest").replace("</body></html>", ""));
    fs::File::options().append(true).open(workspace.path("in/p.html")).unwrap().set_modified(old).unwrap();
    assert_eq!(counts(&workspace.run(&ARGS)), [1, 0, 1, 0]);
    assert!(workspace.read("out/p/article.json").contains("Rest"));
}

#[test]
fn a_file_is_read_up_to_the_limit() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("A"));
    fs::File::create(workspace.path("in/big.json")).unwrap().set_len(3 << 30).unwrap();
    fs::File::create(workspace.path("in/big.html")).unwrap().set_len(3 << 30).unwrap();
    let output = workspace.run(&ARGS);
    assert_eq!((output.status, counts(&output)), (1, [1, 0, 2, 0]));
    let summary: serde_json::Value = serde_json::from_str(output.stdout.lines().last().unwrap()).unwrap();
    assert!(summary["peak_memory"].as_u64().is_none_or(|bytes| bytes < 256 << 20), "{summary}");
    let output = workspace.run(&["validate", "in/big.json"]);
    assert!(output.status == 1 && output.stderr.contains("too-large"), "{}", output.stderr);
}

#[cfg(unix)]
#[test]
fn a_script_is_a_file_of_bounded_length() {
    let workspace = workspace();
    let args = [&ARGS[..], &["--assets", "pkg"]].concat();
    for name in ["article_embed_bg.wasm", "article_embed_formats_bg.wasm"] {
        workspace.write(&format!("pkg/{name}"), name);
    }
    let script = workspace.path("pkg/embed.js");
    assert!(std::process::Command::new("mkfifo").arg(&script).status().unwrap().success());
    refused(&workspace, &args, "cannot read pkg/embed.js: expected a file, found a named pipe");
    fs::remove_file(&script).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &script).unwrap();
    refused(&workspace, &args, "cannot read pkg/embed.js: expected a file, found a device");
    fs::remove_file(&script).unwrap();
    let file = fs::File::create(&script).unwrap();
    file.set_len((16 << 20) + 1).unwrap();
    refused(&workspace, &args, "cannot read pkg/embed.js: expected at most 16 MiB, found more");
    file.set_len(16 << 20).unwrap();
    assert_eq!(workspace.run(&args).status, 0, "the control: as long as it may be");
}
