//! `article-embed serve`: the index follows the folder, and finds an article however its address was shared.

use super::server::{Server, wait_until, workspace};
use super::workspace::{Workspace, story};

fn oembed(server: &Server, address: &str) -> u16 {
    let encoded: String = address.bytes().map(|byte| format!("%{byte:02X}")).collect();
    server.get(&format!("/oembed?url={encoded}")).status
}

#[test]
fn an_article_is_found_however_its_address_was_shared() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    for address in [
        "https://news.example/sun",
        "https://news.example/sun/",
        "http://news.example/sun",
        "https://NEWS.example:443/sun#comments",
        "https://news.example/sun?utm_source=x&fbclid=y",
        "https://news.example/%73un/?UTM_CAMPAIGN=z#top",
    ] {
        assert_eq!(oembed(&server, address), 200, "{address}");
    }
    for address in ["https://news.example/sun?id=1", "https://news.example/Sun", "https://other.example/sun", "sun"] {
        assert_eq!(oembed(&server, address), 404, "{address}");
    }
}

#[test]
fn the_index_follows_the_folder() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--index-interval", "0.1"]);
    let len = || server.get("/index.json").json()["articles"].as_array().unwrap().len();
    assert_eq!(len(), 2);
    workspace.write("in/moon.json", &story("Moon"));
    wait_until("a new file is listed", || oembed(&server, "https://news.example/moon") == 200 && len() == 3);
    workspace.write("in/moon.json", &story("Full moon"));
    wait_until("a changed file is read again", || oembed(&server, "https://news.example/full-moon") == 200);
    assert_eq!(oembed(&server, "https://news.example/moon"), 404);
    std::fs::remove_file(workspace.path("in/moon.json")).unwrap();
    wait_until("a removed file is not listed", || len() == 2);
    assert_eq!(oembed(&server, "https://news.example/full-moon"), 404);
}

#[test]
fn a_file_that_is_being_written_keeps_its_last_good_card() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--index-interval", "0.1"]);
    assert_eq!(server.get("/sun/article.json").status, 200);
    let whole = workspace.read("in/sun.json");
    // Each part is read by several readers.
    for part in [0, 1, 2, 2, whole.len() / 2, whole.len() - 1] {
        workspace.write("in/sun.json", &whole[..part]);
        for _ in 0..3 {
            let meanwhile = server.get("/sun/article.json");
            assert!(meanwhile.status == 200 && meanwhile.text().contains("Sun"), "{part} bytes");
        }
    }
    let minute_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    std::fs::File::options()
        .append(true)
        .open(workspace.path("in/sun.json"))
        .unwrap()
        .set_modified(minute_ago)
        .unwrap();
    assert_eq!(server.get("/sun/article.json").status, 404, "control: a file that nobody writes is invalid");
    workspace.write("in/sun.json", &story("Sun and wind"));
    assert!(server.get("/sun/article.json").text().contains("Sun and wind"));
    let withdrawn = story("Sun").replace("\"headline\"", "\"status\":\"withheld\",\"headline\"");
    workspace.write("in/sun.json", &withdrawn);
    assert!(!server.get("/sun/article.json").text().contains("Sun"), "a withdrawal is public at once");
    std::fs::remove_file(workspace.path("in/sun.json")).unwrap();
    assert_eq!(server.get("/sun/article.json").status, 404, "so is the end of the file");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_not_an_empty_one() {
    let workspace = Workspace::new();
    workspace.write("in/sun.json", &story("Sun"));
    let server = Server::start(&workspace, &["--index-interval", "0.1"]);
    std::fs::rename(workspace.path("in"), workspace.path("away")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(server.get("/index.json").json()["articles"].as_array().unwrap().len(), 1);
    std::fs::rename(workspace.path("away"), workspace.path("in")).unwrap();
    workspace.write("in/moon.json", &story("Moon"));
    wait_until("the folder is read again", || oembed(&server, "https://news.example/moon") == 200);
}

/// Makes a folder whose path is longer than the system opens. Nobody can read it, whoever runs the test.
#[cfg(unix)]
fn make_unreadable(workspace: &Workspace) {
    let chain = |top| [&[top][..], &["d".repeat(200).as_str(); 12]].concat().join("/");
    for top in ["in/deep", "far"] {
        std::fs::create_dir_all(workspace.path(&chain(top))).unwrap();
    }
    std::fs::rename(workspace.path("far"), workspace.path(&format!("{}/far", chain("in/deep")))).unwrap();
}

#[cfg(unix)]
#[test]
fn one_folder_that_cannot_be_read_does_not_keep_the_others_out() {
    let workspace = workspace();
    make_unreadable(&workspace);
    let server = Server::start_without_index(&workspace, &["--index-interval", "0.1"]);
    let find = |name: &str| oembed(&server, &format!("https://news.example/{name}"));
    wait_until("what can be read is found", || find("sun") == 200);
    workspace.write("in/moon.json", &story("Moon"));
    wait_until("a new file is found", || find("moon") == 200);
    assert_eq!(find("none"), 503, "it may be in the folder that cannot be read");
    std::fs::remove_dir_all(workspace.path("in/deep")).unwrap();
    wait_until("control: nothing is left to read", || find("none") == 404);
}

#[test]
fn the_index_discloses_who_paid_as_titles_do() {
    let workspace = workspace();
    workspace
        .write("in/paid.json", &story("Paid").replace("\"headline\"", "\"sponsored\":\"Delta Rice\",\"headline\""));
    workspace.run(&["build", "in", "--out", "out", "--base-url", "https://cards.example"]);
    let server = Server::start(&workspace, &[]);
    let title = "Paid for by Delta Rice: Paid";
    for (page, index) in [
        (workspace.read("out/index.html"), serde_json::from_str(&workspace.read("out/index.json")).unwrap()),
        (server.get("/").text().to_owned(), server.get("/index.json").json()),
    ] {
        let entry = |path: &str| {
            let entries: &serde_json::Value = &index["articles"];
            entries.as_array().unwrap().iter().find(|entry| entry["path"] == path).unwrap().clone()
        };
        assert_eq!((&entry("paid")["title"], &entry("paid")["headline"]), (&title.into(), &"Paid".into()));
        assert!(page.contains(&format!("{title}</bdi>")) && page.contains("<bdi>Sun</bdi>"), "{page}");
        assert_eq!(entry("sun").get("title"), None);
    }
}
