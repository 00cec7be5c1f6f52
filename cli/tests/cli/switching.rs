//! `article-embed build`: the files of a card change together, after a kill and on a full disk too.

use super::workspace::{Workspace, counts, files, story};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

const ARGS: [&str; 7] = ["build", "in", "--out", "out", "--base-url", "https://cards.example", "--json"];
const FILES: [&str; 6] =
    ["article.json", "index.html", "frame.html", "snippet.html", "frame-snippet.html", "oembed.json"];

fn write_all(workspace: &Workspace, count: u32, version: &str) {
    for number in 0..count {
        workspace.write(&format!("in/{number}.json"), &story(&format!("Story {number} of {version}")));
    }
}

/// The versions that the files of a card show.
fn versions(workspace: &Workspace, number: u32) -> Vec<&'static str> {
    let texts: Vec<String> = FILES
        .iter()
        .filter_map(|file| fs::read_to_string(workspace.path(&format!("out/{number}/{file}"))).ok())
        .collect();
    ["one", "two"]
        .into_iter()
        .filter(|version| texts.iter().any(|text| text.contains(&format!("of {version}"))))
        .collect()
}

#[test]
fn a_killed_build_leaves_whole_cards_and_nothing_else() {
    const COUNT: u32 = 60;
    let workspace = Workspace::new();
    write_all(&workspace, COUNT, "one");
    let started = Instant::now();
    assert_eq!(counts(&workspace.run(&ARGS)), [COUNT.into(), 0, 0, 0]);
    let whole = started.elapsed();
    let clean = files(&workspace.path("out"));
    let (mut mixed, mut stopped) = (0, 0);
    for kill in 0..20_u32 {
        write_all(&workspace, COUNT, if kill % 2 == 0 { "two" } else { "one" });
        let mut child = workspace.command(&ARGS).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * kill / 20);
        child.kill().unwrap();
        stopped += u32::from(!child.wait().unwrap().success());
        mixed += (0..COUNT).filter(|number| versions(&workspace, *number).len() != 1).count();
    }
    assert!(stopped > 0, "no build was killed");
    assert_eq!(mixed, 0);
    write_all(&workspace, COUNT, "one");
    fs::remove_file(workspace.path("in/7.json")).unwrap();
    assert_eq!(counts(&workspace.run(&ARGS))[2..], [0, 1]);
    assert!(
        !files(&workspace.path("out"))
            .iter()
            .any(|(name, bytes)| { name.starts_with("7/") || String::from_utf8_lossy(bytes).contains("Story 7 of") })
    );
    write_all(&workspace, COUNT, "one");
    workspace.run(&ARGS);
    assert!(files(&workspace.path("out")) == clean, "the folder is that of a build that was not killed");
}

