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
    assert!(lines[2].contains(", found a letter at line 3 column 3; names stand in"), "{lines:#?}");
}

#[test]
fn one_file_has_a_last_line_too() {
    let workspace = Workspace::new();
    let output = workspace.run_with(&["validate"], &story("Rain"));
    assert_eq!((output.status, output.stdout.as_str()), (0, "ok - (read as article-embed)\n1 of 1 file valid\n"));
    assert_eq!(output.stderr, "");
}

#[test]
fn what_no_field_takes_is_listed_without_its_value() {
    let workspace = Workspace::new();
    let post = r#"{"title": {"rendered": "Rain"}, "link": "https://news.example/rain", "sticky": true, "guid": {"rendered": "SECRET"},
        "tags": [1, 2], "x:\u001b[31m": "SECRET", "empty": {}, "none": null, "status": "publish"}"#;
    workspace.write("post.json", post);
    workspace.write("feed.xml", "<rss><channel><title>Quay</title><item><title>Rain</title><link>https://news.example/rain</link>\
        <comments>SECRET</comments></item><item><title>Snow</title><link>https://news.example/snow</link><comments>SECRET</comments>\
        </item></channel></rss>");
    workspace.write("own.json", &story("Rain"));
    let output = workspace.run(&["validate", "--unused", "post.json", "feed.xml", "own.json"]);
    assert_eq!(
        output.stdout,
        "ok post.json (read as WordPress)\n  unused $.sticky (a boolean)\n  unused $.guid (an object)\n  unused $.tags (a list)\n  \
         unused $['x:\\u001b[31m'] (text)\nok feed.xml (read as RSS)\n  unused $.rss.channel.item[*].comments (text)\n\
         ok own.json (read as article-embed)\n3 of 3 files valid\n"
    );
    let json = workspace.run(&["validate", "--unused", "--json", "feed.xml"]).stdout;
    assert!(json.contains(r#""unused":[{"path":"$.rss.channel.item[*].comments","type":"text"}]"#), "{json}");
    assert!(!workspace.run(&["validate", "--json", "feed.xml"]).stdout.contains("unused"));

    let many: String = (0..150).map(|n| format!(", \"x_{n}\": 1")).collect();
    workspace.write("many.json", &story("Rain").replacen('}', &format!("{many}}}"), 1));
    let output = workspace.run(&["validate", "--unused", "many.json"]).stdout;
    assert_eq!(output.matches("  unused $.x_").count(), 100, "{output}");
    assert!(output.contains("  unused and 50 more\n"), "{output}");
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
        assert!(!workspace.run_with(&[command], &story("Rain")).stderr.contains("read as"), "{command}");
    }
}

