//! Lists in a folder: sections and feeds become list cards, and the newest articles become feeds.

use super::workspace::{Workspace, counts, story};
use serde_json::{Value, json};

const ARGS: [&str; 7] = ["build", "in", "--out", "out", "--base-url", "https://cards.example/c", "--json"];

const RSS: &str = r#"<rss version="2.0"><channel><title>Coast News</title><link>https://news.example/</link>
    <item><title>Storm</title><link>https://news.example/storm</link></item>
    <item><title>Harbour</title><link>https://news.example/harbour</link></item></channel></rss>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title>
    <entry><title>Storm</title><link href="https://news.example/storm"/></entry></feed>"#;

fn section() -> Value {
    json!({"title": "Around the coast", "url": "https://news.example/coast", "items": [
        {"headline": "Storm", "url": "https://news.example/storm"},
        {"headline": "Harbour", "url": "https://news.example/harbour", "expires": "2026-07-01T00:00:00Z"},
        {"headline": "Secret", "url": "https://news.example/secret", "embargo": "2026-06-10T00:00:00Z"},
    ]})
}

fn json_of(workspace: &Workspace, name: &str) -> Value {
    serde_json::from_str(&workspace.read(name)).unwrap()
}

fn build(workspace: &Workspace, more: &[&str]) -> [u64; 4] {
    counts(&workspace.run(&[&ARGS[..], more].concat()))
}

#[test]
fn sections_and_feeds_become_list_cards() {
    let workspace = Workspace::new();
    workspace.write("in/coast/index.json", &section().to_string());
    workspace.write("in/rss.xml", RSS);
    workspace.write("in/atom.atom", ATOM);
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "Coast News", "items": [
        {"id": "1", "url": "https://news.example/storm", "title": "Storm"}]});
    workspace.write("in/json-feed.json", &feed.to_string());
    let posts = json!([{"link": "https://news.example/storm", "title": {"rendered": "Storm"}, "date_gmt": "2026-05-01T08:00:00"},
        {"link": "https://news.example/harbour", "title": {"rendered": "Harbour"}, "date_gmt": "2026-05-01T08:00:00"}]);
    workspace.write("in/posts.json", &posts.to_string());
    workspace.write("in/alone.json", &json!([posts[0]]).to_string());
    workspace.write("in/story.json", &story("Rain"));
    assert_eq!(build(&workspace, &["--list-layout", "grid"]), [7, 0, 0, 0]);
    for (path, links) in [("coast/index", 2), ("rss", 2), ("atom", 1), ("json-feed", 1), ("posts", 2)] {
        let page = workspace.read(&format!("out/{path}/index.html"));
        assert!(page.contains("class=\"card grid stories\""), "{path}: {page}");
        let snippet = workspace.read(&format!("out/{path}/snippet.html"));
        assert!(snippet.contains("data-layout=\"grid\""), "{path}: {snippet}");
        assert_eq!(snippet.matches("<li><a ").count(), links, "{path}: {snippet}");
        // Posts of WordPress have neither a title nor a page of their own.
        let has_page = path != "posts" && path != "atom" && path != "json-feed";
        assert_eq!(page.contains("<link rel=\"canonical\" href="), has_page, "{path}: {page}");
        assert_eq!(page.matches("<link rel=\"canonical\"").count(), usize::from(has_page), "{path}: {page}");
        assert!(!page.contains("not available"), "{path}: {page}");
        let framed = json_of(&workspace, &format!("out/{path}/frame-oembed.json"));
        assert!(framed["height"].as_u64().unwrap() > 100, "{path}: {framed}");
        assert!(workspace.read(&format!("out/{path}/frame.html")).contains("https://news.example/storm"), "{path}");
        assert_eq!(json_of(&workspace, &format!("out/{path}/article.json"))["items"].as_array().unwrap().len(), links);
    }
    for path in ["alone", "story"] {
        assert!(workspace.read(&format!("out/{path}/index.html")).contains("class=\"card standard\""), "{path}");
    }
    let index = json_of(&workspace, "out/index.json");
    let entry = index["articles"].as_array().unwrap().iter().find(|entry| entry["path"] == "coast/index").unwrap();
    assert_eq!((&entry["headline"], &entry["items"]), (&json!("Around the coast"), &json!(2)));
    assert_eq!(build(&workspace, &["--list-layout", "grid"]), [0, 7, 0, 0]);
}

