//! `article-embed serve` while files and folders cannot be read: an error is not a deletion.
#![cfg(unix)]

use super::server::{Response, Server, wait_until, workspace};
use super::workspace::{Workspace, story};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;

const OFTEN: [&str; 2] = ["--index-interval", "0.1"];

/// Puts a link in the place of a file that leads to itself, so that nobody can read it.
fn break_file(workspace: &Workspace, name: &str) {
    let (path, link) = (workspace.path(name), workspace.path("link"));
    symlink(path.file_name().unwrap(), &link).unwrap();
    // At no moment is there no file.
    fs::rename(&link, &path).unwrap();
}

fn listed(server: &Server) -> usize {
    server.get("/index.json").json()["articles"].as_array().unwrap().len()
}

fn assert_waits(response: &Response, what: &str) {
    assert_eq!((response.status, response.header("retry-after")), (503, "5"), "{what}");
    assert_eq!(response.header("cache-control"), "no-store", "{what}");
}

#[test]
fn a_file_that_cannot_be_read_keeps_its_card() {
    let workspace = workspace();
    let server = Server::start(&workspace, &OFTEN);
    assert_eq!(server.get("/sun/article.json").status, 200);
    break_file(&workspace, "in/sun.json");
    break_file(&workspace, "in/world/rain.json");
    let by_address = "/oembed?url=https%3A%2F%2Fnews.example%2Fsun";
    for _ in 0..3 {
        for target in ["/sun/article.json", "/sun/", by_address] {
            let kept = server.get(target);
            assert!(kept.status == 200 && kept.text().contains("Sun"), "{target}: {}", kept.status);
        }
        assert_waits(&server.get("/world/rain/article.json"), "a card that was never drawn");
        assert_waits(&server.get(&format!("{by_address}&maxwidth=300")), "a response that nobody keeps");
    }
    workspace.write("in/moon.json", &story("Moon"));
    wait_until("the index goes on and keeps both", || listed(&server) == 3);
    for name in ["in/sun.json", "in/world/rain.json"] {
        fs::remove_file(workspace.path(name)).unwrap();
    }
    for target in ["/sun/article.json", "/world/rain/article.json"] {
        assert_eq!(server.get(target).status, 404, "control: {target} is gone");
    }
    wait_until("control: the index has what is left", || listed(&server) == 1);
    assert_eq!(server.get(by_address).status, 404);
}

#[test]
fn a_link_that_leads_nowhere_keeps_its_card() {
    let workspace = workspace();
    fs::rename(workspace.path("in/sun.json"), workspace.path("in/sun.data")).unwrap();
    for name in ["sun", "moon"] {
        symlink("sun.data", workspace.path(&format!("in/{name}.json"))).unwrap();
    }
    let server = Server::start(&workspace, &OFTEN);
    assert_eq!(server.get("/sun/").status, 200);
    fs::rename(workspace.path("in/sun.data"), workspace.path("in/away.data")).unwrap();
    // A look at the index that lists this card has seen the links too.
    workspace.write("in/star.json", &story("Star"));
    wait_until("the index goes on and keeps both", || listed(&server) == 4);
    assert_eq!(server.get("/sun/").status, 200);
    assert_waits(&server.get("/moon/"), "a card that was never drawn");
    for name in ["sun", "moon"] {
        fs::remove_file(workspace.path(&format!("in/{name}.json"))).unwrap();
        assert_eq!(server.get(&format!("/{name}/")).status, 404, "control: the link is gone");
    }
    workspace.write("in/moon.html", "<title>Moon</title><link rel=canonical href='https://news.example/m'></html>");
    symlink("none", workspace.path("in/moon.json")).unwrap();
    assert_eq!(server.get("/moon/").status, 200, "control: another file has the path, as in a build");
}

#[test]
fn a_folder_that_is_away_as_a_whole_keeps_its_cards() {
    let workspace = workspace();
    let server = Server::start(&workspace, &OFTEN);
    assert_eq!(server.get("/sun/").status, 200);
    let (here, away) = (workspace.path("in"), workspace.path("away"));
    fs::rename(&here, &away).unwrap();
    assert_eq!(server.get("/sun/").status, 200);
    assert_waits(&server.get("/world/rain/"), "a card that was never drawn");
    assert_waits(&server.get("/none/"), "nobody can tell");
    assert_waits(&server.get("/feed.xml"), "a feed without its articles");
    fs::rename(&away, &here).unwrap();
    assert_eq!([server.get("/sun/").status, server.get("/world/rain/").status], [200, 200]);
    assert_eq!(server.get("/none/").status, 404, "control: the folder is there");
    assert!(server.get("/feed.xml").text().contains("Sun"), "control: the feed has its articles");
}

#[test]
fn a_folder_that_may_not_be_read_keeps_its_cards() {
    let workspace = workspace();
    workspace.write("in/world/snow.json", &story("Snow"));
    let Some(server) = start_as_somebody(&workspace) else {
        return eprintln!("NOT RUN: no other account may start the program");
    };
    assert_eq!(server.get("/world/rain/article.json").status, 200);
    let permit = |name: &str, mode| {
        fs::set_permissions(workspace.path(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    for (name, readable) in [("in/world", 0o755), ("in/world/rain.json", 0o644)] {
        permit(name, 0o000);
        let kept = server.get("/world/rain/article.json");
        let others = ["/world/rain/", "/oembed?url=https%3A%2F%2Fnews.example%2Frain"].map(|it| server.get(it).status);
        let never_drawn = server.get("/world/snow/");
        permit(name, readable);
        assert!(kept.status == 200 && kept.text().contains("Rain"), "{name}");
        assert_eq!(others, [200, 200], "{name}");
        if name == "in/world" {
            assert_waits(&never_drawn, "a card that was never drawn");
        }
    }
    assert_eq!(server.get("/world/snow/").status, 200, "control: it may be read");
    fs::remove_file(workspace.path("in/world/rain.json")).unwrap();
    assert_eq!(server.get("/world/rain/article.json").status, 404, "control: it is gone");
}

/// Starts a server of an account that permissions hold back, as they do not hold back root.
/// `None` if there is no such account here, or if it may not reach the program.
fn start_as_somebody(workspace: &Workspace) -> Option<Server> {
    let is_root = fs::metadata(workspace.path("in")).unwrap().uid() == 0;
    if is_root {
        workspace.command(&["--version"]).uid(65534).gid(65534).status().ok()?;
        for entry in walkdir::WalkDir::new(workspace.path("")) {
            chown(entry.unwrap().path(), Some(65534), Some(65534)).ok()?;
        }
    }
    let server = Server::start_with(workspace, &OFTEN, |command| {
        if is_root {
            command.uid(65534).gid(65534);
        }
    });
    wait_until("the index is complete", || server.get("/index.json").status == 200);
    Some(server)
}