#[test]
fn a_value_that_cannot_be_used_is_not_missing_too() {
    let workspace = Workspace::new();
    workspace.write("url.json", r#"{"headline": "Rain", "url": "ftp://news.example/rain"}"#);
    workspace.write("case.json", r#"{"Headline": "Rain", "url": "https://news.example/rain"}"#);
    workspace.write("rating.json", &story("Rain").replacen('}', r#", "rating": {"value": 120}}"#, 1));
    let output = workspace.run(&["validate", "url.json", "case.json", "rating.json"]);
    let lines: Vec<&str> = output.stderr.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(
        lines[0].starts_with("url.json: error: unsafe-url at $.url: expected an http: or https: URL"),
        "{lines:#?}"
    );
    assert!(
        lines[1].starts_with("case.json: error: unknown-member at $.headline: ")
            && lines[1].contains("did you mean `headline`?"),
        "{lines:#?}"
    );
    assert!(
        lines[2].ends_with("wrong-type at $.rating.value: expected a number from 0 to 100, found another number"),
        "{lines:#?}"
    );
    assert!(output.stdout.ends_with("1 of 3 files valid, 2 errors, 1 warning\n"), "{}", output.stdout);
}

#[test]
fn what_a_card_does_not_show_is_said() {
    let workspace = Workspace::new();
    let post = r#"{"title": {"rendered": "Rain"}, "link": "https://news.example/rain", "status": "draft"}"#;
    let expired = story("Rain").replacen('}', r#", "expires": "2020-01-01T00:00:00Z"}"#, 1);
    assert!(
        workspace.run_with(&["validate"], post).stdout.starts_with("ok - (read as WordPress, not shown: withheld)\n")
    );
    let output = workspace.run_with(&["validate"], &expired).stdout;
    assert!(output.starts_with("ok - (read as article-embed, not shown: expired)\n"), "{output}");
}

#[test]
fn a_member_is_told_by_the_name_that_the_payload_has() {
    let workspace = Workspace::new();
    let payload =
        story("Rain").replacen('}', r#", "languge": "en", "athors": ["Ada"], "foo": 1, "b\u001b[31mr": 2}"#, 1);
    let output = workspace.run_with(&["validate"], &payload);
    for (path, names) in [("language", "`languge`"), ("authors", "`athors`"), ("*", "`foo`, `b\\u{1b}[31mr`")] {
        let line = output.stderr.lines().find(|line| line.contains(&format!("unknown-member at $.{path}: ")));
        assert!(line.is_some_and(|line| line.ends_with(&format!(": {names}"))), "{path}: {}", output.stderr);
    }
    // What programs log repeats no text of a payload.
    assert!(!workspace.run_with(&["validate", "--json"], &payload).stdout.contains("languge"));
}

#[test]
fn a_mended_mistake_has_its_place_and_what_is_there() {
    let workspace = Workspace::new();
    workspace.write("comma.json", "{\n  \"headline\": \"Rain\",\n  \"url\": \"https://news.example/rain\",\n}");
    workspace.write(
        "feed.xml",
        "<rss><channel>\n<item><title>Rain</title><link>https://news.example/rain</link><description>a<b></description></item>\
         </channel></rss>",
    );
    let output = workspace.run(&["validate", "comma.json", "feed.xml"]);
    let lines: Vec<&str> = output.stderr.lines().collect();
    assert!(lines[0].starts_with("comma.json:4:1: warning: not-json at $: expected "), "{lines:#?}");
    assert!(lines[0].ends_with("found a closing brace at line 4 column 1; the text is read as meant"), "{lines:#?}");
    assert!(lines[1].starts_with("feed.xml:2:81: warning: not-json at $: expected the end tag"), "{lines:#?}");
}

#[test]
fn a_file_that_is_something_else_is_told_what_it_is() {
    let workspace = Workspace::new();
    for (name, text, said) in [
        ("empty.json", "", "found nothing at line 1 column 1; the file is empty"),
        ("lines.json", "{\"a\": 1}\n{\"a\": 2}\n", "put several into a list"),
        ("map.xml", "<?xml version='1.0'?><urlset><url/></urlset>", "found a site map; give the page of one article"),
        ("list.opml", "<opml version='2.0'/>", "found a list of feeds; give one of them"),
        ("other.xml", "<?xml version='1.0'?><kml/>", "found XML of another kind"),
        ("feed.xml", &format!("<rss>{}", "<a>".repeat(60)), "the feed is not well-formed XML: expected fewer elements"),
        (
            "page.html",
            "<title>Rain</title><h1>Rain</h1>",
            "state it in the page as <link rel=\"canonical\">, or pass --url",
        ),
    ] {
        workspace.write(name, text);
        let output = workspace.run(&["validate", name]);
        assert!(output.status == 1 && output.stderr.contains(said), "{name}: {}", output.stderr);
        assert_eq!(output.stderr.lines().count(), 1, "{}", output.stderr);
    }
    let wrapped = format!("{{\"data\": {}, \"ok\": true}}", story("Rain"));
    let output = workspace.run_with(&["validate"], &wrapped);
    assert!(output.stderr.ends_with("found an object with an article in a member; give what is in it alone: `data`\n"));
    let utf_16: Vec<u8> = format!("\u{FEFF}{}", story("Rain")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(workspace.path("wide.json"), utf_16).unwrap();
    let output = workspace.run(&["validate", "wide.json"]);
    assert_eq!(output.status, 0);
    assert!(output.stderr.contains("expected UTF-8, found UTF-16; browsers do not read it"), "{}", output.stderr);
}