/// A payload that is withdrawn.
fn withdrawn(headline: &str) -> String {
    story(headline).replacen('{', r#"{"status": "canceled", "#, 1)
}

/// The headlines of withdrawn cards that the index or a feed still has.
fn betrayed(workspace: &Workspace, count: u32) -> Vec<String> {
    let lists =
        ["index.json", "index.html", "feed.json", "feed.xml"].map(|name| workspace.read(&format!("out/{name}")));
    let index: serde_json::Value = serde_json::from_str(&lists[0]).unwrap();
    assert_eq!(index["articles"].as_array().unwrap().len(), count as usize, "the index lists all cards");
    let headline = |number: &u32| format!("Story {number} of one");
    let is_public = |number: &u32| workspace.read(&format!("out/{number}/article.json")).contains(&headline(number));
    let found = (0..count).filter(|number| !is_public(number)).map(|number| headline(&number));
    let names = |list: &String, headline: &str| ['"', '<'].iter().any(|end| list.contains(&format!("{headline}{end}")));
    found.filter(|headline| lists.iter().any(|list| names(list, headline))).collect()
}

#[test]
fn the_index_names_no_withdrawn_article_after_a_kill() {
    const COUNT: u32 = 30;
    let workspace = Workspace::new();
    write_all(&workspace, COUNT, "one");
    workspace.run(&ARGS);
    let stale = ["index.json", "feed.xml"].map(|name| workspace.read(&format!("out/{name}")));
    let started = Instant::now();
    workspace.run(&[&ARGS[..], &["--force"]].concat());
    let whole = started.elapsed();
    let mut partly = 0;
    for kill in 0..10_u32 {
        write_all(&workspace, COUNT, "one");
        workspace.run(&ARGS);
        for number in (0..COUNT).step_by(3) {
            workspace.write(&format!("in/{number}.json"), &withdrawn(&format!("Story {number} of one")));
        }
        let mut child = workspace.command(&ARGS).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * kill / 10);
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(betrayed(&workspace, COUNT), Vec::<String>::new(), "kill {kill}");
        let gone =
            (0..COUNT).filter(|number| !workspace.read(&format!("out/{number}/article.json")).contains("of one"));
        partly += u32::from((1..COUNT.div_ceil(3)).contains(&(gone.count() as u32)));
    }
    assert!(partly > 0, "no build was killed while it withdrew articles");
    workspace.run(&ARGS);
    assert_eq!(betrayed(&workspace, COUNT), Vec::<String>::new());
    for (name, old) in ["index.json", "feed.xml"].into_iter().zip(&stale) {
        let new = workspace.read(&format!("out/{name}"));
        workspace.write(&format!("out/{name}"), old);
        assert_eq!(betrayed(&workspace, COUNT).len(), 10, "an old {name} is reported");
        workspace.write(&format!("out/{name}"), &new);
    }
}

#[test]
fn a_file_that_a_loss_of_power_cut_off_is_written_again() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    workspace.run(&ARGS);
    let clean = files(&workspace.path("out"));
    for file in FILES {
        workspace.write(&format!("out/a/{file}"), "");
        assert_eq!(counts(&workspace.run(&ARGS)), [1, 0, 0, 0], "{file}");
        assert!(files(&workspace.path("out")) == clean, "{file}");
    }
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 1, 0, 0], "whole files are left alone");
}

#[test]
fn what_a_killed_build_left_is_swept() {
    let workspace = Workspace::new();
    for path in ["a", "a/b", "a/b/c"] {
        workspace.write(&format!("in/{path}.json"), &story(path));
    }
    workspace.run(&ARGS);
    let clean = files(&workspace.path("out"));
    workspace.write("out/a/b/c/edition.json.new", "old");
    // Killed while `a` was replaced: the cards beneath still wait beside its old files.
    workspace.write("out/.article-embed/m3/a/article.json", "old");
    fs::rename(workspace.path("out/a/b"), workspace.path("out/.article-embed/m3/a/b")).unwrap();
    workspace.write("out/.article-embed/n5/article.json", "old");
    workspace.write("out/.article-embed/n6", "half an ind");
    // What earlier versions left.
    workspace.write("out/.article-embed.lock", "");
    workspace.write("out/a/article.json.new", "old");
    workspace.write("out/index.json.new", "old");
    workspace.write("in/a.json", &story("changed"));
    // `a/b` is written again if its turn comes before `a` has its cards back.
    let [written, unchanged, bad, removed] = counts(&workspace.run(&ARGS));
    assert!(written >= 1 && [written + unchanged, bad, removed] == [3, 0, 0], "{written} {unchanged} {bad} {removed}");
    workspace.write("in/a.json", &story("a"));
    workspace.run(&ARGS);
    assert!(
        files(&workspace.path("out")) == clean,
        "{:?}",
        files(&workspace.path("out")).iter().map(|file| &file.0).collect::<Vec<_>>()
    );
}