#[test]
fn a_list_is_built_again_when_one_of_its_articles_comes_or_goes() {
    let workspace = Workspace::new();
    workspace.write("in/coast/index.json", &section().to_string());
    let at = |seconds: &str| {
        let output = workspace.command(&ARGS).env("SOURCE_DATE_EPOCH", seconds).output().unwrap();
        let counts: Value = serde_json::from_slice(&output.stdout).unwrap();
        let page = workspace.read("out/coast/index/index.html");
        (counts["written"].as_u64().unwrap(), ["Storm", "Harbour", "Secret"].map(|name| page.contains(name)))
    };
    assert_eq!(at("1780000000"), (1, [true, true, false]));
    assert_eq!(at("1780000001"), (0, [true, true, false]));
    assert_eq!(at("1782000000"), (1, [true, true, true]), "after the embargo");
    assert_eq!(at("1790000000"), (1, [true, false, true]), "after the expiry");
    assert_eq!(at("1790000001"), (0, [true, false, true]));
}

/// Two articles, three that may not be shown, and a section.
fn write_articles(workspace: &Workspace) {
    workspace.write(
        "in/rain.json",
        &json!({"headline": "Rain & <wind>", "url": "https://news.example/rain?a=1&b=2", "excerpt": "It pours.",
            "published": "2026-05-02T08:00:00+07:00", "updated": "2026-05-03T08:00:00Z", "authors": ["A. Writer"],
            "section": "Weather", "language": "en", "image": "https://images.example/rain.jpg",
            "publisher": {"name": "Coast News"}})
        .to_string(),
    );
    let other = json!({"headline": "Older", "url": "https://news.example/older", "published": "2026-05-01T08:00:00Z",
        "publisher": {"name": "Coast News"}});
    workspace.write("in/older.json", &other.to_string());
    for (name, key, value) in [
        ("a", "status", "withheld"),
        ("b", "embargo", "2090-01-01T00:00:00Z"),
        ("c", "expires", "2020-01-01T00:00:00Z"),
    ] {
        let mut secret = json!({"headline": "Secret", "url": "https://news.example/secret"});
        secret[key] = json!(value);
        workspace.write(&format!("in/{name}.json"), &secret.to_string());
    }
    workspace.write("in/index.json", &section().to_string());
}

#[test]
fn the_newest_articles_are_feeds_that_read_as_lists() {
    let workspace = Workspace::new();
    write_articles(&workspace);
    assert_eq!(build(&workspace, &[]), [6, 0, 0, 0]);
    let (rss, feed) = (workspace.read("out/feed.xml"), json_of(&workspace, "out/feed.json"));
    assert!(!rss.contains("Secret") && !feed.to_string().contains("Secret"), "{rss}");
    for part in [
        "<title>Coast News</title>",
        "<link>https://cards.example/c/</link>",
        r#"<atom:link href="https://cards.example/c/feed.xml" rel="self" type="application/rss+xml">"#,
        "<title>Rain &amp; &lt;wind&gt;</title>",
        "<link>https://news.example/rain?a=1&amp;b=2</link>",
        "<pubDate>Sat, 02 May 2026 01:00:00 GMT</pubDate>",
        "<dc:creator>A. Writer</dc:creator>",
        "<category>Weather</category>",
        r#"<media:content"#,
    ] {
        assert!(rss.contains(part), "{part}: {rss}");
    }
    let rain = &feed["items"][0];
    assert_eq!(rain["title"], "Rain & <wind>");
    assert_eq!((&rain["tags"], &rain["authors"]), (&json!(["Weather"]), &json!([{"name": "A. Writer"}])));
    for file in ["out/feed.xml", "out/feed.json"] {
        let output = workspace.run(&["normalize", file, "--list"]);
        let list: Value = serde_json::from_str(&output.stdout).unwrap();
        let headlines: Vec<_> = list["items"].as_array().unwrap().iter().map(|item| &item["headline"]).collect();
        assert_eq!(headlines, ["Rain & <wind>", "Older"], "{file}");
        assert_eq!(
            (&list["items"][0]["excerpt"], &list["publisher"]["name"]),
            (&json!("It pours."), &json!("Coast News"))
        );
        assert_eq!(list["items"][0]["image"]["url"], "https://images.example/rain.jpg", "{file}");
    }
}

