//! `article-embed build --shard`: several builds at once write the tree that one writes.

use super::workspace::{Workspace, counts, files, story};
use std::fs;
use std::process::{Child, Stdio};

const COUNT: u32 = 120;

fn args<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["build", "in", "--out", out, "--base-url", "https://cards.example", "--json"], more].concat()
}

/// The path of a payload. Some cards have others beneath.
fn path(number: u32) -> String {
    match number % 5 {
        0 => format!("top{number}"),
        1 => format!("top{}/{number}", number - 1),
        2 => format!("top{}/{}/{number}", number - 2, number - 1),
        _ => format!("world/{number}"),
    }
}

fn write_all(workspace: &Workspace, version: &str) {
    for number in 0..COUNT {
        workspace.write(&format!("in/{}.json", path(number)), &story(&format!("Story {number} of {version}")));
    }
}

fn start(workspace: &Workspace, out: &str, part: &str) -> Child {
    let mut command = workspace.command(&args(out, &["--jobs", "2", "--shard", part]));
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Builds in four processes at once. Returns the sums of their counts.
fn build_in_four(workspace: &Workspace, out: &str) -> [u64; 4] {
    let builds: Vec<Child> = (1..=4).map(|number| start(workspace, out, &format!("{number}/4"))).collect();
    let mut sums = [0; 4];
    for build in builds {
        let output = super::workspace::command_output(&build.wait_with_output().unwrap());
        assert_eq!(output.status, 0, "{}", output.stderr);
        sums.iter_mut().zip(counts(&output)).for_each(|(sum, count)| *sum += count);
    }
    sums
}

/// The public files of a site.
fn public(workspace: &Workspace, out: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = files(&workspace.path(out));
    all.retain(|(name, _)| !name.starts_with(".article-embed/"));
    all
}

#[test]
fn four_builds_at_once_write_the_tree_of_one() {
    let workspace = Workspace::new();
    write_all(&workspace, "one");
    assert_eq!(build_in_four(&workspace, "shared"), [COUNT.into(), 0, 0, 0]);
    workspace.run(&args("alone", &[]));
    assert!(public(&workspace, "shared") == public(&workspace, "alone"), "after a first build");
    write_all(&workspace, "two");
    for number in [0, 1, 7, 11, 13] {
        fs::remove_file(workspace.path(&format!("in/{}.json", path(number)))).unwrap();
    }
    assert_eq!(build_in_four(&workspace, "shared"), [u64::from(COUNT) - 5, 0, 0, 5]);
    workspace.run(&args("alone", &[]));
    assert!(public(&workspace, "shared") == public(&workspace, "alone"), "after a change");
    assert_eq!(build_in_four(&workspace, "shared"), [0, u64::from(COUNT) - 5, 0, 0]);
    assert_eq!(counts(&workspace.run(&args("shared", &[]))), [0, u64::from(COUNT) - 5, 0, 0]);
    // The control: three of four parts are another tree.
    for part in ["1/4", "2/4", "4/4"] {
        workspace.run(&args("less", &["--shard", part]));
    }
    assert!(public(&workspace, "less") != public(&workspace, "alone"));
}

#[test]
fn a_killed_part_is_finished_by_the_next_one() {
    let workspace = Workspace::new();
    write_all(&workspace, "one");
    workspace.run(&args("alone", &[]));
    for kill in 0..4 {
        fs::remove_dir_all(workspace.path("shared")).ok();
        let mut killed = start(&workspace, "shared", "2/4");
        let others: Vec<Child> = [1, 3, 4].map(|number| start(&workspace, "shared", &format!("{number}/4"))).into();
        std::thread::sleep(std::time::Duration::from_millis(20 * kill));
        killed.kill().unwrap();
        killed.wait().unwrap();
        for other in others {
            let output = super::workspace::command_output(&other.wait_with_output().unwrap());
            assert_eq!(output.status, 0, "{}{}", output.stdout, output.stderr);
        }
        workspace.write("shared/.article-embed/2-of-4/n4000000", "left");
        workspace.run(&args("shared", &["--shard", "2/4"]));
        assert!(public(&workspace, "shared") == public(&workspace, "alone"), "kill {kill}");
        assert!(!workspace.has("shared/.article-embed/2-of-4/n4000000"));
    }
}

#[test]
fn one_part_is_built_once_at_a_time() {
    let workspace = Workspace::new();
    write_all(&workspace, "one");
    let locked = |more: &[&str]| {
        let output = workspace.run(&args("out", more));
        output.status == 2 && output.stderr.contains("another build is writing to out")
    };
    fs::create_dir_all(workspace.path("out/.article-embed/2-of-4")).unwrap();
    let hold = |name: &str| fs::File::create(workspace.path(&format!("out/.article-embed/{name}"))).unwrap();
    let part = hold("2-of-4/lock");
    part.lock().unwrap();
    assert!(locked(&["--shard", "2/4"]));
    assert!(!locked(&["--shard", "1/4"]), "another part is free");
    drop(part);
    let shards = hold("lock");
    shards.lock_shared().unwrap();
    assert!(locked(&[]), "a build of all waits for no part");
    assert!(!locked(&["--shard", "2/4"]));
    drop(shards);
    let all = hold("lock");
    all.lock().unwrap();
    assert!(locked(&["--shard", "1/4"]));
    drop(all);
    assert!(!locked(&[]));
    for part in ["0/4", "5/4", "1", "a/b"] {
        let output = workspace.run(&args("out", &["--shard", part]));
        assert!(output.status == 2 && output.stderr.contains("expected a part such as 2/8"), "{}", output.stderr);
    }
}