#[test]
fn a_card_with_cards_beneath_changes_alone() {
    let workspace = Workspace::new();
    for path in ["a", "a/b", "a/b/c", "z"] {
        workspace.write(&format!("in/{path}.json"), &story(path));
    }
    assert_eq!(counts(&workspace.run(&ARGS)), [4, 0, 0, 0]);
    workspace.write("out/a/robots.txt", "of somebody else");
    workspace.write("in/a.json", &story("changed"));
    assert_eq!(counts(&workspace.run(&ARGS)), [1, 3, 0, 0]);
    assert!(workspace.read("out/a/article.json").contains("changed"));
    fs::remove_file(workspace.path("in/a.json")).unwrap();
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 3, 0, 1]);
    assert!(!FILES.iter().any(|file| workspace.has(&format!("out/a/{file}"))));
    assert_eq!(workspace.read("out/a/robots.txt"), "of somebody else");
    for path in ["a/b", "a/b/c"] {
        assert!(FILES.iter().all(|file| workspace.has(&format!("out/{path}/{file}"))), "{path}");
    }
    fs::remove_file(workspace.path("in/a/b/c.json")).unwrap();
    assert_eq!(counts(&workspace.run(&ARGS)), [0, 2, 0, 1]);
    assert!(!workspace.has("out/a/b/c") && workspace.has("out/a/b/index.html"));
}

/// The steps on a disk of 1 MiB. Prints the files that contain a secret after each step.
const FULL_DISK: &str = r#"
mount -t tmpfs -o size=1m,mode=755 none out || exit 77
build() { "$BIN" build in --out out --base-url https://cards.example --json "$@" | tail -n 1; }
secret() { grep -rl "Secret" out | sort | tr '\n' ' '; echo; }
story() { printf '{"headline": "%s", "url": "https://news.example/%s", "status": "%s"}' "$1" "$2" "$3" > "in/$2.json"; }
for n in 1 2 3 4 5 6 7 8; do story "Public $n" "$n" usable; done
story "Secret" a usable; story "Secret" b usable; story "Secret" d usable; mkdir in/d; story "Beneath" d/e usable
build > /dev/null
echo "before: $(secret)"
head -c 2000000 /dev/zero > out/filler 2> /dev/null
story "Secret" a withheld; rm in/b.json; story "Secret" d canceled; story "Changed $(head -c 9000 /dev/zero | tr '\0' x)" 1 usable
rm -r out/assets; head -c 2000000 /dev/zero >> out/filler 2> /dev/null
build > build.json
echo "after: $(secret)"
echo "kept: $(grep -q 'Public 1' out/1/index.html && echo old) $(ls out/d/e | wc -l) $(grep -c 'Public 8' out/index.json)"
rm out/filler
build > build.json
echo "room: $(secret) $(grep -c 'not available' out/a/article.json out/d/article.json | tr '\n' ' ')"
"#;

#[cfg(target_os = "linux")]
#[test]
fn an_article_can_be_withdrawn_on_a_full_disk() {
    let workspace = Workspace::new();
    workspace.write("in/.empty", "");
    workspace.write("out/.empty", "");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", FULL_DISK]).current_dir(workspace.path(""));
    let output = command.env("BIN", env!("CARGO_BIN_EXE_article-embed")).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(77) || errors.contains("unshare failed") {
        eprintln!("SKIPPED: this machine lets no test mount a file system, so no disk gets full: {errors}");
        return;
    }
    let line =
        |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{text}{errors}"));
    assert_eq!(line("before: ").split_whitespace().filter(|file| file.ends_with("/frame.html")).count(), 3, "{text}");
    assert_eq!(line("after: ").trim(), "", "{text}{errors}");
    assert_eq!(line("kept: ").trim(), "old 8 1", "{text}");
    assert_eq!(line("room: ").trim(), "out/a/article.json:1 out/d/article.json:1", "{text}{errors}");
}

#[test]
fn only_the_owner_may_read_what_is_prepared() {
    let workspace = Workspace::new();
    workspace.write("in/a.json", &story("a"));
    workspace.run(&ARGS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(workspace.path("out/.article-embed")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        let mode = |path: &str| fs::metadata(workspace.path(path)).unwrap().permissions().mode() & 0o444;
        assert_eq!((mode("out/a"), mode("out/a/index.html")), (mode("in"), mode("in/a.json")));
    }
}