#[test]
fn a_description_in_rss_is_html_in_which_nothing_of_a_text_runs() {
    let workspace = Workspace::new();
    let excerpt = "1 < 2 & <img src=x onerror=alert(1)> [audio src=x] {{7*7}}";
    let story = json!({"headline": "Rain", "url": "https://news.example/rain", "excerpt": excerpt});
    workspace.write("in/rain.json", &story.to_string());
    assert_eq!(build(&workspace, &[]), [1, 0, 0, 0]);
    let rss = workspace.read("out/feed.xml");
    // Readers of RSS take a description for HTML, once it is out of its CDATA.
    let html = rss.split("<description><![CDATA[").nth(1).unwrap().split("]]>").next().unwrap();
    assert!(html.starts_with("1 &lt; 2 &amp; &lt;img src"), "{rss}");
    // The control: in JSON Feed it is a text, as it was.
    let text = json_of(&workspace, "out/feed.json")["items"][0]["summary"].as_str().unwrap().to_owned();
    assert_eq!(text, excerpt);
    for sign in ['<', '[', '{'] {
        assert!(text.contains(sign) && !html.contains(sign), "{sign}: {html}");
    }
    // Our own reader takes out what looks like a tag.
    let output = workspace.run(&["normalize", "out/feed.xml"]);
    let read = serde_json::from_str::<Value>(&output.stdout).unwrap()["excerpt"].clone();
    assert_eq!(read, "1 < 2 & [audio src=x] {{7*7}}", "{}", output.stderr);
}

#[test]
fn feeds_and_previews_disclose_and_show_nothing_that_may_disturb() {
    let workspace = Workspace::new();
    let article = |headline: &str, more: Value| {
        let mut story = json!({"headline": headline, "url": format!("https://news.example/{headline}")});
        story.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        workspace.write(&format!("in/{headline}.json"), &story.to_string());
    };
    let image = |more: Value| json!({"url": "https://images.example/1.jpg", "sensitive": more});
    article("rice", json!({"sponsored": {"by": "Delta Rice"}, "ai": "made"}));
    article("war", json!({"image": image(json!("Injuries"))}));
    article("control", json!({"image": "https://images.example/1.jpg"}));
    assert_eq!(build(&workspace, &[]), [3, 0, 0, 0]);
    let feed = json_of(&workspace, "out/feed.json");
    let item = |id: &str| {
        let mut items = feed["items"].as_array().unwrap().iter();
        items.find(|item| item["id"] == format!("https://news.example/{id}")).unwrap()
    };
    let title = item("rice")["title"].as_str().unwrap();
    assert!(title.starts_with("Paid for by Delta Rice: rice (") && workspace.read("out/feed.xml").contains(title));
    assert_eq!(item("control")["title"], "control");
    assert_eq!((item("war").get("image"), item("control").get("image").is_some()), (None, true));
    let has_image = |path: &str| workspace.read(&format!("out/{path}/index.html")).contains("og:image");
    assert_eq!((has_image("war"), has_image("control")), (false, true));
}
