//! What the command line says about itself: `--help`, completions, and the messages of commands that cannot run.

use super::workspace::Workspace;

const COMMANDS: [&str; 9] =
    ["render", "snippet", "oembed", "validate", "normalize", "schema", "build", "serve", "completions"];

/// The long options that the help of a command lists.
fn options(help: &str) -> Vec<&str> {
    let names = help.lines().filter_map(|line| line.trim_start().trim_start_matches("-h, ").strip_prefix("--"));
    names.map(|line| line.split([' ', '\n']).next().unwrap()).collect()
}

#[test]
fn every_command_has_an_example() {
    let workspace = Workspace::new();
    for command in COMMANDS {
        let help = workspace.run(&[command, "--help"]).stdout;
        assert!(help.contains(&format!("Example:\n  article-embed {command} ")), "{help}");
    }
}

#[test]
fn a_command_lists_only_the_options_it_uses() {
    let workspace = Workspace::new();
    for (option, commands) in [
        ("bare", &["render"][..]),
        ("unused", &["validate"]),
        ("max-width", &["oembed"]),
        ("max-height", &["oembed"]),
        ("layout", &["render", "snippet", "oembed", "build", "serve"]),
        ("script", &["render", "snippet", "oembed", "build", "serve"]),
        ("stylesheet", &["render", "build", "serve"]),
        ("src", &["render", "snippet", "oembed", "normalize"]),
        ("format", &["render", "snippet", "oembed", "validate", "normalize", "build", "serve"]),
        ("json", &["render", "snippet", "oembed", "validate", "normalize", "build"]),
        ("help", &COMMANDS),
    ] {
        let lists = |command: &str| options(&workspace.run(&[command, "--help"]).stdout).contains(&option);
        let listed: Vec<_> = COMMANDS.into_iter().filter(|command| lists(command)).collect();
        assert_eq!(listed, commands, "--{option}");
    }
}

#[test]
fn completions_name_every_command() {
    let workspace = Workspace::new();
    for shell in ["bash", "zsh", "fish"] {
        let output = workspace.run(&["completions", shell]);
        assert_eq!(output.status, 0);
        for command in COMMANDS {
            assert!(output.stdout.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn a_command_that_cannot_run_says_why_and_exits_with_2() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", "{}");
    let build = |rest: &[&'static str]| [&["build", "in", "--out", "out", "--base-url"], rest].concat();
    for (args, message) in [
        (vec!["render", "nowhere.json"], "cannot read nowhere.json: "),
        (
            vec!["render", "--layout", "round"],
            "[possible values: standard, compact, hero, full, list, grid, carousel, headlines]",
        ),
        (vec!["nothing"], "unrecognized subcommand"),
        (vec!["render", "--lang", "!"], "invalid value for --lang: expected a BCP 47 language tag"),
        (vec!["snippet", "--src", "data:,x"], "invalid value for --src: expected an http(s) address"),
        (vec!["oembed", "--script", ""], "invalid value for --script: expected an http(s) address"),
        (
            vec!["build", "nowhere", "--out", "x", "--base-url", "https://a.example"],
            "expected a folder of payloads at nowhere, found nothing",
        ),
        (vec!["serve", "in/a.json"], "expected a folder of payloads at in/a.json, found a file"),
        (build(&["cards"]), "invalid value for --base-url: expected an absolute http(s) address such as"),
        (build(&["ftp://a.example"]), "invalid value for --base-url: expected an absolute http(s) address such as"),
        (build(&["https://a.example", "--lang", "!"]), "invalid value for --lang: expected a BCP 47 language tag"),
        (build(&["https://a.example", "--words", "[]"]), "expected a JSON object"),
        (build(&["https://a.example", "--assets", "none"]), "cannot read none/"),
        (
            vec!["serve", "in", "--listen", "192.0.2.1:1"],
            "cannot listen on 192.0.2.1:1; choose another address with --listen",
        ),
        (vec!["serve", "in", "--listen", "127.0.0.1:0", "--admin", "192.0.2.1:1"], "another address with --admin"),
    ] {
        let output = workspace.run(&args);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(output.stderr.contains(message), "{args:?}: {}", output.stderr);
    }
}
