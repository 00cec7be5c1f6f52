//! `article-embed validate` as an editor sees it: verdict, reading, place, each fault once, a last line.

use super::workspace::{Workspace, story};

#[test]
fn each_file_has_a_verdict_and_its_reading() {
    let workspace = Workspace::new();
    workspace.write("own.json", &story("Rain"));
    workspace.write(
        "post.json",
        r#"{"title": {"rendered": "Rain"}, "link": "https://news.example/rain", "status": "publish"}"#,
    );
    workspace.write("page.html", r#"<title>Rain</title><link rel="canonical" href="https://news.example/rain">"#);
    workspace.write("late.json", r#"{"headline": "x", "url": "https://news.example/x", "published": "soon"}"#);
    workspace.write("none.json", r#"{"headline": "x"}"#);
    workspace.write("text.json", "{\n  \"headline\": \"x\",\n  url: 1\n}");
    let files = ["own.json", "post.json", "page.html", "late.json", "none.json", "text.json"];
    let output = workspace.run(&[&["validate"][..], &files].concat());
    assert_eq!(output.status, 1);
    assert_eq!(
        output.stdout,
        "ok own.json (read as article-embed)\nok post.json (read as WordPress)\nok page.html (read as an HTML page)\n\
         ok late.json (read as article-embed)\ninvalid none.json (read as article-embed)\n\
         invalid text.json (not read in any format)\n4 of 6 files valid, 2 errors, 1 warning\n"
    );
    let lines: Vec<&str> = output.stderr.lines().collect();
    assert_eq!(lines.len(), 3, "each fault once: {lines:#?}");
    assert!(lines[0].starts_with("late.json: warning: bad-time at $.published: expected "), "{lines:#?}");
    assert!(lines[1].starts_with("none.json: error: missing at $.url: expected "), "{lines:#?}");
    assert!(lines[2].starts_with("text.json:3:3: error: not-json at $: "), "{lines:#?}");
    assert!(lines[2].ends_with(", found a letter at line 3 column 3"), "{lines:#?}");
}

#[test]
fn one_file_has_a_last_line_too() {
    let workspace = Workspace::new();
    let output = workspace.run_with(&["validate"], &story("Rain"));
    assert_eq!((output.status, output.stdout.as_str()), (0, "ok - (read as article-embed)\n1 of 1 file valid\n"));
    assert_eq!(output.stderr, "");
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let workspace = Workspace::new();
    workspace.write("a.json", &story("A"));
    workspace.write("b.json", "{}");
    let output = workspace.run(&["validate", "b.json", "nowhere.json", "a.json"]);
    assert_eq!(output.status, 2);
    assert!(output.stdout.contains("invalid b.json (not read in any format)\nok a.json"), "{}", output.stdout);
    assert!(output.stdout.ends_with("1 of 3 files valid, 1 error\n"), "{}", output.stdout);
    assert!(output.stderr.contains("cannot read nowhere.json: "), "{}", output.stderr);
}

#[test]
fn other_commands_say_the_reading_beside_issues() {
    let workspace = Workspace::new();
    let late = r#"{"headline": "x", "url": "https://news.example/x", "published": "soon"}"#;
    for command in ["render", "snippet", "oembed", "normalize"] {
        let output = workspace.run_with(&[command], late);
        assert!(output.stderr.ends_with("-: read as article-embed\n"), "{}", output.stderr);
        assert_eq!(workspace.run_with(&[command], &story("Rain")).stderr, "");
    }
}
