//! What the command line says of values that it does not take, and that nothing depends on who reads it.

use super::workspace::{CommandOutput, Workspace, command_output, story};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// Options with a value that they do not take, and what is expected of it.
const WRONG: &[(&[&str], &str)] = &[
    (&["render", "--related", "51"], "expected a whole number from 0 to 50"),
    (&["render", "--related", "abc"], "expected a whole number from 0 to 50"),
    (&["render", "--topics", "-1"], "expected a whole number from 0 to 20"),
    (&["render", "--heading-level", "h2"], "expected a whole number from 2 to 6"),
    (&["render", "--paragraphs", "256"], "expected a whole number from 0 to 255"),
    (&["render", "--refresh", "1.5"], "expected a whole number from 1 to 4294967295"),
    (&["oembed", "--max-width", "0"], "expected a whole number from 1 to 4294967295"),
    (&["oembed", "--max-height", "-3"], "expected a whole number from 1 to 4294967295"),
    (&["build", "in", "--out", "out", "--base-url", "https://a.example", "--jobs", "100000"], "from 1 to 1024"),
    (&["serve", "in", "--max-head", "100"], "expected a whole number from 8192 to 1048576"),
    (&["serve", "in", "--listen", "localhost:80"], "expected an IP address and a port, such as 127.0.0.1:8787"),
    (&["serve", "in", "--admin", "9787"], "expected an IP address and a port, such as 127.0.0.1:8787"),
    (&["serve", "in", "--base-url", "https://a.example/?b"], "without user name, query and fragment"),
    (&["serve", "in", "--base-url", "https://a.example/#b"], "without user name, query and fragment"),
    (&["serve", "in", "--base-url", "https://b:c@a.example"], "without user name, query and fragment"),
    (&["validate", "--format", "wordpres"], "expected the name of a format: "),
    (&["render", "--format", ""], "expected the name of a format: "),
    (&["snippet", "--src", "https://a:b@c.example/"], "expected an http(s) address without user name"),
    (&["snippet", "--script", "/a.js", "--integrity", "AbC"], "expected a hash in Base64, such as sha384-…"),
];

#[test]
fn a_wrong_value_is_refused_with_what_is_expected() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("Rain"));
    for (args, message) in WRONG {
        let output = workspace.run_with(args, &story("Rain"));
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(output.stderr.contains(message), "{args:?}: {}", output.stderr);
    }
    for args in [["--related", "50"], ["--format", "article-embed"], ["--refresh", "1"]] {
        let output = workspace.run_with(&[&["render"][..], &args].concat(), &story("Rain"));
        assert_eq!((output.status, output.stderr.as_str()), (0, ""), "{args:?}");
    }
}

#[test]
fn a_snippet_that_becomes_no_card_is_told() {
    let workspace = Workspace::new();
    let (src, script) = (["--src", "https://news.example/rain.json"], ["--script", "https://cdn.example/embed.js"]);
    for command in ["snippet", "oembed"] {
        let told = |args: &[&str]| workspace.run_with(&[&[command], args].concat(), &story("Rain")).stderr;
        assert!(told(&[]).starts_with("article-embed: no --src: "), "{}", told(&[]));
        assert!(told(&script).starts_with("article-embed: no --src: "), "{}", told(&script));
        assert!(told(&src).starts_with("article-embed: no --script: "), "{}", told(&src));
        assert_eq!(told(&[src, script].concat()), "");
    }
}

/// Runs a command whose messages go to a full disk.
#[cfg(target_os = "linux")]
fn run_with_full_log(workspace: &Workspace, args: &[&str]) -> CommandOutput {
    let log = File::options().write(true).open("/dev/full").unwrap();
    let output = workspace.command(args).stdin(Stdio::null()).stderr(log).output().unwrap();
    command_output(&output)
}

#[test]
#[cfg(target_os = "linux")]
fn a_log_on_a_full_disk_stops_no_command() {
    let workspace = Workspace::new();
    workspace.write("in/rain.json", &story("Rain"));
    workspace.write("in/bad.json", "{");
    let build = ["build", "in", "--out", "out", "--base-url", "https://cards.example"];
    assert_eq!(run_with_full_log(&workspace, &build).status, 1);
    assert!(workspace.has("out/rain/article.json") && workspace.has("out/index.json"));
    let withdrawn = story("Rain").replacen('{', "{\"status\": \"withheld\", ", 1);
    workspace.write("in/rain.json", &withdrawn);
    assert_eq!(run_with_full_log(&workspace, &build).status, 1);
    assert!(!workspace.read("out/rain/index.html").contains("Rain"));
    let validated = run_with_full_log(&workspace, &["validate", "in/bad.json", "none.json", "in/rain.json"]);
    assert_eq!((validated.status, validated.stdout.lines().last()), (2, Some("1 of 3 files valid, 1 error")));
    // Each of them has something to say.
    let output = workspace.run(&build);
    assert_eq!((output.status, output.stderr.contains("bad.json")), (1, true), "{}", output.stderr);
}

#[test]
fn a_server_for_other_machines_asks_for_its_public_address() {
    let workspace = Workspace::new();
    workspace.write("in/rain.json", &story("Rain"));
    for (args, is_told) in [
        (&["--listen", "0.0.0.0:0"][..], true),
        (&["--listen", "0.0.0.0:0", "--base-url", "https://cards.example"], false),
        (&["--listen", "127.0.0.1:0"], false),
    ] {
        let args =
            [&["serve", "in", "--script", "https://cdn.example/embed.js", "--admin", "127.0.0.1:0"], args].concat();
        let mut child = workspace.command(&args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stderr.take().unwrap()).read_line(&mut line).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(line.contains("no --base-url: "), is_told, "{args:?}: {line}");
    }
}
